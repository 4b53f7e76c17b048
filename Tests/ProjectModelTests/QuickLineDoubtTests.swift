import ProjectModel
import Testing

/// What a line says wrongly, twice, or as nothing.
struct QuickLineDoubtTests {
  /// The words of a line that are understood as a field but cannot be read.
  private func unread(_ line: QuickLine) -> [String] {
    let characters = Array(line.text)
    return line.pieces.filter(\.isUnread).map { piece in
      "\(piece.field.name)=" + (piece.range.map { String(characters[$0]) } ?? "")
    }
  }

  private func value(_ field: Field, in line: QuickLine) -> FieldValue? {
    line.assignments.first { $0.field == field }?.value
  }

  @Test(arguments: [
    "ville:-", "ville:aucune", "ville:Aucun,", "mun:none", "ville:–",
  ])
  func `a field that is said to be empty is filled by nothing`(text: String) throws {
    let town = try #require(RecordID("03005"))
    let reader = try QuickLineSample.reader(defaults: [
      Assignment(.municipality, .reference(town))
    ])
    let full = QuickLine("5$ traduction nordet", reader: reader)
    #expect(value(.municipality, in: full) == .reference(town))
    let line = QuickLine("5$ traduction nordet " + text, reader: reader)
    #expect(value(.municipality, in: line) == nil)
    #expect(unread(line).isEmpty)
    let pieces = line.pieces.filter { $0.field == .municipality }
    #expect(pieces.map(\.isCleared) == [true])
    #expect(pieces.map(\.source) == [.said])
  }

  @Test func `what is said to be empty does not lack, but the amount and the date must be`() throws
  {
    let reader = try QuickLineSample.reader()
    let line = QuickLine("5$ cat:- volet:aucun act:aucune fourn:\"-\"", reader: reader)
    #expect(line.missing.isEmpty)
    #expect(line.assignments.map(\.field) == [.date, .amount, .supplier])
    #expect(unread(QuickLine("montant:- date:aucune", reader: reader)).count == 2)
    #expect(QuickLine("montant:-", reader: reader).missing == [.amount, .category, .part])
    // A part that is said to be empty is not that of the activity.
    #expect(value(.part, in: QuickLine("5$ v1-01 volet:-", reader: reader)) == nil)
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
