internal import ProjectModel

/// What is said of a table before its rows are added.
extension Wording {
  func previewTitle(_ source: ImportPreview.Source, _ kind: Kind) -> String {
    let kinds = plural(kind)
    return switch source {
    case .file(let name): say("Importer · \(name) · \(kinds)", "Import · \(name) · \(kinds)")
    case .paste: say("Coller un tableau · \(kinds)", "Paste a table · \(kinds)")
    }
  }

  private func plural(_ kind: Kind) -> String {
    switch kind {
    case .expense: say("dépenses", "expenses")
    case .activity: say("activités", "activities")
    case .participation: say("municipalités", "municipalities")
    case .instalment: say("versements", "instalments")
    default: title(kind)
    }
  }

  /// How the table was read: encoding, separator, where the headings and the columns are from, signs
  /// and order of dates.
  func found(_ preview: ImportPreview) -> String {
    var pieces: [String] = []
    if let form = preview.table.form { pieces = [name(form.encoding), name(form.separator)] }
    if preview.source == .paste {
      pieces.append(
        preview.hasHeadings
          ? say("titres à la première ligne", "headings in the first row")
          : say("sans titres de colonnes", "no column headings"))
    }
    if preview.isRemembered {
      pieces.append(say("colonnes comme la dernière fois", "columns as last time"))
    }
    for remark in preview.plan?.columns.compactMap({ remark($0) }) ?? []
    where !pieces.contains(remark) {
      pieces.append(remark)
    }
    return pieces.joined(separator: " · ")
  }

  func toAdd(_ count: Int) -> String {
    say("\(format.grouped(count)) à ajouter", "\(format.grouped(count)) to add")
  }
  func alreadyThere(_ count: Int) -> String {
    say("\(format.grouped(count)) déjà là", "\(format.grouped(count)) there already")
  }
  func refused(_ count: Int) -> String {
    self.count(count, ("refusée", "refusées"), ("rejected", "rejected"))
  }
  func leftOut(_ count: Int) -> String {
    self.count(count, ("laissée", "laissées"), ("left out", "left out"))
  }
  func looking(percent: Int) -> String {
    say(
      "Lecture des lignes : \(percent)\u{A0}%. Échap arrête.",
      "Reading the rows: \(percent)%. Esc stops.")
  }
  func outside(_ count: Int) -> String {
    let what = self.count(count, ("date", "dates"), ("date", "dates"))
    return say("\(what) hors de l’entente", "\(what) outside the agreement")
  }
  var writing: String { say("Écriture…", "Writing…") }
  var leftOutMark: String { "·" }
  var leaveColumnOut: String { say("laisser de côté", "leave out") }
  func columnTitle(_ heading: String) -> String {
    say("Colonne \(quoted(heading))", "Column \(quoted(heading))")
  }
  var noRows: String { say("Aucune ligne.", "No row.") }
  var thereAlready: String {
    say("Le projet l’a déjà; rien ne sera ajouté.", "The project has it already; nothing is added.")
  }
  var isLeftOut: String {
    say("Cette ligne est laissée de côté; x la reprend.", "This row is left out; x takes it again.")
  }

  /// Where a row is wrong, and why.
  func place(of rejection: ImportPlan.Rejection, _ reason: String) -> String {
    let column = rejection.column.map { ", " + quoted($0) } ?? ""
    return colon(say("Ligne \(rejection.row)\(column)", "Row \(rejection.row)\(column)"), reason)
  }

  /// Why the columns do not suffice, and what to do.
  func missingColumns(_ problem: ColumnMapping.Problem) -> String {
    guard case .missing(let fields) = problem else { return "" }
    let names = list(fields.map { name($0) })
    return say(
      "Quelle colonne contient : \(names)? Choisissez-la avec ← →, puis Entrée.",
      "Which column contains: \(names)? Choose it with ← →, then Enter.")
  }

  var notAnAddition: String {
    say("Cette ligne ne serait pas ajoutée de toute façon.", "This row would not be added anyway.")
  }
  var nothingRefused: String { say("Aucune ligne n’est refusée.", "No row is rejected.") }
  var nothingToImport: String { say("Rien à ajouter.", "Nothing to add.") }
  var stillLooking: String {
    say("Toutes les lignes ne sont pas encore lues.", "Not all rows have been read yet.")
  }
  var leaveImportQuestion: String {
    say(
      "Quitter sans importer? Le choix des colonnes serait perdu.",
      "Leave without importing? The choice of columns would be lost.")
  }

  /// Why the entry of an import was written, kept in the history.
  func importReason(_ source: ImportPreview.Source) -> String {
    switch source {
    case .file(let name): importReason(name)
    case .paste: say("Collage d’un tableau", "Pasted table")
    }
  }

  /// What was added.
  func imported(_ written: ImportPreview.Written, _ kind: Kind) -> String {
    let what =
      switch kind {
      case .activity:
        count(
          written.count, ("activité ajoutée", "activités ajoutées"),
          ("activity added", "activities added"))
      case .participation:
        count(
          written.count, ("municipalité ajoutée", "municipalités ajoutées"),
          ("municipality added", "municipalities added"))
      case .instalment:
        count(
          written.count, ("versement ajouté", "versements ajoutés"),
          ("instalment added", "instalments added"))
      default:
        count(
          written.count, ("dépense ajoutée", "dépenses ajoutées"),
          ("expense added", "expenses added"))
      }
    let total = kind.fields.contains(.amount) ? ", " + format.money(written.total) : ""
    let refused =
      written.refusedCount == 0
      ? ""
      : "; "
        + count(
          written.refusedCount, ("ligne refusée", "lignes refusées"),
          ("row rejected", "rows rejected"))
    return say(
      "\(what)\(total)\(refused). u annule tout.",
      "\(what)\(total)\(refused). u undoes all of it.")
  }

  // MARK: The file

  var askedFile: String { say("Fichier à importer :", "File to import:") }
  var askedFileHelp: String {
    say("Tab compléter  Entrée lire  Échap annuler", "Tab complete  Enter read  Esc cancel")
  }
  var noFileBegins: String { say("Aucun fichier ne commence ainsi.", "No file begins like this.") }
  func fileNames(_ names: [String]) -> String { names.prefix(40).joined(separator: "  ") }

  // MARK: Keys

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
