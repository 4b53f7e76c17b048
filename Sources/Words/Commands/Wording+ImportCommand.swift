public import ProjectModel

/// What `volets import` says of itself.
extension Wording {
  /// Said where an import was written, and only telling so failed.
  public var importMade: String {
    say(
      "L’importation est sur le disque; ne la refaites pas.",
      "The import is on disk; do not make it again.")
  }
  /// What it does.
  public var importAbstract: String {
    say("Ajouter les dépenses d’un fichier CSV.", "Add the expenses of a CSV file.")
  }
  /// How it reads files.
  public var importDiscussion: String {
    say(
      "Le codage, le séparateur, la virgule ou le point, l’ordre des dates et les colonnes sont "
        + "trouvés en regardant le fichier. Les mêmes lignes ne sont jamais ajoutées deux fois. "
        + "Exemple : volets import expenses grand-livre.csv --map montant=Débit,crédit=Crédit "
        + "--dry-run",
      "Encoding, separator, decimal sign, order of dates and columns are found by looking at the "
        + "file. The same rows are never added twice. "
        + "Example: volets import expenses ledger.csv --map amount=Debit,credit=Credit --dry-run")
  }
  /// What can be imported.
  public var importKindHelp: String {
    say("Sorte de fiche : expenses.", "Kind of record: expenses.")
  }
  /// The file.
  public var importFileHelp: String {
    say("Fichier; « - » pour l’entrée standard.", "File; “-” for standard input.")
  }
  /// `--map`.
  public var importMapHelp: String {
    say(
      "Colonnes choisies à la main, par titre ou numéro, et retenues pour les fichiers de mêmes "
        + "titres. -montant=… inverse les signes.",
      "Columns chosen by hand, by heading or number, and remembered for files with the same "
        + "headings. -amount=… reverses the signs.")
  }
  /// `--add-doubtful`.
  public var importAddDoubtfulHelp: String {
    say(
      "Ajouter aussi les lignes qui sont peut-être déjà là.",
      "Add the rows that may be there already, too.")
  }
  /// What stands for columns in its usage.
  public var importMapValue: String { say("champ=Colonne,…", "field=Column,…") }
  /// `--dry-run`.
  public var importDryRunHelp: String {
    say("Montrer ce qui serait ajouté.", "Show what would be added.")
  }
  /// `--json`.
  public var importJSONHelp: String {
    say("Le compte et les lignes refusées, en JSON.", "Counts and rejected rows, as JSON.")
  }
  /// Said of records that cannot be imported.
  public func onlyExpenses(_ typed: String) -> String {
    say(
      "\(quoted(typed)) : seules les dépenses s’importent; écrivez « volets import expenses "
        + "FICHIER ».",
      "\(quoted(typed)): only expenses can be imported; write “volets import expenses FILE”.")
  }
}

/// The page that an import prints, line by line.
extension Wording {
  /// How the file was written.
  public func importForm(_ table: ImportTable) -> [String] {
    var lines: [String] = []
    if let form = table.form {
      let odd = oddBytes(form).map { " (\($0))" } ?? ""
      lines = [
        colon(say("Codage", "Encoding"), name(form.encoding) + odd),
        colon(say("Séparateur", "Separator"), name(form.separator)),
      ]
    }
    if !table.hasHeadings {
      lines.append(
        colon(
          say("Titres", "Headings"), say("aucun; colonnes A, B, C…", "none; columns A, B, C…")))
    } else if let row = table.headingNumber, row > 1 {
      lines.append(colon(say("Titres", "Headings"), say("ligne \(row)", "row \(row)")))
    }
    return lines
  }
  /// What stands over the columns.
  ///
  /// - Parameter isRemembered: whether they were chosen by hand for an earlier file.
  public func importColumnsTitle(isRemembered: Bool) -> String {
    isRemembered
      ? say("Colonnes (comme la dernière fois) :", "Columns (as last time):")
      : say("Colonnes :", "Columns:")
  }
  /// The columns that go nowhere.
  public func columnsLeftOut(_ headings: [String]) -> String {
    colon(say("Laissées de côté", "Left out"), headings.joined(separator: "; "))
  }
  /// How many expenses are added, or would be.
  public func importAdded(_ number: Int, _ total: Money, isDryRun: Bool) -> String {
    let expenses = count(number, ("dépense", "dépenses"), ("expense", "expenses"))
    return colon(
      isDryRun ? say("À ajouter", "To be added") : say("Ajouté", "Added"),
      "\(expenses), \(format.money(total))")
  }
  /// How many rows the project has already.
  public func importDuplicates(_ rows: Int) -> String {
    colon(say("Déjà là", "Already there"), count(rows, ("ligne", "lignes"), ("row", "rows")))
  }
  /// How many rows were turned down.
  public func importRejected(_ rows: Int) -> String {
    colon(say("Refusé", "Rejected"), count(rows, ("ligne", "lignes"), ("row", "rows")))
  }
  /// How many rows may be there already.
  ///
  /// - Parameter areAdded: whether they are added all the same.
  public func importDoubtful(_ rows: Int, areAdded: Bool) -> String {
    colon(
      say("Peut-être déjà là", "Perhaps there already"),
      areAdded
        ? count(
          rows, ("ligne, ajoutée quand même", "lignes, ajoutées quand même"),
          ("row, added all the same", "rows, added all the same"))
        : count(
          rows, ("ligne, non ajoutée", "lignes, non ajoutées"),
          ("row, not added", "rows, not added"))
          + say("; voyez --add-doubtful", "; see --add-doubtful"))
  }
  /// Where a row is wrong, and why.
  public func importRejection(row: Int, column: String?, _ reason: String) -> String {
    let column = column.map { ", " + quoted($0) } ?? ""
    return colon(say("ligne \(row)\(column)", "row \(row)\(column)"), reason)
  }
  /// How many rejections are not told.
  public func moreRejections(_ rest: Int) -> String {
    say(
      "… et \(format.grouped(rest)) de plus; --json les donne toutes.",
      "… and \(format.grouped(rest)) more; --json gives all of them.")
  }
  /// What stands over the first records.
  public var importPreviewTitle: String { say("Aperçu :", "Preview:") }
  /// Said where nothing is written on purpose.
  public var dryRunDone: String {
    say("Essai : rien n’a été écrit.", "Dry run: nothing was written.")
  }
}
