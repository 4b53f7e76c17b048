internal import Cells
internal import ProjectModel
internal import Words

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
    if context.isGrid, let name = name(ofGrid: action, in: context, isShort: isShort) {
      return name
    }
    if let name = name(ofImport: action, in: context, isShort: isShort) { return name }
    switch action {
    case .quit: return say("quitter", "quit")
    case .help:
      return isShort ? say("aide", "help") : say("aide de cet écran", "help on this screen")
    case .suspend:
      return say("suspendre (« fg » pour revenir)", "suspend (“fg” to come back)")
    case .repaint: return say("redessiner et relire", "redraw and read again")
    case .show(let screen): return name(screen)
    case .up, .down, .left, .right:
      if isShort {
        if context == .whatIf, action == .left || action == .right {
          return say("changer", "change")
        }
        return context == .page || context == .help
          ? say("défiler", "scroll") : say("choisir", "choose")
      }
      return name(ofMove: action, in: context)
    case .pageUp: return say("page précédente", "previous page")
    case .pageDown: return say("page suivante", "next page")
    case .home: return say("première ligne", "first line")
    case .end: return say("dernière ligne", "last line")
    case .open: return name(ofOpeningIn: context, isShort: isShort)
    case .back:
      switch context {
      case .filter: return say("effacer", "clear")
      case .activities: return say("effacer le filtre", "clear the filter")
      case .municipalities, .map, .regions:
        return say("effacer les filtres, puis revenir", "clear the filters, then go back")
      case .help, .since, .form, .palette: return say("fermer", "close")
      case .quickLine:
        return isShort
          ? say("liste", "list")
          : say("aller à la liste; la ligne reste", "go to the list; the line stays")
      case .confirm: return say("non", "no")
      case .prompt, .cell: return say("annuler", "cancel")
      default: return say("retour", "back")
      }
    case .nextPanel, .previousPanel: return name(ofTurning: action, in: context, isShort: isShort)
    case .filter:
      if context == .activities {
        return isShort
          ? say("filtrer", "filter") : say("filtrer à mesure qu’on tape", "filter as you type")
      }
      return isShort
        ? say("chercher", "find")
        : say("chercher parmi toutes celles du Québec", "find among all those of Québec")
    case .nextOrder:
      return isShort
        ? say("trier", "sort") : say("trier par la colonne suivante", "sort by the next column")
    case .previousOrder:
      return say("trier par la colonne précédente", "sort by the previous column")
    case .reverse: return say("inverser le tri", "reverse the order")
    case .nextStanding:
      return isShort
        ? say("étape", "stage")
        : say("ne montrer que les silencieuses, qu’une étape…", "show silent ones, one stage… only")
    case .nextPart:
      return isShort ? say("volet", "part") : say("ne montrer qu’un volet", "show one part only")
    case .onlyRegion:
      return isShort
        ? say("région", "region")
        : say("ne montrer que cette région, puis toutes", "show this region only, then all")
    case .zoomIn where context.isBudget:
      return isShort ? say("agrandir", "enlarge") : say("agrandir le panneau", "enlarge the panel")
    case .zoomOut where context.isBudget:
      return isShort ? say("agrandir", "enlarge") : say("les quatre panneaux", "all four panels")
    case .zoomIn:
      return isShort
        ? say("zoom", "zoom") : say("agrandir la région sur la carte", "enlarge the region")
    case .zoomOut:
      return isShort ? say("zoom", "zoom") : say("toute la carte", "the whole map")
    case .collapse where context == .budgetLines: return say("plier", "fold")
    case .expand where context == .budgetLines:
      return say("déplier : catégories, puis années", "unfold: categories, then years")
    case .collapse:
      return context == .municipalities
        ? say("plier la région", "fold the region") : say("plier le volet", "fold the part")
    case .expand:
      return context == .municipalities
        ? say(
          "déplier la région; ouvrir la municipalité", "unfold the region; open the municipality")
        : say("déplier le volet; ouvrir l’activité", "unfold the part; open the activity")
    case .toggleAll:
      return isShort ? say("plier", "fold") : say("tout plier ou déplier", "fold or unfold all")
    case .hidePeople:
      return say("cacher ou montrer les noms de personnes", "hide or show names of people")
    case .theme:
      return say(
        "thème : sombre, clair, projecteur et autres", "theme: dark, light, projector and others")
    case .language: return say("English", "français")
    case .previousPeriod, .nextPeriod, .wider, .narrower, .today, .nextYears, .oneYear, .curve,
      .whatIf, .reset, .muchLess, .muchMore:
      return name(ofBudget: action, isShort: isShort) ?? ""
    case .earlier, .later, .nextStep, .now, .toggleView, .goToDay, .since, .forget, .sooner,
      .afterwards, .recordHistory, .nextAuthor, .nextKind, .nextSpan, .oneRecord, .restore,
      .confirm, .refuse:
      return name(ofTime: action, isShort: isShort) ?? ""
    case .palette, .add, .addOther, .edit, .editCell, .mark, .markUp, .markDown, .delete,
      .duplicate, .undo, .redo, .nextField,
      .previousField,
      .save, .saveAndNext, .resetField, .newLine, .openAsForm:
      return name(ofEntry: action, in: context, isShort: isShort) ?? ""
    case .importFile, .complete, .leaveOut, .onlyRefused: return ""
    case .meeting, .nextPage, .previousPage, .turnAlone, .closeMeeting:
      return name(ofMeeting: action, isShort: isShort) ?? ""
    }
  }

  private func name(ofMove action: Action, in context: KeyContext) -> String {
    switch (action, context) {
    case (.left, .whatIf): say("moins, ou plus tôt", "less, or sooner")
    case (.right, .whatIf): say("plus, ou plus tard; geler", "more, or later; freeze")
    case (.up, .map): say("vers le nord", "to the north")
    case (.down, .map): say("vers le sud", "to the south")
    case (.left, _): say("vers l’ouest", "to the west")
    case (.right, _): say("vers l’est", "to the east")
    case (.up, .page): say("lien ou ligne qui précède", "previous link or line")
    case (.down, .page): say("lien ou ligne qui suit", "next link or line")
    case (.up, _): say("ligne précédente", "previous line")
    default: say("ligne suivante", "next line")
    }
  }

  private func name(ofOpeningIn context: KeyContext, isShort: Bool) -> String {
    if let name = name(ofOpeningInBudget: context, isShort: isShort) { return name }
    return switch context {
    case .filter: say("garder", "keep")
    case .activities where !isShort:
      say(
        "ouvrir l’activité; plier ou déplier le volet",
        "open the activity; fold or unfold the part")
    case .municipalities where !isShort:
      say(
        "ouvrir la municipalité; plier ou déplier la région",
        "open the municipality; fold or unfold the region")
    case .page: isShort ? say("suivre", "follow") : say("suivre le lien choisi", "follow the link")
    default:
      isShort
        ? say("ouvrir", "open") : say("ouvrir ce qui est choisi", "open what is chosen")
    }
  }

  private func name(
    ofTurning action: Action, in context: KeyContext, isShort: Bool
  ) -> String {
    let isNext = action == .nextPanel
    switch context {
    case .municipalities, .map, .regions:
      if !isShort {
        return isNext
          ? say("liste, carte, régions", "list, map, regions")
          : say("régions, carte, liste", "regions, map, list")
      }
      switch context {
      case .municipalities: return say("carte", "map")
      case .map: return say("régions", "regions")
      default: return say("liste", "list")
      }
    case .entered: return say("ligne rapide", "quick line")
    default:
      if isShort { return say("panneau", "panel") }
      return isNext
        ? say("panneau suivant", "next panel") : say("panneau précédent", "previous panel")
    }
  }

  /// The name of a screen.
  func name(_ screen: Screen) -> String {
    switch screen {
    case .overview: say("Aperçu", "Overview")
    case .activities: say("Volets", "Parts")
    case .municipalities: say("Municipalités", "Municipalities")
    case .budget: say("Budget", "Budget")
    case .entry: say("Saisie", "Entry")
    case .journal: say("Journal", "Journal")
    }
  }

  /// The same where room is short.
  func shortName(_ screen: Screen) -> String {
    screen == .municipalities ? say("Munic.", "Towns") : name(screen)
  }

  func filterPrompt(_ screen: Screen) -> String {
    screen == .municipalities ? say("Chercher :", "Find:") : say("Filtrer :", "Filter:")
  }

  /// A key, or several that do the like, and what they do.
  struct Hint {
    var keys: String
    var text: String
    var action: Action
  }

  /// The hints of a context: keys and words.
  func hints(_ context: KeyContext) -> [Hint] {
    var hints: [Hint] = []
    for binding in Keymap.hints(for: context) {
      let key = binding.keys.first.map { name($0) } ?? ""
      let text = name(binding.action, in: context, isShort: true)
      if let index = hints.firstIndex(where: { $0.text == text }) {
        hints[index].keys += key
      } else {
        hints.append(Hint(keys: key, text: text, action: binding.action))
      }
    }
    return hints
  }

  /// The hints of a context as one text.
  func hintText(_ context: KeyContext) -> String {
    hints(context).map { "\($0.keys) \($0.text)" }.joined(separator: "  ")
  }
}
