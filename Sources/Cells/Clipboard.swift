/// What became of bytes that were to go to the clipboard of a terminal.
public enum CopyOutcome: Hashable, Sendable {
  /// They were sent; no terminal tells whether it took them, and this one may well not.
  case sent(isDoubtful: Bool)
  /// The terminal is known to have no clipboard for programs.
  case unable
  /// There are more than terminals take: how many, and how many these take, in bytes.
  case tooLong(bytes: Int, limit: Int)
}

/// How bytes get into the clipboard of a terminal: by OSC 52, in base64, so that none of them reaches
/// it as it is. Within tmux it is sent twice, once for tmux and once through it; through GNU screen it
/// goes in pieces, as that takes only short strings.
public struct Clipboard: Hashable, Sendable {
  private enum Way { case straight, tmux, screen }

  private let way: Way
  private let isUnable: Bool
  private let isDoubtful: Bool

  /// Bytes at most: many terminals take no longer sequence than one of 100 000 bytes.
  public static let limit = 74_994
  /// Bytes of a piece for GNU screen.
  private static let piece = 240

  /// - Parameter variable: the value of a variable of the environment.
  public init(_ variable: (String) -> String?) {
    let term = variable("TERM") ?? ""
    if variable("TMUX") != nil {
      way = .tmux
    } else if variable("STY") != nil {
      way = .screen
    } else {
      way = .straight
    }
    let consoles: Set = ["", "dumb", "linux", "unknown", "cons25", "sun", "vt52", "vt100", "vt220"]
    isUnable =
      way == .straight
      && (consoles.contains(term) || term.hasPrefix("linux-")
        || variable("TERM_PROGRAM") == "Apple_Terminal")
    isDoubtful = way == .straight && variable("VTE_VERSION") != nil
  }

  /// What is to be sent to the terminal, if anything, and what is to be told.
  public func sequence(for bytes: [UInt8]) -> (sequence: [UInt8], outcome: CopyOutcome) {
    if isUnable { return ([], .unable) }
    guard bytes.count <= Self.limit else {
      return ([], .tooLong(bytes: bytes.count, limit: Self.limit))
    }
    let plain = Array("\u{1B}]52;c;".utf8) + Self.base64(bytes) + [0x07]
    let sequence: [UInt8]
    switch way {
    case .straight: sequence = plain
    case .tmux:
      let doubled = plain.flatMap { $0 == 0x1B ? [$0, $0] : [$0] }
      sequence = plain + Self.wrapped(Array("tmux;".utf8) + doubled)
    case .screen:
      sequence = stride(from: 0, to: plain.count, by: Self.piece).flatMap { start in
        Self.wrapped(Array(plain[start..<min(plain.count, start + Self.piece)]))
      }
    }
    return (sequence, .sent(isDoubtful: isDoubtful))
  }

  /// A string that goes through to the terminal outside.
  private static func wrapped(_ bytes: [UInt8]) -> [UInt8] {
    [0x1B, 0x50] + bytes + [0x1B, 0x5C]
  }

  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var word = 0
      for offset in 0..<3 { word = word << 8 | (offset < count ? Int(bytes[start + offset]) : 0) }
      for place in 0..<4 {
        text.append(place <= count ? letters[word >> (18 - 6 * place) & 63] : 0x3D)
      }
    }
    return text
  }
}
