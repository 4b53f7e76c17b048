public import ProjectModel

/// Why a figure is what it is: what it means, how it is reckoned, and why it may be undefined.
extension Wording {
  private func money(_ amount: UnroundedMoney?) -> String { text(.money(amount), isExact: true) }

  /// What a figure tells, and what it assumes.
  public func meaning(_ figure: ForecastFigure) -> String {
    switch figure {
    case .linear:
      say(
        "Ce qui sera dépensé à la fin de l’entente si les mois à venir coûtent autant que la moyenne "
          + "de tous les mois passés; jamais moins que ce qui est payé et engagé. Ne regarde pas ce "
          + "qui est fait.",
        "What will be spent at the end of the agreement if the months to come cost as much as the "
          + "mean of all months so far; never less than what is paid and committed. Takes no account "
          + "of work done.")
    case .recentForecast:
      say(
        "La même prévision, au rythme des trois derniers mois.",
        "The same forecast, at the rate of the last three months.")
    case .typical:
      say(
        "Ce que coûtera tout le travail si le reste coûte, pour autant d’avancement, comme ce qui est "
          + "fait.",
        "What all of the work will cost if the rest costs, for as much progress, as what is done.")
    case .atypical:
      say(
        "Ce que coûtera tout le travail si le reste coûte ce qui était prévu : l’écart d’aujourd’hui "
          + "ne se répète pas.",
        "What all of the work will cost if the rest costs what was planned: today’s variance does "
          + "not recur.")
    case .combined:
      say(
        "Ce que coûtera tout le travail si le retard coûte lui aussi.",
        "What all of the work will cost if being late costs as well.")
    case .linearVariance:
      say(
        "Enveloppe moins la prévision au rythme moyen. Positif : un solde non dépensé, qui peut être à rembourser. "
          + "Négatif : un dépassement.",
        "Envelope less the simple forecast. Positive: an unspent balance, maybe to be repaid. "
          + "Negative: an overrun.")
    case .varianceAtCompletion:
      say(
        "Budget réparti moins coût estimé à la fin. Négatif : un dépassement.",
        "Budget less the estimate at completion. Negative: an overrun.")
    case .rate:
      say("Payé par mois, en moyenne depuis le début.", "Paid a month, on average since the start.")
    case .recentRate:
      say(
        "Payé par mois, en moyenne des trois derniers mois. Des mois inégaux peuvent le doubler.",
        "Paid a month, on average of the last three. Uneven months may double it.")
    case .required:
      say(
        "Ce qu’il faudrait payer chaque mois qui reste pour tout utiliser.",
        "What would have to be paid each month left to use it all.")
    case .runway, .recentRunway:
      say("Combien de temps le solde dure à ce rythme.", "How long the rest lasts at that rate.")
    case .usedUp, .recentUsedUp:
      say(
        "Le jour où le solde est épuisé à ce rythme.", "The day the rest is used up at that rate.")
    case .plannedValue:
      say(
        "Ce qui devait être dépensé à ce jour : le budget de chaque année, réparti également sur ses "
          + "mois.",
        "What was to be spent by now: the budget of each year, spread evenly over its months.")
    case .earnedValue:
      say(
        "Ce que vaut le travail fait : le budget de chaque volet × son avancement. Ce qui n’est à "
          + "aucun volet s’acquiert comme prévu.",
        "What the work done is worth: the budget of each part × its progress. What belongs to no "
          + "part is earned as planned.")
    case .actualCost: say("Ce qui a été payé.", "What was paid.")
    case .costVariance:
      say(
        "Positif : le travail fait a coûté moins que prévu.",
        "Positive: work cost less than planned.")
    case .scheduleVariance:
      say("Positif : plus de travail fait que prévu.", "Positive: more work done than planned.")
    case .costIndex:
      say(
        "Ce que vaut le travail fait pour chaque dollar payé. Sous 1 : il coûte plus que prévu.",
        "What the work done is worth for each dollar paid. Below 1: it costs more than planned.")
    case .scheduleIndex:
      say(
        "La part faite de ce qui devait l’être. Sous 1 : en retard. Tend vers 1 à la fin de tout projet, "
          + "même en retard.",
        "The share done of what was to be. Below 1: late. Drifts to 1 at the end of any project, even "
          + "a late one.")
    case .estimateToComplete:
      say("Ce que coûtera le reste du travail.", "What the rest of the work will cost.")
    case .toCompleteOnBudget:
      say(
        "Le rendement à tenir pour finir dans le budget.",
        "The yield needed to finish within the budget.")
    case .toCompleteOnEstimate:
      say(
        "Le rendement à tenir pour finir au coût estimé.",
        "The yield needed to finish at the estimate.")
    }
  }

  /// How a figure is reckoned, with the numbers of a project.
  public func reckoning(_ figure: ForecastFigure, _ figures: Figures) -> String {
    let value = figures.earnedValue
    let envelope = money(UnroundedMoney(figures.envelope))
    let budget = money(value.budgetAtCompletion)
    let pv = money(value.plannedValue)
    let ev = money(value.earnedValue)
    let ac = money(value.actualCost)
    let months = figures.elapsed.map { format.decimal($0.months) } ?? undefined
    let all = figures.elapsed.map { format.decimal($0.totalMonths) } ?? undefined
    let left = figures.elapsed.map { format.decimal($0.totalMonths - $0.months) } ?? undefined
    let cpi = text(.index(value.costIndex), isExact: true)
    let spi = text(.index(value.scheduleIndex), isExact: true)
    let recent = figures.recent.map { money(UnroundedMoney($0.spent)) } ?? undefined
    let rate = money(figures.burn?.monthly)
    let recentRate = money(figures.recent?.monthly)
    switch figure {
    case .linear where isBound(figures.burn?.linearForecast, figures),
      .recentForecast where isBound(figures.recentForecast, figures):
      let bound = money(UnroundedMoney(figures.money.spent + figures.money.committed))
      return say("payé et engagé : \(bound)", "paid and committed: \(bound)")
    case .linear: return "\(ac) ÷ \(months) × \(all) " + say("mois", "months")
    case .recentForecast: return "\(ac) + \(recentRate) × \(left) " + say("mois", "months")
    case .typical: return "\(budget) ÷ \(cpi)"
    case .atypical: return "\(ac) + (\(budget) − \(ev))"
    case .combined: return "\(ac) + (\(budget) − \(ev)) ÷ (\(cpi) × \(spi))"
    case .linearVariance: return "\(envelope) − \(money(figures.burn?.linearForecast))"
    case .varianceAtCompletion: return "\(budget) − \(money(value.estimateTypical))"
    case .rate: return "\(ac) ÷ \(months) " + say("mois", "months")
    case .recentRate: return "\(recent) ÷ 3 " + say("mois", "months")
    case .required: return "(\(envelope) − \(ac)) ÷ \(left) " + say("mois", "months")
    case .runway, .usedUp: return "(\(envelope) − \(ac)) ÷ \(rate)"
    case .recentRunway, .recentUsedUp: return "(\(envelope) − \(ac)) ÷ \(recentRate)"
    case .plannedValue, .earnedValue: return ""
    case .actualCost: return ""
    case .costVariance: return "\(ev) − \(ac)"
    case .scheduleVariance: return "\(ev) − \(pv)"
    case .costIndex: return "\(ev) ÷ \(ac)"
    case .scheduleIndex: return "\(ev) ÷ \(pv)"
    case .estimateToComplete: return "\(money(value.estimateTypical)) − \(ac)"
    case .toCompleteOnBudget: return "(\(budget) − \(ev)) ÷ (\(budget) − \(ac))"
    case .toCompleteOnEstimate:
      return "(\(budget) − \(ev)) ÷ (\(money(value.estimateTypical)) − \(ac))"
    }
  }

  /// Whether a forecast is what is paid and committed, as the rate alone would lead to less.
  private func isBound(_ forecast: UnroundedMoney?, _ figures: Figures) -> Bool {
    figures.money.committed.cents > 0
      && forecast == UnroundedMoney(figures.money.spent) + UnroundedMoney(figures.money.committed)
  }

  /// Why a figure is undefined in a project.
  public func whyUndefined(_ figure: ForecastFigure, _ figures: Figures) -> String {
    guard figures.elapsed != nil else {
      return say(
        "Les dates de l’entente ne sont pas connues; le formulaire du projet les demande (Ctrl-P).",
        "The agreement’s dates are not known; the form of the project asks for them (Ctrl-P).")
    }
    let notStarted = say("L’entente n’est pas commencée.", "The agreement has not started.")
    let nothingDone = say(
      "La valeur acquise est nulle : aucune activité n’a d’avancement.",
      "Earned value is zero: no activity has any progress.")
    let nothingPaid = say("Rien n’est encore payé.", "Nothing is paid yet.")
    let nothingPlanned = say("Rien n’est encore prévu.", "Nothing is planned yet.")
    let young = say(
      "L’entente a moins de trois mois.", "The agreement is less than three months old.")
    let noRest =
      figures.hasEnded
      ? say("L’entente est terminée.", "The agreement has ended.")
      : say("L’enveloppe est déjà épuisée.", "The envelope is used up already.")
    let usesEarnedValue = !figures.unearned.isEmpty
    let noActivities =
      say("La valeur acquise est inconnue : ", "Earned value is not known: ")
      + whyNoEstimate(figures)
    let value = figures.earnedValue
    switch figure {
    case .linear, .linearVariance, .rate: return notStarted
    case .required: return noRest
    case .recentForecast, .recentRate: return young
    case .recentRunway, .recentUsedUp:
      guard let recent = figures.recent else { return young }
      return recent.monthly > .zero
        ? noRest
        : say("Rien n’a été payé dans ces trois mois.", "Nothing was paid in these months.")
    case .runway, .usedUp:
      if figures.burn?.monthly == nil { return notStarted }
      return value.actualCost > .zero ? noRest : nothingPaid
    case .earnedValue, .costVariance, .scheduleVariance, .atypical: return noActivities
    case .costIndex: return usesEarnedValue ? noActivities : nothingPaid
    case .scheduleIndex: return usesEarnedValue ? noActivities : nothingPlanned
    case .toCompleteOnBudget:
      return usesEarnedValue
        ? noActivities
        : say(
          "Le budget est déjà épuisé. Finir dedans est impossible.",
          "The budget is used up already. Finishing within it is impossible.")
    case .typical, .combined, .varianceAtCompletion, .estimateToComplete, .toCompleteOnEstimate:
      if usesEarnedValue { return noActivities }
      if value.earnedValue == .zero { return nothingDone }
      if value.actualCost == .zero { return nothingPaid }
      return figure == .toCompleteOnEstimate
        ? say("Il ne reste rien à dépenser.", "Nothing is left to be spent.") : nothingPlanned
    case .plannedValue, .actualCost: return ""
    }
  }
}
