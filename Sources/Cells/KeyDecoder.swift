/// Turns the bytes that a terminal sends into keys. It does its own decoding, so that keys are the
/// same on every system and can be tested without a terminal.
///
/// Bytes may come in pieces of any size. A lone Escape cannot be told from the start of a sequence
/// until time has passed; `flush` is called then.
public struct KeyDecoder: Sendable {
  private var pending: [UInt8] = []
  private var paste: [UInt8]?

  /// A decoder with nothing pending.
  public init() {}

  /// Whether bytes wait for more; the caller waits a little, then calls `flush`.
  public var isWaiting: Bool { !pending.isEmpty && paste == nil }

  /// The longest paste that is taken, in bytes; the rest is left out.
  public static let maximumPaste = 4 << 20

  /// Takes in bytes; the events that they complete.
  public mutating func decode(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    pending += bytes
    return consume(isFinal: false)
  }

  /// Ends the wait for more: what is pending is taken as it stands.
  public mutating func flush() -> [TerminalEvent] { consume(isFinal: true) }

  private mutating func consume(isFinal: Bool) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var input = pending[...]
    while !input.isEmpty {
      if paste != nil {
        guard takePaste(&input, &events) else { break }
        continue
      }
      let before = input
      switch Self.next(&input, isFinal: isFinal) {
      case .event(let event): events.append(event)
      case .beginPaste: paste = []
      case .ignored: break
      case .incomplete:
        pending = Array(before)
        return events
      }
    }
    pending = Array(input)
    return events
  }

  private static let endOfPaste: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// Moves pasted bytes over; true once the end was found.
  private mutating func takePaste(
    _ input: inout ArraySlice<UInt8>, _ events: inout [TerminalEvent]
  ) -> Bool {
    var text = paste ?? []
    while let byte = input.first {
      if byte == 0x1B {
        if input.starts(with: Self.endOfPaste) {
          input = input.dropFirst(Self.endOfPaste.count)
          paste = nil
          events.append(.paste(Self.cleaned(text)))
          return true
        }
        if input.count < Self.endOfPaste.count, Self.endOfPaste.starts(with: input) { break }
      }
      if text.count < Self.maximumPaste { text.append(byte) }
      input = input.dropFirst()
    }
    paste = text
    return false
  }

  private static func cleaned(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: text.append("\n")
      case 0x0A where text.last == "\n": continue
      case 0x09, 0x0A: text.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: continue
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  private enum Outcome {
    case event(TerminalEvent)
    case beginPaste
    case ignored
    case incomplete
  }

  private static func next(_ input: inout ArraySlice<UInt8>, isFinal: Bool) -> Outcome {
    let byte = input.removeFirst()
    switch byte {
    case 0x1B: return escape(&input, isFinal: isFinal)
    case 0x0D, 0x0A: return .event(.key(.enter))
    case 0x09: return .event(.key(.tab))
    case 0x7F, 0x08: return .event(.key(.backspace))
    case 0x00: return .event(.key(.control(" ")))
    case 0x01...0x1A: return .event(.key(.control(Character(Unicode.Scalar(byte + 0x60)))))
    case 0x1C...0x1F: return .event(.key(.control(Character(Unicode.Scalar(byte + 0x40)))))
    default:
      guard let character = character(byte, &input, isFinal: isFinal) else { return .incomplete }
      return .event(.key(.character(character)))
    }
  }

  /// A character of UTF-8; U+FFFD for bytes that are none, which take nothing else with them.
  private static func character(
    _ first: UInt8, _ input: inout ArraySlice<UInt8>, isFinal: Bool
  ) -> Character? {
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
      if rest.count == input.count, !isFinal { return nil }
      return "\u{FFFD}"
    }
    guard let text = String(validating: [first] + rest, as: UTF8.self), let character = text.first
    else { return "\u{FFFD}" }
    input = input.dropFirst(length)
    return character
  }

  private static func escape(_ input: inout ArraySlice<UInt8>, isFinal: Bool) -> Outcome {
    guard let byte = input.first else {
      return isFinal ? .event(.key(.escape)) : .incomplete
    }
    switch byte {
    case 0x5B:
      input.removeFirst()
      return controlSequence(&input, isFinal: isFinal)
    case 0x4F:
      guard input.count > 1 else {
        if !isFinal { return .incomplete }
        input.removeFirst()
        return .event(.key(.alt("O")))
      }
      let final = input[input.startIndex + 1]
      input = input.dropFirst(2)
      return key(final: final, parameters: []).map { .event(.key($0)) } ?? .ignored
    case 0x1B: return .event(.key(.escape))
    default:
      input.removeFirst()
      guard byte >= 0x20, byte != 0x7F else { return .event(.key(.escape)) }
      guard let character = character(byte, &input, isFinal: isFinal) else { return .incomplete }
      return .event(.key(.alt(character)))
    }
  }

  private static func controlSequence(
    _ input: inout ArraySlice<UInt8>, isFinal: Bool
  ) -> Outcome {
    // The Linux console sends F1 to F5 as ESC [ [ A.
    if input.first == 0x5B {
      guard input.count > 1 else {
        if !isFinal { return .incomplete }
        input = []
        return .ignored
      }
      let letter = Int(input[input.startIndex + 1]) - 0x40
      input = input.dropFirst(2)
      return (1...5).contains(letter) ? .event(.key(.function(letter))) : .ignored
    }
    guard let end = input.firstIndex(where: { (0x40...0x7E).contains($0) }),
      input[..<end].allSatisfy({ (0x20...0x3F).contains($0) })
    else {
      if let stray = input.firstIndex(where: { !(0x20...0x3F).contains($0) }) {
        input = input[stray...]
        return .ignored
      }
      if isFinal {
        let isBare = input.isEmpty
        input = []
        return isBare ? .event(.key(.alt("["))) : .ignored
      }
      return .incomplete
    }
    let parameters = input[..<end].split(separator: 0x3B, omittingEmptySubsequences: false).map {
      $0.reduce(0) { sum, digit in
        (0x30...0x39).contains(digit) ? min(sum * 10 + Int(digit) - 0x30, 100_000) : sum
      }
    }
    let final = input[end]
    input = input[(end + 1)...]
    if final == 0x7E, parameters.first == 200 { return .beginPaste }
    return key(final: final, parameters: parameters).map { .event(.key($0)) } ?? .ignored
  }

  private static func key(final: UInt8, parameters: [Int]) -> Key? {
    let modifier = (parameters.count > 1 ? parameters[1] : 1) - 1
    let hasShift = modifier & 1 != 0
    switch final {
    case 0x41: return hasShift ? .shiftUp : .up
    case 0x42: return hasShift ? .shiftDown : .down
    case 0x43: return hasShift ? .shiftRight : .right
    case 0x44: return hasShift ? .shiftLeft : .left
    case 0x48: return .home
    case 0x46: return .end
    case 0x4D: return .enter
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
