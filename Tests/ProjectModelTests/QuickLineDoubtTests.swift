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

  @Test func `three letters of a month are rather the town that begins with them`() throws {
    let with = try QuickLineSample.reader(takesPart: ["97007"])
    let line = QuickLine("45$ 12 sep", reader: with)
    #expect(value(.municipality, in: line) == RecordID("97007").map { .reference($0) })
    #expect(value(.date, in: line) == .day(day("2024-02-12")))
    let september = FieldValue.day(day("2024-09-12"))
    for text in ["45$ 12 sept", "45$ le 12 sep", "45$ 12 sep 2024", "45$ 12-sep"] {
      #expect(value(.date, in: QuickLine(text, reader: with)) == september, "\(text)")
    }
    let without = try QuickLineSample.reader()
    #expect(value(.date, in: QuickLine("45$ 12 sep", reader: without)) == september)
    let supplier = try QuickLineSample.reader(more: [("x1", "Marché du Port"), ("x2", "Maison X")])
    #expect(
      value(.supplier, in: QuickLine("45$ 12 mar", reader: supplier)) == .text("Marché du Port"))
    // A whole month is nothing else.
    #expect(
      value(.date, in: QuickLine("45$ 12 mai", reader: supplier)) == .day(day("2024-05-12")))
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
