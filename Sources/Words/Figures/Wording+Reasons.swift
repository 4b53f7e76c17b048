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
          + "de tous les mois passés. Ne regarde pas ce qui est fait.",
        "What will be spent at the end of the agreement if the months to come cost as much as the "
          + "mean of all months so far. Takes no account of work done.")
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
        "Enveloppe moins coût estimé à la fin. Négatif : un dépassement.",
        "Envelope less the estimate at completion. Negative: an overrun.")
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
          + "aucun volet s’acquiert avec le temps.",
        "What the work done is worth: the budget of each part × its progress. What belongs to no "
          + "part is earned as time goes by.")
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
        "Le rendement à tenir pour finir dans l’enveloppe.",
        "The yield needed to finish within the envelope.")
    case .toCompleteOnEstimate:
      say(
        "Le rendement à tenir pour finir au coût estimé.",
        "The yield needed to finish at the estimate.")
    }
  }

  /// How a figure is reckoned, with the numbers of a project.
  public func reckoning(_ figure: ForecastFigure, _ figures: Figures) -> String {
    let value = figures.earnedValue
    let envelope = money(value.budgetAtCompletion)
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
    case .linear: return "\(ac) ÷ \(months) × \(all) " + say("mois", "months")
    case .recentForecast: return "\(ac) + \(recentRate) × \(left) " + say("mois", "months")
    case .typical: return "\(envelope) ÷ \(cpi)"
    case .atypical: return "\(ac) + (\(envelope) − \(ev))"
    case .combined: return "\(ac) + (\(envelope) − \(ev)) ÷ (\(cpi) × \(spi))"
    case .linearVariance: return "\(envelope) − \(money(figures.burn?.linearForecast))"
    case .varianceAtCompletion: return "\(envelope) − \(money(value.estimateTypical))"
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
    case .toCompleteOnBudget: return "(\(envelope) − \(ev)) ÷ (\(envelope) − \(ac))"
    case .toCompleteOnEstimate:
      return "(\(envelope) − \(ev)) ÷ (\(money(value.estimateTypical)) − \(ac))"
    }
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
    let young = say(
      "L’entente a moins de trois mois.", "The agreement is less than three months old.")
    let usedUp = say("L’enveloppe est déjà épuisée.", "The envelope is used up already.")
    let value = figures.earnedValue
    switch figure {
    case .linear, .linearVariance, .rate: return notStarted
    case .required:
      return value.budgetAtCompletion < value.actualCost
        ? usedUp : say("L’entente est terminée.", "The agreement has ended.")
    case .recentForecast, .recentRate: return young
    case .recentRunway, .recentUsedUp:
      if figures.recent == nil { return young }
      return (figures.recent?.monthly ?? .zero) > .zero
        ? usedUp
        : say("Rien n’a été payé dans ces trois mois.", "Nothing was paid in these months.")
    case .runway, .usedUp:
      if figures.burn?.monthly == nil { return notStarted }
      return value.actualCost > .zero ? usedUp : nothingPaid
    case .costIndex: return nothingPaid
    case .scheduleIndex: return say("Rien n’est encore prévu.", "Nothing is planned yet.")
    case .toCompleteOnBudget:
      return usedUp + " "
        + say("Finir dedans est impossible.", "Finishing within it is impossible.")
    case .combined where value.earnedValue != .zero:
      return value.actualCost == .zero
        ? nothingPaid : say("Rien n’est encore prévu.", "Nothing planned.")
    case .typical, .combined, .varianceAtCompletion, .estimateToComplete: return nothingDone
    case .toCompleteOnEstimate:
      return value.earnedValue == .zero
        ? nothingDone : say("Il ne reste rien à dépenser.", "Nothing is left to be spent.")
    default: return ""
    }
  }
}
