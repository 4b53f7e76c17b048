internal import ArgumentParser
internal import ProjectJournal
internal import ProjectModel
internal import Words

/// `volets log [ID]`
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: Options.wording.logAbstract)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(help: ArgumentHelp(Options.wording.logRecordHelp))
  var id: String?
  // `-7` is a day, not an option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Options.wording.logSinceHelp,
      valueName: "date|meeting"))
  var since: String?

  mutating func run() throws {
    let options = try options.resolved(over: parent.options)
    let session = try Session(options)
    session.warnOfProblems()
    let chosen = try id.map { try historicID($0, session) }
    let entries = try session.allEntries().sorted { $0.stamp < $1.stamp }
    let first = try since.map { try start($0, session, entries) }
    let directory = Resources.directory()
    var past = Project(today: options.today)
    var text = ""
    for entry in entries {
      let isShown = first.map { $0.includes(entry) } ?? true
      if isShown {
        text += LogText.text(
          entry, only: chosen, before: past, now: session.project, session.wording, directory)
      }
      past.apply(entry)
    }
    if text.isEmpty {
      Output.print(session.wording.nothingToShow)
    } else {
      Output.write(Output.visible(text))
    }
  }

  /// A record that is or was there.
  private func historicID(_ text: String, _ session: Session) throws -> RecordID {
    if let id = RecordID(text), session.project.isKnown(id) { return id }
    return try session.record(text).1
  }

  private func start(_ text: String, _ session: Session, _ entries: [Entry]) throws -> LogStart {
    if ["meeting", "reunion"].contains(SearchKey.text(text)) {
      let project = session.project
      guard let end = project.pastMeetings.last.flatMap({ project.end(of: $0) }) else {
        throw CommandFailure.usage(session.wording.noMeetingYet)
      }
      switch end {
      case .closed(let stamp):
        return .after(entries.first { $0.stamp == stamp }?.written ?? stamp.milliseconds, stamp)
      case .held(let day): return .from(day.adding(days: 1))
      }
    }
    do throws(DateProblem) {
      return .from(try CalendarDay(typed: text, today: session.project.today))
    } catch {
      throw CommandFailure.usage(session.wording.option("since", session.wording.reason(error)))
    }
  }
}

/// Where the history that is shown begins.
private enum LogStart {
  /// With a day.
  case from(CalendarDay)
  /// Behind the entry that closed a meeting: when it was written, and its stamp.
  case after(Int64, Stamp)

  func includes(_ entry: Entry) -> Bool {
    switch self {
    case .from(let day): System.local(entry.written).day >= day
    case .after(let written, let stamp): (entry.written, entry.stamp) > (written, stamp)
    }
  }
}

/// The history in words.
enum LogText {
  /// What one entry did, a line per operation; empty if it did nothing to the chosen record.
  static func text(
    _ entry: Entry, only chosen: RecordID?, before: Project, now: Project, _ wording: Wording,
    _ directory: Directory
  ) -> String {
    let lines = entry.operations.compactMap { operation -> String? in
      guard chosen == nil || operation.id == chosen else { return nil }
      return line(operation, of: entry, before, now, wording, directory)
    }
    guard !lines.isEmpty else { return "" }
    let moment = System.local(entry.written)
    let time = wording.format.time(hour: moment.hour, minute: moment.minute)
    let reason = entry.reason.map { " — \($0)" } ?? ""
    return "\(moment.day.iso) \(time) · \(Output.oneLine(entry.author + reason))\n"
      + lines.map { "  \(Output.oneLine($0))\n" }.joined()
  }

  private static func line(
    _ operation: Entry.Operation, of entry: Entry, _ before: Project, _ now: Project,
    _ wording: Wording, _ directory: Directory
  ) -> String {
    guard case .known(let kind) = operation.kind else {
      if case .other(let name) = operation.kind { return "? \(name) \(operation.id)" }
      return ""
    }
    let old = before.record(kind, operation.id)
    let name = "\(wording.name(kind)) \(operation.id)"
    if operation.isDrop {
      return "− \(name) \(old.map { wording.label(of: $0, in: before, directory) } ?? "")"
    }
    let changes = entry.assignments[operation.assignments].map { assignment in
      let field = assignment.field
      let new = wording.text(assignment.value, of: field, in: now, directory)
      guard let old, let value = old.value(of: field) else {
        return "\(wording.name(field)) \(new)"
      }
      return "\(wording.name(field)) \(wording.text(value, of: field, in: now, directory)) → \(new)"
    }
    let title = old.map { " " + wording.label(of: $0, in: before, directory) } ?? ""
    return "\(old == nil ? "+" : "~") \(name)\(title) : \(changes.joined(separator: " · "))"
  }
}
