internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Opening pages, following their links, and the way back.
extension Dashboard {
  /// Links that can be followed before the oldest way back is forgotten.
  private static let trailLimit = 50

  /// Where a page is drawn and scrolled.
  var pageArea: Rect {
    let body = Areas(size).body
    let area =
      switch screen {
      case .municipalities: MunicipalitiesScreen(self).layout.page
      case .activities: ActivitiesScreen.areas(body).cover
      case .overview, .budget, .entry, .journal: body
      }
    return PageView.textArea(in: area)
  }

  /// The lines of the open page that lead to others.
  private var pageLinks: [(line: Int, link: Page.Link)] {
    var seen: [Page.Subject: Int] = [:]
    return pageLines.enumerated().compactMap { line, content in
      guard let subject = content.link else { return nil }
      defer { seen[subject, default: 0] += 1 }
      return (line, Page.Link(subject: subject, occurrence: seen[subject] ?? 0))
    }
  }

  /// Makes the lines of the open page anew, and keeps what is seen within them. Where its subject is
  /// gone, goes back to a page whose subject is not.
  mutating func arrangePage() {
    while let subject = page?.subject, !exists(subject) { leavePage() }
    guard let subject = page?.subject else {
      pageLines = []
      return
    }
    let area = pageArea
    pageLines = PageContent(self).lines(of: subject, columns: area.columns)
    let links = pageLinks
    let count = pageLines.count
    page?.fit(links: links, rows: area.rows, count: count)
  }

  private func exists(_ subject: Page.Subject) -> Bool {
    switch subject {
    case .activity(let id): project.activities[id] != nil
    case .part(let id): figures.parts.contains { $0.part?.id == id }
    case .expense(let id): project.expenses[id] != nil
    case .record(let kind, let id): project.record(kind, id) != nil
    case .municipality, .area, .figures, .cap: true
    }
  }

  mutating func scrollPage(by rows: Int) {
    let seen = pageArea.rows
    let links = pageLinks
    let count = pageLines.count
    if rows.magnitude == 1 {
      page?.step(rows, links: links, rows: seen, count: count)
    } else {
      page?.scroll(by: rows, rows: seen, count: count)
    }
  }

  /// Opens what the selected line of the page leads to.
  mutating func followLink() {
    if let target = page?.link?.subject { follow(target) }
  }

  /// Goes to a page and remembers the way back.
  mutating func follow(_ subject: Page.Subject) {
    if trail.count == Self.trailLimit { trail.removeFirst() }
    trail.append(waypoint)
    switch subject {
    case .activity(let id):
      screen = .activities
      selectActivityRow(.activity(id))
    case .part(let id):
      screen = .activities
      selectActivityRow(.part(id))
    case .municipality(let code):
      showMunicipalities(.list)
      if let atlas = municipalities.atlas { municipalities.list.reveal(code, atlas) }
    case .area(let area):
      showMunicipalities(.regions)
      let regions = municipalities.territory?.regions ?? []
      let index = regions.firstIndex { area == .region($0.region.code) } ?? regions.count
      municipalities.regionRows.select(index, count: municipalities.regionRowCount)
    case .expense, .record, .cap, .figures: break
    }
    page = Page(subject)
  }

  private mutating func showMunicipalities(_ face: MunicipalitiesState.Face) {
    screen = .municipalities
    municipalities.face = face
    municipalities.refresh(project, directory, wording)
  }

  private var waypoint: Waypoint {
    let list = municipalities.list
    return Waypoint(
      screen: screen, page: page, activity: activities.selected,
      activityFilter: activities.filter, foldedParts: activities.collapsed,
      face: municipalities.face, municipality: list.selected, filter: list.filter,
      foldedRegions: list.collapsed, region: municipalities.regionRows.selection)
  }

  /// Closes the page, or goes back to where the link to it was followed.
  mutating func leavePage() {
    page = nil
    guard let last = trail.popLast() else { return }
    restoreLists(of: last)
    screen = last.screen
    page = last.page
  }

  /// Closes all pages; the lists are again as they were before the first link.
  mutating func leaveAllPages() {
    page = nil
    if let first = trail.first { restoreLists(of: first) }
    trail = []
  }

  private mutating func restoreLists(of waypoint: Waypoint) {
    activities.refresh(project)
    activities.filter(by: waypoint.activityFilter)
    activities.collapse(waypoint.foldedParts)
    if let row = waypoint.activity { activities.select(row) }
    municipalities.face = waypoint.face
    municipalities.regionRows.select(waypoint.region, count: municipalities.regionRowCount)
    guard let atlas = municipalities.atlas else { return }
    municipalities.list.filter(by: waypoint.filter, atlas)
    municipalities.list.collapse(waypoint.foldedRegions, atlas)
    if let row = waypoint.municipality { municipalities.list.select(row) }
  }
}
