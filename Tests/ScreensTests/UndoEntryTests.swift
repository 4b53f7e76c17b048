import Cells
import ProjectModel
import Testing

@testable import Screens

/// Undo and redo from the dashboard: of what was added, changed and dropped, after a restart, and
/// with another writer in between.
struct UndoEntryTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func saveWhateverIsSaid() {
    desk.press(.control("s"))
    if desk.dashboard.question != nil { desk.press(.character("o")) }
    #expect(desk.dashboard.form == nil)
  }

  /// Adds an expense; its identifier.
  private func add() throws -> RecordID {
    desk.add(.expense)
    let id = try #require(desk.dashboard.form?.id)
    try desk.fill(.supplier, "Zzyx")
    try desk.fill(.amount, "12")
    saveWhateverIsSaid()
    return id
  }

  private func amount(_ id: RecordID) throws -> Money? { try desk.onDisk().expenses[id]?.amount }

  @Test(arguments: [false, true])
  func `what was added is undone and done again`(restarts: Bool) throws {
    let id = try add()
    let whole = try desk.onDisk().facts
    if restarts { try desk.restart() }
    desk.press(.character("u"))
    #expect(try desk.onDisk().expenses[id] == nil)
    if restarts { try desk.restart() }
    desk.press(.character("U"))
    #expect(try desk.onDisk().facts == whole)
    #expect(desk.dashboard.project.facts == whole)
  }

  @Test(arguments: [false, true])
  func `what was changed is undone and done again, step by step`(restarts: Bool) throws {
    let id = try add()
    for amount in ["13", "14"] {
      try desk.edit(.expense, id.description)
      try desk.fill(.amount, amount)
      saveWhateverIsSaid()
    }
    if restarts { try desk.restart() }
    for (key, expected): (Character, Int?) in [
      ("u", 13), ("u", 12), ("u", nil), ("U", 12), ("U", 13), ("U", 14), ("u", 13),
    ] {
      desk.press(.character(key))
      #expect(try amount(id) == expected.map { .dollars($0) })
      if restarts { try desk.restart() }
    }
  }

  @Test func `what was dropped is brought back whole`() throws {
    let id = try add()
    let whole = try desk.onDisk().facts
    desk.press(.character("5"), .escape, .home, .character("d"))
    #expect(desk.sentence.contains("Supprimer"), "\(desk.sentence)")
    desk.press(.character("o"))
    #expect(try desk.onDisk().expenses[id] == nil)
    desk.press(.character("u"))
    #expect(try desk.onDisk().facts == whole)
    desk.press(.character("U"))
    #expect(try desk.onDisk().expenses[id] == nil)
  }

  @Test func `undoing what another has built upon names who and what, and n leaves all`() throws {
    let id = try add()
    try desk.edit(.expense, id.description)
    try desk.fill(.amount, "13")
    saveWhateverIsSaid()
    try desk.other(.expense, id, [Assignment(.amount, .money(.dollars(99)))])
    let before = try desk.onDisk().facts
    desk.press(.character("u"))
    #expect(desk.sentence.contains("MARC"), "\(desk.sentence)")
    #expect(desk.sentence.contains("99,00 $"), "\(desk.sentence)")
    #expect(desk.sentence.contains("montant"), "\(desk.sentence)")
    desk.press(.character("n"))
    #expect(try desk.onDisk().facts == before)
    desk.press(.character("u"), .character("o"))
    #expect(try amount(id) == .dollars(12))
    desk.press(.character("U"))
    #expect(try desk.onDisk().facts == before)
  }

  @Test func `undoing an addition that another uses names who, and n leaves all`() throws {
    let id = try add()
    try desk.other(.expense, id, [Assignment(.description, .text("La salle"))])
    let before = try desk.onDisk().facts
    desk.press(.character("u"))
    #expect(desk.sentence.contains("MARC"), "\(desk.sentence)")
    desk.press(.character("n"))
    #expect(try desk.onDisk().facts == before)
    desk.press(.character("u"), .character("o"))
    #expect(try desk.onDisk().expenses[id] == nil)
    desk.press(.character("U"))
    #expect(try desk.onDisk().facts == before)
  }

  @Test func `where there is nothing of one's own, nothing is undone`() throws {
    desk.press(.character("u"))
    #expect(try desk.written.isEmpty)
    #expect(desk.sentence.contains("Rien à annuler"))
  }
}
