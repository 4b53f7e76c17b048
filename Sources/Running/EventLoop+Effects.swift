internal import Cells
internal import Screens
internal import Files
internal import ProjectJournal
internal import ProjectModel
internal import Words

/// What the dashboard asks of the world, done and answered.
extension EventLoop {
  func suspend() -> [Message] {
    keepViews()
    terminal.suspend(message: dashboard.wording.suspended)
    let size = terminal.size
    return (size == dashboard.size ? [] : [.resized(size)]) + news()
  }

  func keep(_ mapping: ColumnMapping, _ headings: [String]) -> [Message] {
    do throws(SystemFailure) {
      try columns.keep(mapping, headings)
      return []
    } catch {
      return [.said(dashboard.wording.mappingNotKept(error.reason))]
    }
  }

  func changeViews(_ change: NamedViewChange) -> [Message] {
    do throws(ViewMemory.Failure) {
      return [.viewsChanged(try views.change(change), change)]
    } catch {
      return [.said(dashboard.wording.sentence(error))]
    }
  }

  /// Writes a report to a file, as its ending says, by what is known now.
  func writeReport(_ id: RecordID, _ typed: String) -> [Message] {
    let wording = dashboard.wording
    let entries: [Entry]
    do throws(JournalError) {
      entries = try store.history()
    } catch {
      return [.exported(.refused(wording.sentence(reading: error)))]
    }
    let maker = ReportMaker(
      entries, today: dashboard.today, setup.directory, wording)
    guard let report = maker.project.reports[id] else {
      return [.exported(.refused(wording.droppedMeanwhile))]
    }
    let file = ReportFile(typed, home: setup.home)
    return [
      .exported(
        file.write(maker.source(ReportMaker.Wish(report)), wording) { [machine] in !machine.pause(0)
        })
    ]
  }

  // MARK: The project

  /// What has come to the folder.
  func news() -> [Message] {
    do throws(JournalError) {
      switch try store.news() {
      case .nothing: return [problems]
      case .entries(let entries): return [.entriesArrived(entries), problems]
      case .replaced: return reload()
      }
    } catch {
      // What is on the screen stays; it says why nothing newer is.
      return [.said(dashboard.wording.sentence(reading: error))]
    }
  }

  func reload() -> [Message] {
    do throws(JournalError) {
      return [.projectReloaded(try store.reload(on: dashboard.today)), problems]
    } catch {
      return [.said(dashboard.wording.sentence(reading: error))]
    }
  }

  func history() -> [Message] {
    do throws(JournalError) {
      let entries = try store.history()
      guard !setup.isReadOnly else { return [.historyLoaded(entries)] }
      return [.identified(try store.writer().writer), .historyLoaded(entries)]
    } catch {
      return [.historyRefused(dashboard.wording.sentence(reading: error))]
    }
  }

  /// Writes a change; it comes back among the entries, as those of others do.
  func write(_ draft: Draft, _ ticket: Ticket) -> [Message] {
    var restarts: [Message] = []
    var entries: [Entry] = []
    let answers: [Message]
    do throws(JournalError) {
      try store.write(
        draft, now: machine.moment, today: dashboard.today,
        restart: { restarts.append(.projectReloaded($0)) }, { entries.append($0.compact()) })
      answers = [.entriesArrived(entries), .written(ticket)]
    } catch {
      // What others have written meanwhile was read all the same, and is not handed over twice.
      answers =
        (entries.isEmpty ? [] : [.entriesArrived(entries)])
        + [.refused(ticket, dashboard.wording.sentence(error))]
    }
    return restarts + (restarts.isEmpty ? [] : [problems]) + answers
  }

  /// What is wrong in the journals, and will stay so until someone does something about it: not the
  /// end of a line that is being written at this moment.
  var problems: Message {
    var setAside = 0
    var doubtful = 0
    var clock: CalendarDay?
    for problem in store.problems {
      switch problem.kind {
      case .badLine, .tooLong, .unreadable, .misnamed: setAside += 1
      case .unfinishedLine: break
      case .doubtfulVersion: doubtful += 1
      case .clockAhead(_, let day): clock = max(clock ?? day, day)
      }
    }
    return .problemsFound(count: setAside, doubtful: doubtful, clockAhead: clock)
  }
}
