import ProjectModel
import Testing

/// The rate of the last months, and the day that money lasts until.
struct BurnWindowTests {
  /// The sample project with an amount paid on each of some days.
  private func project(paying charges: [(date: String, dollars: Int)], today: String) throws
    -> Project
  {
    var project = try sampleProject()
    var scribe = try Scribe("payer", from: 1_800_000_000_000)
    for (number, charge) in charges.enumerated() {
      project.apply(
        try scribe.set(
          .expense, "e\(number)",
          [
            Assignment(.date, .day(day(charge.date))),
            Assignment(.amount, .money(.dollars(charge.dollars))),
          ]))
    }
    project.setToday(day(today))
    return project
  }

  private func window(last months: Int, of project: Project) throws -> BurnWindow? {
    BurnWindow(last: months, of: project, in: try #require(project.calendar))
  }

  private func rounded(_ value: Double?) -> String? {
    value.map { QuebecFormat(.english).decimal($0, places: 2) }
  }

  /// Set F of the domain reference.
  private let lumpy = [
    ("2022-04-30", 12_000), ("2022-05-31", 9_000), ("2022-07-31", 15_500), ("2022-08-31", 41_000),
    ("2022-09-30", 18_500),
  ]

  @Test func `set F: sixteen thousand over six months, twenty-five over the last three`() throws {
    let project = try project(paying: lumpy, today: "2022-09-30")
    let burn = try #require(Figures(project).burn)
    let six = try #require(try window(last: 6, of: project))
    #expect(six.days == day("2022-04-01")...day("2022-09-30"))
    #expect(six.monthly == 1_600_000)
    #expect(rounded(burn.runwayMonths(at: six.monthly)) == "34.19")
    let three = try #require(try window(last: 3, of: project))
    #expect(three.days == day("2022-07-01")...day("2022-09-30"))
    #expect(three.spent == .dollars(75_000))
    #expect(three.monthly == 2_500_000)
    #expect(rounded(burn.runwayMonths(at: three.monthly)) == "21.88")
    let figures = Figures(project)
    #expect(figures.recent == three)
    #expect(figures.burn?.monthly == 1_600_000)
    #expect(rounded(figures.burn?.runwayMonths) == "34.19")
  }

  @Test func `only what is eligible, paid and dated in the window counts`() throws {
    var project = try project(
      paying: lumpy + [("2022-06-30", 7), ("2022-10-01", 900)], today: "2022-09-30")
    var scribe = try Scribe("payer", from: 1_900_000_000_000)
    for (id, field) in [
      ("c1", Assignment(.state, .choice("committed"))), ("c2", Assignment(.eligible, .flag(false))),
      ("c3", Assignment(.date, nil)),
    ] {
      project.apply(
        try scribe.set(
          .expense, id,
          [
            Assignment(.date, .day(day("2022-08-01"))), Assignment(.amount, .money(.dollars(50))),
          ]))
      project.apply(try scribe.set(.expense, id, [field]))
    }
    #expect(try window(last: 3, of: project)?.spent == .dollars(75_000))
  }

  @Test func `a window that ends on 31 March is the months of January to March`() throws {
    var project = try project(
      paying: [("2022-12-31", 1), ("2023-01-01", 20), ("2023-03-31", 300), ("2023-04-01", 4_000)],
      today: "2023-03-31")
    var window = try #require(try window(last: 3, of: project))
    #expect(window.days == day("2023-01-01")...day("2023-03-31"))
    #expect(window.spent == .dollars(320))
    #expect(window.months == 3)
    project.setToday(day("2023-04-01"))
    window = try #require(try self.window(last: 3, of: project))
    #expect(window.days == day("2023-01-02")...day("2023-04-01"))
    #expect(window.spent == .dollars(4_300))
  }

  @Test func `a window that ends on 29 February is whole months too`() throws {
    var project = try project(
      paying: [("2023-11-30", 1), ("2023-12-01", 20), ("2024-02-29", 300)], today: "2024-02-29")
    let leap = try #require(try window(last: 3, of: project))
    #expect(leap.days == day("2023-12-01")...day("2024-02-29"))
    #expect(leap.spent == .dollars(320))
    project.setToday(day("2024-02-28"))
    let before = try #require(try window(last: 1, of: project))
    #expect(before.days == day("2024-01-29")...day("2024-02-28"))
  }

  @Test func `there is a window from the day that its months have passed`() throws {
    var project = try project(paying: lumpy, today: "2022-06-29")
    #expect(try window(last: 3, of: project) == nil)
    #expect(Figures(project).recent == nil)
    project.setToday(day("2022-06-30"))
    #expect(try window(last: 3, of: project)?.spent == .dollars(21_000))
    #expect(try window(last: 4, of: project) == nil)
    #expect(try window(last: 0, of: project) == nil)
    project.setToday(day("2022-03-31"))
    #expect(try window(last: 1, of: project) == nil)
  }

  @Test func `a window comes as soon as the agreement counts its months, whatever its first day`()
    throws
  {
    for first in ["2022-08-31", "2022-11-30", "2022-12-31", "2022-06-15", "2024-02-29"] {
      let start = day(first)
      let calendar = try #require(ProjectCalendar(start: start, end: start.adding(days: 900)))
      var project = Project(today: start)
      var scribe = try Scribe()
      project.apply(
        try scribe.set(
          .expense, "e1",
          [Assignment(.date, .day(start)), Assignment(.amount, .money(.dollars(9)))]))
      for number in 0..<200 {
        project.setToday(start.adding(days: number))
        let window = BurnWindow(last: 3, of: project, in: calendar)
        let elapsed = calendar.elapsedMonths(on: project.today)
        #expect((window == nil) == (elapsed < 3), "\(first) \(project.today)")
        #expect(elapsed != 3 || window?.days == start...project.today)
      }
    }
  }

  @Test func `after the end the window is the agreement's last months`() throws {
    let project = try project(
      paying: [("2024-12-31", 1), ("2025-01-01", 20), ("2025-03-31", 300), ("2025-04-01", 4_000)],
      today: "2025-08-10")
    let window = try #require(try window(last: 3, of: project))
    #expect(window.days == day("2025-01-01")...day("2025-03-31"))
    #expect(window.spent == .dollars(320))
  }

  @Test func `nothing spent gives no runway`() throws {
    let project = try project(paying: [("2022-04-30", 5)], today: "2022-09-30")
    let window = try #require(try window(last: 3, of: project))
    #expect(window.monthly == 0)
    #expect(Figures(project).burn?.runwayMonths(at: window.monthly) == nil)
    #expect(Figures(project).recentRunwayMonths == nil)
  }

  @Test func `parts of a month are days of that month`() {
    #expect(day("2023-01-31").adding(months: 0.0) == day("2023-01-31"))
    #expect(day("2023-01-31").adding(months: 1.0) == day("2023-02-28"))
    #expect(day("2024-01-31").adding(months: 1.0) == day("2024-02-29"))
    #expect(day("2023-06-30").adding(months: 1.5) == day("2023-08-14"))
    #expect(day("2024-02-01").adding(months: 0.5) == day("2024-02-15"))
    #expect(day("2024-03-01").adding(months: -0.5) == day("2024-02-15"))
    #expect(day("2024-03-31").adding(months: 2400.0) == nil)
    #expect(day("2024-03-31").adding(months: -.infinity) == nil)
    #expect(day("2024-03-31").adding(months: .nan) == nil)
  }

  @Test func `more months never give an earlier day`() {
    for start in ["2023-01-31", "2024-02-29", "2023-03-30", "2023-12-15"].map({ day($0) }) {
      var last = start
      for step in 0..<2_000 {
        guard let next = start.adding(months: Double(step) / 64) else {
          Issue.record("no day \(step) steps after \(start)")
          continue
        }
        #expect(next >= last)
        last = next
      }
    }
  }
}
