public import Cells

/// On which side of its room a text stands.
public enum Alignment: Hashable, Sendable {
  case leading, trailing
}

extension Frame {
  /// Draws a text on the first row of a rectangle; what is too long ends in `…`.
  ///
  /// - Returns: the column after the last one drawn.
  @discardableResult
  public mutating func label(
    _ text: String, in rect: Rect, _ style: Style = .text, _ alignment: Alignment = .leading
  ) -> Int {
    guard rect.columns > 0, rect.rows > 0 else { return rect.column }
    let line = Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1)
    let width = DisplayWidth.columns(of: text)
    guard width > rect.columns else {
      let spare = rect.columns - width
      let offset = alignment == .leading ? 0 : spare
      return write(text, at: Point(column: rect.column + offset, row: rect.row), in: line, style)
    }
    let room = Rect(column: rect.column, row: rect.row, columns: rect.columns - 1, rows: 1)
    let end = write(text, at: Point(column: rect.column, row: rect.row), in: room, style)
    put("…", at: Point(column: end, row: rect.row), in: line, style)
    return end + 1
  }

  /// Draws a text at the right of a line and, at its left, the first of some texts that fits beside
  /// it; the last one is shortened if none does.
  public mutating func ends(
    _ lefts: [String], _ leftStyle: Style, _ right: String, _ rightStyle: Style, in rect: Rect
  ) {
    let width = DisplayWidth.columns(of: right)
    label(right, in: rect, rightStyle, .trailing)
    let room = rect.splitLeft(rect.columns - width - (width > 0 ? 1 : 0)).left
    let left = lefts.first { DisplayWidth.columns(of: $0) <= room.columns } ?? lefts.last ?? ""
    label(left, in: room, leftStyle)
  }

  /// Draws a text over as many lines as it takes, from the second row of a rectangle down and two
  /// columns in; for a room that has nothing else to show.
  public mutating func message(_ text: String, in rect: Rect, _ style: Style = .muted) {
    let room = rect.inset(columns: 2).splitTop(1).rest
    for (offset, line) in Wrapping.lines(of: text, columns: room.columns).prefix(room.rows)
      .enumerated()
    {
      label(
        line, in: Rect(column: room.column, row: room.row + offset, columns: room.columns, rows: 1),
        style)
    }
  }

  /// Draws pieces of text of different styles one after the other.
  ///
  /// - Returns: the column after the last one drawn.
  @discardableResult
  public mutating func line(_ pieces: [(text: String, style: Style)], in rect: Rect) -> Int {
    var rest = rect
    for piece in pieces {
      let end = label(piece.text, in: rest, piece.style)
      rest = rest.splitLeft(end - rest.column).rest
    }
    return rest.column
  }
}

/// Breaking text into lines.
public enum Wrapping {
  /// The lines of a text that fit a number of columns, broken at spaces where there are any, save at
  /// those that French puts before `»` `:` `;` `!` `?` and behind `«`, and at no-break spaces; its own
  /// line breaks are kept. Empty for no columns.
  public static func lines(of text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var width = 0
      for word in words(of: paragraph, columns: columns) {
        for piece in pieces(of: word, columns: columns) {
          let pieceWidth = DisplayWidth.columns(of: piece)
          if width > 0, width + 1 + pieceWidth > columns {
            lines.append(line)
            line = ""
            width = 0
          }
          if width > 0 {
            line += " "
            width += 1
          }
          line += piece
          width += pieceWidth
        }
      }
      lines.append(line)
    }
    return lines
  }

  /// What a line is not broken within: words with the marks that go with them, where both fit a line.
  private static func words(of paragraph: Substring, columns: Int) -> [Substring] {
    var words: [Substring] = []
    for word in paragraph.split(separator: " ") {
      let isBound = word.first.map { "»:;!?".contains($0) } ?? false
      words.append(word)
      guard words.count > 1 else { continue }
      let before = words[words.count - 2]
      let both = paragraph[before.startIndex..<word.endIndex]
      if isBound || before.last == "«", DisplayWidth.columns(of: String(both)) <= columns {
        words.removeLast()
        words[words.count - 1] = both
      }
    }
    return words
  }

  /// A word, cut where it is longer than a line; an address before `@` or behind a dot, a slash or a
  /// hyphen, where one is near.
  private static func pieces(of word: Substring, columns: Int) -> [String] {
    guard DisplayWidth.columns(of: String(word)) > columns else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if DisplayWidth.columns(of: piece + String(character)) > columns, !piece.isEmpty {
        let end = placeToCut(piece) ?? piece.endIndex
        pieces.append(String(piece[..<end]))
        piece = String(piece[end...])
      }
      piece.append(character)
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  /// Where a piece of a word is better cut than at its end; nil where that is no further than half of
  /// it.
  private static func placeToCut(_ piece: String) -> String.Index? {
    let place = piece.indices.last { index in
      piece[index] == "@"
        || index > piece.startIndex && "./-_".contains(piece[piece.index(before: index)])
    }
    return place.flatMap { index in
      piece.distance(from: piece.startIndex, to: index) * 2 > piece.count ? index : nil
    }
  }
}
