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
    ("45$ v9", ["part=v9"]), ("45$ V12", ["part=V12"]),
    ("45$ 2024-02-30", ["date=2024-02-30"]), ("45$ 31/2", ["date=31/2"]),
    ("32/5 45$", ["date=32/5"]), ("45$ 31/2/2024", ["date=31/2/2024"]),
    ("45$ 30 février", ["date=30 février"]), ("45$ 2024-13-01", ["date=2024-13-01"]),
  ])
  func `a part or a date that there is not is told`(text: String, expected: [String]) throws {
    let line = QuickLine(text, reader: try QuickLineSample.reader())
    #expect(unread(line) == expected)
    #expect(value(.reference, in: line) == nil)
    #expect(value(.supplier, in: line) == nil)
    if expected[0].hasPrefix("date") { #expect(value(.date, in: line) == nil) }
  }

  @Test(arguments: [
    ("45 30 hono", ["amount=30"]), ("45,20 30,00 hono", ["amount=30,00"]),
    ("45$ hono 1 250,50 $", ["amount=1 250,50 $"]), ("45$ 1,250", ["amount=1,250"]),
    ("45$ F-123 hier 9001", ["amount=9001"]),
    ("45$ v1 v2", ["part=v2"]), ("45$ volet:v1 v9 v2", ["part=v9", "part=v2"]),
    ("45$ v9 v2", ["part=v9"]), ("45$ v1-01 act:v1-01", ["activity=v1-01"]),
    ("45$ 12/02 hier", ["date=hier"]), ("45$ hier 12/02", ["date=12/02"]),
    ("45$ hier 15 mars", ["date=15 mars"]), ("45$ lundi 31/2", ["date=31/2"]),
    ("45$ 31/2 lundi", ["date=31/2"]),
  ])
  func `what is said a second time is told`(text: String, expected: [String]) throws {
    let line = QuickLine(text, reader: try QuickLineSample.reader())
    #expect(unread(line) == expected)
    #expect(value(.reference, in: line) == nil || text.contains("F-123"))
    #expect(!line.missing.contains(.amount))
  }

  @Test func `the value that is read stays beside one that is not`() throws {
    let reader = try QuickLineSample.reader()
    let line = QuickLine("45 30 v9 v2 31/2 lundi", reader: reader)
    #expect(value(.amount, in: line) == .money(Money(cents: 4500)))
    #expect(value(.part, in: line) == RecordID("v2").map { .reference($0) })
    #expect(value(.date, in: line) == .day(day("2024-02-12")))
    #expect(line.missing == [.category])
  }

  @Test(arguments: [
    ("45$ 2024/118", "2024/118"), ("45$ F1024", "F1024"), ("45$ V1024", "V1024"),
    ("45$ 9001", "9001"), ("45$ hier 12", "12"), ("45$ #v9", "v9"), ("45$ 45/99", "45/99"),
    ("45$ hier 15-3", "15-3"), ("45$ 514-555-0199", "514-555-0199"), ("45$ mars-2024", "mars-2024"),
    ("45$ #31/2", "31/2"), ("45$ réf:v9", "v9"), ("45$ réf:31/2", "31/2"),
  ])
  func `the number of a document is not taken for a part or a date`(
    text: String, reference: String
  ) throws {
    let reader = try QuickLineSample.reader()
    let line = QuickLine(text.replacing("réf:", with: "pièce:"), reader: reader)
    #expect(unread(line).isEmpty)
    #expect(value(.reference, in: line) == .text(reference))
  }

  @Test func `an amount before the name of a month is no day`() throws {
    let line = QuickLine("45 mars hono", reader: try QuickLineSample.reader())
    #expect(unread(line).isEmpty)
    #expect(value(.amount, in: line) == .money(Money(cents: 4500)))
    #expect(value(.supplier, in: line) == .text("mars"))
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
    let september = FieldValue.day(day("2023-09-12"))
    for text in ["45$ 12 sept", "45$ le 12 sep", "45$ 12 sep 2023", "45$ 12-sep"] {
      #expect(value(.date, in: QuickLine(text, reader: with)) == september, "\(text)")
    }
    let without = try QuickLineSample.reader()
    #expect(value(.date, in: QuickLine("45$ 12 sep", reader: without)) == september)
    let supplier = try QuickLineSample.reader(more: [("x1", "Marché du Port"), ("x2", "Maison X")])
    #expect(
      value(.supplier, in: QuickLine("45$ 12 mar", reader: supplier)) == .text("Marché du Port"))
    // A whole month is nothing else.
    #expect(
      value(.date, in: QuickLine("45$ 12 mai", reader: supplier)) == .day(day("2023-05-12")))
  }

  @Test func `only a known supplier teaches`() throws {
    let reader = try QuickLineSample.reader(more: [("x1", "!!!")], category: "Salaires")
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
