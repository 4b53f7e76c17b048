import ProjectModel
import Testing

struct NextCodeTests {
  private func project(_ codes: [(kind: Kind, code: String, part: String?)]) throws -> Project {
    var scribe = try Scribe("codes", from: 1_800_000_000_000)
    var project = try sampleProject()
    for (place, (kind, code, part)) in codes.enumerated() {
      project.apply(
        try scribe.set(
          kind, "r\(place)",
          [
            Assignment(.code, .text(code)), Assignment(.title, .text("x")),
            Assignment(.part, part.flatMap { RecordID($0) }.map { .reference($0) }),
          ]))
    }
    return project
  }

  @Test func `codes count up within their part, and a part begins like the others`() throws {
    let project = try project([
      (.activity, "V2-05", "v2"), (.activity, "V2-06", "v2"), (.activity, "V1-09", "v1"),
      (.activity, "Z-1", "v2"),
    ])
    #expect(project.nextCode(.activity, part: RecordID("v2")) == "V2-07")
    #expect(project.nextCode(.activity, part: RecordID("v1")) == "V1-10")
    #expect(project.nextCode(.activity, part: RecordID("v3")) == "V3-01")
    #expect(project.nextCode(.activity, part: nil) == nil)
    #expect(project.nextCode(.part, part: nil) == "V4")
  }

  @Test func `codes that name no part count through all parts`() throws {
    let project = try project([(.indicator, "I-09", "v1"), (.indicator, "I-08", "v2")])
    for part in ["v1", "v2", "v3"] {
      #expect(project.nextCode(.indicator, part: RecordID(part)) == "I-10")
    }
  }

  @Test func `without codes that count there is nothing to propose`() throws {
    #expect(try project([]).nextCode(.activity, part: RecordID("v1")) == nil)
    let words = try project([(.activity, "Atelier", "v1")])
    #expect(words.nextCode(.activity, part: RecordID("v1")) == nil)
  }
}
