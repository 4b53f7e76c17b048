internal import Words

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
