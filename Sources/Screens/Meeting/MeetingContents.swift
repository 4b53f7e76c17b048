internal import Cells
internal import ProjectModel
internal import Words

/// What the pages name: what is wrong, late, decided, what comes, what has changed. No person is named.
struct MeetingContents: SceneView {
  typealias Entry = MeetingList.Entry

  let scene: Scene
  /// The dates to come, soonest first.
  let dates: [AgendaItem]

  /// Days from which a date is near.
  private static let nearDays = 7

  /// What a meeting is to watch, worst first: all that is wrong but what concerns records alone.
  var watched: [Entry] {
    figures.alerts.compactMap { alert in
      switch (alert, alert.severity) {
      case (.twoParticipations, _), (_, .notice): nil
      case (_, .over): Entry(mark: "▲", title: wording.sentence(alert), role: .bad)
      case (_, .warning): Entry(mark: "◆", title: wording.sentence(alert), role: .warning)
      }
    }
  }

  /// The activities of a part that are late, the latest first, with where they take place.
  func late(_ part: RecordID) -> [Entry] {
    figures.agenda.filter { $0.kind == .activity && $0.part == part && $0.daysLate > 0 }
      .sorted { ($1.daysLate, $0.code, $0.id) < ($0.daysLate, $1.code, $1.id) }
      .map { item in
        let towns = project.activities[item.id]?.municipalities ?? []
        let detail = [
          wording.dueness(item.daysLate), wording.towns(towns.map { scene.directory.name(of: $0) }),
        ]
        return Entry(
          mark: "▲", title: item.title.isEmpty ? item.code : item.title,
          detail: detail.filter { !$0.isEmpty }.joined(separator: " · "), role: .bad)
      }
  }

  /// What comes next in a part.
  func next(_ part: RecordID) -> [Entry] {
    dates.filter { $0.part == part }.map { item in
      Entry(
        mark: mark(item),
        title: wording.colon(
          wording.capitalised(wording.dateWord(item)), wording.dateTitle(item)),
        detail:
          "\(wording.dayOfWeek(item.due, isShort: true)) · \(wording.dueness(item.daysLate))",
        role: role(item))
    }
  }

  /// The shape of something that comes.
  func mark(_ item: AgendaItem) -> String { item.daysLate >= -Self.nearDays ? "◆" : "○" }

  /// How something that comes stands.
  func role(_ item: AgendaItem) -> Role { item.daysLate >= -Self.nearDays ? .warning : .text }

  // MARK: Decisions

  /// The last meeting.
  private var lastMeeting: Meeting? { project.pastMeetings.last }

  /// What the last meeting decided, under its name; nil where there was none.
  var decided: (title: String, entries: [Entry])? {
    lastMeeting.map { meeting in
      (
        wording.decisionsOf(meeting),
        entries(project.decisions.filter { $0.meeting == meeting.id })
      )
    }
  }

  /// Decisions of earlier meetings that are not carried out.
  var openDecisions: [Entry] {
    let last = lastMeeting?.id
    return entries(
      project.decisions.filter { $0.done == nil && ($0.meeting != last || last == nil) })
  }

  private func entries(_ decisions: [Decision]) -> [Entry] {
    decisions.sorted { ($0.due?.number ?? .max, $0.id) < ($1.due?.number ?? .max, $1.id) }
      .map { decision in
        if let done = decision.done {
          return Entry(
            mark: "●", title: decision.title, detail: wording.doneOn(done), role: .good)
        }
        guard let due = decision.due else { return Entry(mark: "○", title: decision.title) }
        let late = figures.today.days(since: due)
        return Entry(
          mark: late > 0 ? "▲" : late >= -Self.nearDays ? "◆" : "○", title: decision.title,
          detail: "\(wording.dayOfWeek(due, isShort: true)) · \(wording.dueness(late))",
          role: late > 0 ? .bad : late >= -Self.nearDays ? .warning : .text)
      }
  }

  // MARK: What has changed

  /// The changes that weigh most.
  func largest(_ since: Since) -> [Entry] {
    since.largest.map { place in
      let change = since.changes[place]
      let item = wording.item(of: change, in: project, scene.directory)
      return Entry(
        mark: wording.mark(isNew: change.before == nil, isGone: change.after == nil),
        title: item.title, detail: item.detail,
        role: scene.world.fresh[change.id] != nil ? .warning : .text)
    }
  }

  // MARK: Municipalities

  /// Those that were not heard from for long, the longest first.
  func silent(_ places: Places) -> [Entry] {
    places.items.values.filter(\.isSilent)
      .sorted { ($1.days ?? 0, $0.key) < ($0.days ?? 0, $1.key) }
      .map {
        Entry(
          title: [$0.name, $0.days.map { format.days($0) } ?? ""].filter { !$0.isEmpty }
            .joined(separator: " · "))
      }
  }

  /// Those that have late activities, the most first.
  func late(_ places: Places) -> [Entry] {
    places.items.values.filter { $0.figures.late > 0 }
      .sorted { ($1.figures.late, $0.key) < ($0.figures.late, $1.key) }
      .map { Entry(title: "\($0.name) · \(wording.number($0.figures.late, of: .activity))") }
  }
}
