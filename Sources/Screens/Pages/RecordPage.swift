internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The page of a record of a kind that has no page of its own: all of its fields.
extension PageContent {
  func lines(of kind: Kind, _ id: RecordID, columns: Int) -> [PageLine] {
    guard let record = project.record(kind, id) else { return [] }
    if let transfer = record as? Transfer {
      return lines(of: transfer, columns: columns) + commentLines(on: id, columns: columns)
    }
    if let comment = record as? Comment { return lines(of: comment, columns: columns) }
    let name = wording.name(
      of: record, in: project, scene.directory, hidesPeople: scene.hidesPeople)
    var lines = wrapped(name, columns, Style(.heading)) + [PageLine()]
    for field in kind.fields {
      guard let value = record.value(of: field) else { continue }
      if scene.hidesPeople, field.isPersonal || field == .text { continue }
      if field == .cut { continue }
      lines += labelled(
        wording.heading(field), wording.text(value, of: field, in: project, scene.directory),
        columns, link: link(of: value, field))
    }
    if let due = due(of: record) {
      lines += [PageLine()]
      lines += wrapped(due, columns)
    }
    if let report = record as? Report { lines += writing(of: report, columns: columns) }
    return lines + commentLines(on: id, columns: columns)
  }

  private func due(of record: any Record) -> String? {
    switch record {
    case let instalment as Instalment: wording.sentence(instalment, on: project.today)
    case let report as Report where report.sent == nil:
      report.due.map { wording.dueness(project.today.days(since: $0)) }
    default: nil
    }
  }

  private func link(of value: FieldValue, _ field: Field) -> Page.Subject? {
    guard case .reference(let id) = value else { return nil }
    switch field {
    case .part: return .part(id)
    case .activity: return .activity(id)
    case .municipality: return .municipality(id)
    default:
      guard case .reference(let kind) = field.type else { return nil }
      return .record(kind, id)
    }
  }

  private func lines(of transfer: Transfer, columns: Int) -> [PageLine] {
    var lines = wrapped(
      "\(wording.title(Kind.transfer)) · "
        + (transfer.amount.map { format.money($0) } ?? wording.undefined), columns, Style(.heading))
    lines.append(PageLine())
    lines.append(
      PageLine(
        label: wording.heading(.date),
        text: transfer.date.map { format.date($0) } ?? wording.undefined))
    for (field, line) in [(Field.from, transfer.from), (.to, transfer.to)] {
      lines += labelled(
        wording.heading(field), wording.name(ofLine: line, in: project), columns,
        link: line.map { .record(.budgetLine, $0) })
    }
    if !transfer.reason.isEmpty {
      lines += labelled(wording.heading(.reason), transfer.reason, columns)
    }
    return lines
  }

  /// Where administration stands against its cap, in whole.
  func capLines(columns: Int) -> [PageLine] {
    guard let cap = AdministrationCap(project, figures) else { return [] }
    var lines = wrapped(wording.sentence(cap), columns)
    guard cap.isKnown else { return lines }
    lines.append(PageLine())
    lines += labelled(
      wording.heading(.adminCategories), cap.categories.joined(separator: "; "), columns)
    lines.append(PageLine(label: wording.capLimit, text: format.money(cap.limit)))
    if let limit = cap.actualLimit {
      lines += labelled(wording.actualCapLimit, format.money(limit), columns)
    }
    let amounts = [
      (wording.budget, cap.money.revised), (wording.paid, cap.money.spent),
      (wording.committed, cap.money.committed),
    ]
    return lines + amounts.map { PageLine(label: $0.0, text: format.money($0.1)) }
  }
}
