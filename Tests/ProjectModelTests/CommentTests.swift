import ModelSupport
import ProjectModel
import TestSupport
import Testing

/// Comments on records: what they are on, in which order they stand, and who signs them.
struct CommentTests {
  private let activity: RecordID

  init() throws { activity = try #require(RecordID("a1")) }

  private func comment(_ text: String, _ date: String, on id: RecordID) -> [Assignment] {
    [
      Assignment(.on, .reference(id)), Assignment(.text, .text(text)),
      Assignment(.date, .day(day(date))),
    ]
  }

  @Test func `comments stand newest first, by their day, then by when they were made`() throws {
    var scribe = try Scribe("aa")
    var project = try sampleProject()
    for (id, date) in [("k1", "2024-01-05"), ("k2", "2024-01-09"), ("k3", "2024-01-05")] {
      project.apply(try scribe.set(.comment, id, comment(id, date, on: activity)))
    }
    let found = try #require(project.commentsByRecord[activity])
    #expect(found.map(\.text) == ["k2", "k3", "k1"])
  }

  @Test func `who made a comment signs it, and who changed its text is known, in any order`() throws
  {
    var anna = try Scribe("anna")
    var marc = try Scribe("marc", from: 1_700_000_900_000)
    var entries = [
      try anna.set(.comment, "k1", comment("Appelé", "2024-01-05", on: activity)),
      try marc.set(.comment, "k1", [Assignment(.text, .text("Appelé deux fois"))]),
      try anna.set(.comment, "k1", [Assignment(.date, .day(day("2024-01-06")))]),
    ]
    for place in entries.indices {
      entries[place].author = entries[place].stamp.writer.description
    }
    let id = try #require(RecordID("k1"))
    var former: Project?
    for order in [entries, entries.reversed(), [entries[1], entries[0], entries[2], entries[0]]] {
      let project = folded(order, today: day("2024-02-14"))
      #expect(project.commentHistory[id].map(\.author) == ["anna", "marc"])
      if let former { #expect(project.hasSameRecords(as: former)) }
      former = project
    }
  }

  @Test func `a comment may come before its record, and stays when that is dropped`() throws {
    var scribe = try Scribe("aa")
    var project = Project(today: day("2024-02-14"))
    project.apply(try scribe.set(.comment, "k1", comment("Tôt", "2024-01-05", on: activity)))
    #expect(project.commentsByRecord[activity]?.count == 1)
    project.apply(try scribe.set(.activity, "a1", [Assignment(.title, .text("Guide"))]))
    #expect(project.conflict(ofDropping: activity) == nil)
    project.apply(try scribe.drop(.activity, "a1"))
    #expect(project.comments.count == 1)
    #expect(project.formerRecord(activity) is Activity)
  }

  @Test func `a comment is of today where no day is given`() throws {
    let project = try sampleProject()
    let id = try #require(RecordID("k1"))
    let fields = [Assignment(.on, .reference(activity)), Assignment(.text, .text("x"))]
    #expect(
      project.companions(of: fields, .comment, id) == [Assignment(.date, .day(project.today))])
    let dated = comment("x", "2024-01-05", on: activity)
    #expect(project.companions(of: dated, .comment, id).isEmpty)
  }

  @Test func `merging two records of a municipality takes their comments along`() throws {
    var scribe = try Scribe("aa")
    var project = try sampleProject()
    let town = try #require(RecordID("23027"))
    for id in ["m23027", "mx"] {
      project.apply(
        try scribe.set(.participation, id, [Assignment(.municipality, .reference(town))]))
    }
    let other = try #require(RecordID("mx"))
    project.apply(try scribe.set(.comment, "k1", comment("x", "2024-01-05", on: other)))
    let draft = try #require(project.mergingParticipations(of: town))
    let moved = draft.operations.first { $0.kind == .comment }
    #expect(moved?.assignments == [Assignment(.on, RecordID("m23027").map { .reference($0) })])
  }
}
