/// Why a typed amount or number was not understood.
public enum NumberProblem: Error, Hashable, Sendable {
  /// Nothing was typed.
  case empty
  /// A character that no number has.
  case unexpected(Character)
  /// One separator with three digits behind it: thousands or decimals?
  case ambiguousSeparator(String)
  /// Digits grouped otherwise than by three.
  case badGrouping(String)
  /// More decimals than `allowed`.
  case tooManyDecimals(allowed: Int)
  /// Beyond the limit of one record.
  case tooLarge
  /// A sum that ends in a sign, or has two signs in a row.
  case incompleteSum
}

extension Money {
  /// Reads an amount as people type it in Québec: `1250,5`, `1 250,50 $`, `1250.50`, `12,5 k$`,
  /// `(40,00)`, and sums such as `120 + 35,50 - 4`.
  ///
  /// Any kind of space may group digits by three; both decimal signs are taken. One sign followed
  /// by exactly three digits is refused, since `1,250` is a thousand to some and a unit to others.
  ///
  /// - Throws: what is wrong with the text.
  public init(typed text: String) throws(NumberProblem) {
    var total = 0
    for term in try NumberScanner.terms(of: text) {
      let (value, overflow) = try term.scaled(by: 2).multipliedReportingOverflow(by: term.sign)
      guard !overflow else { throw .tooLarge }
      total += value
      guard abs(total) <= Money.limit.cents else { throw .tooLarge }
    }
    self.init(cents: total)
  }
}

extension Quantity {
  /// Reads a number with up to three decimals, written with either decimal sign; `%` may follow.
  ///
  /// - Throws: what is wrong with the text.
  public init(typed text: String) throws(NumberProblem) {
    let terms = try NumberScanner.terms(of: text)
    guard terms.count == 1, let term = terms.first else { throw .incompleteSum }
    let value = try term.scaled(by: 3) * term.sign
    guard abs(value) <= Quantity.limit.thousandths else { throw .tooLarge }
    self.init(thousandths: value)
  }
}

/// Splits typed text into signed terms. The grammar is kept apart from the unit, so that amounts
/// and quantities refuse the same mistakes in the same way.
enum NumberScanner {
  struct Term {
    var sign: Int
    var digits: String
    var decimals: String
    /// Powers of ten that a suffix adds: 3 for `k`, 6 for `M`.
    var exponent: Int

    /// The term as an integer in units of 10^-places.
    func scaled(by places: Int) throws(NumberProblem) -> Int {
      let room = places + exponent
      guard decimals.count <= room else { throw .tooManyDecimals(allowed: places) }
      let padding = String(repeating: "0", count: room - decimals.count)
      let significant = (digits + decimals + padding).drop { $0 == "0" }
      guard significant.count <= 17 else { throw .tooLarge }
      return significant.isEmpty ? 0 : Int(significant) ?? 0
    }
  }

  static func terms(of text: String) throws(NumberProblem) -> [Term] {
    var characters: [Character] = []
    for character in text {
      switch character {
      case " ", "\u{A0}", "\u{202F}", "\u{2009}", "\t": characters.append(" ")
      case "\u{2212}", "–": characters.append("-")
      case "$", "%": continue
      default: characters.append(character)
      }
    }
    var trimmed = characters[...]
    trim(&trimmed)
    guard !trimmed.isEmpty else { throw .empty }
    var isNegated = false
    if trimmed.first == "(", trimmed.last == ")" {
      isNegated = true
      trimmed = trimmed.dropFirst().dropLast()
      trim(&trimmed)
    }
    var terms: [Term] = []
    var sign = isNegated ? -1 : 1
    var expectsTerm = true
    var start = trimmed.startIndex
    for index in trimmed.indices {
      let character = trimmed[index]
      guard character == "+" || character == "-" else { continue }
      var piece = trimmed[start..<index]
      trim(&piece)
      if piece.isEmpty {
        guard expectsTerm, terms.isEmpty, index == trimmed.startIndex else {
          throw .incompleteSum
        }
      } else {
        terms.append(try term(piece, sign: sign))
      }
      sign = (character == "-") != isNegated ? -1 : 1
      expectsTerm = true
      start = index + 1
    }
    var piece = trimmed[start...]
    trim(&piece)
    guard !piece.isEmpty else { throw .incompleteSum }
    terms.append(try term(piece, sign: sign))
    return terms
  }

  private static func trim(_ piece: inout ArraySlice<Character>) {
    while piece.first == " " { piece.removeFirst() }
    while piece.last == " " { piece.removeLast() }
  }

  private static func term(
    _ piece: ArraySlice<Character>, sign: Int
  ) throws(NumberProblem) -> Term {
    var piece = piece
    var exponent = 0
    if let suffix = piece.last, suffix == "k" || suffix == "K" || suffix == "M" {
      exponent = suffix == "M" ? 6 : 3
      piece.removeLast()
      trim(&piece)
    }
    let written = String(piece)
    for character in piece
    where !("0"..."9" ~= character && character.isASCII) && !" .,".contains(character) {
      throw .unexpected(character)
    }
    let commas = piece.count { $0 == "," }
    let points = piece.count { $0 == "." }
    var decimalSign: Character?
    if commas > 0, points > 0 {
      decimalSign = piece.last { $0 == "," || $0 == "." }
    } else if commas + points == 1 {
      decimalSign = commas == 1 ? "," : "."
    } else if commas + points > 1 {
      throw .badGrouping(written)
    }
    var integer = piece
    var decimals = ""
    if let decimalSign, let index = piece.lastIndex(of: decimalSign) {
      guard piece.count(where: { $0 == decimalSign }) == 1 else { throw .badGrouping(written) }
      integer = piece[..<index]
      decimals = String(piece[(index + 1)...])
      guard !decimals.contains(" ") else { throw .badGrouping(written) }
      if decimals.count == 3, exponent == 0, !integer.contains(" "), commas + points == 1,
        integer.count <= 3, integer.contains(where: { $0 != "0" })
      {
        throw .ambiguousSeparator(written)
      }
    }
    let groups = integer.split(omittingEmptySubsequences: false) { " .,".contains($0) }
    if groups.count > 1 {
      guard let first = groups.first, (1...3).contains(first.count),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { throw .badGrouping(written) }
    }
    let digits = groups.map { String($0) }.joined()
    guard !digits.isEmpty || !decimals.isEmpty else { throw .empty }
    return Term(sign: sign, digits: digits, decimals: decimals, exponent: exponent)
  }
}
