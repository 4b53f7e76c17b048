internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

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
    case .pasted where question != nil: break
    case .pasted(let text):
      if palette != nil {
        palette?.field.insert(text)
        filterPalette()
        return []
      }
      if let effects = pasteTable(text) { return effects }
      if form != nil {
        pasteIntoForm(text)
      } else if context.isGrid {
        pasteIntoGrid(text)
      } else if context == .quickLine {
        pasteIntoLine(text)
      } else if prompt != nil {
        prompt?.field.insert(text)
      } else if filterField != nil {
        filterField?.insert(text)
        applyFilter()
      }
    case .resized(let size): self.size = size
    case .entriesArrived(let entries):
      forgetQuestion(touchedBy: entries)
      preview?.forget()
      apply(entries)
      refreshForm(entries)
      askToSaveAnew()
      refreshGrid()
      announce(entries, now)
      return resumeImport()
    case .written:
      finishWriting()
      finishLine()
      finishGrid()
      return finishImport()
    case .identified(let writer): self.writer = writer
    case .unfinishedFound(let unfinished): takeOffers(unfinished)
    case .projectReloaded(let project):
      preview?.forget()
      return replaceProject(project) + resumeImport()
    case .filesListed(let path, let names): completePath(path, names)
    case .tableRead(let table, let name, let kind, let remembered):
      noteImportFolder()
      return openTable(table, name: name, kind, remembered)
    case .columnsRecalled(let mapping):
      if let mapping { preview?.take(remembered: mapping) }
      return resumeImport()
    case .goOn: return goOnImporting()
    case .problemsFound(let count, let first): problems = (count, first)
    case .dayChanged(let day): setToday(day)
    case .historyLoaded(let entries):
      history = History(entries)
      journal.invalidate()
      findChanges()
      if let action = awaiting {
        awaiting = nil
        return perform(action, now)
      }
    case .refused(_, let sentence), .tableRefused(let sentence):
      failWriting()
      say(sentence)
      meeting?.remark = sentence
      return failImport()
    case .historyRefused(let sentence), .said(let sentence): say(sentence)
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
    if meeting != nil {
      meeting?.note(entries, now)
      notice = nil
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
    if prompt != nil { return .prompt }
    if palette != nil { return .palette }
    if let form { return form.cell == nil ? .form : .cell }
    if let grid { return grid.editor == nil ? .grid : .gridCell }
    if let preview { return preview.choice == nil ? .preview : .columnField }
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
    case .entry: return entry.place == .line ? .quickLine : .entered
    case .journal: return .journal
    }
  }

  private mutating func press(_ key: Key, _ now: Int64) -> [Effect] {
    meeting?.remark = nil
    if case .character(let digit) = key, digit.isNumber, context == .whatIf {
      return askForRate(beginningWith: digit)
    }
    if let action = Keymap.action(for: key, in: context) {
      if notice?.until == nil { notice = nil }
      return perform(action, now)
    }
    if question != nil {
      // What was not finished is neither taken up nor thrown away by a key pressed at random.
      if isOffering { return [] }
      question = nil
      // Escape and a key typed in one breath are a no, and the key that follows.
      if case .alt(let character) = key { return press(.character(character), now) }
      return []
    }
    if let effects = typeInto(key) { return effects }
    if prompt?.field.handle(key) == true { return [] }
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

  /// Brings what was selected into view; to be called after every change of state or size.
  mutating func arrange() {
    switch screen {
    case .overview: break
    case .activities: activities.refresh(project)
    case .municipalities: arrangeMunicipalities()
    case .budget: arrangeBudget()
    case .entry: arrangeEntry()
    case .journal: arrangeJournal()
    }
    arrangeForm()
    arrangePalette()
    arrangeGrid()
    arrangePreview()
    overview.list.reveal(rows: toDoRows, count: toDo.count)
    overview.panel = min(overview.panel, panels.count)
    activities.list.reveal(rows: ActivitiesScreen.listRows(in: size), count: activities.rows.count)
    if since != nil {
      let rows = SincePanel(self).rows
      since?.reveal(rows: rows)
    }
    arrangePage()
    if helpTop != nil { helpTop = min(helpTop ?? 0, max(0, helpLineCount - helpRows)) }
    // Last, as its map is fitted to other room than that of the screen below.
    if meeting != nil { arrangeMeeting() }
  }

  /// Rows that a page key moves by.
  var pageRows: Int {
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
    case .entered: EntryScreen(self).rows
    case .palette: PaletteView(self).rows
    case .grid, .gridCell: BudgetGridView(self).rowCount
    case .preview: ImportPreviewView(self).layout.list.rows
    case .prompt, .confirm, .meeting, .quickLine, .form, .cell, .columnField: 5
    }
  }
}
