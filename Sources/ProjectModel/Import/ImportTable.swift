/// A table that came from elsewhere: headings, and rows of texts that know where they stood.
///
/// Nothing in it has been understood yet. Cells of all rows share one array: a hundred thousand rows
/// are not a hundred thousand arrays.
public struct ImportTable: Sendable {
  /// The texts of the row of headings.
  public var headings: [String]
  /// How the bytes were read; nil for a table that was never bytes.
  public var form: Form?

  private var cells: [String] = []
  private var rows: [Row] = []

  private struct Row {
    /// Where the row's cells end in `cells`.
    var end: Int
    var number: Int32
    var isDamaged: Bool
  }

  /// A table without rows.
  public init(headings: [String], form: Form? = nil) {
    self.headings = headings
    self.form = form
  }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - number: its place in the file, from 1, headings and empty rows counted, as a spreadsheet
  ///     shows it.
  ///   - isDamaged: whether a quotation mark stood where it makes the row's cells uncertain.
  public mutating func append(
    _ texts: [String], number: Int, isDamaged: Bool = false
  ) {
    cells.append(contentsOf: texts)
    rows.append(
      Row(end: cells.count, number: Int32(truncatingIfNeeded: number), isDamaged: isDamaged))
  }

  /// Number of rows, headings and empty rows not counted.
  public var rowCount: Int { rows.count }

  /// Where a row stood in the file, from 1.
  public func number(ofRow row: Int) -> Int { Int(rows[row].number) }

  /// Whether a row's cells are uncertain.
  public func isDamaged(row: Int) -> Bool { rows[row].isDamaged }

  /// Number of cells of a row.
  public func cellCount(ofRow row: Int) -> Int { rows[row].end - start(of: row) }

  /// The text of a cell; empty where the row is too short to have it.
  public func cell(_ row: Int, _ column: Int) -> String {
    let place = start(of: row) + column
    return place < rows[row].end ? cells[place] : ""
  }

  private func start(of row: Int) -> Int { row == 0 ? 0 : rows[row - 1].end }
}

extension ImportTable {
  /// How bytes were read as a table.
  public struct Form: Hashable, Sendable {
    /// How bytes stand for letters.
    public var encoding: Encoding
    /// What parts the cells of a row.
    public var separator: Separator

    /// A form.
    public init(encoding: Encoding, separator: Separator) {
      self.encoding = encoding
      self.separator = separator
    }
  }

  /// How bytes stand for letters.
  public enum Encoding: Hashable, Sendable, CaseIterable {
    /// UTF-8 that says so by a byte order mark.
    case utf8WithMark
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
    /// The Western code page of Windows, which older accounting software writes.
    case windows1252
  }

  /// What parts the cells of a row.
  public enum Separator: UInt8, Hashable, Sendable, CaseIterable {
    // In the order of preference where nothing decides: Québec's own first.
    case semicolon = 0x3B
    case tab = 0x09
    case comma = 0x2C
  }
}
