import Cells
import ProjectModel
import Testing

@testable import Screens

/// Keys go in, and what they say is on disk, for every kind of form.
struct FormTests {
  @Test(arguments: FormCase.added) func `a form typed whole is on disk`(_ given: FormCase) throws {
    let desk = try Desk()
    desk.add(given.kind)
    let id = try #require(desk.dashboard.form?.id)
    #expect(Set(given.typed.map(\.0)) == Set(Form.order(of: given.kind)))
    for (field, text, _) in given.typed { try desk.fill(field, text) }
    desk.press(.control("s"))
    if desk.dashboard.question != nil { desk.press(.character("o")) }
    #expect(desk.dashboard.form == nil, "\(desk.sentence)\n\(desk.screen)")
    // A participation takes its identifier from the municipality that was typed.
    let assignments = given.typed.map { Assignment($0.0, $0.2) }
    let own = desk.dashboard.project.identifier(of: assignments, given.kind)
    try expect(given, at: own ?? id, desk)
  }

  @Test(arguments: FormCase.all) func `a record changed in every field is on disk`(
    _ given: FormCase
  ) throws {
    let desk = try Desk()
    var id = RecordID.project
    desk.dashboard.project.forEach(given.kind) { id = $0.id }
    try desk.edit(given.kind, id.description)
    for (field, text, _) in given.typed { try desk.fill(field, text) }
    desk.press(.control("s"))
    if desk.dashboard.question != nil { desk.press(.character("o")) }
    #expect(desk.dashboard.form == nil, "\(desk.sentence)\n\(desk.screen)")
    try expect(given, at: id, desk)
  }

  private func expect(_ given: FormCase, at id: RecordID, _ desk: Desk) throws {
    let record = try #require(try desk.onDisk(given.kind, id))
    for (field, text, value) in given.typed {
      #expect(record.value(of: field) == value, "\(field) \(text)")
    }
    #expect(try desk.onDisk().facts == desk.dashboard.project.facts)
    #expect(desk.dashboard.unfinished.isEmpty)
  }
}
