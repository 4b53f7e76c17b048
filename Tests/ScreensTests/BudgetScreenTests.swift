import Cells
import Screens
import ProjectModel
import TestSupport
import Testing
import Words

/// The screen *Budget*: what it shows, and that its sums agree.
struct BudgetScreenTests {
  private func dashboard(
    _ project: Project, _ size: Size = Size(columns: 120, rows: 45)
  ) throws -> Shell {
    var dashboard = Shell(
      project: project, directory: try directory(), wording: Wording(.french), size: size)
    dashboard.show("budget")
    return dashboard
  }

  /// The text of the screen with plain spaces, so that amounts are found as they are typed here.
  private func text(_ dashboard: Shell) -> String {
    dashboard.frame().text.replacing("\u{A0}", with: " ")
  }

  /// The pages of all figures of the forecast, one after the other.
  private func reasons(_ dashboard: Shell) -> String {
    var dashboard = dashboard
    dashboard.press(.tab, .tab)
    var pages = ""
    for _ in 0..<23 {
      let list = dashboard.frame()
      dashboard.press(.enter)
      pages += text(dashboard)
      // A heading has no page.
      if dashboard.frame() != list { dashboard.press(.escape) }
      dashboard.press(.down)
    }
    return pages
  }

  // MARK: Worked sets

  // A cent beside the worked numbers where budgets of whole cents make it one.

  @Test func `set D stands on the screen, to the cent in the reasons of each figure`() throws {
    let dashboard = try dashboard(WorkedSet.d(spent: .dollars(262_500)))
    let pages = reasons(dashboard)
    for figure in [
      "245 966,67 $", "267 916,67 $", "262 500,00 $", "−16 533,33 $", "−21 950,00 $", "0,9370",
      "0,9181", "686 221,03 $", "659 533,33 $", "724 033,78 $", "423 721,03 $", "−43 221,03 $",
      "1,0435", "17 500,00 $", "21,74 mois", "630 000,00 $", "13 000,00 $",
    ] {
      #expect(pages.contains(figure), "\(figure)")
    }
    let screen = text(dashboard)
    #expect(screen.contains("630 000 $       686 221 $"))
    #expect(screen.contains("Risque de dépassement : 43 221 $"))
  }

  @Test func `set E shows money to be repaid rather than an overrun`() throws {
    let dashboard = try dashboard(WorkedSet.d(spent: .dollars(180_000)))
    let pages = reasons(dashboard)
    for figure in [
      "1,3665", "470 551,56 $", "172 448,44 $", "12 000,00 $", "38,58 mois", "432 000,00 $",
      "211 000,00 $",
    ] {
      #expect(pages.contains(figure), "\(figure)")
    }
    #expect(text(dashboard).contains("Risque d’un solde non dépensé : 211 000 $"))
  }

  @Test func `set A stands on the screen`() throws {
    let pages = reasons(try dashboard(WorkedSet.a()))
    for figure in [
      "30 000,00 $", "40 000,00 $", "35 000,00 $", "−5 000,00 $", "−10 000,00 $", "0,8571",
      "0,7500", "116 666,67 $", "105 000,00 $", "143 888,89 $", "81 666,67 $", "−16 666,67 $",
      "1,0769",
    ] {
      #expect(pages.contains(figure), "\(figure)")
    }
  }

  @Test func `set F names both windows, and says that months are uneven`() throws {
    let pages = reasons(try dashboard(WorkedSet.f()))
    for figure in ["16 000,00 $", "25 000,00 $", "34,19 mois", "21,88 mois"] {
      #expect(pages.contains(figure), "\(figure)")
    }
    let screen = text(try dashboard(WorkedSet.f()))
    #expect(screen.contains("Depuis le début 3 derniers mois"))
    #expect(screen.contains("Mois inégaux"))
  }

  @Test func `set G stands in the table of lines`() throws {
    var dashboard = try dashboard(WorkedSet.g(), Size(columns: 160, rows: 40))
    dashboard.press(.tab, .character("+"))
    let row = try #require(text(dashboard).split(separator: "\n").first { $0.contains("V2 Volet") })
    for figure in ["190 000,00 $", "71 250,00 $", "28 500,00 $", "118 750,00 $", "90 250,00 $"] {
      #expect(row.contains(figure), "\(figure)")
    }
    #expect(row.contains("38 %"))
  }

  @Test func `a category that no line provides for is named as it was typed`() throws {
    var dashboard = try dashboard(WorkedSet.g(), Size(columns: 160, rows: 40))
    var entry = try newExpense()
    entry.set(
      .expense, try #require(RecordID("eodd")),
      [
        Assignment(.date, .day(try #require(CalendarDay(iso: "2023-05-05")))),
        Assignment(.amount, .money(.dollars(10))),
        Assignment(.category, .text("Équipement Spécial")),
        Assignment(.part, .reference(try #require(RecordID("v2")))),
      ])
    _ = dashboard.update(.entriesArrived([entry]), now: 0)
    dashboard.press(.tab, .character("+"))
    let row = try #require(
      text(dashboard).split(separator: "\n").first { $0.contains("Équipement Spécial") })
    #expect(row.contains("◆ hors budget"))
  }

  @Test func `a trouble of one year shows on the rows that hold it`() throws {
    var dashboard = try dashboard(demonstration(), Size(columns: 160, rows: 45))
    dashboard.press(.tab, .character("+"))
    let rows = text(dashboard).split(separator: "\n")
    #expect(rows.contains { $0.contains("V1 Terres") && $0.contains("▲ dépassement an 2") })
    #expect(rows.contains { $0.contains("▸ Communications") && $0.contains("hors budget an 2") })
  }

  // MARK: Undefined

  @Test func `what is undefined is a dash, and Enter says why`() throws {
    let dashboard = try dashboard(WorkedSet.d(spent: .zero))
    #expect(text(dashboard).contains("—"))
    let pages = reasons(dashboard)
    #expect(pages.contains("Indéfini : Rien n’est encore payé."))
    #expect(pages.contains("Indéfini : Rien n’a été payé dans ces trois mois."))
  }

  @Test func `nothing done, nothing known and an end that has come each have their reason`() throws
  {
    let idle = reasons(try dashboard(WorkedSet.idle()))
    #expect(idle.contains("La valeur acquise est nulle"))
    let bare = reasons(try dashboard(Project(today: demonstrationDay)))
    #expect(bare.contains("Les dates de l’entente ne sont pas connues"))
    let end = try #require(CalendarDay(iso: "2025-06-01"))
    var late = try WorkedSet.d(spent: .dollars(600_000))
    late.setToday(end)
    #expect(
      text(try dashboard(late)).contains("L’entente est terminée; 43 000 $ n’ont pas été dépensés"))
    let over = try dashboard(WorkedSet.d(spent: .dollars(700_000)))
    #expect(reasons(over).contains("L’enveloppe est déjà épuisée."))
    #expect(text(over).contains("Dépassement : 57 000 $"))
  }

  // MARK: Sums

  /// The cents of the amounts on a line, in order.
  private func amounts(_ line: Substring) -> [Int] {
    let pattern = /−?[0-9]{1,3}(?: [0-9]{3})*,[0-9]{2} \$/
    return line.matches(of: pattern).compactMap { match in
      Int(match.output.replacing("−", with: "-").filter { $0.isNumber || $0 == "-" })
    }
  }

  @Test func `the periods that stand on the screen add up to the total line, to the cent`() throws {
    let project = try demonstration()
    // High enough for every month.
    var dashboard = try dashboard(project, Size(columns: 140, rows: 140))
    dashboard.press(.character("+"))
    for zoom in [Key.up, .down, .down] {
      dashboard.press(zoom)
      for _ in YearKind.allCases {
        let lines = text(dashboard).split(separator: "\n")
        let head = try #require(lines.firstIndex { $0.contains("Prévu cumulé") })
        let total = try #require(lines.lastIndex { $0.contains("Total") })
        var sums = [0, 0, 0]
        for line in lines[(head + 1)..<total] {
          let found = amounts(line)
          guard found.count >= 3 else { continue }
          for index in 0..<3 { sums[index] += found[index] }
        }
        #expect(sums == Array(amounts(lines[total]).prefix(3)))
        #expect(sums[0] == 64_300_000)
        dashboard.press(.character("c"))
      }
    }
  }

  @Test func `parts add up to the total, and lines to their part, in every kind of year`() throws {
    let project = try demonstration()
    var dashboard = try dashboard(project, Size(columns: 170, rows: 90))
    dashboard.press(.tab, .character("+"))
    for _ in YearKind.allCases {
      for _ in 0..<2 {
        let rows = text(dashboard).split(separator: "\n").filter { amounts($0).count == 6 }
        var parts = [Int](repeating: 0, count: 6)
        var lines = parts
        var total: [Int] = []
        for row in rows {
          let found = amounts(row)
          if row.contains("▸") {
            lines = zip(lines, found).map { $0 + $1 }
          } else if row.contains("▾") {
            parts = zip(parts, found).map { $0 + $1 }
          } else if row.contains("Total") {
            total = found
          } else if !row.contains("▸") {
            lines = zip(lines, found).map { $0 + $1 }
          }
        }
        #expect(parts == total)
        #expect(lines == total)
        // Then the same for the year of the selected period alone.
        dashboard.press(.character("o"))
      }
      dashboard.press(.character("c"))
    }
  }

  // MARK: Keys

  @Test func `a figure leads to its expenses, an expense to its page, and back`() throws {
    var dashboard = try dashboard(demonstration(), .standard)
    dashboard.press(.tab, .down, .enter)
    #expect(dashboard.screenName == "registers")
    #expect(text(dashboard).contains("55 dépenses · payé 53 600,00 $ · engagé 4 730,00 $"))
    dashboard.press(.down, .enter)
    #expect(text(dashboard).contains("Annonce de la journée portes ouvertes"))
    dashboard.press(.escape)
    #expect(text(dashboard).contains("55 dépenses"))
    dashboard.press(.escape)
    #expect(dashboard.screenName == "budget")
    #expect(text(dashboard).contains("toutes les années"))
  }

  @Test func `a new expense joins the list that is open`() throws {
    var dashboard = try dashboard(demonstration(), .standard)
    dashboard.press(.tab, .enter)
    let before = text(dashboard)
    _ = dashboard.update(.entriesArrived([try newExpense()]), now: 0)
    #expect(before.contains("195 dépenses"))
    #expect(text(dashboard).contains("196 dépenses"))
  }

  @Test func `zooming stays on the period, and t goes to today's`() throws {
    var dashboard = try dashboard(demonstration(), .standard)
    dashboard.press(.left, .left, .down)
    #expect(text(dashboard).contains("juill. 2023 :"))
    dashboard.press(.up, .up)
    #expect(text(dashboard).contains("An 2 · 2023-2024 : "))
    dashboard.press(.down, .character("t"))
    #expect(text(dashboard).contains("T4 · An 2 :"))
    dashboard.press(.character("["), .shiftRight, .character("}"), .shiftUp)
    #expect(text(dashboard).contains("T4 · An 2 :"))
  }

  @Test func `a what-if moves the end, says that it is none of the project, and leaves no trace`()
    throws
  {
    var dashboard = try dashboard(demonstration(), .standard)
    let before = dashboard
    dashboard.press(.character("w"), .right, .right)
    #expect(text(dashboard).contains("HYPOTHÈSE : rien n’est enregistré"))
    #expect(text(dashboard).contains("535 208 $ → 543 766 $"))
    dashboard.press(.backspace)
    #expect(!text(dashboard).contains("$ →"))
    dashboard.press(.down, .right, .down, .right, .escape)
    #expect(!text(dashboard).contains("HYPOTHÈSE"))
    #expect(dashboard.project.hasSameRecords(as: before.project))
  }

  @Test func `Enter tells how each lever of a what-if is reckoned`() throws {
    var dashboard = try dashboard(demonstration(), .standard)
    dashboard.press(.character("w"), .enter)
    #expect(text(dashboard).contains("payé + rythme × mois qui restent."))
    dashboard.press(.down, .enter)
    #expect(text(dashboard).contains("passé la fin de l’entente, n’est pas dépensé."))
    dashboard.press(.end, .enter)
    #expect(text(dashboard).contains("retire au rythme sa part de ce qui est disponible."))
  }

  @Test func `a rate can be typed, as amounts are typed everywhere`() throws {
    var dashboard = try dashboard(demonstration(), .standard)
    dashboard.press(.character("w"))
    dashboard.type("20 0a0")
    dashboard.press(.enter)
    #expect(text(dashboard).contains("ne fait pas partie d’un nombre"))
    dashboard.press(.backspace, .backspace)
    dashboard.type("00")
    dashboard.press(.enter)
    #expect(text(dashboard).contains("◂ 20 000 $ ▸"))
    #expect(text(dashboard).contains("535 208 $ → 604 594 $"))
    // On another lever digits ask for nothing, and lead nowhere.
    dashboard.press(.down, .character("2"))
    #expect(dashboard.screenName == "budget")
  }

  @Test func `every key of the screen asks the world for nothing`() throws {
    var dashboard = try dashboard(demonstration(), .standard)
    for _ in 0..<4 {
      for key in "[]{}tcbowz+-hjkl" {
        let effects = dashboard.press(.character(key))
        #expect(effects.isEmpty)
      }
      dashboard.press(.escape, .tab)
    }
  }

  @Test func `a what-if shows where the money leads, also on a small screen`() throws {
    var dashboard = try dashboard(demonstration(), Size(columns: 80, rows: 24))
    dashboard.press("w")
    let before = dashboard.frame()
    #expect(text(dashboard).contains("An 1"))
    dashboard.press(.right, .right, .right)
    #expect(text(dashboard).contains("→"))
    #expect(dashboard.frame() != before)
  }

  @Test func `once the agreement has ended nothing is forecast, and what is final is told`() throws
  {
    var project = try WorkedSet.d(spent: .dollars(262_500))
    project.setToday(try #require(CalendarDay(iso: "2025-04-15")))
    var dashboard = try dashboard(project)
    dashboard.press(.tab, .tab)
    let screen = text(dashboard)
    #expect(screen.contains("L’entente est terminée; 380 500 $ n’ont pas été dépensés"))
    #expect(screen.contains("Coût réel (CR)"))
    for forecast in ["Rythme requis", "Dépensé à la fin", "Rythme moyen", "Reste à dépenser"] {
      #expect(!screen.contains(forecast), "\(forecast)")
    }
    dashboard.show("overview")
    #expect(!text(dashboard).contains("À la fin, au rythme moyen"))
  }

  @Test(arguments: [60, 52, 48, 70, 80, 100])
  func `no amount of the table is cut, a column goes instead`(columns: Int) throws {
    var project = try demonstration()
    var entry = Entry(
      stamp: Stamp(
        milliseconds: 1_800_000_000_000, counter: 0, writer: try #require(WriterID("big"))),
      author: "Test")
    entry.set(
      .budgetLine, try #require(RecordID("bbig")),
      [
        Assignment(.category, .text("Grands travaux")), Assignment(.year, .integer(1)),
        Assignment(.amount, .money(.dollars(123_456_789))),
      ])
    project.apply(entry)
    var dashboard = try dashboard(project, Size(columns: columns, rows: 20))
    for isTable in [false, true] {
      if isTable { dashboard.press(.tab) }
      let rows = text(dashboard).split(separator: "\n").filter { $0.contains("$") }
      #expect(!rows.isEmpty)
      for row in rows where isTable || row.contains("prévu ") {
        // What is cut is followed by no sign of money: « 643 … ».
        let cut = row.matches(of: /[0-9][0-9\u{A0} ,]*…/)
        #expect(cut.isEmpty, "\(row)")
      }
    }
  }
}
