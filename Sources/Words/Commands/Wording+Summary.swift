public import ProjectModel

/// What `volets summary` says.
extension Wording {
  /// What it does.
  public var summaryAbstract: String {
    say("Tous les chiffres du tableau de bord.", "All figures of the dashboard.")
  }
  /// What was promised.
  public var grant: String { say("Aide financière", "Grant") }
  /// What is budgeted in all.
  public var budgeted: String { say("Budget réparti", "Budgeted") }

  /// What is granted and not budgeted.
  public var notAllocated: String { say("À répartir", "Not yet budgeted") }
  /// What the agreement does not admit.
  public var ineligible: String { say("Non admissible", "Not eligible") }

  /// An indicator with its value, its target and the rate of achievement:
  /// `I-01 Municipalités outillées : 12 / 20 (60 %)`.
  public func sentence(_ figures: Figures.IndicatorFigures) -> String {
    let name = [figures.indicator.code, figures.indicator.title].filter { !$0.isEmpty }
      .joined(separator: " ")
    return colon(name, valueAndTarget(figures, " / "))
  }

  /// The value of an indicator, behind it the target and the rate of achievement: `12/20 (60 %)`.
  public func valueAndTarget(_ figures: Figures.IndicatorFigures, _ separator: String) -> String {
    let value = figures.value.map { format.quantity($0) } ?? undefined
    let target = figures.target.map { separator + format.quantity($0) } ?? ""
    return value + target + (figures.achievement.map { " (\(format.percent($0)))" } ?? "")
  }

  /// Which view of a past day is shown.
  public func pastDay(withHindsight isHindsight: Bool) -> String {
    isHindsight
      ? say("◀ Jour passé, avec le recul", "◀ Day of the past, with hindsight")
      : say("◀ Jour passé, tel que connu ce jour-là", "◀ Day of the past, as known on that day")
  }

  /// The figures of the forecast, a sentence for each way of reckoning.
  public func forecastSummary(_ figures: Figures) -> [String] {
    func money(_ amount: UnroundedMoney?) -> String {
      amount.map { format.money($0, .dollars) } ?? undefined
    }
    func index(_ value: Double?) -> String { value.map { format.decimal($0) } ?? undefined }
    let value = figures.earnedValue
    let reason = figures.unearned.isEmpty ? "" : say(" — ", " — ") + whyNoEstimate(figures)
    return [
      say(
        "Valeur acquise : VP \(money(value.plannedValue)), VA \(money(value.earnedValue)), CR "
          + "\(money(value.actualCost)); IPC \(index(value.costIndex)), IPD "
          + "\(index(value.scheduleIndex))\(reason)",
        "Earned value: PV \(money(value.plannedValue)), EV \(money(value.earnedValue)), AC "
          + "\(money(value.actualCost)); CPI \(index(value.costIndex)), SPI "
          + "\(index(value.scheduleIndex))\(reason)"),
      say(
        "Coût estimé à la fin : \(money(value.estimateTypical)) si les coûts continuent ainsi, "
          + "\(money(value.estimateAtypical)) si le reste suit le plan",
        "Estimate at completion: \(money(value.estimateTypical)) if costs go on, "
          + "\(money(value.estimateAtypical)) if the rest goes as planned"),
      say(
        "Rythme moyen depuis le début : \(money(figures.burn?.monthly)) par mois; à ce rythme "
          + "\(money(figures.burn?.linearForecast)) à la fin",
        "Mean rate since the start: \(money(figures.burn?.monthly)) a month; at that rate "
          + "\(money(figures.burn?.linearForecast)) at the end"),
    ]
  }
}
