import Cells
import ProjectModel
import Testing

@testable import Screens

/// Merging the records of one municipality, asked from « À faire ».
struct MergeQuestionTests {
  private func participation(_ id: String, of town: String, in desk: Desk) throws {
    try desk.other(
      .participation, try #require(RecordID(id)),
      [Assignment(.municipality, RecordID(town).map { .reference($0) })])
  }

  private func count(_ town: String, _ project: Project) -> Int {
    project.participations.count { $0.municipality == RecordID(town) }
  }

  /// A desk whose « À faire » has the doubled municipality selected.
  private func doubledDesk() throws -> Desk {
    let desk = try Desk()
    let town = try #require(
      desk.dashboard.project.participations.compactMap { $0.municipality }.min())
    try participation("zz-1", of: town.description, in: desk)
    desk.press(.character("1"))
    let place = try #require(
      desk.dashboard.overview.toDo.lines.firstIndex {
        if case .alert(.twoParticipations) = $0 { true } else { false }
      })
    desk.press(.down, times: place)
    desk.press(.enter)
    try #require(desk.dashboard.question?.text.contains("Fusionner les 2 fiches") == true)
    return desk
  }

  @Test func `a record that comes between question and answer is merged only once asked about`()
    throws
  {
    let desk = try doubledDesk()
    let town = try #require(desk.dashboard.project.doubledParticipations.first).description
    try participation("zz-2", of: town, in: desk)
    #expect(desk.dashboard.question?.text.contains("Fusionner les 3 fiches") == true)
    desk.press(.character("o"))
    #expect(count(town, try desk.onDisk()) == 1)
  }

  @Test func `what is written is made at the answer, of what there is then`() throws {
    let desk = try doubledDesk()
    let town = try #require(desk.dashboard.project.doubledParticipations.first).description
    try desk.other(
      .participation, try #require(RecordID("zz-1")), [Assignment(.note, .text("Zoé"))])
    desk.press(.character("o"))
    let left = try desk.onDisk().participations.filter { $0.municipality?.description == town }
    #expect(left.count == 1)
    #expect(left.first?.note.contains("Zoé") == true)
  }
}
