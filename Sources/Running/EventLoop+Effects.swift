internal import Cells
internal import Screens
internal import Files
internal import ProjectJournal
internal import ProjectModel
internal import Words

/// What the dashboard asks of the world, done and answered.
extension EventLoop {
  func suspend() -> [Message] {
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
        restart: { restarts.append(.projectReloaded($0)) }, { entries.append(copy $0) })
      answers = [.entriesArrived(entries), .written(ticket)]
    } catch {
      answers = [.refused(ticket, dashboard.wording.sentence(error))]
    }
    return restarts + (restarts.isEmpty ? [] : [problems]) + answers
  }

  /// Lines that are set aside, and will stay so until someone does something about them.
  var problems: Message {
    .problemsFound(count: store.problems.lazy.filter(\.isLasting).count)
  }
}

extension JournalProblem {
  /// Whether the problem stays until someone does something about it; the end of a line that is
  /// being written at this moment does not.
  fileprivate var isLasting: Bool {
    if case .unfinishedLine = kind { false } else { true }
  }
}
