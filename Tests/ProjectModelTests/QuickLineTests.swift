import ProjectModel
import Testing

struct QuickLineTests {
  /// What a line is understood as, a field a word: `said` fields plain, others with a mark.
  private func reading(_ line: String, _ reader: QuickLineReader) -> String {
    let line = QuickLine(line, reader: reader)
    return line.pieces.map { piece in
      let mark =
        switch piece.source {
        case .said: ""
        case .learned: "~"
        case .repeated: "^"
        case .assumed: "?"
        }
      let value =
        switch piece.value {
        case .text(let text): text
        case .money(let money): "\(money.cents)"
        case .day(let day): String(day.iso.dropFirst(2))
        case .reference(let id): id.description
        case .choice(let word): word
        case .flag(let flag): "\(flag)"
        default: "?"
        }
      return "\(mark)\(piece.field.name)=\(value)"
    }.joined(separator: " | ")
  }

  @Test(arguments: [
    (
      "1250,50 hono v2 gaspé hier \"Coop L'Élan\" F-123",
      "amount=125050 | category=Honoraires | part=v2 | municipality=03005 | date=24-02-13 | "
        + "supplier=Coop L'Élan | reference=F-123"
    ),
    (
      "45,20 autobus lupien",
      "amount=4520 | supplier=Autobus Lupien | ~category=Déplacements | ~part=v3 | ?date=24-02-14"
    ),
    (
      "45,20 Autobus rimouski -3",
      "amount=4520 | supplier=Autobus Lupien | municipality=10043 | date=24-02-11 | "
        + "~category=Déplacements | ~part=v3"
    ),
    (
      "traduction nordet 1 250,50 $ 15 janvier",
      "supplier=Traduction Nordet inc. | amount=125050 | date=24-01-15 | ~category=Honoraires | "
        + "~part=v1 | ~activity=a1 | ~municipality=03005"
    ),
    (
      "12 k$ formation v3 le 1er février 2024 « Cégep de la Gaspésie » « Cohorte d’hiver »",
      "amount=1200000 | category=Formation | part=v3 | date=24-02-01 | "
        + "supplier=Cégep de la Gaspésie | description=Cohorte d’hiver"
    ),
    (
      "120+35,50 papeterie Bureau Plus 2024-02-01 engagée",
      "amount=15550 | supplier=papeterie Bureau Plus | date=24-02-01 | state=committed"
    ),
    (
      "-45,20 crédit autobus lupien",
      "amount=-4520 | description=crédit | supplier=Autobus Lupien | ~category=Déplacements | "
        + "~part=v3 | ?date=24-02-14"
    ),
    (
      "fourn:\"Hôtel Rimouski\" 189,99$ ville:rimouski cat:dép V1",
      "supplier=Hôtel Rimouski | amount=18999 | municipality=10043 | category=Déplacements | "
        + "part=v1 | ?date=24-02-14"
    ),
    (
      "250 v1-01 Gaspé 12",
      "amount=25000 | activity=a1 | municipality=03005 | date=24-02-12 | part=v1"
    ),
    ("12 250 v1", "amount=1225000 | part=v1 | ?date=24-02-14"),
    ("12 9001 v1", "date=24-02-12 | amount=900100 | part=v1"),
    (
      "frais d'admin 300$ 3/2 non admissible note:\"à revoir\"",
      "category=Frais d’administration | amount=30000 | date=24-02-03 | eligible=false | "
        + "note=à revoir"
    ),
    (
      "pizza pour le comité 64,10 vendredi gaspe inadm",
      "supplier=pizza pour le comité | amount=6410 | date=24-02-09 | municipality=03005 | "
        + "eligible=false"
    ),
    (
      "chez Chartier et fils, 64.10 v2 #2024/118",
      "supplier=Chartier et fils | amount=6410 | part=v2 | reference=2024/118 | ?date=24-02-14"
    ),
    (
      "trois-rivières 80$ avant-hier", "municipality=37067 | amount=8000 | date=24-02-12"
    ),
    (
      "Saint Rémi 80$ hono",
      "municipality=68055 | amount=8000 | category=Honoraires | ?date=24-02-14"
    ),
    (
      "montant:99 pièce:0042 desc:\"location de salle\" date:15/1 supplier:Gaspé payée",
      "amount=9900 | reference=0042 | description=location de salle | date=24-01-15 | "
        + "supplier=Gaspé | state=paid"
    ),
    ("1,250 hono", "amount=? | category=Honoraires | ?date=24-02-14"),
    ("date:bientôt 5$", "date=? | amount=500"),
    ("", "?date=24-02-14"),
    ("   ville: ", "?date=24-02-14"),
    ("hono 1 250 000,00 $", "category=Honoraires | amount=125000000 | ?date=24-02-14"),
    (
      "40 000 $ salaires janvier",
      "amount=4000000 | category=Salaires | supplier=janvier | ?date=24-02-14"
    ),
  ])
  func `a receipt is one line in any order`(line: String, expected: String) throws {
    #expect(try reading(line, QuickLineSample.reader()) == expected)
  }

  @Test func `decomposed accents and spaces of all kinds read the same`() throws {
    let reader = try QuickLineSample.reader()
    let plain = reading("1 250,50 $ hono Gaspé « Café Été »", reader)
    #expect(
      reading(
        "1\u{A0}250,50\u{202F}$ hono Gaspe\u{301} «\u{A0}Cafe\u{301} E\u{301}te\u{301}\u{A0}»",
        reader)
        == plain)
    let supplier = QuickLine("\"E\u{301}te\u{301}\"", reader: reader).assignments.last
    guard case .text(let text) = supplier?.value else {
      Issue.record("no supplier")
      return
    }
    #expect(Array(text.unicodeScalars) == Array("Été".unicodeScalars))
    let line = QuickLine("Gaspe\u{301} 5$", reader: reader)
    #expect(line.pieces.first?.range == 0..<5)
  }

  @Test func `what the last receipt leaves fills what is not said or learned`() throws {
    let reader = try QuickLineSample.reader(defaults: [
      Assignment(.date, .day(day("2024-01-02"))), Assignment(.category, .text("Salaires")),
      Assignment(.part, .reference(try #require(RecordID("v1")))),
      Assignment(.municipality, .reference(try #require(RecordID("03005")))),
    ])
    #expect(
      reading("5$ autobus lupien rimouski", reader)
        == "amount=500 | supplier=Autobus Lupien | municipality=10043 | ~category=Déplacements | "
        + "~part=v3 | ^date=24-01-02")
    #expect(
      reading("5$", reader)
        == "amount=500 | ^date=24-01-02 | ^category=Salaires | ^part=v1 | ^municipality=03005")
  }

  @Test func `assignments come in the order of forms, and what lacks is named`() throws {
    let reader = try QuickLineSample.reader()
    let line = QuickLine("v2 \"Neuf\"", reader: reader)
    #expect(line.assignments.map(\.field) == [.date, .part, .supplier])
    #expect(line.missing == [.amount, .category])
    #expect(QuickLine("1,250", reader: reader).missing == [.amount, .category, .part])
    #expect(QuickLine("5$ hono v2", reader: reader).missing.isEmpty)
  }

  @Test func `ranges are those of the words in the line`() throws {
    let text = "hier 1 250,50 $ fourn:\"Coop L'Élan\" gaspé"
    let line = QuickLine(text, reader: try QuickLineSample.reader())
    let characters = Array(text)
    #expect(
      line.pieces.compactMap { $0.range.map { String(characters[$0]) } }
        == ["hier", "1 250,50 $", "fourn:\"Coop L'Élan\"", "gaspé"])
  }
}
