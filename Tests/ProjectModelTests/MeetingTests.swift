import ProjectModel
import Testing

/// Since the last meeting: which have taken place, and where each ended.
struct MeetingTests {
  private var scribe: Scribe
  private var project = Project(today: day("2023-06-30"))

  init() throws { scribe = try Scribe() }

  /// Writes a meeting; its stamp.
  @discardableResult
  private mutating func meet(_ id: String, on date: String?, done: String? = nil) throws -> Stamp {
    var assignments = [Assignment(.date, date.map { .day(day($0)) })]
    if let done { assignments.append(Assignment(.done, .day(day(done)))) }
    let entry = try scribe.set(.meeting, id, assignments)
    project.apply(entry)
    return entry.stamp
  }

  private var past: [String] { project.pastMeetings.map(\.id.description) }

  private func meeting(_ id: String) throws -> Meeting {
    let id = try #require(RecordID(id))
    return try #require(project.meetings[id])
  }

  @Test mutating func `meetings of days past have taken place, the oldest first`() throws {
    try meet("c3", on: "2023-06-29")
    try meet("c2", on: "2023-01-10", done: "2023-01-10")
    try meet("c1", on: "2023-01-10")
    try meet("c4", on: "2023-07-01")
    try meet("c5", on: nil)
    try meet("c6", on: "2022-12-01", done: "2022-12-01")
    #expect(past == ["c6", "c1", "c2", "c3"])
    project.apply(try scribe.drop(.meeting, "c1"))
    #expect(past == ["c6", "c2", "c3"])
    project.setToday(day("2022-12-01"))
    #expect(past == ["c6"])
    project.setToday(day("2022-11-30"))
    #expect(past.isEmpty)
  }

  @Test mutating func `a meeting of today has taken place once it is closed`() throws {
    try meet("c2", on: "2023-06-30")
    try meet("c1", on: "2023-06-30")
    #expect(past.isEmpty)
    #expect(project.meetingToday?.id == RecordID("c1"))
    try meet("c1", on: "2023-06-30", done: "2023-06-30")
    #expect(past == ["c1"])
    #expect(project.meetingToday?.id == RecordID("c2"))
    try meet("c2", on: "2023-06-30", done: "2023-06-30")
    #expect(past == ["c1", "c2"])
    #expect(project.meetingToday == nil)
  }

  @Test mutating func `a meeting of another day, or of none, is not today's`() throws {
    try meet("c1", on: "2023-06-29")
    try meet("c2", on: "2023-07-01")
    try meet("c3", on: nil)
    #expect(project.meetingToday == nil)
    project.setToday(day("2023-07-01"))
    #expect(project.meetingToday?.id == RecordID("c2"))
  }

  @Test mutating func `a closed meeting ends with the entry that closed it, to the stamp`() throws {
    try meet("c1", on: "2023-01-10")
    let closed = try meet("c1", on: "2023-01-10", done: "2023-01-10")
    #expect(project.end(of: try meeting("c1")) == .closed(closed))
    project.apply(try scribe.set(.meeting, "c1", [Assignment(.note, .text("Procès-verbal"))]))
    #expect(project.end(of: try meeting("c1")) == .closed(closed))
    let again = try meet("c1", on: "2023-01-10", done: "2023-01-11")
    #expect(project.end(of: try meeting("c1")) == .closed(again))
    let atOnce = try meet("c2", on: "2023-02-10", done: "2023-02-10")
    #expect(project.end(of: try meeting("c2")) == .closed(atOnce))
  }

  @Test mutating func `a meeting that was not closed ends with its day`() throws {
    try meet("c1", on: "2023-01-10")
    #expect(project.end(of: try meeting("c1")) == .held(day("2023-01-10")))
    try meet("c1", on: "2023-01-10", done: "2023-01-10")
    project.apply(try scribe.set(.meeting, "c1", [Assignment(.done, nil)]))
    #expect(project.end(of: try meeting("c1")) == .held(day("2023-01-10")))
    try meet("c2", on: nil)
    #expect(project.end(of: try meeting("c2")) == nil)
  }
}
