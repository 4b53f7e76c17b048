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

  /// Which view of a past day is shown.
  public func pastDay(withHindsight isHindsight: Bool) -> String {
    isHindsight
      ? say("◀ Jour passé, avec le recul", "◀ Day of the past, with hindsight")
      : say("◀ Jour passé, tel que connu ce jour-là", "◀ Day of the past, as known on that day")
  }

  /// The figures of the forecast, a sentence for each way of reckoning.
  public func forecastSummary(_ figures: Figures) -> [String] {
    func money(_ amount: UnroundedMoney?) -> String {
      amount.map { format.money($0.rounded, .dollars) } ?? undefined
    }
    func index(_ value: Double?) -> String { value.map { format.decimal($0) } ?? undefined }
    let value = figures.earnedValue
    return [
      say(
        "Valeur acquise : VP \(money(value.plannedValue)), VA \(money(value.earnedValue)), CR "
          + "\(money(value.actualCost)); IPC \(index(value.costIndex)), IPD "
          + "\(index(value.scheduleIndex))",
        "Earned value: PV \(money(value.plannedValue)), EV \(money(value.earnedValue)), AC "
          + "\(money(value.actualCost)); CPI \(index(value.costIndex)), SPI "
          + "\(index(value.scheduleIndex))"),
      say(
        "Coût estimé à la fin : \(money(value.estimateTypical)) si les coûts continuent ainsi, "
          + "\(money(value.estimateAtypical)) si le reste suit le plan",
        "Estimate at completion: \(money(value.estimateTypical)) if costs go on, "
          + "\(money(value.estimateAtypical)) if the rest goes as planned"),
      say(
        "Rythme : \(money(figures.burn?.monthly)) par mois; à ce rythme "
          + "\(money(figures.burn?.linearForecast)) à la fin",
        "Burn: \(money(figures.burn?.monthly)) a month; at that rate "
          + "\(money(figures.burn?.linearForecast)) at the end"),
    ]
  }
}
