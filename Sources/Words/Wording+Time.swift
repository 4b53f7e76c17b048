public import ProjectModel

/// What is shown of a day that has passed. The two differ by what was keyed in later.
public enum PastView: Hashable, Sendable {
  /// What was known at the end of it.
  case known
  /// What had happened by then, as is known now.
  case hindsight
}

/// How far one step through time goes.
public enum TimeStep: Int, Hashable, Sendable, CaseIterable {
  /// To the next one of these.
  case day, week, month, meeting

  /// The next one.
  public var next: TimeStep { TimeStep(rawValue: rawValue + 1) ?? .day }
}

/// Where « Depuis… » begins.
public enum SinceStart: Hashable, Sendable {
  /// The end of a meeting.
  case meeting(RecordID)
  /// The end of a day.
  case day(CalendarDay)
}

/// Which days the screen *Journal* shows.
public enum JournalSpan: Int, Hashable, Sendable, CaseIterable {
  /// All of them, or the last ones.
  case all, week, month, sinceMeeting
}

/// What is asked for on the status line.
public enum PromptSubject: Hashable, Sendable {
  /// The day to travel to.
  case day
  /// The monthly rate of a what-if.
  case rate
  /// The file whose records of a kind are to be imported.
  case file(Kind)
}

/// Words of time travel and of « Depuis… ».
extension Wording {
  public func name(_ view: PastView) -> String {
    switch view {
    case .known: say("tel que connu ce jour-là", "as known on that day")
    case .hindsight: say("avec le recul", "with hindsight")
    }
  }

  /// The other view, as what a key leads to.
  public func invitation(to view: PastView) -> String {
    switch view {
    case .known: say("tel que connu alors", "as known then")
    case .hindsight: say("avec le recul", "with hindsight")
    }
  }

  public func name(_ step: TimeStep) -> String {
    switch step {
    case .day: say("jour", "day")
    case .week: say("semaine", "week")
    case .month: say("mois", "month")
    case .meeting: say("réunion", "meeting")
    }
  }

  public func timeSteps(_ step: TimeStep) -> String {
    say(
      "On avance et recule maintenant par \(name(step)).",
      "Steps through time are now by \(name(step)).")
  }
  public var backAndForth: String { say("reculer, avancer", "back, forth") }
  public var pastWord: String { say("PASSÉ", "PAST") }
  public var backToNow: String { say("aujourd’hui", "today") }
  public var noEarlierMeeting: String { say("Aucune réunion avant.", "No meeting before.") }
  public var notYet: String {
    say("Ce jour n’est pas encore passé.", "That day has not passed yet.")
  }
  public var noLaterMeeting: String { say("Aucune réunion après.", "No meeting after.") }
  public var notTravelling: String {
    say(
      "On est aujourd’hui; la virgule recule d’un pas dans le temps.",
      "This is today; the comma goes one step back in time.")
  }
  public func historyStarts(_ day: CalendarDay) -> String {
    say(
      "L’historique commence le \(format.date(day)).", "The history starts on \(format.date(day)).")
  }
  public func name(_ subject: PromptSubject) -> String {
    switch subject {
    case .day: say("Aller au :", "Go to:")
    case .rate: say("Rythme par mois :", "Rate a month:")
    case .file: askedFile
    }
  }
  /// How to type what is asked for.
  public func help(_ subject: PromptSubject) -> String {
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
  public func sinceWhen(_ start: SinceStart, _ day: CalendarDay) -> String {
    switch start {
    case .meeting:
      say("depuis la réunion du \(format.date(day))", "since the meeting of \(format.date(day))")
    case .day: say("depuis le \(format.date(day))", "since \(format.date(day))")
    }
  }
  public var sinceTitle: String { say("Ce qui a changé", "What has changed") }
  /// `Depuis la réunion du 17 janvier 2024`.
  public func sinceTitle(of start: SinceStart, _ day: CalendarDay) -> String {
    let text = sinceWhen(start, day)
    return text.prefix(1).uppercased() + text.dropFirst()
  }
  public func newsOf(_ number: Int) -> String {
    say(
      number == 1
        ? "1 municipalité a donné des nouvelles"
        : "\(format.grouped(number)) municipalités ont donné des nouvelles",
      number == 1
        ? "1 municipality was heard from"
        : "\(format.grouped(number)) municipalities were heard from")
  }
  public var sinceShort: String { say("Δ depuis", "Δ since") }
  public var nothingChanged: String { say("Rien n’a changé.", "Nothing has changed.") }

  /// `34 fiches changées · payé +12 400,00 $ · engagé −3 000,00 $`.
  public func sum(ofChanges changes: Int, spent: Money, committed: Money) -> String {
    let number = count(
      changes, ("fiche changée", "fiches changées"),
      ("record changed", "records changed"))
    var pieces = [number]
    if spent.cents != 0 {
      pieces.append("\(paidShort) \(signed(spent, .cents))")
    }
    if committed.cents != 0 {
      pieces.append("\(committedShort) \(signed(committed, .cents))")
    }
    return pieces.joined(separator: " · ")
  }

  /// `eng. +4 730 $`.
  public func committedMove(_ money: Money) -> String {
    say("eng. ", "com. ") + signed(money, .dollars)
  }

  /// An amount with its sign.
  public func signed(_ money: Money, _ style: QuebecFormat.MoneyStyle) -> String {
    (money.cents > 0 ? "+" : "") + format.money(money, style)
  }
}

/// Words of the screen *Journal*.
extension Wording {
  public var when: String { say("Quand", "When") }
  public var who: String { say("Qui", "Who") }
  public var what: String { say("Quoi", "What") }
  public func moment(_ time: LocalTime) -> String {
    time.day.iso + " " + format.time(hour: time.hour, minute: time.minute)
  }
  public func name(_ span: JournalSpan) -> String {
    switch span {
    case .all: say("tout", "everything")
    case .week: say("7 derniers jours", "last 7 days")
    case .month: say("dernier mois", "last month")
    case .sinceMeeting: say("depuis la dernière réunion", "since the last meeting")
    }
  }
  public func changes(_ shown: Int, of total: Int) -> String {
    let all = count(total, ("changement", "changements"), ("change", "changes"))
    return shown == total
      ? all : say("\(format.grouped(shown)) sur \(all)", "\(format.grouped(shown)) of \(all)")
  }
  public var noChanges: String {
    say("Aucun changement ne répond à ce filtre.", "No change meets this filter.")
  }
  public var emptyJournal: String {
    say("Rien n’a encore été inscrit.", "Nothing has been written yet.")
  }
  public var recordDropped: String { say("Fiche supprimée.", "Record dropped.") }
  public var alreadySo: String { say("C’est déjà ainsi.", "It is so already.") }
  public var readOnlyRefusal: String {
    say("Lecture seule : rien n’a été écrit.", "Read-only: nothing was written.")
  }
  public func restoreReason(_ day: CalendarDay) -> String {
    say("Remis comme avant le \(day.iso)", "Put back as before \(day.iso)")
  }

  public var pastRefusal: String {
    say(
      "On regarde le passé : rien n’a été écrit; n revient à aujourd’hui.",
      "This is the past: nothing was written; n goes back to today.")
  }

  /// Asks whether to put a record back. What changes comes first, so that it is the last to be cut.
  ///
  /// - Parameters:
  ///   - assignments: what is set; nil to drop the record.
  ///   - now: the record as it is.
  ///   - former: the record as it was.
  ///   - later: whose changes since then would be undone as well.
  public func restoreQuestion(
    _ kind: Kind, _ assignments: [Assignment]?, now: (any Record)?, former: (any Record)?,
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
    guard let assignments else {
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
  public var yesNo: String { say("o oui  n non", "y yes  n no") }
}
