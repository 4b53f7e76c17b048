/// Amounts as accounting systems write them, read by the byte: signs before and behind, parentheses,
/// `CR` and `CT` for credits, `DR` and `DT` for debits, `$` and `CAD` anywhere.
enum AmountCell {
  /// Digits and what parts them, without signs and currency.
  private struct Figure {
    var bytes: UnsafeBufferPointer<UInt8>
    var isNegative: Bool
    var commas = 0
    var points = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, isNegative: Bool) {
      self.bytes = bytes
      self.isNegative = isNegative
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
    figure(text) { $0?.toldSign }
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
    if let sign = text.dropFirst().first(where: { "+-\u{2212}–".contains($0) }) {
      throw .unexpected(sign)
    }
    return try Money(typed: text)
  }

  /// Calls `body` with the figure of a text; with nil if it is none.
  private static func figure<Value>(_ text: String, _ body: (Figure?) -> Value) -> Value {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= 64 else { return body(nil) }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { room in
        guard let (count, isNegative) = strip(bytes, into: room) else { return body(nil) }
        return body(Figure(UnsafeBufferPointer(rebasing: room[..<count]), isNegative: isNegative))
      }
    }
  }

  /// Copies digits, commas, points and the spaces between digits, and finds the sign; nil if anything
  /// is there that no amount has.
  private static func strip(
    _ bytes: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, isNegative: Bool)? {
    var count = 0
    var isNegative = false
    var hasDigits = false
    var isClosed = false
    var parentheses = 0
    var place = 0
    while place < bytes.count {
      let rest = bytes[place...]
      let byte = bytes[place]
      place += 1
      switch byte {
      case 0x30...0x39, 0x2C, 0x2E:
        guard !isClosed else { return nil }
        room[count] = byte
        count += 1
        if byte >= 0x30 { hasDigits = true }
      case 0x20, 0x09:
        if count > 0 {
          room[count] = 0x20
          count += 1
        }
      case 0x24: continue
      case 0x28:
        guard !hasDigits, parentheses == 0 else { return nil }
        (isNegative, parentheses) = (true, 1)
      case 0x29:
        guard parentheses == 1 else { return nil }
        (isClosed, parentheses) = (true, 2)
      case 0x2B where !hasDigits: continue
      case 0x2D:
        guard !isNegative, !isClosed else { return nil }
        isNegative = true
        if hasDigits { isClosed = true }
      case 0xC2 where rest.starts(with: [0xC2, 0xA0]):
        place += 1
        if count > 0 {
          room[count] = 0x20
          count += 1
        }
      case 0xE2:
        guard rest.count >= 3, bytes[place] == 0x80 || bytes[place] == 0x88 else { return nil }
        let last = bytes[place + 1]
        switch (bytes[place], last) {
        case (0x80, 0xAF), (0x80, 0x89):
          if count > 0 {
            room[count] = 0x20
            count += 1
          }
        case (0x80, 0x93), (0x88, 0x92):
          guard !isNegative, !isClosed else { return nil }
          isNegative = true
          if hasDigits { isClosed = true }
        default: return nil
        }
        place += 2
      case 0x41...0x5A, 0x61...0x7A:
        let word = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) }
        switch String(decoding: word, as: UTF8.self).uppercased() {
        case "CR", "CT":
          guard hasDigits else { return nil }
          (isNegative, isClosed) = (true, true)
        case "DR", "DT":
          guard hasDigits else { return nil }
          isClosed = true
        case "CA", "CAD", "C": break
        default: return nil
        }
        place += word.count - 1
      default: return nil
      }
    }
    while count > 0, room[count - 1] == 0x20 { count -= 1 }
    guard hasDigits, parentheses != 1 else { return nil }
    return (count, isNegative)
  }
}
