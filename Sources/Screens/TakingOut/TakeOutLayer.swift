internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// What of a list is to be copied or written to a file, chosen on the status line. It belongs to the
/// list.
struct TakeOutLayer: Layer {
  enum Action: Sendable { case cell, row, all, file, previous, next, cancel }

  private let excerpt: ListExcerpt
  /// How many rows are marked.
  private let markCount: Int
  /// The column of the cell.
  private var column: Int

  init(_ excerpt: ListExcerpt, markCount: Int) {
    self.excerpt = excerpt
    self.markCount = markCount
    column = excerpt.headings.indices.contains(excerpt.column) ? excerpt.column : 0
  }

  private static let table = KeyTable<Action>([
    Binding([.enter, "c"], .cell, .copyTheCell, hint: .cellShort, 0, isMove: true),
    Binding([.left, "h"], .previous, .previousCell, hint: .columnShort, 1, isMove: true),
    Binding([.right, .tab], .next, .nextCell, hint: .columnShort, 1, isMove: true),
    Binding(["l", "Y"], .row, .copyTheRow, hint: .rowShort, 2, isMove: true),
    Binding(["t"], .all, .copyTheList, hint: .allShort, 3, isMove: true),
    Binding(["f"], .file, .writeTheList, hint: .fileShort, 4, isMove: true),
    Binding([.escape, "q"], .cancel, .cancel, isMove: true),
  ])

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .cancel: return [.close]
    case .previous:
      column = (column + excerpt.headings.count - 1) % max(1, excerpt.headings.count)
    case .next: column = (column + 1) % max(1, excerpt.headings.count)
    case .cell:
      guard let cell else { return [.refuse(scene.wording.noRowHere)] }
      return [.leave([.effect(.copy(Copied([[cell]], .cell)))])]
    case .row:
      if markCount > 0 { return [.leave([Self.copyRows(.marked)])] }
      guard let row = excerpt.selected else { return [.refuse(scene.wording.noRowHere)] }
      return [.leave([.effect(.copy(Copied([row], .rows(1))))])]
    case .all: return [.leave([Self.copyRows(.all)])]
    case .file: return [.leave([.askForExport])]
    }
    return []
  }

  /// The chosen cell.
  private var cell: String? {
    excerpt.selected.flatMap { $0.indices.contains(column) ? $0[column] : nil }
  }

  private static func copyRows(_ choice: RowChoice) -> Command {
    .changeThis { layer, scene in
      guard let list = layer as? any Listing, let excerpt = list.excerpt(scene) else { return [] }
      let rows = list.cells(choice, scene)
      return [
        .effect(
          .copy(
            choice == .all
              ? Copied([excerpt.headings] + rows, .list(rows.count))
              : Copied(rows, .rows(rows.count))))
      ]
    }
  }

  func draw(in frame: inout Frame, _ scene: Scene) {
    let rect = scene.areas.status
    guard !rect.isEmpty else { return }
    frame.fill(rect)
    let wording = scene.wording
    let end = frame.label(" \(wording.copyPrompt) ", in: rect, Style(.key))
    let room = rect.splitLeft(end - rect.column).rest
    let hints = hintLine(scene)
    let hintWidth = min(DisplayWidth.columns(of: hints), max(0, room.columns - 12))
    let heading = excerpt.headings.indices.contains(column) ? excerpt.headings[column] : ""
    let name = heading.isEmpty ? "" : wording.colon(heading, "")
    let place = room.splitLeft(room.columns - hintWidth - 2).left
    frame.line([(name, .muted), (cell ?? "", Style(.accent, bold: true))], in: place)
    frame.label(hints, in: room.splitLeft(place.columns + 1).rest, .muted, .trailing)
    frame.cursor = Point(column: end, row: rect.row)
  }
}

extension Command {
  /// Asks what of the list is to be taken out, in whose name it is done.
  static var takeOut: Command {
    .changeThis { layer, scene in
      guard let list = layer as? any Listing, let excerpt = list.excerpt(scene) else {
        return [.refuse(scene.wording.nothingToTakeOut)]
      }
      return [.push(TakeOutLayer(excerpt, markCount: list.marks.count))]
    }
  }

  /// Asks where the list is to be written, in whose name it is done.
  static var askForExport: Command {
    .changeThis { layer, scene in
      guard let list = layer as? any Listing, let excerpt = list.excerpt(scene) else {
        return [.refuse(scene.wording.nothingToTakeOut)]
      }
      let name = scene.wording.exportName(
        excerpt.name, filter: excerpt.filter, day: scene.project.today)
      return [.push(ExportPrompt(name))]
    }
  }
}
