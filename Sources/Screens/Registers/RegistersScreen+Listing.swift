internal import ProjectModel
internal import Words

/// What can be taken out of a register.
extension RegistersScreen: Listing {
  func listed(_ scene: Scene) -> (kind: Kind, ids: [RecordID])? { (register.kind, list.ids) }

  /// The columns in which some row has something; a trend is a picture.
  private var columns: [Int] {
    register.columns.indices.filter {
      !list.contents.blank.contains($0) && register.columns[$0].content != .trend
    }
  }

  private func cells(of record: any Record, _ columns: [Int], _ cells: RegisterCells) -> [String] {
    columns.map { cells.plain(record, register.columns[$0].content) }
  }

  func excerpt(_ scene: Scene) -> ListExcerpt? {
    let cells = RegisterCells(scene: scene, aids: list.aids)
    let columns = columns
    let selected = list.selectedID.flatMap { scene.project.record(register.kind, $0) }
    return ListExcerpt(
      name: scene.wording.registerName(register.kind).long, filter: list.filter.text,
      headings: columns.map { cells.title(register.columns[$0].content) },
      selected: selected.map { self.cells(of: $0, columns, cells) },
      column: columns.firstIndex(of: list.order) ?? 0)
  }

  func cells(_ choice: RowChoice, _ scene: Scene) -> [[String]] {
    let cells = RegisterCells(scene: scene, aids: list.aids)
    let columns = columns
    return self.cells(choice, scene) { self.cells(of: $0, columns, cells) }
  }
}
