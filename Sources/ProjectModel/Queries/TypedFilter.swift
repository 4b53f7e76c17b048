/// What chooses among records, as one line that was typed: words that must all be found, and
/// conditions. A condition ends where the next begins, or at a semicolon; what stands before the first
/// one is words. Read back it is the same filter.
public struct TypedFilter: Sendable {
  /// What was typed.
  public private(set) var text = ""
  /// The words as they were typed between spaces.
  public private(set) var words: [String] = []
  /// What must be found, each word reduced: `V1-08` is one.
  public private(set) var phrases: [String] = []
  /// The conditions that must be met.
  public private(set) var query = Query()
  /// The first condition that was not understood.
  public private(set) var failure: ConditionFailure?

  /// Lets everything through.
  public init() {}

  /// Reads a line.
  ///
  /// - Parameter leastBytes: words of fewer are passed over, as too many rows have them to be looked
  ///   through at a key.
  public init(_ text: String, _ reader: ConditionReader, leastBytes: Int = 1) {
    self.text = text
    for piece in ConditionReader.pieces(of: text) { read(piece, reader) }
    phrases.removeAll { $0.utf8.count < leastBytes }
  }

  /// Whether no words are looked for.
  public var hasNoWords: Bool { phrases.isEmpty }

  /// The words of all phrases.
  public var searchedWords: [String] {
    phrases.flatMap { $0.split(separator: " ").map(String.init) }
  }

  /// Whether a row passes, as far as words go.
  ///
  /// - Parameter key: all that it shows, as `SearchKey` reduces it.
  public func passes(_ key: String) -> Bool { phrases.allSatisfy { key.contains($0) } }

  /// Whether it asks for what is outside the agreement alone.
  public var isOfOutside: Bool {
    query.conditions.contains(Condition(.outside, .equal, .one(.flag(true))))
  }

  /// What all that pass have in common, as a new record would begin.
  public var common: [Assignment] {
    query.conditions.compactMap { condition in
      guard case .field(let field) = condition.subject, condition.comparison == .equal,
        case .one(let value) = condition.value,
        [.part, .category, .municipality, .supplier, .activity].contains(field)
      else { return nil }
      return Assignment(field, value)
    }
  }

  // MARK: Reading

  /// Reads words and conditions with spaces between them.
  private mutating func read(_ piece: String, _ reader: ConditionReader) {
    var words: [String] = []
    var condition: String?
    for token in Self.tokens(of: piece, reader) {
      guard let start = Self.comparison(in: token) else {
        if condition == nil, Self.isRange(token), reader.kind.fields.contains(.amount) {
          add("\(Field.amount.name)=\(token)", reader)
        } else if condition != nil {
          condition? += " " + token
        } else {
          words.append(token)
        }
        continue
      }
      if let condition { add(condition, reader) }
      let name = String(token[..<start])
      let rest = token[start...]
      if name.isEmpty, words.isEmpty || reader.kind.fields.contains(.amount) {
        condition = Field.amount.name + rest
      } else {
        // A name may have spaces in it: the longest that is one.
        let count = (0...min(3, words.count)).reversed().first { count in
          reader.knows((words.suffix(count) + [name]).joined(separator: " "))
        }
        let parts = words.suffix(count ?? 0) + [name]
        words.removeLast(count ?? 0)
        condition = parts.joined(separator: " ") + rest
      }
    }
    if let condition { add(condition, reader) }
    self.words += words
    phrases += words.map { SearchKey.text($0) }.filter { !$0.isEmpty }
  }

  private mutating func add(_ text: String, _ reader: ConditionReader) {
    do throws(ConditionFailure) {
      query.conditions.append(try reader.condition(text))
    } catch {
      failure = failure ?? error
    }
  }

  /// What stands between spaces, those in quotation marks and around comparisons aside.
  private static func tokens(of text: String, _ reader: ConditionReader) -> [String] {
    var tokens: [String] = []
    var token = ""
    var isQuoted = false
    func finish() {
      guard !token.isEmpty else { return }
      // Behind a comparison its value; before one the name, where it is one.
      let isValue = tokens.last.map { "=<>~!".contains($0.last ?? " ") } ?? false
      let compares = "=<>~!".contains(token.first ?? " ")
      let isNamed = compares && (tokens.last.map { isName($0, tokens.dropLast(), reader) } ?? false)
      if isValue || isNamed {
        tokens[tokens.count - 1] += token
      } else {
        tokens.append(token)
      }
      token = ""
    }
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == " ", !isQuoted { finish() } else { token.append(character) }
    }
    finish()
    return tokens
  }

  /// Whether a word is what a comparison behind it compares, alone or with those before it.
  private static func isName(
    _ word: String, _ before: ArraySlice<String>, _ reader: ConditionReader
  ) -> Bool {
    comparison(in: word) == nil
      && (0...min(3, before.count)).contains {
        reader.knows((before.suffix($0) + [word]).joined(separator: " "))
      }
  }

  private static func comparison(in token: String) -> String.Index? {
    token.firstIndex { "=<>~!".contains($0) }
  }

  /// `100..500` of amounts.
  private static func isRange(_ text: String) -> Bool {
    text.contains("..") && text.allSatisfy { $0.isNumber || ".,$\u{A0}".contains($0) }
  }
}
