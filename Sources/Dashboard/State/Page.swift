internal import ProjectModel

/// A page about one thing, opened from a list or from another page.
struct Page: Hashable, Sendable {
  /// What a page can be about.
  enum Subject: Hashable, Sendable {
    case activity(RecordID)
    /// Nil for what belongs to no part.
    case part(RecordID?)
    /// A municipality by its official code.
    case municipality(RecordID)
    /// A region by its two-digit code; nil for all of Québec.
    case region(String?)
  }

  /// What it is about.
  var subject: Subject
  /// First line that is seen.
  var top = 0
  /// The line that is selected, which leads to another page; nil if none is.
  var link: Int?

  init(_ subject: Subject) { self.subject = subject }

  /// Goes to the next line that leads somewhere if one is near, else scrolls by one line.
  ///
  /// - Parameters:
  ///   - links: the lines that lead somewhere, in order.
  ///   - rows: lines seen at once.
  mutating func step(_ direction: Int, links: [Int], rows: Int, count: Int) {
    let lastTop = max(0, count - rows)
    let next =
      direction > 0
      ? links.first { $0 > link ?? top - 1 } : links.last { $0 < link ?? top }
    // One line ahead may be brought into view; what is farther off is scrolled to, so that the
    // lines between are read.
    if let next, (top - 1..<top + rows + 1).contains(next) {
      link = next
      if next < top { top = next }
      if next >= top + rows { top = next - rows + 1 }
    } else {
      top = min(max(0, top + direction), lastTop)
      dropHiddenLink(rows: rows)
    }
  }

  /// Scrolls by lines.
  mutating func scroll(by lines: Int, rows: Int, count: Int) {
    top = min(max(0, top + lines), max(0, count - rows))
    dropHiddenLink(rows: rows)
  }

  /// Keeps what is seen within the page.
  mutating func fit(rows: Int, count: Int) {
    top = min(top, max(0, count - rows))
    if let link, link >= count { self.link = nil }
  }

  private mutating func dropHiddenLink(rows: Int) {
    if let link, link < top || link >= top + rows { self.link = nil }
  }
}

/// Where one was before following a link, so that one key leads back.
struct Waypoint: Sendable {
  var screen: Screen
  var page: Page?
  var activity: ActivityList.Row?
  var face: MunicipalitiesState.Face
  var municipality: MunicipalityList.Row?
  var filter: MunicipalityList.Filter
  var region: Int
}
