public import ProjectModel

/// « Où mène l'argent »: names short enough for the ends of curves, and what follows from them.
extension Wording {
  public var outlook: String { say("Où mène l’argent", "Where the money leads") }
  public var receivedShort: String { say("reçu", "received") }
  public var receivedFromFunder: String {
    say("reçu du bailleur de fonds", "received from the funder")
  }
  public var fanShort: String { say("où l’on peut finir", "where it may end") }
  /// The amount that all of it is out of.
  public func envelopeShort(isGrant: Bool) -> String {
    isGrant ? say("subvention", "grant") : say("budget", "budget")
  }
  public var whatIfShort: String { say("hypothèse", "what-if") }

  /// The window of the rate that the cash runs out at.
  public var atRecentRate: String { say("au rythme de 3 mois", "at the rate of 3 months") }

  /// What is out of all, and a what-if, in a few letters.
  public func envelopeTag(isGrant: Bool) -> String {
    isGrant ? say("subv.", "grant") : say("budg.", "budg.")
  }
  public var whatIfTag: String { say("hyp.", "if") }
  /// One of the main forecasts in a few letters.
  public func tag(_ figure: ForecastFigure) -> String {
    switch figure {
    case .linear: say("moy.", "mean")
    case .typical: say("VA", "EV")
    default: ""
    }
  }

  /// One of the forecasts of an outlook, at the end of its curve.
  public func shortName(_ figure: ForecastFigure) -> String {
    switch figure {
    case .linear: say("rythme moyen", "mean rate")
    case .recentForecast: say("3 derniers mois", "last 3 months")
    case .typical: say("valeur acquise", "earned value")
    case .atypical: say("reste suit le plan", "rest as planned")
    case .combined: say("coûts et retards", "cost and delay")
    default: name(figure)
    }
  }

  /// What would be given back, in two pieces; nil where nothing would.
  public func givenBack(_ amounts: ClosedRange<Money>) -> (amount: String, what: String)? {
    let most = format.money(amounts.upperBound, .dollars)
    guard amounts.upperBound > .zero else { return nil }
    let what = say("à rendre", "to give back")
    if amounts.lowerBound == amounts.upperBound { return (most, what) }
    let least = amounts.lowerBound
    return (
      say(
        "\(format.grouped((least.cents + 50) / 100)) à \(most)",
        "\(format.money(least, .dollars)) to \(most)"), what
    )
  }

  /// The day that what was received is used up, in two pieces.
  public func cashOut(_ day: CalendarDay) -> (what: String, when: String) {
    (
      say("encaisse à sec", "cash runs out"),
      say("le \(format.date(day))", "on \(format.date(day))")
    )
  }

  /// What is spent beyond what was received, in two pieces.
  public func cashShort(by amount: Money) -> (what: String, when: String) {
    (
      say("encaisse à sec", "cash has run out"),
      say("\(format.money(amount, .dollars)) avancés", "\(format.money(amount, .dollars)) advanced")
    )
  }

  /// What is spent a month, and what would have to be.
  public func rates(_ outlook: Outlook) -> String? {
    guard let rate = outlook.rate else { return nil }
    let now = format.money(rate.rounded, .dollars)
    guard let required = outlook.requiredRate else {
      return say(
        "on dépense \(now) par mois en moyenne", "\(now) is spent a month on average")
    }
    let wanted = format.money(required.rounded, .dollars)
    return say(
      "il faudrait \(wanted) par mois, on dépense \(now) en moyenne",
      "it would take \(wanted) a month, \(now) is spent on average")
  }

  /// What was spent of all, and of the time.
  public func progress(_ outlook: Outlook, timeShare: Double?) -> String {
    var text = say(
      "\(format.money(outlook.spent, .dollars)) payés",
      "\(format.money(outlook.spent, .dollars)) paid")
    if let share = outlook.spent.share(of: outlook.envelope) {
      text += " (\(format.percent(share)))"
    }
    guard let timeShare else { return text }
    let time = format.percent(timeShare)
    return text + say(" · \(time) du temps écoulé", " · \(time) of the time gone")
  }

  /// A forecast that is undefined, and why.
  public func undefined(_ figure: ForecastFigure, _ figures: Figures) -> String {
    colon("\(undefined) \(shortName(figure))", whyUndefined(figure, figures))
  }
}
