import Cells
import ProjectModel
import Screens
import TestSupport
import Testing
import Words

/// What the grid of a part's budget asks, while others write.
struct GridQuestionTests {
  private func text(_ dashboard: Shell) -> String {
    dashboard.frame().text.replacing("\u{A0}", with: " ")
  }

  @Test func `whether to throw cells away stays asked as that, whatever others write`() throws {
    var dashboard = try demonstrationDashboard()
    dashboard.show("budget")
    dashboard.press(.tab, .character("e"))
    dashboard.type("123")
    dashboard.press(.enter, .escape)
    #expect(text(dashboard).contains("(1 case changée) et fermer?"))
    for line in dashboard.project.budgetLines where line.year == 1 {
      var entry = Entry(
        stamp: Stamp(
          milliseconds: 1_900_000_000_000, counter: 0, writer: try #require(WriterID("other"))),
        author: "Marc T.")
      entry.set(.budgetLine, line.id, [Assignment(.amount, .money(.dollars(77)))])
      _ = dashboard.update(.entriesArrived([entry]), now: 0)
    }
    #expect(text(dashboard).contains("(1 case changée) et fermer?"))
    dashboard.press(.character("n"), .control("s"))
    #expect(text(dashboard).contains("Changé ailleurs"))
    dashboard.press(.character("n"), .escape, .character("o"))
    #expect(!text(dashboard).contains("Grille du budget"))
  }
}
