public import Cells
public import ProjectModel
public import Words

/// How the dashboard is to begin, and where what is the user's own is kept.
public struct Setup: Sendable {
  /// A day of the past that is to be shown.
  public struct Past: Hashable, Sendable {
    /// The day.
    public var day: CalendarDay
    /// Whether it is shown by what is known now.
    public var isHindsight: Bool

    /// A day of the past.
    public init(day: CalendarDay, isHindsight: Bool) {
      self.day = day
      self.isHindsight = isHindsight
    }
  }

  /// Words in the language of the screen.
  public var wording: Wording
  /// The municipalities of Québec.
  public var directory: Directory
  /// Where the user's own settings are kept; nil if that is not known.
  public var settings: String?
  /// The user's own folder, which `~` stands for; nil if it is not known.
  public var home: String?
  /// Characters that pictures are made of.
  public var glyphs = Glyphs.unicode
  /// How roles look.
  public var theme = Theme.dark
  /// How many colours the terminal has.
  public var depth = ColourDepth.indexed
  /// Whether nothing can be written.
  public var isReadOnly = false
  /// The day of the past that is to be shown; nil for today.
  public var past: Past?
  /// Whether the mode for the projector is to begin.
  public var beginsMeeting = false
  /// Something to say at the beginning.
  public var greeting: String?
  /// What identifiers of new records are made from; at random, save in tests.
  public var seed: UInt64 = .random(in: 0 ... .max)
  /// What the clock here shows at a moment in milliseconds since 1970-01-01 UTC.
  public var localTime: @Sendable (Int64) -> LocalTime = { LocalTime(utc: $0) }

  /// A dashboard on today, in unicode and dark.
  public init(
    wording: Wording, directory: Directory, settings: String?, home: String? = nil
  ) {
    self.wording = wording
    self.directory = directory
    self.settings = settings
    self.home = home
  }
}
