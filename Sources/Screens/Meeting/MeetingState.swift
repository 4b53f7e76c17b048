internal import ProjectModel

/// *Réunion*: what the mode for the projector remembers.
struct MeetingState: Sendable {
  /// What a page shows.
  enum Page: Hashable, Sendable {
    /// The whole of the money and of the time.
    case whole
    /// Where the money leads.
    case outlook
    /// One part.
    case part(RecordID)
    /// The map.
    case map
    /// What has changed since the last meeting.
    case changes
    /// Decisions of the last meeting, those still open, and the next dates.
    case decisions
  }

  /// Which page is shown, from 0.
  private(set) var number = 0
  /// How many things of a list are passed over.
  private(set) var top = 0
  /// The dates to come.
  private(set) var dates: [AgendaItem] = []
  /// Which making of the project they are of.
  private var revision: Int?
  /// When the next page comes by itself, in milliseconds of the clock that `update` is given; nil
  /// while pages are turned by hand.
  private(set) var nextTurn: Int64?
  /// What was changed last; it stays in sight, as nobody watches all the time.
  private(set) var lastEntries: [Entry] = []
  private var lastArrival: Int64 = .min

  /// Changes closer than this are told as one, in milliseconds.
  private static let breath: Int64 = 3000
  /// How long a page stays when pages turn by themselves, in milliseconds.
  private static let turnInterval: Int64 = 20_000

  /// The pages of a project, in order.
  static func pages(_ figures: Figures) -> [Page] {
    [.whole, .outlook] + figures.parts.compactMap { $0.part.map { .part($0.id) } }
      + [.map, .changes, .decisions]
  }

  /// The page that is shown.
  func page(_ figures: Figures) -> Page {
    let pages = Self.pages(figures)
    return pages[min(number, pages.count - 1)]
  }

  /// Takes in what was changed. What comes within a breath of the last change is told with it.
  mutating func note(_ entries: [Entry], _ now: Int64) {
    if lastArrival > now - Self.breath { lastEntries += entries } else { lastEntries = entries }
    lastArrival = now
  }

  // MARK: Pages

  /// Turns some pages; after the last one comes the first.
  mutating func turn(by steps: Int, _ figures: Figures) {
    let count = Self.pages(figures).count
    number = ((number + steps) % count + count) % count
    top = 0
  }

  /// Lets pages turn by themselves, or stops them.
  mutating func toggleTurning(_ now: Int64) {
    nextTurn = nextTurn == nil ? now + Self.turnInterval : nil
  }

  /// Turns the page if its time has come.
  mutating func turnIfDue(_ figures: Figures, _ now: Int64) {
    guard let next = nextTurn, next <= now else { return }
    turn(by: 1, figures)
    nextTurn = now + Self.turnInterval
  }

  /// Goes up or down in a list.
  mutating func scroll(by lines: Int) { top = max(0, top + lines) }

  // MARK: What is shown

  /// Days ahead that dates are told.
  static let horizon = 60

  /// Brings the dates up to date, and keeps the page within what there is.
  ///
  /// - Parameter revision: which making of the project it is.
  mutating func fit(_ project: Project, _ figures: Figures, _ revision: Int) {
    number = min(number, Self.pages(figures).count - 1)
    guard revision != self.revision else { return }
    self.revision = revision
    dates = Agenda.dates(of: project, within: Self.horizon)
  }

  /// Keeps a list within what there is.
  ///
  /// - Parameter count: the things of the list of the page.
  mutating func fit(count: Int) { top = min(top, max(0, count - 1)) }
}
