/// The bytes of one key, or of one thing that a terminal reports.
enum KeySequence {
  /// What stands at the beginning of some bytes.
  enum Outcome {
    case key(Key)
    /// A paste begins.
    case paste
    /// A report begins that goes on in other bytes.
    case report(KeyDecoder.Report)
    /// A whole sequence that is no key.
    case ignored
    case incomplete
  }

  private static let escape: UInt8 = 0x1B

  /// Takes what stands at the beginning; nothing sure is taken of what is incomplete.
  static func next(_ input: inout ArraySlice<UInt8>) -> Outcome {
    let byte = input.removeFirst()
    switch byte {
    case escape: return behindEscape(&input)
    case 0x0D, 0x0A: return .key(.enter)
    case 0x09: return .key(.tab)
    case 0x7F, 0x08: return .key(.backspace)
    case 0x00: return .key(.control(" "))
    case 0x01...0x1A: return .key(.control(Character(Unicode.Scalar(byte + 0x60))))
    case 0x1C...0x1F: return .key(.control(Character(Unicode.Scalar(byte + 0x40))))
    case 0x80..<0xA0:
      return control(byte, &input) ?? .key(.character("\u{FFFD}"))
    case 0xC2 where input.first.map({ (0x80..<0xA0).contains($0) }) == true:
      return control(input.removeFirst(), &input) ?? .ignored
    default: return character(byte, &input).map { .key(.character($0)) } ?? .incomplete
    }
  }

  /// What is left when nothing more came.
  static func events(ofUnfinished bytes: [UInt8]) -> [TerminalEvent] {
    guard let first = bytes.first else { return [] }
    guard first == escape else { return [.key(.character("\u{FFFD}"))] }
    switch bytes.count {
    case 1: return [.key(.escape)]
    // Escape and a key typed in one breath.
    case 2 where bytes[1] < 0x80: return [.key(.alt(Character(Unicode.Scalar(bytes[1]))))]
    default: return []
    }
  }

  /// A control of 8 bits that begins something, as in 7 bits Escape and the byte that is 0x40 less.
  private static func control(_ byte: UInt8, _ input: inout ArraySlice<UInt8>) -> Outcome? {
    switch byte - 0x40 {
    case 0x5B: controlSequence(&input)
    case 0x4F: singleShift(&input)
    case let byte where isIntroducer(ofString: byte):
      .report(.string(isEightBit: true, length: 0))
    default: nil
    }
  }

  /// A character of UTF-8, nil if more must come; U+FFFD for bytes that are none, which take nothing
  /// else with them.
  private static func character(_ first: UInt8, _ input: inout ArraySlice<UInt8>) -> Character? {
    let length =
      switch first {
      case 0..<0x80: 0
      case 0xC2..<0xE0: 1
      case 0xE0..<0xF0: 2
      case 0xF0..<0xF5: 3
      default: -1
      }
    guard length >= 0 else { return "\u{FFFD}" }
    let rest = input.prefix(length).prefix { $0 & 0xC0 == 0x80 }
    if rest.count < length {
      if rest.count == input.count { return nil }
      input = input[rest.endIndex...]
      return "\u{FFFD}"
    }
    guard let text = String(validating: [first] + rest, as: UTF8.self), let character = text.first
    else { return "\u{FFFD}" }
    input = input.dropFirst(length)
    return character
  }

  private static func behindEscape(_ input: inout ArraySlice<UInt8>) -> Outcome {
    guard let byte = input.first else { return .incomplete }
    switch byte {
    case 0x5B:
      input.removeFirst()
      return controlSequence(&input)
    case 0x4F:
      input.removeFirst()
      return singleShift(&input)
    case _ where isIntroducer(ofString: byte):
      guard input.count > 1 else { return .incomplete }
      input.removeFirst()
      return .report(.string(isEightBit: false, length: 0))
    case 0x5C:
      // The end of a string that was given up.
      input.removeFirst()
      return .ignored
    case 0x0D, 0x0A:
      input.removeFirst()
      return .key(.alt("\n"))
    case 0..<0x20, 0x7F: return .key(.escape)
    default:
      input.removeFirst()
      return character(byte, &input).map { .key(.alt($0)) } ?? .incomplete
    }
  }

  /// What follows `ESC O`. Old terminals put the modifier before the letter.
  private static func singleShift(_ input: inout ArraySlice<UInt8>) -> Outcome {
    let parameters = input.prefix(4).prefix { (0x30...0x3B).contains($0) }
    input = input[parameters.endIndex...]
    guard let final = input.first else { return .incomplete }
    guard (0x20..<0x7F).contains(final) else { return .ignored }
    input.removeFirst()
    return final == 0x4D ? .key(.enter) : key(final, []).map { .key($0) } ?? .ignored
  }

  /// What follows `ESC [`.
  private static func controlSequence(_ input: inout ArraySlice<UInt8>) -> Outcome {
    // The Linux console sends F1 to F5 as ESC [ [ A.
    if input.first == 0x5B {
      guard input.count > 1 else { return .incomplete }
      let letter = Int(input[input.startIndex + 1]) - 0x40
      input = input.dropFirst(2)
      return (1...5).contains(letter) ? .key(.function(letter)) : .ignored
    }
    let parameters = input.prefix(KeyDecoder.maximumSequence).prefix { (0x20...0x3F).contains($0) }
    input = input[parameters.endIndex...]
    guard parameters.count < KeyDecoder.maximumSequence else { return .ignored }
    // rxvt ends some sequences with a byte that elsewhere has more behind it.
    if parameters.last == 0x24, parameters.dropLast().allSatisfy({ (0x30...0x39).contains($0) }) {
      return .ignored
    }
    guard let final = input.first else { return .incomplete }
    // Broken off; what broke it off is read for itself.
    guard (0x40..<0x7F).contains(final) else { return .ignored }
    input.removeFirst()
    if final == 0x4D, parameters.isEmpty { return .report(.mouse(left: 3)) }
    // What has a mark of its own (< = > ?) is a report.
    guard parameters.allSatisfy({ (0x30...0x3B).contains($0) }) else { return .ignored }
    let numbers = parameters.split(separator: 0x3B, omittingEmptySubsequences: false).map {
      $0.reduce(0) { sum, digit in min(sum * 10 + Int(digit &- 0x30), 100_000) }
    }
    if final == 0x7E, numbers.first == 200 { return .paste }
    // A cursor position looks like F3 with a modifier, which nobody needs.
    if final == 0x52 { return .ignored }
    return key(final, numbers).map { .key($0) } ?? .ignored
  }
}

extension KeySequence {
  private static func key(_ final: UInt8, _ parameters: [Int]) -> Key? {
    let modifier = (parameters.count > 1 ? parameters[1] : 1) - 1
    let hasShift = modifier & 1 != 0
    switch final {
    case 0x41: return hasShift ? .shiftUp : .up
    case 0x42: return hasShift ? .shiftDown : .down
    case 0x43: return hasShift ? .shiftRight : .right
    case 0x44: return hasShift ? .shiftLeft : .left
    case 0x48: return .home
    case 0x46: return .end
    case 0x50...0x53: return .function(Int(final) - 0x4F)
    case 0x5A: return .backTab
    case 0x7E: return numbered(parameters.first ?? 0)
    default: return nil
    }
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...24: .function(number - 12)
    default: nil
    }
  }
}

extension KeySequence {
  /// Whether bytes that followed an answered Escape are the rest of its sequence, and not what was
  /// typed; nil if more must come to tell.
  ///
  /// - Parameter inOnePiece: whether they came at once, as nobody types.
  static func isRest(_ bytes: [UInt8], inOnePiece: Bool) -> Bool? {
    guard let first = bytes.first else { return nil }
    if isIntroducer(ofString: first) { return isString(bytes, inOnePiece: inOnePiece) }
    var input = ([escape] + bytes)[...]
    switch (first, next(&input)) {
    case (0x5B, .incomplete), (0x4F, .incomplete): return nil
    case (0x5B, .key), (0x4F, .key), (0x5B, .paste): return true
    // The mouse: three bytes follow.
    case (0x5B, .report): return bytes.count < 5 ? nil : true
    case (0x5B, .ignored):
      return inOnePiece || bytes.dropLast(input.count).contains { (0x3B...0x3F).contains($0) }
    default: return false
    }
  }

  /// Whether a byte behind Escape begins a string: DCS, SOS, OSC, PM, APC.
  private static func isIntroducer(ofString byte: UInt8) -> Bool {
    byte == 0x50 || byte == 0x58 || (0x5D...0x5F).contains(byte)
  }

  /// The same of what may be a string: as terminals answer, or whole in one piece.
  private static func isString(_ bytes: [UInt8], inOnePiece: Bool) -> Bool? {
    if inOnePiece, bytes.contains(0x07) || bytes.contains([escape, 0x5C]) { return true }
    let digits = bytes.dropFirst().prefix { (0x30...0x39).contains($0) }
    let next = bytes.dropFirst(1 + digits.count).first
    switch bytes[0] {
    case 0x5D: return next.map { $0 == 0x3B && !digits.isEmpty }
    // DCS: `$` and `+` answer questions, `>` and `!` are names.
    case 0x50: return next.map { [0x24, 0x2B, 0x3E, 0x21].contains($0) }
    case 0x5F: return next.map { $0 == 0x47 && digits.isEmpty }
    default: return false
    }
  }
}
