import ProjectModel
import TestSupport
import Testing

/// An agreement's two days.
struct Agreement: Sendable {
  let start: CalendarDay
  let end: CalendarDay

  init(_ start: String, _ end: String) {
    self.start = day(start)
    self.end = day(end)
  }

  /// Agreements that begin on the 1st, in the middle and at the end of a month, with whole and with
  /// short last years, and one of a single day.
  static let samples = [
    Self("2022-04-01", "2025-03-31"), Self("2022-01-01", "2024-12-31"),
    Self("2022-06-15", "2025-06-14"), Self("2022-08-31", "2024-10-12"),
    Self("2024-02-29", "2027-01-10"), Self("2020-02-01", "2024-02-29"),
    Self("2022-12-31", "2024-01-01"), Self("2023-11-17", "2023-11-17"),
    Self("2023-03-31", "2026-04-01"),
  ]

  /// A day in it, or a few months before or after.
  func anyDay(_ random: inout SeededGenerator) -> CalendarDay {
    start.adding(days: Int.random(in: -100...end.days(since: start) + 100, using: &random))
  }
}

/// A project with random money: odd cents, lines for a year 9 and for none, transfers of negative
/// amounts and to lines that are gone, expenses outside the agreement and without a date, some with a
/// day of payment before or after it.
func projectWithRandomMoney(_ agreement: Agreement, seed: UInt64) throws -> Project {
  var random = SeededGenerator(seed: Seed.fresh(seed))
  var scribe = try Scribe()
  var project = Project(today: agreement.anyDay(&random))
  func cents(_ range: ClosedRange<Int>) -> FieldValue {
    .money(Money(cents: Int.random(in: range, using: &random)))
  }
  func reference(_ letter: String, _ count: Int) throws -> FieldValue {
    .reference(try #require(RecordID("\(letter)\(Int.random(in: 0..<count, using: &random))")))
  }
  project.apply(
    try scribe.set(
      .project, "project",
      [Assignment(.start, .day(agreement.start)), Assignment(.end, .day(agreement.end))]))
  for number in 0..<24 {
    let year = [1, 1, 2, 2, 3, 4, 9, nil][number % 8]
    project.apply(
      try scribe.set(
        .budgetLine, "b\(number)",
        [
          Assignment(.part, number % 5 == 0 ? nil : try reference("v", 3)),
          Assignment(.category, .text(["Salaires", "Frais", "Administration"][number % 3])),
          Assignment(.year, year.map { .integer($0) }),
          Assignment(.amount, cents(number % 7 == 6 ? -999...0 : 1...9_999_999)),
        ]))
  }
  for number in 0..<12 {
    project.apply(
      try scribe.set(
        .transfer, "t\(number)",
        [
          Assignment(.from, try reference("b", 26)), Assignment(.to, try reference("b", 26)),
          Assignment(.amount, cents(-500_001...500_001)),
        ]))
  }
  for number in 0..<120 {
    project.apply(
      try scribe.set(
        .expense, "e\(number)",
        [
          Assignment(.date, number % 10 == 0 ? nil : .day(agreement.anyDay(&random))),
          Assignment(.amount, cents(number % 9 == 0 ? -5_000...(-1) : 1...99_999)),
          Assignment(.part, number % 4 == 0 ? nil : try reference("v", 3)),
          Assignment(.category, .text(["salaires", "Frais", "Hors budget"][number % 3])),
          Assignment(.state, .choice(number % 5 == 1 ? "committed" : "paid")),
          Assignment(.paid, number % 3 == 0 ? .day(agreement.anyDay(&random)) : nil),
          Assignment(.eligible, .flag(number % 11 != 0)),
        ]))
  }
  return project
}
