public import ProjectModel

/// Sentences made from figures.
extension ReportWords {
  /// Money and time, in one sentence.
  public func moneySentence(_ day: CalendarDay, _ figures: Figures, timeShare: Double?) -> String {
    let spent = format.money(figures.money.spent, .dollars)
    let committed = format.money(figures.money.committed, .dollars)
    let left = format.money(figures.available, .dollars)
    let envelope = format.money(figures.envelope, .dollars)
    let share = figures.money.spent.share(of: figures.envelope).map { " (\(format.percent($0)))" }
    var sentence = say(
      "Au \(format.date(day)), \(spent) des \(envelope) sont dépensés\(share ?? ""), "
        + "\(committed) engagés et \(left) disponibles",
      "As of \(format.date(day)), \(spent) of the \(envelope) are spent\(share ?? ""), "
        + "\(committed) committed and \(left) available")
    if let timeShare {
      let time = format.percent(timeShare)
      sentence += say(
        ", alors que \(time) du temps est écoulé", ", while \(time) of the time has gone by")
    }
    return sentence + "."
  }

  /// Activities: how many are done, and how many late.
  ///
  /// - Parameter worst: the most days that one is late.
  public func activitiesSentence(_ counts: Totals.Activities, worst: Int?) -> String {
    let all = wording.activities(counts)
    guard let worst, counts.late > 0 else { return all + "." }
    let days = format.days(worst)
    return counts.late == 1
      ? say("\(all), de \(days).", "\(all), by \(days).")
      : say("\(all), la plus en retard de \(days).", "\(all), the latest by \(days).")
  }

  /// Municipalities and their regions.
  public func municipalitiesSentence(_ total: Territory.Rollup, regions: Int) -> String {
    let listed = wording.count(
      total.listed, ("municipalité", "municipalités"), ("municipality", "municipalities"))
    let engaged = format.grouped(total.engaged)
    let places = wording.count(regions, ("région", "régions"), ("region", "regions"))
    return say(
      "De \(listed), \(engaged) \(total.engaged < 2 ? "est engagée" : "sont engagées"), "
        + "dans \(places).",
      "Of \(listed), \(engaged) \(total.engaged == 1 ? "has" : "have") agreed to take part, "
        + "in \(places).")
  }

  /// How many indicators have reached their target.
  public func indicatorsSentence(_ count: Int, reached: Int) -> String {
    let all = wording.count(count, ("indicateur", "indicateurs"), ("indicator", "indicators"))
    let number = format.grouped(reached)
    let verb = say(reached < 2 ? "atteint" : "atteignent", reached == 1 ? "reaches" : "reach")
    return say(
      "Sur \(all) qui \(count < 2 ? "a" : "ont") une cible à ce jour, \(number) l’\(verb).",
      "Of \(all) with a target to date, \(number) \(verb) it.")
  }

  /// The money and the work of a part.
  public func partSentence(_ figures: Figures.PartFigures) -> String {
    let spent = format.money(figures.money.spent, .dollars)
    let budget = format.money(figures.money.revised, .dollars)
    let share = figures.money.consumption.map { " (\(format.percent($0)))" } ?? ""
    let work = figures.activities.progress.map { format.percent($0 / 100) }
    let money = say(
      "\(spent) dépensés sur \(budget)\(share)", "\(spent) spent of \(budget)\(share)")
    guard let work else { return money + "." }
    return money
      + say(
        "; \(wording.activities(figures.activities)); \(work) du travail fait.",
        "; \(wording.activities(figures.activities)); \(work) of the work done.")
  }

  /// How many are late in a table.
  public func lateNote(_ count: Int, worst: Int) -> String {
    let days = format.days(worst)
    let late = wording.count(
      count, ("activité en retard", "activités en retard"), ("late activity", "late activities"))
    return count == 1
      ? say("\(late), de \(days).", "\(late), by \(days).")
      : say("\(late), au plus de \(days).", "\(late), by \(days) at most.")
  }

  /// Regions of which no municipality is listed.
  public func regionsWithNobody(_ names: [String]) -> String {
    wording.colon(
      say("Régions sans municipalité", "Regions with no municipality listed"), wording.list(names))
      + "."
  }

  /// What administration costs against its cap.
  public func administration(_ cap: AdministrationCap) -> String {
    let percent = format.quantity(cap.percent)
    let limit = format.money(cap.limit)
    guard cap.isKnown else {
      return say(
        "Frais d’administration : plafond de \(percent)\u{A0}%, soit \(limit); les catégories qu’il "
          + "vise sont à confirmer.",
        "Administration: a cap of \(percent)%, that is \(limit); which categories it is of is to be "
          + "confirmed.")
    }
    let used = format.money(cap.used)
    return say(
      "Frais d’administration : \(used) dépensés et engagés, pour un plafond de "
        + "\(percent)\u{A0}%, soit \(limit)"
        + (cap.isExceeded ? "; dépassement de \(format.money(cap.excess))." : "."),
      "Administration: \(used) spent and committed, with a cap of \(percent)%, that is \(limit)"
        + (cap.isExceeded ? "; exceeded by \(format.money(cap.excess))." : "."))
  }

  public var noAdministrationCap: String {
    say(
      "Frais d’administration : plafond à confirmer.", "Administration: the cap is to be confirmed."
    )
  }

  /// What must be given back.
  ///
  /// - Parameter committed: what is still to be paid of it.
  public func mustReturn(_ amount: Money, committed: Money) -> String {
    if amount.cents > 0, committed.cents > 0 {
      let (most, rest) = (format.money(amount), format.money(committed))
      return say(
        "Reçu et non dépensé, à rembourser : au plus \(most); \(rest) engagés restent à payer.",
        "Received and not spent, to be given back: \(most) at most; \(rest) committed are still to be "
          + "paid.")
    }
    return amount.cents == 0
      ? say("Rien n’est à rembourser.", "Nothing is to be given back.")
      : say(
        "Reçu et non dépensé, à rembourser : \(format.money(amount)).",
        "Received and not spent, to be given back: \(format.money(amount)).")
  }

  /// What would be given back.
  public func wouldReturn(_ amounts: ClosedRange<Money>) -> String {
    guard let (amount, _) = wording.givenBack(amounts) else {
      return say(
        "À ce rythme, rien ne serait à rembourser.", "At this rate nothing would be given back.")
    }
    return say(
      "À rembourser à la fin si rien ne change : \(amount), au plus ce qui est reçu et non dépensé.",
      "To be given back at the end if nothing changes: \(amount), at most what is received and not "
        + "spent.")
  }

  /// One field of the agreement that was amended.
  public func amended(_ name: String, _ old: String, _ new: String) -> String {
    wording.colon(name, say("\(old) devient \(new)", "\(old) becomes \(new)"))
  }

  public var amendments: String {
    say("L’entente a été modifiée :", "The agreement was amended:")
  }

  /// Which variances are told.
  public func variancesAbove(_ threshold: Double) -> String {
    let percent = format.percent(threshold)
    return say(
      "Postes dont les dépenses s’écartent de plus de \(percent) de ce qui était prévu à ce jour.",
      "Lines whose expenses differ by more than \(percent) from what was planned to date.")
  }

  public var explanationToCome: String { say("explication à venir", "explanation to come") }
  public var toBeWritten: String { say("À rédiger.", "To be written.") }

  public var budgetNote: String {
    say(
      "Solde disponible = révisé − cumul − engagé. Prévu à ce jour : le budget révisé de chaque année, "
        + "réparti également sur ses mois. Écart = prévu à ce jour − cumul; négatif, on a dépensé plus.",
      "Available = revised − to date − committed. Planned to date: the revised budget of each year, "
        + "spread evenly over its months. Variance = planned − to date; negative where more is spent."
    )
  }

  /// What is dated outside the agreement.
  public func outside(_ charge: Totals.Charge) -> String {
    let count = wording.count(charge.count, ("dépense", "dépenses"), ("expense", "expenses"))
    return say(
      "Ne sont pas comptées : \(count) hors des dates de l’entente, \(format.money(charge.sum)).",
      "Not counted: \(count) outside the dates of the agreement, \(format.money(charge.sum)).")
  }

  public var achievementNote: String {
    say(
      "% d’atteinte = (atteint − référence) ÷ (cible à ce jour − référence).",
      "% achieved = (attained − baseline) ÷ (target to date − baseline).")
  }

  /// Why municipalities stand together.
  ///
  /// - Parameter least: what one must come to for its value to stand alone.
  public func smallCountsNote(_ least: Int) -> String {
    say(
      "Les municipalités qui ont moins de \(least) sont regroupées : ainsi aucun nombre de 1 à 4 ne se lit "
        + "ni ne se calcule.",
      "Municipalities that have fewer than \(least) stand together, so that no count from 1 to 4 can be "
        + "read or worked out.")
  }

  public var hiddenCounts: String {
    say("Trop peu pour être publié par municipalité", "Too few to be published by municipality")
  }
  /// Stands for a value that gives a small count away.
  public var tooFew: String { say("trop peu", "too few") }
  public var severalRegions: String { say("Plusieurs régions", "Several regions") }

  /// Municipalities that stand together.
  public func groupedMunicipalities(_ count: Int) -> String {
    wording.count(
      count, ("municipalité", "municipalités regroupées"),
      ("municipality", "municipalities together"))
  }

  public var noPartners: String {
    say(
      "Aucune contribution de partenaire n’est inscrite au projet.",
      "No contribution of partners is entered in the project.")
  }

  // What is said in the place of an empty table.
  public var noDecisions: String {
    say("Aucune décision dans la période.", "No decisions in the period.")
  }
  public var noParts: String { say("Aucun volet n’est inscrit.", "No parts are entered.") }
  public var noActivities: String {
    say("Aucune activité n’est inscrite.", "No activities are entered.")
  }
  public var noMilestones: String {
    say("Aucun jalon n’est inscrit.", "No milestones are entered.")
  }
  public var noIndicators: String {
    say("Aucun indicateur n’est inscrit.", "No indicators are entered.")
  }
  public var noMunicipalities: String {
    say("Aucune municipalité n’est inscrite.", "No municipalities are entered.")
  }
  public var noBudget: String {
    say("Ni budget ni dépense n’est inscrit.", "Neither budget nor expense is entered.")
  }
  public var noInstalments: String {
    say("Aucun versement n’est inscrit.", "No instalments are entered.")
  }
  public var noTransfers: String { say("Aucun virement.", "No transfers.") }
  public var noTransfersInPeriod: String {
    say("Aucun virement dans la période.", "No transfers in the period.")
  }
  public var noIneligible: String {
    say("Aucune dépense non admissible.", "No ineligible expenses.")
  }
  public var noVariances: String {
    say("Aucun poste ne s’écarte autant.", "No line differs by as much.")
  }
  public var noRisks: String { say("Aucun risque n’est inscrit.", "No risks are entered.") }
  public var noExpenses: String {
    say("Aucune dépense dans la période.", "No expenses in the period.")
  }
  public var allDocumented: String {
    say("Toutes les dépenses ont un numéro de pièce.", "Every expense has a document number.")
  }
  public var noMeetings: String {
    say("Aucune réunion dans la période.", "No meetings in the period.")
  }

  /// The words of a person that hold figures that are none of the report's any more.
  public func outdated(_ figures: [String]) -> String {
    let list = wording.list(figures)
    return say(
      "À relire : ces chiffres du sommaire ne sont pas ceux du rapport : \(list).",
      "To be read again: these figures of the summary are none of the report’s: \(list).")
  }

  public func nothingLate(_ report: String) -> String {
    say(
      "Rien n’a été inscrit après coup pour les jours de « \(report) ».",
      "Nothing was entered late for the days of “\(report)”.")
  }

  public var lateEntriesNote: String {
    say(
      "Ces montants sont de jours que le rapport précédent couvrait; le cumul les comprend, la période "
        + "non.",
      "These amounts are of days that the report before covered; they are in what is to date, not in the "
        + "period.")
  }

  /// The heading of what a person writes.
  public func title(_ section: PassageSection) -> String {
    let name = wording.name(section)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  // Attestation.
  public var attestationSentence: String {
    say(
      "J’atteste que les renseignements de ce rapport sont exacts et que les dépenses ont été faites "
        + "pour le projet.",
      "I attest that what this report says is accurate and that the expenses were made for the project."
    )
  }
  public var signatureLines: [String] {
    [
      say("Nom", "Name"), say("Fonction", "Title"), say("Date", "Date"),
      say("Signature", "Signature"),
    ]
  }
}
