public import Cells

/// One line of text being typed, with a cursor among its characters.
public struct TextField: Hashable, Sendable {
  /// The text.
  public private(set) var text: String
  /// Number of characters before the cursor.
  public private(set) var position: Int

  /// A field with the cursor behind its text.
  public init(_ text: String = "") {
    self.text = text
    position = text.count
  }

  private var index: String.Index { text.index(text.startIndex, offsetBy: position) }

  /// Types text at the cursor; line breaks become spaces.
  public mutating func insert(_ typed: String) {
    let clean = String(typed.map { $0.isNewline ? " " : $0 })
    let before = String(text[..<index]) + clean
    text = before + String(text[index...])
    position = before.count
  }

  /// Does what a key asks for; false if it asks nothing of a field.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: erase(from: position - 1, to: position)
    case .delete, .control("d"): erase(from: position, to: position + 1)
    case .left, .control("b"): position = max(0, position - 1)
    case .right, .control("f"): position = min(text.count, position + 1)
    case .home, .control("a"): position = 0
    case .end, .control("e"): position = text.count
    case .control("u"): erase(from: 0, to: position)
    case .control("k"): erase(from: position, to: text.count)
    case .control("w"): erase(from: startOfWord, to: position)
    default: return false
    }
    return true
  }

  private var startOfWord: Int {
    let characters = Array(text)
    var start = position
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    return start
  }

  private mutating func erase(from start: Int, to end: Int) {
    let first = max(0, start)
    let last = min(text.count, end)
    guard first < last else { return }
    var characters = Array(text)
    characters.removeSubrange(first..<last)
    text = String(characters)
    position = first
  }

  /// Draws the field on the first row of a rectangle and puts the real cursor into it; a text longer
  /// than the room scrolls so that the cursor is seen.
  public func draw(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    frame.fill(
      Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1), Style(.input))
    let before = DisplayWidth.columns(of: String(text.prefix(position)))
    let shift = max(0, before - rect.columns + 1)
    frame.write(
      text, at: Point(column: rect.column - shift, row: rect.row),
      in: Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1), Style(.input))
    frame.cursor = Point(column: rect.column + before - shift, row: rect.row)
    frame.showsCursor = true
  }
}
