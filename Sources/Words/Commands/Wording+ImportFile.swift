/// What is said of files that are imported.
extension Wording {
  /// Said of a file without rows.
  public func emptyFile(_ file: String) -> String {
    say("\(file) : ce fichier est vide.", "\(file): this file is empty.")
  }
  /// Said of a workbook of Excel or LibreOffice.
  public func workbook(_ file: String) -> String {
    say(
      "\(file) : c’est un classeur; enregistrez-le d’abord au format CSV.",
      "\(file): this is a workbook; save it as CSV first.")
  }
  /// Said of a file that is no table in text.
  public func notATable(_ file: String) -> String {
    say(
      "\(file) : ce n’est pas un tableau en texte; exportez-le au format CSV.",
      "\(file): this is not a table in text; export it as CSV.")
  }
  /// Said of a folder, a pipe, a device.
  public func notAFile(_ file: String) -> String {
    say(
      "\(file) : lecture impossible, ce n’est pas un fichier ordinaire. Donnez-en un, ou « - » pour "
        + "l’entrée standard.",
      "\(file): cannot be read, as it is no ordinary file. Give one, or “-” for the standard input."
    )
  }
  /// Said of a file that is too long.
  ///
  /// - Parameter megabytes: the most that is taken.
  public func tooLong(_ file: String, megabytes: Int) -> String {
    say(
      "\(file) : fichier de plus de \(megabytes) Mo; coupez-le.",
      "\(file): a file of more than \(megabytes) MB; cut it.")
  }
  /// Said of a table that is too wide.
  public func tooManyColumns(_ file: String, _ number: Int, most: Int) -> String {
    say(
      "\(file) : \(number) colonnes, et \(most) au plus se lisent; ôtez celles qui ne servent pas.",
      "\(file): \(number) columns, and at most \(most) are read; take out those of no use.")
  }
  /// Said of a file that is not there.
  public func noSuchFile(_ file: String) -> String {
    say("\(file) : ce fichier est introuvable.", "\(file): no such file.")
  }
  /// Said of a file that cannot be read.
  public func unreadable(_ file: String, _ reason: String) -> String {
    say("\(file) : lecture impossible (\(reason)).", "\(file): cannot be read (\(reason)).")
  }
  /// A sentence about what a file holds.
  public func inFile(_ file: String, _ sentence: String) -> String { colon(file, sentence) }

  /// Said when an import was interrupted.
  public var importStopped: String {
    say("Importation interrompue : rien n’a été écrit.", "Import interrupted: nothing was written.")
  }
  /// Said when every row was turned down.
  public func nothingTaken(_ file: String, _ count: Int) -> String {
    let rows = self.count(
      count, ("ligne est refusée", "lignes sont refusées"),
      ("row was rejected", "rows were rejected"))
    return say(
      "\(file) : rien n’a été ajouté, car \(rows); corrigez-les, ou choisissez les colonnes avec "
        + "--map.",
      "\(file): nothing was added, since \(rows); correct them, or choose the columns with --map.")
  }
  /// Said when columns chosen by hand could not be kept.
  public func mappingNotKept(_ reason: String) -> String {
    say(
      "Tout est ajouté, mais le choix des colonnes n’a pas pu être retenu (\(reason)).",
      "Everything was added, but the choice of columns could not be kept (\(reason)).")
  }
}
