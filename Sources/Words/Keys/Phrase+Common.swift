/// What keys do that mean the same everywhere, and the names of the screens.
extension Phrase {
  public static var overviewScreen: Phrase { Phrase("Aperçu", "Overview") }
  public static var activitiesScreen: Phrase { Phrase("Volets", "Parts") }
  public static var municipalitiesScreen: Phrase { Phrase("Municipalités", "Municipalities") }
  public static var municipalitiesShort: Phrase { Phrase("Munic.", "Towns") }
  public static var budgetScreen: Phrase { Phrase("Budget", "Budget") }
  public static var captureScreen: Phrase { Phrase("Saisie", "Entry") }
  public static var logScreen: Phrase { Phrase("Journal", "Journal") }
  public static var pageTitle: Phrase { Phrase("Fiche", "Record") }

  public static var yes: Phrase { Phrase("oui", "yes") }
  public static var no: Phrase { Phrase("non", "no") }
  public static var otherAnswer: Phrase { Phrase("l’autre réponse", "the other answer") }
  public static var menu: Phrase { Phrase("menu", "menu") }
  public static var findAnything: Phrase {
    Phrase("chercher une action, une page…", "find an action, a page…")
  }
  public static var undo: Phrase { Phrase("annuler", "undo") }
  public static var undoLastChange: Phrase {
    Phrase("annuler mon dernier changement", "undo my last change")
  }
  public static var redoWhatWasUndone: Phrase {
    Phrase("rétablir ce qui a été annulé", "redo what was undone")
  }
  public static var meeting: Phrase { Phrase("réunion", "meeting") }
  public static var meetingMode: Phrase {
    Phrase("mode réunion, pour le projecteur", "meeting mode, for the projector")
  }
  public static var keepViewShort: Phrase { Phrase("vue", "view") }
  public static var keepThisView: Phrase {
    Phrase("garder cette vue sous un nom…", "keep this view under a name…")
  }
  public static var hideOrShowNames: Phrase {
    Phrase("cacher ou montrer les noms de personnes", "hide or show names of people")
  }
  public static var themes: Phrase {
    Phrase(
      "thème : sombre, clair, projecteur et autres", "theme: dark, light, projector and others")
  }
  /// In each language the name of the other.
  public static var otherLanguage: Phrase { Phrase("English", "français") }
  public static var help: Phrase { Phrase("aide", "help") }
  public static var helpOnThis: Phrase { Phrase("aide de cet écran", "help on this screen") }
  public static var redrawAndRead: Phrase {
    Phrase("redessiner et relire", "redraw and read again")
  }
  public static var quit: Phrase { Phrase("quitter", "quit") }
  public static var suspend: Phrase {
    Phrase("suspendre (« fg » pour revenir)", "suspend (“fg” to come back)")
  }

  public static var stepBack: Phrase {
    Phrase("un pas en arrière dans le temps", "one step back in time")
  }
  public static var stepForth: Phrase {
    Phrase("un pas en avant dans le temps", "one step forth in time")
  }
  public static var stepLengths: Phrase {
    Phrase("pas : jour, semaine, mois, réunion", "step: day, week, month, meeting")
  }
  public static var backToToday: Phrase { Phrase("revenir à aujourd’hui", "back to today") }
  public static var knownOrHindsight: Phrase {
    Phrase("tel que connu alors, ou avec le recul", "as known then, or with hindsight")
  }
  public static var goToADate: Phrase { Phrase("aller à une date", "go to a date") }

  public static var since: Phrase { Phrase("depuis…", "since…") }
  public static var changedSince: Phrase {
    Phrase(
      "ce qui a changé depuis la dernière réunion, un jour…", "what has changed since…")
  }
  public static var start: Phrase { Phrase("début", "start") }
  public static var startEarlier: Phrase { Phrase("commencer plus tôt", "start earlier") }
  public static var startLater: Phrase { Phrase("commencer plus tard", "start later") }
  public static var takeMarksAway: Phrase { Phrase("ôter les marques", "take the marks away") }
}
