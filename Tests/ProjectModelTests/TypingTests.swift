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
    ("10 000 000 000", 1_000_000_000_000), ("12$50", 1_250), ("1 250$50", 125_050),
    ("75 $CAN", 7_500), ("12,50 $ CA", 1_250), ("CAD$ 12", 1_200), ("75 CAD", 7_500),
    ("C$ 12,50", 1_250), ("$CAN 1 250,50", 125_050), ("12,5 k$ CA", 1_250_000), ("$-12", -1_200),
    ("($40.00)", -4_000), ("(40,00 $)", -4_000), ("120 $ + 35,50 $", 15_550),
    ("312 km x 0,61", 19_032), ("312 x 0,61 $/km", 19_032), ("3×12,50", 3_750),
    ("150,5 km * 0,585 + 12 $", 10_004), ("2 nuits x 125 $", 25_000), ("- 2 x 10", -2_000),
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
    ("١٢", .unexpected("١")), ("12$5", .signWithin("12$5")), ("12$500", .signWithin("12$500")),
    ("1$250$50", .signWithin("1$250$50")), ("$12$", .signWithin("$12")),
    ("5,5 %", .unexpected("%")), ("75 $ US", .unexpected("U")), ("75 €", .unexpected("€")),
    ("75 CA", .unexpected("C")), ("312 km", .unexpected("k")), ("2 x", .unexpected("x")),
    ("2 x 0,00001", .tooManyDecimals(allowed: 4)),
    ("99999999999 x 99999999999", .tooLarge),
  ])
  func `amounts that could be misread are refused`(text: String, problem: NumberProblem) {
    #expect(throws: problem) { try Money(typed: text) }
  }

  @Test(arguments: [
    ("2024-03-15", "2024-03-15"), ("20240315", "2024-03-15"), ("15", "2024-02-15"),
    ("15/3", "2024-03-15"), ("15/3/2023", "2023-03-15"), ("2024 02 14", "2024-02-14"),
    ("14 2 2024", "2024-02-14"),
    ("hier", "2024-02-13"), ("Hier", "2024-02-13"), ("avant-hier", "2024-02-12"),
    ("aujourd’hui", "2024-02-14"), ("aujourd'hui", "2024-02-14"), ("demain", "2024-02-15"),
    ("-3", "2024-02-11"), ("+7", "2024-02-21"), ("1er avril", "2024-04-01"),
    ("15 mars 2022", "2022-03-15"), ("le 3 août", "2024-08-03"), ("3 aout", "2024-08-03"),
    ("9 févr.", "2024-02-09"), ("lundi", "2024-02-12"), ("mercredi", "2024-02-14"),
    ("yesterday", "2024-02-13"), ("March 15, 2022", "2022-03-15"), ("29", "2024-02-29"),
    ("mer 14 févr", "2024-02-14"), ("mercredi le 14 février 2024", "2024-02-14"),
    ("lundi 12", "2024-02-12"), ("mer. 14/2", "2024-02-14"), ("Wednesday, Feb 14", "2024-02-14"),
    ("mar 14", "2024-03-14"), ("mar 14 févr", "2023-02-14"), ("ven 26 janvier", "2024-01-26"),
    ("mercredi 31", "2024-01-31"),
  ])
  func `dates are read as people type them`(text: String, iso: String) throws {
    #expect(try CalendarDay(typed: text, today: today).iso == iso)
  }

  @Test(arguments: [
    ("", DateProblem.empty), ("30 février", .noSuchDay("30 février")), ("31/4", .noSuchDay("31/4")),
    ("2023-02-29", .noSuchDay("2023-02-29")), ("bientôt", .unreadable("bientôt")),
    ("ju 3", .unreadable("ju 3")), ("1/2/3/4", .unreadable("1/2/3/4")), ("123", .unreadable("123")),
    ("2024-03", .noDay("2024-03")), ("mars 2024", .noDay("mars 2024")),
    ("15/3/23", .shortYear("15/3/23", day("2023-03-15"))),
    ("24-02-14", .shortYear("24-02-14", day("2014-02-24"))),
    ("15 mars 24", .shortYear("15 mars 24", day("2024-03-15"))),
    ("31/2/24", .shortYear("31/2/24", nil)),
    ("lundi 14 février 2024", .otherWeekday("lundi 14 février 2024", day("2024-02-14"))),
    ("2200-01-01", .tooFar(day("2200-01-01"))), ("15/3/1900", .tooFar(day("1900-03-15"))),
    ("15/3/203", .tooFar(day("0203-03-15"))),
  ])
  func `dates that are none are refused`(text: String, problem: DateProblem) {
    #expect(throws: problem) { try CalendarDay(typed: text, today: today) }
  }

  @Test(arguments: [
    ("15/3", "2024-03-15", "2023-03-15"), ("15 mars", "2024-03-15", "2023-03-15"),
    ("28", "2024-02-28", "2024-01-28"), ("29/2", "2024-02-29", "2020-02-29"),
    ("31/12", "2024-12-31", "2023-12-31"),
  ])
  func `a day to come whose year is open may be that of before`(
    text: String, later: String, earlier: String
  ) throws {
    let reading = try DateReading(text, today: today)
    #expect(reading.day.iso == later)
    #expect(reading.earlier?.iso == earlier)
  }

  @Test(arguments: ["14/2", "14", "2024-03-15", "+3", "demain", "lundi", "-3", "ven 15 mars"])
  func `a day that is past or said in full is one day`(text: String) throws {
    #expect(try DateReading(text, today: today).earlier == nil)
  }

  @Test func `the last month that has such a day may be two back`() throws {
    let reading = try DateReading("31", today: day("2024-03-14"))
    #expect(reading.day.iso == "2024-03-31")
    #expect(reading.earlier?.iso == "2024-01-31")
  }

  @Test func `quantities keep three decimals`() throws {
    #expect(try Quantity(typed: "45,5 %").plain == "45.5")
    #expect(try Quantity(typed: "1 200").plain == "1200")
    #expect(try Quantity(typed: "-0,125").plain == "-0.125")
    #expect(throws: NumberProblem.incompleteSum) { try Quantity(typed: "1+2") }
    #expect(throws: NumberProblem.unexpected("%")) { try Quantity(typed: "5%5") }
    #expect(throws: NumberProblem.unexpected("x")) { try Quantity(typed: "2 x 3") }
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

  @Test func `one field is not said twice`() throws {
    #expect(throws: FieldFailure(field: "amount", text: "2", .saidTwice)) {
      try reader().assignments(["amount=1", "amount=2"], kind: .expense, isNew: true)
    }
    #expect(throws: FieldFailure(field: "montant", text: "1", .saidTwice)) {
      try reader().assignments(["amount=1", "montant=1"], kind: .expense, isNew: true)
    }
  }

  @Test func `a cap is a part of a whole`() throws {
    #expect(throws: FieldProblem.notAPercentage) { try reader().value("150 %", of: .adminCap) }
    #expect(throws: FieldProblem.notAPercentage) { try reader().value("-1", of: .adminCap) }
    let whole = try reader().value("100 %", of: .adminCap)
    #expect(whole == .quantity(Quantity(thousandths: 100_000)))
  }

  @Test func `a day to come is refused for what has happened, where its year is open`() throws {
    let reader = try reader()
    let problem = FieldProblem.ahead(day("2024-03-15"), day("2023-03-15"))
    #expect(throws: FieldFailure(field: "date", text: "15/3", problem)) {
      try reader.assignments(["date=15/3", "amount=1"], kind: .expense, isNew: true)
    }
    #expect(throws: FieldFailure(field: "received", text: "15/3", problem)) {
      try reader.assignments(["received=15/3"], kind: .instalment, isNew: false)
    }
    for (text, kind) in [
      ("date=2024-03-15", Kind.expense), ("date=15/1", .expense), ("date=15/3", .meeting),
      ("due=15/3", .activity), ("due=15/3", .instalment),
    ] {
      #expect(try reader.assignments([text], kind: kind, isNew: false).count == 1, "\(text)")
    }
  }
}
