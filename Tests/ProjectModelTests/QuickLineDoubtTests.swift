import ProjectModel
import Testing

/// What a line says wrongly, twice, or as nothing.
struct QuickLineDoubtTests {
  private func value(_ field: Field, in line: QuickLine) -> FieldValue? {
    line.assignments.first { $0.field == field }?.value
  }

  @Test func `a code is one word`() throws {
    let reader = try QuickLineSample.reader()
    let apart = QuickLine("v1 01 hono 250$", reader: reader)
    #expect(value(.activity, in: apart) == nil)
    #expect(value(.part, in: apart) == RecordID("v1").map { .reference($0) })
    #expect(value(.date, in: apart) == .day(day("2024-02-01")))
    let activity = RecordID("a1").map { FieldValue.reference($0) }
    #expect(value(.activity, in: QuickLine("V1-01 5$", reader: reader)) == activity)
  }

  @Test func `only a known supplier teaches`() throws {
    let reader = try QuickLineSample.reader(more: [("x1", "!!!")])
    for text in ["5$ v1-01 \"Jamais vu\"", "5$ v1-01", "5$ hono", "5$ \"???\""] {
      let learned = QuickLine(text, reader: reader).pieces.filter { $0.source == .learned }
      #expect(learned.isEmpty, "\(text)")
    }
    let part = QuickLine("5$ v1-01", reader: reader).pieces.first { $0.field == .part }
    #expect(part?.value == RecordID("v1").map { .reference($0) })
    #expect(part?.source == .said)
    #expect(part?.range == nil)
  }
}
