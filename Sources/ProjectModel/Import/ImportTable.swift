/// A table that came from elsewhere: headings, and rows of texts that know where they stood.
///
/// Nothing in it has been understood yet. Cells of all rows share one array: a hundred thousand rows
/// are not a hundred thousand arrays.
public struct ImportTable: Sendable {
  /// The texts of the row of headings; letters where no row has them.
  public private(set) var headings: [String]
  /// Where the row of headings stood in the file, from 1; nil where no row has them, or the table
  /// never stood in one.
  public private(set) var headingNumber: Int?
  /// Whether the headings are of the table, and not letters that stand in for them.
  public private(set) var hasHeadings = true
  /// How the bytes were read; nil for a table that was never bytes.
  public var form: Form?

  private var cells: [String] = []
  private var rows: [Row] = []
  /// The first row behind the headings; those before it are kept, so that headings can be looked for
  /// again.
  private var first = 0

  private struct Row {
    /// Where the row's cells end in `cells`.
    var end: Int
    var number: Int32
    var isDamaged: Bool
  }

  /// A table without rows whose headings are known.
  public init(headings: [String], form: Form? = nil) {
    self.headings = headings
    self.form = form
  }

  /// A table whose headings are among the rows that it is to be given, if there are any.
  public init(form: Form?) { self.init(headings: [], form: form) }

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
  public var rowCount: Int { rows.count - first }

  /// Where a row stood in the file, from 1.
  public func number(ofRow row: Int) -> Int { Int(rows[first + row].number) }

  /// Whether a row's cells are uncertain.
  public func isDamaged(row: Int) -> Bool { rows[first + row].isDamaged }

  /// Number of cells of a row.
  public func cellCount(ofRow row: Int) -> Int { rows[first + row].end - start(of: first + row) }

  /// The text of a cell; empty where the row is too short to have it.
  public func cell(_ row: Int, _ column: Int) -> String {
    let place = start(of: first + row) + column
    return place < rows[first + row].end ? cells[place] : ""
  }

  private func start(of row: Int) -> Int { row == 0 ? 0 : rows[row - 1].end }

  /// Number of rows, those above the headings counted.
  var allRowCount: Int { rows.count }

  /// The cells of a row among all, those above the headings counted.
  func texts(ofAll row: Int) -> ArraySlice<String> { cells[start(of: row)..<rows[row].end] }

  /// Takes a row, counted among all, for the headings; those above it are passed over.
  mutating func takeHeadings(at row: Int) {
    headings = Array(texts(ofAll: row))
    headingNumber = Int(rows[row].number)
    hasHeadings = true
    first = row + 1
  }

  /// Heads the columns by letters, as spreadsheets do, for rows from one on, counted among all.
  mutating func takeLetters(from row: Int) {
    let width = (row..<rows.count).reduce(0) { max($0, texts(ofAll: $1).count) }
    headings = (0..<width).map { Self.letter(ofColumn: $0) }
    headingNumber = nil
    hasHeadings = false
    first = row
  }

  /// What spreadsheets call a column, from 0: `A` to `Z`, then `AA`.
  static func letter(ofColumn index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(0x41 + index % 26)))
    return index < 26 ? last : letter(ofColumn: index / 26 - 1) + last
  }
}

extension ImportTable {
  /// How bytes were read as a table.
  public struct Form: Hashable, Sendable {
    /// How bytes stand for letters.
    public var encoding: Encoding
    /// What parts the cells of a row.
    public var separator: Separator
    /// Bytes that are none of the encoding; nil where all of them are.
    public var oddBytes: OddBytes?

    /// A form.
    public init(encoding: Encoding, separator: Separator, oddBytes: OddBytes? = nil) {
      self.encoding = encoding
      self.separator = separator
      self.oddBytes = oddBytes
    }
  }

  /// Bytes amid UTF-8 that are none of it, and were read as Windows-1252.
  public struct OddBytes: Hashable, Sendable {
    /// How many.
    public var count: Int
    /// The line of the first one, from 1.
    public var firstLine: Int

    /// What was found.
    public init(count: Int, firstLine: Int) {
      self.count = count
      self.firstLine = firstLine
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
    /// The code page of Macintosh before Unicode, which Excel for Mac still writes.
    case macRoman
    /// The Western code page of DOS.
    case dos850
    /// The code page of DOS for French Canada.
    case dos863
  }

  /// What parts the cells of a row.
  public enum Separator: UInt8, Hashable, Sendable, CaseIterable {
    // In the order of preference where nothing decides: Québec's own first.
    case semicolon = 0x3B
    case tab = 0x09
    case comma = 0x2C
  }
}
