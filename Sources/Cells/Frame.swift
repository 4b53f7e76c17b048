/// One cell of the screen: a scalar with up to two combining marks, and its style.
public struct Cell: Hashable, Sendable {
  /// The scalar drawn; 0 in the right half of a wide one.
  public var scalar: UInt32
  /// First combining mark, 0 for none.
  public var mark: UInt16 = 0
  /// Second combining mark, 0 for none.
  public var secondMark: UInt16 = 0
  /// How it looks.
  public var style: Style

  /// A cell.
  public init(_ scalar: UInt32, _ style: Style) {
    self.scalar = scalar
    self.style = style
  }

  /// An empty cell.
  public static let blank = Cell(0x20, .text)
}

/// The characters that pictures are made of.
public enum Glyphs: String, Hashable, Sendable, CaseIterable {
  /// Letters with accents, lines, blocks and braille.
  case unicode
  /// As `unicode` but with blocks in place of braille, for fonts that lack it.
  case blocks
  /// Nothing but ASCII.
  case ascii
}

/// A picture of the whole screen, made of cells. Drawing outside of it, or of a clip, does nothing.
public struct Frame: Hashable, Sendable {
  /// Columns and rows.
  public let size: Size
  /// The characters that may be used.
  public let glyphs: Glyphs
  /// How roles look.
  public var theme: Theme
  /// How many colours it is shown with.
  public let depth: ColourDepth
  /// The cells, row by row.
  public private(set) var cells: [Cell]
  /// Where the real cursor stands: on the selected row or in the field being typed. Screen readers
  /// follow it.
  public var cursor: Point?
  /// Whether the cursor is to be seen.
  public var showsCursor = false

  /// An empty frame.
  public init(
    size: Size, glyphs: Glyphs = .unicode, theme: Theme = .dark, depth: ColourDepth = .indexed
  ) {
    self.size = size
    self.depth = depth
    self.glyphs = glyphs
    self.theme = theme
    cells = [Cell](repeating: .blank, count: size.columns * size.rows)
  }

  /// How a style looks where the frame is shown.
  public func look(_ style: Style) -> Look { theme.look(style, depth: depth) }

  /// All of the frame.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place inside the frame.
  public subscript(column: Int, row: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// Draws a text from a place to the right; what does not fit in `clip` is left out.
  ///
  /// - Returns: the column after the last one drawn.
  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, in clip: Rect, _ style: Style = .text
  ) -> Int {
    let area = clip.clipped(to: bounds)
    var column = point.column
    guard point.row >= area.row, point.row < area.bottom else { return column }
    let base = point.row * size.columns
    var filter = TextFilter()
    for scalar in text.unicodeScalars {
      guard var value = filter.draw(scalar.value) else { continue }
      if glyphs == .ascii {
        if DisplayWidth.isCombining(value) { continue }
        value = ASCIIFallback.scalar(value)
      }
      let width = DisplayWidth.columns(of: value)
      if width == 0 {
        if column > area.column, column - 1 < area.right { addMark(value, at: base + column - 1) }
        continue
      }
      if column + width > area.right { break }
      if column >= area.column {
        put(Cell(value, style), at: base + column)
        if width == 2 { put(Cell(0, style), at: base + column + 1) }
      }
      column += width
    }
    return column
  }

  private mutating func put(_ cell: Cell, at index: Int) {
    // Half of a wide character must not stay behind.
    if cells[index].scalar == 0, index > 0, cell.scalar != 0 { cells[index - 1].scalar = 0x20 }
    if index + 1 < cells.count, cells[index + 1].scalar == 0, (index + 1) % size.columns != 0,
      cell.scalar != 0
    {
      cells[index + 1].scalar = 0x20
    }
    cells[index] = cell
  }

  private mutating func addMark(_ value: UInt32, at index: Int) {
    guard let mark = UInt16(exactly: value), cells.indices.contains(index) else { return }
    let target = cells[index].scalar == 0 && index > 0 ? index - 1 : index
    if cells[target].mark == 0 {
      cells[target].mark = mark
    } else if cells[target].secondMark == 0 {
      cells[target].secondMark = mark
    }
  }

  /// Draws one scalar of our own choice, such as a line or a block.
  public mutating func put(
    _ scalar: Unicode.Scalar, at point: Point, in clip: Rect, _ style: Style = .text
  ) {
    let area = clip.clipped(to: bounds)
    guard point.row >= area.row, point.row < area.bottom, point.column >= area.column,
      point.column < area.right
    else { return }
    let value = glyphs == .ascii ? ASCIIFallback.scalar(scalar.value) : scalar.value
    put(Cell(value, style), at: point.row * size.columns + point.column)
  }

  /// Fills a rectangle with a scalar.
  public mutating func fill(
    _ rect: Rect, with scalar: Unicode.Scalar = " ", _ style: Style = .text
  ) {
    let area = rect.clipped(to: bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.bottom {
      for column in area.column..<area.right {
        put(scalar, at: Point(column: column, row: row), in: area, style)
      }
    }
  }

  /// Gives every cell of a rectangle another style, by what it has.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.clipped(to: bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.bottom {
      for column in area.column..<area.right {
        let index = row * size.columns + column
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// Lets everything in a rectangle step back behind what is drawn next.
  public mutating func dim(_ rect: Rect) { restyle(rect) { _ in Style(.dimmed) } }

  /// The text of a row, without the spaces at its end.
  public func text(row: Int) -> String {
    var scalars = String.UnicodeScalarView()
    var length = 0
    for column in 0..<size.columns {
      let cell = self[column, row]
      guard cell.scalar != 0 else { continue }
      for value in [cell.scalar, UInt32(cell.mark), UInt32(cell.secondMark)] where value != 0 {
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      if cell.scalar != 0x20 || cell.mark != 0 { length = scalars.count }
    }
    return String(String.UnicodeScalarView(scalars.prefix(length)))
  }

  /// All rows as text, for tests and for `volets render`.
  public var text: String {
    (0..<size.rows).map { text(row: $0) + "\n" }.joined()
  }
}
