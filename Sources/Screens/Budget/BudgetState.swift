internal import ProjectModel
internal import Widgets
internal import Words

/// What the screen *Budget* remembers, and what it has derived from the project.
struct BudgetState {
  /// The panel that keys go to. Where there is room all four are seen, else it alone.
  var panel = BudgetPanel.timeline
  /// Whether the panel that keys go to has all of the screen.
  var isEnlarged = false
  /// How finely time is cut.
  private(set) var length = PeriodLength.quarter
  /// Whose years are shown.
  private(set) var years = YearKind.project
  /// Whether the timeline shows the cumulative curve where there is no room for curve and bars.
  var showsCurve = true
  /// Whether the table shows the year of the selected period alone.
  private(set) var showsOneYear = false
  /// A day of the selected period; nil for today.
  private var place: CalendarDay?
  /// The rows of each list.
  var lines = ListState()
  var forecast = ListState()
  var cash = ListState()
  /// What chooses among the lines.
  private(set) var linesFilter = RowFilter()
  /// What chooses among instalments and reports.
  private(set) var cashFilter = RowFilter()
  /// Parts whose lines are hidden.
  private var folded: Set<RecordID?> = []
  /// Lines whose years are shown.
  private var unfolded: Set<Scenario.Line> = []
  /// The what-if; nil while the project is shown as it is.
  var whatIf: WhatIf?

  /// The project along time at `length`.
  private(set) var timeline: BudgetTimeline?
  /// The same month by month, for the curve.
  private(set) var months: BudgetTimeline?
  /// The rows of the table.
  private(set) var rows: [BudgetRow] = []
  /// Whether the table has no lines, whatever chooses among them.
  private(set) var hasNoLines = true
  /// The rows of the forecast.
  private(set) var forecastRows = ForecastRow.all
  /// The cash position.
  private(set) var position: Cash?
  /// The rows of the cash panel.
  private(set) var cashRows: [CashRow] = []
  /// The day of the project.
  private var today: CalendarDay?

  /// What all of this was made from.
  private struct Origin: Hashable {
    let revision: Int
    let language: Language
  }

  private var origin: Origin?

  /// Makes anew what has become stale.
  mutating func refresh(_ scene: Scene) {
    let now = Origin(
      revision: scene.world.revision.project, language: scene.wording.language)
    if origin != now {
      origin = now
      derive(scene)
    }
  }

  private mutating func derive(_ scene: Scene) {
    today = scene.project.today
    timeline = BudgetTimeline(scene.project, length, of: years)
    months = BudgetTimeline(scene.project, .month, of: years)
    findRows(scene)
    forecastRows = ForecastRow.rows(hasEnded: scene.figures.hasEnded)
    let cash = Cash(scene.project, scene.figures)
    position = cash
    findCashRows(cash, scene)
    whatIf?.refresh(scene)
  }

  private mutating func findRows(_ scene: Scene) {
    let chosen = selectedRow?.subject
    // What matches stays in sight while a filter is on.
    let all = BudgetRow.rows(
      of: scene.project, years: years, only: showsOneYear ? selectedSlice?.period.year : nil,
      folded: linesFilter.isOpen ? folded : [], unfolded: unfolded)
    hasNoLines = all.allSatisfy { row in
      // A part whose lines are folded away has some.
      if case .line = row.subject { false } else { row.isFolded != true }
    }
    rows = linesFilter.isOpen ? all : BudgetRow.rows(all, passing: linesFilter, scene)
    if let chosen { select(chosen) }
  }

  private mutating func findCashRows(_ cash: Cash, _ scene: Scene) {
    let chosen = selectedCashRow?.record
    cashRows = CashRow.rows(of: cash, passing: cashFilter, scene.wording)
    if let chosen { select(chosen) }
  }

  private mutating func spoil() { origin = nil }

  /// How it is looked at.
  var view: ViewSettings {
    var view = ViewSettings()
    view.set("panel", "\(panel)")
    view.set("enlarged", isEnlarged)
    view.set("length", "\(length)")
    view.set("years", "\(years)")
    view.set("bars", !showsCurve)
    view.set("oneYear", showsOneYear)
    view.set("lines", linesFilter.text)
    view.set("cash", cashFilter.text)
    view.set("folded", folded.map { ViewSettings.name($0) }.sorted())
    return view
  }

  /// Looks at it otherwise; a what-if is none.
  mutating func show(_ view: ViewSettings) {
    panel = view.choice("panel", of: BudgetPanel.self) ?? .timeline
    isEnlarged = view.flag("enlarged")
    length = view.choice("length", of: PeriodLength.self) ?? .quarter
    years = view.choice("years", of: YearKind.self) ?? .project
    showsCurve = !view.flag("bars")
    showsOneYear = view.flag("oneYear")
    linesFilter = RowFilter(view.text("lines") ?? "")
    cashFilter = RowFilter(view.text("cash") ?? "")
    folded = Set(view.texts("folded").compactMap { ViewSettings.id($0) })
    unfolded = []
    whatIf = nil
    spoil()
  }
}

// MARK: Walking along time

extension BudgetState {
  /// The selected period, as an index of the timeline's.
  var selectedIndex: Int? {
    guard let timeline, let first = timeline.slices.first, let last = timeline.slices.last else {
      return nil
    }
    let day = place ?? today ?? first.days.lowerBound
    if day < first.days.lowerBound { return 0 }
    if day > last.days.upperBound { return timeline.slices.count - 1 }
    return timeline.index(of: day)
  }

  /// The selected period.
  var selectedSlice: BudgetTimeline.Slice? { selectedIndex.flatMap { timeline?.slices[$0] } }

  /// Selects a period some steps away.
  mutating func step(by steps: Int) {
    guard let timeline, let index = selectedIndex else { return }
    let target = min(max(0, index + steps), timeline.slices.count - 1)
    place = timeline.slices[target].days.lowerBound
    if showsOneYear { spoil() }
  }

  /// Selects the period that is under way.
  mutating func goToToday() {
    place = nil
    if showsOneYear { spoil() }
  }

  /// Cuts time more finely, or less.
  mutating func zoom(by steps: Int) {
    let all = PeriodLength.allCases
    let index = min(max(0, length.rawValue + steps), all.count - 1)
    guard all[index] != length else { return }
    // Stays on the period by its first day, or on today where it holds today.
    if let slice = selectedSlice, let today, !slice.days.contains(today) {
      place = slice.days.lowerBound
    }
    length = all[index]
    spoil()
  }

  /// Shows years of the next kind.
  mutating func nextYears() {
    let all = YearKind.allCases
    years = all[(years.rawValue + 1) % all.count]
    spoil()
  }

  /// The days of a year of the kind that is shown.
  func days(ofYear year: Int) -> ClosedRange<CalendarDay>? {
    let slices = months?.slices.filter { $0.period.year == year } ?? []
    guard let first = slices.first, let last = slices.last else { return nil }
    return first.days.lowerBound...last.days.upperBound
  }
}

// MARK: The table

extension BudgetState {
  /// Shows the year of the selected period alone, or all years.
  mutating func toggleOneYear() {
    showsOneYear.toggle()
    spoil()
  }

  /// The days of the year that the table shows alone; nil where it shows all.
  var shownYear: ClosedRange<CalendarDay>? {
    showsOneYear ? selectedSlice.flatMap { days(ofYear: $0.period.year) } : nil
  }

  /// The selected row of the table.
  var selectedRow: BudgetRow? {
    rows.indices.contains(lines.selection) ? rows[lines.selection] : nil
  }

  /// Shows only lines that fit a text.
  mutating func filterLines(by text: String, _ scene: Scene) {
    linesFilter = RowFilter(text)
    findRows(scene)
  }

  /// Shows what the selected row is made of, or hides it.
  mutating func unfold(_ isUnfolded: Bool) {
    guard let subject = selectedRow?.subject else { return }
    switch subject {
    case .part(let part):
      guard linesFilter.isOpen else { return }
      if isUnfolded { folded.remove(part) } else { folded.insert(part) }
    case .line(let line):
      if isUnfolded {
        unfolded.insert(line)
      } else if unfolded.remove(line) == nil {
        select(.part(line.part))
      }
    case .year(let line, _):
      if !isUnfolded {
        unfolded.remove(line)
        select(.line(line))
      }
    case .total, .outside, .transfers, .transfer, .cap: return
    }
    spoil()
  }

  private mutating func select(_ subject: BudgetRow.Subject) {
    if let index = rows.firstIndex(where: { $0.subject == subject }) {
      lines.select(index, count: rows.count)
    }
  }

  /// Hides the lines of all parts, or shows them.
  mutating func foldAll() {
    guard linesFilter.isOpen else { return }
    let parts = Set(
      rows.compactMap { row -> RecordID?? in
        if case .part(let part) = row.subject { .some(part) } else { nil }
      })
    if case .line(let line) = selectedRow?.subject { select(.part(line.part)) }
    if case .year(let line, _) = selectedRow?.subject { select(.part(line.part)) }
    folded = folded.isEmpty ? parts : []
    spoil()
  }
}

// MARK: Cash

extension BudgetState {
  /// The selected row of the cash panel.
  var selectedCashRow: CashRow? {
    cashRows.indices.contains(cash.selection) ? cashRows[cash.selection] : nil
  }

  /// Whether there is neither an instalment nor a report, whatever chooses among them.
  var hasNoCash: Bool { position.map { $0.instalments.isEmpty && $0.reports.isEmpty } ?? true }

  /// Shows only instalments and reports that fit a text.
  mutating func filterCash(by text: String, _ scene: Scene) {
    cashFilter = RowFilter(text)
    if let position { findCashRows(position, scene) }
  }

  /// Selects an instalment or a report if it is shown.
  mutating func select(_ record: RecordReference) {
    if let index = cashRows.firstIndex(where: { $0.record == record }) {
      cash.select(index, count: cashRows.count)
    }
  }
}
