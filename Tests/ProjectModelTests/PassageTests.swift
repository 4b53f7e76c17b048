import ModelSupport
import ProjectModel
import TestSupport
import Testing

/// The words of reports, what is still to be written of them, and what a frozen one was made from.
struct PassageTests {
  private func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

  @Test func `two writers who have not met write one passage of one place`() throws {
    let project = try Demonstration.project()
    let report = try id("r6")
    let place = PassagePlace(.line, part: try id("v1"), category: "Frais d’administration")
    let assignments = place.assignments(in: report)
    let own = try #require(project.identifier(of: assignments, .passage))
    // The same place however the category is written.
    let other = PassagePlace(.line, part: try id("v1"), category: "FRAIS D'ADMINISTRATION")
    #expect(other.identifier(in: report) == own)
    #expect(place.identifier(in: try id("r7")) != own)
    #expect(
      PassagePlace(.line, part: try id("v2"), category: place.category).identifier(in: report)
        != own)
  }

  @Test func `what a section has no use for does not tell passages apart`() throws {
    var passage = Passage(id: try id("w9"))
    passage.section = .visibility
    passage.part = try id("v1")
    passage.category = "Salaires"
    #expect(PassagePlace(of: passage) == PassagePlace(.visibility))
  }

  @Test func `a report wants words on each part, each delay and each variance beyond the limit`()
    throws
  {
    let project = try Demonstration.project()
    let report = try #require(project.nextReport)
    let statement = BudgetStatement(
      project, BudgetTable(project), period: project.period(of: report))
    let plan = ReportPlan(project, statement, .progress, of: report.id)
    let sections = plan.items.map(\.place.section)
    #expect(sections.filter { $0 == .part }.count == project.partsInOrder.count)
    #expect(
      sections.filter { $0 == .activity }.count
        == project.activities.filter { $0.daysLate(on: project.today) != nil }.count)
    #expect(
      sections.filter { $0 == .line }.count
        == statement.lines.values.filter { $0.isBeyond(0.1) }.count)
    #expect(plan.text(at: PassagePlace(.part, part: try id("v1")))?.contains("\n\n") == true)
    // What the last report said of a line is there to begin with.
    let line = PassagePlace(.line, part: try id("v2"), category: "Honoraires professionnels")
    #expect(plan.items.first { $0.place == line }?.former.isEmpty == false)
    let financial = ReportPlan(project, statement, .financial, of: report.id)
    #expect(financial.items.allSatisfy { [.summary, .line].contains($0.place.section) })
    let final = ReportPlan(project, statement, .final, of: nil)
    #expect(final.missing.suffix(3).map(\.place.section) == [.outcomes, .continuation, .transfer])
  }

  @Test func `reports follow one another without a gap`() throws {
    let project = try Demonstration.project()
    let progress = project.reportsInOrder.filter { $0.reportKind == .progress }
    #expect(progress.count == 4)
    for (former, report) in zip(progress, progress.dropFirst()) {
      #expect(
        project.period(of: report).lowerBound
          == (former.end ?? project.today).adding(days: 1), "\(report.title)")
    }
    // One that ends as early as another does not go on from it.
    var early = try #require(project.reports[try id("r5")])
    early.end = CalendarDay(iso: "2023-03-31")
    #expect(project.period(of: early).lowerBound == CalendarDay(iso: "2022-10-01"))
    let final = try #require(project.reports[try id("r7")])
    #expect(project.period(of: final).lowerBound == project.calendar?.start)
    #expect(project.period(of: final).upperBound == project.today)
  }

  @Test(arguments: [51, 52])
  func `a cut holds the entries that it was made from and none that a writer adds`(seed: UInt64)
    throws
  {
    var random = try RandomEntries(seed: Seed.fresh(seed))
    let entries = try random.next(120)
    let later = try random.next(60)
    let cut = try #require(EntryCut(EntryCut(entries).text))
    #expect(cut == EntryCut(entries.shuffled(using: &random.random)))
    #expect(entries.allSatisfy { cut.contains($0.stamp) })
    #expect(later.allSatisfy { !cut.contains($0.stamp) })
    for text in ["", "x", "2024-02-14", EntryCut(entries).text + " " + EntryCut(entries).text] {
      #expect(EntryCut(text) == nil, "\(text)")
    }
  }

  @Test func `late charges are what a report did not have of its days`() throws {
    let entries = try Demonstration.entries()
    let day = try #require(CalendarDay(iso: "2023-09-30"))
    var project = folded(entries, today: day)
    let told = project
    let writer = try #require(entries.last?.stamp)
    var entry = Entry(
      stamp: Stamp.next(after: writer, now: writer.milliseconds + 1, writer: writer.writer),
      author: "x")
    let paid = try #require(
      project.expenses.first { $0.state(on: day) == .paid && project.totals.counts($0) })
    let dropped = try #require(
      project.expenses.first {
        $0.state(on: day) == .paid && project.totals.counts($0) && $0.id != paid.id
      })
    entry.set(.expense, paid.id, [Assignment(.amount, .money(.dollars(1)))])
    entry.drop(.expense, dropped.id)
    entry.set(
      .expense, try id("e-late"),
      [Assignment(.date, .day(day)), Assignment(.amount, .money(.dollars(7)))])
    project.apply(entry)
    let late = LateCharge.all(since: told, in: project)
    #expect(Set(late.map(\.id)) == [paid.id, dropped.id, try id("e-late")])
    let change = late.reduce(Money.zero) { $0 + $1.after - $1.before }
    #expect(change == BudgetTable(project).total.spent - BudgetTable(told).total.spent)
  }
}
