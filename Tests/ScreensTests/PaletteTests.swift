import Cells
import ProjectModel
import Testing
import Widgets

@testable import Screens

/// What is found by a few words, and what leads on from « À faire ».
struct PaletteTests {
  @Test(arguments: [
    ("nouvel indic", Kind.indicator), ("nouveau ind", .indicator), ("nouvelle dép", .expense),
    ("ajouter dépense", .expense), ("ajouter depense", .expense), ("creer volet", .part),
    ("new indic", .indicator),
  ])
  func `adding a record is found by any word for it`(query: String, kind: Kind) throws {
    let desk = try Desk()
    desk.press(.control("p"))
    desk.type(query)
    let first = try #require(desk.dashboard.stack.find(PaletteLayer.self)).palette.shown.first
    guard case .add(let found)? = first?.target else {
      Issue.record("\(first?.title.map(\.text).joined() ?? "nothing")")
      return
    }
    #expect(found == kind)
  }

  @Test(arguments: ["1", "2", "3", "4", "6"])
  func `I asks for a file on every screen`(screen: Character) throws {
    let desk = try Desk()
    desk.press(.character(screen), .character("I"))
    #expect(desk.dashboard.stack.find(FilePrompt.self) != nil)
  }

  @Test(arguments: [
    ("/tmp/b/relevé.csv", "/tmp/b/relevé.csv"), ("'/tmp/b/a b.csv'", "'/tmp/b/a b.csv'"),
    ("file:///tmp/b/a%20b.csv", "file:///tmp/b/a%20b.csv"), ("~/b.csv", "~/b.csv"),
    ("b.csv", "/home/x/b.csv"),
  ])
  func `a whole path that is pasted takes the place of the one proposed`(
    pasted: String, expected: String
  ) throws {
    let desk = try Desk()
    var prompt = FilePrompt(.expense, folder: "/home/x/")
    _ = prompt.paste(pasted, desk.dashboard.scene())
    #expect(prompt.field.text == expected)
  }

  @Test func `a part with a budget and no activity leads to the form of one`() throws {
    let desk = try Desk()
    try desk.other(
      .part, try #require(RecordID("v9")),
      [Assignment(.code, .text("V9")), Assignment(.title, .text("Neuf"))])
    try desk.other(
      .budgetLine, try #require(RecordID("b9")),
      [
        Assignment(.part, RecordID("v9").map { .reference($0) }), Assignment(.year, .integer(2)),
        Assignment(.category, .text("Salaires")), Assignment(.amount, .money(.dollars(900))),
      ])
    desk.press(.character("1"))
    let place = try #require(
      desk.dashboard.overview.toDo.lines.firstIndex {
        if case .alert(.partsWithoutActivities) = $0 { true } else { false }
      })
    desk.press(.down, times: place)
    desk.press(.enter)
    let form = try #require(desk.dashboard.form)
    #expect(form.kind == .activity && form.isNew)
    #expect(form.value(of: .part) == RecordID("v9").map { .reference($0) })
  }
}
