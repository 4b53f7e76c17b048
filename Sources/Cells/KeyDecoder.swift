/// Turns the bytes that a terminal sends into keys. It does its own decoding, so that keys are the
/// same on every system and can be tested without a terminal.
///
/// Bytes may come in pieces of any size, at any time. What the terminal reports by itself or answers
/// too late (mouse, focus, colours, names) is swallowed whole and is never a key.
///
/// What is unfinished waits for its rest until `deadline`; the caller calls `flush` then:
///
/// - A lone Escape waits for `escapeDelay`, as only time tells it from the beginning of a sequence.
/// - All else waits for `patience` of silence. Nobody types it by hand, so that it is left out then;
///   only Escape typed in one breath with `[`, `O`, `]`, `P`, `X`, `^` or `_` is Alt with that key.
/// - What follows an Escape that was answered may still be the rest of its sequence: see `heldBack`.
///
/// A string (OSC, DCS, APC, PM, SOS) ends with BEL, ST, CAN or SUB, with an Escape that begins
/// something else, after `maximumString` bytes, or when it is given up; then keys are keys again.
///
/// Moments are milliseconds of a clock that never jumps; the decoder itself looks at none.
public struct KeyDecoder: Sendable {
  /// How long a lone Escape waits, in milliseconds.
  public let escapeDelay: Int64
  /// When `flush` is to be called, in milliseconds; nil while nothing waits.
  public private(set) var deadline: Int64?

  private var pending: [UInt8] = []
  private var paste: Paste?
  private var report: Report?
  /// When an Escape was answered that nothing followed in time.
  private var escapeAnswered: Int64?
  /// What came soon after that Escape and may be the rest of its sequence. It waits a little, and is
  /// what was typed unless it makes a sequence.
  private var heldBack: [UInt8] = []

  /// The longest paste that is taken, in bytes; the rest is left out.
  public static let maximumPaste = 4 << 20
  /// The longest string that is swallowed, in bytes.
  public static let maximumString = 64 << 10
  /// The longest sequence that is waited for, in bytes behind `ESC [`.
  public static let maximumSequence = 256
  /// How long the rest of a sequence may take, from one piece to the next, in milliseconds.
  public static let patience: Int64 = 1000
  /// How long after an answered Escape the rest of its sequence is still known, in milliseconds.
  private static let lateness: Int64 = 300

  /// A decoder with nothing pending.
  ///
  /// - Parameter escapeDelay: how long a lone Escape waits, in milliseconds.
  public init(escapeDelay: Int64 = 25) { self.escapeDelay = escapeDelay }

  /// The wait for a lone Escape that the variable `ESCDELAY` asks for, in milliseconds, from 1 to
  /// 1000; 25 where it says nothing that can be understood.
  public static func escapeDelay(from variable: String?) -> Int64 {
    guard let delay = variable.flatMap({ Int64($0) }) else { return 25 }
    return min(max(1, delay), 1000)
  }

  /// Takes in bytes that came at a moment; the events that they complete.
  public mutating func decode(
    _ bytes: some Sequence<UInt8>, at now: Int64
  ) -> [TerminalEvent] {
    let piece = Array(bytes)
    guard !piece.isEmpty else { return [] }
    receive(piece, now)
    let events = consume()
    deadline = wait.map { now + $0 }
    return events
  }

  /// Ends the wait for more if it is due: what is unfinished is taken as it stands, or left out.
  public mutating func flush(at now: Int64) -> [TerminalEvent] {
    guard let deadline, deadline <= now else { return [] }
    self.deadline = nil
    if !heldBack.isEmpty {
      pending = heldBack
      heldBack = []
      escapeAnswered = nil
      let events = consume()
      self.deadline = wait.map { now + $0 }
      return events
    }
    let unfinished = pending
    pending = []
    if report != nil {
      report = nil
      return []
    }
    if unfinished == [0x1B] { escapeAnswered = now }
    return KeySequence.events(ofUnfinished: unfinished)
  }

  /// How long what is unfinished waits, in milliseconds; nil if nothing is.
  private var wait: Int64? {
    if let first = heldBack.first {
      // What is typed as `O` is a letter too often to be kept for long.
      return first == 0x4F ? escapeDelay : Self.lateness
    }
    if paste != nil { return nil }
    if report != nil { return Self.patience }
    if pending.isEmpty { return nil }
    return pending == [0x1B] ? escapeDelay : Self.patience
  }

  private mutating func consume() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var input = pending[...]
    decoding: while !input.isEmpty {
      if paste != nil {
        guard let text = paste?.take(&input) else { break }
        paste = nil
        events.append(.paste(text))
      } else if report != nil {
        guard report?.take(&input) == true else { break }
        report = nil
      } else {
        let before = input
        switch KeySequence.next(&input) {
        case .key(let key): events.append(.key(key))
        case .paste: paste = Paste()
        case .report(let beginning): report = beginning
        case .ignored: break
        case .incomplete:
          input = before
          break decoding
        }
      }
    }
    pending = Array(input)
    return events
  }

  // MARK: Behind an Escape that was answered

  /// Puts a piece among what is to be decoded, or holds it back.
  private mutating func receive(_ piece: [UInt8], _ now: Int64) {
    let isFirst = heldBack.isEmpty
    guard let answered = escapeAnswered, !isFirst || now - answered <= Self.lateness else {
      escapeAnswered = nil
      pending += piece
      return
    }
    heldBack += piece
    guard let isRest = KeySequence.isRest(heldBack, inOnePiece: isFirst) else { return }
    pending = (isRest ? [0x1B] : []) + heldBack
    heldBack = []
    escapeAnswered = nil
  }
}
