import ProjectModel
import Testing

struct TypingTests {
  private let today = day("2024-02-14")

  @Test(arguments: [
    ("1250,5", 125_050), ("1 250,50 $", 125_050), ("1250.50", 125_050), ("643 000", 64_300_000),
    ("643\u{A0}000\u{A0}$", 64_300_000), ("643\u{202F}000", 64_300_000), ("643000,50", 64_300_050),
    ("1,250.50", 125_050), ("1.250,50", 125_050), ("12,5 k$", 1_250_000), ("1,2 M$", 120_000_000),
    ("0,05", 5), (",5", 50), ("-40", -4_000), ("\u{2212}40", -4_000), ("(40,00)", -4_000),
    ("120 + 35,50 - 4", 15_150), ("$ 12", 1_200), ("0,125 k", 12_500),
    ("10 000 000 000", 1_000_000_000_000),
  ])
  func `amounts are read as people type them`(text: String, cents: Int) throws {
    #expect(try Money(typed: text).cents == cents)
  }

  @Test(arguments: [
    ("", NumberProblem.empty), ("  ", .empty), ("1,250", .ambiguousSeparator("1,250")),
    ("1.250", .ambiguousSeparator("1.250")), ("1,2,3", .badGrouping("1,2,3")),
    ("12 50", .badGrouping("12 50")), ("1 2500", .badGrouping("1 2500")),
    ("1,234", .ambiguousSeparator("1,234")), ("12,3456", .tooManyDecimals(allowed: 2)),
    ("0,125", .tooManyDecimals(allowed: 2)), ("12a", .unexpected("a")), ("12 +", .incompleteSum),
    ("1 ++ 2", .incompleteSum), ("10 000 000 001", .tooLarge), ("99999999999999999999", .tooLarge),
    ("١٢", .unexpected("١")),
  ])
  func `amounts that could be misread are refused`(text: String, problem: NumberProblem) {
    #expect(throws: problem) { try Money(typed: text) }
  }

  @Test(arguments: [
    ("2024-03-15", "2024-03-15"), ("20240315", "2024-03-15"), ("15", "2024-02-15"),
    ("15/3", "2024-03-15"), ("15/3/2023", "2023-03-15"), ("15/3/23", "2023-03-15"),
    ("hier", "2024-02-13"), ("Hier", "2024-02-13"), ("avant-hier", "2024-02-12"),
    ("aujourd’hui", "2024-02-14"), ("aujourd'hui", "2024-02-14"), ("demain", "2024-02-15"),
    ("-3", "2024-02-11"), ("+7", "2024-02-21"), ("1er avril", "2024-04-01"),
    ("15 mars 2022", "2022-03-15"), ("le 3 août", "2024-08-03"), ("3 aout", "2024-08-03"),
    ("9 févr.", "2024-02-09"), ("lundi", "2024-02-12"), ("mercredi", "2024-02-14"),
    ("yesterday", "2024-02-13"), ("March 15, 2022", "2022-03-15"), ("29", "2024-02-29"),
  ])
  func `dates are read as people type them`(text: String, iso: String) throws {
    #expect(try CalendarDay(typed: text, today: today).iso == iso)
  }

  @Test(arguments: [
    ("", DateProblem.empty), ("30 février", .noSuchDay("30 février")), ("31/4", .noSuchDay("31/4")),
    ("2023-02-29", .noSuchDay("2023-02-29")), ("bientôt", .unreadable("bientôt")),
    ("ju 3", .unreadable("ju 3")), ("1/2/3/4", .unreadable("1/2/3/4")), ("123", .unreadable("123")),
  ])
  func `dates that are none are refused`(text: String, problem: DateProblem) {
    #expect(throws: problem) { try CalendarDay(typed: text, today: today) }
  }

  @Test func `quantities keep three decimals`() throws {
    #expect(try Quantity(typed: "45,5 %").plain == "45.5")
    #expect(try Quantity(typed: "1 200").plain == "1200")
    #expect(try Quantity(typed: "-0,125").plain == "-0.125")
    #expect(throws: NumberProblem.incompleteSum) { try Quantity(typed: "1+2") }
  }
}

struct FieldReaderTests {
  private func reader() throws -> FieldReader {
    var project = try sampleProject()
    project.setToday(day("2024-02-14"))
    return FieldReader(
      project: project, directory: try sampleDirectory(), today: day("2024-02-14"),
      fieldNames: { $0 == .amount ? ["montant"] : [] },
      names: { _, word in word == "committed" ? ["engagée"] : word == "paid" ? ["payée"] : [] })
  }

  @Test func `an expense is read field by field`() throws {
    let fields = try reader().assignments(
      [
        "date=hier", "amount=1 250,50 $", "part=v2", "state=eng", "municipality=gaspe",
        "eligible=non",
      ],
      kind: .expense, isNew: true)
    #expect(
      fields.map(\.value) == [
        .day(day("2024-02-13")), .money(Money(cents: 125_050)),
        .reference(try #require(RecordID("v2"))), .choice("committed"),
        .reference(try #require(RecordID("03005"))), .flag(false),
      ])
  }

  @Test func `what is missing, unknown or ambiguous is named`() throws {
    let reader = try reader()
    #expect(throws: FieldFailure(.missing([.amount], .expense))) {
      try reader.assignments(["date=hier"], kind: .expense, isNew: true)
    }
    #expect(throws: FieldFailure(field: "town", text: "x", .unknownField("town", .expense))) {
      try reader.assignments(["town=x"], kind: .expense, isNew: true)
    }
    #expect(throws: FieldFailure(field: "part", text: "v9", .noSuchRecord(.part, "v9"))) {
      try reader.assignments(["part=v9"], kind: .expense, isNew: false)
    }
    #expect(throws: FieldFailure(text: "hello", .notAnAssignment("hello"))) {
      try reader.assignments(["hello"], kind: .expense, isNew: false)
    }
    let ambiguous = #expect(throws: FieldProblem.self) {
      try reader.value("Saint-Rémi", of: .municipality)
    }
    guard case .ambiguousMunicipality(_, let names) = ambiguous else {
      Issue.record("\(String(describing: ambiguous))")
      return
    }
    #expect(names.count == 2)
  }

  @Test func `decomposed accents are kept composed`() throws {
    let value = try reader().value("Re\u{301}union d\u{2019}e\u{301}quipe", of: .title)
    guard case .text(let text) = value else {
      Issue.record("no text")
      return
    }
    #expect(Array(text.unicodeScalars) == Array("Réunion d’équipe".unicodeScalars))
  }

  @Test func `an empty value clears a field, but not a required one`() throws {
    let reader = try reader()
    #expect(
      try reader.assignments(["supplier="], kind: .expense, isNew: false) == [
        Assignment(.supplier, nil)
      ])
    #expect(throws: FieldFailure(field: "amount", text: " ", .required)) {
      try reader.assignments(["amount= "], kind: .expense, isNew: false)
    }
  }
}
