/// Tables and their headings.
extension ReportWords {
  /// The tables of a report.
  public enum Table: String, Hashable, Sendable, CaseIterable {
    case activities, milestones, changes, late, decisions, indicators, places, municipalities,
      budget,
      years, partsMoney, forecasts, funding, instalments, transfers, ineligible, variances, risks,
      expenses, undocumented,
      meetings
  }

  /// A name of a table for sheets and files.
  ///
  /// - Parameter code: of the part that it is about, if it is about one.
  public func tableName(_ table: Table, _ code: String = "") -> String {
    let name =
      switch table {
      case .activities: say("Activités", "Activities")
      case .milestones: say("Jalons", "Milestones")
      case .changes: say("Virements de la période", "Transfers of the period")
      case .late: say("Inscrites après coup", "Entered late")
      case .decisions: say("Décisions", "Decisions")
      case .indicators: say("Indicateurs", "Indicators")
      case .places: say("Indicateurs par municipalité", "Indicators by municipality")
      case .municipalities: say("Municipalités", "Municipalities")
      case .budget: say("Postes", "Budget lines")
      case .years: say("Années", "Years")
      case .partsMoney: say("Volets", "Parts")
      case .forecasts: say("Prévisions", "Forecasts")
      case .funding: say("Sources", "Sources")
      case .instalments: say("Versements", "Instalments")
      case .transfers: say("Virements", "Transfers")
      case .ineligible: say("Non admissibles", "Ineligible")
      case .variances: say("Écarts", "Variances")
      case .risks: say("Risques", "Risks")
      case .expenses: say("Dépenses", "Expenses")
      case .undocumented: say("Sans numéro de pièce", "Without a document")
      case .meetings: say("Réunions", "Meetings")
      }
    return code.isEmpty ? name : "\(name) \(code)"
  }

  /// What stands above a table.
  public func caption(_ table: Table, _ code: String = "") -> String {
    switch table {
    case .activities:
      code.isEmpty
        ? say("Activités", "Activities")
        : say("Activités du volet \(code)", "Activities of \(code)")
    case .milestones:
      code.isEmpty
        ? say("Jalons", "Milestones") : say("Jalons du volet \(code)", "Milestones of \(code)")
    case .changes: say("Virements de la période", "Transfers of the period")
    case .late:
      say(
        "Dépenses inscrites ou modifiées depuis « \(code) »",
        "Expenses entered or changed since “\(code)”")
    case .decisions: say("Décisions de la période", "Decisions of the period")
    case .indicators:
      say("Indicateurs : cibles et résultats", "Indicators: targets and results")
    case .places:
      say("Résultats par région et municipalité", "Results by region and municipality")
    case .municipalities: say("Municipalités par région", "Municipalities by region")
    case .budget:
      say("Budget et dépenses par poste, en dollars", "Budget and expenses by line, in dollars")
    case .years:
      say("Dépensé par année et par volet, en dollars", "Spent by year and part, in dollars")
    case .partsMoney: say("Budget et dépenses par volet", "Budget and expenses by part")
    case .forecasts:
      say("Où mène l’argent, en dollars", "Where the money leads, in dollars")
    case .funding: say("Sources de financement", "Sources of funding")
    case .instalments: say("Versements de l’aide", "Instalments of the grant")
    case .transfers: say("Virements entre postes", "Transfers between lines")
    case .ineligible: say("Dépenses non admissibles", "Ineligible expenses")
    case .variances: say("Écarts à expliquer", "Variances to explain")
    case .risks: say("Risques, les plus graves d’abord", "Risks, the gravest first")
    case .expenses:
      say(
        "Dépenses payées dans la période, et engagements",
        "Expenses paid in the period, and commitments")
    case .undocumented:
      say("Dépenses sans numéro de pièce", "Expenses without a document number")
    case .meetings: say("Réunions de la période", "Meetings of the period")
    }
  }

  /// The headings of columns.
  public enum Heading: Hashable, Sendable, CaseIterable {
    case achievement, activities, activity, amount, attained, available, axis, baseline, carriedOut,
      category, code, comment, committed, consumption, cumulative, date, daysLate, decision,
      decisions, description, due, dueByNow, explanation, finalTarget, forecast, from, impact,
      inPeriod,
      indicator, initial, instalment, joined, lastNews, left, likelihood, meeting, milestone,
      municipality, now, ofEnvelope, paid, paidOn, part, parts, planned, progress, reached, reason,
      received,
      receivedOn, reference, region, response, revised, risk, score, source, spent, stage, start,
      status, supplier, targetNow, to, toldThen, transfers, unit, variance, varianceShare, year
  }

  /// What stands above a column.
  public func heading(_ heading: Heading) -> String {
    switch heading {
    case .achievement: say("% d’atteinte", "% achieved")
    case .activities: say("Activités", "Activities")
    case .activity: say("Activité", "Activity")
    case .amount: say("Montant", "Amount")
    case .attained: say("Atteint", "Attained")
    case .available: say("Solde disponible", "Available")
    case .axis: say("Axe", "Axis")
    case .baseline: say("Référence", "Baseline")
    case .carriedOut: say("Réalisée le", "Carried out")
    case .category: say("Poste", "Line")
    case .code: say("Code", "Code")
    case .comment: say("Commentaire", "Comment")
    case .committed: say("Engagé", "Committed")
    case .consumption: say("% dépensé", "% spent")
    case .cumulative: say("Cumul", "To date")
    case .date: say("Date", "Date")
    case .daysLate: say("Retard (jours)", "Late (days)")
    case .decision: say("Décision", "Decision")
    case .decisions: say("Décisions", "Decisions")
    case .description: say("Description", "Description")
    case .due: say("Échéance", "Due")
    case .dueByNow: say("Prévu à ce jour", "Planned to date")
    case .explanation: say("Explication", "Explanation")
    case .finalTarget: say("Cible finale", "Final target")
    case .forecast: say("Où l’on en est", "Where it stands")
    case .from: say("De", "From")
    case .impact: say("Impact", "Impact")
    case .inPeriod: say("Période", "Period")
    case .indicator: say("Indicateur", "Indicator")
    case .initial: say("Initial", "Initial")
    case .instalment: say("Versement", "Instalment")
    case .joined: say("Engagée le", "Joined")
    case .lastNews: say("Dernière nouvelle", "Last news")
    case .left: say("Reste", "Left")
    case .likelihood: say("Probabilité", "Likelihood")
    case .meeting: say("Réunion", "Meeting")
    case .milestone: say("Jalon", "Milestone")
    case .municipality: say("Municipalité", "Municipality")
    case .now: say("Maintenant", "Now")
    case .ofEnvelope: say("% du total", "% of all")
    case .paid: say("Payé", "Paid")
    case .paidOn: say("Payée le", "Paid on")
    case .part: say("Volet", "Part")
    case .parts: say("Volets", "Parts")
    case .planned: say("Prévu", "Planned")
    case .progress: say("Avancement", "Progress")
    case .reached: say("Atteint le", "Reached")
    case .reason: say("Motif", "Reason")
    case .received: say("Reçu", "Received")
    case .receivedOn: say("Reçu le", "Received on")
    case .reference: say("Pièce", "Document")
    case .region: say("Région", "Region")
    case .response: say("Mesure", "Response")
    case .revised: say("Révisé", "Revised")
    case .risk: say("Risque", "Risk")
    case .score: say("Gravité", "Score")
    case .source: say("Source", "Source")
    case .spent: say("Dépensé", "Spent")
    case .stage: say("Étape", "Stage")
    case .start: say("Début", "Start")
    case .status: say("État", "Status")
    case .supplier: say("Fournisseur", "Supplier")
    case .targetNow: say("Cible à ce jour", "Target to date")
    case .to: say("Vers", "To")
    case .toldThen: say("Dans ce rapport", "In that report")
    case .transfers: say("Virements", "Transfers")
    case .unit: say("Unité", "Unit")
    case .variance: say("Écart", "Variance")
    case .varianceShare: say("Écart (%)", "Variance (%)")
    case .year: say("Année", "Year")
    }
  }

  public var paidByNow: String { say("Payé à ce jour", "Paid to date") }
  public var paidAndCommitted: String { say("Payé et engagé", "Paid and committed") }
  public var receivedByNow: String { say("Reçu à ce jour", "Received to date") }

  /// The sum of all.
  public var total: String { say("Total", "Total") }

  /// The sum of a part, by its code; empty for what belongs to none.
  public func sum(of code: String) -> String {
    code.isEmpty
      ? say("Total hors volets", "Total outside the parts")
      : say("Total \(code)", "Total \(code)")
  }

  /// A part by code and title.
  public func part(_ code: String, _ title: String) -> String {
    code.isEmpty ? title : title.isEmpty ? code : "\(code) · \(title)"
  }

  /// A year of the agreement with its days; 0 for what has no year.
  public func year(_ number: Int, _ days: String?) -> String {
    guard number > 0 else { return say("Sans année", "Without a year") }
    let name = say("An \(number)", "Year \(number)")
    return days.map { "\(name) (\($0))" } ?? name
  }

  /// A line of money spent that nothing provides for.
  public func unbudgeted(_ name: String) -> String {
    say("\(name) (hors budget)", "\(name) (not budgeted)")
  }

  /// What has no category.
  public var noCategory: String { say("Sans catégorie", "Without a category") }
  /// Where the directory does not know a municipality.
  public var elsewhere: String { say("Région inconnue", "Region unknown") }
  /// Where the money of a funder comes from.
  public func grantOf(_ funder: String) -> String {
    funder.isEmpty ? grant : say("Aide financière, \(funder)", "Grant, \(funder)")
  }
}
