internal import ProjectModel

/// Finds a person's name, addresses and numbers in text, whatever their case, accents and spacing.
struct Mentions {
  /// Whole names of several words, turned as well.
  private let nameSequences: [[[UInt8]]]
  private let addresses: [[[UInt8]]]
  private let numbers: [[UInt8]]
  /// The names alone, as sequences of words.
  private let names: [[[UInt8]]]

  /// How many characters may stand between two words of a name, or two digits of a number.
  private static let gap = 3

  init(of contact: Contact) {
    names = contact.names.map { Self.words($0) }
    // A single word means too many other things to be looked for in what people write.
    let whole = contact.names.filter { Self.isSeveralWords($0) }.map { Self.words($0) }
    // « Tremblay, Anne » is the name too.
    let turned = whole.map { Array($0[1...]) + [$0[0]] }
    let last = whole.filter { $0.count > 2 }.map { [$0[$0.count - 1]] + $0.dropLast() }
    func isLongEnough(_ words: [[UInt8]]) -> Bool { words.reduce(0) { $0 + $1.count } >= 3 }
    nameSequences = (whole + turned + last).filter(isLongEnough)
    addresses = contact.emails.filter { Self.isSeveralWords($0) }.map { Self.words($0) }
      .filter(isLongEnough)
    numbers = contact.phones.map { Contact.digits(of: $0) }.filter { $0.count >= 7 }
      .flatMap { [[0x31] + $0, $0] }
  }

  /// Whether a text has words that are not joined by hyphens: « Jean-Philippe » is one word.
  static func isSeveralWords(_ text: String) -> Bool {
    reading(text) { text in
      let words = text.words
      return zip(words, words.dropFirst()).contains { before, word in
        word.units.lowerBound - before.units.upperBound != 1
          || !text.isHyphen(before.units.upperBound)
      }
    } ?? false
  }

  private static func words(_ text: String) -> [[UInt8]] {
    reading(text) { $0.words.map(\.key) } ?? []
  }

  private static func reading<Result>(_ text: String, _ body: (RawText) -> Result) -> Result? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { body(RawText($0, 0..<bytes.count)) }
    }
  }

  /// The bytes that mention the person, in order and apart.
  ///
  /// - Parameter byNameOnly: whether addresses and numbers stay.
  func ranges(in text: RawText, byNameOnly: Bool = false) -> [Range<Int>] {
    var taken: [Range<Int>] = []
    let words = text.words
    for sequence in byNameOnly ? nameSequences : addresses + nameSequences {
      for start in words.indices where words[start].key == sequence[0] {
        let from = words[start].units.lowerBound
        if let end = end(of: sequence, from: start, words), !text.isWithinWord(from..<end) {
          taken.append(from..<end)
        }
      }
    }
    for number in byNameOnly ? [] : numbers {
      for start in text.units.indices {
        if let end = end(of: number, from: start, text.units) { taken.append(start..<end) }
      }
    }
    return merged(taken).map { units in
      text.units[units.lowerBound].range
        .lowerBound..<text.units[units.upperBound - 1].range.upperBound
    }
  }

  /// Whether a text is a name of the person and nothing else.
  func isName(_ text: RawText) -> Bool { names.contains(text.words.map(\.key)) }

  private func end(of sequence: [[UInt8]], from start: Int, _ words: [RawText.Word]) -> Int? {
    guard start + sequence.count <= words.count else { return nil }
    for offset in 1..<max(1, sequence.count) {
      let (before, word) = (words[start + offset - 1], words[start + offset])
      guard word.key == sequence[offset],
        word.units.lowerBound - before.units.upperBound <= Self.gap
      else { return nil }
    }
    return words[start + sequence.count - 1].units.upperBound
  }

  private func end(of number: [UInt8], from start: Int, _ units: [RawText.Unit]) -> Int? {
    func digit(_ index: Int) -> UInt8? {
      guard units.indices.contains(index), (0x30...0x39).contains(units[index].scalar.value) else {
        return nil
      }
      return UInt8(units[index].scalar.value)
    }
    guard digit(start) == number[0], digit(start - 1) == nil else { return nil }
    var index = start + 1
    for wanted in number.dropFirst() {
      let from = index
      while digit(index) == nil {
        guard index < units.count, index - from < Self.gap,
          !units[index].scalar.properties.isAlphabetic
        else { return nil }
        index += 1
      }
      guard digit(index) == wanted else { return nil }
      index += 1
    }
    return digit(index) == nil ? index : nil
  }

  private func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }) {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
