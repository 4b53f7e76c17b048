public import ProjectModel

/// What to say of tables that come from elsewhere.
extension Wording {
  /// Why a row was not taken.
  public func reason(
    _ reason: ImportPlan.Reason, in project: Project, _ directory: Directory
  ) -> String {
    switch reason {
    case .field(let problem, let text): return self.reason(problem, text: text)
    case .missing(let field):
      return say("il manque « \(name(field)) ».", "“\(name(field))” is missing.")
    case .tooManyCells(let count):
      return say(
        "il y a plus de cellules (\(count)) que de titres de colonnes.",
        "there are more cells (\(count)) than column headings.")
    case .strayQuote:
      return say(
        "un guillemet « \" » est de trop; doublez-le ou enlevez-le.",
        "there is a stray quotation mark; double it or remove it.")
    case .conflict(let conflict): return sentence(conflict, in: project, directory)
    }
  }

  /// A sentence about columns that could not be told.
  public func sentence(_ problem: ColumnMapping.Problem, headings: [String]) -> String {
    let named = list(headings.filter { !$0.isEmpty }.map { quoted($0) })
    switch problem {
    case .missing(let fields):
      let names = list(fields.map { quoted(name($0)) })
      let pairs = fields.map { "\($0.name)=…" }.joined(separator: ",")
      return say(
        "Aucune colonne ne convient à \(names) parmi \(named); ajoutez --map \(pairs) avec le titre "
          + "ou le numéro de la colonne.",
        "No column fits \(names) among \(named); add --map \(pairs) with the heading or the number "
          + "of the column."
      )
    case .noSuchColumn(let name, _):
      return say(
        "--map : aucune colonne ne s’intitule \(quoted(name)); il y a \(named).",
        "--map: no column is headed \(quoted(name)); there are \(named).")
    case .noSuchField(let name, let kind):
      let fields = list(kind.fields.map(\.name))
      return say(
        "--map : \(quoted(name)) n’est pas un champ de « \(self.name(kind)) »; il y a \(fields).",
        "--map: \(quoted(name)) is not a field of “\(self.name(kind))”; there are \(fields).")
    case .notAPair(let text):
      return say(
        "--map : \(quoted(text)) n’est pas de la forme champ=Colonne.",
        "--map: \(quoted(text)) is not of the form field=Column.")
    case .sameHeadings(let target, let heading, let columns):
      let field = target == .credit(target.field) ? "credit" : target.field.name
      let numbers = list(columns.map { String($0) }, last: say("ou", "or"))
      return say(
        "Plusieurs colonnes s’intitulent \(quoted(heading)); ajoutez --map \(field)= avec le "
          + "numéro de la bonne : \(numbers).",
        "Several columns are headed \(quoted(heading)); add --map \(field)= with the number of "
          + "the right one: \(numbers).")
    case .unsureSigns(let heading):
      return say(
        "Dans \(quoted(heading)), la plupart des montants sont négatifs; ajoutez "
          + "--map \(ShellWord.quoted("-amount=" + heading)) si ce sont des dépenses, "
          + "--map \(ShellWord.quoted("amount=" + heading)) si ce sont des crédits.",
        "In \(quoted(heading)) most amounts are negative; add "
          + "--map \(ShellWord.quoted("-amount=" + heading)) if they are expenses, "
          + "--map \(ShellWord.quoted("amount=" + heading)) if they are credits.")
    }
  }

  /// Why the project may have a row already.
  public func sentence(_ doubt: ImportPlan.Doubt, in project: Project) -> String {
    let twin = project.expenses[doubt.twin]
    let texts = [twin?.supplier, twin?.description, twin?.reference].compactMap(\.self)
      .filter { !$0.isEmpty }
    let day = twin?.date.map { [$0.iso] } ?? []
    let which = (day + texts.prefix(2)).joined(separator: " · ")
    let name = which.isEmpty ? "" : " (\(which))"
    return doubt.isOfOtherYear
      ? say(
        "sans année, et pareille à une dépense d’une autre année\(name).",
        "without a year, and the same as an expense of another year\(name).")
      : say(
        "mêmes date et montant qu’une dépense du projet\(name).",
        "same date and amount as an expense of the project\(name).")
  }

  /// What is said of bytes that are none of a file's encoding; nil where all of them are.
  public func oddBytes(_ form: ImportTable.Form) -> String? {
    form.oddBytes.map { odd in
      let bytes = count(odd.count, ("octet", "octets"), ("byte", "bytes"))
      return say(
        "\(bytes) hors du codage UTF-8, à partir de la ligne \(odd.firstLine) : vérifiez les accents",
        "\(bytes) outside UTF-8, from line \(odd.firstLine) on: check the accents")
    }
  }

  /// How many rows have a category that is new to the project, and the first of these categories; nil
  /// where there are none.
  public func newCategories(_ rows: [ImportPlan.NewCategory]) -> String? {
    guard !rows.isEmpty else { return nil }
    var names: [String] = []
    for row in rows where !names.contains(row.name) {
      names.append(names.count < 5 ? row.name : "…")
      if names.count > 5 { break }
    }
    let what = count(
      rows.count, ("catégorie inconnue", "catégories inconnues"),
      ("unknown category", "unknown categories"))
    return colon(what, names.joined(separator: ", "))
  }

  /// Why the entry of an import was written, kept in the history.
  public func importReason(_ file: String) -> String {
    say("Importation de \(file)", "Import of \(file)")
  }

  /// What a column holds.
  public func name(_ target: ColumnMapping.Target) -> String {
    switch target {
    case .field(let field): name(field)
    case .credit(let field): say("\(name(field)), crédit", "\(name(field)), credit")
    case .reversed, .reversedCredit:
      say("\(name(target.upright)) inversé", "\(name(target.upright)) reversed")
    }
  }

  /// How bytes stand for letters.
  public func name(_ encoding: ImportTable.Encoding) -> String {
    switch encoding {
    case .utf8: "UTF-8"
    case .utf8WithMark: say("UTF-8 avec marque", "UTF-8 with a mark")
    case .utf16LittleEndian: "UTF-16 LE"
    case .utf16BigEndian: "UTF-16 BE"
    case .windows1252: "Windows-1252"
    case .macRoman: "Mac Roman"
    case .dos850: "DOS (CP850)"
    case .dos863: "DOS (CP863)"
    }
  }

  /// What parts the cells of a row.
  public func name(_ separator: ImportTable.Separator) -> String {
    switch separator {
    case .semicolon: say("point-virgule", "semicolon")
    case .tab: say("tabulation", "tab")
    case .comma: say("virgule", "comma")
    }
  }

  /// How the numbers or dates of a column are written; nil where there is nothing to say.
  public func remark(_ column: ImportPlan.Column) -> String? {
    switch column.target.field.type {
    case .money, .quantity:
      switch column.convention.decimalSign {
      case .comma: return say("virgule décimale", "decimal comma")
      case .point: return say("point décimal", "decimal point")
      case nil: return nil
      }
    case .day:
      let order =
        switch column.convention.dateOrder {
        case .dayMonthYear: say("jour/mois/année", "day/month/year")
        case .monthDayYear: say("mois/jour/année", "month/day/year")
        case .yearMonthDay: say("année-mois-jour", "year-month-day")
        }
      return column.convention.isDateOrderSure
        ? order
        : say("\(order), faute d’indice contraire", "\(order), for want of any other sign")
    default: return nil
    }
  }
}
