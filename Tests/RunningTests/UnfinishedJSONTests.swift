import Screens
import ProjectModel
import Testing

@testable import Running

/// What is being entered, written and read again as it is kept.
struct UnfinishedJSONTests {
  private let project = KeptProject(folder: "/nowhere")
  private static let texts = [
    "", "12,5", "a\nb", "\"\\\u{1}\t", "e\u{301}", "👩‍👩‍👧", "\u{2028}", "Saint-Damase (La Matapédia)",
  ]

  @Test(arguments: Kind.allCases) func `a form of any kind and text is read as it was written`(
    kind: Kind
  ) throws {
    let id = try #require(RecordID("x-1"))
    let fields = kind.fields.enumerated().map { index, field in
      let text = Self.texts[index % Self.texts.count]
      return Unfinished.FieldText(
        field, text: text, original: Self.texts[(index + 3) % Self.texts.count],
        chosen: index.isMultiple(of: 2) ? [text: id] : [:])
    }
    let form = Unfinished.form(
      Unfinished.FormText(
        kind: kind, id: id, isNew: kind != .part, fields: fields, focus: kind.fields.last))
    #expect(KeptProject.unfinished(in: project.json([form])) == [form])
  }

  @Test(arguments: texts) func `a line of any text is read as it was written`(text: String) throws {
    let line = Unfinished.line(text, try #require(RecordID("e-1")))
    #expect(KeptProject.unfinished(in: project.json([line])) == [line])
  }

  @Test func `what is cut short is nothing`() throws {
    let bytes = project.json([.line("12,5 hono", try #require(RecordID("e-1")))])
    for count in 0..<bytes.count {
      #expect(KeptProject.unfinished(in: Array(bytes[..<count])) == nil)
      #expect(!project.owns(Array(bytes[..<count])))
    }
  }

  @Test func `what an earlier version kept is read, and is anybody's`() throws {
    let bytes = Array(#"[{"line":"12,5 hono","id":"e-1"}]"#.utf8)
    #expect(
      KeptProject.unfinished(in: bytes) == [.line("12,5 hono", try #require(RecordID("e-1")))])
    #expect(project.owns(bytes))
  }
}
