import Cells
import Screens
import ProjectModel
import TestSupport
import Testing

/// Going back and forth in time, and what has changed between two moments.
struct TimeTravelTests {
  /// A dashboard that has read its history.
  private func dashboard(_ size: Size = Size(columns: 120, rows: 36)) throws -> Shell {
    var dashboard = try demonstrationDashboard(size)
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    return dashboard
  }

  private func header(_ dashboard: Shell) -> String {
    dashboard.frame().text(row: 0).replacing("\u{A0}", with: " ")
  }

  private func status(_ dashboard: Shell) -> String {
    let frame = dashboard.frame()
    return frame.text(row: frame.size.rows - 1).replacing("\u{A0}", with: " ")
  }

  @Test func `the first step asks for the history and is taken once it is there`() throws {
    var dashboard = try demonstrationDashboard(Size(columns: 160, rows: 40))
    #expect(dashboard.press(.character(",")) == [.loadHistory])
    #expect(dashboard.project.today == demonstrationDay)
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    #expect(dashboard.project.today == demonstrationDay.adding(days: -1))
    #expect(header(dashboard).contains("◀ mardi 13 février 2024 · tel que connu ce jour-là"))
    #expect(header(dashboard).contains("FICTIF"))
  }

  @Test func `a day of the past is the fold of what was written by its end`() throws {
    var dashboard = try dashboard()
    dashboard.press(.character(";"), .character(";"), .character(","), .character(","))
    let day = try #require(CalendarDay(iso: "2023-12-14"))
    var expected = Project(today: day)
    for entry in try demonstrationEntries()
    where LocalTime(utc: entry.stamp.milliseconds).day <= day {
      expected.apply(entry)
    }
    #expect(dashboard.project.today == day)
    #expect(dashboard.project.hasSameRecords(as: expected))
    #expect(dashboard.project.totals == expected.totals)
  }

  @Test(arguments: Shell.screenNames)
  func `every screen shows the day that is travelled to, marked as such`(screen: String) throws {
    var dashboard = try dashboard()
    let now = { (dashboard: Shell) in
      var dashboard = dashboard
      dashboard.show(screen)
      return dashboard.frame()
    }(dashboard)
    // The list, as the line takes what is typed.
    if screen == "entry" { dashboard.press(.character("5"), .escape) }
    dashboard.press(.character(";"), .character(";"))
    for _ in 0..<6 { dashboard.press(.character(",")) }
    dashboard.show(screen)
    #expect(header(dashboard).contains("◀ 2023-08-14"))
    #expect(status(dashboard).contains("◀ 2023-08-14"))
    #expect(dashboard.frame() != now)
    dashboard.press(.character("n"))
    dashboard.show(screen)
    #expect(header(dashboard) == now.text(row: 0).replacing("\u{A0}", with: " "))
    #expect(dashboard.project.today == demonstrationDay)
  }

  @Test func `steps go by day, week, month and meeting, and the last one forth leads to now`()
    throws
  {
    var dashboard = try dashboard()
    let days: [(steps: Int, day: String)] = [
      (0, "2024-02-13"), (1, "2024-02-07"), (2, "2024-01-14"), (3, "2024-01-24"),
    ]
    for (steps, day) in days {
      var other = dashboard
      for _ in 0..<steps { other.press(.character(";")) }
      other.press(.character(","))
      #expect(other.project.today.iso == day)
      other.press(.character("."))
      #expect(other.project.today == demonstrationDay)
      #expect(!header(other).contains("◀"))
    }
    dashboard.press(.character(";"), .character(";"), .character(";"))
    dashboard.press(.character(","), .character(","))
    #expect(dashboard.project.today.iso < "2024-01-24")
    dashboard.press(.character("."))
    #expect(dashboard.project.today.iso == "2024-01-24")
  }

  @Test func `hindsight counts what was keyed in later, and says that it does`() throws {
    var dashboard = try dashboard()
    dashboard.press(.character("@"))
    dashboard.type("2023-06-30")
    dashboard.press(.enter)
    let known = dashboard.project
    dashboard.press(.character("m"))
    #expect(header(dashboard).contains("avec le recul"))
    let seen = dashboard.project
    #expect(seen.expenses.count > known.expenses.count)
    #expect(seen.expenses.allSatisfy { $0.date.map { $0.iso <= "2023-06-30" } ?? true })
    dashboard.press(.character("m"))
    #expect(dashboard.project.hasSameRecords(as: known))
  }

  @Test func `a date that is no date is told beside the field, and none is lost`() throws {
    var dashboard = try dashboard()
    dashboard.press(.character("@"))
    dashboard.type("31/2")
    dashboard.press(.enter)
    #expect(status(dashboard).contains("31/2"))
    #expect(dashboard.project.today == demonstrationDay)
    dashboard.press(.escape)
    #expect(!header(dashboard).contains("◀"))
  }

  @Test func `for a day before the first entry hindsight is offered`() throws {
    var dashboard = try dashboard()
    dashboard.press(.character("@"))
    dashboard.type("2022-01-01")
    dashboard.press(.enter)
    #expect(status(dashboard).contains("Rien n’était noté avant le 4 avril 2022"))
    #expect(dashboard.project.today == demonstrationDay)
    dashboard.press("o")
    #expect(dashboard.project.today.iso == "2022-01-01")
    #expect(dashboard.project.activities.count > 0)
    // Of what was known there is nothing so early.
    dashboard.press("m")
    #expect(dashboard.project.today.iso == "2022-04-04")
    #expect(status(dashboard).contains("L’historique commence le 4 avril 2022"))
  }

  @Test func `a step before the first entry stays on its day, and says so`() throws {
    var dashboard = try dashboard()
    dashboard.press("@")
    dashboard.type("2022-04-04")
    dashboard.press(.enter, ",")
    #expect(dashboard.project.today.iso == "2022-04-04")
    #expect(status(dashboard).contains("L’historique commence le 4 avril 2022"))
  }

  @Test func `what is written meanwhile waits for now, and is told`() throws {
    var dashboard = try dashboard()
    dashboard.press(.character(","))
    let before = dashboard.project.expenses.count
    _ = dashboard.update(.entriesArrived([try newExpense()]), now: 0)
    #expect(dashboard.project.expenses.count == before)
    #expect(dashboard.frame().text.contains("Nadia R."))
    dashboard.press(.character("n"))
    #expect(dashboard.project.expenses[try #require(RecordID("enew"))] != nil)
  }

  @Test func `midnight moves now and leaves the past alone`() throws {
    var dashboard = try dashboard()
    dashboard.press(.character(","))
    _ = dashboard.update(.dayChanged(demonstrationDay.adding(days: 1)), now: 0)
    #expect(dashboard.project.today == demonstrationDay.adding(days: -1))
    dashboard.press(.character("n"))
    #expect(dashboard.project.today == demonstrationDay.adding(days: 1))
  }

  @Test func `every screen has the key that its tab shows`() throws {
    for (tab, name) in Shell.screenNames.enumerated() {
      var dashboard = try dashboard()
      dashboard.press(.character(Character("\(tab + 1)")))
      #expect(dashboard.screenName == name)
    }
  }

  // MARK: « Depuis… »

  @Test func `what has changed since the last meeting is told in words, with its sums`() throws {
    var dashboard = try dashboard()
    dashboard.press(.character("D"))
    let text = dashboard.frame().text.replacing("\u{A0}", with: " ")
    #expect(text.contains("Ce qui a changé depuis la réunion du 24 janvier 2024"))
    #expect(text.contains("65 fiches changées · payé +11 097,10 $ · engagé +12 400,00 $"))
    #expect(text.contains("+ Décision Déposer un plan de rattrapage"))
  }

  @Test func `the sums of what has changed are those of the two days`() throws {
    var dashboard = try dashboard()
    let now = Figures(dashboard.project).money
    dashboard.press(.character("@"))
    dashboard.type("2024-01-24")
    dashboard.press(.enter)
    let then = Figures(dashboard.project).money
    let spent = now.spent - then.spent
    let committed = now.committed - then.committed
    #expect(spent == Money(cents: 1_109_710))
    #expect(committed == Money(cents: 1_240_000))
  }

  @Test func `the marks of what has changed stay on the panels until they are taken away`() throws {
    var dashboard = try dashboard()
    let before = dashboard.frame()
    dashboard.press(.character("D"), .escape)
    let text = dashboard.frame().text.replacing("\u{A0}", with: " ")
    #expect(text.contains("Δ +3 660 $"))
    #expect(text.contains("Δ depuis 2024-01-24"))
    dashboard.press(.character("D"), .backspace)
    #expect(dashboard.frame() == before)
  }

  @Test func `the start goes from meeting to meeting, by day and by month`() throws {
    var dashboard = try dashboard()
    dashboard.press(.character("D"))
    dashboard.press(.character(";"), .character(";"), .character(";"), .left)
    let meeting = dashboard.frame().text.replacing("\u{A0}", with: " ")
    #expect(meeting.contains("depuis la réunion du 22 novembre 2023"))
    dashboard.press(.character(";"), .left)
    #expect(dashboard.frame().text.replacing("\u{A0}", with: " ").contains("21 novembre 2023"))
  }

  @Test func `a change leads to the page of its record`() throws {
    var dashboard = try dashboard()
    dashboard.press(.character("D"), .down, .down, .down, .enter)
    #expect(dashboard.frame().text.contains("Saint-Raymond"))
    #expect(dashboard.screenName == "municipalities")
  }

  @Test func `an entry that comes is among what has changed at once`() throws {
    var dashboard = try dashboard()
    dashboard.press(.character("D"))
    _ = dashboard.update(.entriesArrived([try newExpense()]), now: 0)
    let text = dashboard.frame().text.replacing("\u{A0}", with: " ")
    #expect(text.contains("66 fiches changées · payé +12 337,10 $"))
  }

  @Test func `what comes one by one is what is found anew, whatever its order`() throws {
    var dashboard = try dashboard(Size(columns: 160, rows: 110))
    dashboard.press(.character("D"))
    let entries = try demonstrationEntries()
    let writer = try #require(WriterID("zlast"))
    var arrived = entries
    for (index, old) in entries.suffix(30).enumerated() {
      // Drops, comes back, changes, comes late, and is as it was.
      let operation = try #require(old.operations.first)
      guard case .known(let kind) = operation.kind else { continue }
      var entry = Entry(
        stamp: Stamp(
          milliseconds: Int64(demonstrationDay.number) * 86_400_000
            + (index % 7 == 6 ? -4_000_000_000 : Int64(index)), counter: 0, writer: writer),
        author: "Marc T.")
      switch index % 3 {
      case 0: entry.drop(kind, operation.id)
      case 1: entry.set(kind, operation.id, [Assignment(.note, .text("Note \(index)"))])
      default: entry.set(kind, operation.id, Array(old.assignments[operation.assignments]))
      }
      _ = dashboard.update(.entriesArrived([entry]), now: 0)
      arrived.append(entry)
      var anew = try demonstrationDashboard(Size(columns: 160, rows: 110))
      var project = Project(today: demonstrationDay)
      for entry in arrived { project.apply(entry) }
      _ = anew.update(.projectReloaded(project), now: 0)
      _ = anew.update(.historyLoaded(arrived), now: 0)
      anew.press(.character("D"))
      let shown = text(dashboard).split(separator: "\n")
      let wanted = text(anew).split(separator: "\n")
      #expect(shown[2] == wanted[2])
      #expect(Set(shown) == Set(wanted))
    }
  }

  private func text(_ dashboard: Shell) -> String {
    dashboard.frame().rows(2..<100)
  }
}

extension Frame {
  /// Some rows, without what stands out for a moment.
  fileprivate func rows(_ range: Range<Int>) -> String {
    range.map { text(row: $0) }.joined(separator: "\n")
  }
}
