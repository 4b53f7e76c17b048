internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The screen *Budget*: the agreement along time, its lines, the forecast, and the cash.
struct BudgetScreen: Screen, RecordTable, Filterable {
  static let name = Phrase.budgetScreen
  static let plainName = "budget"

  enum Action: Sendable {
    case open, back, filter
    case nextPanel, previousPanel, enlarge, shrink
    case previousPeriod, nextPeriod, longer, shorter, today, nextYears, oneYear, curve
    case collapse, expand, toggleAll
    case whatIf, less, more, muchLess, muchMore, reset
    case move(ListMove)
    case record(RecordAction)
  }

  /// What keys go to.
  enum Focus {
    case timeline, lines, forecast, whatIf, cash
  }

  /// What it shows.
  var state = BudgetState()
  var marks: Set<RecordID> = []

  /// The panel that keys go to.
  var panel: BudgetPanel {
    get { state.panel }
    set { state.panel = newValue }
  }

  /// What keys go to.
  var focus: Focus {
    switch state.panel {
    case .timeline: return .timeline
    case .lines: return .lines
    case .forecast: return state.whatIf == nil ? .forecast : .whatIf
    case .cash: return .cash
    }
  }

  func keys(_ scene: Scene) -> KeyTable<Action> {
    switch focus {
    case .timeline: Self.timelineTable
    case .lines: Self.linesTable
    case .forecast: Self.forecastTable
    case .whatIf: Self.whatIfTable
    case .cash: Self.cashTable
    }
  }

  func needs(_ key: Key?, _ scene: Scene) -> Needs {
    .outlook
  }

  // MARK: Keys

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .open: return open(scene)
    case .back: return back(scene)
    case .filter:
      // What can be looked for beside time and forecast is the lines.
      if focus == .timeline || focus == .forecast { panel = .lines }
      return startFiltering(scene)
    case .nextPanel: turn(by: 1)
    case .previousPanel: turn(by: -1)
    case .enlarge: state.isEnlarged = true
    case .shrink: state.isEnlarged = false
    case .previousPeriod: state.step(by: -1)
    case .nextPeriod: state.step(by: 1)
    case .longer: state.zoom(by: -1)
    case .shorter: state.zoom(by: 1)
    case .today: state.goToToday()
    case .nextYears: state.nextYears()
    case .oneYear: state.toggleOneYear()
    case .curve: state.showsCurve.toggle()
    case .collapse: state.unfold(false)
    case .expand: state.unfold(true)
    case .toggleAll: state.foldAll()
    case .whatIf: startWhatIf(scene)
    case .less: state.whatIf?.turn(by: -1, scene)
    case .more: state.whatIf?.turn(by: 1, scene)
    case .muchLess: state.whatIf?.turn(by: -10, scene)
    case .muchMore: state.whatIf?.turn(by: 10, scene)
    case .reset: state.whatIf?.reset(scene)
    case .move(let move): self.move(move, scene)
    case .record(let action): return changeRows(action, scene)
    }
    return []
  }

  /// Digits ask for the rate of a what-if; on another lever they ask for nothing, and show no other
  /// screen.
  mutating func type(_ key: Key, _ scene: Scene) -> Outcome {
    guard case .character(let digit) = key, digit.isNumber, focus == .whatIf else { return .passed }
    guard state.whatIf?.selected == .rate else { return .handled }
    return .handled([.push(RatePrompt(beginningWith: digit))])
  }

  mutating func paste(_ text: String, _ scene: Scene) -> Outcome { pasteTable(text, scene) }

  /// Takes away one thing after the other, then leaves.
  private mutating func back(_ scene: Scene) -> [Command] {
    if !marks.isEmpty, focus == .cash {
      marks = []
    } else if !filterText.isEmpty {
      cancelFilter(scene)
    } else if state.whatIf != nil {
      state.whatIf = nil
    } else if state.isEnlarged {
      state.isEnlarged = false
    } else if state.showsOneYear {
      state.toggleOneYear()
    } else {
      return [.show(OverviewScreen.self)]
    }
    return []
  }

  /// Goes to the next panel, or the one before.
  private mutating func turn(by step: Int) {
    let all = BudgetPanel.allCases
    panel = all[(panel.rawValue + step + all.count) % all.count]
  }

  private mutating func startWhatIf(_ scene: Scene) {
    panel = .forecast
    if state.whatIf == nil { state.whatIf = WhatIf(scene) }
  }

  /// Spends an amount a month in the what-if.
  mutating func spend(_ rate: Money, _ scene: Scene) -> [Command] {
    state.whatIf?.spend(rate, scene)
    return []
  }

  // MARK: Lists

  mutating func move(_ move: ListMove, _ scene: Scene) {
    select(by: move.rows(seen: rowsSeen(scene)))
  }

  mutating func moveSelection(by rows: Int, _ scene: Scene) { select(by: rows) }

  private mutating func select(by rows: Int) {
    switch focus {
    case .timeline: state.step(by: rows)
    case .lines: state.lines.move(by: rows, count: state.rows.count)
    case .forecast: state.forecast.move(by: rows, count: state.forecastRows.count)
    case .whatIf: state.whatIf?.move(by: rows)
    case .cash: state.cash.move(by: rows, count: state.cashRows.count)
    }
  }

  /// Rows that are seen at once in what keys go to; of the periods, which stand side by side, some.
  private func rowsSeen(_ scene: Scene) -> Int {
    let layout = BudgetLayout(state, in: scene.areas.body)
    return switch focus {
    case .timeline: 5
    case .lines: layout.lines.list.rows
    case .forecast: ForecastHead(scene, in: layout.forecast.text).list.rows
    case .whatIf: layout.whatIf.list.rows
    case .cash:
      CashHead(state.position, scene.wording, in: layout.inner(of: .cash)).list.rows
    }
  }

  var filterText: String {
    switch focus {
    case .timeline, .forecast: ""
    case .lines: state.linesFilter.text
    case .whatIf: state.whatIf?.filter.text ?? ""
    case .cash: state.cashFilter.text
    }
  }

  mutating func filter(by text: String, _ scene: Scene) {
    switch focus {
    case .timeline, .forecast: break
    case .lines: state.filterLines(by: text, scene)
    case .whatIf: state.whatIf?.filter(by: text, scene)
    case .cash: state.filterCash(by: text, scene)
    }
  }

  // MARK: From elsewhere

  mutating func arrange(_ scene: Scene) {
    state.refresh(scene)
    dropHiddenMarks(scene)
    let layout = BudgetLayout(state, in: scene.areas.body)
    state.lines.reveal(rows: layout.lines.list.rows, count: state.rows.count)
    state.forecast.reveal(
      rows: ForecastHead(scene, in: layout.forecast.text).list.rows,
      count: state.forecastRows.count)
    state.cash.reveal(
      rows: CashHead(state.position, scene.wording, in: layout.inner(of: .cash)).list.rows,
      count: state.cashRows.count)
    state.whatIf?.reveal(rows: layout.whatIf.list.rows)
  }

  mutating func leave() { marks = [] }

  var view: ViewSettings? { state.view }

  mutating func show(_ view: ViewSettings) { state.show(view) }

  // MARK: Drawing

  /// Nothing is written from a what-if.
  var hearing: Hearing { focus == .whatIf ? .looking : .common }

  func draw(in frame: inout Frame, _ scene: Scene) {
    // A page covers all of it.
    guard scene.above.page == nil else { return }
    BudgetView(scene, state, marks).draw(in: &frame)
  }

  func legend(_ scene: Scene) -> [Sign] { Legend.budget(scene.wording) }
}
