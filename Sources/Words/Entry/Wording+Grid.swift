public import ProjectModel

/// Why a cell of the grid cannot be saved as it is.
public enum GridProblem: Hashable, Sendable {
  /// What is typed is no amount; why, and the text.
  case unreadable(NumberProblem, String)
  /// Several lines share the cell; how many. An amount could go to any of them.
  case several(Int)
  /// Transfers name the line that would be dropped.
  case named(RecordID)
  /// A line of a year that the agreement does not have cannot be made.
  case noSuchYear
  /// A line needs a category.
  case noCategory
  /// The category has a row already.
  case categoryTaken
  /// A category is kept by its amounts alone.
  case noAmount
}

/// Words of the grid of a part's budget.
extension Wording {
  /// What stands above the grid of a part.
  public func gridTitle(_ part: String) -> String {
    say("Grille du budget · \(part)", "Budget grid · \(part)")
  }
  /// What the amounts of the grid are, in full and in short.
  public var gridAmounts: [String] {
    [
      say(
        "montants d’abord prévus, avant virements", "amounts as first budgeted, before transfers"),
      say("avant virements", "before transfers"),
    ]
  }
  /// How many cells would be saved.
  public func changedCells(_ count: Int) -> String {
    self.count(count, ("case changée", "cases changées"), ("cell changed", "cells changed"))
  }
  /// Where a new category can be typed.
  public var newCategory: String { say("nouvelle catégorie…", "new category…") }
  /// The column of lines that have no year.
  public var withoutYear: String { say("Sans année", "No year") }

  /// How to fill the grid, from what is told at length to what is told in short.
  public var gridHelp: [String] {
    [
      say(
        "Tapez un montant, une somme, 12 k$; Entrée descend, Tab avance; une plage collée d’un "
          + "tableur se répartit.",
        "Type an amount, a sum, 12k; Enter goes down, Tab on; a range pasted from a spreadsheet "
          + "fills cells."),
      say("Montants, sommes, k$, plages collées.", "Amounts, sums, k, pasted ranges."),
    ]
  }
  /// How to add a category.
  public var categoryHelp: String {
    say(
      "Une nouvelle catégorie, par son nom; Échap garde ce qui est tapé plutôt que la liste.",
      "A new category, by its name; Esc keeps what is typed rather than the list.")
  }

  // MARK: The cell in focus

  /// A cell by its category and year; by its category alone in the column of names.
  public func cellName(_ category: String, year: Int?) -> String {
    let name = category.isEmpty ? noCategory : category
    guard let year else { return name }
    return "\(name) · \(year < 1 ? withoutYear.lowercased() : yearName(year))"
  }
  /// What a cell held before it was changed.
  public func before(_ amount: Money?) -> String {
    let text = amount.map { format.money($0) } ?? say("rien", "nothing")
    return say("avant : \(text)", "before: \(text)")
  }
  /// Said of a cell whose line would go.
  public var emptied: String {
    say("vidée : le poste sera supprimé", "emptied: the line will be dropped")
  }
  /// Said of a cell that holds nothing.
  public var nothingBudgeted: String { say("rien de prévu", "nothing budgeted") }

  /// What stands beside the amount of a cell: transfers, what is charged, and what that leaves.
  public func cellMoney(transfers: Money, charged: Money, left: Money) -> [String] {
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
  /// Said of an amount that does not cover what is charged.
  public func lessThanCharged(_ excess: Money) -> String {
    say(
      "Moins que ce qui est payé et engagé : il manque \(format.money(excess)).",
      "Less than is paid and committed: short by \(format.money(excess)).")
  }

  // MARK: The grant

  /// The share of the part, the grant and what is left of it, from long to short.
  public func shares(of total: Money, grant: Money?, remainder: Money?) -> [String] {
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

  /// Why a cell cannot be saved as it is.
  public func sentence(
    _ problem: GridProblem, in project: Project, _ directory: Directory
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

  /// Cells that others have changed as well, to be confirmed before the grid is saved; nil for none.
  ///
  /// - Parameter cells: the first ones, with what they hold now.
  public func rivals(_ cells: [(category: String, year: Int, amount: Money?)]) -> String? {
    guard !cells.isEmpty else { return nil }
    let texts = cells.prefix(2).map {
      "\(cellName($0.category, year: $0.year)) (\(amount($0.amount)))"
    }
    let text = texts.joined(separator: ", ") + (cells.count > 2 ? "…" : "")
    return say("Changé ailleurs : \(text).", "Changed elsewhere: \(text).")
  }
  private func amount(_ amount: Money?) -> String {
    amount.map { format.money($0) } ?? say("supprimé", "dropped")
  }
  /// What somebody has written to the cell meanwhile.
  public func rival(_ amount: Money?) -> String { rival(self.amount(amount)) }

  /// Asks whether to close the grid.
  ///
  /// - Parameter changed: how many cells would be lost.
  public func discardGridQuestion(changed: Int) -> String {
    let cells = changed == 0 ? "" : " (\(changedCells(changed)))"
    return say(
      "Effacer ce qui est saisi\(cells) et fermer?", "Throw away what is typed\(cells), and close?")
  }

  /// Asks whether to take up a grid that was not saved.
  ///
  /// - Parameters:
  ///   - categories: those that were typed in.
  ///   - cells: how many cells were.
  public func resumeQuestion(grid categories: [String], cells: Int) -> String {
    let names =
      categories.prefix(2).map { $0.isEmpty ? noCategory : $0 }.joined(separator: ", ")
      + (categories.count > 2 ? "…" : "")
    let what = changedCells(cells)
    return say(
      "Reprendre la grille du budget? \(names) : \(what)",
      "Take up the budget grid? \(names): \(what)")
  }

  /// What became of cells that were pasted.
  ///
  /// - Parameters:
  ///   - filled: cells that took an amount, or were emptied.
  ///   - leftOut: cells beyond the grid, or not to be typed in.
  public func pasted(filled: Int, leftOut: Int) -> String {
    let what = count(filled, ("case collée", "cases collées"), ("cell pasted", "cells pasted"))
    guard leftOut > 0 else { return what + "." }
    return say(
      "\(what), \(format.grouped(leftOut)) hors de la grille ou refusées.",
      "\(what), \(format.grouped(leftOut)) beyond the grid or refused.")
  }
}
