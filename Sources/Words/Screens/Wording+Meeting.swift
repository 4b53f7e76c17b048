public import ProjectModel

/// Words of the mode for the projector.
extension Wording {
  /// What a meeting without a title is called.
  public var meetingWord: String { say("Réunion", "Meeting") }
  /// What stands above the figures of the project.
  public var wholeProject: String { say("Ensemble du projet", "The whole project") }
  /// What stands above the figures of a part; a shorter one behind.
  public func partTitles(_ part: Part) -> [String] {
    [part.title, part.short].filter { !$0.isEmpty }
      .map { part.code.isEmpty ? $0 : "\(partWord(part.code)) · \($0)" }
  }

  /// `Volet 2` for the code `V2`, as one says it.
  func partWord(_ code: String) -> String {
    let digits = code.drop { $0 == "V" || $0 == "v" }
    guard digits.count < code.count, !digits.isEmpty, digits.allSatisfy(\.isNumber) else {
      return code
    }
    return say("Volet \(digits)", "Part \(digits)")
  }

  /// How many municipalities have agreed.
  public func mapTitle(_ stages: [Stage: Int]) -> String {
    let engaged = stages.reduce(0) { $0 + ($1.key.isEngaged ? $1.value : 0) }
    return count(
      engaged, ("municipalité engagée", "municipalités engagées"),
      ("municipality engaged", "municipalities engaged"))
  }
  /// What stands above the decisions of a meeting.
  public func decisionsOf(_ meeting: Meeting) -> String {
    let name = meeting.title.isEmpty ? meetingWord : meeting.title
    let date = meeting.date.map { " (\(format.date($0)))" } ?? ""
    return say("Décisions : \(name)\(date)", "Decisions: \(name)\(date)")
  }
  /// Said where there are none.
  public var noDecisions: String { say("Aucune décision inscrite.", "No decision written.") }
  /// What stands above decisions that are not carried out.
  public var openDecisions: String { say("Décisions à suivre", "Decisions still open") }
  /// What stands above what is due.
  public var nextDates: String { say("Prochaines dates", "Next dates") }
  /// What stands above decisions and dates.
  public var decisionsTitle: String {
    say("Décisions et prochaines dates", "Decisions and next dates")
  }
  /// When a decision was carried out.
  public func doneOn(_ day: CalendarDay) -> String {
    say("faite le \(day.iso)", "done \(day.iso)")
  }
  /// Behind an amount: that it was spent.
  public var spentWord: String { say("dépensés", "spent") }
  /// What something is a share of.
  public func ofAll(_ whole: String) -> String { say("sur \(whole)", "of \(whole)") }
  /// Behind an amount: that a budget is passed by it.
  public var overrunWord: String { say("de dépassement", "over") }
  /// Behind an amount: that it may still be spent.
  public var leftWord: String { say("encore disponibles", "still available") }
  /// What share of the money is spent.
  public func moneyUsed(_ percent: String) -> String {
    say("Argent dépensé : \(percent)", "Money spent: \(percent)")
  }
  /// What share of the time has gone, and what is left.
  public func timeGone(_ percent: String, _ left: String) -> String {
    say("Temps écoulé : \(percent) (il reste \(left))", "Time elapsed: \(percent) (\(left) left)")
  }
  /// Behind a percentage: how far the work is.
  public var workDone: String { say("du travail est fait", "of the work is done") }
  /// What the line on a bar of progress marks; a shorter one behind.
  public var timeTicks: [String] {
    [
      say("Avancement; le trait marque le temps écoulé", "Progress; the line marks time elapsed"),
      say("Avancement; trait : temps écoulé", "Progress; line: time elapsed"),
    ]
  }
  /// Behind a percentage: how far the work is, and what the line marks; a shorter one behind.
  public var workDoneTicks: [String] {
    [
      say(
        "du travail est fait; le trait marque le temps écoulé",
        "of the work is done; the line marks time elapsed"),
      say("du travail est fait; trait : temps écoulé", "of the work is done; line: time elapsed"),
    ]
  }
  /// What share of the budget of a part is spent; a shorter one behind.
  public func partPaid(_ percent: String, _ spent: String, _ budget: String) -> [String] {
    [
      say(
        "Budget dépensé : \(percent), soit \(spent) sur \(budget)",
        "Budget spent: \(percent), \(spent) of \(budget)"),
      say(
        "Budget : \(percent), \(spent) sur \(budget)", "Budget: \(percent), \(spent) of \(budget)"),
    ]
  }
  /// Behind a value: its target.
  public func outOf(_ target: String) -> String { say(" sur \(target)", " of \(target)") }
  /// The state of a project that has spent more than it has.
  public var statusOver: String { say("DÉPASSÉ", "OVER") }
  /// The state of a project that is about to.
  public var statusOverrun: String { say("DÉPASSEMENT À PRÉVOIR", "OVERRUN AHEAD") }
  /// The state of a project of which something is to be watched.
  public var statusToWatch: String { say("À SURVEILLER", "TO WATCH") }
  /// The state of a project that will.
  public var statusFine: String { say("EN ORDRE", "IN ORDER") }
  /// Said where letters are too small for a projector.
  public var enlargeFont: String {
    say(
      "Agrandissez la police (Ctrl + ou Cmd +) : 24 à 29 lignes se lisent du fond de la salle.",
      "Enlarge the font (Ctrl + or Cmd +): 24 to 29 rows can be read from the back of the room.")
  }
  /// Asks whether to end the meeting.
  public func closeQuestion(isClosed: Bool) -> String {
    isClosed
      ? say(
        "Déjà close. Déplacer sa fin à maintenant?", "Closed already. Move its end to now?")
      : say(
        "Clore la réunion? La suite ira à la prochaine.",
        "Close the meeting? What follows goes to the next one.")
  }

  /// Said for a moment as the mode begins.
  public var meetingKeys: String {
    say("← → pages   C clore   ? aide   Échap quitter", "← → pages   C close   ? help   Esc leave")
  }

  /// What was changed just now, for all to read: no person.
  public func meetingNews(_ entries: [Entry], in project: Project, _ directory: Directory) -> String
  {
    guard let last = entries.last else { return "" }
    let operations = entries.reduce(0) { $0 + $1.operations.count }
    guard operations > 1 else { return meetingNews(last, in: project, directory) }
    var sum = Money.zero
    var expenses = 0
    for entry in entries {
      for operation in entry.operations where operation.kind == .known(.expense) {
        let amount = entry.assignments[operation.assignments].compactMap { assignment -> Money? in
          if case .money(let money) = assignment.value { money } else { nil }
        }.first
        guard let amount else { continue }
        expenses += 1
        sum += amount
      }
    }
    guard expenses == operations else {
      return count(operations, ("changement", "changements"), ("change", "changes"))
    }
    return count(expenses, ("dépense", "dépenses"), ("expense", "expenses"))
      + " · " + signed(sum, .cents)
  }

  private func meetingNews(
    _ entry: Entry, in project: Project, _ directory: Directory
  ) -> String {
    guard let operation = entry.operations.last, case .known(let kind) = operation.kind,
      let record = project.formerRecord(kind, operation.id)
    else { return "" }
    if record is Meeting,
      entry.assignments[operation.assignments].contains(where: { $0.field == .done })
    {
      return say("Réunion close", "Meeting closed")
    }
    let assigned = entry.assignments[operation.assignments]
    let told = assigned.filter {
      [.stage, .status, .state, .progress, .due, .done, .paid, .sent, .received].contains($0.field)
    }.prefix(2).map { text($0.value, of: $0.field, in: project, directory) }
    guard let expense = record as? Expense else {
      let name = name(of: record, in: project, directory, hidesPeople: true)
      return ([name] + (operation.isDrop ? [say("supprimé", "dropped")] : told))
        .joined(separator: " · ")
    }
    let amount = expense.amount ?? .zero
    let isNewAmount = assigned.contains { $0.field == .amount }
    var pieces = [
      operation.isDrop
        ? signed(-amount, .cents) : isNewAmount ? signed(amount, .cents) : format.money(amount)
    ]
    let code = project.code(ofPart: expense.part)
    pieces.append(code.isEmpty ? noPart : partWord(code))
    if let town = expense.municipality { pieces.append(directory.name(of: town)) }
    if operation.isDrop {
      pieces.append(say("supprimée", "dropped"))
    } else if !isNewAmount || expense.state(on: project.today) == .committed {
      pieces += told
    }
    return pieces.joined(separator: " · ")
  }
}
