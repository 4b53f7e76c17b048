import ProjectModel
import TestSupport
import Testing

/// Conditions as people type them, and the records that they choose.
struct ConditionTests {
  private let project: Project
  private let directory: Directory

  init() throws {
    var project = try sampleProject()
    project.setToday(day("2024-02-14"))
    var scribe = try Scribe("later", from: 1_800_000_000_000)
    for (id, date, cents, part, supplier, town, paid) in [
      ("e1", "2022-05-10", 10_000, "v1", "Coop L’Élan", "54048", nil),
      ("e2", "2024-01-31", 125_050, "v2", "Gîte du Phare", "03005", nil),
      ("e3", "2024-02-01", 50_000, "v2", "Élan; fils", nil, nil),
      ("e4", "2024-02-13", -2_050, nil, "", nil, "2024-03-01"),
    ] as [(String, String, Int, String?, String, String?, String?)] {
      project.apply(
        try scribe.set(
          .expense, id,
          [
            Assignment(.date, .day(day(date))), Assignment(.amount, .money(Money(cents: cents))),
            Assignment(.part, part.flatMap { RecordID($0) }.map { .reference($0) }),
            Assignment(.supplier, supplier.isEmpty ? nil : .text(supplier)),
            Assignment(.municipality, town.flatMap { RecordID($0) }.map { .reference($0) }),
            Assignment(.paid, paid.map { .day(day($0)) }),
            Assignment(.description, id == "e1" ? .text("Guide d’accueil") : nil),
          ]))
    }
    project.apply(
      try scribe.set(
        .participation, "m1",
        [
          Assignment(.municipality, RecordID("03005").map { .reference($0) }),
          Assignment(.parts, .references(["v1", "v2"].compactMap { RecordID($0) })),
        ]))
    self.project = project
    directory = try sampleDirectory()
  }

  private func reader(_ kind: Kind = .expense) -> ConditionReader {
    let fields = FieldReader(
      project: project, directory: directory, today: project.today,
      fieldNames: { field in
        switch field {
        case .amount: ["montant", "amount"]
        case .supplier: ["fournisseur", "supplier"]
        default: []
        }
      }, names: { _, word in word == "committed" ? ["engagée"] : [] })
    return ConditionReader(fields, kind: kind, names: { $0 == .anyText ? ["texte"] : [] })
  }

  private func chosen(_ text: String, _ kind: Kind = .expense) throws -> String {
    let condition = try reader(kind).condition(text)
    var ids: [String] = []
    project.forEach(kind) { record in
      if condition.matches(record, in: project) { ids.append(record.id.description) }
    }
    return ids.sorted().joined(separator: " ")
  }

  @Test(arguments: [
    ("part=V2", "e2 e3"), ("part!=v2", "e1 e4"), ("part=", "e4"), ("part!=", "e1 e2 e3"),
    ("partCode = V2", "e2 e3"), ("id=e3", "e3"), ("id!=e3", "e1 e2 e4"),
    ("amount=500", "e3"), ("montant >= 500,00 $", "e2 e3"), ("amount<0", "e4"),
    ("amount>500", "e2"), ("amount<=100", "e1 e4"), ("amount=100..500", "e1 e3"),
    ("amount=100..", "e1 e2 e3"), ("amount=..100", "e1 e4"), ("amount!=100..500", "e2 e4"),
    ("amountCents=125050", "e2"), ("amountCents>=10000", "e1 e2 e3"),
    ("date=2024-02", "e3 e4"), ("date=février 2024", "e3 e4"), ("date=2024", "e2 e3 e4"),
    ("date!=2024", "e1"), ("date>2024-01", "e3 e4"), ("date>=2024-01", "e2 e3 e4"),
    ("date<2024", "e1"), ("date<=2024-01", "e1 e2"), ("date=hier", "e4"),
    ("date=2024-01-31..2024-02-01", "e2 e3"), ("date=2022..2024-01", "e1 e2"),
    ("date=..2023", "e1"), ("date=-3..", "e4"),
    ("supplier=coop l'elan", "e1"), ("supplier=elan", ""), ("fournisseur~ELAN", "e1 e3"),
    ("supplier!=", "e1 e2 e3"), ("supplier!=gite du phare", "e1 e3 e4"),
    ("supplier=\"élan; FILS\"", "e3"), ("supplier~;", "e3"), ("supplier==", ""),
    ("texte~accueil coop", "e1"), ("text~phare", "e2"), ("text=", "e4"),
    ("state=engagée", "e4"), ("state=paid", "e1 e2 e3"), ("paid=2024-02", "e3"),
    ("municipality=Gaspé", "e2"), ("municipalityName=St-Hyacinthe", "e1"),
    ("municipality!=54048", "e2 e3 e4"), ("eligible=oui", "e1 e2 e3 e4"), ("eligible=no", ""),
    ("year=1", "e1"), ("year=2023-2024", "e2 e3 e4"), ("year>1", "e2 e3 e4"),
    ("year=2..", "e2 e3 e4"),
  ])
  func `a condition chooses expenses`(text: String, ids: String) throws {
    #expect(try chosen(text) == ids)
  }

  @Test(arguments: [
    ("parts=V1", Kind.participation, "m1"), ("parts=V1, V2", .participation, "m1"),
    ("parts=V3", .participation, ""), ("parts!=V3", .participation, "m1"),
    ("silent=non", .participation, "m1"), ("late=oui", .activity, "av1 av2 av3"),
    ("late=non", .activity, ""), ("progress>=30", .activity, "av1 av2"),
    ("part=V3", .budgetLine, "v3y1 v3y2 v3y3"), ("year=2", .budgetLine, "admy2 v1y2 v2y2 v3y2"),
    ("category~salaire", .budgetLine, "v1y1 v1y2 v1y3 v2y1 v2y2 v2y3 v3y1 v3y2 v3y3"),
    ("id=V2", .part, "v2"), ("grant>600000", .project, "project"),
  ])
  func `a condition chooses records of other kinds`(text: String, kind: Kind, ids: String) throws {
    #expect(try chosen(text, kind) == ids)
  }

  @Test(arguments: [
    ("part", ConditionProblem.noComparison), ("", .noComparison), ("!", .noComparison),
    ("=3", .unknownSubject("", .expense, near: [])),
    ("colour=red", .unknownSubject("colour", .expense, near: [])),
    ("suplier~x", .unknownSubject("suplier", .expense, near: ["supplier"])),
    ("fourn~x", .unknownSubject("fourn", .expense, near: ["fournisseur"])),
    ("late=oui", .unknownSubject("late", .expense, near: ["date"])),
    ("part~V", .notComparable(.contains, "part", [.equal, .notEqual])),
    ("supplier<x", .notComparable(.less, "supplier", [.equal, .notEqual, .contains])),
    ("amount>", .noValue(.greater)), ("supplier~", .noValue(.contains)),
    ("amount>abc", .value(.number(.unexpected("a")), typed: "abc")),
    ("amount=1,250", .value(.number(.ambiguousSeparator("1,250")), typed: "1,250")),
    ("amountCents=12,5", .value(.notWhole(-1_000_000_000_000...1_000_000_000_000), typed: "12,5")),
    ("date=15/3", .value(.ahead(day("2024-03-15"), day("2023-03-15")), typed: "15/3")),
    ("date=2024-13", .value(.date(.noSuchDay("2024-13")), typed: "2024-13")),
    ("part=V9", .value(.noSuchRecord(.part, "V9"), typed: "V9")),
    ("amount=..", .openRange), ("amount=500..100", .reversedRange(from: "500", to: "100")),
    ("date=2024..2023", .reversedRange(from: "2024", to: "2023")),
    ("amount>1..2", .comparedRange(.greater)),
  ])
  func `a condition that is not understood is refused`(text: String, problem: ConditionProblem) {
    #expect(throws: ConditionFailure(text, problem)) { try reader().condition(text) }
  }

  @Test func `a line holds several conditions, all to be met`() throws {
    let query = try reader().query(" part=V2; amount>=500;; supplier~\"élan; fils\" ")
    #expect(query.conditions.count == 3)
    #expect(try reader().query(query.text) == query)
    var ids: [String] = []
    project.forEach(.expense) { record in
      if query.matches(record, in: project) { ids.append(record.id.description) }
    }
    #expect(ids == ["e3"])
    #expect(try reader().query("  ").conditions.isEmpty)
    #expect(throws: ConditionFailure("amount>", .noValue(.greater))) {
      try reader().query("part=V2; amount>")
    }
  }

  @Test func `what is late is what the agenda has as late`() throws {
    var project = try projectWithRandomMoney(Agreement.samples[0], seed: 1)
    var scribe = try Scribe("later", from: 1_900_000_000_000)
    var random = SeededGenerator(seed: Seed.fresh(71))
    let statuses = ChoiceSet.status.words
    for number in 0..<60 {
      let due = FieldValue.day(project.today.adding(days: Int.random(in: -3...3, using: &random)))
      let done: FieldValue? = Bool.random(using: &random) ? nil : due
      let activity = try #require(RecordID("act\(number)"))
      for (kind, fields) in [
        (
          Kind.activity,
          [
            Assignment(.due, due),
            Assignment(.status, .choice(statuses[Int.random(in: 0..<5, using: &random)])),
          ]
        ),
        (
          .milestone,
          [
            Assignment(.activity, .reference(activity)), Assignment(.due, due),
            Assignment(.done, done),
          ]
        ),
        (.report, [Assignment(.due, due), Assignment(.sent, done)]),
        (.instalment, [Assignment(.due, due), Assignment(.received, done)]),
        (.decision, [Assignment(.due, due), Assignment(.done, done)]),
      ] {
        project.apply(try scribe.set(kind, "\(kind.rawValue.prefix(3))\(number)", fields))
      }
    }
    let late = Set(Agenda.items(of: project, within: 30).filter { $0.daysLate > 0 }.map(\.id))
    #expect(!late.isEmpty)
    for kind in [Kind.activity, .milestone, .report, .instalment, .decision] {
      let condition = Condition(.late, .equal, .one(.flag(true)))
      project.forEach(kind) { record in
        #expect(condition.matches(record, in: project) == late.contains(record.id), "\(record)")
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func `the text of a condition is read back as the same condition`(kind: Kind) throws {
    var random = SeededGenerator(seed: Seed.fresh(72))
    let reader = reader(kind)
    let subjects =
      kind.fields.map { Condition.Subject.field($0) } + Condition.Subject.derived(in: kind)
    for subject in subjects {
      let type = subject.type(in: kind)
      for comparison in type.comparisons {
        for _ in 0..<8 {
          guard let first = value(of: type, &random), let second = value(of: type, &random) else {
            continue
          }
          var values = [Condition.Value.one(first)]
          if comparison.isEquality {
            values.append(.nothing)
            if type.comparisons.contains(.less) {
              values += [
                .range(from: first, to: nil), .range(from: nil, to: second),
                .range(from: first, to: first),
              ]
            }
          }
          for value in values {
            let condition = Condition(subject, comparison, value)
            #expect(try reader.condition(condition.text) == condition, "\(condition.text)")
            #expect(try reader.query(condition.text) == Query([condition]), "\(condition.text)")
          }
        }
      }
    }
  }

  private func value(of type: FieldType, _ random: inout SeededGenerator) -> FieldValue? {
    let texts = [
      "Élan", "a;b", "\"x\"", "12\"", "\"", "a b", "..", "1..2", "=x", "~", "Gîte; \"Le\" Phare",
    ]
    func any<Element>(_ items: [Element]) -> Element? { items.randomElement(using: &random) }
    func quantity() -> Quantity {
      Quantity(thousandths: Int.random(in: -12_000_000...12_000_000, using: &random))
    }
    let towns = ["03005", "54048", "80055"].compactMap { RecordID($0) }
    switch type {
    case .text: return any(texts).map { .text($0) }
    case .money: return .money(Money(cents: Int.random(in: -999_999...999_999, using: &random)))
    case .day:
      return .day(day("2024-02-14").adding(days: Int.random(in: -900 ... -1, using: &random)))
    case .integer(let bounds): return .integer(Int.random(in: bounds, using: &random))
    case .quantity:
      return .quantity(Quantity(thousandths: Int.random(in: 0...100_000, using: &random)))
    case .quantities: return .quantities((0..<3).map { _ in quantity() })
    case .flag: return .flag(Bool.random(using: &random))
    case .choice(let set): return any(set.words).map { .choice($0) }
    case .anyRecord: return any(project.activities.map(\.id)).map { .reference($0) }
    case .reference(let kind):
      var ids: [RecordID] = []
      project.forEach(kind) { ids.append($0.id) }
      return any(ids).map { .reference($0) }
    case .references(let kind):
      var ids: [RecordID] = []
      project.forEach(kind) { ids.append($0.id) }
      return .references(Array(ids.prefix(2)))
    case .municipality: return any(towns).map { .reference($0) }
    case .municipalities: return .references(Array(towns.prefix(2)))
    case .fieldNames: return .texts(["start", "end"])
    case .categories: return .texts(["Salaires", "Frais, gestion"])
    }
  }
}
