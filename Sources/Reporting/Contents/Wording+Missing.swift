internal import ProjectModel
public import Words

extension Wording {
  /// What a report still lacks: what is to be written, figures of its words that are none of its own any
  /// more, expenses without a document, what the agreement does not say. A sentence for each.
  public func missing(in source: ReportSource) -> [String] {
    let names = source.plan.missing.map { item in
      name(
        item.place, in: source.project,
        category: source.figures.budget.categoryNames[item.place.category] ?? item.place.category)
    }
    let outdated =
      source.plan.text(at: PassagePlace(.summary))
      .map { source.outdatedFigures(in: $0) } ?? []
    let unsaid = source.project.info.toConfirm.map { fieldName($0) }
    return [
      toWrite(names), outdated.isEmpty ? nil : report.outdated(outdated),
      withoutDocuments(source.undocumented.count), unsaid.isEmpty ? nil : report.toConfirm(unsaid),
    ].compactMap { $0 }
  }
}
