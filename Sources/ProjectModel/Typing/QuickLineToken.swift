/// A word or a quoted text of a quick line.
struct QuickLineToken {
  /// Where it stands, counted in characters.
  var range: Range<Int>
  /// The text, without quotes and without the name of a field.
  var text: String
  var isQuoted = false
  /// The name of the field before a colon, as it was typed.
  var name: String?
  /// The words of the text, reduced.
  var keys: [String] = []
  /// Whether something explains it.
  var isTaken = false

  /// What opens and closes a quoted text.
  static let quotes: [(open: Character, close: Character)] = [
    ("\"", "\""), ("«", "»"), ("“", "”"),
  ]

  /// Whether it says that a field is empty. A quoted text is the value itself.
  var saysNothing: Bool {
    !isQuoted
      && (["-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}"].contains(text)
        || keys.count == 1 && ["aucun", "aucune", "none"].contains(keys[0]))
  }

  /// Whether it is a word that nothing explains yet.
  var isFree: Bool { !isTaken && !isQuoted && name == nil }

  /// The tokens of a line. A quote that is not closed goes to the end.
  ///
  /// - Parameter isField: whether a name before a colon is that of a field.
  static func tokens(of text: String, isField: (String) -> Bool) -> [Self] {
    let characters = Array(text)
    var tokens: [Self] = []
    var place = 0
    while place < characters.count {
      guard !characters[place].isWhitespace else {
        place += 1
        continue
      }
      let start = place
      var name: String?
      var end = start
      while end < characters.count, !characters[end].isWhitespace, characters[end] != ":" {
        end += 1
      }
      if end < characters.count, characters[end] == ":", end > start {
        let typed = String(characters[start..<end])
        if isField(typed) {
          name = typed
          place = end + 1
        }
      }
      var token = Self(range: start..<place, text: "", name: name)
      if place < characters.count, let pair = quotes.first(where: { $0.open == characters[place] })
      {
        var last = place + 1
        while last < characters.count, characters[last] != pair.close { last += 1 }
        token.text = composed(characters[(place + 1)..<last])
        token.isQuoted = true
        place = min(last + 1, characters.count)
      } else {
        let from = place
        while place < characters.count, !characters[place].isWhitespace { place += 1 }
        // « Chartier et fils, » ends with the name.
        let kept = characters[from..<place].reversed().drop { ",;".contains($0) }
        token.text = composed(characters[from..<(from + kept.count)])
        token.keys = SearchKey.words(of: token.text)
      }
      token.range = start..<place
      tokens.append(token)
    }
    return tokens
  }

  private static func composed(_ characters: ArraySlice<Character>) -> String {
    var kept = characters
    while kept.first?.isWhitespace == true { kept.removeFirst() }
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return LatinFolding.composed(String(kept))
  }
}

extension QuickLineToken {
  static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// Digits and nothing else.
  var isWhole: Bool { !text.isEmpty && text.allSatisfy { Self.isDigit($0) } }

  var hasDigit: Bool { text.contains { Self.isDigit($0) } }

  var hasLetter: Bool { text.contains { $0.isLetter } }

  /// Whether it begins a number that spaces group by three: `1` or `-250`.
  var beginsGroups: Bool {
    let digits = text.first == "-" || text.first == "\u{2212}" ? text.dropFirst() : text[...]
    return (1...3).contains(digits.count) && digits.allSatisfy { Self.isDigit($0) }
  }

  /// Whether it goes on with such a number: `250`, `250,50` or `250$`.
  var continuesGroups: Bool {
    guard text.prefix(3).count == 3, text.prefix(3).allSatisfy({ Self.isDigit($0) }) else {
      return false
    }
    let rest = text.dropFirst(3)
    return rest.isEmpty || ",.$kK".contains(rest[rest.startIndex])
  }

  /// Whether it can only be an amount: digits with decimals, `$`, `k` or a sum.
  var isPlainlyAmount: Bool {
    let characters = Array(text)
    var hasMark = false
    var hasDigit = false
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      let isBeforeDigit = next.map { Self.isDigit($0) } ?? false
      switch character {
      case "$": hasMark = true
      case ",", ".", "+": hasMark = hasMark || isBeforeDigit && (index > 0 || character == ",")
      case "k", "K", "M":
        guard hasDigit, next == nil && character != "M" || next == "$" else { return false }
        hasMark = true
      case "-", "\u{2212}", "(", ")": continue
      default:
        guard Self.isDigit(character) else { return false }
        hasDigit = true
      }
    }
    return hasMark && hasDigit
  }
}
