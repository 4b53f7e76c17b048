internal import Cells
internal import ProjectModel

/// Words of the mode for the projector.
extension Wording {
  var meetingWord: String { say("Réunion", "Meeting") }
  var wholeProject: String { say("Ensemble du projet", "The whole project") }
  func partTitle(_ part: Part) -> String {
    let title = part.title.isEmpty ? part.short : part.title
    return part.code.isEmpty ? title : "\(partWord(part.code)) · \(title)"
  }

  /// `Volet 2` for the code `V2`, as one says it.
  private func partWord(_ code: String) -> String {
    let digits = code.drop { $0 == "V" || $0 == "v" }
    guard digits.count < code.count, !digits.isEmpty, digits.allSatisfy(\.isNumber) else {
      return code
    }
    return say("Volet \(digits)", "Part \(digits)")
  }

  func mapTitle(_ stages: [Stage: Int]) -> String {
    let engaged = stages.reduce(0) { $0 + ($1.key.isEngaged ? $1.value : 0) }
    return count(
      engaged, ("municipalité engagée", "municipalités engagées"),
      ("municipality engaged", "municipalities engaged"))
  }
  var decisionsTitle: String { say("Décisions et prochaines dates", "Decisions and next dates") }
  func decisionsOf(_ meeting: Meeting) -> String {
    let name = meeting.title.isEmpty ? meetingWord : meeting.title
    let date = meeting.date.map { " (\(format.date($0)))" } ?? ""
    return say("Décisions : \(name)\(date)", "Decisions: \(name)\(date)")
  }
  var noDecisions: String { say("Aucune décision inscrite.", "No decision written.") }
  var openDecisions: String { say("Décisions à suivre", "Decisions still open") }
  var nextDates: String { say("Prochaines dates", "Next dates") }
  var noDates30: String { say("Rien d’ici 30 jours.", "Nothing within 30 days.") }
  func doneOn(_ day: CalendarDay) -> String {
    say("fait le \(day.iso)", "done \(day.iso)")
  }
  func spentOf(_ envelope: String) -> String {
    say("dépensés sur \(envelope)", "spent of \(envelope)")
  }
  var spentWord: String { say("dépensés", "spent") }
  func leftToCommit(_ amount: String) -> String {
    say("\(amount) encore disponibles", "\(amount) still available")
  }
  func moneyUsed(_ percent: String) -> String {
    say("Argent dépensé : \(percent)", "Money spent: \(percent)")
  }
  func timeGone(_ percent: String, _ left: String) -> String {
    say("Temps écoulé : \(percent) (il reste \(left))", "Time elapsed: \(percent) (\(left) left)")
  }
  var workDone: String { say("du travail est fait", "of the work is done") }
  var timeTick: String {
    say("Avancement; le trait marque le temps écoulé", "Progress; the line marks time elapsed")
  }
  func partPaid(_ percent: String, _ spent: String, _ budget: String) -> String {
    say(
      "Budget dépensé : \(percent), soit \(spent) sur \(budget)",
      "Budget spent: \(percent), \(spent) of \(budget)")
  }
  func outOf(_ target: String) -> String { say(" sur \(target)", " of \(target)") }
  var statusOver: String { say("DÉPASSÉ", "OVER") }
  var statusOverrun: String { say("DÉPASSEMENT À PRÉVOIR", "OVERRUN AHEAD") }
  var statusUnspent: String { say("À SURVEILLER", "TO WATCH") }
  var statusFine: String { say("EN ORDRE", "IN ORDER") }
  var enlargeFont: String {
    say(
      "Agrandissez la police (Ctrl + ou ⌘ +) : 24 à 29 lignes se lisent du fond de la salle.",
      "Enlarge the font (Ctrl + or ⌘ +): 24 to 29 rows can be read from the back of the room.")
  }
  func closeQuestion(_ title: String) -> String {
    let name = title.isEmpty ? "" : " « \(title) »"
    return say(
      "Clore la réunion\(name) ? La suite comptera pour la prochaine.",
      "Close the meeting\(name)? What follows counts for the next one.")
  }

  /// What was changed just now, for all to read: no person, the time at the end.
  func meetingNews(
    _ entry: Entry, in project: Project, _ directory: Directory, at time: LocalTime
  ) -> String? {
    guard let operation = entry.operations.last, case .known(let kind) = operation.kind,
      let record = project.formerRecord(kind, operation.id)
    else { return nil }
    let clock = format.time(hour: time.hour, minute: time.minute)
    var pieces: [String] = []
    if let expense = record as? Expense {
      if operation.isDrop { pieces.append(say("supprimée", "dropped")) }
      pieces.append(expense.amount.map { signed($0, .cents) } ?? undefined)
      if expense.state == .committed { pieces.append(name(expense.state)) }
      let code = project.code(ofPart: expense.part)
      pieces.append(code.isEmpty ? noPart : partWord(code))
      if let town = expense.municipality { pieces.append(directory.name(of: town)) }
    } else {
      pieces.append(name(of: record, in: project, directory, hidesPeople: true))
      if operation.isDrop {
        pieces.append(say("supprimée", "dropped"))
      } else {
        let told = entry.assignments[operation.assignments].filter {
          [.stage, .status, .progress, .due, .done, .sent, .received].contains($0.field)
        }
        pieces += told.prefix(2).map {
          "\(name($0.field)) \(text($0.value, of: $0.field, in: project, directory))"
        }
      }
    }
    if entry.operations.count > 1 {
      let others = entry.operations.count - 1
      pieces.append(
        say("et \(format.grouped(others)) de plus", "and \(format.grouped(others)) more"))
    }
    return (pieces.filter { !$0.isEmpty } + [clock]).joined(separator: " · ")
  }

  func name(ofMeeting action: Action, isShort: Bool) -> String? {
    switch action {
    case .meeting:
      isShort
        ? say("réunion", "meeting")
        : say("mode réunion, pour le projecteur", "meeting mode, for the projector")
    case .nextPage: say("page suivante", "next page")
    case .previousPage: say("page précédente", "previous page")
    case .turnAlone: say("pages qui tournent seules, ou non", "pages turn by themselves, or not")
    case .closeMeeting: say("clore la réunion", "close the meeting")
    default: nil
    }
  }
}
