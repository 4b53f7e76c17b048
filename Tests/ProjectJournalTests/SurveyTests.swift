import ProjectModel
import TestSupport
import Testing

@testable import ProjectJournal

/// What a close look at the folder of the journals finds.
struct SurveyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try makeProject() }

  private func line(_ counter: Int, _ cents: Int, extra: String = "") -> [UInt8] {
    Array(
      (#"{"v":1,"at":"2024-02-14T19:02:05.123Z-000\#(counter)-anna","by":"A"\#(extra),"ops":[{"set":"expense","id":"e1","fields":{"amountCents":\#(cents)}}]}"#
        + "\n").utf8)
  }

  @Test func `all that is not read is told by name`() throws {
    for name in [
      "anna.jsonl.erasing", "marc.jsonl.new-77", "notes.txt", ".DS_Store", "BB.JSONL",
    ] {
      folder.write([0x7B], to: "journal/" + name)
    }
    let store = try Store(folder.path, identify: nil)
    let survey = try store.survey()
    #expect(survey.leftovers == ["anna.jsonl.erasing", "marc.jsonl.new-77"])
    #expect(survey.others == ["notes.txt"])
    #expect(survey.clashes.isEmpty)
  }

  @Test func `one stamp with two contents is told with both places, the same line twice is not`()
    throws
  {
    folder.write(line(0, 5) + line(1, 6), to: "journal/anna.jsonl")
    folder.write(line(0, 5, extra: #","later":1"#) + line(1, 7), to: "journal/copie.jsonl")
    let survey = try Store(folder.path, identify: nil).survey()
    #expect(
      survey.clashes == [
        JournalSurvey.Clash(
          stamp: "2024-02-14T19:02:05.123Z-0001-anna",
          first: Journal.Position(file: "anna.jsonl", line: 2),
          second: Journal.Position(file: "copie.jsonl", line: 2))
      ])
  }
}
