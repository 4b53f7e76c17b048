internal import ProjectModel
internal import Widgets
internal import Words

/// What the screen *Budget* remembers, and what it has derived from the project.
struct BudgetState: Sendable {
  /// Its four panels. Where there is room all are seen, else the one that keys go to.
  typealias Panel = BudgetPanel

  var panel = Panel.timeline
  /// Whether the panel that keys go to has all of the screen.
  var isEnlarged = false
  /// How finely time is cut.
  private(set) var length = PeriodLength.quarter
  /// Whose years are shown.
  private(set) var years = YearKind.project
  /// Whether the timeline shows the cumulative curve where there is no room for curve and bars.
  var showsCurve = false
  /// Whether the table shows the year of the selected period alone.
  private(set) var showsOneYear = false
  /// A day of the selected period; nil for today.
  private(set) var place: CalendarDay?
  /// The rows of each list.
  var lines = ListState()
  var forecast = ListState()
  var cash = ListState()
  /// Parts whose lines are hidden.
  private(set) var folded: Set<RecordID?> = []
  /// Lines whose years are shown.
  private(set) var unfolded: Set<Scenario.Line> = []
  /// The what-if; nil while the project is shown as it is.
  var whatIf: WhatIf?
  /// The expenses behind a figure; nil while none are shown.
  var expenses: ExpenseList?

  /// The project along time at `length`.
  private(set) var timeline: BudgetTimeline?
  /// The same month by month, for the curve.
  private(set) var months: BudgetTimeline?
  /// The rows of the table.
  private(set) var rows: [BudgetRow] = []
  /// The cash position.
  private(set) var position: Cash?
  private var isStale = true

  /// Notes that the project or its day has changed.
  mutating func invalidate() { isStale = true }

  /// Makes anew what has become stale.
  mutating func refresh(_ project: Project, _ figures: Figures) {
    guard isStale else { return }
    isStale = false
    timeline = BudgetTimeline(project, length, of: years)
    months = BudgetTimeline(project, .month, of: years)
    position = Cash(project, figures)
    let chosen = rows.indices.contains(lines.selection) ? rows[lines.selection].subject : nil
    rows = BudgetRow.rows(
      of: project, years: years, only: showsOneYear ? selectedSlice?.period.year : nil,
      folded: folded, unfolded: unfolded)
    if let chosen, let index = rows.firstIndex(where: { $0.subject == chosen }) {
      lines.select(index, count: rows.count)
    }
    whatIf?.refresh(project, figures)
    if let part = expenses?.scope.part ?? nil, project.parts[part] == nil { expenses = nil }
    expenses?.refresh(project)
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

  private var today: CalendarDay? { whatIf?.today ?? position?.today }

  /// The selected period.
  var selectedSlice: BudgetTimeline.Slice? { selectedIndex.flatMap { timeline?.slices[$0] } }

  /// Selects a period some steps away.
  mutating func step(by steps: Int) {
    guard let timeline, let index = selectedIndex else { return }
    let target = min(max(0, index + steps), timeline.slices.count - 1)
    place = timeline.slices[target].days.lowerBound
    if showsOneYear { isStale = true }
  }

  /// Selects the first period, or the last.
  mutating func goToEnd(isLast: Bool) {
    step(by: isLast ? 1_000_000 : -1_000_000)
  }

  /// Selects the period that is under way.
  mutating func goToToday() {
    place = nil
    if showsOneYear { isStale = true }
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
    isStale = true
  }

  /// Shows years of the next kind.
  mutating func nextYears() {
    let all = YearKind.allCases
    years = all[(years.rawValue + 1) % all.count]
    isStale = true
  }
}

// MARK: The table

extension BudgetState {
  /// Shows the year of the selected period alone, or all years.
  mutating func toggleOneYear() {
    showsOneYear.toggle()
    isStale = true
  }

  /// The selected row of the table.
  var selectedRow: BudgetRow? {
    rows.indices.contains(lines.selection) ? rows[lines.selection] : nil
  }

  /// Shows what the selected row is made of, or hides it.
  mutating func unfold(_ isUnfolded: Bool) {
    guard let subject = selectedRow?.subject else { return }
    switch subject {
    case .part(let part):
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
    case .total, .transfers, .transfer, .cap: return
    }
    isStale = true
  }

  private mutating func select(_ subject: BudgetRow.Subject) {
    if let index = rows.firstIndex(where: { $0.subject == subject }) {
      lines.select(index, count: rows.count)
    }
  }

  /// Hides the lines of all parts, or shows them.
  mutating func foldAll() {
    let parts = Set(
      rows.compactMap { row -> RecordID?? in
        if case .part(let part) = row.subject { .some(part) } else { nil }
      })
    if case .line(let line) = selectedRow?.subject { select(.part(line.part)) }
    if case .year(let line, _) = selectedRow?.subject { select(.part(line.part)) }
    folded = folded.isEmpty ? parts : []
    isStale = true
  }
}
