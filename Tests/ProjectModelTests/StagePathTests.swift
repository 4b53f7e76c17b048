import ProjectModel
import TestSupport
import Testing

/// How far a municipality was in each month.
struct StagePathTests {
  private let id: RecordID
  private let stretches: [ClosedRange<CalendarDay>]

  init() throws {
    id = try #require(RecordID("m1"))
    stretches = (0..<6).map { month in
      let first = day("2023-01-01").adding(months: month)
      return first...first.adding(months: 1).adding(days: -1)
    }
  }

  /// A project seen on a day, whose one municipality reached stages at noon of days.
  private func project(
    today: String, _ steps: [(String, Stage)], also fields: [Assignment] = []
  ) throws -> Project {
    var project = Project(today: day(today))
    for (index, step) in steps.enumerated() {
      let noon = Int64(day(step.0).number) * 86_400_000 + 43_200_000
      var scribe = try Scribe("aa", from: noon)
      let more = index + 1 == steps.count ? fields : []
      project.apply(
        try scribe.set(
          .participation, "m1", [Assignment(.stage, .choice(step.1.rawValue))] + more))
    }
    return project
  }

  private func path(_ project: Project) throws -> [StagePath.Spell?] {
    let participation = try #require(project.participations[id])
    return StagePath(of: participation, in: project, over: stretches, day: Stamp.day).spells
  }

  @Test func `each month has the stage at its end, and nothing before the first or after today`()
    throws
  {
    let project = try project(
      today: "2023-05-10",
      [
        ("2023-02-03", .toContact), ("2023-02-28", .contacted), ("2023-04-01", .engaged),
        ("2023-04-30", .active),
      ])
    #expect(
      try path(project).map { $0?.stage } == [nil, .contacted, .contacted, .active, .active, nil])
  }

  @Test func `what was written before the first month counts from the first month on`() throws {
    let project = try project(today: "2023-02-10", [("2022-11-03", .engaged)])
    #expect(try path(project).map { $0?.stage } == [.engaged, .engaged, nil, nil, nil, nil])
  }

  @Test func `a municipality that joined before its stages were keyed in is engaged from then on`()
    throws
  {
    let project = try project(
      today: "2023-06-30",
      [("2023-03-05", .toContact), ("2023-05-01", .contacted), ("2023-05-02", .active)],
      also: [Assignment(.joined, .day(day("2023-02-15")))])
    #expect(
      try path(project).map { $0?.stage } == [nil, .engaged, .engaged, .engaged, .active, .active])
  }

  @Test func `one that left without having agreed did not join`() throws {
    let project = try project(
      today: "2023-06-30", [("2023-03-05", .contacted), ("2023-05-01", .withdrawn)],
      also: [Assignment(.joined, .day(day("2023-02-15")))])
    #expect(
      try path(project).map { $0?.stage }
        == [nil, nil, .contacted, .contacted, .withdrawn, .withdrawn])
  }

  @Test func `silence begins on the ninety-first day without news, at the stage that was reached`()
    throws
  {
    // 2023-01-31 and 90 days are 2023-05-01: silent from the 2nd of May on.
    let project = try project(
      today: "2023-06-02", [("2023-01-05", .engaged)],
      also: [Assignment(.lastNews, .day(day("2023-01-31")))])
    let spells = try path(project)
    #expect(spells.map { $0?.stage } == Array(repeating: .engaged, count: 6))
    #expect(spells.map { $0?.isSilent } == [false, false, false, false, true, true])
  }

  @Test func `on the ninetieth day nobody is silent yet`() throws {
    let project = try project(
      today: "2023-05-01", [("2023-01-05", .engaged)],
      also: [Assignment(.lastNews, .day(day("2023-01-31")))])
    #expect(try path(project).compactMap { $0?.isSilent } == Array(repeating: false, count: 5))
  }
}
