public import ProjectModel

/// Where a table comes from.
public enum ImportSource: Hashable, Sendable {
  /// A file, by its name without folders.
  case file(String)
  /// What was pasted.
  case paste
}

/// What is said of a table before its rows are added.
extension Wording {
  /// What stands above a table that is looked at before it is added.
  public func previewTitle(_ source: ImportSource, _ kind: Kind) -> String {
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
  ///
  /// - Parameters:
  ///   - isPasted: whether it was pasted rather than read from a file.
  ///   - isRemembered: whether its columns go where those of an earlier one went.
  public func found(
    _ table: ImportTable, isPasted: Bool, isRemembered: Bool, _ columns: [ImportPlan.Column]
  ) -> String {
    var pieces: [String] = []
    if let form = table.form { pieces = [name(form.encoding), name(form.separator)] }
    if !table.hasHeadings {
      pieces.append(say("sans titres de colonnes", "no column headings"))
    } else if let row = table.headingNumber, isPasted || row > 1 {
      pieces.append(
        row == 1
          ? say("titres à la première ligne", "headings in the first row")
          : say("titres à la ligne \(row)", "headings in row \(row)"))
    }
    if isRemembered {
      pieces.append(say("colonnes comme la dernière fois", "columns as last time"))
    }
    for remark in columns.compactMap({ remark($0) })
    where !pieces.contains(remark) {
      pieces.append(remark)
    }
    return pieces.joined(separator: " · ")
  }

  /// How many rows would be added.
  public func toAdd(_ count: Int) -> String {
    say("\(format.grouped(count)) à ajouter", "\(format.grouped(count)) to add")
  }
  /// How many rows the project has.
  public func alreadyThere(_ count: Int) -> String {
    say("\(format.grouped(count)) déjà là", "\(format.grouped(count)) there already")
  }
  /// How many rows cannot be taken.
  public func refused(_ count: Int) -> String {
    self.count(count, ("refusée", "refusées"), ("rejected", "rejected"))
  }
  /// How many rows the project may have already.
  public func doubtful(_ count: Int) -> String {
    say("\(format.grouped(count)) à confirmer", "\(format.grouped(count)) to confirm")
  }
  /// How many rows are left out by hand.
  public func leftOut(_ count: Int) -> String {
    self.count(count, ("laissée", "laissées"), ("left out", "left out"))
  }
  /// How far reading the rows is.
  public func looking(percent: Int) -> String {
    say(
      "Lecture des lignes : \(percent)\u{A0}%. Échap arrête.",
      "Reading the rows: \(percent)%. Esc stops.")
  }
  /// How many dates are outside the agreement.
  public func outside(_ count: Int) -> String {
    let what = self.count(count, ("date", "dates"), ("date", "dates"))
    return say("\(what) hors de l’entente", "\(what) outside the agreement")
  }
  /// Said while rows are written.
  public var writing: String { say("Écriture…", "Writing…") }
  /// The sign of a row that is left out.
  public var leftOutMark: String { "·" }
  /// The choice that a column goes nowhere.
  public var leaveColumnOut: String { say("laisser de côté", "leave out") }
  /// What stands above the choice for a column.
  public func columnTitle(_ heading: String) -> String {
    say("Colonne \(quoted(heading))", "Column \(quoted(heading))")
  }
  /// Said of a table without rows.
  public var noRows: String { say("Aucune ligne.", "No row.") }
  /// Said of a row that the project has.
  public var thereAlready: String {
    say("Le projet l’a déjà; rien ne sera ajouté.", "The project has it already; nothing is added.")
  }
  /// Said of a row that the project may have.
  public func mayBeThere(_ doubt: ImportPlan.Doubt, in project: Project) -> String {
    say(
      "Peut-être déjà là : \(sentence(doubt, in: project)) x l’ajoute quand même.",
      "Perhaps there already: \(sentence(doubt, in: project)) x adds it all the same.")
  }
  /// The same where names are hidden.
  public var mayBeThere: String {
    say(
      "Le projet l’a peut-être déjà; x l’ajoute quand même.",
      "The project may have it already; x adds it all the same.")
  }
  /// Said where only rows are left that the project may have.
  public var onlyDoubtful: String {
    say(
      "Rien à ajouter que le projet n’ait peut-être déjà; x ajoute la ligne choisie.",
      "Nothing to add that the project may not have already; x adds the chosen row.")
  }
  /// Said of a row that is left out.
  public var isLeftOut: String {
    say("Cette ligne est laissée de côté; x la reprend.", "This row is left out; x takes it again.")
  }

  /// Where a row is wrong, and why.
  public func place(of rejection: ImportPlan.Rejection, _ reason: String) -> String {
    let column = rejection.column.map { ", " + quoted($0) } ?? ""
    return colon(say("Ligne \(rejection.row)\(column)", "Row \(rejection.row)\(column)"), reason)
  }

  /// Why the columns do not suffice, and what to do.
  public func missingColumns(_ problem: ColumnMapping.Problem) -> String {
    switch problem {
    case .missing(let fields): return askForColumn(list(fields.map { name($0) }))
    case .sameHeadings(let target, _, _): return askForColumn(name(target))
    case .unsureSigns(let heading):
      return say(
        "\(quoted(heading)) est surtout négatif : dépenses ou crédits? Entrée choisit.",
        "\(quoted(heading)) is mostly negative: expenses or credits? Enter chooses.")
    case .noSuchColumn, .noSuchField, .notAPair: return ""
    }
  }

  private func askForColumn(_ names: String) -> String {
    say(
      "Quelle colonne contient : \(names)? Choisissez-la avec ← →, puis Entrée.",
      "Which column contains: \(names)? Choose it with ← →, then Enter.")
  }

  /// Said where a row cannot be left out.
  public var notAnAddition: String {
    say("Cette ligne ne serait pas ajoutée de toute façon.", "This row would not be added anyway.")
  }
  /// Said where there are no rows that cannot be taken.
  public var nothingRefused: String { say("Aucune ligne n’est refusée.", "No row is rejected.") }
  /// Said where no row would be added.
  public var nothingToImport: String { say("Rien à ajouter.", "Nothing to add.") }
  /// Said where rows are not read yet.
  public var stillLooking: String {
    say("Toutes les lignes ne sont pas encore lues.", "Not all rows have been read yet.")
  }
  /// Asks whether to close a table that is not added.
  public var leaveImportQuestion: String {
    say(
      "Quitter sans importer? Le choix des colonnes serait perdu.",
      "Leave without importing? The choice of columns would be lost.")
  }

  /// Why the entry of an import was written, kept in the history.
  public func importReason(_ source: ImportSource) -> String {
    switch source {
    case .file(let name): importReason(name)
    case .paste: say("Collage d’un tableau", "Pasted table")
    }
  }

  /// What was added.
  ///
  /// - Parameters:
  ///   - number: how many records.
  ///   - total: what their amounts add up to.
  ///   - refused: rows that could not be taken.
  ///   - doubtful: rows that the project may have already, and that were not added.
  public func imported(
    _ number: Int, _ kind: Kind, total: Money, refused: Int, doubtful: Int
  ) -> String {
    let what =
      switch kind {
      case .activity:
        count(
          number, ("activité ajoutée", "activités ajoutées"),
          ("activity added", "activities added"))
      case .participation:
        count(
          number, ("municipalité ajoutée", "municipalités ajoutées"),
          ("municipality added", "municipalities added"))
      case .instalment:
        count(
          number, ("versement ajouté", "versements ajoutés"),
          ("instalment added", "instalments added"))
      default:
        count(
          number, ("dépense ajoutée", "dépenses ajoutées"),
          ("expense added", "expenses added"))
      }
    let sum = kind.fields.contains(.amount) ? ", " + format.money(total) : ""
    let rest =
      refused == 0
      ? ""
      : "; "
        + count(
          refused, ("ligne refusée", "lignes refusées"),
          ("row rejected", "rows rejected"))
    let unsure =
      doubtful == 0
      ? ""
      : "; "
        + count(
          doubtful, ("en doute", "en doute"), ("in doubt", "in doubt"))
    return say(
      "\(what)\(sum)\(rest)\(unsure). u annule tout.",
      "\(what)\(sum)\(rest)\(unsure). u undoes all of it.")
  }

  // MARK: The file

  /// Asks for a file.
  public var askedFile: String { say("Fichier à importer :", "File to import:") }
  /// The keys that answer.
  public var askedFileHelp: String {
    say("Tab compléter  Entrée lire  Échap annuler", "Tab complete  Enter read  Esc cancel")
  }
  /// Said where no name can go on so.
  public var noFileBegins: String {
    say("Aucun fichier ne commence ainsi.", "No file begins like this.")
  }
  /// The names that a path may go on with.
  public func fileNames(_ names: [String]) -> String { names.prefix(40).joined(separator: "  ") }
}
