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
  /// What was changed last, in words; it stays, as nobody watches all the time.
  var lastChange: String?
  /// What the dashboard looked like before.
  let theme: Theme
  let hidPeople: Bool
  let since: Since?

  /// How long a page stays when pages turn by themselves, in milliseconds.
  static let turnInterval: Int64 = 20_000
}
