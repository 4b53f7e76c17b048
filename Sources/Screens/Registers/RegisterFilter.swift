internal import ProjectModel
internal import Words

/// What chooses among the rows of a register, as one line: words that must all be found, and
/// conditions, with semicolons between them. Read back it is the same filter.
struct RegisterFilter {
  /// What was typed.
  private(set) var text = ""
  /// The words that must be found.
  private(set) var words = RowFilter()
  /// The conditions that must be met.
  private(set) var query = Query()
  /// The first condition that was not understood.
  private(set) var failure: ConditionFailure?

  /// Lets everything through.
  init() {}

  /// Reads a line. What compares nothing is a word; a piece that is no condition as a whole may hold
  /// words and conditions with spaces between them.
  init(_ text: String, _ reader: ConditionReader) {
    self.text = text
    var words: [String] = []
    for piece in Self.pieces(of: text) {
      guard Self.compares(piece) else {
        words.append(piece)
        continue
      }
      do throws(ConditionFailure) {
        query.conditions.append(try reader.condition(Self.withSubject(piece, reader)))
      } catch {
        let tokens = piece.split(separator: " ").map(String.init)
        guard tokens.count > 1, !piece.contains("\"") else {
          failure = failure ?? error
          continue
        }
        readTokens(tokens, reader, &words, error)
      }
    }
    self.words = RowFilter(words.joined(separator: " "))
  }

  private mutating func readTokens(
    _ tokens: [String], _ reader: ConditionReader, _ words: inout [String],
    _ whole: ConditionFailure
  ) {
    for token in tokens {
      guard Self.compares(token) else {
        words.append(token)
        continue
      }
      do throws(ConditionFailure) {
        query.conditions.append(try reader.condition(Self.withSubject(token, reader)))
      } catch {
        failure = failure ?? whole
      }
    }
  }

  /// Whether it lets everything through.
  var isOpen: Bool { words.isOpen && query.conditions.isEmpty }

  /// Whether it asks for what is outside the agreement alone.
  var isOfOutside: Bool {
    query.conditions.contains(Condition(.outside, .equal, .one(.flag(true))))
  }

  /// What all that pass have in common, as a new record would begin.
  var common: [Assignment] {
    query.conditions.compactMap { condition in
      guard case .field(let field) = condition.subject, condition.comparison == .equal,
        case .one(let value) = condition.value,
        [.part, .category, .municipality, .supplier, .activity].contains(field)
      else { return nil }
      return Assignment(field, value)
    }
  }

  // MARK: Reading

  /// What stands between semicolons, those in quotation marks aside.
  private static func pieces(of text: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces.map { FieldReader.trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func compares(_ text: String) -> Bool {
    text.contains { "=<>~!".contains($0) } || isRange(text)
  }

  /// `100..500` of amounts.
  private static func isRange(_ text: String) -> Bool {
    text.contains("..") && text.allSatisfy { $0.isNumber || ".,$ \u{A0}".contains($0) }
  }

  /// A comparison without a field is of amounts, where there are any.
  private static func withSubject(_ text: String, _ reader: ConditionReader) -> String {
    guard reader.kind.fields.contains(.amount) else { return text }
    if isRange(text) { return "\(Field.amount.name)=\(text)" }
    return "=<>!".contains(text.first ?? " ") ? Field.amount.name + text : text
  }
}
