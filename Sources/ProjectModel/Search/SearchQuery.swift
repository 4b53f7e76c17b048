/// What someone looks for: terms that must all be found, each as words, as an amount or as a day,
/// whatever it may be.
public struct SearchQuery: Hashable, Sendable {
  /// One word, reduced, or the form of an amount, a day or a code.
  struct Needle: Hashable, Sendable {
    var bytes: [UInt8]
    /// Whether it is a form, which is never looked for inside of words.
    var isForm: Bool { bytes.contains { SearchForm.isBetween($0) } }
  }

  /// A way in which a term is found: all needles must be there.
  struct Alternative: Hashable, Sendable {
    var needles: [Needle]
    /// Whether it is the less likely one, so that what it finds comes last.
    var isUnlikely = false
  }

  /// What must be found in one of several ways.
  struct Term: Hashable, Sendable {
    var alternatives: [Alternative]
  }

  let terms: [Term]

  /// How many terms there are.
  public var count: Int { terms.count }

  /// Whether nothing is looked for.
  public var isEmpty: Bool { terms.isEmpty }

  /// Reads what is typed: words in any order; amounts such as `1250,50`, `1 250,50 $` and `1250.5`;
  /// days such as `2024-03-15`, `15 mars`, `15/3`; months such as `mars 2024`.
  public init(_ text: String) {
    let tokens = LatinFolding.composed(text).split { $0.isWhitespace }.map { String($0) }
      .filter { $0 != "$" }
    var terms: [Term] = []
    var place = 0
    while place < tokens.count {
      let (count, forms) = Self.forms(tokens[place...])
      let words = tokens[place..<(place + count)].flatMap { Self.words($0) }
      var alternatives = forms.map { Alternative(needles: [Needle(bytes: $0)]) }
      if !words.isEmpty {
        // The parts of a day, an amount or a code are hardly meant by themselves.
        let isOfForm = forms.contains { Needle(bytes: $0).isForm } && words.count > 1
        alternatives.append(Alternative(needles: words, isUnlikely: isOfForm))
      }
      // « st » is Saint, and what begins so.
      if count == 1, ["st", "ste"].contains(tokens[place].lowercased()) {
        alternatives.append(
          Alternative(needles: [Needle(bytes: Array(tokens[place].lowercased().utf8))]))
      }
      if !alternatives.isEmpty { terms.append(Term(alternatives: alternatives)) }
      place += count
    }
    self.terms = terms
  }

  private static func words(_ token: String) -> [Needle] {
    var words: [Needle] = []
    SearchKey.forEachWord(of: token) { word, _ in words.append(Needle(bytes: word)) }
    return words
  }

  /// The days or the amount that the first tokens may mean, and how many tokens that takes.
  private static func forms(_ tokens: ArraySlice<String>) -> (count: Int, forms: [[UInt8]]) {
    for count in [3, 2, 1] where tokens.count >= count {
      if let day = day(Array(tokens.prefix(count))) { return (count, [day]) }
    }
    let count = 1 + tokens.dropFirst().prefix { isGroup($0) }.count
    if count > 1, let first = tokens.first, (1...3).contains(digits(of: first).count) {
      let whole = tokens.prefix(count).joined()
      if let amount = amount(whole) { return (count, [amount]) }
      if digits(of: whole).count == whole.filter({ $0.isNumber }).count {
        return (count, [Array(digits(of: whole).utf8)])
      }
    }
    return (1, tokens.first.flatMap { amount($0) ?? SearchForm.code($0) }.map { [$0] } ?? [])
  }

  // MARK: Amounts

  /// Whether a token goes on with an amount: three digits, with or without cents.
  private static func isGroup(_ token: String) -> Bool {
    let digits = token.prefix { $0.isASCII && $0.isNumber }
    return digits.count == 3
      && (digits.count == token.count || amount(token) != nil)
  }

  private static func digits(of token: String) -> Substring {
    token.drop { "-−$(".contains($0) }.prefix { $0.isASCII && $0.isNumber }
  }

  /// The form of an amount, as far as it is typed; nil for what is none.
  private static func amount(_ token: String) -> [UInt8]? {
    var rest = token.drop { "-−$(".contains($0) }
    while let last = rest.last, "$)".contains(last) { rest.removeLast() }
    // « 1,250.50 »
    if let point = rest.lastIndex(of: "."), rest[..<point].contains(",") {
      rest = Substring(String(rest).replacing(",", with: ""))
    }
    let whole = rest.prefix { $0.isASCII && $0.isNumber }
    var decimals = rest.dropFirst(whole.count)
    guard !whole.isEmpty, whole.count <= 13 else { return nil }
    guard let sign = decimals.popFirst() else { return nil }
    guard sign == "," || sign == ".", decimals.count <= 3,
      decimals.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return SearchForm.amount(whole.utf8, decimals: decimals.utf8)
  }

  // MARK: Days

  private static func day(_ tokens: [String]) -> [UInt8]? {
    switch tokens.count {
    case 1:
      return dayOfDigits(tokens[0])
        ?? monthNumber(tokens[0]).map { SearchForm.monthAndDay($0, nil) }
    case 2:
      if let month = monthNumber(tokens[1]), let day = dayNumber(tokens[0]) {
        return SearchForm.monthAndDay(month, day)
      }
      guard let month = monthNumber(tokens[0]) else { return nil }
      if let year = yearNumber(tokens[1]) { return SearchForm.date(year, month, nil) }
      return dayNumber(tokens[1]).map { SearchForm.monthAndDay(month, $0) }
    default:
      guard let year = yearNumber(tokens[2]) else { return nil }
      if let month = monthNumber(tokens[1]), let day = dayNumber(tokens[0]) {
        return SearchForm.date(year, month, day)
      }
      guard let month = monthNumber(tokens[0]), let day = dayNumber(tokens[1]) else { return nil }
      return SearchForm.date(year, month, day)
    }
  }

  /// `2024-03-15` as far as it is typed, `15/3`, `15/3/2024`, `2024/3/15`.
  private static func dayOfDigits(_ token: String) -> [UInt8]? {
    for separator in ["-", "/"] as [Character] {
      let parts = token.split(separator: separator, omittingEmptySubsequences: false)
      guard (2...3).contains(parts.count),
        parts.dropLast().allSatisfy({ Int($0) != nil }),
        parts.allSatisfy({ part in part.allSatisfy { $0.isASCII && $0.isNumber } })
      else { continue }
      if parts[0].count == 4, separator == "-" {
        return parts[1].count > 2 || parts.count == 3 && (parts[1].count != 2 || parts[2].count > 2)
          ? nil : Array(token.utf8)
      }
      let numbers = parts.map { Int($0) ?? 0 }
      guard parts.last?.isEmpty == false else { return nil }
      if parts[0].count == 4 {
        let day = parts.count == 3 ? numbers[2] : nil
        return isDay(day ?? 1, numbers[1]) ? SearchForm.date(numbers[0], numbers[1], day) : nil
      }
      guard separator == "/", isDay(numbers[0], numbers[1]) else { return nil }
      guard parts.count == 3 else { return SearchForm.monthAndDay(numbers[1], numbers[0]) }
      return parts[2].count == 4 ? SearchForm.date(numbers[2], numbers[1], numbers[0]) : nil
    }
    return nil
  }

  private static func isDay(_ day: Int, _ month: Int) -> Bool {
    (1...31).contains(day) && (1...12).contains(month)
  }

  private static func monthNumber(_ token: String) -> Int? {
    let words = SearchKey.words(of: token)
    return words.count == 1 ? DateReading.monthNumber(words[0]) : nil
  }

  private static func dayNumber(_ token: String) -> Int? {
    switch SearchKey.text(token) {
    case "1er", "1st": 1
    case let text:
      text.utf8.count <= 2 ? Int(text).flatMap { (1...31).contains($0) ? $0 : nil } : nil
    }
  }

  private static func yearNumber(_ token: String) -> Int? {
    let text = SearchKey.text(token)
    return text.utf8.count == 4 ? Int(text) : nil
  }
}
