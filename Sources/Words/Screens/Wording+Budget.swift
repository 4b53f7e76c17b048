public import ProjectModel

/// The panels of the screen *Budget*.
public enum BudgetPanel: Int, Hashable, Sendable, CaseIterable {
  /// *Échéancier*, *Postes*, *Prévisions*, *Trésorerie*.
  case timeline, lines, forecast, cash
}

/// Words of the screen *Budget*.
extension Wording {
  /// The name of a panel.
  public func name(_ panel: BudgetPanel) -> String {
    switch panel {
    case .timeline: say("Échéancier", "Timeline")
    case .lines: say("Postes", "Lines")
    case .forecast: say("Prévisions", "Forecasts")
    case .cash: say("Trésorerie", "Cash")
    }
  }

  /// In legends: the forecast.
  public var forecastShort: String { say("prévision", "forecast") }
  /// The difference between what was planned and paid.
  public var variance: String { say("écart", "variance") }
  /// The head of a column of periods.
  public var period: String { say("Période", "Period") }
  /// The head of a column of budgets.
  public var planned: String { say("Prévu", "Planned") }
  /// The head of a column of forecasts.
  public var forecastWord: String { say("Prévision", "Forecast") }
  /// The head of a column of budgets, summed up over time.
  public var plannedSum: String { say("Prévu cumulé", "Planned so far") }
  /// The head of a column of what was paid, summed up over time.
  public var paidSum: String { say("Payé cumulé", "Paid so far") }
  /// What falls in no period of the agreement.
  public var outsideDates: String { say("Hors dates", "Outside dates") }
  /// Said of an expense dated outside the agreement, in a narrow column.
  public var outsideMark: String { say("hors date", "outside") }
  /// Said of what is in no total.
  public var countsNot: String { say("hors des totaux", "in no total") }
  /// The label of a sum.
  public var total: String { say("Total", "Total") }
  /// Said where no single year is shown.
  public var allYears: String { say("toutes les années", "all years") }
  /// The head of a narrow column: what is budgeted, transfers included.
  public var revisedShort: String { say("Rév.", "Rev.") }
  /// The head of a narrow column: what is owed and not yet paid.
  public var committedHeading: String { say("Eng.", "Com.") }
  /// The head of a column of budget lines.
  public var line: String { say("Poste", "Line") }
  /// The head of a column of amounts as first budgeted.
  public var initial: String { say("Initial", "Initial") }
  /// The head of a column of amounts after transfers.
  public var revised: String { say("Révisé", "Revised") }
  /// The head of a column of what is left.
  public var balance: String { say("Solde", "Balance") }
  /// What stands for a line without a category.
  public var noCategory: String { say("(sans catégorie)", "(no category)") }
  /// What stands above transfers.
  public var transfers: String { say("Virements", "Transfers") }
  /// What stands above expenses.
  public var expenses: String { say("Dépenses", "Expenses") }
  /// Said where there is no budget line, with how to add one.
  public var noBudget: String {
    say(
      "Aucun poste budgétaire. Pour en ajouter un : a, ou Entrée.",
      "No budget line. To add one: a, or Enter.")
  }
  /// Said where a figure is made of nothing.
  public var noExpensesHere: String {
    say("Aucune dépense ne compose ce chiffre.", "No expense makes up this figure.")
  }

  /// What is wrong with a line.
  public func name(_ trouble: BudgetTrouble) -> String {
    switch trouble {
    case .unbudgeted: say("hors budget", "unbudgeted")
    case .over: say("dépassement", "overrun")
    case .nearlyUsed: say("presque épuisé", "nearly used")
    }
  }

  /// `12 dépenses · payé 1 200,00 $ · engagé 300,00 $`.
  public func total(_ number: Int, _ spent: Money, _ committed: Money) -> String {
    let all = count(number, ("dépense", "dépenses"), ("expense", "expenses"))
    var text = "\(all) · \(paidShort) \(format.money(spent))"
    if committed.cents != 0 { text += " · \(committedShort) \(format.money(committed))" }
    return text
  }

  /// A transfer on one line.
  public func line(of transfer: Transfer, in project: Project) -> String {
    let date = transfer.date?.iso ?? undefined
    let amount = transfer.amount.map { format.money($0, .dollars) } ?? undefined
    let lines = [transfer.from, transfer.to].map { name(ofLine: $0, in: project) }
    let line = "\(date) \(amount) · \(lines[0]) → \(lines[1])"
    return transfer.reason.isEmpty ? line : colon(line, transfer.reason)
  }

  /// A budget line: `V1 Honoraires (an 2)`.
  public func name(ofLine id: RecordID?, in project: Project) -> String {
    guard let id, let line = project.budgetLines[id] else { return undefined }
    let code = project.code(ofPart: line.part)
    let year = line.year.map { " (\(yearName($0)))" } ?? ""
    return "\(code.isEmpty ? noPart : code) \(line.category)\(year)"
  }

  /// What stands above the cap on administration.
  public var capTitle: String { say("Plafond des frais d’administration", "Administration cap") }
  /// The head of a column of what the cap comes to.
  public var capLimit: String { say("Plafond", "Cap") }

  /// The head of a column of what the cap comes to by what has been spent so far.
  public var actualCapLimit: String {
    say("Plafond selon les dépenses à ce jour", "Cap by what is spent so far")
  }

  /// Where administration stands against its cap.
  public func sentence(_ cap: AdministrationCap) -> String {
    guard cap.isKnown else {
      return say(
        "Administration : catégories \(toConfirm); le formulaire du projet les demande (Ctrl-P).",
        "Administration: categories \(toConfirm); the form of the project asks for them (Ctrl-P).")
    }
    let limit = format.money(cap.limit, .dollars)
    let base =
      cap.base == .total
      ? say("de la subvention", "of the grant")
      : say("des autres dépenses", "of the other expenses")
    let percent = format.quantity(cap.percent) + say("\u{A0}%", "%")
    let budget = format.money(cap.money.revised, .dollars)
    let used = format.money(cap.used, .dollars)
    let actual =
      cap.actualLimit.map { limit in
        let amount = format.money(limit, .dollars)
        return say(
          "; selon les dépenses à ce jour, \(amount)", "; by what is spent so far, \(amount)")
      } ?? ""
    return say(
      "Administration : \(used) payés ou engagés sur un plafond de \(limit) (\(percent) \(base)"
        + "\(cap.base == .direct ? " budgétées\(actual)" : "")); budget \(budget)",
      "Administration: \(used) paid or committed of a cap of \(limit) (\(percent) \(base)"
        + "\(cap.base == .direct ? " as budgeted\(actual)" : "")); budget \(budget)")
  }
}
