internal import ProjectModel
internal import Words

/// Saving all cells that have changed as one entry.
extension GridLayer {
  /// Saves them, unless something stands in the way, which is then said.
  ///
  /// - Parameter andNext: whether the grid of the next part is to follow.
  mutating func save(andNext: Bool, _ scene: Scene) -> [Command] {
    endTyping(scene)
    guard !grid.isSaving else { return [] }
    grid.startsNext = andNext
    if let first = grid.firstProblem {
      grid.focus(row: first.row, column: first.column)
      return [.refuse(scene.wording.sentence(first.problem, in: scene.project, scene.directory))]
    }
    let operations = grid.operations
    if operations.isEmpty {
      if !andNext { return [.refuse(scene.wording.nothingToSave), .close] }
      goOn(scene)
      return []
    }
    for operation in operations {
      // Of those that are dropped, the grid knows the transfers that name them.
      let conflict = operation.assignments.flatMap {
        scene.project.conflict(of: $0, kind: .budgetLine, id: nil)
      }
      if let conflict {
        return [.refuse(scene.wording.sentence(conflict, in: scene.project, scene.directory))]
      }
    }
    if let text = saveQuestion(scene) {
      return [
        .ask(
          Question(
            text: text, yes: [.change(GridLayer.self) { $0.write($1) }], isRenewed: true))
      ]
    }
    return write(scene)
  }

  /// Gives the cells away to be written; the grid stays until that is done.
  mutating func write(_ scene: Scene) -> [Command] {
    identify(scene)
    grid.isSaving = true
    return [.write(Draft(operations: grid.operations))]
  }

  /// What was given away is on disk.
  mutating func finish(_ scene: Scene) -> [Command] {
    guard grid.isSaving else { return [] }
    guard grid.startsNext else { return [.close] }
    goOn(scene)
    return []
  }

  /// Goes on with the next part; after the last one, with what belongs to none.
  private mutating func goOn(_ scene: Scene) {
    let parts = scene.project.partsInOrder.map { Optional($0.id) } + [nil]
    let index = parts.firstIndex(of: grid.part) ?? parts.count - 1
    self = GridLayer(scene, part: parts[(index + 1) % parts.count])
  }

  // MARK: Questions

  mutating func question(_ scene: Scene) -> String? { saveQuestion(scene) }

  /// Asks what is to be confirmed before the cells are saved; nil for nothing.
  private func saveQuestion(_ scene: Scene) -> String? {
    var rivals: [(category: String, year: Int, amount: Money?)] = []
    for row in grid.rows {
      for year in grid.years {
        guard let cell = row.cells[year], cell.hasRival, cell.isChanged else { continue }
        rivals.append((row.name, year, cell.standing.amount))
      }
    }
    let doubts = [
      grid.isDropped ? scene.wording.droppedMeanwhile : nil, scene.wording.rivals(rivals),
    ].compactMap(\.self)
    return doubts.isEmpty ? nil : scene.wording.saveAnyway(doubts)
  }

}
