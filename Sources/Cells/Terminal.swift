/// Where frames are shown, and keys and signals come from. Nothing here waits: who reads does so once
/// there is something to read.
public protocol Terminal: AnyObject {
  /// Present size in cells.
  var size: Size { get }
  /// Shows a frame; only what differs from the one before is sent.
  func show(_ frame: Frame)
  /// Sends everything anew with the next frame.
  func repaint()
  /// Puts bytes into the clipboard of the terminal, as far as that can be asked for.
  func copy(_ bytes: [UInt8]) -> CopyOutcome
  /// Takes over a new size; true if it changed.
  func updateSize() -> Bool
  /// Gives the terminal back and stops as Ctrl-Z does; returns once continued, with the screen taken
  /// over again.
  func suspend(message: String)
  /// Reads what was typed.
  ///
  /// - Parameter now: milliseconds of a clock that never jumps.
  func readInput(at now: Int64) -> TerminalInput
  /// When what was read of a sequence must be taken for what it is so far, in milliseconds of the
  /// clock that `readInput` is given; nil while nothing waits for its rest.
  var inputDeadline: Int64? { get }
  /// Takes what was read of a sequence for what it is so far.
  func flushInput(at now: Int64) -> [TerminalEvent]
  /// The signals that came in since the last call.
  func readSignals() -> [TerminalSignal]
}

/// What reading from a terminal gave.
public enum TerminalInput: Hashable, Sendable {
  /// What was typed; empty where a sequence waits for its rest.
  case events([TerminalEvent])
  /// The terminal is gone.
  case closed
}

/// A signal that concerns the terminal or the end of the program.
public enum TerminalSignal: Hashable, Sendable {
  case resize, terminate, hangUp, interrupt, stop

  /// Whether it asks the program to end.
  public var isEnding: Bool {
    switch self {
    case .terminate, .hangUp, .interrupt: true
    case .resize, .stop: false
    }
  }
}
