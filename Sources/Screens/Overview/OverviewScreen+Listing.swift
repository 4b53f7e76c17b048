internal import ProjectModel
internal import Words

/// What can be taken out of « À faire ».
extension OverviewScreen: Listing {
  func excerpt(_ scene: Scene) -> ListExcerpt? {
    let wording = scene.wording
    return ListExcerpt(
      name: wording.toDo, filter: toDo.filter.text,
      headings: [
        wording.heading(.due), wording.heading(.code), wording.toDo, wording.standingHeading,
      ],
      selected: panel == 0 ? toDo.selected.map { Self.cells(of: $0, wording) } : nil, column: 2)
  }

  func cells(_ choice: RowChoice, _ scene: Scene) -> [[String]] {
    choice == .all ? toDo.lines.map { Self.cells(of: $0, scene.wording) } : []
  }

  private static func cells(of line: ToDo, _ wording: Wording) -> [String] {
    switch line {
    case .alert(let alert): ["", "", PlainCell.text(wording.sentence(alert)), ""]
    case .item(let item):
      [
        item.due.iso, item.code,
        [wording.title(item.kind), item.title].filter { !$0.isEmpty }.joined(separator: " · "),
        PlainCell.text(wording.dueness(item.daysLate)),
      ]
    }
  }
}
