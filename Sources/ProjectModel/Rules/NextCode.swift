/// The code that a new record is likely to bear.
extension Project {
  /// The code after the last one of a kind: `V2-07` after `V2-06`. The first of a part is like those
  /// of the others, `V3-01`. Nil where no code tells how they are written.
  ///
  /// - Parameter part: the part of the record; nil for none, and for kinds that belong to none.
  public func nextCode(_ kind: Kind, part: RecordID?) -> String? {
    var codes: [(code: CountedCode, part: RecordID?)] = []
    forEach(kind) { record in
      if let code = CountedCode(record.value(of: .code).text) {
        codes.append((code, record.value(of: .part).reference))
      }
    }
    let belongsToPart = kind.fields.contains(.part)
    let own = codes.filter { !belongsToPart || $0.part == part }
    if let prefix = Self.mostFrequent(own.map(\.code.prefix)) {
      return codes.map(\.code).filter { $0.prefix == prefix }.max { $0.number < $1.number }?.next
    }
    let mine = self.code(ofPart: part)
    guard belongsToPart, let other = Self.mostFrequent(codes.map(\.code.prefix)),
      let model = codes.filter({ $0.code.prefix == other })
        .max(by: { $0.code.number < $1.code.number })
    else { return nil }
    let theirs = self.code(ofPart: model.part)
    guard !theirs.isEmpty, other.hasPrefix(theirs) else { return model.code.next }
    guard !mine.isEmpty else { return nil }
    return CountedCode(
      prefix: mine + other.dropFirst(theirs.count), number: 0, digits: model.code.digits
    ).next
  }

  private static func mostFrequent(_ prefixes: [String]) -> String? {
    var counts: [String: Int] = [:]
    for prefix in prefixes { counts[prefix, default: 0] += 1 }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}

/// A code that ends in a number.
private struct CountedCode {
  var prefix: String
  var number: Int
  /// Digits that the number has at least.
  var digits: Int

  init(prefix: String, number: Int, digits: Int) {
    self.prefix = prefix
    self.number = number
    self.digits = digits
  }

  init?(_ text: String) {
    let tail = text.reversed().prefix { $0.isASCII && $0.isNumber }
    guard (1...9).contains(tail.count), let number = Int(String(tail.reversed())) else {
      return nil
    }
    self.init(prefix: String(text.dropLast(tail.count)), number: number, digits: tail.count)
  }

  var next: String {
    let written = String(number + 1)
    return prefix + String(repeating: "0", count: max(0, digits - written.count)) + written
  }
}
