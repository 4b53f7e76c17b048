internal import ProjectModel

/// Which code page a text of one byte a letter is in, found by what its letters would be in each: a
/// French text has small accented letters amid small letters, capitals beside capitals or at the
/// beginning of words, and some of them far more often than others.
struct CodePageScores {
  private var scores: [(page: CodePage, score: Int)]

  /// Letters beyond ASCII that are looked at.
  private static let sampleCount = 20_000

  init(_ bytes: [UInt8]) {
    // That of Windows is by far the most common: a single word must not speak against it.
    scores = CodePage.allCases.map { ($0, $0 == .windows1252 ? 2 : 0) }
    var seen = 0
    for (place, byte) in bytes.enumerated() where byte >= 0x80 {
      let before = place > 0 ? bytes[place - 1] : 0x0A
      let after = place + 1 < bytes.count ? bytes[place + 1] : 0x0A
      for index in scores.indices {
        scores[index].score += Self.worth(of: scores[index].page.scalar(byte), before, after)
      }
      seen += 1
      if seen == Self.sampleCount { break }
    }
  }

  /// The code page that fits best.
  var best: CodePage {
    var best = scores[0]
    for score in scores.dropFirst() where score.score > best.score { best = score }
    return best.page
  }

  /// How well a scalar fits between its neighbours.
  private static func worth(of value: UInt16, _ before: UInt8, _ after: UInt8) -> Int {
    guard let scalar = Unicode.Scalar(value), value != 0xFFFD else { return -5 }
    if let worth = smallLetters[scalar] { return fit(small: scalar, worth, before, after) }
    if let worth = capitals[scalar] { return fit(capital: scalar, worth, before, after) }
    guard signs.contains(scalar) else { return -3 }
    if scalar != "’", isLetter(before), isLetter(after) { return -2 }
    return scalar == "…" && !isLetter(before) ? 0 : 1
  }

  private static func fit(
    small scalar: Unicode.Scalar, _ worth: Int, _ before: UInt8, _ after: UInt8
  ) -> Int {
    if isCapital(after) { return -3 }
    guard isLetter(before) || isLetter(after) else { return scalar == "à" ? 4 : -2 }
    switch scalar {
    case "à", "ù": return isLetter(after) ? -2 : worth
    case "ç": return after >= 0x80 || [0x61, 0x6F, 0x75].contains(after) ? worth : -2
    case "œ": return after == 0x75 ? worth : -1
    default: break
    }
    guard !isLetter(before) else { return worth }
    return ["é", "ê", "î", "â", "ô"].contains(scalar) ? 2 : -2
  }

  private static func fit(
    capital scalar: Unicode.Scalar, _ worth: Int, _ before: UInt8, _ after: UInt8
  ) -> Int {
    if isSmall(before) { return -3 }
    guard isLetter(before) || isLetter(after) else {
      return scalar == "À" ? 3 : scalar == "É" ? 1 : -1
    }
    if isCapital(before), isSmall(after) { return -2 }
    switch scalar {
    case "À": return isLetter(after) ? -2 : worth
    case "Ç": return [0x61, 0x6F, 0x75].contains(after | 0x20) ? 4 : -1
    case "Œ": return after | 0x20 == 0x75 ? worth : -1
    default: return worth
    }
  }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isSmall(byte) || isCapital(byte)
  }

  /// Accented letters of French, the more common the higher.
  private static let smallLetters: [Unicode.Scalar: Int] = [
    "é": 6, "è": 4, "à": 4, "ê": 3, "ç": 3, "ô": 3, "œ": 3, "î": 2, "û": 2, "â": 2, "ù": 2, "ë": 1,
    "ï": 1, "ü": 0, "æ": 0, "ÿ": -1,
  ]
  private static let capitals: [Unicode.Scalar: Int] = [
    "É": 5, "È": 4, "À": 3, "Œ": 3, "Ê": 2, "Ç": 2, "Ô": 2, "Î": 2, "Â": 2, "Û": 1, "Ù": 1, "Ë": 1,
    "Ï": 1, "Ü": 0, "Æ": 0, "Ÿ": -1,
  ]
  private static let signs = Set("«»’“”–—…°€™®©½¼¾²³\u{A0}º·•".unicodeScalars)
}

extension CodePage {
  /// The encoding that a table was read in.
  var encoding: ImportTable.Encoding {
    switch self {
    case .windows1252: .windows1252
    case .macRoman: .macRoman
    case .dos850: .dos850
    case .dos863: .dos863
    }
  }

  /// A text of this code page as UTF-8, without NUL.
  func utf8(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes where byte != 0 { append(byte, to: &result) }
    return result
  }

  /// Adds a byte of this code page to UTF-8.
  func append(_ byte: UInt8, to result: inout [UInt8]) {
    guard byte >= 0x80 else {
      result.append(byte)
      return
    }
    let value = scalar(byte)
    switch value {
    case 0..<0x80: result.append(UInt8(value))
    case 0x80..<0x800:
      result += [0xC0 | UInt8(value >> 6), 0x80 | UInt8(value & 0x3F)]
    default:
      result += [
        0xE0 | UInt8(value >> 12), 0x80 | UInt8(value >> 6 & 0x3F), 0x80 | UInt8(value & 0x3F),
      ]
    }
  }
}
