internal import ProjectModel

/// Words of the forecast, and the reasons of its figures.
extension Wording {
  /// A figure in a few words.
  func name(_ figure: ForecastFigure) -> String {
    switch figure {
    case .linear, .typical, .recentForecast: say("Dépensé à la fin", "Spent at the end")
    case .atypical: say("… si le reste suit le plan", "… if the rest goes as planned")
    case .combined: say("… si coûts et délais pèsent", "… if cost and schedule weigh")
    case .linearVariance, .varianceAtCompletion:
      say("Écart (enveloppe − cela)", "Variance at the end")
    case .rate, .recentRate: say("Rythme par mois", "Rate a month")
    case .required: say("Rythme requis", "Rate required")
    case .runway, .recentRunway: say("Le solde dure", "The rest lasts")
    case .usedUp, .recentUsedUp: say("Solde épuisé le", "Used up on")
    case .plannedValue: say("Valeur planifiée (VP)", "Planned value (PV)")
    case .earnedValue: say("Valeur acquise (VA)", "Earned value (EV)")
    case .actualCost: say("Coût réel (CR)", "Actual cost (AC)")
    case .costVariance: say("Écart des coûts (VA − CR)", "Cost variance (EV − AC)")
    case .scheduleVariance: say("Écart des délais (VA − VP)", "Schedule variance (EV − PV)")
    case .costIndex: say("Indice des coûts (IPC)", "Cost index (CPI)")
    case .scheduleIndex: say("Indice des délais (IPD)", "Schedule index (SPI)")
    case .estimateToComplete: say("Reste à dépenser estimé", "Estimate to complete (ETC)")
    case .toCompleteOnBudget: say("Indice à tenir, budget", "To-complete index, budget")
    case .toCompleteOnEstimate: say("Indice à tenir, estimation", "To-complete index, estimate")
    }
  }

  /// What a figure comes to.
  ///
  /// - Parameter isExact: with cents and four places, for its own page.
  func text(_ value: ForecastFigure.Value, isExact: Bool = false) -> String {
    switch value {
    case .money(let cents):
      cents.map { format.money(Money(rounding: $0), isExact ? .cents : .dollars) } ?? undefined
    case .months(let months):
      months.map { format.decimal($0, places: isExact ? 2 : 1) + "\u{A0}" + say("mois", "months") }
        ?? undefined
    case .index(let index): index.map { format.decimal($0, places: isExact ? 4 : 2) } ?? undefined
    case .day(let day): day.map { isExact ? format.date($0) : $0.iso } ?? undefined
    }
  }

  /// What stands over the two columns below a heading.
  func columns(_ heading: ForecastRow.Heading) -> (left: String, right: String) {
    switch heading {
    case .atEnd: return (say("Rythme moyen", "Mean rate"), say("Valeur acquise", "Earned value"))
    case .windows:
      return (
        say("Depuis le début", "Since the start"), say("3 derniers mois", "Last 3 months")
      )
    case .earnedValue: return ("", "")
    }
  }

  /// A heading of the forecast.
  func title(_ heading: ForecastRow.Heading) -> String {
    switch heading {
    case .atEnd: say("À la fin de l’entente", "At the end")
    case .windows: say("Rythme des dépenses", "Burn rate")
    case .earnedValue: say("Valeur acquise", "Earned value")
    }
  }

  var assumes: String { say("Suppose que…", "Assumes that…") }
  /// What the forecasts of the two columns assume.
  var assumptions: (left: String, right: String) {
    (say("même rythme", "same rate"), say("même rendement", "same yield"))
  }

  /// What both forecasts come to, in one sentence.
  func forecastSentence(_ figures: Figures) -> String {
    let envelope = Double(figures.envelope.cents)
    func outcome(_ atEnd: Double) -> String {
      let left = Money(rounding: envelope - atEnd)
      let amount = format.money(left.cents < 0 ? -left : left, .dollars)
      if left.cents.magnitude < 50 { return say("tout serait dépensé", "all would be spent") }
      return left.cents < 0
        ? say("il manquerait \(amount)", "\(amount) would be short")
        : say("il resterait \(amount)", "\(amount) would be left")
    }
    guard let linear = figures.burn?.linearForecast, envelope > 0 else {
      return say(
        "Pas encore de prévision : il faut les dates de l’entente, une enveloppe et un premier mois.",
        "No forecast yet: it takes the agreement’s dates, an envelope and a first month.")
    }
    guard let typical = figures.earnedValue.estimateTypical else {
      return say(
        "Au rythme moyen, \(outcome(linear)); la valeur acquise ne dit rien tant que rien n’est fait.",
        "At the mean rate, \(outcome(linear)); earned value says nothing until work is done.")
    }
    let disagree = (linear > envelope) != (typical > envelope)
    return say(
      "Au rythme moyen, \(outcome(linear)); selon la valeur acquise, \(outcome(typical))"
        + (disagree ? " : les deux se contredisent, regardez ce qui est fait." : "."),
      "At the mean rate, \(outcome(linear)); by earned value, \(outcome(typical))"
        + (disagree ? ": they disagree, look at the work done." : "."))
  }

  /// What is at stake at the end: money to repay, or money that lacks; nil where nothing is.
  func endRisk(_ figures: Figures) -> (text: String, role: EndRisk)? {
    guard let atEnd = figures.burn?.linearForecast, figures.envelope.cents > 0 else { return nil }
    let envelope = Double(figures.envelope.cents)
    let worst = max(atEnd, figures.earnedValue.estimateTypical ?? atEnd)
    if worst > envelope * 1.0005 {
      let amount = format.money(Money(rounding: worst - envelope), .dollars)
      return (
        say("Risque de dépassement : \(amount)", "Risk of an overrun: \(amount)"), .overrun
      )
    }
    if atEnd < envelope * 0.9995 {
      let amount = format.money(Money(rounding: envelope - atEnd), .dollars)
      return (
        say(
          "Risque d’un solde non dépensé, à rembourser : \(amount)",
          "Risk of an unspent balance to repay: \(amount)"), .repayment
      )
    }
    return nil
  }

  /// What may happen at the end.
  enum EndRisk { case overrun, repayment }

  /// Said where the last months differ from the whole by a quarter or more.
  func unevenMonths(_ figures: Figures) -> String? {
    guard let mean = figures.burn?.monthly, let recent = figures.recent?.monthly, mean > 0,
      recent < mean * 0.75 || recent > mean * 1.25
    else { return nil }
    let ratio = format.percent(recent / mean)
    return say(
      "Mois inégaux : les 3 derniers coûtent \(ratio) de la moyenne; lisez les deux rythmes.",
      "Uneven months: the last 3 cost \(ratio) of the mean; read both rates.")
  }
}
