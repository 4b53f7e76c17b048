internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// What keys ask for.
extension Dashboard {
  /// Does what a key asked for.
  ///
  /// - Parameter now: milliseconds of the clock that `update` is given.
  mutating func perform(_ action: Action, _ now: Int64) -> [Effect] {
    if action.needsHistory, history == nil {
      awaiting = action
      return [.loadHistory]
    }
    if context.isGrid, let effects = performInGrid(action) { return effects }
    switch action {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .repaint: return [.repaint, .reload]
    case .help: helpTop = 0
    case .theme: theme = theme.next
    case .language:
      wording = Wording(wording.language == .french ? .english : .french)
      aids?.lineReader = nil
      municipalities.invalidate()
    case .hidePeople:
      hidesPeople.toggle()
      // It may name someone.
      notice = nil
    case .show(let target):
      leaveAllPages()
      marks = []
      since?.isOpen = false
      screen = target
      if target == .entry { entry.place = writingRefusal == nil ? .line : .list }
    case .up, .down:
      let step = action == .up ? -1 : 1
      if context == .cell { return moveInCell(by: step) }
      scroll(by: step)
    case .left: move(dx: -1)
    case .right: move(dx: 1)
    case .pageUp: scroll(by: -max(1, pageRows - 1))
    case .pageDown: scroll(by: max(1, pageRows - 1))
    case .home: scroll(by: -1_000_000_000)
    case .end: scroll(by: 1_000_000_000)
    case .open:
      if context == .form { return enterInForm() }
      if context == .cell { return leaveCell(.close) }
      if context == .palette { return choosePaletteItem(now) }
      if let effects = readTypedFile() { return effects }
      if preview != nil { return openInPreview() }
      open()
    case .back: goBack()
    case .add: addHere()
    case .palette: openPalette(isForAdding: false)
    case .addOther: openPalette(isForAdding: true)
    case .edit: editSelected()
    case .delete: askToDelete()
    case .duplicate: duplicateSelected()
    case .undo: return undo(isRedo: false)
    case .redo: return undo(isRedo: true)
    case .nextField:
      switch context {
      case .cell: return leaveCell(.field(1))
      case .form: moveFocus(by: 1)
      default: chooseInLine()
      }
    case .previousField:
      if context == .cell { return leaveCell(.field(-1)) }
      moveFocus(by: -1)
    case .save:
      switch context {
      case .cell: return leaveCell(.close)
      case .preview: return saveImport()
      case .form: return save(andNext: false)
      default: return saveLine()
      }
    case .editCell: editCell()
    case .mark: toggleMark()
    case .markUp: extendMarks(by: -1)
    case .markDown: extendMarks(by: 1)
    case .importFile: askForFile()
    case .complete: return completePath()
    case .leaveOut: leaveRowOut()
    case .onlyRefused: showRefusedOnly()
    case .saveAndNext: return save(andNext: true)
    case .resetField: resetField()
    case .newLine: insertLineBreak()
    case .openAsForm: openLineAsForm()
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
    case .zoomIn: zoom(isIn: true)
    case .zoomOut: zoom(isIn: false)
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
    case .muchLess: turnLever(by: -10)
    case .muchMore: turnLever(by: 10)
    case .earlier: travel(by: -1)
    case .later: travel(by: 1)
    case .nextStep:
      timeStep = timeStep.next
      if travel == nil { say(wording.timeSteps(timeStep)) }
    case .now: returnToNow()
    case .toggleView: toggleView()
    case .goToDay: prompt = Prompt(subject: .day)
    case .since: toggleSince()
    case .forget: since = nil
    case .sooner: moveStart(by: -1)
    case .afterwards: moveStart(by: 1)
    case .nextAuthor: filterByNextAuthor()
    case .nextKind: filterByNextKind()
    case .nextSpan: filterByNextSpan()
    case .oneRecord: toggleRecordFilter()
    case .restore: askToRestore()
    case .recordHistory: showHistoryOfPage()
    case .meeting:
      guard meeting == nil else {
        leaveMeeting()
        break
      }
      // At once, whether or not the history can be read: this is what others are to see.
      enterMeeting()
      return history == nil ? [.loadHistory] : []
    case .nextPage: turnPage(by: 1)
    case .previousPage: turnPage(by: -1)
    case .turnAlone: toggleAutomaticTurning(now)
    case .closeMeeting: askToCloseMeeting()
    case .confirm: return answerYes()
    case .refuse:
      question = nil
      offerNext()
    }
    return []
  }

  private mutating func move(dx: Int) {
    if context == .whatIf {
      turnLever(by: dx)
    } else if context == .preview {
      preview?.moveColumn(by: dx)
    } else {
      municipalities.moveOnMap(dx: Double(dx), dy: 0)
    }
  }

  private mutating func zoom(isIn: Bool) {
    if screen == .budget {
      budget.isEnlarged = isIn
    } else {
      municipalities.isZoomed = isIn && municipalities.selectedRegion != nil
    }
  }

  /// Selects another row of the list that is shown.
  mutating func scrollList(by rows: Int) { scroll(by: rows) }

  private mutating func scroll(by rows: Int) {
    switch context {
    case .help: helpTop = max(0, (helpTop ?? 0) + rows)
    case .page: scrollPage(by: rows)
    case .since: since?.move(by: rows)
    case .journal: journal.move(by: rows)
    case .meeting:
      let top = meeting?.top ?? 0
      meeting?.top = max(0, min(top + rows, 1_000_000))
    case .prompt, .confirm, .grid, .gridCell: break
    case .form: moveInForm(by: rows.signum())
    case .cell: break
    case .palette: palette?.move(by: rows)
    case .preview, .columnField: moveInPreview(by: rows)
    case .quickLine: recallLine(rows.signum())
    case .entered: moveInEntered(by: rows)
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
    case .prompt: answerPrompt()
    case .entered: if let id = entry.selected { follow(.expense(id)) }
    case .help, .confirm, .meeting, .quickLine, .form, .cell, .palette, .grid, .gridCell, .preview,
      .columnField:
      break
    }
  }

  /// Goes to what a line of « À faire » is about.
  private mutating func openToDo(_ toDo: ToDo) {
    if showBudget(for: toDo) { return }
    switch toDo {
    case .alert(.silentMunicipalities): showSilentMunicipalities()
    case .alert(let alert): say(wording.sentence(alert) + wording.remedy(alert))
    case .item(let item):
      let activity = item.kind == .activity ? item.id : item.activity
      guard let activity else {
        follow(.record(item.kind, item.id))
        return
      }
      follow(.activity(activity))
    }
  }

  private mutating func goBack() {
    if !marks.isEmpty, Keymap.tables.contains(context) {
      marks = []
      return
    }
    switch context {
    case .help: helpTop = nil
    case .filter:
      filterField = nil
      setFilterText("")
      if screen == .municipalities, let row = selectedBeforeSearch {
        municipalities.list.select(row)
      }
    case .page: leavePage()
    case .confirm: turnDown()
    case .prompt: prompt = nil
    case .since: since?.isOpen = false
    case .meeting: leaveMeeting()
    case .journal: leaveJournal()
    case .form, .cell: leaveForm()
    case .palette: palette = nil
    case .grid, .gridCell: leaveGrid()
    case .preview, .columnField: leavePreview()
    case .quickLine: leaveLine()
    case .entered: screen = .overview
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
    case .entered: entry.place = .line
    default:
      let count = panels.count + 1
      overview.panel = ((overview.panel + step) % count + count) % count
    }
  }

  /// Filters by what is being typed.
  mutating func applyFilter() {
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
}
