internal import Cells
internal import ProjectModel
internal import Widgets

/// Opening pages, following their links, and the way back.
extension Dashboard {
  /// Where a page is drawn and scrolled.
  var pageArea: Rect {
    let body = Areas(size).body
    let area =
      screen == .municipalities
      ? MunicipalitiesScreen(self).pageArea : ActivitiesScreen.areas(body).cover
    return PageView.textArea(in: area)
  }

  /// The lines of the open page.
  var pageLines: [PageLine] {
    page.map { PageContent(self).lines(of: $0.subject, columns: pageArea.columns) } ?? []
  }

  /// Keeps what is seen of the page within it; closes it when its subject is gone.
  mutating func arrangePage() {
    guard let subject = page?.subject else { return }
    guard exists(subject) else {
      page = nil
      return
    }
    if case .municipality = subject, municipalities.expenses == nil {
      municipalities.expenses = ExpensesByMunicipality(project)
    }
    let rows = pageArea.rows
    let count = pageLines.count
    page?.fit(rows: rows, count: count)
  }

  private func exists(_ subject: Page.Subject) -> Bool {
    switch subject {
    case .activity(let id): project.activities[id] != nil
    case .part(let id): figures.parts.contains { $0.part?.id == id }
    case .municipality, .region: true
    }
  }

  mutating func scrollPage(by rows: Int) {
    let lines = pageLines
    let seen = pageArea.rows
    if rows.magnitude == 1 {
      let links = lines.indices.filter { lines[$0].link != nil }
      page?.step(rows, links: links, rows: seen, count: lines.count)
    } else {
      page?.scroll(by: rows, rows: seen, count: lines.count)
    }
  }

  /// Opens what the selected line of the page leads to.
  mutating func followLink() {
    let lines = pageLines
    guard let line = page?.link, lines.indices.contains(line), let target = lines[line].link else {
      return
    }
    follow(target)
  }

  /// Goes to a page and remembers the way back.
  mutating func follow(_ subject: Page.Subject) {
    trail.append(
      Waypoint(
        screen: screen, page: page, activity: activities.selected, face: municipalities.face,
        municipality: municipalities.list.selected, filter: municipalities.list.filter,
        region: municipalities.regionRows.selection))
    switch subject {
    case .activity(let id):
      screen = .activities
      selectActivityRow(.activity(id))
      page = Page(subject)
    case .part(let id):
      screen = .activities
      selectActivityRow(.part(id))
      page = Page(subject)
    case .municipality(let code):
      showMunicipalities(.list)
      if let atlas = municipalities.atlas { municipalities.list.reveal(code, atlas) }
      page = Page(subject)
    case .region(let code):
      showMunicipalities(.regions)
      let index = municipalities.territory?.regions.firstIndex { $0.region.code == code }
      let count = municipalities.regionRowCount
      municipalities.regionRows.select(index ?? count - 1, count: count)
      page = Page(subject)
    }
  }

  private mutating func showMunicipalities(_ face: MunicipalitiesState.Face) {
    screen = .municipalities
    municipalities.face = face
    municipalities.refresh(project, directory, wording)
  }

  /// Closes the page, or goes back to where the link to it was followed.
  mutating func leavePage() {
    page = nil
    guard let last = trail.popLast() else { return }
    screen = last.screen
    page = last.page
    if let row = last.activity, screen == .activities { activities.select(row) }
    guard screen == .municipalities, let atlas = municipalities.atlas else { return }
    municipalities.face = last.face
    municipalities.list.filter(by: last.filter, atlas)
    if let row = last.municipality { municipalities.list.select(row) }
    municipalities.regionRows.select(last.region, count: municipalities.regionRowCount)
  }
}
