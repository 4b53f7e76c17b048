public import ProjectModel

/// Which days the screen *Journal* shows.
public enum JournalSpan: Int, Hashable, Sendable, CaseIterable {
  /// All of them, or the last ones.
  case all, week, month, sinceMeeting
}

/// Words of the screen *Journal*.
extension Wording {
  /// The head of a column of moments.
  public var when: String { say("Quand", "When") }
  /// The head of a column of authors.
  public var who: String { say("Qui", "Who") }
  /// The head of a column of changes.
  public var what: String { say("Quoi", "What") }
  /// A moment to the minute.
  public func moment(_ time: LocalTime) -> String {
    time.day.iso + " " + format.time(hour: time.hour, minute: time.minute)
  }
  /// Which days are shown.
  public func name(_ span: JournalSpan) -> String {
    switch span {
    case .all: say("tout", "everything")
    case .week: say("7 derniers jours", "last 7 days")
    case .month: say("dernier mois", "last month")
    case .sinceMeeting: say("depuis la dernière réunion", "since the last meeting")
    }
  }
  /// How many changes are shown.
  public func changes(_ shown: Int, of total: Int) -> String {
    let all = count(total, ("changement", "changements"), ("change", "changes"))
    return shown == total
      ? all : say("\(format.grouped(shown)) sur \(all)", "\(format.grouped(shown)) of \(all)")
  }
  /// Said where a filter lets nothing through.
  public var noChanges: String {
    say("Aucun changement ne répond à ce filtre.", "No change meets this filter.")
  }
  /// Said where nobody has written anything.
  public var emptyJournal: String {
    say("Rien n’a encore été inscrit.", "Nothing has been written yet.")
  }
  /// Said of a record that is gone.
  public var recordDropped: String { say("Fiche supprimée.", "Record dropped.") }
  /// Said of a change that wrote what was so already.
  public var wroteNothingNew: String { say("rien n’a changé", "nothing has changed") }
  /// How many changes of each kind, in words: `15 activités, 2 jalons`.
  public func counts(_ kinds: [(kind: Kind, count: Int)]) -> String {
    kinds.map { counted($0.count, $0.kind) }.joined(separator: ", ")
  }
  /// Records of a kind by their own name, in few letters.
  private func counted(_ number: Int, _ kind: Kind) -> String {
    let (french, english): ((one: String, many: String), (one: String, many: String)) =
      switch kind {
      case .project: (("projet", "projets"), ("project", "projects"))
      case .part: (("volet", "volets"), ("part", "parts"))
      case .activity: (("activité", "activités"), ("activity", "activities"))
      case .milestone: (("jalon", "jalons"), ("milestone", "milestones"))
      case .participation:
        (("municipalité", "municipalités"), ("municipality", "municipalities"))
      case .indicator: (("indicateur", "indicateurs"), ("indicator", "indicators"))
      case .measure: (("mesure", "mesures"), ("measure", "measures"))
      case .budgetLine: (("poste", "postes"), ("budget line", "budget lines"))
      case .transfer: (("virement", "virements"), ("transfer", "transfers"))
      case .expense: (("dépense", "dépenses"), ("expense", "expenses"))
      case .instalment: (("versement", "versements"), ("instalment", "instalments"))
      case .report: (("reddition", "redditions"), ("report", "reports"))
      case .meeting: (("réunion", "réunions"), ("meeting", "meetings"))
      case .decision: (("décision", "décisions"), ("decision", "decisions"))
      case .risk: (("risque", "risques"), ("risk", "risks"))
      case .passage:
        (("texte de reddition", "textes de reddition"), ("report text", "report texts"))
      case .comment: (("commentaire", "commentaires"), ("comment", "comments"))
      }
    return count(number, french, english)
  }
  /// Said where a group is selected and one change is asked for.
  public var openGroupFirst: String {
    say(
      "Un seul changement se remet à la fois : Entrée ouvre le groupe.",
      "Changes are put back one at a time: Enter opens the group.")
  }
  /// Said where putting back would change nothing.
  public var alreadySo: String { say("C’est déjà ainsi.", "It is so already.") }
  /// Said where nothing may be written.
  public var readOnlyRefusal: String {
    say("Lecture seule : rien n’a été écrit.", "Read-only: nothing was written.")
  }
  /// Why the entry that puts back was written, kept in the history.
  public func restoreReason(_ day: CalendarDay) -> String {
    say("Remis comme avant le \(day.iso)", "Put back as before \(day.iso)")
  }

  /// Said where the past is shown, so that nothing may be written.
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
  /// The keys that answer a question.
  public var yesNo: String { say("o oui  n non", "y yes  n no") }
  /// The same where the answer may also be put off.
  public var yesNoLater: String {
    say("o oui  n jeter  Échap plus tard", "y yes  n discard  Esc later")
  }
  /// Said where a text was pasted on something that takes none.
  public var pasteNowhere: String {
    let places = [Phrase.captureScreen, .activitiesScreen, .municipalitiesScreen].map { say($0) }
    return say(
      "Ici rien ne se colle : un tableau se colle sur \(list(places, last: "ou")).",
      "Nothing can be pasted here: paste a table on \(list(places, last: "or")).")
  }
}
