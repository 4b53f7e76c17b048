import ProjectModel
import Testing

/// What would be a guess about money or place is asked.
struct QuickLineGuessTests {
  @Test func `a day of payment that is named is read, and may lie ahead`() throws {
    let reader = try QuickLineSample.reader()
    let paid = value(.paid, in: QuickLine("40 taxi hier payé:15/3", reader: reader))
    #expect(paid == .day(day("2024-03-15")))
    #expect(
      value(.paid, in: QuickLine("40 taxi payé:hier", reader: reader)) == .day(day("2024-02-13")))
    let line = QuickLine("40 taxi payé:bientôt", reader: reader)
    #expect(line.pieces.contains { $0.field == .paid && $0.value == nil && !$0.isCleared })
  }

  @Test func `a field that is named twice is not understood`() throws {
    let line = QuickLine("montant:40 montant:50 taxi", reader: try QuickLineSample.reader())
    #expect(line.pieces.filter { $0.field == .amount }.map { $0.value == nil } == [false, true])
  }

  private func town(_ code: String) -> FieldValue? { RecordID(code).map { .reference($0) } }

  @Test(arguments: [
    ("2024 02 14 40 taxi v2 hono", "2024-02-14", 4_000),
    ("14 02 2024 250,50 $ taxi", "2024-02-14", 25_050),
    ("mer 14 févr 40 taxi v2 hono", "2024-02-14", 4_000),
    ("40 taxi mercredi le 7 février 2024", "2024-02-07", 4_000),
    ("91 dépl lundi 5", "2024-02-05", 9_100), ("lundi 12 taxi 40", "2024-02-12", 4_000),
    ("lundi 40 taxi", "2024-02-12", 4_000),
    ("312 km x 0,61 dépl hier", "2024-02-13", 19_032),
    ("312km x 0,61$ dépl hier", "2024-02-13", 19_032),
    ("312 km à 0,61 $/km hier", "2024-02-13", 19_032), ("3x12,50 hier", "2024-02-13", 3_750),
    ("2 nuits hôtel 250 hier", "2024-02-13", 25_000), ("12$50 hier", "2024-02-13", 1_250),
    ("75 $CAN hier", "2024-02-13", 7_500), ("12,50 $ CA hier", "2024-02-13", 1_250),
    ("CAD$ 75 hier", "2024-02-13", 7_500), ("1 250 $CAN hier", "2024-02-13", 125_000),
  ])
  func `an amount is one number that nothing else claims`(
    text: String, date: String, cents: Int
  ) throws {
    let line = QuickLine(text, reader: try QuickLineSample.reader())
    #expect(choice(line) == nil)
    #expect(line.pieces.filter(\.isUnread).isEmpty)
    #expect(value(.date, in: line) == .day(day(date)))
    #expect(value(.amount, in: line) == .money(Money(cents: cents)))
    #expect(value(.reference, in: line) == nil)
    #expect(value(.municipality, in: line) == nil)
  }

  @Test(arguments: [
    ("45 9001 v1", "45 > amount:45,00 | reference:45"),
    ("12 250 v1", "12 250 > amount:12250,00 | date:2024-02-12+amount:250,00"),
    ("45 12 hono", "45 12 > amount:45,12 | date:2024-02-12+amount:45,00"),
    ("312 km 0,61 dépl", "312 km 0,61 > amount:190,32 | amount:0,61"),
  ])
  func `where two numbers may be the amount it is to be chosen`(
    text: String, expected: String
  ) throws {
    let reader = try QuickLineSample.reader()
    let line = QuickLine(text, reader: reader)
    #expect(choice(line) == expected)
    let place = try #require(line.undecided)
    for alternative in line.pieces[place].alternatives {
      let chosen = QuickLine(line.choosing(alternative, at: place), reader: reader)
      #expect(chosen.undecided == nil, "\(chosen.text)")
      #expect(value(alternative.field, in: chosen) == alternative.value, "\(chosen.text)")
      #expect(!chosen.missing.contains(.amount))
    }
  }

  @Test func `twelve thousand with its sign or decimals is nothing else`() throws {
    let reader = try QuickLineSample.reader()
    for text in ["12 250 $", "12 250,00", "1 250 v1", "12 250 hier"] {
      #expect(choice(QuickLine(text, reader: reader)) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("15/3", "2023-03-15 | date:2024-03-15"), ("15 mars", "2023-03-15 | date:2024-03-15"),
    ("28", "2024-01-28 | date:2024-02-28"), ("date:15/3", "2023-03-15 | date:2024-03-15"),
  ])
  func `a day that lies ahead is to be chosen, last year’s first`(
    text: String, expected: String
  ) throws {
    let reader = try QuickLineSample.reader()
    let line = QuickLine("45$ \(text)", reader: reader)
    #expect(choice(line) == "\(text) > date:\(expected)")
    let place = try #require(line.undecided)
    let chosen = QuickLine(
      line.choosing(line.pieces[place].alternatives[0], at: place), reader: reader)
    #expect(chosen.undecided == nil)
    #expect(value(.date, in: chosen) == line.pieces[place].alternatives[0].value)
  }

  @Test(arguments: ["15/3/24", "24-02-14", "15 mars 24", "lundi 14 février 2024"])
  func `a year of two digits and a wrong weekday are told`(text: String) throws {
    let line = QuickLine("45$ \(text)", reader: try QuickLineSample.reader())
    #expect(line.pieces.filter(\.isUnread).map(\.field) == [.date])
  }

  @Test(arguments: [
    ("rimousky", "rimousky > municipality:Rimouski | supplier:rimousky"),
    ("trois-riviere", nil), ("gaspee", "gaspee > municipality:Gaspé | supplier:gaspee"),
    ("sherbroke", "sherbroke > municipality:Sherbrooke | supplier:sherbroke"),
    ("honoraire", nil), ("honnoraires", "honnoraires > category:Honoraires | supplier:honnoraires"),
    ("lupein", "lupein > supplier:Autobus Lupien | supplier:lupein"),
    (
      "autobuss lupein",
      "autobuss lupein > supplier:Autobus Lupien | supplier:autobuss lupein"
    ),
    ("ouski", "ouski > municipality:Rimouski | supplier:ouski"), ("pizza", nil),
  ])
  func `a word near a name is to be chosen`(word: String, expected: String?) throws {
    let reader = try QuickLineSample.reader()
    let line = QuickLine("40 \(word)", reader: reader)
    #expect(choice(line) == expected)
    guard let place = line.undecided else { return }
    for alternative in line.pieces[place].alternatives {
      let chosen = QuickLine(line.choosing(alternative, at: place), reader: reader)
      #expect(chosen.undecided == nil)
      #expect(value(alternative.field, in: chosen) == alternative.value)
    }
  }

  @Test(arguments: [
    "Marie Tremblay", "Paul Roy", "Anne Roy", "Traiteur Chez Paul", "sainte-anne", "Café du Fleuve",
    "Location du Nord",
  ])
  func `a word of a name is not taken for the name`(words: String) throws {
    let reader = try QuickLineSample.reader(
      takesPart: ["85025", "16013", "04037"],
      more: [("e8", "Imprimerie du Fleuve"), ("e9", "Toile & Pixels du Nord")])
    let line = QuickLine("61 \(words) v1", reader: reader)
    // Either it waits for a choice, or all of it is a new supplier.
    let isChosen = line.undecided == nil
    #expect(!isChosen || value(.supplier, in: line) == .text(words))
    #expect(!isChosen || value(.municipality, in: line) == nil)
  }

  @Test func `the usual town of a supplier waits while a word is not understood`() throws {
    let reader = try QuickLineSample.reader(more: [("e8", "Taxi du Quai")])
    let usual = QuickLine("40 \"Traduction Nordet inc.\"", reader: reader)
    #expect(value(.municipality, in: usual) == town("03005"))
    let line = QuickLine("40 \"Traduction Nordet inc.\" gatino", reader: reader)
    #expect(value(.municipality, in: line) == nil)
    #expect(line.isWithholding)
  }

  @Test(arguments: ["gaspé rimouski", "gaspé taxi hier Montréal"])
  func `a second town is asked about`(words: String) throws {
    let line = QuickLine("61 v1 \(words)", reader: try QuickLineSample.reader())
    #expect(value(.municipality, in: line) == town("03005"))
    #expect(line.undecided != nil)
  }

  @Test func `the beginning of a name that only one town has is taken for it`() throws {
    let reader = try QuickLineSample.reader(takesPart: ["85025", "16013", "04037"])
    let line = QuickLine("61 taxi baie-saint-p v1", reader: reader)
    #expect(value(.municipality, in: line) == town("16013"))
  }

  @Test func `what stands before a town is no town`() throws {
    let reader = try QuickLineSample.reader(takesPart: ["03005", "85025", "06013"])
    for text in ["40 taxi ville de gaspé", "40 taxi Ville de Gaspé", "40 municipalité de gaspé"] {
      let line = QuickLine(text, reader: reader)
      #expect(value(.municipality, in: line) == town("03005"), "\(text)")
      #expect(choice(line) == nil)
    }
    for text in ["40 ville", "40 taxi ville hono", "40 village", "mer 14 févr 40"] {
      #expect(value(.municipality, in: QuickLine(text, reader: reader)) == nil, "\(text)")
    }
    #expect(value(.municipality, in: QuickLine("40 ville-marie", reader: reader)) == town("85025"))
    // Three letters amid a name are a guess.
    #expect(
      choice(QuickLine("40 mer", reader: reader))
        == "mer > municipality:Carleton-sur-Mer | supplier:mer")
  }

  @Test(arguments: [
    "Université de Sherbrooke", "Institut interculturel de Montréal", "Festival de la Baie-Comeau",
    "club des aînés de Laval",
  ])
  func `a name that ends with a town that takes no part is one name`(name: String) throws {
    let line = QuickLine("40 hono \(name)", reader: try QuickLineSample.reader())
    #expect(value(.supplier, in: line) == .text(name))
    #expect(value(.municipality, in: line) == nil)
    #expect(choice(line) == nil)
  }

  @Test func `a name that ends with a town of the project is to be chosen`() throws {
    let reader = try QuickLineSample.reader()
    let line = QuickLine("40 hono Université de Rimouski v2", reader: reader)
    #expect(
      choice(line)
        == "Université de Rimouski > supplier:Université de Rimouski"
        + " | supplier:Université+municipality:Rimouski")
    let place = try #require(line.undecided)
    let whole = QuickLine(
      line.choosing(line.pieces[place].alternatives[0], at: place), reader: reader)
    #expect(value(.supplier, in: whole) == .text("Université de Rimouski"))
    #expect(value(.municipality, in: whole) == nil)
    let split = QuickLine(
      line.choosing(line.pieces[place].alternatives[1], at: place), reader: reader)
    #expect(value(.supplier, in: split) == .text("Université"))
    #expect(value(.municipality, in: split) == town("10043"))
    // Another town is said: this one can only be of the name.
    let sure = QuickLine("40 hono Université de Rimouski gaspé", reader: reader)
    #expect(choice(sure) == nil)
    #expect(value(.supplier, in: sure) == .text("Université de Rimouski"))
    #expect(value(.municipality, in: sure) == town("03005"))
  }

  @Test func `a supplier who is known keeps the town of its name`() throws {
    let reader = try QuickLineSample.reader(more: [
      ("x1", "Université de Rimouski"), ("x2", "Hôtel du Golfe"),
    ])
    let known = QuickLine("40 université de rimouski", reader: reader)
    #expect(value(.supplier, in: known) == .text("Université de Rimouski"))
    #expect(choice(known) == nil)
    // Another one that begins like a known one is not taken for it.
    let other = QuickLine("40 Université de Sherbrooke", reader: reader)
    #expect(value(.supplier, in: other) == .text("Université de Sherbrooke"))
    let hotel = QuickLine("40 Hôtel Rimouski", reader: reader)
    #expect(
      choice(hotel)
        == "Hôtel Rimouski > supplier:Hôtel Rimouski"
        + " | supplier:Hôtel du Golfe+municipality:Rimouski"
        + " | supplier:Hôtel+municipality:Rimouski")
  }

  private let last = [
    Assignment(.date, .day(day("2024-01-02"))), Assignment(.category, .text("Salaires")),
    Assignment(.municipality, RecordID("03005").map { .reference($0) }),
  ]

  @Test(arguments: [
    "75 rimousky \"Transport Gagné\"", "75 quelque chose", "75 15/3 \"Neuf\"",
    "75 pizza \"Neuf\"", "75 v9 \"Neuf\"",
  ])
  func `nothing is carried over while a word is unexplained`(text: String) throws {
    let line = QuickLine(text, reader: try QuickLineSample.reader(defaults: last))
    #expect(line.pieces.filter { $0.source == .repeated }.isEmpty)
    #expect(line.isWithholding)
  }

  @Test func `once the words are explained the last receipt fills the rest`() throws {
    let reader = try QuickLineSample.reader(defaults: last)
    let line = QuickLine("75 quelque chose", reader: reader)
    let place = try #require(line.unexplained)
    let sure = QuickLine(line.explaining(place), reader: reader)
    #expect(sure.text == "75 fourn:\"quelque chose\"")
    #expect(!sure.isWithholding)
    #expect(
      Set(sure.pieces.filter { $0.source == .repeated }.map(\.field))
        == [.date, .category, .municipality])
    let fresh = QuickLine(sure.text, reader: reader, isRepeating: false)
    #expect(fresh.pieces.filter { $0.source == .repeated }.isEmpty)
    #expect(!fresh.isWithholding)
  }
}
