internal import ProjectModel
internal import Words

/// A row of the cash panel.
enum CashRow {
  case instalment(Instalment)
  /// What stands over the reports.
  case reports
  case report(Report)

  /// The rows of a cash position: instalments, a heading, reports.
  static func rows(of cash: Cash, passing filter: RowFilter, _ wording: Wording) -> [CashRow] {
    func passes(_ title: String, _ day: CalendarDay?) -> Bool {
      filter.passes(SearchKey.text("\(title) \(day?.iso ?? "")"))
    }
    let instalments = cash.instalments.filter { instalment in
      passes(
        instalment.title.isEmpty ? wording.title(.instalment) : instalment.title,
        instalment.received ?? instalment.due)
    }
    let reports = cash.reports.filter { passes($0.title, $0.sent ?? $0.due) }
    let heading: [CashRow] = filter.isOpen || !reports.isEmpty ? [.reports] : []
    return instalments.map { .instalment($0) } + heading + reports.map { .report($0) }
  }

  /// The record that it shows; nil for the heading.
  var record: RecordReference? {
    switch self {
    case .instalment(let instalment): RecordReference(.instalment, instalment.id)
    case .reports: nil
    case .report(let report): RecordReference(.report, report.id)
    }
  }
}
