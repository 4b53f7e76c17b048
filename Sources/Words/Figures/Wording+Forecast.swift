public import ProjectModel

/// Words of the forecast, and the reasons of its figures.
extension Wording {
  /// A figure in a few words.
  public func name(_ figure: ForecastFigure) -> String {
    switch figure {
    case .linear, .typical, .recentForecast: say("Dépensé à la fin", "Spent at the end")
    case .atypical: say("… si le reste suit le plan", "… if the rest goes as planned")
    case .combined: say("… avec coûts et retards", "… with cost and delay")
    case .linearVariance, .varianceAtCompletion:
      say("Solde à la fin", "Left at the end")
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

  /// A figure by itself, told from those of the same name.
  public func fullName(_ figure: ForecastFigure) -> String {
    let by: String? =
      switch figure {
      case .linear, .linearVariance, .rate, .runway, .usedUp:
        say("au rythme moyen depuis le début", "at the mean rate since the start")
      case .recentForecast, .recentRate, .recentRunway, .recentUsedUp:
        say("au rythme des 3 derniers mois", "at the rate of the last 3 months")
      case .typical, .varianceAtCompletion: say("selon la valeur acquise", "by earned value")
      default: nil
      }
    return by.map { "\(name(figure)), \($0)" } ?? name(figure)
  }

  /// What a figure comes to.
  ///
  /// - Parameter isExact: with cents and four places, for its own page.
  public func text(_ value: ForecastFigure.Value, isExact: Bool = false) -> String {
    switch value {
    case .money(let amount):
      amount.map { format.money($0, isExact ? .cents : .dollars) } ?? undefined
    case .months(let months):
      months.map { format.decimal($0, places: isExact ? 2 : 1) + "\u{A0}" + say("mois", "months") }
        ?? undefined
    case .index(let index): index.map { format.decimal($0, places: isExact ? 4 : 2) } ?? undefined
    case .day(let day): day.map { isExact ? format.date($0) : $0.iso } ?? undefined
    }
  }

  /// What stands over the two columns below a heading.
  public func columns(_ heading: ForecastRow.Heading) -> (left: String, right: String) {
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
  public func title(_ heading: ForecastRow.Heading) -> String {
    switch heading {
    case .atEnd: say("À la fin de l’entente", "At the end")
    case .windows: say("Rythme des dépenses", "Burn rate")
    case .earnedValue: say("Valeur acquise", "Earned value")
    }
  }

  /// What stands before what the forecasts assume.
  public var assumes: String { say("Suppose que…", "Assumes that…") }
  /// What the forecasts of the two columns assume.
  public var assumptions: (left: String, right: String) {
    (say("même rythme", "same rate"), say("même rendement", "same cost index"))
  }

  /// What both forecasts come to, in one sentence.
  public func forecastSentence(_ figures: Figures) -> String {
    let envelope = UnroundedMoney(figures.envelope)
    let left = figures.envelope - figures.money.spent
    if envelope > .zero, left.cents < 0 {
      let amount = format.money(-left, .dollars)
      return say("L’enveloppe est dépassée de \(amount).", "The envelope is exceeded by \(amount).")
    }
    if figures.hasEnded, envelope > .zero {
      guard left.cents > 0 else {
        return say(
          "L’entente est terminée; tout est dépensé.", "The agreement has ended; all is spent.")
      }
      let amount = format.money(left, .dollars)
      let back = (figures.repayment ?? .zero).cents > 0 ? figures.repayment : nil
      let repaid = back.map { format.money($0, .dollars) }
      return say(
        "L’entente est terminée; \(amount) n’ont pas été dépensés"
          + (repaid.map { ", dont \($0) reçus à rembourser." } ?? "."),
        "The agreement has ended; \(amount) were not spent"
          + (repaid.map { ", of which \($0) received are to be repaid." } ?? "."))
    }
    guard let linear = figures.burn?.linearForecast, envelope > .zero else {
      return say(
        "Pas encore de prévision : il faut les dates de l’entente, une enveloppe et un premier mois.",
        "No forecast yet: it takes the agreement’s dates, an envelope and a first month.")
    }
    guard figures.isForecastTelling else {
      return say(
        "Trop tôt pour prévoir : moins de 15\u{A0}% du temps est écoulé.",
        "Too early for a forecast: less than 15% of the time has gone by.")
    }
    let simple = outcome(envelope - linear)
    guard let variance = figures.earnedValue.varianceAtCompletion else {
      return say(
        "\(atMeanRate), \(simple); la valeur acquise ne dit rien : ",
        "\(atMeanRate), \(simple); earned value says nothing: ")
        + whyNoEstimate(figures)
    }
    let disagree = (linear > envelope) != (variance < .zero)
    let earned = outcome(variance)
    return say(
      "\(atMeanRate), \(simple); selon la valeur acquise, \(earned)"
        + (disagree ? " : les deux se contredisent, regardez ce qui est fait." : "."),
      "\(atMeanRate), \(simple); by earned value, \(earned)"
        + (disagree ? ": they disagree, look at the work done." : "."))
  }

  /// What the simple forecast goes by; it names the months that it is the mean of.
  private var atMeanRate: String {
    say("Au rythme moyen depuis le début", "At the mean rate since the start")
  }

  /// Why there is no estimate at completion, as the end of a sentence.
  func whyNoEstimate(_ figures: Figures) -> String {
    if !figures.unearned.isEmpty {
      let codes = list(figures.unearned.map { $0.code })
      return say(
        "\(codes) a un budget et aucune activité.", "\(codes) has a budget and no activity.")
    }
    return figures.earnedValue.actualCost == .zero
      ? say("rien n’est encore payé.", "nothing is paid yet.")
      : say("aucune activité n’a d’avancement.", "no activity has any progress.")
  }

  /// What is left at the end, or lacks.
  private func outcome(_ left: UnroundedMoney) -> String {
    let amount = format.money(left < .zero ? -left : left, .dollars)
    if left.rounded.cents == 0 { return say("tout serait dépensé", "all would be spent") }
    return left < .zero
      ? say("il manquerait \(amount)", "\(amount) would be short")
      : say("il resterait \(amount)", "\(amount) would be left")
  }

  /// What is at stake at the end: money that is left, some of it maybe to be repaid, or money that
  /// lacks; nil where nothing is, or nothing can be said yet.
  public func endRisk(_ figures: Figures) -> (text: String, role: EndRisk)? {
    let envelope = UnroundedMoney(figures.envelope)
    let spent = UnroundedMoney(figures.money.spent)
    guard envelope > .zero, figures.elapsed != nil else { return nil }
    if spent > envelope {
      return (overrun(spent - envelope, isFact: true), .overrun)
    }
    if figures.hasEnded {
      guard spent < envelope else { return nil }
      return (unspent(envelope - spent, figures, spent, isFact: true), .repayment)
    }
    guard figures.isForecastTelling, let atEnd = figures.burn?.linearForecast else { return nil }
    let worst = max(atEnd, figures.earnedValue.estimateTypical ?? atEnd)
    if worst > envelope * 1.0005 { return (overrun(worst - envelope, isFact: false), .overrun) }
    if atEnd < envelope * 0.9995 {
      return (unspent(envelope - atEnd, figures, atEnd, isFact: false), .repayment)
    }
    return nil
  }

  private func overrun(_ amount: UnroundedMoney, isFact: Bool) -> String {
    let amount = format.money(amount, .dollars)
    return isFact
      ? say("Dépassement : \(amount)", "Overrun: \(amount)")
      : say("Risque de dépassement : \(amount)", "Risk of an overrun: \(amount)")
  }

  /// - Parameter spent: what is or will be spent; no more than what was received beyond that can have
  ///   to be repaid.
  private func unspent(
    _ rest: UnroundedMoney, _ figures: Figures, _ spent: UnroundedMoney, isFact: Bool
  ) -> String {
    let amount = format.money(rest, .dollars)
    let back = figures.givenBack(atEnd: spent)
    let isAll = back.rounded == rest.rounded
    let repaid = back.rounded.cents > 0 && !isAll ? format.money(back, .dollars) : nil
    let french = repaid.map { ", dont \($0) à rembourser" } ?? ""
    let english = repaid.map { ", of which \($0) to be repaid" } ?? ""
    let allFrench = isAll ? ", à rembourser" : ""
    let allEnglish = isAll ? " to be repaid" : ""
    return isFact
      ? say(
        "Solde non dépensé\(allFrench) : \(amount)\(french)",
        "Unspent balance\(allEnglish): \(amount)\(english)")
      : say(
        "Risque d’un solde non dépensé\(allFrench) : \(amount)\(french)",
        "Risk of an unspent balance\(allEnglish): \(amount)\(english)")
  }

  /// What may happen at the end.
  public enum EndRisk: Hashable, Sendable {
    /// Money lacks.
    case overrun
    /// Money is left, and may have to be repaid.
    case repayment
  }

  /// Said where the last months differ from the whole by a quarter or more.
  public func unevenMonths(_ figures: Figures) -> String? {
    guard let mean = figures.burn?.monthly, let recent = figures.recent?.monthly, mean > .zero,
      recent < mean * 0.75 || recent > mean * 1.25
    else { return nil }
    let ratio = format.percent(recent / mean)
    return say(
      "Mois inégaux : les 3 derniers coûtent \(ratio) de la moyenne; lisez les deux rythmes.",
      "Uneven months: the last 3 cost \(ratio) of the mean; read both rates.")
  }
}
