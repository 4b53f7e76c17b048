internal import ProjectModel

/// Words of time travel and of « Depuis… ».
extension Wording {
  func name(_ view: TimeTravel.View) -> String {
    switch view {
    case .known: say("tel que connu ce jour-là", "as known on that day")
    case .hindsight: say("avec le recul", "with hindsight")
    }
  }

  /// The other view, as what a key leads to.
  func invitation(to view: TimeTravel.View) -> String {
    switch view {
    case .known: say("tel que connu alors", "as known then")
    case .hindsight: say("avec le recul", "with hindsight")
    }
  }

  func name(_ step: TimeTravel.Step) -> String {
    switch step {
    case .day: say("jour", "day")
    case .week: say("semaine", "week")
    case .month: say("mois", "month")
    case .meeting: say("réunion", "meeting")
    }
  }

  func timeSteps(_ step: TimeTravel.Step) -> String {
    say(
      "On avance et recule maintenant par \(name(step)).",
      "Steps through time are now by \(name(step)).")
  }
  var backAndForth: String { say("reculer, avancer", "back, forth") }
  var pastWord: String { say("PASSÉ", "PAST") }
  var backToNow: String { say("aujourd’hui", "today") }
  var noEarlierMeeting: String { say("Aucune réunion avant.", "No meeting before.") }
  var notYet: String { say("Ce jour n’est pas encore passé.", "That day has not passed yet.") }
  var noLaterMeeting: String { say("Aucune réunion après.", "No meeting after.") }
  var notTravelling: String {
    say(
      "On est aujourd’hui; la virgule recule d’un pas dans le temps.",
      "This is today; the comma goes one step back in time.")
  }
  func historyStarts(_ day: CalendarDay) -> String {
    say(
      "L’historique commence le \(format.date(day)).", "The history starts on \(format.date(day)).")
  }
  func name(_ subject: Prompt.Subject) -> String {
    switch subject {
    case .day: say("Aller au :", "Go to:")
    case .rate: say("Rythme par mois :", "Rate a month:")
    case .file: askedFile
    }
  }
  /// How to type what is asked for.
  func help(_ subject: Prompt.Subject) -> String {
    switch subject {
    case .day:
      say(
        "2023-12-31, 15/3, -30  Entrée y aller  Échap non",
        "2023-12-31, 15/3, -30  Enter go  Esc no")
    case .rate:
      say("20 000, 12,5 k$  Entrée essayer  Échap non", "20,000, 12.5k  Enter try  Esc no")
    case .file: askedFileHelp
    }
  }

  /// Since when: `depuis la réunion du 17 janvier 2024`, `depuis le 7 février 2024`.
  func sinceWhen(_ start: Since.Start, _ day: CalendarDay) -> String {
    switch start {
    case .meeting:
      say("depuis la réunion du \(format.date(day))", "since the meeting of \(format.date(day))")
    case .day: say("depuis le \(format.date(day))", "since \(format.date(day))")
    }
  }
  var sinceTitle: String { say("Ce qui a changé", "What has changed") }
  /// `Depuis la réunion du 17 janvier 2024`.
  func sinceTitle(of start: Since.Start, _ day: CalendarDay) -> String {
    let text = sinceWhen(start, day)
    return text.prefix(1).uppercased() + text.dropFirst()
  }
  func newsOf(_ number: Int) -> String {
    say(
      number == 1
        ? "1 municipalité a donné des nouvelles"
        : "\(format.grouped(number)) municipalités ont donné des nouvelles",
      number == 1
        ? "1 municipality was heard from"
        : "\(format.grouped(number)) municipalities were heard from")
  }
  var sinceShort: String { say("Δ depuis", "Δ since") }
  var nothingChanged: String { say("Rien n’a changé.", "Nothing has changed.") }

  /// `34 fiches changées · payé +12 400,00 $ · engagé −3 000,00 $`.
  func sum(of since: Since) -> String {
    let number = count(
      since.changes.count, ("fiche changée", "fiches changées"),
      ("record changed", "records changed"))
    var pieces = [number]
    if since.charge.spent.cents != 0 {
      pieces.append("\(paidShort) \(signed(since.charge.spent, .cents))")
    }
    if since.charge.committed.cents != 0 {
      pieces.append("\(committedShort) \(signed(since.charge.committed, .cents))")
    }
    return pieces.joined(separator: " · ")
  }

  /// `eng. +4 730 $`.
  func committedMove(_ money: Money) -> String {
    say("eng. ", "com. ") + signed(money, .dollars)
  }

  /// An amount with its sign.
  func signed(_ money: Money, _ style: QuebecFormat.MoneyStyle) -> String {
    (money.cents > 0 ? "+" : "") + format.money(money, style)
  }
}

/// Words of the screen *Journal*.
extension Wording {
  var when: String { say("Quand", "When") }
  var who: String { say("Qui", "Who") }
  var what: String { say("Quoi", "What") }
  func moment(_ time: LocalTime) -> String {
    time.day.iso + " " + format.time(hour: time.hour, minute: time.minute)
  }
  func name(_ span: JournalState.Span) -> String {
    switch span {
    case .all: say("tout", "everything")
    case .week: say("7 derniers jours", "last 7 days")
    case .month: say("dernier mois", "last month")
    case .sinceMeeting: say("depuis la dernière réunion", "since the last meeting")
    }
  }
  func changes(_ shown: Int, of total: Int) -> String {
    let all = count(total, ("changement", "changements"), ("change", "changes"))
    return shown == total
      ? all : say("\(format.grouped(shown)) sur \(all)", "\(format.grouped(shown)) of \(all)")
  }
  var noChanges: String {
    say("Aucun changement ne répond à ce filtre.", "No change meets this filter.")
  }
  var emptyJournal: String {
    say("Rien n’a encore été inscrit.", "Nothing has been written yet.")
  }
  var recordDropped: String { say("Fiche supprimée.", "Record dropped.") }
  var alreadySo: String { say("C’est déjà ainsi.", "It is so already.") }
  var readOnlyRefusal: String {
    say("Lecture seule : rien n’a été écrit.", "Read-only: nothing was written.")
  }
  func restoreReason(_ day: CalendarDay) -> String {
    say("Remis comme avant le \(day.iso)", "Put back as before \(day.iso)")
  }

  var pastRefusal: String {
    say(
      "On regarde le passé : rien n’a été écrit; n revient à aujourd’hui.",
      "This is the past: nothing was written; n goes back to today.")
  }

  /// Asks whether to put a record back. What changes comes first, so that it is the last to be cut.
  func restoreQuestion(
    _ kind: Kind, _ operation: Draft.Operation, now: (any Record)?, former: (any Record)?,
    in project: Project, _ directory: Directory, undoing later: (author: String, day: CalendarDay)?,
    hidesPeople: Bool
  ) -> String {
    let name =
      (now ?? former).map {
        self.name(of: $0, in: project, directory, hidesPeople: hidesPeople)
      } ?? title(kind)
    let also =
      later.map {
        say(
          " (défait aussi ce que \($0.author) a écrit le \($0.day.iso))",
          " (also undoes what \($0.author) wrote on \($0.day.iso))")
      } ?? ""
    guard let assignments = operation.assignments else {
      return say("Supprimer \(name)\(also)?", "Drop \(name)\(also)?")
    }
    let values = assignments.prefix(2).map { assignment in
      change(
        assignment.field, now?.value(of: assignment.field), assignment.value, in: project,
        directory, hidesPeople: hidesPeople)
    }
    let more = assignments.count > 2 ? "…" : ""
    let list = values.joined(separator: ", ") + more
    return say("Remettre \(list)?\(also) \(name)", "Put back \(list)?\(also) \(name)")
  }
  var yesNo: String { say("o oui  n non", "y yes  n no") }
}

/// What the keys of time and of the journal do.
extension Wording {
  func name(ofTime action: Action, isShort: Bool) -> String? {
    switch action {
    case .earlier:
      isShort
        ? say("recule", "back") : say("un pas en arrière dans le temps", "one step back in time")
    case .later:
      isShort
        ? say("avance", "forth") : say("un pas en avant dans le temps", "one step forth in time")
    case .nextStep:
      isShort
        ? say("pas", "step")
        : say("pas : jour, semaine, mois, réunion", "step: day, week, month, meeting")
    case .now: say("revenir à aujourd’hui", "back to today")
    case .toggleView:
      isShort
        ? say("recul", "hindsight")
        : say("tel que connu alors, ou avec le recul", "as known then, or with hindsight")
    case .goToDay: isShort ? say("date", "date") : say("aller à une date", "go to a date")
    case .since:
      isShort
        ? say("depuis…", "since…")
        : say("ce qui a changé depuis la dernière réunion, un jour…", "what has changed since…")
    case .forget: say("ôter les marques", "take the marks away")
    case .sooner: isShort ? say("début", "start") : say("commencer plus tôt", "start earlier")
    case .afterwards: isShort ? say("début", "start") : say("commencer plus tard", "start later")
    case .nextAuthor:
      isShort
        ? say("personne", "person") : say("changements d’une personne", "changes of one person")
    case .nextKind:
      isShort
        ? say("sorte", "kind") : say("changements d’une sorte de fiche", "changes of one kind")
    case .nextSpan:
      isShort ? say("période", "period") : say("changements d’une période", "changes of a period")
    case .oneRecord:
      isShort
        ? say("cette fiche", "this record")
        : say("l’histoire de cette fiche seule", "the history of this record alone")
    case .restore:
      isShort
        ? say("annuler", "undo")
        : say("remettre comme avant ce changement", "put back as before this change")
    case .confirm: say("oui", "yes")
    case .refuse: say("non", "no")
    case .recordHistory:
      isShort
        ? say("historique", "history")
        : say("l’historique de cette fiche", "the history of this record")
    default: nil
    }
  }
}
