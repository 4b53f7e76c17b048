internal import Cells
internal import ProjectModel
internal import Widgets

extension Dashboard {
  /// Takes in what happened.
  ///
  /// - Parameter now: milliseconds of a clock that never jumps; moments are told in it.
  public mutating func update(_ message: Message, now: Int64) -> [Effect] {
    expire(now)
    defer { arrange() }
    switch message {
    case .key(let key): return press(key)
    case .pasted(let text):
      if filterField != nil {
        filterField?.insert(text)
        applyFilter()
      }
    case .resized(let size): self.size = size
    case .entriesArrived(let entries):
      apply(entries)
      announce(entries, now)
    case .projectReloaded(let project): replaceProject(project)
    case .problemsFound(let count, let first): problems = (count, first)
    case .dayChanged(let day): setToday(day)
    case .timePassed: break
    }
    return []
  }

  private mutating func expire(_ now: Int64) {
    if let until = notice?.until, until <= now { notice = nil }
    if !fresh.isEmpty { fresh = fresh.filter { $0.value > now } }
  }

  private mutating func announce(_ entries: [Entry], _ now: Int64) {
    for entry in entries {
      for operation in entry.operations.prefix(1000) {
        fresh[operation.id] = now + Self.freshDuration
      }
    }
    if let last = entries.last, let text = wording.news(last, in: project, directory) {
      notice = Notice(text: text, until: now + Self.freshDuration)
    }
  }

  /// Where keys are pressed now.
  var context: KeyContext {
    if helpTop != nil { return .help }
    if filterField != nil { return .filter }
    if detail != nil, screen == .activities { return .detail }
    return screen == .overview ? .overview : .activities
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if let action = Keymap.action(for: key, in: context) {
      if notice?.until == nil { notice = nil }
      return perform(action)
    }
    if filterField?.handle(key) == true {
      applyFilter()
      return []
    }
    // Escape and a key typed in one breath arrive as Alt with that key.
    if case .alt(let character) = key { return press(.escape) + press(.character(character)) }
    return []
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .repaint: return [.repaint, .reload]
    case .help: helpTop = 0
    case .theme: theme = theme.next
    case .language:
      wording = Wording(wording.language == .french ? .english : .french)
    case .show(let target):
      screen = target
      detail = nil
    case .up: scroll(by: -1)
    case .down: scroll(by: 1)
    case .pageUp: scroll(by: -max(1, pageRows - 1))
    case .pageDown: scroll(by: max(1, pageRows - 1))
    case .home: scroll(by: -1_000_000_000)
    case .end: scroll(by: 1_000_000_000)
    case .open: open()
    case .back: goBack()
    case .nextPanel: focusPanel(by: 1)
    case .previousPanel: focusPanel(by: -1)
    case .filter: filterField = TextField(activities.filter)
    case .nextOrder: sort(by: 1)
    case .previousOrder: sort(by: -1)
    case .reverse:
      activities.sort(by: activities.order, isReversed: !activities.isReversed, project)
    case .collapse: fold()
    case .expand: unfold()
    case .toggleAll: foldAll()
    }
    return []
  }

  private mutating func scroll(by rows: Int) {
    switch context {
    case .help: helpTop = max(0, (helpTop ?? 0) + rows)
    case .detail:
      let top = detail?.top ?? 0
      detail?.top = max(0, top + rows)
    case .overview:
      overview.panel = 0
      overview.list.move(by: rows, count: toDo.count)
    case .activities, .filter: activities.list.move(by: rows, count: activities.rows.count)
    }
  }

  private mutating func open() {
    switch context {
    case .filter: filterField = nil
    case .overview:
      if overview.panel > 0 {
        show(.part(panels[overview.panel - 1].part?.id))
      } else if toDo.indices.contains(overview.list.selection) {
        openToDo(toDo[overview.list.selection])
      }
    case .activities:
      switch activities.selected {
      case .part(let part): toggle(part)
      case .activity: detail = DetailState()
      case nil: break
      }
    case .detail, .help: break
    }
  }

  /// Goes to what a line of « À faire » is about.
  private mutating func openToDo(_ toDo: ToDo) {
    switch toDo {
    case .alert(let alert): say(wording.sentence(alert) + wording.remedy(alert))
    case .item(let item):
      let activity = item.kind == .activity ? item.id : item.activity
      guard let activity else {
        say(wording.sentence(item))
        return
      }
      show(.activity(activity))
      detail = DetailState(isFromOverview: true)
    }
  }

  private mutating func show(_ row: ActivityList.Row) {
    screen = .activities
    detail = nil
    activities.refresh(project)
    activities.filter(by: "")
    if case .activity(let id) = row {
      activities.collapse(activities.collapsed.subtracting([part(of: id)]))
    }
    activities.select(row)
  }

  private mutating func goBack() {
    switch context {
    case .help: helpTop = nil
    case .filter:
      filterField = nil
      activities.filter(by: "")
    case .detail:
      if detail?.isFromOverview == true { screen = .overview }
      detail = nil
    case .activities:
      if !activities.filter.isEmpty {
        activities.filter(by: "")
      } else {
        screen = .overview
      }
    case .overview: overview.panel = 0
    }
  }

  private mutating func focusPanel(by step: Int) {
    let count = panels.count + 1
    overview.panel = ((overview.panel + step) % count + count) % count
  }

  private mutating func applyFilter() {
    guard let field = filterField else { return }
    activities.filter(by: field.text)
  }

  private mutating func sort(by step: Int) {
    let orders = ActivityList.Order.allCases
    let index = (activities.order.rawValue + step + orders.count) % orders.count
    activities.sort(by: orders[index], isReversed: activities.isReversed, project)
  }

  private mutating func toggle(_ part: RecordID?) {
    // Matches stay in sight while a filter is on.
    guard activities.filter.isEmpty else { return }
    activities.collapse(activities.collapsed.symmetricDifference([part]))
  }

  private mutating func fold() {
    guard let row = activities.selected else { return }
    let head: RecordID?
    switch row {
    case .part(let id): head = id
    case .activity(let id): head = part(of: id)
    }
    guard !activities.collapsed.contains(head) else { return }
    activities.collapse(activities.collapsed.union([head]))
    activities.select(.part(head))
  }

  private mutating func unfold() {
    switch activities.selected {
    case .part(let part):
      if activities.collapsed.contains(part) { toggle(part) }
    case .activity: detail = DetailState()
    case nil: break
    }
  }

  private mutating func foldAll() {
    let selected = activities.selected
    activities.collapse(
      activities.collapsed.isEmpty ? Set(figures.parts.map { $0.part?.id }) : [])
    if case .activity(let id) = selected, !activities.collapsed.isEmpty {
      activities.select(.part(part(of: id)))
    }
  }

  /// The part under which an activity is shown.
  private func part(of activity: RecordID) -> RecordID? {
    project.activities[activity]?.part.flatMap { project.parts[$0]?.id }
  }

  /// Brings what was selected into view; to be called after every change of state or size.
  mutating func arrange() {
    if screen == .activities { activities.refresh(project) }
    overview.list.reveal(rows: toDoRows, count: toDo.count)
    overview.panel = min(overview.panel, panels.count)
    activities.list.reveal(rows: ActivitiesScreen.listRows(in: size), count: activities.rows.count)
    if detail != nil {
      if case .activity = activities.selected {
        let overflow = max(0, detailLineCount - ActivitiesScreen.detailRows(in: size))
        let top = detail?.top ?? 0
        detail?.top = min(top, overflow)
      } else {
        detail = nil
      }
    }
    if let top = helpTop { helpTop = min(top, max(0, helpLineCount - helpRows)) }
  }

  /// Rows that a page key moves by.
  private var pageRows: Int {
    switch context {
    case .help: helpRows
    case .overview: toDoRows
    case .detail: ActivitiesScreen.detailRows(in: size)
    case .activities, .filter: ActivitiesScreen.listRows(in: size)
    }
  }
}
