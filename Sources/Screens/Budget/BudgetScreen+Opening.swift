internal import ProjectModel
internal import Widgets
internal import Words

/// What Enter opens: what a figure is made of, why it is what it is, or a form where there is nothing
/// yet.
extension BudgetScreen {
  mutating func open(_ scene: Scene) -> [Command] {
    switch focus {
    case .timeline:
      guard let days = state.selectedSlice?.days else {
        return [.edit(.project, .project, focus: .start)]
      }
      return [.expenses(FigureScope(days: days))]
    case .lines: return state.hasNoLines ? [addition(scene)] : openRow(scene)
    case .whatIf:
      return state.whatIf?.selected.map { [.say(scene.wording.reckoning($0))] } ?? []
    case .forecast:
      let rows = state.forecastRows
      guard rows.indices.contains(state.forecast.selection) else { return [] }
      let row = rows[state.forecast.selection]
      return row.shown.isEmpty ? [] : [.open(.figures(row))]
    case .cash:
      if state.hasNoCash { return [addition(scene)] }
      return state.selectedCashRow?.record.map { [.open(.record($0.kind, $0.id))] } ?? []
    }
  }

  private mutating func openRow(_ scene: Scene) -> [Command] {
    let days = state.shownYear
    switch state.selectedRow?.subject {
    case .part(let part):
      return [.expenses(FigureScope(part: .some(part), days: days))]
    case .line(let line):
      return [
        .expenses(
          FigureScope(part: .some(line.part), category: line.category, days: days))
      ]
    case .year(let line, let year):
      let days = state.days(ofYear: year)
      guard year == 0 || days != nil else {
        // A year that the agreement does not have.
        return [.refuse(scene.wording.noExpensesHere)]
      }
      return [
        .expenses(
          FigureScope(
            part: .some(line.part), category: line.category, days: days, isOutside: year == 0))
      ]
    case .total: return [.expenses(FigureScope(days: days))]
    case .outside: return [.expenses(FigureScope(isOutside: true))]
    case .transfer(let id): return [.open(.record(.transfer, id))]
    case .cap: return [.open(.cap)]
    case .transfers, nil: break
    }
    return []
  }

  /// Beside the forecast and the cash all that is spent.
  func figure(_ scene: Scene) -> FigureScope? {
    switch focus {
    case .forecast, .cash: FigureScope()
    case .timeline, .lines, .whatIf: nil
    }
  }
}

/// What the overview leads to.
extension BudgetScreen {
  /// Whether a panel tells more of an alert, or of something due.
  static func shows(_ toDo: ToDo) -> Bool {
    switch toDo {
    case .alert(let alert):
      switch alert {
      case .lineOverspent, .partOverspent, .yearOverspent, .unbudgeted, .budgetOverGrant,
        .unallocated, .forecastOver, .forecastUnder, .overspent, .outsideAgreement, .capPassed:
        true
      default: false
      }
    case .item(let item): item.kind == .instalment || item.kind == .report
    }
  }

  /// Shows the panel that tells more of an alert, or of something due.
  mutating func show(_ toDo: ToDo, _ scene: Scene) -> [Command] {
    switch toDo {
    case .alert(.outsideAgreement):
      show(.lines)
      return [.expenses(FigureScope(isOutside: true))]
    case .alert(let alert): show(alert, scene)
    case .item(let item):
      show(.cash)
      state.filterCash(by: "", scene)
      state.refresh(scene)
      state.select(RecordReference(item.kind, item.id))
    }
    return []
  }

  private mutating func show(_ alert: Alert, _ scene: Scene) {
    switch alert {
    case .lineOverspent(let code, let category, _, _):
      showLine(code: code, category: SearchKey.text(category), scene)
    case .partOverspent(let code, _): showLine(code: code, category: nil, scene)
    case .unbudgeted:
      showFirstLine(scene) {
        $0.trouble == .unbudgeted || $0.yearTrouble?.trouble == .unbudgeted
      }
    case .budgetOverGrant, .unallocated, .yearOverspent:
      showFirstLine(scene) { $0.subject == .total }
    case .forecastOver, .forecastUnder, .overspent: show(.forecast)
    case .capPassed: showFirstLine(scene) { $0.subject == .cap }
    default: break
    }
  }

  private mutating func show(_ panel: BudgetPanel) {
    state.whatIf = nil
    self.panel = panel
  }

  private mutating func showLine(code: String, category: String?, _ scene: Scene) {
    showFirstLine(scene) { row in
      switch row.subject {
      case .part(let part): category == nil && scene.project.code(ofPart: part) == code
      case .line(let line):
        line.category == category && scene.project.code(ofPart: line.part) == code
      default: false
      }
    }
  }

  private mutating func showFirstLine(_ scene: Scene, where isSought: (BudgetRow) -> Bool) {
    show(.lines)
    state.filterLines(by: "", scene)
    state.refresh(scene)
    // The deepest of the rows that say so.
    let row =
      state.rows.firstIndex { row in
        if case .line = row.subject { isSought(row) } else { false }
      } ?? state.rows.firstIndex(where: isSought)
    state.lines.select(row ?? 0, count: state.rows.count)
  }
}
