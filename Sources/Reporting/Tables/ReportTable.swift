public import ProjectModel

/// One table of a report: what a page, a sheet of a workbook and a CSV file print alike.
public struct ReportTable {
  /// What a column holds, hence how it is aligned and formatted.
  public enum Kind: Hashable, Sendable {
    /// Words.
    case text
    /// A code, or a few words that are not to be broken.
    case code
    /// Dollars and cents.
    case money
    /// A calendar day.
    case day
    /// A number with its own decimals.
    case quantity
    /// A share, 1 for the whole.
    case share
    /// A whole number.
    case count

    /// Whether its cells stand at the right.
    public var isNumber: Bool {
      switch self {
      case .text, .code, .day: false
      case .money, .quantity, .share, .count: true
      }
    }
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// Its heading.
    public var heading: String
    /// What it holds.
    public var kind: Kind

    /// A column.
    public init(_ heading: String, _ kind: Kind = .text) {
      self.heading = heading
      self.kind = kind
    }
  }

  /// What stands in a cell.
  public enum Cell: Hashable, Sendable {
    case text(String)
    case money(Money)
    case day(CalendarDay)
    case quantity(Quantity)
    case share(Double)
    case count(Int)
    /// Undefined: « — ».
    case undefined
    /// Empty, as there is nothing to say.
    case blank

    /// An amount, or undefined.
    public static func ifKnown(_ money: Money?) -> Cell { money.map { .money($0) } ?? .undefined }
    /// A number, or undefined.
    public static func ifKnown(_ quantity: Quantity?) -> Cell {
      quantity.map { .quantity($0) } ?? .undefined
    }
    /// A share, or undefined.
    public static func ifKnown(_ share: Double?) -> Cell { share.map { .share($0) } ?? .undefined }
    /// A day, or nothing.
    public static func ifAny(_ day: CalendarDay?) -> Cell { day.map { .day($0) } ?? .blank }
    /// A number, or nothing.
    public static func ifAny(_ count: Int?) -> Cell { count.map { .count($0) } ?? .blank }
    /// A text, or nothing.
    public static func ifAny(_ text: String) -> Cell { text.isEmpty ? .blank : .text(text) }
  }

  /// What a row is among the others.
  public enum Standing: Hashable, Sendable {
    /// One of the things that the table lists.
    case item
    /// The heading of those that follow; its first cell alone holds something.
    case group
    /// The sum of a group.
    case subtotal
    /// The sum of all.
    case total
  }

  /// A row.
  public struct Row: Hashable, Sendable {
    /// What it is.
    public var standing: Standing
    /// Its cells, one for each column.
    public var cells: [Cell]

    /// A row.
    public init(_ standing: Standing, _ cells: [Cell]) {
      self.standing = standing
      self.cells = cells
    }

    /// A row that is one of the things that the table lists.
    public init(_ cells: [Cell]) { self.init(.item, cells) }
  }

  /// A name of at most 31 letters without signs, for a sheet and for a file.
  public var name: String
  /// What it shows, above it.
  public var caption: String
  /// Its columns; the first names what a row is about.
  public var columns: [Column]
  /// Its rows, made as they are asked for: an annex may have a hundred thousand.
  public var rows: AnySequence<Row>
  /// Whether it is too wide for a page that stands.
  public var isWide = false
  /// What is said below it.
  public var notes: [String] = []
  /// What is said in its place where it has no rows.
  public var whenEmpty: String
  /// Whether there are no rows.
  public var isEmpty: Bool { !rows.contains { _ in true } }

  /// A table of rows that are there.
  public init(
    _ name: String, _ caption: String, _ columns: [Column], _ rows: [Row], whenEmpty: String
  ) {
    self.name = name
    self.caption = caption
    self.columns = columns
    self.rows = AnySequence(rows)
    self.whenEmpty = whenEmpty
  }
}
