import Cells
import ProjectModel
import TestSupport
import Testing
import Words

@testable import Screens

/// From a figure to the expenses that make it, and back.
struct FigureScopeTests {
  @Test
  func `every figure of the lines and periods leads to expenses that come to it, to the cent`()
    throws
  {
    for (keys, panel) in [([Key.tab], "lines"), ([], "timeline")] {
      var dashboard = try demonstrationDashboard(Size(columns: 140, rows: 60))
      dashboard.press(.character("4"))
      for key in keys { dashboard.press(key) }
      // Every line unfolded to its years.
      var checked = 0
      let count = panel == "lines" ? 80 : 12
      dashboard.press(.home)
      for _ in 0..<count {
        if panel == "lines" { dashboard.press(.right) }
        let now = try #require(dashboard.stack.find(BudgetScreen.self)?.state)
        let figure: (spent: Money, committed: Money)?
        if panel == "timeline" {
          figure = now.selectedSlice.map { ($0.spent, $0.committed) }
        } else {
          figure = now.selectedRow.flatMap { row in
            row.subject.hasAmounts ? (row.money.spent, row.money.committed) : nil
          }
        }
        if let figure {
          var opened = dashboard
          opened.press(.enter)
          if opened.screenName == "registers" {
            let list = opened.registers.list
            #expect(list.filter.failure == nil)
            #expect(
              list.contents.spent == figure.spent && list.contents.committed == figure.committed,
              "\(list.scope)")
            checked += 1
          }
        }
        dashboard.press(panel == "lines" ? .down : .right)
      }
      #expect(checked >= (panel == "lines" ? 40 : 12), "\(checked) of \(count)")
    }
  }

  /// What the register comes to that a key leads to from here; nil where it leads nowhere.
  private func behind(_ dashboard: Shell) -> (spent: Money, committed: Money)? {
    var opened = dashboard
    opened.press(.character("E"))
    guard opened.screenName == "registers" else { return nil }
    let list = opened.registers.list
    #expect(list.filter.failure == nil, "\(list.scope)")
    let result = (list.contents.spent, list.contents.committed)
    // And back to where one was.
    opened.press(.escape)
    #expect(opened.screenName == dashboard.screenName && opened.views == dashboard.views)
    return result
  }

  private func behindPage(_ dashboard: Shell) -> (spent: Money, committed: Money)? {
    var opened = dashboard
    opened.press(.character("E"))
    guard opened.screenName == "registers", opened.page == nil else { return nil }
    return (opened.registers.list.contents.spent, opened.registers.list.contents.committed)
  }

  @Test func `every figure of parts, activities and towns leads to expenses that come to it`()
    throws
  {
    var dashboard = try demonstrationDashboard(Size(columns: 140, rows: 60))
    let figures = dashboard.figures
    let project = dashboard.project
    let whole = try #require(behind(dashboard))
    #expect(whole.spent == figures.money.spent && whole.committed == figures.money.committed)
    for part in dashboard.world.panels {
      dashboard.press(.tab)
      let sum = try #require(behind(dashboard))
      #expect(sum.spent == part.money.spent && sum.committed == part.money.committed)
    }
    dashboard.press(.character("2"), .home)
    for row in dashboard.activities.list.rows {
      let sum = try #require(behind(dashboard))
      switch row {
      case .part(let id):
        let part = try #require(figures.parts.first { $0.part?.id == id })
        #expect(sum.spent == part.money.spent && sum.committed == part.money.committed)
      case .activity(let id):
        let charge = project.totals.activityCharges[id] ?? Totals.Charge()
        #expect(sum.spent == charge.spent && sum.committed == charge.committed)
      }
      dashboard.press(.down)
    }
    dashboard.press(.character("3"), .home)
    var towns = 0
    let places = dashboard.places
    for row in dashboard.municipalities.state.list.rows {
      if case .participation(let id) = row, let item = places.items[id] {
        let sum = try #require(behind(dashboard))
        let charge = item.figures.charge
        #expect(
          sum.spent == charge.spent && sum.committed == charge.committed, "\(item.name)")
        towns += 1
      }
      dashboard.press(.down)
    }
    #expect(towns > 50)
    dashboard.press(.tab, .tab, .end)
    let all = try #require(behind(dashboard))
    #expect(all.spent == places.territory.total.charge.spent)
    dashboard.press(.home)
    #expect(behind(dashboard) == nil)
    dashboard.press(.character("E"))
    #expect(dashboard.notice?.tone == .refusal)
    // The same from a page, which is left by that.
    for keys: [Key] in [["2", .home, .down, .enter], ["3", .home, .down, .down, .enter]] {
      var page = try demonstrationDashboard(Size(columns: 140, rows: 60))
      for key in keys { page.press(key) }
      #expect(page.page != nil)
      let sum = try #require(behindPage(page))
      var list = page
      list.press(.escape)
      #expect(sum == (try #require(behind(list))))
    }
    for tabs in [2, 3] {
      var budget = try demonstrationDashboard(Size(columns: 140, rows: 60))
      budget.press(.character("4"))
      for _ in 0..<tabs { budget.press(.tab) }
      let sum = try #require(behind(budget))
      #expect(sum.spent == figures.money.spent && sum.committed == figures.money.committed)
    }
  }
}
