import ProjectModel
import Testing

/// Which municipalities have not been heard from for too long.
struct SilenceTests {
  private let today = day("2024-02-14")

  private func participation(
    _ stage: Stage, lastNews: Int? = nil, joined: Int? = nil
  ) throws -> Participation {
    var participation = Participation(id: try #require(RecordID("m1")))
    participation.stage = stage
    participation.lastNews = lastNews.map { today.adding(days: -$0) }
    participation.joined = joined.map { today.adding(days: -$0) }
    return participation
  }

  @Test(arguments: [Stage.contacted, .engaged, .active])
  func `ninety days are not silence, ninety-one are`(stage: Stage) throws {
    #expect(try participation(stage, lastNews: 0).isSilent(on: today) == false)
    #expect(try participation(stage, lastNews: 90).isSilent(on: today) == false)
    #expect(try participation(stage, lastNews: 91).isSilent(on: today))
    #expect(try participation(stage, lastNews: 91).daysWithoutNews(on: today) == 91)
  }

  @Test(arguments: [Stage.toContact, .completed, .withdrawn])
  func `whoever was not approached, has finished or has left is never silent`(
    stage: Stage
  ) throws {
    #expect(try participation(stage, lastNews: 91).isSilent(on: today) == false)
    #expect(try participation(stage, joined: 5_000).isSilent(on: today) == false)
  }

  @Test func `without news the day it joined counts, and without either nothing does`() throws {
    #expect(try participation(.active).daysWithoutNews(on: today) == nil)
    #expect(try participation(.active).isSilent(on: today) == false)
    #expect(try participation(.active, joined: 90).isSilent(on: today) == false)
    #expect(try participation(.active, joined: 91).isSilent(on: today))
    #expect(try participation(.active, lastNews: 10, joined: 900).isSilent(on: today) == false)
    #expect(try participation(.active, lastNews: 91, joined: 5).isSilent(on: today))
  }

  @Test func `news of a day to come tell nothing, and hide no silence`() throws {
    let typo = try participation(.active, lastNews: -5)
    #expect(typo.daysWithoutNews(on: today) == nil && !typo.isSilent(on: today))
    let joined = try participation(.active, lastNews: -5, joined: 91)
    #expect(joined.daysWithoutNews(on: today) == 91 && joined.isSilent(on: today))
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
