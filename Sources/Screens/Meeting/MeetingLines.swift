internal import Cells
internal import ProjectModel
internal import Words

/// Makes the lines of the pages that are read line by line.
struct MeetingLines: SceneView {
  /// One line.
  struct Line {
    var mark = ""
    var text: String
    var tail = ""
    var style = Style.text
  }

  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// How many lines a page has; 0 for one of figures.
  func count(on page: MeetingState.Page) -> Int {
    switch page {
    case .changes: changeCount
    case .decisions: decisionLines.count
    case .whole, .outlook, .part, .map: 0
    }
  }

  /// Some lines of a page, as places among all of them.
  func lines(of page: MeetingState.Page, _ places: Range<Int>) -> [Line] {
    switch page {
    case .changes: places.map { changeLine($0) }
    case .decisions: Array(decisionLines.dropFirst(places.lowerBound).prefix(places.count))
    case .whole, .outlook, .part, .map: []
    }
  }

  /// A heading, an empty line, what is told, and how many municipalities were only heard from.
  private var changeCount: Int {
    guard let since = scene.world.since else { return 1 }
    return 2 + max(1, since.told.count + (since.newsCount > 0 ? 1 : 0))
  }

  private func changeLine(_ index: Int) -> Line {
    guard let since = scene.world.since else { return Line(text: wording.noEarlierMeeting) }
    if index == 0 { return Line(text: since.sum(wording), style: Style(.heading)) }
    if index == 1 { return Line(text: "") }
    guard since.told.indices.contains(index - 2) else {
      return since.newsCount > 0
        ? Line(mark: "~", text: wording.newsOf(since.newsCount))
        : Line(text: wording.nothingChanged)
    }
    let change = since.changes[since.told[index - 2]]
    return Line(
      mark: wording.mark(isNew: change.before == nil, isGone: change.after == nil),
      text: wording.line(of: change, in: project, scene.directory, hidesPeople: true),
      style: scene.world.fresh[change.id] != nil ? Style(.fresh) : .text)
  }

  private var decisionLines: [Line] {
    let last = project.pastMeetings.last
    var lines: [Line] = []
    if let last {
      let decisions = project.decisions.filter { $0.meeting == last.id }
        .sorted { ($0.due ?? .init(number: .max), $0.id) < ($1.due ?? .init(number: .max), $1.id) }
      lines.append(Line(text: wording.decisionsOf(last), style: Style(.heading)))
      lines += decisions.map { decision in line(of: decision) }
      if decisions.isEmpty { lines.append(Line(text: wording.noDecisions)) }
    }
    let known = Set(project.decisions.filter { $0.meeting == last?.id }.map(\.id))
    let open = project.decisions.filter { $0.done == nil && !known.contains($0.id) }
      .sorted { ($0.due ?? .init(number: .max), $0.id) < ($1.due ?? .init(number: .max), $1.id) }
    if !open.isEmpty {
      lines += [Line(text: ""), Line(text: wording.openDecisions, style: Style(.heading))]
      lines += open.map { line(of: $0) }
    }
    let dates = figures.agenda.filter {
      $0.daysLate <= 0 && [.report, .meeting, .instalment, .milestone].contains($0.kind)
    }
    lines += [Line(text: ""), Line(text: wording.nextDates, style: Style(.heading))]
    lines += dates.prefix(8).map { item in
      let title = item.title.isEmpty ? wording.title(item.kind) : item.title
      return Line(
        mark: "○", text: "\(format.date(item.due)) · \(title)", tail: wording.dueness(item.daysLate)
      )
    }
    if dates.isEmpty { lines.append(Line(text: wording.noDates30)) }
    return lines
  }

  private func line(of decision: Decision) -> Line {
    if let done = decision.done {
      return Line(
        mark: "●", text: decision.title, tail: wording.doneOn(done), style: Style(.good))
    }
    guard let due = decision.due else { return Line(mark: "○", text: decision.title) }
    let late = figures.today.days(since: due)
    return Line(
      mark: late > 0 ? "▲" : "○", text: decision.title, tail: wording.dueness(late),
      style: Style(late > 0 ? .bad : .text))
  }
}
