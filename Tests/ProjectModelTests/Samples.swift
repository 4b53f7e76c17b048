import ProjectModel
import Testing

/// Writes entries one after the other, with stamps that count up.
struct Scribe {
  private let writer: WriterID
  private var milliseconds: Int64

  init(_ name: String = "tester", from milliseconds: Int64 = 1_700_000_000_000) throws {
    writer = try #require(WriterID(name))
    self.milliseconds = milliseconds
  }

  /// An entry with the next stamp.
  mutating func entry(_ body: (inout Entry) throws -> Void) rethrows -> Entry {
    milliseconds += 1000
    var entry = Entry(
      stamp: Stamp(milliseconds: milliseconds, counter: 0, writer: writer), author: "Test")
    try body(&entry)
    return entry
  }

  /// The entry that a change becomes.
  mutating func entry(_ draft: Draft) -> Entry {
    milliseconds += 1000
    return Entry(
      draft, stamp: Stamp(milliseconds: milliseconds, counter: 0, writer: writer), author: "Test")
  }

  /// An entry that sets fields of one record.
  mutating func set(_ kind: Kind, _ id: String, _ fields: [Assignment]) throws -> Entry {
    let id = try #require(RecordID(id))
    return entry { $0.set(kind, id, fields) }
  }

  /// An entry that drops a record.
  mutating func drop(_ kind: Kind, _ id: String) throws -> Entry {
    let id = try #require(RecordID(id))
    return entry { $0.drop(kind, id) }
  }
}

/// Amounts of worked sets are written in cents.
extension UnroundedMoney: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  init(integerLiteral cents: Int) { self.init(cents: Double(cents)) }
  init(floatLiteral cents: Double) { self.init(cents: cents) }
}

/// The agreement, three parts, and the budget of the worked set D, seen on 2023-06-30.
func sampleProject() throws -> Project {
  var scribe = try Scribe()
  var project = Project(today: day("2023-06-30"))
  project.apply(
    try scribe.set(
      .project, "project",
      [
        Assignment(.title, .text("Projet")), Assignment(.start, .day(day("2022-04-01"))),
        Assignment(.end, .day(day("2025-03-31"))), Assignment(.grant, .money(.dollars(643_000))),
      ]))
  let budgets = [("v1", 260_000), ("v2", 190_000), ("v3", 128_700)]
  for (index, (id, dollars)) in budgets.enumerated() {
    project.apply(
      try scribe.set(
        .part, id,
        [
          Assignment(.code, .text(id.uppercased())),
          Assignment(.title, .text("Volet \(index + 1)")),
        ]))
    for (year, amount) in Money.dollars(dollars).split(into: 3).enumerated() {
      project.apply(try line("\(id)y\(year + 1)", part: id, "Salaires", year + 1, amount, &scribe))
    }
  }
  // Turned round, so that the cents left over make the same three years as those of the whole.
  for (year, amount) in Money.dollars(64_300).split(into: 3).reversed().enumerated() {
    project.apply(
      try line("admy\(year + 1)", part: nil, "Administration", year + 1, amount, &scribe))
  }
  for (id, progress) in [("v1", 50), ("v2", 30), ("v3", 25)] {
    project.apply(
      try scribe.set(
        .activity, "a\(id)",
        [
          Assignment(.part, .reference(try #require(RecordID(id)))),
          Assignment(.title, .text("Activité \(id)")), Assignment(.progress, .integer(progress)),
          Assignment(.status, .choice("ongoing")), Assignment(.due, .day(day("2023-06-29"))),
        ]))
  }
  return project
}

private func line(
  _ id: String, part: String?, _ category: String, _ year: Int, _ amount: Money,
  _ scribe: inout Scribe
) throws -> Entry {
  try scribe.set(
    .budgetLine, id,
    [
      Assignment(.part, part.flatMap { RecordID($0) }.map { .reference($0) }),
      Assignment(.category, .text(category)), Assignment(.year, .integer(year)),
      Assignment(.amount, .money(amount)),
    ])
}

/// A few municipalities, among them two of the same name.
func sampleDirectory() throws -> Directory {
  Directory(
    municipalities: """
      03005\tGaspé\tV\tLa Côte-de-Gaspé\t11\t15063\t48833\t-64487\t
      39165\tSaint-Rémi\tP\tArthabaska\t17\t460\t46000\t-71800\tmrc
      54048\tSaint-Hyacinthe\tV\tLes Maskoutains\t16\t60000\t45630\t-72950\t
      60028\tL’Assomption\tV\tL’Assomption\t14\t24000\t45830\t-73420\t
      68055\tSaint-Rémi\tV\tLes Jardins-de-Napierville\t16\t9000\t45260\t-73610\tmrc
      77022\tSainte-Adèle\tV\tLes Pays-d'en-Haut\t15\t15000\t45950\t-74130\t
      80055\tThurso\tV\tPapineau\t07\t2930\t45598\t-75243\t
      """.utf8, regions: "11\tGaspésie–Îles-de-la-Madeleine\tGaspésie–Îles\t92048\t44\n".utf8,
    outline: "".utf8)
}
