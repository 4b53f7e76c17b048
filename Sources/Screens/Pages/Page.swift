internal import ProjectModel
internal import Words

/// A page about one thing, opened from a list or from another page.
struct Page: Sendable {
  /// What a page can be about.
  enum Subject: Hashable, Sendable {
    case activity(RecordID)
    /// Nil for what belongs to no part.
    case part(RecordID?)
    /// A municipality by its official code.
    case municipality(RecordID)
    case area(Area)
    case expense(RecordID)
    /// A record of a kind that has no page of its own.
    case record(Kind, RecordID)
    /// What is written, or to be, at a place of a report.
    case passage(RecordID, PassagePlace)
    /// The cap on administration.
    case cap
    /// The reasons of a line of the forecast.
    case figures(ForecastRow)
  }

  /// Several municipalities together.
  enum Area: Hashable, Sendable {
    /// All of Québec.
    case whole
    /// A region by its two-digit code.
    case region(String)
    /// Those that the directory does not know.
    case elsewhere
  }

  /// A line that leads to another page. Two lines may lead to the same one.
  struct Link: Hashable, Sendable {
    /// Where it leads.
    var subject: Subject
    /// How many lines before it lead there too.
    var occurrence: Int
  }

  /// What it is about.
  let subject: Subject
  /// First line that is seen.
  private(set) var top = 0
  /// The line that is selected; nil if none is.
  private(set) var line: Int?
  /// What the selected line leads to.
  private(set) var link: Link?

  init(_ subject: Subject) { self.subject = subject }

  /// Goes to the next line that leads somewhere if one is near, else scrolls by one line.
  ///
  /// - Parameters:
  ///   - direction: 1 for down, -1 for up.
  ///   - links: the links by line, in order.
  ///   - rows: lines seen at once.
  ///   - count: lines in all.
  mutating func step(_ direction: Int, links: [(line: Int, link: Link)], rows: Int, count: Int) {
    let next =
      direction > 0
      ? links.first { $0.line > line ?? top - 1 } : links.last { $0.line < line ?? top }
    // One line ahead may be brought into view; what is farther off is scrolled to, so that the
    // lines between are read.
    if let next, (top - 1..<top + rows + 1).contains(next.line) {
      line = next.line
      link = next.link
      reveal(next.line, rows: rows)
    } else {
      scroll(by: direction, rows: rows, count: count)
    }
  }

  /// Scrolls by lines.
  mutating func scroll(by lines: Int, rows: Int, count: Int) {
    top = min(max(0, top + lines), max(0, count - rows))
    if let line, line < top || line >= top + rows { clearLink() }
  }

  /// Finds the selected link again after the lines or the room have changed.
  mutating func fit(links: [(line: Int, link: Link)], rows: Int, count: Int) {
    top = min(top, max(0, count - rows))
    guard let link else { return }
    if let place = links.first(where: { $0.link == link }) {
      line = place.line
      reveal(place.line, rows: rows)
    } else {
      clearLink()
    }
  }

  private mutating func reveal(_ line: Int, rows: Int) {
    if line < top { top = line }
    if line >= top + rows { top = line - rows + 1 }
  }

  private mutating func clearLink() {
    line = nil
    link = nil
  }
}
