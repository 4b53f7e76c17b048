internal import Words

/// What the keys of an import do.
extension Wording {
  func name(ofImport action: Action, in context: KeyContext, isShort: Bool) -> String? {
    switch (action, context) {
    case (.importFile, _):
      isShort ? say("importer", "import") : say("importer un fichier CSV", "import a CSV file")
    case (.complete, _):
      isShort ? say("compléter", "complete") : say("compléter le chemin", "complete the path")
    case (.leaveOut, _):
      isShort
        ? say("laisser", "leave out")
        : say("laisser la ligne de côté, ou la reprendre", "leave the row out, or take it again")
    case (.onlyRefused, _):
      isShort
        ? say("refusées", "rejected")
        : say(
          "ne montrer que les lignes refusées, puis toutes", "show rejected rows only, then all")
    case (.save, .preview): say("importer", "import")
    case (.left, .preview):
      isShort ? say("colonne", "column") : say("colonne précédente", "previous column")
    case (.right, .preview):
      isShort ? say("colonne", "column") : say("colonne suivante", "next column")
    case (.open, .preview):
      isShort
        ? say("champ", "field")
        : say("choisir à quoi va la colonne", "choose where the column goes")
    case (.open, .columnField): say("prendre", "take")
    case (.back, .preview):
      isShort ? say("quitter", "leave") : say("quitter sans importer", "leave without importing")
    case (.back, .columnField): say("fermer", "close")
    default: nil
    }
  }
}
