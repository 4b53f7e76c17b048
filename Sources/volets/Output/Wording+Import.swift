internal import Dashboard
internal import Exchange
internal import ProjectModel
internal import Words

/// What the command line says of files that are imported.
extension Wording {
  /// A sentence about a file that is no table.
  func sentence(_ problem: CSVProblem, file: String) -> String {
    switch problem {
    case .empty:
      return say("\(file) : ce fichier est vide.", "\(file): this file is empty.")
    case .workbook:
      return say(
        "\(file) : c’est un classeur; enregistrez-le d’abord au format CSV.",
        "\(file): this is a workbook; save it as CSV first.")
    case .notText:
      return say(
        "\(file) : ce n’est pas un tableau en texte; exportez-le au format CSV.",
        "\(file): this is not a table in text; export it as CSV.")
    case .stopped: return importStopped
    }
  }

  /// A sentence about what a file holds.
  func inFile(_ file: String, _ sentence: String) -> String {
    say("\(file) : \(sentence)", "\(file): \(sentence)")
  }

  /// A sentence about a file that is not there.
  func noSuchFile(_ file: String) -> String {
    say("\(file) : ce fichier est introuvable.", "\(file): no such file.")
  }

  /// Said when columns chosen by hand could not be kept.
  func mappingNotKept(_ reason: String) -> String {
    say(
      "Tout est ajouté, mais le choix des colonnes n’a pas pu être retenu (\(reason)).",
      "Everything was added, but the choice of columns could not be kept (\(reason)).")
  }

  /// A sentence about a file that cannot be read.
  func unreadable(_ file: String, _ reason: String) -> String {
    say(
      "\(file) : lecture impossible (\(reason)).", "\(file): cannot be read (\(reason)).")
  }

  /// Said when an import was interrupted.
  var importStopped: String {
    say("Importation interrompue : rien n’a été écrit.", "Import interrupted: nothing was written.")
  }

  /// Said when every row was turned down.
  func nothingTaken(_ file: String, _ count: Int) -> String {
    let rows = self.count(
      count, ("ligne est refusée", "lignes sont refusées"),
      ("row was rejected", "rows were rejected"))
    return say(
      "\(file) : rien n’a été ajouté, car \(rows); corrigez-les, ou choisissez les colonnes avec --map.",
      "\(file): nothing was added, since \(rows); correct them, or choose the columns with --map.")
  }
}
