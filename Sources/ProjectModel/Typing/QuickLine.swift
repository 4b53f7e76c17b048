/// One receipt typed as one line, in any order: `1250,50 hono v2 gaspé hier "Coop L'Élan" F-123`.
///
/// Nothing is guessed where a guess would change money or place: what may mean several things, or is
/// close to a name, waits for a choice, which then stands in the text.
public struct QuickLine: Hashable, Sendable {
  /// The line as it was typed.
  public let text: String
  /// What was understood: what was said in the order of the text, then what follows from it.
  public let pieces: [Piece]
  /// Whether something of the last receipt is not repeated, as words are not understood yet.
  public let isWithholding: Bool
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
    /// All that it may mean, the likeliest first; empty where only one thing fits. Until one is chosen
    /// the line cannot be saved.
    public var alternatives: [Alternative] = []
    /// Whether nothing explains the words, so that they are taken for a supplier or a description.
    public var isUnexplained = false
    /// How it came about.
    public var source: Source
    /// Why the text cannot be read, where more is known than that.
    public var problem: FieldProblem? = nil

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
    /// What the words say besides, as the supplier of `Hôtel Rimouski` where Rimouski is the town.
    public var besides: Said? = nil

    /// Another field that the words say.
    public struct Said: Hashable, Sendable {
      /// The field.
      public var field: Field
      /// What people call its value.
      public var label: String
    }
  }

  /// Reads a line. Never fails: words that nothing explains are the supplier or the description.
  ///
  /// - Parameter isRepeating: whether what the last receipt leaves fills what the line does not say.
  public init(_ text: String, reader: QuickLineReader, isRepeating: Bool = true) {
    self.text = text
    fieldTitles = reader.fieldTitles
    var parse = QuickLineParse(text, reader, isRepeating: isRepeating)
    pieces = parse.run()
    isWithholding = parse.isWithholding
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

  /// The place in `pieces` of the first piece whose meaning is to be chosen.
  public var undecided: Int? { pieces.firstIndex { !$0.alternatives.isEmpty } }

  /// The place of the first piece that nothing explains.
  public var unexplained: Int? { pieces.firstIndex { $0.isUnexplained } }

  /// What says first the field that a piece says again; nil where nothing does.
  public func first(saidBefore piece: Piece) -> Piece? {
    guard piece.problem == .saidTwice else { return nil }
    return pieces.first { $0.field == piece.field && $0.range != nil && $0 != piece }
  }

  /// Whether a piece may mean something else.
  public var isAmbiguous: Bool { undecided != nil }

  /// The line with a piece said in full, as in `ville:"Saint-Damase (La Matapédia)"`.
  ///
  /// - Parameter piece: the piece's place in `pieces`; one that was not said is added at the end.
  public func choosing(_ alternative: Alternative, at piece: Int) -> String {
    guard pieces.indices.contains(piece) else { return text }
    var said = named(alternative.field, alternative.label)
    if let besides = alternative.besides { said = named(besides.field, besides.label) + " " + said }
    let characters = Array(text)
    guard let range = pieces[piece].range, range.upperBound <= characters.count else {
      return text + (text.last.map { !$0.isWhitespace } ?? false ? " " : "") + said
    }
    return String(characters[..<range.lowerBound]) + said
      + String(characters[range.upperBound...])
  }

  /// The line with the name of its field before a piece that nothing explains.
  ///
  /// - Parameter piece: the piece's place in `pieces`.
  public func explaining(_ piece: Int) -> String {
    guard pieces.indices.contains(piece), case .text(let label)? = pieces[piece].value else {
      return text
    }
    let field = pieces[piece].field
    return choosing(
      Alternative(field: field, value: .text(label), label: label), at: piece)
  }

  private func named(_ field: Field, _ label: String) -> String {
    (fieldTitles[field] ?? field.name) + ":" + Self.quoted(label)
  }

  private static func quoted(_ label: String) -> String {
    for (open, close) in QuickLineToken.quotes where !label.contains(close) {
      return "\(open)\(label)\(close)"
    }
    return "\"" + label.filter { $0 != "\"" } + "\""
  }
}
