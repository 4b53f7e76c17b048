public import ProjectModel

/// What the loop needs of the machine, besides the terminal and the project: clocks, and waiting.
public protocol Machine: AnyObject {
  /// Milliseconds of a clock that never jumps.
  var monotonic: Int64 { get }
  /// The wall clock, for stamps: milliseconds since 1970-01-01 UTC.
  var moment: Int64 { get }
  /// The day that it is here; nil where a day was given that does not pass.
  var today: CalendarDay? { get }
  /// Milliseconds until that day ends, at least one; nil where it does not pass.
  var untilMidnight: Int64? { get }
  /// Waits until there is something to read, or until time has passed.
  ///
  /// - Parameters:
  ///   - announcements: the descriptor that tells of changes in the project's folder, if there is one.
  ///   - limit: how long, in milliseconds; nil for ever.
  /// - Returns: what can be read, nothing if time has passed; nil if waiting was interrupted.
  func wait(announcements: CInt?, upTo limit: Int64?) -> Readiness?
  /// Lets a moment pass while something is in the way; false if a signal came that asks the program to
  /// end, which has precedence. Others are told once the loop waits again.
  ///
  /// - Parameter duration: in milliseconds.
  func pause(_ duration: Int64) -> Bool
}

/// What can be read.
public struct Readiness: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What was typed at the terminal.
  public static let input = Readiness(rawValue: 1)
  /// Signals.
  public static let signals = Readiness(rawValue: 2)
  /// Changes in the project's folder.
  public static let announcements = Readiness(rawValue: 4)
  /// Waiting has failed again and again, and nothing will be heard any more.
  public static let failure = Readiness(rawValue: 8)
}
