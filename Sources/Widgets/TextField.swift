public import Cells

/// Text being typed, with a cursor among its characters: one line, or several.
public struct TextField: Hashable, Sendable {
  /// The text.
  public private(set) var text: String
  /// Number of characters before the cursor.
  public private(set) var position: Int
  /// Whether all of it is selected, so that what is typed next takes its place.
  public private(set) var isSelected = false
  /// Whether it may hold line breaks.
  public let isMultiline: Bool

  /// A field with the cursor behind its text.
  public init(_ text: String = "", isMultiline: Bool = false) {
    self.text = text
    self.isMultiline = isMultiline
    position = text.count
  }

  /// Replaces the text; the cursor goes behind it.
  public mutating func replace(with text: String) {
    self = TextField(text, isMultiline: isMultiline)
  }

  /// Selects all of it.
  public mutating func selectAll() { isSelected = !text.isEmpty && !isMultiline }

  private var index: String.Index { text.index(text.startIndex, offsetBy: position) }

  /// Types text at the cursor; where there is one line only, line breaks become spaces.
  public mutating func insert(_ typed: String) {
    if isSelected { erase(from: 0, to: text.count) }
    isSelected = false
    let clean = String(typed.map { $0.isNewline ? (isMultiline ? "\n" : " ") : $0 })
    let before = String(text[..<index]) + clean
    text = before + String(text[index...])
    position = before.count
  }

  /// Does what a key asks for; false if it asks nothing of a field. A key that erases a letter erases
  /// one, even where all is selected: what stood there is not lost by one stroke.
  public mutating func handle(_ key: Key) -> Bool {
    let wasSelected = isSelected
    if case .character = key {} else { isSelected = false }
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
    default:
      isSelected = wasSelected
      return false
    }
    return true
  }

  /// Puts the cursor behind a number of characters.
  mutating func moveCursor(to place: Int) { position = min(max(0, place), text.count) }

  private var startOfWord: Int {
    let characters = Array(text)
    var start = position
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    return start
  }

  /// Nothing is selected any more.
  public mutating func deselect() { isSelected = false }

  private mutating func erase(from start: Int, to end: Int) {
    let first = max(0, start)
    let last = min(text.count, end)
    guard first < last else { return }
    var characters = Array(text)
    characters.removeSubrange(first..<last)
    text = String(characters)
    position = first
  }

  /// Draws the field and puts the real cursor into it; a text longer than the room scrolls so that
  /// the cursor is seen. One line takes the first row of the rectangle, several take all of it.
  public func draw(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    if isMultiline {
      drawLines(in: &frame, rect)
      return
    }
    frame.fill(
      Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1), Style(.input))
    let before = DisplayWidth.columns(of: String(text.prefix(position)))
    let shift = max(0, before - rect.columns + 1)
    frame.write(
      text, at: Point(column: rect.column - shift, row: rect.row),
      in: Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1),
      Style(.input, selected: isSelected))
    frame.cursor = Point(column: rect.column + before - shift, row: rect.row)
    frame.showsCursor = true
  }
}
