import ProjectModel
import TestSupport
import Testing

struct QuickLineAmbiguityTests {
  @Test func `two towns of one name are both offered, and the choice is in the line`() throws {
    let reader = try QuickLineSample.reader(takesPart: ["03005"])
    let line = QuickLine("80$ saint-damase hono", reader: reader)
    #expect(line.isAmbiguous)
    let place = try #require(line.pieces.firstIndex { $0.field == .municipality })
    let alternatives = line.pieces[place].alternatives
    #expect(
      alternatives.map(\.label) == [
        "Saint-Damase (Les Maskoutains)", "Saint-Damase (La Matapédia)",
      ])
    #expect(line.pieces[place].value == alternatives[0].value)
    let chosen = line.choosing(alternatives[1], at: place)
    #expect(chosen == "80$ ville:\"Saint-Damase (La Matapédia)\" hono")
    let again = QuickLine(chosen, reader: reader)
    #expect(!again.isAmbiguous)
    #expect(again.assignments.contains(Assignment(.municipality, alternatives[1].value)))
  }

  @Test func `a town and a supplier that fit equally well are both offered`() throws {
    let reader = try QuickLineSample.reader(more: [("x1", "Rimouski")])
    let line = QuickLine("80$ rimouski", reader: reader)
    let piece = try #require(line.pieces.first { !$0.alternatives.isEmpty })
    #expect(piece.alternatives.map(\.field) == [.municipality, .supplier])
    // Once the town is said, the word can only be the supplier.
    let sure = QuickLine("80$ rimouski ville:gaspé", reader: reader)
    #expect(!sure.isAmbiguous)
    #expect(sure.assignments.contains(Assignment(.supplier, .text("Rimouski"))))
  }

  @Test func `of suppliers that fit equally well the most frequent is used`() throws {
    let reader = try QuickLineSample.reader(more: [
      ("x1", "Coop Beauport"), ("x2", "Coop Beauport"), ("x3", "Coop Alma"),
    ])
    let line = QuickLine("5$ coop", reader: reader)
    let piece = try #require(line.pieces.first { $0.field == .supplier })
    #expect(piece.alternatives.map(\.label) == ["Coop Beauport", "Coop Alma"])
    #expect(piece.value == .text("Coop Beauport"))
    #expect(!QuickLine("5$ coop alma", reader: reader).isAmbiguous)
  }

  @Test func `a capital letter after the first word of a known supplier makes a new one`() throws {
    let reader = try QuickLineSample.reader(more: [("x1", "Hôtel du Golfe")])
    let line = QuickLine("Hôtel Universel 189$", reader: reader)
    let piece = try #require(line.pieces.first { $0.field == .supplier })
    #expect(piece.alternatives.map(\.label) == ["Hôtel Universel", "Hôtel du Golfe"])
    #expect(piece.value == .text("Hôtel Universel"))
    let known = QuickLine("Hôtel repas de groupe 189$", reader: reader)
    #expect(known.assignments.contains(Assignment(.supplier, .text("Hôtel du Golfe"))))
    #expect(known.assignments.contains(Assignment(.description, .text("repas de groupe"))))
  }

  @Test(arguments: ["des aînés 5$", "du 5$", "l 5$", "d u g o 5$", "et 5$"])
  func `words that are in every other name mean none of them`(text: String) throws {
    let reader = try QuickLineSample.reader(more: [("x1", "Hôtel du Golfe et des Dunes")])
    let supplier = QuickLine(text, reader: reader).assignments.first { $0.field == .supplier }
    #expect(supplier?.value == .text(String(text.dropLast(3))))
  }

  @Test func `every choice reads back as what was chosen`() throws {
    let reader = try QuickLineSample.reader(more: [
      ("x1", "Hono « Plus »"), ("x2", "Honoré \"Bis\""), ("x3", "Hono: “Trois”"),
    ])
    let line = QuickLine("hono 5$", reader: reader)
    let place = try #require(line.pieces.firstIndex { !$0.alternatives.isEmpty })
    #expect(line.pieces[place].alternatives.count == 4)
    for alternative in line.pieces[place].alternatives {
      let again = QuickLine(line.choosing(alternative, at: place), reader: reader)
      #expect(
        again.assignments.contains(Assignment(alternative.field, alternative.value)))
    }
    #expect(line.choosing(line.pieces[place].alternatives[0], at: 99) == line.text)
  }

  @Test func `a town of the same name but for its article is offered too`() throws {
    let reader = try QuickLineSample.reader(takesPart: [])
    let line = QuickLine("80$ ange-gardien", reader: reader)
    let place = try #require(line.pieces.firstIndex { $0.field == .municipality })
    let piece = line.pieces[place]
    #expect(
      piece.alternatives.map(\.label).map { $0.prefix { $0 != "(" } } == [
        "Ange-Gardien", "L'Ange-Gardien ", "L'Ange-Gardien ",
      ])
    #expect(piece.value == piece.alternatives.first?.value)
    for alternative in piece.alternatives {
      let again = QuickLine(line.choosing(alternative, at: place), reader: reader)
      #expect(!again.isAmbiguous)
      #expect(again.assignments.contains(Assignment(.municipality, alternative.value)))
    }
    let said = QuickLine("80$ L'Ange-Gardien", reader: reader)
    #expect(said.pieces.first { $0.field == .municipality }?.alternatives.count == 2)
    // One that takes part comes first.
    let mine = try QuickLineSample.reader(takesPart: ["21040"])
    let asked = try #require(
      QuickLine("80$ ange-gardien", reader: mine).pieces.first { $0.field == .municipality })
    #expect(asked.value == RecordID("21040").map { .reference($0) })
    #expect(asked.alternatives.count == 3)
  }

  @Test func `no line makes it fail, and ranges stay within the text`() throws {
    let reader = try QuickLineSample.reader(
      directory: sampleDirectory(), takesPart: ["03005"],
      more: [("x1", "L’Assomption"), ("x2", "Coop")])
    var generator = SeededGenerator(seed: Seed.fresh(9))
    let bits = [
      "1", "250", ",", "50", "$", " ", "  ", "k", "+", "-", "\u{2212}", "(", ")", "\"", "«", "»",
      "“", "”", ":", "ville:", "cat:", "date:", "gaspé", "Saint-Rémi", "coop", "hono", "v2",
      "V1-01",
      "hier", "mars", "1er", "le", "lundi", "non", "admissible", "eng", "#", "F-123", "é",
      "e\u{301}", "\u{301}", "\u{200D}", "👩‍👩‍👧", "\u{0}", "\u{1B}[31m", "\t", "\n", "\r\n",
      "99999999999999999999",
      "٣", "½", "日本", "'", "’", ".", "/", "2024-13-45", "30/2", "v9", "act:-", "sep", "montant:",
      "fourn:\"", "\u{FEFF}",
    ]
    for _ in 0..<10_000 {
      let text = (0..<Int.random(in: 0...14, using: &generator))
        .map { _ in bits[Int.random(in: 0..<bits.count, using: &generator)] }.joined()
      let line = QuickLine(text, reader: reader)
      let count = text.count
      var fields: Set<Field> = []
      var end = 0
      for piece in line.pieces {
        if !piece.isUnread {
          #expect(fields.insert(piece.field).inserted, "\(text.debugDescription)")
        }
        guard let range = piece.range else { continue }
        #expect(range.lowerBound >= end && range.upperBound <= count && !range.isEmpty)
        end = range.upperBound
        if let last = piece.alternatives.last {
          _ = QuickLine(line.choosing(last, at: 0), reader: reader)
        }
      }
    }
  }
}
