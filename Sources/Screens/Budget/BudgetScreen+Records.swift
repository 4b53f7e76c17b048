internal import ProjectModel
internal import Words

/// The records that the panels show, and what is entered there.
extension BudgetScreen {
  func selectedRecord(_ scene: Scene) -> RecordReference? {
    switch focus {
    case .cash: return state.selectedCashRow?.record
    case .lines:
      guard case .transfer(let id) = state.selectedRow?.subject else { return nil }
      return RecordReference(.transfer, id)
    case .timeline, .forecast, .whatIf: return nil
    }
  }

  func shownRecords(_ scene: Scene) -> [RecordID] {
    switch focus {
    case .cash: state.cashRows.compactMap { $0.record?.id }
    case .timeline, .lines, .forecast, .whatIf: []
    }
  }

  mutating func select(_ record: RecordReference, _ scene: Scene) {
    state.refresh(scene)
    switch focus {
    case .cash: state.select(record)
    case .timeline, .lines, .forecast, .whatIf: break
    }
  }

  func edition(_ scene: Scene) -> Command? {
    gridOfSelection(scene) ?? selectedRecord(scene).map { .edit($0.kind, $0.id) }
  }

  /// The grid of what is selected, where a part, a category or a year of the table of lines is; nil
  /// elsewhere.
  private func gridOfSelection(_ scene: Scene) -> Command? {
    guard focus == .lines else { return nil }
    func grid(_ part: RecordID?, category: String? = nil, year: Int? = nil) -> Command {
      .enter(
        Entering { .layer(GridLayer($0, part: part, category: category, year: year)) })
    }
    switch state.selectedRow?.subject {
    case .part(let part): return grid(part)
    case .line(let line): return grid(line.part, category: line.category)
    case .year(let line, let year):
      // Years of another kind are not those of the grid.
      return grid(
        line.part, category: line.category, year: state.years == .project ? year : nil)
    case .total: return grid(scene.project.partsInOrder.first?.id)
    case .outside, .transfers, .transfer, .cap, nil: return nil
    }
  }

  func addition(_ scene: Scene) -> Command {
    switch focus {
    case .lines: .add(.budgetLine, lineOfSelection(scene))
    case .cash: .add(state.selectedCashRow?.record?.kind ?? .instalment)
    case .timeline, .forecast, .whatIf: .add(.expense)
    }
  }

  func importKind(_ scene: Scene) -> Kind? {
    switch focus {
    case .cash: .instalment
    case .timeline, .lines, .forecast, .whatIf: nil
    }
  }

  private func lineOfSelection(_ scene: Scene) -> [Assignment] {
    switch state.selectedRow?.subject {
    case .part(let part): Self.charge(part, nil, scene)
    case .line(let line), .year(let line, _): Self.charge(line.part, line.category, scene)
    default: []
    }
  }

  private static func charge(
    _ part: RecordID?, _ category: String?, _ scene: Scene
  ) -> [Assignment] {
    let names = scene.figures.budget.categoryNames
    return [
      part.map { Assignment(.part, .reference($0)) },
      category.map { Assignment(.category, .text(names[$0] ?? $0)) },
    ].compactMap(\.self)
  }
}
