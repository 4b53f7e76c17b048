/// Amounts as accounting systems write them, read by the byte: signs before and behind, parentheses,
/// `CR` and `CT` for credits, `DR` and `DT` for debits, `$`, `CAD` and the like before or behind the
/// number. Amid its digits `$` parts dollars from cents, as in `12$50`.
enum AmountCell {
  /// Digits and what parts them, without signs and currency.
  private struct Figure {
    var bytes: UnsafeBufferPointer<UInt8>
    var isNegative: Bool
    /// Whether `$` stood for the decimal sign, which tells nothing of other cells.
    var hasDollarWithin: Bool
    /// Whether `CR` or `DR` tells a credit from a debit.
    var isLettered: Bool
    var commas = 0
    var points = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ stripped: Stripped) {
      self.bytes = bytes
      isNegative = stripped.isNegative
      hasDollarWithin = stripped.hasDollarWithin
      isLettered = stripped.isLettered
      for byte in bytes {
        if byte == 0x2C { commas += 1 }
        if byte == 0x2E { points += 1 }
      }
    }

    /// The decimal sign that the figure itself tells; nil if it has none, or could be read both ways.
    var toldSign: CellConvention.DecimalSign? {
      if commas > 0, points > 0 {
        return bytes.last { $0 == 0x2C || $0 == 0x2E } == 0x2C ? .comma : .point
      }
      if commas > 1 { return .point }
      if points > 1 { return .comma }
      guard commas + points == 1, !isAmbiguous,
        let place = bytes.firstIndex(where: { $0 == 0x2C || $0 == 0x2E }), place + 1 < bytes.count
      else { return nil }
      return commas == 1 ? .comma : .point
    }

    /// Whether the figure is one such as `1,250`: a thousand to some and a unit to others.
    var isAmbiguous: Bool {
      guard commas + points == 1,
        let place = bytes.firstIndex(where: { $0 == 0x2C || $0 == 0x2E })
      else { return false }
      let whole = bytes[..<place]
      return bytes.count - place - 1 == 3 && (1...3).contains(whole.count)
        && !whole.contains(0x20) && whole.contains { $0 != 0x30 }
    }

    /// The figure in cents.
    func cents(_ convention: CellConvention.DecimalSign?) throws(NumberProblem) -> Int {
      var sign = toldSign
      if isAmbiguous {
        guard let convention else { throw .ambiguousSeparator(text) }
        sign = convention
      }
      let place = sign.flatMap { sign in bytes.lastIndex { $0 == sign.rawValue } } ?? bytes.count
      var value = 0
      var digits = 0
      var group = 0
      var isGrouped = false
      for byte in bytes[..<place] {
        if (0x30...0x39).contains(byte) {
          value = value * 10 + Int(byte) - 0x30
          if value > 0 { digits += 1 }
          group += 1
          guard digits <= 15 else { throw .tooLarge }
        } else {
          guard isGrouped ? group == 3 : (1...3).contains(group), byte != sign?.rawValue else {
            throw .badGrouping(text)
          }
          isGrouped = true
          group = 0
        }
      }
      guard !isGrouped || group == 3 else { throw .badGrouping(text) }
      var cents = value * 100
      var decimals = bytes[min(place + 1, bytes.count)...]
      // Some systems write amounts with four decimals, of which two are nothing.
      while decimals.count > 2, decimals.last == 0x30 { decimals = decimals.dropLast() }
      guard decimals.count <= 2 else {
        let isNumber = decimals.allSatisfy { (0x30...0x39).contains($0) }
        throw isNumber ? .tooManyDecimals(allowed: 2) : .badGrouping(text)
      }
      for (index, byte) in decimals.enumerated() {
        guard (0x30...0x39).contains(byte) else { throw .badGrouping(text) }
        cents += (Int(byte) - 0x30) * (index == 0 ? 10 : 1)
      }
      guard cents <= Money.limit.cents else { throw .tooLarge }
      return isNegative ? -cents : cents
    }

    private var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The decimal sign that a cell tells; nil if it does not.
  static func toldSign(_ text: String) -> CellConvention.DecimalSign? {
    figure(text) { figure in
      figure.flatMap { $0.hasDollarWithin ? nil : $0.toldSign }
    }
  }

  /// Whether a cell stands for no amount: blank, or a lone dash, as spreadsheets show nothing, with
  /// or without a dollar sign.
  static func isNothing(_ text: String) -> Bool {
    var dashes = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "-", "\u{2010}"..."\u{2015}", "\u{2212}": dashes += 1
      case "$": continue
      default: guard scalar.properties.isWhitespace else { return false }
      }
    }
    return dashes <= 1
  }

  /// 1 for an amount above zero, -1 for one below, 0 for nothing, zero, what is no amount, and what
  /// says by letters whether it is a credit.
  static func sign(_ text: String) -> Int {
    figure(text) { figure in
      guard let figure, !figure.isLettered,
        figure.bytes.contains(where: { (0x31...0x39).contains($0) })
      else { return 0 }
      return figure.isNegative ? -1 : 1
    }
  }

  /// Whether a cell is an amount, whatever its decimal sign.
  static func isAmount(_ text: String) -> Bool {
    figure(text) { figure in
      guard let figure else { return false }
      return (try? figure.cents(.comma)) != nil
    }
  }

  /// Reads an amount by the convention of its column.
  ///
  /// No sums are taken, as they are where people type: a date or a telephone number in a column of
  /// amounts is no subtraction.
  static func money(
    _ text: String, _ convention: CellConvention.DecimalSign?
  ) throws(NumberProblem) -> Money {
    let result: Result<Int, NumberProblem>? = figure(text) { figure in
      guard let figure else { return nil }
      do throws(NumberProblem) {
        return .success(try figure.cents(convention))
      } catch {
        return .failure(error)
      }
    }
    if let result { return Money(cents: try result.get()) }
    if let thousands = text.last(where: { !$0.isWhitespace && $0 != "$" }),
      ["k", "K", "M"].contains(thousands), !text.contains(where: NumberScanner.times.contains),
      !text.dropFirst().contains(where: { isSign($0) })
    {
      return try Money(typed: text)
    }
    let odd = text.drop { isSign($0) || $0.isWhitespace }
      .first { !($0.isASCII && $0.isNumber) && !$0.isWhitespace && !",.$()".contains($0) }
    throw odd.map { .unexpected($0) } ?? .badGrouping(text)
  }

  private static func isSign(_ character: Character) -> Bool {
    "+-\u{2212}–".contains(character)
  }

  /// Calls `body` with the figure of a text; with nil if it is none.
  private static func figure<Value>(_ text: String, _ body: (Figure?) -> Value) -> Value {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= 64 else { return body(nil) }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { room in
        guard let stripped = strip(bytes, into: room) else { return body(nil) }
        return body(Figure(UnsafeBufferPointer(rebasing: room[..<stripped.count]), stripped))
      }
    }
  }

  /// What was found while an amount was copied.
  private struct Stripped {
    /// Bytes that were copied.
    var count = 0
    var isNegative = false
    var hasDollarWithin = false
    var isLettered = false
  }

  /// Copies digits, commas, points and the spaces between digits, and finds the sign; nil if anything
  /// is there that no amount has.
  private static func strip(
    _ bytes: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableBufferPointer<UInt8>
  ) -> Stripped? {
    var result = Stripped()
    var hasDigits = false
    // Behind a currency no digit may follow, behind a closing sign nothing but a currency.
    var isEnded = false
    var isClosed = false
    var parentheses = 0
    var place = 0
    func put(_ byte: UInt8) {
      room[result.count] = byte
      result.count += 1
    }
    func takeMinus() -> Bool {
      guard !result.isNegative, !isClosed else { return false }
      result.isNegative = true
      if hasDigits { isClosed = true }
      return true
    }
    while place < bytes.count {
      let rest = bytes[place...]
      let byte = bytes[place]
      place += 1
      switch byte {
      case 0x30...0x39, 0x2C, 0x2E:
        guard !isClosed, !isEnded else { return nil }
        put(byte)
        if byte >= 0x30 { hasDigits = true }
      case 0x20, 0x09:
        if result.count > 0 { put(0x20) }
      case 0x24:
        if hasDigits, !isEnded, let cents = bytes[place...].first, (0x30...0x39).contains(cents) {
          guard isDigit(room[result.count - 1]), hasTwoDigits(bytes[place...]) else { return nil }
          put(room[..<result.count].contains(0x2C) ? 0x2E : 0x2C)
          result.hasDollarWithin = true
        } else if hasDigits {
          isEnded = true
        }
      case 0x28:
        guard !hasDigits, parentheses == 0, !result.isNegative else { return nil }
        (result.isNegative, parentheses) = (true, 1)
      case 0x29:
        guard parentheses == 1 else { return nil }
        (isClosed, parentheses) = (true, 2)
      case 0x2B where !hasDigits: continue
      case 0x2D: guard takeMinus() else { return nil }
      case 0xC2 where rest.starts(with: [0xC2, 0xA0]):
        place += 1
        if result.count > 0 { put(0x20) }
      case 0xE2:
        guard rest.count >= 3 else { return nil }
        switch (bytes[place], bytes[place + 1]) {
        // Figure, punctuation, thin, hair and narrow spaces.
        case (0x80, 0x87...0x8A), (0x80, 0xAF): if result.count > 0 { put(0x20) }
        // Marks of no width that come along when a cell is copied.
        case (0x80, 0x8B...0x8F): break
        case (0x80, 0x90...0x93), (0x88, 0x92): guard takeMinus() else { return nil }
        default: return nil
        }
        place += 2
      case 0x41...0x5A, 0x61...0x7A:
        let word = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) }
        switch String(decoding: word, as: UTF8.self).uppercased() {
        case "CR", "CT":
          guard hasDigits else { return nil }
          (result.isNegative, result.isLettered, isClosed) = (true, true, true)
        case "DR", "DT":
          guard hasDigits else { return nil }
          (result.isLettered, isClosed) = (true, true)
        case "CA", "CAD", "CAN", "CDN", "C": if hasDigits { isEnded = true }
        default: return nil
        }
        place += word.count - 1
      default: return nil
      }
    }
    while result.count > 0, room[result.count - 1] == 0x20 { result.count -= 1 }
    guard hasDigits, parentheses != 1 else { return nil }
    return result
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether bytes begin with two digits and no more, as cents do.
  private static func hasTwoDigits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let digits = bytes.prefix { isDigit($0) }
    let next = bytes.dropFirst(digits.count).first
    return digits.count == 2 && next != 0x2C && next != 0x2E
  }
}
