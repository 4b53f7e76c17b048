internal import Cells
internal import ProjectModel

/// Words of the grid of a part's budget.
extension Wording {
  func gridTitle(_ part: String) -> String {
    say("Grille du budget · \(part)", "Budget grid · \(part)")
  }
  /// What the amounts of the grid are, in full and in short.
  var gridAmounts: [String] {
    [
      say(
        "montants d’abord prévus, avant virements", "amounts as first budgeted, before transfers"),
      say("avant virements", "before transfers"),
    ]
  }
  func changedCells(_ count: Int) -> String {
    self.count(count, ("case changée", "cases changées"), ("cell changed", "cells changed"))
  }
  var newCategory: String { say("nouvelle catégorie…", "new category…") }
  /// The column of lines that have no year.
  var withoutYear: String { say("Sans année", "No year") }

  /// How to fill the grid, from what is told at length to what is told in short.
  var gridHelp: [String] {
    [
      say(
        "Tapez un montant, une somme, 12 k$; Entrée descend, Tab avance; une plage collée d’un "
          + "tableur se répartit.",
        "Type an amount, a sum, 12k; Enter goes down, Tab on; a range pasted from a spreadsheet "
          + "fills cells."),
      say("Montants, sommes, k$, plages collées.", "Amounts, sums, k, pasted ranges."),
    ]
  }
  var categoryHelp: String {
    say(
      "Une nouvelle catégorie, par son nom; Échap garde ce qui est tapé plutôt que la liste.",
      "A new category, by its name; Esc keeps what is typed rather than the list.")
  }

  // MARK: The cell in focus

  func cellName(_ category: String, year: Int?) -> String {
    let name = category.isEmpty ? noCategory : category
    guard let year else { return name }
    return "\(name) · \(year < 1 ? withoutYear.lowercased() : yearName(year))"
  }
  func before(_ amount: Money?) -> String {
    let text = amount.map { format.money($0) } ?? say("rien", "nothing")
    return say("avant : \(text)", "before: \(text)")
  }
  var emptied: String { say("vidée : le poste sera supprimé", "emptied: the line will be dropped") }
  var nothingBudgeted: String { say("rien de prévu", "nothing budgeted") }

  /// What stands beside the amount of a cell: transfers, what is charged, and what that leaves.
  func cellMoney(transfers: Money, charged: Money, left: Money) -> [String] {
    let net = (transfers.cents > 0 ? "+" : "") + format.money(transfers)
    let all = say(
      "Virements : \(net) · Payé et engagé : \(format.money(charged))",
      "Transfers: \(net) · Paid and committed: \(format.money(charged))")
    let short = say(
      "Virem. \(format.money(transfers, .dollars)) · Chargé \(format.money(charged, .dollars))",
      "Transf. \(format.money(transfers, .dollars)) · Charged \(format.money(charged, .dollars))")
    let rest = say(" · Disponible : ", " · Available: ") + format.money(left)
    return [all + rest, all, short]
  }
  func lessThanCharged(_ excess: Money) -> String {
    say(
      "Moins que ce qui est payé et engagé : il manque \(format.money(excess)).",
      "Less than is paid and committed: short by \(format.money(excess)).")
  }

  // MARK: The grant

  /// The share of the part, the grant and what is left of it, from long to short.
  func shares(of total: Money, grant: Money?, remainder: Money?) -> [String] {
    guard let grant, let remainder else {
      return [say("Subvention : \(toConfirm)", "Grant: \(toConfirm)")]
    }
    let share = total.share(of: grant).map { " (\(format.percent($0)))" } ?? ""
    let part = say("Ici : \(format.money(total))\(share)", "Here: \(format.money(total))\(share)")
    let whole = say("Subvention : \(format.money(grant))", "Grant: \(format.money(grant))")
    let left = self.left(remainder)
    return ["\(part) · \(whole) · \(left)", "\(part) · \(left)", left]
  }
  private func left(_ remainder: Money) -> String {
    remainder.cents < 0
      ? say(
        "Dépasse la subvention de \(format.money(-remainder))",
        "Over the grant by \(format.money(-remainder))")
      : say(
        "Reste à répartir : \(format.money(remainder))",
        "Left to allocate: \(format.money(remainder))")
  }

  // MARK: What stands in the way

  func sentence(
    _ problem: GridCell.Problem, in project: Project, _ directory: Directory
  ) -> String {
    switch problem {
    case .unreadable(.empty, _): return say("Il manque un nombre.", "A number is missing.")
    case .unreadable(let problem, let text): return reason(problem, text: text)
    case .several(let count):
      return say(
        "\(count) postes se partagent cette case : leur somme ne se modifie pas ici. Modifiez-les "
          + "un à un depuis le Journal (6).",
        "\(count) lines share this cell: their sum cannot be changed here. Change them one by one "
          + "from the Journal (6).")
    case .named(let line):
      let conflict = project.conflict(ofDropping: line) ?? .stillNamed([.transfer: 1])
      return sentence(conflict, in: project, directory)
    case .noSuchYear:
      return say(
        "Un nouveau poste doit tomber dans une année de l’entente.",
        "A new line must fall in a year of the agreement.")
    case .noCategory:
      return say(
        "Des montants attendent le nom de leur catégorie.",
        "Amounts wait for the name of their category.")
    case .categoryTaken:
      return say("Cette catégorie a déjà sa ligne.", "This category has its row already.")
    case .noAmount:
      return say(
        "Une catégorie n’est gardée que par ses montants : donnez-lui-en un, ou effacez son nom.",
        "A category is kept by its amounts alone: give it one, or clear its name.")
    }
  }

  /// What is to be confirmed before the grid is saved.
  func doubts(about grid: BudgetGrid) -> [String] {
    var doubts: [String] = []
    if grid.isDropped { doubts.append(droppedMeanwhile) }
    var rivals: [String] = []
    for row in grid.rows {
      for year in grid.years {
        guard let cell = row.cells[year], cell.hasRival, cell.isChanged else { continue }
        rivals.append("\(cellName(row.name, year: year)) (\(amount(cell.standing.amount)))")
      }
    }
    if !rivals.isEmpty {
      let more = rivals.count > 2 ? "…" : ""
      let text = rivals.prefix(2).joined(separator: ", ") + more
      doubts.append(say("Changé ailleurs : \(text).", "Changed elsewhere: \(text)."))
    }
    return doubts
  }
  private func amount(_ amount: Money?) -> String {
    amount.map { format.money($0) } ?? say("supprimé", "dropped")
  }
  func rival(_ amount: Money?) -> String { rival(self.amount(amount)) }

  func discardGridQuestion(_ grid: BudgetGrid) -> String {
    let cells = grid.changedCount == 0 ? "" : " (\(changedCells(grid.changedCount)))"
    return say(
      "Effacer ce qui est saisi\(cells) et fermer?", "Throw away what is typed\(cells), and close?")
  }

  func resumeQuestion(_ grid: Unfinished.GridText) -> String {
    let count = grid.rows.reduce(0) { $0 + $1.cells.count }
    let categories = grid.rows.prefix(2).map { $0.category.isEmpty ? noCategory : $0.category }
    let names = categories.joined(separator: ", ") + (grid.rows.count > 2 ? "…" : "")
    let cells = changedCells(count)
    return say(
      "Grille du budget non enregistrée, \(names) : \(cells). La reprendre?",
      "Budget grid not saved, \(names): \(cells). Take it up again?")
  }

  func sentence(_ pasted: BudgetGrid.Pasted) -> String {
    let filled = count(
      pasted.filled, ("case collée", "cases collées"), ("cell pasted", "cells pasted"))
    guard pasted.leftOut > 0 else { return filled + "." }
    return say(
      "\(filled), \(format.grouped(pasted.leftOut)) hors de la grille ou refusées.",
      "\(filled), \(format.grouped(pasted.leftOut)) beyond the grid or refused.")
  }

  // MARK: Keys and signs

  /// What the keys do that have a meaning of their own in the grid.
  func name(ofGrid action: Action, in context: KeyContext, isShort: Bool) -> String? {
    let isTyping = context == .gridCell
    switch action {
    case .open where isTyping:
      return isShort ? say("garder", "keep") : say("garder, et descendre", "keep, and go down")
    case .open:
      return isShort
        ? say("modifier", "edit")
        : say("modifier ce qui est là; taper le remplace", "edit what is there; typing replaces it")
    case .edit: return say("modifier ce qui est là", "edit what is there")
    case .nextField:
      return isShort ? say("case suivante", "next cell") : say("garder, case suivante", "next cell")
    case .previousField: return say("case précédente", "previous cell")
    case .up: return say("case au-dessus; choix précédent", "cell above; previous choice")
    case .down: return say("case au-dessous; choix suivant", "cell below; next choice")
    case .left: return say("case à gauche", "cell to the left")
    case .right: return say("case à droite", "cell to the right")
    case .home: return say("première année", "first year")
    case .end: return say("dernière année", "last year")
    case .delete:
      return isShort ? say("vider", "empty") : say("vider la case", "empty the cell")
    case .save:
      return isShort
        ? say("enregistrer", "save")
        : say("enregistrer toutes les cases changées", "save all changed cells")
    case .saveAndNext:
      return isShort
        ? say("volet suivant", "next part")
        : say("enregistrer et passer au volet suivant", "save and go to the next part")
    case .resetField: return say("remettre la case comme avant", "put the cell back")
    case .back:
      return isTyping
        ? isShort
          ? say("annuler", "cancel") : say("laisser la case comme avant", "leave it as it was")
        : say("fermer", "close")
    default: return nil
    }
  }

  /// The signs of the grid.
  var gridLegend: [(mark: String, role: Role, text: String)] {
    [
      ("*", .accent, say("case changée, pas encore enregistrée", "cell changed, not saved yet")),
      ("◆", .warning, say("changée ici et ailleurs", "changed here and elsewhere")),
      ("▲", .bad, say("ne peut pas être enregistrée ainsi", "cannot be saved as it is")),
      ("&", .muted, say("plusieurs postes : leur somme", "several lines: their sum")),
      ("·", .muted, say("rien de prévu", "nothing budgeted")),
    ]
  }
}
