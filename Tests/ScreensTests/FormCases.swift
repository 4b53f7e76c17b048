import ProjectModel

/// One form of each kind, as it is typed and as it must be on disk.
struct FormCase: Sendable, CustomStringConvertible {
  var kind: Kind
  var typed: [(Field, String, FieldValue)]

  var description: String { kind.rawValue }

  static func id(_ text: String) -> RecordID { RecordID(text) ?? .project }
  static func day(_ text: String) -> FieldValue {
    .day((try? CalendarDay(typed: text, today: demonstrationDay)) ?? demonstrationDay)
  }
  static func part(_ text: String) -> FieldValue { .reference(id(text)) }

  /// The kinds of which records can be added.
  static var added: [FormCase] { all.filter { $0.kind != .project } }

  static let all: [FormCase] = [
    FormCase(
      kind: .project,
      typed: [
        (.title, "Villes et villages", .text("Villes et villages")),
        (.organisation, "Zz", .text("Zz")), (.funder, "Yy", .text("Yy")),
        (.programme, "Xx", .text("Xx")), (.start, "1/5/2022", day("2022-05-01")),
        (.end, "30 avril 2025", day("2025-04-30")),
        (.grant, "650 000 $", .money(.dollars(650_000))),
        (.adminCap, "12,5", .quantity(Quantity(thousandths: 12_500))),
        (.adminBase, "dire", .choice("direct")),
        (
          .adminCategories, "honor; Loyer, chauffage",
          .texts(["Honoraires professionnels", "Loyer, chauffage"])
        ),
        (.toConfirm, "aide fin, fin", .texts(["grant", "end"])), (.fictive, "non", .flag(false)),
        (.note, "p", .text("p")),
      ]),
    FormCase(
      kind: .part,
      typed: [
        (.code, "V4", .text("V4")), (.title, "L’accueil à l’école", .text("L’accueil à l’école")),
        (.short, "École", .text("École")), (.owner, "Zoé Ouellet", .text("Zoé Ouellet")),
        (.note, "Une ligne\net une autre", .text("Une ligne\net une autre")),
      ]),
    FormCase(
      kind: .activity,
      typed: [
        (.code, "V2-99", .text("V2-99")), (.part, "employ", part("v2")),
        (.title, "Salon", .text("Salon")), (.owner, "Wxyz", .text("Wxyz")),
        (.start, "hier", day("2024-02-13")), (.due, "15/3", day("2024-03-15")),
        (.status, "cours", .choice("ongoing")), (.progress, "35", .integer(35)),
        (.cost, "1 250,50 + 10", .money(Money(cents: 126_050))),
        (.municipalities, "gaspe,rimouski", .references([id("03005"), id("10043")])),
        (.note, "a\nb", .text("a\nb")),
      ]),
    FormCase(
      kind: .milestone,
      typed: [
        (.activity, "diagnostic des besoins", .reference(id("a-v1-01"))),
        (.title, "Sondage", .text("Sondage")), (.due, "2024-05-01", day("2024-05-01")),
        (.done, "-3", day("2024-02-11")), (.note, "fait", .text("fait")),
      ]),
    FormCase(
      kind: .participation,
      typed: [
        (.municipality, "kuujjuaq", .reference(id("99095"))),
        (.stage, "engag", .choice("engaged")),
        (.parts, "v1,v3", .references([id("v1"), id("v3")])),
        (.joined, "1/2", day("2024-02-01")), (.contactName, "Aputi N.", .text("Aputi N.")),
        (.contactRole, "Qwz", .text("Qwz")),
        (.contactEmail, "a@b.ca", .text("a@b.ca")),
        (.contactPhone, "418 555-0199", .text("418 555-0199")),
        (.lastNews, "hier", day("2024-02-13")), (.nextStep, "appeler", .text("appeler")),
        (.note, "x", .text("x")),
      ]),
    FormCase(
      kind: .indicator,
      typed: [
        (.code, "I-99", .text("I-99")), (.part, "v3", part("v3")),
        (.title, "Rencontres tenues", .text("Rencontres tenues")),
        (.axis, "attr", .choice("attraction")), (.unit, "qqz", .text("qqz")),
        (.baseline, "2,5", .quantity(Quantity(thousandths: 2500))),
        (.targets, "1; 2; 3,5", .quantities([1000, 2000, 3500].map { Quantity(thousandths: $0) })),
        (.targetBasis, "par", .choice("yearly")),
        (.aggregation, "derni", .choice("latest")), (.main, "oui", .flag(true)),
        (.note, "n", .text("n")),
      ]),
    FormCase(
      kind: .measure,
      typed: [
        (.indicator, "i-01", .reference(id("i-01"))), (.date, "-10", day("2024-02-04")),
        (.value, "12,25", .quantity(Quantity(thousandths: 12_250))),
        (.municipality, "gaspe", .reference(id("03005"))), (.note, "m", .text("m")),
      ]),
    FormCase(
      kind: .budgetLine,
      typed: [
        (.part, "v1", part("v1")), (.category, "Xyz", .text("Xyz")), (.year, "2", .integer(2)),
        (.amount, "1 250,5 - 0,50", .money(.dollars(1250))), (.note, "b", .text("b")),
      ]),
    FormCase(
      kind: .transfer,
      typed: [
        (.from, "v1 honor 2", .reference(id("b005"))),
        (.to, "v1 salaires an 1", .reference(id("b001"))),
        (.amount, "500", .money(.dollars(500))), (.date, "hier", day("2024-02-13")),
        (.reason, "Moins cher", .text("Moins cher")),
      ]),
    FormCase(
      kind: .expense,
      typed: [
        (.supplier, "Zzyx Traiteur", .text("Zzyx Traiteur")),
        (.amount, "12,50 + 27,50", .money(.dollars(40))), (.date, "hier", day("2024-02-13")),
        (.reference, "F-123", .text("F-123")),
        (.category, "honor", .text("Honoraires professionnels")), (.part, "v2", part("v2")),
        (.activity, "v2-01", .reference(id("a-v2-01"))),
        (.municipality, "gaspe", .reference(id("03005"))),
        (.description, "Goûter", .text("Goûter")), (.state, "engag", .choice("committed")),
        (.paid, "2024-03-01", day("2024-03-01")),
        (.eligible, "oui", .flag(true)), (.note, "a\n\nb", .text("a\n\nb")),
      ]),
    FormCase(
      kind: .instalment,
      typed: [
        (.title, "Versement 9", .text("Versement 9")), (.due, "2025-01-15", day("2025-01-15")),
        (.amount, "64 300,00 $", .money(.dollars(64_300))), (.received, "hier", day("2024-02-13")),
        (.note, "v", .text("v")),
      ]),
    FormCase(
      kind: .report,
      typed: [
        (.title, "Bilan", .text("Bilan")), (.reportKind, "final", .choice("final")),
        (.start, "2024-01-01", day("2024-01-01")), (.end, "2024-06-30", day("2024-06-30")),
        (.due, "2025-01-15", day("2025-01-15")), (.sent, "auj", day("2024-02-14")),
        (.preparedBy, "Qwz", .text("Qwz")), (.note, "r", .text("r")),
      ]),
    FormCase(
      kind: .passage,
      typed: [
        (.text, "un\n\ndeux", .text("un\n\ndeux")), (.report, "r2", .reference(id("r2"))),
        (.section, "volet", .choice("part")), (.part, "v3", part("v3")),
        (.category, "Formation et animation", .text("Formation et animation")),
        (.activity, "v1-01", .reference(id("a-v1-01"))),
      ]),
    FormCase(
      kind: .meeting,
      typed: [
        (.date, "2024-04-02", day("2024-04-02")), (.title, "Comité", .text("Comité")),
        (.done, "2024-04-02", day("2024-04-02")), (.note, "c", .text("c")),
      ]),
    FormCase(
      kind: .decision,
      typed: [
        (.meeting, "2022-05", .reference(id("c1"))), (.date, "2022-05-18", day("2022-05-18")),
        (.title, "Adopter", .text("Adopter")), (.owner, "Wxyz", .text("Wxyz")),
        (.due, "+7", day("2024-02-21")), (.done, "hier", day("2024-02-13")),
        (.note, "d", .text("d")),
      ]),
    FormCase(
      kind: .risk,
      typed: [
        (.title, "Roulement", .text("Roulement")), (.part, "v1", part("v1")),
        (.likelihood, "4", .integer(4)), (.impact, "5", .integer(5)),
        (.response, "un\ndeux", .text("un\ndeux")), (.owner, "Wxyz", .text("Wxyz")),
        (.status, "cours", .choice("ongoing")), (.date, "-1", day("2024-02-13")),
        (.note, "q", .text("q")),
      ]),
    FormCase(
      kind: .comment,
      typed: [
        (.text, "un\n\ndeux", .text("un\n\ndeux")), (.date, "hier", day("2024-02-13")),
        (.on, "v1-01", .reference(id("a-v1-01"))),
      ]),
  ]
}
