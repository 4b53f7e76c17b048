import Cells
import ProjectModel
import Testing
import Words

@testable import Screens

/// How the fields of forms take what is typed, and what they propose.
struct FormFieldTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func input(_ field: Field) throws -> FieldInput {
    let form = try #require(desk.dashboard.form)
    return form.inputs[try #require(form.index(of: field))]
  }

  private func ids(_ codes: String...) -> FieldValue {
    .references(codes.compactMap { RecordID($0) })
  }

  @Test func `Enter takes the first town of several that begin alike, in a list of towns too`()
    throws
  {
    desk.add(.activity)
    try desk.go(to: .municipalities)
    desk.type("saint-al")
    #expect(desk.dashboard.form?.options.isSure == false)
    desk.press(.control("u"))
    desk.type("trois-r")
    desk.press(.enter)
    #expect(try input(.municipalities).value == ids("37067"))
    desk.type("gasp")
    desk.press(.enter)
    #expect(try input(.municipalities).value == ids("37067", "03005"))
    desk.press(.escape, .character("o"))
    desk.add(.expense)
    try desk.go(to: .municipality)
    desk.type("trois-r")
    desk.press(.enter)
    #expect(try input(.municipality).value == RecordID("37067").map { .reference($0) })
  }

  @Test func `leaving a field takes only what is surely meant, and nothing among namesakes`() throws
  {
    desk.add(.expense)
    try desk.go(to: .municipality)
    // Several begin so, none takes part.
    desk.type("saint-alex")
    desk.press(.tab, .backTab)
    #expect(try input(.municipality).text == "saint-alex")
    desk.press(.control("u"))
    desk.type("saint-alex")
    desk.press(.enter)
    guard case .reference? = try input(.municipality).value else {
      Issue.record("not taken")
      return
    }
    try desk.go(to: .municipality)
    desk.press(.control("u"))
    desk.type("hatley")
    desk.press(.enter)
    #expect(try input(.municipality).text == "hatley")
  }

  @Test func `one Backspace erases one letter, whatever is selected`() throws {
    desk.add(.expense)
    try desk.go(to: .date)
    desk.press(.backspace)
    #expect(try input(.date).text == "2024-02-1")
    desk.press(.control("u"))
    desk.type("hier")
    desk.press(.tab, .backTab, .delete)
    #expect(try input(.date).text == "hier")
    // What is typed still takes the place of what is selected.
    desk.press(.tab, .backTab)
    desk.type("-3")
    #expect(try input(.date).text == "-3")
  }

  @Test func `what is wrong with a record as a whole stands at its field, which has the focus`()
    throws
  {
    desk.add(.activity)
    try desk.fill(.part, "v2")
    try desk.fill(.title, "Zz")
    try desk.fill(.due, "2024-01-01")
    try desk.fill(.start, "2024-02-01")
    desk.press(.control("s"))
    #expect(try desk.written.isEmpty)
    #expect(desk.dashboard.form?.input.field == .due)
    let sentence = "L’échéance d’une activité doit suivre son début."
    #expect(desk.sentence == sentence)
    let rows = desk.screen.split(separator: "\n")
    let field = try #require(rows.firstIndex { $0.contains("Échéance") })
    #expect(rows[field + 1].contains("▲ L’échéance d’une activité"))
    // It is gone as soon as the field is changed.
    desk.type("2024-03-01")
    #expect(desk.dashboard.form?.conflict == nil)
    desk.press(.control("s"))
    #expect(desk.dashboard.form == nil)
  }

  @Test func `a code that is taken is named by its title, and no sentence holds an identifier`()
    throws
  {
    desk.add(.activity)
    try desk.fill(.code, "V1-01")
    try desk.fill(.part, "v1")
    try desk.fill(.title, "Zz")
    desk.press(.control("s"))
    let taken = try #require(desk.dashboard.project.activities.first { $0.code == "V1-01" })
    #expect(desk.sentence.contains("déjà pris par « \(taken.title) »"), "\(desk.sentence)")
    #expect(!desk.sentence.contains("a-v1-01"), "\(desk.sentence)")
    #expect(desk.dashboard.form?.input.field == .code)
  }

  @Test func `codes count up with the part that is chosen, until one is typed`() throws {
    let codes = desk.dashboard.project.activities.map(\.code)
    let last = try #require(codes.filter { $0.hasPrefix("V2-") }.max())
    let number = try #require(Int(last.suffix(2)))
    desk.add(.activity)
    try desk.go(to: .part)
    desk.type("v2")
    desk.press(.enter)
    #expect(try input(.code).text == "V2-" + (number < 9 ? "0" : "") + "\(number + 1)")
    #expect(try input(.code).source == .proposed)
    try desk.fill(.part, "v3")
    desk.press(.tab)
    #expect(try input(.code).text.hasPrefix("V3-"))
    try desk.fill(.code, "X-1")
    try desk.fill(.part, "v1")
    desk.press(.tab)
    #expect(try input(.code).text == "X-1")
    desk.press(.escape, .character("o"))
    desk.add(.indicator)
    #expect(try input(.code).text.hasPrefix("I-"))
  }

  @Test func `activities are proposed for the part chosen, in a list as in a form`() throws {
    desk.add(.expense)
    try desk.fill(.part, "v3")
    try desk.go(to: .activity)
    #expect(desk.dashboard.form?.options.shown.first?.text.hasPrefix("V3-") == true)
    desk.press(.escape, .character("o"))
    let expense = try #require(
      desk.dashboard.project.expenses.first { $0.part == RecordID("v3") && $0.activity == nil })
    desk.dashboard.run(
      [
        .enter(
          Entering { scene in
            InPlaceLayer(
              RecordReference(.expense, expense.id), .activity, marked: [expense.id], scene
            )
            .map { .layer($0) } ?? .refusal("")
          })
      ], for: desk.dashboard.stack.screen.id)
    #expect(desk.dashboard.form?.options.shown.first?.text.hasPrefix("V3-") == true)
  }

  @Test func `an activity that a supplier brings is let go of with its part`() throws {
    for (id, activity) in [("e-1", "a-v1-01"), ("e-2", "a-v1-01")] {
      try desk.other(
        .expense, try #require(RecordID(id)),
        [
          Assignment(.supplier, .text("Zzyx")), Assignment(.amount, .money(.dollars(1))),
          Assignment(.date, .day(demonstrationDay)), Assignment(.part, FormCase.part("v1")),
          Assignment(.activity, RecordID(activity).map { .reference($0) }),
        ])
    }
    desk.add(.expense)
    try desk.fill(.supplier, "Zzyx")
    desk.press(.tab)
    #expect(try input(.activity).value == RecordID("a-v1-01").map { .reference($0) })
    try desk.fill(.part, "v2")
    desk.press(.tab)
    #expect(try input(.activity).value == nil)
  }

  @Test func `a day that lies ahead is asked about, and one key takes last year’s`() throws {
    for (answer, expected): (Key, String) in [("o", "2024-03-15"), ("p", "2023-03-15")] {
      desk.add(.expense)
      let id = try #require(desk.dashboard.form?.id)
      try desk.fill(.supplier, "Zzyx \(expected)")
      try desk.fill(.amount, "1")
      try desk.fill(.date, "15/3")
      desk.press(.control("s"))
      #expect(desk.sentence.contains("« 15/3 » est le 2024-03-15, à venir"), "\(desk.sentence)")
      #expect(desk.screen.contains("p 2023-03-15"))
      #expect(try desk.onDisk().expenses[id] == nil)
      desk.press(answer)
      if desk.dashboard.question != nil { desk.press("o") }
      #expect(try desk.onDisk().expenses[id]?.date?.iso == expected)
    }
    // A day that is said in full, and one of what is to come, are meant.
    desk.add(.activity)
    try desk.fill(.part, "v1")
    try desk.fill(.title, "Zz")
    try desk.fill(.due, "15/3")
    desk.press(.control("s"))
    #expect(desk.dashboard.question == nil)
    #expect(desk.dashboard.form == nil)
  }

  @Test func `dropping a transfer names its amount and its lines`() throws {
    let id = try #require(RecordID("t-zz"))
    let lines = Array(desk.dashboard.project.budgetLines.prefix(2))
    try desk.other(
      .transfer, id,
      [
        Assignment(.from, .reference(lines[0].id)), Assignment(.to, .reference(lines[1].id)),
        Assignment(.amount, .money(.dollars(500))),
      ])
    let project = desk.dashboard.project
    let transfer = try #require(project.transfers[id])
    let name = desk.dashboard.wording.name(
      of: transfer, in: project, desk.dashboard.world.directory, hidesPeople: false
    ).replacing("\u{A0}", with: " ")
    #expect(name.hasPrefix("Virement 500,00 $ · "))
    #expect(name.contains(lines[0].category))
    #expect(name.contains(" → "))
    #expect(!name.contains("t-zz"))
  }
}

struct PastedPathTests {
  @Test(arguments: [
    ("/x/d.csv", "/x/d.csv"), (#"/x/Mes\ documents/d.csv"#, "/x/Mes documents/d.csv"),
    ("file:///x/Mes%20documents/d%C3%A9p.csv", "/x/Mes documents/dép.csv"),
    ("file://localhost/x/d.csv", "/x/d.csv"), ("FILE:///x/100%.csv", "/x/100%.csv"),
    ("'/x/Mes documents/d.csv'", "/x/Mes documents/d.csv"),
    ("\"/x/l'été.csv\"", "/x/l'été.csv"), ("'file:///x/a%20b.csv' ", "/x/a b.csv"),
    ("  ~/d.csv\n", "~/d.csv"), (#"~/l\'été\ \(1\).csv"#, "~/l'été (1).csv"),
    (#"/x/a\ "#, "/x/a "), (#"/x/a\\b"#, #"/x/a\b"#), ("", ""), ("'", "'"),
    ("/x/%20.csv", "/x/%20.csv"),
  ])
  func `a path is read as terminals and file managers write it`(typed: String, path: String) {
    #expect(PastedPath.path(typed) == path)
  }
}
