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
  /// A dollar sign amid digits that are no cents, as in `12$5`.
  case signWithin(String)
}

extension Money {
  /// Reads an amount as people type it in Québec: `1250,5`, `1 250,50 $`, `1250.50`, `12$50`,
  /// `75 $CAN`, `12,5 k$`, `(40,00)`, sums such as `120 + 35,50 - 4`, and products such as
  /// `312 km x 0,61`, rounded to the cent.
  ///
  /// Any kind of space may group digits by three; both decimal signs are taken. One sign followed
  /// by exactly three digits is refused, since `1,250` is a thousand to some and a unit to others.
  ///
  /// - Throws: what is wrong with the text.
  public init(typed text: String) throws(NumberProblem) {
    var total = 0
    for summand in try NumberScanner.summands(of: text) {
      let (value, overflow) = try NumberScanner.cents(summand.piece)
        .multipliedReportingOverflow(by: summand.sign)
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
    var number = text[...]
    while number.last?.isWhitespace == true { number.removeLast() }
    if number.last == "%" { number.removeLast() }
    let summands = try NumberScanner.summands(of: String(number))
    guard summands.count == 1, let summand = summands.first else { throw .incompleteSum }
    let value = try NumberScanner.term(summand.piece).scaled(by: 3) * summand.sign
    guard abs(value) <= Quantity.limit.thousandths else { throw .tooLarge }
    self.init(thousandths: value)
  }
}

/// Splits typed text into signed terms. The grammar is kept apart from the unit, so that amounts
/// and quantities refuse the same mistakes in the same way.
enum NumberScanner {
  typealias Piece = ArraySlice<Character>

  /// What is added or taken away, without its sign and without spaces around it.
  struct Summand {
    /// 1 or -1.
    var sign: Int
    var piece: Piece
  }

  struct Term {
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

  static func summands(of text: String) throws(NumberProblem) -> [Summand] {
    var characters: [Character] = []
    for character in text {
      switch character {
      case " ", "\u{A0}", "\u{202F}", "\u{2009}", "\t": characters.append(" ")
      case "\u{2212}", "–": characters.append("-")
      default: characters.append(character)
      }
    }
    var trimmed = characters[...]
    trim(&trimmed)
    guard !trimmed.isEmpty else { throw .empty }
    var isNegated = false
    if let inner = parenthesized(trimmed) {
      isNegated = true
      trimmed = inner
    }
    var summands: [Summand] = []
    var sign = isNegated ? -1 : 1
    var start = trimmed.startIndex
    for index in trimmed.indices {
      let character = trimmed[index]
      guard character == "+" || character == "-" else { continue }
      let piece = trimmedPiece(trimmed[start..<index])
      // `$-12`
      if piece.isEmpty || piece == ["$"] {
        guard summands.isEmpty, start == trimmed.startIndex else { throw .incompleteSum }
      } else {
        summands.append(Summand(sign: sign, piece: piece))
      }
      sign = (character == "-") != isNegated ? -1 : 1
      start = index + 1
    }
    let piece = trimmedPiece(trimmed[start...])
    guard !piece.isEmpty else { throw .incompleteSum }
    summands.append(Summand(sign: sign, piece: piece))
    return summands
  }

  /// What stands between parentheses, whichever side the dollar sign is on.
  private static func parenthesized(_ text: Piece) -> Piece? {
    let bare = Currency.stripped(text)
    guard bare.first == "(", bare.last == ")" else { return nil }
    return trimmedPiece(bare.dropFirst().dropLast())
  }

  private static func trim(_ piece: inout Piece) {
    while piece.first == " " { piece.removeFirst() }
    while piece.last == " " { piece.removeLast() }
  }

  static func trimmedPiece(_ piece: Piece) -> Piece {
    var piece = piece
    trim(&piece)
    return piece
  }

  static func term(_ piece: Piece) throws(NumberProblem) -> Term {
    var piece = Currency.stripped(piece)
    var exponent = 0
    if let suffix = piece.last, suffix == "k" || suffix == "K" || suffix == "M" {
      exponent = suffix == "M" ? 6 : 3
      piece.removeLast()
      trim(&piece)
    }
    let written = String(piece)
    for character in piece
    where !("0"..."9" ~= character && character.isASCII) && !" .,$".contains(character) {
      throw .unexpected(character)
    }
    let commas = piece.count { $0 == "," }
    let points = piece.count { $0 == "." }
    var decimalSign: Character?
    if piece.contains("$") {
      let cents = piece.drop { $0 != "$" }.dropFirst()
      guard exponent == 0, cents.count == 2, cents.allSatisfy(\.isNumber),
        piece.first?.isNumber == true
      else { throw .signWithin(written) }
      decimalSign = "$"
    } else if commas > 0, points > 0 {
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
    return Term(digits: digits, decimals: decimals, exponent: exponent)
  }
}
