import ModelSupport
import ProjectModel
import TestSupport
import Testing

/// The figures of random projects against sums over the list of expenses, taken the slow and obvious
/// way.
struct FiguresAgainstListTests {
  /// What a list comes to, in cents.
  private struct Sums: Equatable {
    var spent = 0
    var committed = 0
    var outside = 0
    var ineligible = 0
    var years: [Int: Int] = [:]
    var parts: [RecordID?: Int] = [:]
    var administration = 0
    var lastMonths = 0
  }

  private func sums(of project: Project, from start: CalendarDay, to end: CalendarDay) -> Sums {
    var sums = Sums()
    let window = Figures(project).recent?.days
    for expense in project.expenses {
      let cents = expense.amount?.cents ?? 0
      if !expense.eligible {
        sums.ineligible += cents
        continue
      }
      guard let date = expense.date, date >= start, date <= end else {
        sums.outside += cents
        continue
      }
      let paid = expense.paid ?? (expense.state == .paid ? date : nil)
      let isPaid = paid.map { $0 <= project.today } ?? false
      if isPaid { sums.spent += cents } else { sums.committed += cents }
      var year = 1
      while start.adding(months: 12 * year) <= date { year += 1 }
      sums.years[year, default: 0] += cents
      sums.parts[expense.part.flatMap { project.parts[$0]?.id }, default: 0] += cents
      if SearchKey.text(expense.category) == "administration" { sums.administration += cents }
      if isPaid, let paid, let window, window.contains(paid) { sums.lastMonths += cents }
    }
    return sums
  }

  private func sums(of figures: Figures, _ project: Project) -> Sums {
    var sums = Sums()
    sums.spent = figures.money.spent.cents
    sums.committed = figures.money.committed.cents
    sums.outside = figures.outside.sum.cents
    sums.ineligible = figures.ineligible.sum.cents
    func charged(_ cell: BudgetCell) -> Int { cell.spent.cents + cell.committed.cents }
    for year in figures.years where charged(year.money) != 0 {
      sums.years[year.year.number] = charged(year.money)
    }
    for part in figures.parts where charged(part.money) != 0 {
      sums.parts[part.part?.id] = charged(part.money)
    }
    sums.administration = AdministrationCap(project, figures)?.used.cents ?? -1
    sums.lastMonths = figures.recent?.spent.cents ?? 0
    return sums
  }

  @Test(arguments: Agreement.samples.indices, [1, 2, 3] as [UInt64])
  func `figures are what the list adds up to, on any day`(number: Int, seed: UInt64) throws {
    let agreement = Agreement.samples[number]
    var random = SeededGenerator(seed: Seed.fresh(seed))
    var project = try projectWithRandomMoney(agreement, seed: UInt64(number) * 100 + seed)
    var scribe = try Scribe("later", from: 1_900_000_000_000)
    project.apply(
      try scribe.set(
        .project, "project",
        [
          Assignment(.adminCap, .quantity(Quantity(1))), Assignment(.adminBase, .choice("direct")),
          Assignment(.adminCategories, .texts(["ADMINISTRATION", "Autre chose"])),
        ]))
    for _ in 0..<12 {
      project.setToday(agreement.anyDay(&random))
      let figures = Figures(project)
      var slow = sums(of: project, from: agreement.start, to: agreement.end)
      slow.years = slow.years.filter { $0.value != 0 }
      slow.parts = slow.parts.filter { $0.value != 0 }
      #expect(sums(of: figures, project) == slow)
      let all = project.expenses.reduce(0) { $0 + ($1.amount?.cents ?? 0) }
      #expect(slow.spent + slow.committed + slow.outside + slow.ineligible == all)
      #expect(figures.available.cents == figures.envelope.cents - slow.spent - slow.committed)
      #expect(figures.earnedValue.actualCost.cents == Double(slow.spent))
      #expect(Cash(project, figures).spent.cents == slow.spent)
      #expect(BudgetTimeline(project, .month, of: .municipal).total == figures.money)
      #expect(BudgetTable(project, years: .government).total == figures.money)
      expectAlerts(of: figures, project, slow)
      #expect(project.checkTotals())
      #expect(figures == Figures(folded(project)))
    }
  }

  private func expectAlerts(of figures: Figures, _ project: Project, _ slow: Sums) {
    for alert in figures.alerts {
      switch alert {
      case .overspent(let excess):
        #expect(excess.cents == slow.spent + slow.committed - figures.envelope.cents)
      case .outsideAgreement(let amount, _): #expect(amount.cents == slow.outside)
      case .capPassed(let excess, isBudget: false):
        #expect(excess.cents > 0 && excess.cents <= slow.administration)
      default: break
      }
    }
    let isOver = slow.spent + slow.committed > figures.envelope.cents && figures.envelope.cents > 0
    #expect(figures.alerts.contains { $0.name == "overspent" } == isOver)
  }

  /// The same project, with its expenses taken in on the day that it is seen.
  private func folded(_ project: Project) -> Project {
    var random = project
    let day = random.today
    random.setToday(day.adding(days: 4_000))
    random.setToday(day.adding(days: -4_000))
    random.setToday(day)
    return random
  }
}
