internal import Cells
internal import ProjectModel
internal import Widgets

extension Dashboard {
  /// Takes in what happened.
  ///
  /// - Parameter now: milliseconds of a clock that never jumps; moments are told in it.
  public mutating func update(_ message: Message, now: Int64) -> [Effect] {
    expire(now)
    turnPageIfDue(now)
    defer { arrange() }
    switch message {
    case .key(let key): return press(key, now)
    case .pasted(let text):
      if dayField != nil {
        dayField?.insert(text)
      } else if filterField != nil {
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
    case .historyLoaded(let entries):
      history = History(entries)
      journal.invalidate()
      if let action = awaiting {
        awaiting = nil
        return perform(action, now)
      }
    case .refused(let sentence):
      say(sentence)
      meeting?.lastChange = sentence
    case .meetingBegins: if meeting == nil { return perform(.meeting, now) }
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
    if let last = entries.last, meeting != nil {
      let time = localTime(last.stamp.milliseconds)
      if let text = wording.meetingNews(last, in: present, directory, at: time) {
        meeting?.lastChange = text
      }
    } else if let last = entries.last,
      let text = wording.news(last, in: present, directory, hidesPeople: hidesPeople)
    {
      notice = Notice(text: text, until: now + Self.freshDuration)
    }
  }

  /// Where keys are pressed now.
  var context: KeyContext {
    if question != nil { return .confirm }
    if helpTop != nil { return .help }
    if dayField != nil { return .day }
    if meeting != nil { return .meeting }
    if since?.isOpen == true { return .since }
    if filterField != nil { return .filter }
    if page != nil { return .page }
    switch screen {
    case .overview: return .overview
    case .activities: return .activities
    case .municipalities:
      switch municipalities.face {
      case .list: return .municipalities
      case .map: return .map
      case .regions: return .regions
      }
    case .budget:
      if budget.expenses != nil { return .expenses }
      switch budget.panel {
      case .timeline: return .timeline
      case .lines: return .budgetLines
      case .forecast: return budget.whatIf == nil ? .forecast : .whatIf
      case .cash: return .cash
      }
    case .journal: return .journal
    }
  }

  private mutating func press(_ key: Key, _ now: Int64) -> [Effect] {
    if let action = Keymap.action(for: key, in: context) {
      if notice?.until == nil { notice = nil }
      return perform(action, now)
    }
    if question != nil { question = nil }
    if dayField?.handle(key) == true { return [] }
    if filterField?.handle(key) == true {
      applyFilter()
      return []
    }
    // Escape and a key typed in one breath arrive as Alt with that key.
    if case .alt(let character) = key {
      return press(.escape, now) + press(.character(character), now)
    }
    return []
  }

  private mutating func perform(_ action: Action, _ now: Int64) -> [Effect] {
    if action.needsHistory, history == nil {
      awaiting = action
      return [.loadHistory]
    }
    switch action {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .repaint: return [.repaint, .reload]
    case .help: helpTop = 0
    case .theme: theme = theme.next
    case .language:
      wording = Wording(wording.language == .french ? .english : .french)
      municipalities.invalidate()
    case .hidePeople:
      hidesPeople.toggle()
      // It may name someone.
      notice = nil
    case .show(let target):
      leaveAllPages()
      since?.isOpen = false
      screen = target
    case .up: scroll(by: -1)
    case .down: scroll(by: 1)
    case .left:
      if context == .whatIf { turnLever(by: -1) } else { municipalities.moveOnMap(dx: -1, dy: 0) }
    case .right:
      if context == .whatIf { turnLever(by: 1) } else { municipalities.moveOnMap(dx: 1, dy: 0) }
    case .pageUp: scroll(by: -max(1, pageRows - 1))
    case .pageDown: scroll(by: max(1, pageRows - 1))
    case .home: scroll(by: -1_000_000_000)
    case .end: scroll(by: 1_000_000_000)
    case .open: open()
    case .back: goBack()
    case .nextPanel: focusPanel(by: 1)
    case .previousPanel: focusPanel(by: -1)
    case .filter:
      selectedBeforeSearch = municipalities.list.selected
      filterField = TextField(
        screen == .municipalities ? municipalities.list.filter.text : activities.filter)
    case .nextOrder: sort(by: 1)
    case .previousOrder: sort(by: -1)
    case .reverse: reverse()
    case .collapse: fold()
    case .expand: unfold()
    case .toggleAll: foldAll()
    case .nextStanding: filterByNextStanding()
    case .nextPart: filterByNextPart()
    case .onlyRegion: toggleRegionFilter()
    case .zoomIn:
      if screen == .budget {
        budget.isEnlarged = true
      } else {
        municipalities.isZoomed = municipalities.selectedRegion != nil
      }
    case .zoomOut:
      if screen == .budget { budget.isEnlarged = false } else { municipalities.isZoomed = false }
    case .previousPeriod: budget.step(by: -1)
    case .nextPeriod: budget.step(by: 1)
    case .wider: budget.zoom(by: -1)
    case .narrower: budget.zoom(by: 1)
    case .today: budget.goToToday()
    case .nextYears: budget.nextYears()
    case .oneYear: budget.toggleOneYear()
    case .curve: budget.showsCurve.toggle()
    case .whatIf: toggleWhatIf()
    case .reset: resetLever()
    case .earlier: travel(by: -1)
    case .later: travel(by: 1)
    case .nextStep:
      timeStep = timeStep.next
      if travel == nil { say(wording.timeSteps(timeStep)) }
    case .now: returnToNow()
    case .toggleView: toggleView()
    case .goToDay: dayField = TextField()
    case .since: toggleSince()
    case .forget: since = nil
    case .sooner: moveStart(by: -1)
    case .afterwards: moveStart(by: 1)
    case .nextAuthor: filterByNextAuthor()
    case .nextKind: filterByNextKind()
    case .nextSpan: filterByNextSpan()
    case .oneRecord: toggleRecordFilter()
    case .restore: askToRestore()
    case .meeting: if meeting == nil { enterMeeting() } else { leaveMeeting() }
    case .nextPage: turnPage(by: 1)
    case .previousPage: turnPage(by: -1)
    case .turnAlone: toggleAutomaticTurning(now)
    case .closeMeeting: askToCloseMeeting()
    case .confirm:
      guard let draft = question?.draft else { break }
      question = nil
      return [.write(draft)]
    }
    return []
  }

  private mutating func scroll(by rows: Int) {
    switch context {
    case .help: helpTop = max(0, (helpTop ?? 0) + rows)
    case .page: scrollPage(by: rows)
    case .since: since?.move(by: rows)
    case .journal: journal.move(by: rows)
    case .meeting:
      let top = meeting?.top ?? 0
      meeting?.top = max(0, min(top + rows, 1_000_000))
    case .day, .confirm: break
    case .overview:
      overview.panel = 0
      overview.list.move(by: rows, count: toDo.count)
    case .map where rows.magnitude == 1: municipalities.moveOnMap(dx: 0, dy: Double(rows))
    case .regions: municipalities.regionRows.move(by: rows, count: municipalities.regionRowCount)
    case .municipalities, .map: moveInMunicipalities(by: rows)
    case .activities: activities.list.move(by: rows, count: activities.rows.count)
    case .timeline, .budgetLines, .forecast, .cash, .whatIf, .expenses: moveInBudget(by: rows)
    case .filter:
      if screen == .municipalities {
        moveInMunicipalities(by: rows)
      } else {
        activities.list.move(by: rows, count: activities.rows.count)
      }
    }
  }

  private mutating func open() {
    switch context {
    case .filter: filterField = nil
    case .overview:
      if overview.panel > 0 {
        selectActivityRow(.part(panels[overview.panel - 1].part?.id))
        screen = .activities
      } else if toDo.indices.contains(overview.list.selection) {
        openToDo(toDo[overview.list.selection])
      }
    case .activities:
      switch activities.selected {
      case .part(let part): toggle(part)
      case .activity(let id): page = Page(.activity(id))
      case nil: break
      }
    case .municipalities, .map, .regions: openMunicipality()
    case .timeline, .budgetLines, .forecast, .cash, .whatIf, .expenses: openInBudget()
    case .page: followLink()
    case .since: openChange()
    case .journal: openJournalRow()
    case .day: goToTypedDay()
    case .help, .confirm, .meeting: break
    }
  }

  /// Goes to what a line of « À faire » is about.
  private mutating func openToDo(_ toDo: ToDo) {
    switch toDo {
    case .alert(.silentMunicipalities): showSilentMunicipalities()
    case .alert(let alert): say(wording.sentence(alert) + wording.remedy(alert))
    case .item(let item):
      let activity = item.kind == .activity ? item.id : item.activity
      guard let activity else {
        var item = item
        if hidesPeople { item.owner = "" }
        say(wording.sentence(item))
        return
      }
      follow(.activity(activity))
    }
  }

  private mutating func goBack() {
    switch context {
    case .help: helpTop = nil
    case .filter:
      filterField = nil
      setFilterText("")
      if screen == .municipalities, let row = selectedBeforeSearch {
        municipalities.list.select(row)
      }
    case .page: leavePage()
    case .confirm: question = nil
    case .day: dayField = nil
    case .since: since?.isOpen = false
    case .meeting: leaveMeeting()
    case .journal: leaveJournal()
    case .activities:
      if !activities.filter.isEmpty {
        activities.filter(by: "")
      } else {
        screen = .overview
      }
    case .municipalities, .map, .regions: leaveMunicipalities()
    case .timeline, .budgetLines, .forecast, .cash, .whatIf, .expenses: leaveBudget()
    case .overview: overview.panel = 0
    }
  }

  private mutating func focusPanel(by step: Int) {
    switch context {
    case .municipalities, .map, .regions:
      let faces = MunicipalitiesState.Face.allCases
      let index = (municipalities.face.rawValue + step + faces.count) % faces.count
      turn(to: faces[index])
    case .timeline, .budgetLines, .forecast, .cash: turnInBudget(by: step)
    default:
      let count = panels.count + 1
      overview.panel = ((overview.panel + step) % count + count) % count
    }
  }

  private mutating func applyFilter() {
    if let field = filterField { setFilterText(field.text) }
  }

  private mutating func setFilterText(_ text: String) {
    if screen == .municipalities {
      searchMunicipalities(text)
    } else {
      activities.filter(by: text)
    }
  }

  private mutating func sort(by step: Int) {
    if screen == .municipalities {
      sortMunicipalities(by: step)
    } else {
      let orders = ActivityList.Order.allCases
      let index = (activities.order.rawValue + step + orders.count) % orders.count
      activities.sort(by: orders[index], isReversed: activities.isReversed, project)
    }
  }

  private mutating func reverse() {
    if screen == .municipalities {
      reverseMunicipalities()
    } else {
      activities.sort(by: activities.order, isReversed: !activities.isReversed, project)
    }
  }

  private mutating func fold() {
    switch screen {
    case .municipalities: foldRegion()
    case .budget: budget.unfold(false)
    default: foldPart()
    }
  }

  private mutating func unfold() {
    switch screen {
    case .municipalities: unfoldRegion()
    case .budget: budget.unfold(true)
    default: unfoldPart()
    }
  }

  private mutating func foldAll() {
    switch screen {
    case .municipalities: foldAllRegions()
    case .budget: budget.foldAll()
    default: foldAllParts()
    }
  }

  /// Brings what was selected into view; to be called after every change of state or size.
  mutating func arrange() {
    if meeting != nil { arrangeMeeting() }
    switch screen {
    case .overview: break
    case .activities: activities.refresh(project)
    case .municipalities: arrangeMunicipalities()
    case .budget: arrangeBudget()
    case .journal: arrangeJournal()
    }
    overview.list.reveal(rows: toDoRows, count: toDo.count)
    overview.panel = min(overview.panel, panels.count)
    activities.list.reveal(rows: ActivitiesScreen.listRows(in: size), count: activities.rows.count)
    if since != nil {
      let rows = SincePanel(self).rows
      since?.reveal(rows: rows)
    }
    arrangePage()
    if helpTop != nil { helpTop = min(helpTop ?? 0, max(0, helpLineCount - helpRows)) }
  }

  /// Rows that a page key moves by.
  private var pageRows: Int {
    switch context {
    case .help: helpRows
    case .page: pageArea.rows
    case .overview: toDoRows
    case .activities: ActivitiesScreen.listRows(in: size)
    case .filter:
      screen == .municipalities
        ? MunicipalitiesScreen(self).tableRows : ActivitiesScreen.listRows(in: size)
    case .municipalities, .map, .regions: MunicipalitiesScreen(self).tableRows
    case .timeline: 5
    case .budgetLines: BudgetScreen(self).lineRows
    case .forecast: BudgetScreen(self).forecastRows
    case .cash: BudgetScreen(self).cashRows
    case .whatIf: BudgetScreen(self).leverRows
    case .expenses: BudgetScreen(self).expenseRows
    case .journal: JournalScreen(self).rows
    case .since: SincePanel(self).rows
    case .day, .confirm, .meeting: 5
    }
  }
}
