internal import Cells
internal import Words

/// The key tables of what keys can go to.
extension BudgetScreen {
  private static func line(
    _ keys: [Key], _ action: Action, _ help: Phrase, hint: Phrase? = nil, _ rank: Int = 0,
    isMove: Bool = false
  ) -> Binding<Action> {
    Binding(keys, action, help, hint: hint, rank, isMove: isMove)
  }

  private static let periods = [
    line(["[", .shiftLeft], .previousPeriod, .previousPeriod),
    line(["]", .shiftRight], .nextPeriod, .nextPeriod),
    line(["{", .shiftUp], .longer, .longerPeriods),
    line(["}", .shiftDown], .shorter, .shorterPeriods),
  ]

  private static let moves = ListMove.bindings.map { $0.map { Action.move($0) } }

  private static let pages = ListMove.pages.map { $0.map { Action.move($0) } }

  private static let panels = [
    line([.tab], .nextPanel, .nextPanel, hint: .panel, 3, isMove: true),
    line([.backTab], .previousPanel, .previousPanel, isMove: true),
  ]

  private static let leaving = line([.escape], .back, .back, isMove: true)

  private static let today = line(["t"], .today, .todaysPeriod, hint: .today, 8)

  private static let years = line(["c"], .nextYears, .kindsOfYears, hint: .years, 5)

  private static let oneYear = line(["o"], .oneYear, .linesOfOneYear, hint: .oneYear, 7)

  private static let whatIf = line(["w"], .whatIf, .tryWhatIf, hint: .whatIf, 4)

  private static let filtering = line(["/"], .filter, .filterAsYouType)

  private static let sizes = [
    line(["+", "="], .enlarge, .enlargeThePanel, hint: .enlarge, 9),
    line(["-"], .shrink, .allFourPanels, hint: .enlarge, 9),
  ]

  private static func records(_ bindings: [Binding<RecordAction>]) -> [Binding<Action>] {
    (bindings + RecordAction.listBindings).map { $0.map { .record($0) } }
  }

  static let timelineTable = KeyTable<Action>(
    [
      line([.left, "h"], .previousPeriod, .previousPeriod, hint: .period, 0),
      line([.right, "l"], .nextPeriod, .nextPeriod, hint: .period, 0),
      line([.up, "k"], .longer, .longerPeriods, hint: .yearOrMonth, 1),
      line([.down, "j"], .shorter, .shorterPeriods, hint: .yearOrMonth, 1),
    ] + periods + pages
      + [line([.enter], .open, .expensesOfThis, hint: .expenses, 2, isMove: true)] + panels
      + [
        leaving, today, years,
        line(["b"], .curve, .barsOrCurve, hint: .curve, 6),
        oneYear, whatIf, filtering,
      ] + sizes + records(RecordAction.bindings))

  static let linesTable = KeyTable<Action>(
    periods + moves
      + [line([.enter], .open, .expensesOfThis, hint: .expenses, 2, isMove: true)] + panels
      + [
        line([.right, "l"], .expand, .unfoldLine),
        line([.left, "h"], .collapse, .fold),
        line(["z"], .toggleAll, .foldOrUnfoldAll, hint: .fold, 8),
        leaving, today, years, oneYear, whatIf, filtering,
      ] + sizes + records(RecordAction.bindings))

  static let forecastTable = KeyTable<Action>(
    periods + moves
      + [line([.enter], .open, .whyThisFigure, hint: .why, 2, isMove: true)] + panels
      + [leaving, today, whatIf, filtering] + sizes
      + records(RecordAction.bindings + RecordAction.figureBindings))

  static let whatIfTable = KeyTable<Action>(
    ListMove.bindings.prefix(2).map { $0.map { Action.move($0) } }
      + [
        line([.left, "h"], .less, .lessOrSooner, hint: .change, 0, isMove: true),
        line([.right, "l"], .more, .moreOrLater, hint: .change, 0, isMove: true),
      ] + pages
      + [
        line([.enter], .open, .whyThisFigure, hint: .why, 2, isMove: true),
        line([.escape, "w"], .back, .back, hint: .back, 2, isMove: true),
        line([.shiftLeft, "["], .muchLess, .tenStepsLess, hint: .timesTen, 1),
        line([.shiftRight, "]"], .muchMore, .tenStepsMore, hint: .timesTen, 1),
        line([.backspace, .delete, "u"], .reset, .putBackAsItIs, hint: .reset, 3),
        filtering,
      ])

  static let cashTable = KeyTable<Action>(
    periods + moves
      + [line([.enter], .open, .openWhatIsChosen, hint: .open, 2, isMove: true)] + panels
      + [leaving, today, whatIf, filtering] + sizes
      + records(
        RecordAction.bindings + RecordAction.tableBindings + RecordAction.figureBindings
          + RecordAction.importing))
}
