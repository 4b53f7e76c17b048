public import ProjectModel
internal import Words

/// What is being entered and has not been saved: kept outside the project at every key, so that it
/// can be taken up again after a crash.
public enum Unfinished: Hashable, Sendable {
  /// A form.
  case form(FormText)
  /// The quick line, and the expense that it will be.
  case line(String, RecordID)
  /// The grid of a part's budget.
  case grid(GridText)

  /// What is typed in a form.
  public struct FormText: Hashable, Sendable {
    /// The kind of record.
    public var kind: Kind
    /// The record.
    public var id: RecordID
    /// Whether it is a new one.
    public var isNew: Bool
    /// The fields that were typed in.
    public var fields: [FieldText]
    /// The field that keys went to; nil where that is not known.
    public var focus: Field?

    /// A form.
    public init(
      kind: Kind, id: RecordID, isNew: Bool, fields: [FieldText], focus: Field? = nil
    ) {
      self.kind = kind
      self.id = id
      self.isNew = isNew
      self.fields = fields
      self.focus = focus
    }
  }

  /// What is typed in one field.
  public struct FieldText: Hashable, Sendable {
    /// The field.
    public var field: Field
    /// What is typed.
    public var text: String
    /// What stood there before, as it would be typed.
    public var original: String
    /// The records that names in the text stand for.
    public var chosen: [String: RecordID]

    /// A field.
    public init(_ field: Field, text: String, original: String, chosen: [String: RecordID]) {
      self.field = field
      self.text = text
      self.original = original
      self.chosen = chosen
    }
  }

  /// What is typed in the grid of a part's budget.
  public struct GridText: Hashable, Sendable {
    /// The part; nil for what belongs to none.
    public var part: RecordID?
    /// The categories that were typed in.
    public var rows: [RowText]

    /// A grid.
    public init(part: RecordID?, rows: [RowText]) {
      self.part = part
      self.rows = rows
    }
  }

  /// What is typed in one category of the grid.
  public struct RowText: Hashable, Sendable {
    /// Its name.
    public var category: String
    /// Whether the project did not have it.
    public var isNew: Bool
    /// The cells that were typed in.
    public var cells: [CellText]

    /// A category.
    public init(category: String, isNew: Bool, cells: [CellText]) {
      self.category = category
      self.isNew = isNew
      self.cells = cells
    }
  }

  /// What is typed in one cell of the grid.
  public struct CellText: Hashable, Sendable {
    /// The project year; 0 for none.
    public var year: Int
    /// What is typed; empty to drop the line.
    public var text: String
    /// What stood there before, as it would be typed.
    public var original: String
    /// The line that it would have made.
    public var newLine: RecordID?

    /// A cell.
    public init(year: Int, text: String, original: String, newLine: RecordID?) {
      self.year = year
      self.text = text
      self.original = original
      self.newLine = newLine
    }
  }
}

extension Unfinished {
  /// Asks whether to take it up again.
  func question(_ wording: Wording) -> String {
    switch self {
    case .form(let text): wording.resumeQuestion(form: text.kind, typed: text.fields.map(\.text))
    case .line(let text, _): wording.resumeQuestion(line: text)
    case .grid(let text):
      wording.resumeQuestion(
        grid: text.rows.map(\.category), cells: text.rows.reduce(0) { $0 + $1.cells.count })
    }
  }
}
