internal import ProjectModel
internal import Widgets
internal import Words

/// The lines of « À faire » that are shown.
struct ToDoList {
  /// Which of them is selected and seen.
  var list = ListState()
  /// What chooses among them.
  private(set) var filter = RowFilter()
  /// Those that are shown.
  private(set) var lines: [ToDo] = []
  private var source: Source?

  /// What the lines were made from.
  private struct Source: Hashable {
    var revision: Int
    var language: Language
  }

  /// The selected line.
  var selected: ToDo? { lines.indices.contains(list.selection) ? lines[list.selection] : nil }

  mutating func filter(by text: String, _ scene: Scene) {
    filter = RowFilter(text)
    source = nil
    refresh(scene)
  }

  /// Filters by another text once the lines are next needed.
  mutating func show(filteredBy text: String) {
    filter = RowFilter(text)
    list = ListState()
    source = nil
  }

  /// Makes them anew where the project has changed; what was selected stays selected.
  mutating func refresh(_ scene: Scene) {
    let now = Source(
      revision: scene.world.revision.project, language: scene.wording.language)
    guard source != now else { return }
    source = now
    let chosen = selected?.record
    lines = scene.world.derived.toDo.filter { line in
      filter.passes(SearchKey.text(Self.text(line, scene.wording)))
    }
    if let chosen, let index = lines.firstIndex(where: { $0.record == chosen }) {
      list.select(index, count: lines.count)
    }
  }

  private static func text(_ line: ToDo, _ wording: Wording) -> String {
    switch line {
    case .alert(let alert): wording.sentence(alert)
    case .item(let item): "\(item.code) \(wording.sentence(item))"
    }
  }
}

extension ToDo {
  /// The record it is about, if it is about one.
  var record: RecordID? { if case .item(let item) = self { item.id } else { nil } }
}

extension World {
  /// The parts that have a panel: all but what is charged to none.
  var panels: [Figures.PartFigures] { figures.parts.filter { $0.part != nil } }
}
