import Cells
import ProjectModel
import Screens
import TestSupport
import Testing
import Words

/// What chooses among the rows of the screen *Budget*, and what Enter does where there are none.
struct BudgetFilterTests {
  private func text(_ dashboard: Shell) -> String {
    dashboard.frame().text.replacing("\u{A0}", with: " ")
  }

  private func dashboard(_ size: Size = .standard) throws -> Shell {
    var dashboard = try demonstrationDashboard(size)
    dashboard.show("budget")
    return dashboard
  }

  private func empty() throws -> Shell {
    var dashboard = Shell(
      project: Project(today: demonstrationDay), directory: try directory(),
      wording: Wording(.french), size: .standard)
    dashboard.show("budget")
    return dashboard
  }

  @Test func `lines are filtered with the part that they belong to, until Escape`() throws {
    var dashboard = try dashboard()
    dashboard.press(.tab, .character("z"), .character("/"))
    dashboard.type("COMMUNICATIONS v1")
    dashboard.press(.enter)
    #expect(text(dashboard).contains("filtre « COMMUNICATIONS v1 »"))
    let rows = text(dashboard).split(separator: "\n").filter {
      $0.contains("▸") || $0.contains("▾")
    }
    #expect(rows.count == 2)
    #expect(!text(dashboard).contains("Total"))
    dashboard.press(.down, .enter)
    #expect(text(dashboard).contains("volet=V1; catégorie=Communications et promotion"))
    dashboard.press(.escape)
    #expect(text(dashboard).contains("filtre"))
    dashboard.press(.escape)
    #expect(text(dashboard).contains("toutes les années"))
    // Folded again, as before.
    #expect(!text(dashboard).contains("Communications"))
    #expect(dashboard.screenName == "budget")
  }

  @Test func `the expenses behind a figure are filtered, and summed as they are shown`() throws {
    var dashboard = try dashboard()
    dashboard.press(.tab, .down, .enter)
    #expect(text(dashboard).contains("55 dépenses"))
    dashboard.press(.character("/"))
    dashboard.type("annonce")
    #expect(text(dashboard).contains("Annonce"))
    #expect(!text(dashboard).contains("55 dépenses"))
    dashboard.type("zzz")
    #expect(text(dashboard).contains("Rien ne correspond"))
    dashboard.press(.escape)
    #expect(text(dashboard).contains("55 dépenses"))
    dashboard.type("/annonce")
    dashboard.press(.enter)
    _ = dashboard.update(.entriesArrived([try newExpense()]), now: 0)
    #expect(text(dashboard).contains("annonce »"))
    #expect(!text(dashboard).contains("55 dépenses"))
    dashboard.press(.character("x"), .escape, .escape)
    #expect(text(dashboard).contains("55 dépenses"))
  }

  @Test func `instalments, reports and levers are filtered by name`() throws {
    var dashboard = try dashboard(Size(columns: 100, rows: 30))
    dashboard.press(.backTab, .character("/"))
    dashboard.type("zzz")
    #expect(text(dashboard).contains("Rien ne correspond à « zzz »"))
    dashboard.press(.escape, .character("w"), .character("/"))
    dashboard.type("v1")
    dashboard.press(.enter)
    #expect(text(dashboard).contains("filtre « v1 »"))
    // Digits ask for nothing on another lever than the rate.
    dashboard.press(.character("2"))
    #expect(dashboard.screenName == "budget")
    dashboard.press(.escape)
    #expect(text(dashboard).contains("HYPOTHÈSE"))
    dashboard.press(.escape)
    #expect(!text(dashboard).contains("HYPOTHÈSE"))
  }

  @Test func `Enter begins what is missing`() throws {
    var dashboard = try empty()
    dashboard.press(.enter)
    #expect(text(dashboard).contains("▸ Début"))
    dashboard = try empty()
    dashboard.press(.tab, .enter)
    #expect(text(dashboard).contains("Nouveau poste budgétaire"))
    dashboard = try empty()
    dashboard.press(.backTab, .enter)
    #expect(text(dashboard).contains("Nouveau versement"))
  }
}
