internal import Cells
internal import Widgets
internal import Words

/// Moving in a list: what all lists share, with their keys.
enum ListMove: Hashable, Sendable {
  case up, down, pageUp, pageDown, home, end

  /// The keys, where letters are not typed.
  static let bindings: [Binding<ListMove>] = bindings(hint: .choose)

  /// - Parameter hint: what the hints say of ↑ and ↓.
  static func bindings(hint: Phrase) -> [Binding<ListMove>] {
    [
      Binding([.up, "k"], .up, .previousLine, hint: hint, 0, isMove: true),
      Binding([.down, "j"], .down, .nextLine, hint: hint, 0, isMove: true),
    ] + pages
  }

  /// The keys that go by pages.
  static let pages: [Binding<ListMove>] = [
    Binding([.pageUp, .control("b")], .pageUp, .previousPage, isMove: true),
    Binding([.pageDown, .control("f"), " "], .pageDown, .nextPage, isMove: true),
    Binding([.home, "g"], .home, .firstLine, isMove: true),
    Binding([.end, "G"], .end, .lastLine, isMove: true),
  ]

  /// The keys where letters are typed.
  static let typingBindings: [Binding<ListMove>] = [
    Binding([.up], .up, .previousLine, isMove: true),
    Binding([.down], .down, .nextLine, isMove: true),
    Binding([.pageUp], .pageUp, .previousPage, isMove: true),
    Binding([.pageDown], .pageDown, .nextPage, isMove: true),
  ]

  /// More rows than any list has.
  static let far = 1_000_000_000

  /// How many rows it goes, where some are seen at once.
  func rows(seen: Int) -> Int {
    switch self {
    case .up: -1
    case .down: 1
    case .pageUp: -max(1, seen - 1)
    case .pageDown: max(1, seen - 1)
    case .home: -Self.far
    case .end: Self.far
    }
  }
}

extension ListState {
  /// Moves the selection.
  ///
  /// - Parameter seen: rows that are seen at once.
  mutating func move(_ move: ListMove, seen: Int, count: Int) {
    self.move(by: move.rows(seen: seen), count: count)
  }
}
