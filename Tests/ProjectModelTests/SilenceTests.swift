import ModelSupport
import ProjectModel
import Testing

/// Which municipalities have not been heard from for too long.
struct SilenceTests {
  private let today = day("2024-02-14")

  /// What is known of a municipality, in days before today; its stage was written `written` days ago.
  private func silence(
    _ stage: Stage, lastNews: Int? = nil, joined: Int? = nil, written: Int = 0
  ) throws -> (days: Int?, isSilent: Bool) {
    func value(_ days: Int?) -> FieldValue? { days.map { .day(today.adding(days: -$0)) } }
    let noon =
      Int64(today.adding(days: -written).days(since: day("1970-01-01"))) * 86_400_000 + 43_200_000
    var scribe = try Scribe(from: noon)
    var project = Project(today: today)
    project.apply(
      try scribe.set(
        .participation, "m1",
        [
          Assignment(.municipality, .reference(try #require(RecordID("23027")))),
          Assignment(.stage, .choice(stage.rawValue)), Assignment(.lastNews, value(lastNews)),
          Assignment(.joined, value(joined)),
        ]))
    let id = try #require(RecordID("m1"))
    let participation = try #require(project.participations[id])
    return (project.daysWithoutNews(from: participation), project.isSilent(participation))
  }

  @Test(arguments: [Stage.contacted, .engaged, .active])
  func `ninety days are not silence, ninety-one are`(stage: Stage) throws {
    #expect(try silence(stage, lastNews: 0).isSilent == false)
    #expect(try silence(stage, lastNews: 90).isSilent == false)
    #expect(try silence(stage, lastNews: 91).isSilent)
    #expect(try silence(stage, lastNews: 91).days == 91)
  }

  @Test(arguments: [Stage.toContact, .completed, .withdrawn])
  func `whoever was not approached, has finished or has left is never silent`(
    stage: Stage
  ) throws {
    #expect(try silence(stage, lastNews: 91).isSilent == false)
    #expect(try silence(stage, joined: 5_000).isSilent == false)
    #expect(try silence(stage, written: 5_000).isSilent == false)
  }

  @Test func `one that was never heard from is silent since its stage was written`() throws {
    #expect(try silence(.contacted, written: 90).isSilent == false)
    #expect(try silence(.contacted, written: 91) == (91, true))
    #expect(try silence(.active, lastNews: 10, written: 500).days == 10)
  }

  @Test func `joining is news, and older news do not count`() throws {
    #expect(try silence(.active, joined: 90).isSilent == false)
    #expect(try silence(.active, joined: 91).isSilent)
    #expect(try silence(.active, lastNews: 10, joined: 900) == (10, false))
    #expect(try silence(.active, lastNews: 300, joined: 91) == (91, true))
  }

  @Test func `news of a day to come tell nothing, and hide no silence`() throws {
    #expect(try silence(.active, lastNews: -5, written: 91) == (91, true))
    #expect(try silence(.active, lastNews: -5, joined: 91) == (91, true))
  }

  @Test func `regions count their silent municipalities`() throws {
    var scribe = try Scribe()
    var project = Project(today: today)
    let directory = try Quebec.directory()
    for (code, stage, days) in [
      ("45043", "active", 91), ("45055", "contacted", 90), ("45008", "withdrawn", 91),
      ("23027", "engaged", 200), ("99999", "active", 200),
    ] {
      project.apply(
        try scribe.set(
          .participation, "m\(code)",
          [
            Assignment(.municipality, .reference(try #require(RecordID(code)))),
            Assignment(.stage, .choice(stage)),
            Assignment(.lastNews, .day(today.adding(days: -days))),
          ]))
    }
    func silent() -> [Int] {
      let territory = Territory(project, regions: directory.regions, lookup: { directory[$0] })
      return [2, 4, 5].map { territory.regions[$0].rollup.silent } + [territory.total.silent]
    }
    #expect(silent() == [1, 1, 0, 3])
    project.setToday(today.adding(days: 1))
    #expect(silent() == [1, 2, 0, 4])
  }
}
