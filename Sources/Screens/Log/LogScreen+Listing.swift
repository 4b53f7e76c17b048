internal import ProjectModel
internal import Words

/// What can be taken out of the journal: the changes, whatever groups they stand in.
extension LogScreen: Listing {
  func excerpt(_ scene: Scene) -> ListExcerpt? {
    let wording = scene.wording
    let filter = changes.filter
    let words = [
      filter.span == .all ? "" : wording.name(filter.span),
      scene.hidesPeople ? "" : filter.author ?? "", filter.kind.map { wording.title($0) } ?? "",
      filter.text.text,
    ]
    return ListExcerpt(
      name: wording.say(Self.name), filter: words.filter { !$0.isEmpty }.joined(separator: " "),
      headings: [wording.when, wording.who, wording.what, wording.heading(.reason)],
      selected: changes.selected.flatMap { cells(of: $0, scene) }, column: 2)
  }

  func cells(_ choice: RowChoice, _ scene: Scene) -> [[String]] {
    choice == .all ? changes.changes.compactMap { cells(of: $0, scene) } : []
  }

  private func cells(of change: LogList.Change, _ scene: Scene) -> [String]? {
    guard let history = scene.world.history,
      history.entries.indices.contains(Int(change.place))
    else { return nil }
    let view = LogView(scene, changes)
    guard let told = view.told(change, history) else { return nil }
    let entry = history.entries[Int(change.place)]
    return [
      wording(scene, entry), scene.hidesPeople ? scene.wording.hiddenName : entry.author,
      PlainCell.text(told), entry.reason ?? "",
    ]
  }

  private func wording(_ scene: Scene, _ entry: Entry) -> String {
    PlainCell.text(scene.wording.moment(scene.localTime(entry.written)))
  }
}
