import ProjectModel
import Testing

/// Projects whose figures were worked out by hand, seen on the day that they were worked out for.
enum WorkedSet {
  private struct Builder {
    var project: Project
    private var milliseconds: Int64 = 1_640_000_000_000

    init(today: String) throws {
      project = Project(today: try #require(CalendarDay(iso: today)))
    }

    mutating func set(_ kind: Kind, _ id: String, _ fields: [Assignment]) throws {
      milliseconds += 1000
      var entry = Entry(
        stamp: Stamp(milliseconds: milliseconds, counter: 0, writer: try #require(WriterID("w"))),
        author: "Test")
      entry.set(kind, try #require(RecordID(id)), fields)
      project.apply(entry)
    }

    mutating func agreement(_ start: String, _ end: String, _ grant: Money) throws {
      try set(
        .project, "project",
        [
          Assignment(.start, .day(try #require(CalendarDay(iso: start)))),
          Assignment(.end, .day(try #require(CalendarDay(iso: end)))),
          Assignment(.grant, .money(grant)),
        ])
    }

    mutating func part(_ code: String, _ amounts: [Money], progress: Int) throws {
      let id = code.lowercased()
      let part = try #require(RecordID(id))
      try set(.part, id, [Assignment(.code, .text(code)), Assignment(.title, .text("Volet"))])
      for (year, amount) in amounts.enumerated() {
        try line("\(id)\(year)", part, year + 1, amount)
      }
      try set(
        .activity, "a\(id)",
        [
          Assignment(.part, .reference(part)), Assignment(.title, .text("Activité")),
          Assignment(.status, .choice("ongoing")), Assignment(.progress, .integer(progress)),
        ])
    }

    mutating func line(_ id: String, _ part: RecordID?, _ year: Int, _ amount: Money) throws {
      try set(
        .budgetLine, "b\(id)",
        [
          Assignment(.part, part.map { .reference($0) }), Assignment(.category, .text("Poste")),
          Assignment(.year, .integer(year)), Assignment(.amount, .money(amount)),
        ])
    }

    mutating func expense(
      _ id: String, _ date: String, _ amount: Money, part: String? = nil, state: String = "paid"
    ) throws {
      guard amount.cents != 0 else { return }
      try set(
        .expense, "e\(id)",
        [
          Assignment(.date, .day(try #require(CalendarDay(iso: date)))),
          Assignment(.amount, .money(amount)), Assignment(.category, .text("Poste")),
          Assignment(.part, part.flatMap { RecordID($0) }.map { .reference($0) }),
          Assignment(.state, .choice(state)),
        ])
    }
  }

  /// Set A: 100 000 $, 30 % done, 40 000 $ planned, 35 000 $ spent.
  static func a() throws -> Project {
    // Two of five months have gone by.
    var builder = try Builder(today: "2023-02-28")
    try builder.agreement("2023-01-01", "2023-05-31", .dollars(100_000))
    try builder.part("V1", [.dollars(100_000)], progress: 30)
    try builder.expense("1", "2023-02-01", .dollars(35_000), part: "v1")
    return builder.project
  }

  /// Sets D and E: 643 000 $ over 36 months, seen after 15.
  static func d(spent: Money, progress: [Int] = [50, 30, 25]) throws -> Project {
    var builder = try Builder(today: "2023-06-30")
    try builder.agreement("2022-04-01", "2025-03-31", .dollars(643_000))
    // Thirds in cents, so placed that planned value after 15 months is that of the worked set.
    let amounts: [String: [Int]] = [
      "V1": [8_666_666, 8_666_667, 8_666_667], "V2": [6_333_333, 6_333_334, 6_333_333],
      "V3": [4_290_001, 4_289_999, 4_290_000],
    ]
    for (code, share) in zip(["V1", "V2", "V3"], progress) {
      try builder.part(code, (amounts[code] ?? []).map { Money(cents: $0) }, progress: share)
    }
    // Administration earns what is planned of it: as near to 15 months of 36 as whole cents come.
    for (year, cents) in [2_143_333, 2_143_335, 2_143_332].enumerated() {
      try builder.line("adm\(year)", nil, year + 1, Money(cents: cents))
    }
    // Before the last three months.
    try builder.expense("1", "2022-06-30", spent, part: "v1")
    return builder.project
  }

  /// A project on its first days that has neither work done nor money spent.
  static func idle() throws -> Project {
    var builder = try Builder(today: "2023-01-15")
    try builder.agreement("2023-01-01", "2023-12-31", .dollars(10_000))
    try builder.part("V1", [.dollars(10_000)], progress: 0)
    return builder.project
  }

  /// Set F: months of 12 000, 9 000, 0, 15 500, 41 000 and 18 500 $.
  static func f() throws -> Project {
    var builder = try Builder(today: "2022-09-30")
    try builder.agreement("2022-04-01", "2025-03-31", .dollars(643_000))
    try builder.part("V1", Money.dollars(643_000).split(into: 3), progress: 10)
    for (index, dollars) in [12_000, 9000, 0, 15_500, 41_000, 18_500].enumerated() {
      try builder.expense("\(index)", "2022-0\(index + 4)-15", .dollars(dollars), part: "v1")
    }
    return builder.project
  }

  /// Set G: a line of 190 000 $, 71 250 $ spent, 28 500 $ committed.
  static func g() throws -> Project {
    var builder = try Builder(today: "2023-06-30")
    try builder.agreement("2022-04-01", "2025-03-31", .dollars(643_000))
    try builder.part("V2", [.dollars(190_000)], progress: 30)
    try builder.expense("1", "2022-06-30", .dollars(71_250), part: "v2")
    try builder.expense("2", "2022-07-30", .dollars(28_500), part: "v2", state: "committed")
    return builder.project
  }
}

/// An expense of 1 240,00 $ for V1 in Gaspé, written by someone else at 19 h 02 UTC on the day of the
/// demonstration.
func newExpense() throws -> Entry {
  let moment = Int64(demonstrationDay.number) * 86_400_000 + Int64(19 * 60 + 2) * 60_000
  var entry = Entry(
    stamp: Stamp(milliseconds: moment, counter: 0, writer: try #require(WriterID("other"))),
    author: "Nadia R.")
  entry.set(
    .expense, try #require(RecordID("enew")),
    [
      Assignment(.date, .day(demonstrationDay)),
      Assignment(.amount, .money(Money(cents: 124_000))),
      Assignment(.part, .reference(try #require(RecordID("v1")))),
      Assignment(.category, .text("Déplacements et séjour")),
      Assignment(.municipality, .reference(try #require(RecordID("03005")))),
      Assignment(.supplier, .text("Jeanne Untel")), Assignment(.state, .choice("paid")),
    ])
  return entry
}
