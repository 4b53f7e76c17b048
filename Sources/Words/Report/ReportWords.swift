public import ProjectModel

extension Wording {
  /// The words of reports to the funder.
  public var report: ReportWords { ReportWords(wording: self) }
}

/// The words of reports to the funder.
public struct ReportWords: Hashable, Sendable {
  /// The language.
  public let wording: Wording

  var format: QuebecFormat { wording.format }

  func say(_ french: String, _ english: String) -> String { wording.say(french, english) }

  /// What a report is called.
  public func title(_ kind: ReportKind) -> String {
    let name = wording.name(kind)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// What a browser calls the page.
  public func documentTitle(_ kind: String, _ project: String) -> String {
    project.isEmpty ? kind : wording.colon(kind, project)
  }

  /// A title with its number.
  public func numbered(_ number: Int, _ title: String) -> String { "\(number). \(title)" }

  // Sections.
  public var summary: String { say("Sommaire", "Summary") }
  public var changes: String { say("Changements", "Changes") }
  public var parts: String { say("Volets", "Parts") }
  public var indicators: String { say("Indicateurs", "Indicators") }
  public var municipalities: String { say("Municipalités", "Municipalities") }
  public var finances: String { say("Finances", "Finances") }
  public var variances: String { say("Écarts", "Variances") }
  public var risks: String { say("Risques et mesures", "Risks and responses") }
  public var visibility: String { say("Visibilité", "Visibility") }
  public var outcomes: String {
    say(
      "Retombées, pérennité et transférabilité", "Outcomes, continuation and transfer")
  }
  public var annexes: String { say("Annexes", "Annexes") }
  public var expenses: String { say("Dépenses de la période", "Expenses of the period") }
  public var withoutDocument: String {
    say("Dépenses sans numéro de pièce", "Expenses without a document number")
  }
  public var meetings: String { say("Réunions", "Meetings") }
  public var attestation: String { say("Attestation", "Attestation") }
  public var contents: String { say("Table des matières", "Contents") }
  public var skipToText: String { say("Aller au texte", "Skip to the text") }
  public var keyFigures: String { say("Chiffres clés", "Key figures") }

  // Cover.
  public var organisation: String { say("Organisme", "Organisation") }
  public var funder: String { say("Bailleur de fonds", "Funder") }
  public var programme: String { say("Programme", "Programme") }
  public var agreement: String { say("Entente", "Agreement") }
  public var grant: String { say("Aide financière", "Grant") }
  public var budget: String { say("Budget", "Budget") }
  public var period: String { say("Période", "Period") }
  public var asOf: String { say("État au", "As of") }
  public var preparedBy: String { say("Préparé par", "Prepared by") }

  /// Some days, from the first to the last.
  public func days(_ days: ClosedRange<CalendarDay>) -> String {
    say(
      "du \(format.date(days.lowerBound)) au \(format.date(days.upperBound))",
      "\(format.date(days.lowerBound)) to \(format.date(days.upperBound))")
  }

  /// The days of the agreement.
  public func days(_ calendar: ProjectCalendar?) -> String {
    calendar.map { days($0.start...$0.end) } ?? wording.toConfirm
  }

  /// The day of all figures, and what they were made from.
  public func asOf(_ day: CalendarDay, _ digest: String, entries: Int) -> String {
    let count = wording.count(entries, ("écriture", "écritures"), ("entry", "entries"))
    return say(
      "\(format.date(day)) (\(count), empreinte \(digest))",
      "\(format.date(day)) (\(count), digest \(digest))")
  }

  /// Said of a project that is invented.
  public var fictive: String {
    say("Données fictives : ce projet est une démonstration.", "Fictitious data: this is a demo.")
  }

  /// Said of what the agreement does not say.
  public func toConfirm(_ names: [String]) -> String {
    wording.colon(say("À confirmer", "To be confirmed"), wording.list(names)) + "."
  }

  // Key figures.
  public var spent: String { say("Dépensé", "Spent") }
  public var committed: String { say("Engagé", "Committed") }
  public var available: String { say("Disponible", "Available") }
  public var timeElapsed: String { say("Temps écoulé", "Time elapsed") }
  public var lateActivities: String { say("Activités en retard", "Late activities") }

  /// A share of the grant, or of the budget where no grant is known.
  public func ofEnvelope(_ share: Double, isGrant: Bool) -> String {
    let percent = format.percent(share, places: 1)
    return isGrant
      ? say("\(percent) de l’aide", "\(percent) of the grant")
      : say("\(percent) du budget", "\(percent) of the budget")
  }

  /// Months elapsed of all.
  public func months(_ months: Double, of total: Double) -> String {
    let all = format.decimal(total, places: total == total.rounded() ? 0 : 1)
    return say(
      "\(format.decimal(months, places: 1)) mois sur \(all)",
      "\(format.decimal(months, places: 1)) of \(all) months")
  }

  /// A number of all.
  public func outOf(_ total: Int) -> String {
    say("sur \(format.grouped(total))", "of \(format.grouped(total))")
  }

  /// A target.
  public func target(_ value: String) -> String { say("cible : \(value)", "target: \(value)") }
}
