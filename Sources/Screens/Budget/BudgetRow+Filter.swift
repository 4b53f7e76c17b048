internal import ProjectModel
internal import Words

extension BudgetRow {
  /// The rows that a filter lets through: lines with the part that they belong to, and transfers
  /// below their head. What adds everything up is left out.
  static func rows(_ rows: [BudgetRow], passing filter: RowFilter, _ scene: Scene) -> [BudgetRow] {
    var kept: [BudgetRow] = []
    /// What stands over the rows, until one of them is kept.
    var head: BudgetRow?
    var part = ""
    var isPartKept = false
    var isLineKept = false
    func keep(_ row: BudgetRow) {
      if let above = head { kept.append(above) }
      head = nil
      kept.append(row)
    }
    for row in rows {
      switch row.subject {
      case .part(let id):
        part = scene.name(ofPart: id)
        isPartKept = filter.passes(SearchKey.text(part))
        head = nil
        if isPartKept { keep(row) } else { head = row }
      case .line:
        let name = row.name.isEmpty ? scene.wording.noCategory : row.name
        isLineKept = isPartKept || filter.passes(SearchKey.text("\(part) \(name)"))
        if isLineKept { keep(row) }
      case .year: if isLineKept { keep(row) }
      case .transfers: head = row
      case .transfer(let id):
        guard let transfer = scene.project.transfers[id] else { continue }
        let text = scene.wording.line(of: transfer, in: scene.project)
        if filter.passes(SearchKey.text(text)) { keep(row) }
      case .total, .outside, .cap: head = nil
      }
    }
    return kept
  }
}
