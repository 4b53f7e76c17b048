import ProjectModel
import Testing

/// Numbers that may mean two things which change money or place.
struct QuickLineSignTests {
  /// What the line of each choice says of some fields, where nothing is left to choose.
  private func outcomes(_ text: String, _ fields: [Field], _ reader: QuickLineReader) -> [String] {
    let line = QuickLine(text, reader: reader)
    guard let place = line.undecided else { return [] }
    return line.pieces[place].alternatives.map { alternative in
      let chosen = QuickLine(line.choosing(alternative, at: place), reader: reader)
      guard chosen.undecided == nil else { return "undecided: \(chosen.text)" }
      return fields.map { field in
        switch value(field, in: chosen) {
        case .money(let amount)?: "\(amount.cents)"
        case .text(let text)?: text
        case .day(let day)?: day.iso
        case .reference(let id)?: id.description
        default: "-"
        }
      }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    "crédit 77 hono", "77$ hono note de crédit", "77 remboursement hono", "hono refund 77",
    "hono 77,00 $ desc:\"note de crédit\"",
  ])
  func `an amount beside a word that says it is given back is asked about`(text: String) throws {
    let reader = try QuickLineSample.reader()
    let line = QuickLine(text, reader: reader)
    #expect(choice(line)?.hasSuffix(" > amount:-77,00 | amount:77,00") == true)
    #expect(outcomes(text, [.amount], reader) == ["-7700", "7700"])
  }

  @Test func `a word of a credit is what the expense is for, and never the supplier`() throws {
    let reader = try QuickLineSample.reader()
    let line = QuickLine("note de crédit 77 hono", reader: reader)
    #expect(value(.description, in: line) == .text("note de crédit"))
    #expect(value(.supplier, in: line) == nil)
    #expect(line.unexplained == nil)
  }

  @Test(arguments: ["-77 $ crédit hono v1 hier", "montant:77 crédit", "(77$) crédit"])
  func `a sign or a name that is there needs no question`(text: String) throws {
    let line = QuickLine(text, reader: try QuickLineSample.reader())
    #expect(line.pieces.first { $0.field == .amount }?.alternatives.count ?? 0 != 2)
  }

  @Test func `a known supplier whose name holds such a word asks nothing`() throws {
    let reader = try QuickLineSample.reader(more: [("x1", "Crédit Zed inc.")])
    let line = QuickLine("77$ crédit zed inc. hono", reader: reader)
    #expect(choice(line) == nil)
    #expect(value(.amount, in: line) == .money(Money(cents: 7_700)))
  }

  @Test(arguments: [
    (
      "bois 2 x 4 120",
      "2 x 4 120 > description:2 x 4+amount:120,00 | amount:8240,00 | reference:120+amount:8,00",
      ["12000 2 x 4 -", "824000 - -", "800 - 120"]
    ),
    (
      "bois 2x4 hono 120", "2x4 > description:2x4 | amount:8,00",
      ["12000 2x4 -", "800 - 120"]
    ),
    (
      "2 x 4 bois 120$", "2 x 4 > description:2 x 4 | amount:8,00",
      ["12000 2 x 4 -", "800 - -"]
    ),
  ])
  func `two bare factors beside another number are asked about`(
    text: String, expected: String, results: [String]
  ) throws {
    let reader = try QuickLineSample.reader()
    #expect(choice(QuickLine(text, reader: reader)) == expected)
    #expect(outcomes(text, [.amount, .description, .reference], reader) == results)
  }

  @Test(arguments: [
    ("3 x 40 hono 12 mars 2023", 12_000), ("3 x 40 hono", 12_000), ("3x12,50 45", 3_750),
    ("2 jours x 300 9001", 60_000), ("3 x 40 $ 9001", 12_000),
  ])
  func `a product that nothing rivals is the amount`(text: String, cents: Int) throws {
    let line = QuickLine(text, reader: try QuickLineSample.reader())
    #expect(choice(line) == nil)
    #expect(value(.amount, in: line) == .money(Money(cents: cents)))
  }

  @Test(arguments: [
    ("-75 dépl v1 hier", "-75 > amount:-75,00 | date:2023-12-01"),
    ("-75 dépl v1", "-75 > amount:-75,00 | date:2023-12-01"),
    ("-3 12 hono", "-3 > date:2024-02-11 | amount:-3,00"),
    ("-3 45 hono", nil), ("45$ -3 hono", nil),
  ])
  func `a negative number that may be the amount is asked about`(
    text: String, expected: String?
  ) throws {
    #expect(choice(QuickLine(text, reader: try QuickLineSample.reader())) == expected)
  }

  @Test func `a negative amount beside a date is read with it`() throws {
    let reader = try QuickLineSample.reader()
    #expect(
      outcomes("-75 dépl v1 hier", [.amount, .date], reader).first == "-7500 2024-02-13")
    #expect(
      outcomes("-3 12 hono", [.amount, .date], reader) == ["1200 2024-02-11", "-300 2024-02-12"])
  }

  @Test(arguments: [
    (
      "45$ lundi 14 février 2024",
      FieldProblem.date(.otherWeekday("lundi 14 février 2024", day("2024-02-14")))
    ),
    ("45$ 29 février 2023", .date(.noSuchDay("29 février 2023"))),
    ("29 février 2023 hono", .date(.noSuchDay("29 février 2023"))),
    ("45$ hier 12/02", .saidTwice), ("45$ 1,250", .saidTwice),
    ("1,250 hono", .number(.ambiguousSeparator("1,250"))),
  ])
  func `what cannot be read says why`(text: String, problem: FieldProblem) throws {
    let line = QuickLine(text, reader: try QuickLineSample.reader())
    #expect(line.pieces.filter(\.isUnread).map(\.problem) == [problem])
    #expect(line.undecided == nil)
    #expect(value(.reference, in: line) == nil)
  }

  @Test func `the first of two words for a field is known`() throws {
    let line = QuickLine("45$ hier 12/02", reader: try QuickLineSample.reader())
    let second = try #require(line.pieces.first { $0.isUnread })
    #expect(line.first(saidBefore: second)?.value == .day(day("2024-02-13")))
  }

  @Test func `a whole name that another town shares is asked about, the one that takes part first`()
    throws
  {
    // The other one, 54017, has more inhabitants.
    let reader = try QuickLineSample.reader(takesPart: ["07105", "03005"])
    let text = "80$ saint-damase hono"
    #expect(outcomes(text, [.municipality], reader) == ["07105", "54017"])
    #expect(outcomes("80$ ville:saint-damase", [.municipality], reader) == ["07105", "54017"])
    #expect(!QuickLine("80$ gaspé", reader: reader).isAmbiguous)
  }
}
