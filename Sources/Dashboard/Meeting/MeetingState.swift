internal import Cells
internal import ProjectModel
internal import Widgets

/// *Réunion*: what the mode for the projector remembers.
struct MeetingState: Sendable {
  /// What a page shows.
  enum Page: Hashable, Sendable {
    /// The whole of the money and of the time.
    case whole
    /// One part.
    case part(RecordID)
    /// The map.
    case map
    /// What has changed since the last meeting.
    case changes
    /// Decisions of the last meeting, and the next dates.
    case decisions
  }

  /// Which page is shown, from 0.
  var page = 0
  /// First line that is seen of a page of lines.
  var top = 0
  /// When the next page comes by itself, in milliseconds of the clock that `update` is given; nil
  /// while pages are turned by hand.
  var nextTurn: Int64?
  /// What was changed last; it stays in sight, as nobody watches all the time.
  private(set) var lastEntries: [Entry] = []
  private var lastArrival: Int64 = .min
  /// What is said instead for a moment.
  var remark: String?
  /// What the dashboard looked like before.
  let theme: Theme
  let hidPeople: Bool
  let since: Since?

  /// Takes in what was changed. What comes within a breath of the last change is told with it.
  mutating func note(_ entries: [Entry], _ now: Int64) {
    if lastArrival > now - Self.breath { lastEntries += entries } else { lastEntries = entries }
    lastArrival = now
    remark = nil
  }

  /// Changes closer than this are told as one, in milliseconds.
  private static let breath: Int64 = 3000

  init(theme: Theme, hidPeople: Bool, since: Since?) {
    self.theme = theme
    self.hidPeople = hidPeople
    self.since = since
  }

  /// How long a page stays when pages turn by themselves, in milliseconds.
  static let turnInterval: Int64 = 20_000
}
