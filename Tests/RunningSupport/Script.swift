public import Cells
public import ProjectModel
public import Running

/// A terminal and a machine on which what happens is written down beforehand: keys go in, frames come
/// out, and time passes only where the script says so.
public final class Script: Terminal, Machine {
  /// Something that happens.
  public enum Event: Sendable {
    /// A key is pressed.
    case key(Key)
    /// A text is pasted.
    case paste(String)
    /// Bytes come in, whatever they mean.
    case bytes([UInt8])
    /// The window gets another size, and the signal that tells so comes.
    case resize(Size)
    /// A signal comes.
    case signal(TerminalSignal)
    /// A change in the project's folder is announced.
    case announcement
    /// So many milliseconds pass.
    case pass(Int64)
    /// Waiting is interrupted.
    case interruption
    /// Waiting fails for good.
    case failure
    /// The terminal goes away.
    case close
  }

  /// What is still to happen.
  public var events: [Event] = []
  /// Whether the loop has waited when nothing was left to happen.
  public var hasEnded = false
  /// What was shown.
  public private(set) var frames: [Frame] = []
  /// What was said each time that the program was stopped.
  public private(set) var farewells: [String] = []
  /// How often all was to be sent anew.
  public private(set) var repaintCount = 0
  /// What went to the clipboard.
  public private(set) var copies: [[UInt8]] = []
  /// What is told of a copy.
  public var copyOutcome = CopyOutcome.sent(isDoubtful: false)
  /// How long each wait might have been at most, and what ended it.
  public private(set) var waits: [(limit: Int64?, ready: Readiness?)] = []
  /// How long it was paused each time.
  public private(set) var pauses: [Int64] = []
  /// Called with every frame that is shown.
  public var onShow: ((Frame) -> Void)?
  /// Called while the program is stopped.
  public var onSuspend: (() -> Void)?

  public private(set) var size: Size
  public var inputDeadline: Int64? { decoder.deadline }
  private var window: Size
  private var decoder = KeyDecoder()

  /// The clock, wall and all: milliseconds since 1970-01-01 UTC.
  public var monotonic: Int64
  public var moment: Int64 { monotonic }
  /// Whether days pass.
  private let passesDays: Bool

  /// A script that begins at a moment in milliseconds since 1970-01-01 UTC.
  ///
  /// - Parameter passesDays: whether another day comes at midnight.
  public init(size: Size, at moment: Int64, passesDays: Bool = false) {
    self.size = size
    window = size
    monotonic = moment
    self.passesDays = passesDays
  }

  private static let day: Int64 = 86_400_000

  public var today: CalendarDay? {
    passesDays ? CalendarDay(number: Int32(monotonic / Self.day)) : nil
  }

  public var untilMidnight: Int64? { passesDays ? Self.day - monotonic % Self.day : nil }

  public func wait(announcements: CInt?, upTo limit: Int64?) -> Readiness? {
    let ready = happen(limit)
    waits.append((limit, ready))
    return ready
  }

  public func pause(_ duration: Int64) -> Bool {
    pauses.append(duration)
    monotonic += duration
    if case .signal(let signal) = events.first { return !signal.isEnding }
    return true
  }

  private func happen(_ limit: Int64?) -> Readiness? {
    var left = limit
    while let event = events.first {
      switch event {
      case .key, .paste, .bytes, .close: return .input
      case .resize, .signal: return .signals
      case .announcement:
        events.removeFirst()
        return .announcements
      case .interruption:
        events.removeFirst()
        return nil
      case .failure:
        events.removeFirst()
        return .failure
      case .pass(let duration):
        if let limit = left, limit <= duration {
          monotonic += limit
          events[0] = .pass(duration - limit)
          return []
        }
        monotonic += duration
        left = left.map { $0 - duration }
        events.removeFirst()
      }
    }
    if left == 0 { return [] }
    hasEnded = true
    return nil
  }

  public func readInput(at now: Int64) -> TerminalInput {
    switch events.isEmpty ? nil : events.removeFirst() {
    case .key(let key): return .events([.key(key)])
    case .paste(let text): return .events([.paste(text)])
    case .bytes(let bytes):
      return .events(bytes.withUnsafeBytes { decoder.decode($0[...], at: now) })
    default: return .closed
    }
  }

  public func flushInput(at now: Int64) -> [TerminalEvent] {
    decoder.flush(at: now)
  }

  public func readSignals() -> [TerminalSignal] {
    switch events.isEmpty ? nil : events.removeFirst() {
    case .resize(let size):
      window = size
      return [.resize]
    case .signal(let signal): return [signal]
    default: return []
    }
  }

  public func updateSize() -> Bool {
    defer { size = window }
    return size != window
  }

  /// Gives the window another size that no signal tells of.
  public func changeWindow(to size: Size) { window = size }

  public func show(_ frame: Frame) {
    frames.append(frame)
    onShow?(frame)
  }

  public func copy(_ bytes: [UInt8]) -> CopyOutcome {
    copies.append(bytes)
    return copyOutcome
  }

  public func repaint() { repaintCount += 1 }

  public func suspend(message: String) {
    farewells.append(message)
    onSuspend?()
    size = window
  }

  /// What is seen, no-break spaces as spaces.
  public var screen: String { frames.last?.text.replacing("\u{A0}", with: " ") ?? "" }
}
