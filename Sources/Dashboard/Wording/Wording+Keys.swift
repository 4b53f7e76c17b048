internal import Cells
internal import ProjectModel

extension Wording {
  /// A key as it is written on the keyboard.
  func name(_ key: Key) -> String {
    switch key {
    case .character(" "): say("Espace", "Space")
    case .character(let character): String(character)
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-\(character)"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .shiftUp: say("Maj-↑", "Shift-↑")
    case .shiftDown: say("Maj-↓", "Shift-↓")
    case .shiftLeft: say("Maj-←", "Shift-←")
    case .shiftRight: say("Maj-→", "Shift-→")
    case .home: say("Début", "Home")
    case .end: say("Fin", "End")
    case .pageUp: say("Page préc.", "Page Up")
    case .pageDown: say("Page suiv.", "Page Down")
    case .insert: "Ins"
    case .delete: say("Suppr", "Del")
    case .backspace: say("Retour arr.", "Backspace")
    case .enter: say("Entrée", "Enter")
    case .tab: "Tab"
    case .backTab: say("Maj-Tab", "Shift-Tab")
    case .escape: say("Échap", "Esc")
    case .function(let number): "F\(number)"
    }
  }

  /// What an action does, in a few words; short ones for the hints.
  func name(_ action: Action, in context: KeyContext, isShort: Bool) -> String {
    switch action {
    case .quit: return say("quitter", "quit")
    case .help:
      return isShort ? say("aide", "help") : say("aide de cet écran", "help on this screen")
    case .suspend:
      return say("suspendre (« fg » pour revenir)", "suspend (“fg” to come back)")
    case .repaint: return say("redessiner et relire", "redraw and read again")
    case .show(let screen): return name(screen)
    case .up, .down:
      if isShort {
        return context == .detail || context == .help
          ? say("défiler", "scroll") : say("choisir", "choose")
      }
      return action == .up
        ? say("ligne précédente", "previous line") : say("ligne suivante", "next line")
    case .pageUp: return say("page précédente", "previous page")
    case .pageDown: return say("page suivante", "next page")
    case .home: return say("première ligne", "first line")
    case .end: return say("dernière ligne", "last line")
    case .open:
      switch context {
      case .filter: return say("garder le filtre", "keep the filter")
      case .activities:
        return isShort
          ? say("ouvrir", "open")
          : say(
            "ouvrir l’activité; plier ou déplier le volet",
            "open the activity; fold or unfold the part")
      default:
        return isShort
          ? say("ouvrir", "open") : say("ouvrir ce qui est choisi", "open what is chosen")
      }
    case .back:
      switch context {
      case .filter: return say("effacer le filtre", "clear the filter")
      case .activities: return say("effacer le filtre", "clear the filter")
      case .help: return say("fermer", "close")
      default: return say("retour", "back")
      }
    case .nextPanel: return isShort ? say("panneau", "panel") : say("panneau suivant", "next panel")
    case .previousPanel: return say("panneau précédent", "previous panel")
    case .filter:
      return isShort
        ? say("filtrer", "filter") : say("filtrer à mesure qu’on tape", "filter as you type")
    case .nextOrder:
      return isShort
        ? say("trier", "sort") : say("trier par la colonne suivante", "sort by the next column")
    case .previousOrder:
      return say("trier par la colonne précédente", "sort by the previous column")
    case .reverse: return say("inverser le tri", "reverse the order")
    case .collapse: return say("plier le volet", "fold the part")
    case .expand:
      return say("déplier le volet; ouvrir l’activité", "unfold the part; open the activity")
    case .toggleAll:
      return isShort
        ? say("plier", "fold") : say("plier ou déplier tous les volets", "fold or unfold all parts")
    case .theme:
      return say(
        "thème : sombre, clair, terminal, sans couleur", "theme: dark, light, terminal, no colour")
    case .language: return say("English", "français")
    }
  }

  /// The name of a screen.
  func name(_ screen: Screen) -> String {
    switch screen {
    case .overview: say("Aperçu", "Overview")
    case .activities: say("Volets", "Parts")
    }
  }

  /// What activities are sorted by.
  func name(_ order: ActivityList.Order) -> String {
    switch order {
    case .code: say("code", "code")
    case .due: say("échéance", "due date")
    case .title: say("titre", "title")
    case .owner: say("responsable", "owner")
    case .status: say("statut", "status")
    case .progress: say("avancement", "progress")
    }
  }
}
