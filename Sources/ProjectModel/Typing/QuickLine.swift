/// One receipt typed as one line, in any order: `1250,50 hono v2 gaspé hier "Coop L'Élan" F-123`.
///
/// The text alone decides what is understood, so that a line kept over a restart means the same.
public struct QuickLine: Hashable, Sendable {
  /// The line as it was typed.
  public let text: String
  /// What was understood: what was said in the order of the text, then what follows from it.
  public let pieces: [Piece]
  private let fieldTitles: [Field: String]

  /// How a piece came about.
  public enum Source: Hashable, Sendable {
    /// It stands in the line, or is the part of the activity that does.
    case said
    /// It goes with the supplier, who is known.
    case learned
    /// It is that of the last receipt.
    case repeated
    /// Nothing says it: the date of today.
    case assumed
  }

  /// One field that was understood. A field has at most one piece that is not unread.
  public struct Piece: Hashable, Sendable {
    /// Where it stands, counted in characters; nil if it does not stand in the line.
    public var range: Range<Int>?
    /// The field.
    public var field: Field
    /// Its value; nil where the text says the field but cannot be read, as in `1,250`, `31/2` or
    /// `date:bientôt`, where it says a second value, as in `v1 v2`, and where it says that there is
    /// none.
    public var value: FieldValue?
    /// Whether the text says that the field is empty, as in `ville:-` or `act:aucune`. Nothing else
    /// fills it then.
    public var isCleared = false
    /// All that it may mean, the present meaning first; empty where only one thing fits.
    public var alternatives: [Alternative] = []
    /// How it came about.
    public var source: Source

    /// Whether the text cannot be read, so that someone must mend it.
    public var isUnread: Bool { value == nil && !isCleared }
  }

  /// One thing that an ambiguous piece may mean.
  public struct Alternative: Hashable, Sendable {
    /// The field.
    public var field: Field
    /// Its value.
    public var value: FieldValue
    /// What people call the value. Written after the name of its field, it is understood as nothing
    /// else.
    public var label: String
  }

  /// Reads a line. Never fails: words that nothing explains are the supplier or the description.
  public init(_ text: String, reader: QuickLineReader) {
    self.text = text
    fieldTitles = reader.fieldTitles
    var parse = QuickLineParse(text, reader)
    pieces = parse.run()
  }

  /// The fields of the expense, in the order of forms.
  public var assignments: [Assignment] {
    Kind.expense.fields.compactMap { field in
      pieces.first { $0.field == field && $0.value != nil }.map { Assignment(field, $0.value) }
    }
  }

  /// What the line lacks: the amount, without which it cannot be saved, then category and part,
  /// without which it can. A field that was said to be empty is not lacking.
  public var missing: [Field] {
    [.amount, .category, .part].filter { field in
      !pieces.contains { $0.field == field && !$0.isUnread }
    }
  }

  /// Whether a piece may mean something else.
  public var isAmbiguous: Bool { pieces.contains { !$0.alternatives.isEmpty } }

  /// The line with a piece said in full, as in `ville:"Saint-Damase (La Matapédia)"`.
  ///
  /// - Parameter piece: the piece's place in `pieces`; one that was not said is added at the end.
  public func choosing(_ alternative: Alternative, at piece: Int) -> String {
    guard pieces.indices.contains(piece) else { return text }
    let field = fieldTitles[alternative.field] ?? alternative.field.name
    let said = field + ":" + Self.quoted(alternative.label)
    let characters = Array(text)
    guard let range = pieces[piece].range, range.upperBound <= characters.count else {
      return text + (text.last.map { !$0.isWhitespace } ?? false ? " " : "") + said
    }
    return String(characters[..<range.lowerBound]) + said
      + String(characters[range.upperBound...])
  }

  private static func quoted(_ label: String) -> String {
    for (open, close) in QuickLineToken.quotes where !label.contains(close) {
      return "\(open)\(label)\(close)"
    }
    return "\"" + label.filter { $0 != "\"" } + "\""
  }
}
