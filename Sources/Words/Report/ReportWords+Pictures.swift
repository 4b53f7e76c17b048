public import ProjectModel

/// Pictures: what they show, and what stands in their place for whoever does not see them.
extension ReportWords {
  /// `Figure 1. …`
  public func figure(_ number: Int, _ title: String) -> String {
    say("Figure \(number). \(title)", "Figure \(number). \(title)")
  }

  /// `Tableau 1. …`
  public func table(_ number: Int, _ caption: String) -> String {
    say("Tableau \(number). \(caption)", "Table \(number). \(caption)")
  }

  public var planned: String { say("prévu", "planned") }
  public var done: String { say("fait", "done") }
  public var lastDay: String { say("jour du rapport", "day of the report") }
  public var timeMark: String { say("au rythme du temps", "at the pace of time") }
  public var forecasts: String { say("prévisions", "forecasts") }
  public var receivedLegend: String { say("reçu", "received") }
  public var milestoneAhead: String { say("jalon à venir", "milestone ahead") }
  public var milestoneReached: String { say("jalon atteint", "milestone reached") }

  public var spendingPicture: String {
    say("Dépensé et engagé par volet, sur le budget", "Spent and committed by part, of the budget")
  }

  /// The money of a part, in a few words.
  public func spendingLabel(_ money: BudgetCell) -> String {
    let spent = format.money(money.spent, .dollars)
    let budget = format.money(money.revised, .dollars)
    let share = money.consumption.map { " (\(format.percent($0)))" } ?? ""
    return say("\(spent) sur \(budget)\(share)", "\(spent) of \(budget)\(share)")
  }

  /// What stands before the figures of the parts.
  public func spendingDescription(timeShare: Double?) -> String {
    guard let timeShare else {
      return say("Dépensé sur le budget. ", "Spent of the budget. ")
    }
    let time = format.percent(timeShare)
    return say(
      "Dépensé sur le budget, alors que \(time) du temps est écoulé. ",
      "Spent of the budget, while \(time) of the time has gone by. ")
  }

  public func schedulePicture(_ code: String) -> String {
    code.isEmpty
      ? say("Échéancier", "Schedule") : say("Échéancier du volet \(code)", "Schedule of \(code)")
  }

  public func lateBy(_ days: Int) -> String {
    let days = format.days(days)
    return say("en retard de \(days)", "late by \(days)")
  }

  /// How many activities are seen, and which of them are late.
  public func scheduleDescription(_ count: Int, late: [String]) -> String {
    let all = wording.count(count, ("activité", "activités"), ("activity", "activities"))
    guard !late.isEmpty else {
      return say("\(all); aucune en retard.", "\(all); none is late.")
    }
    let names = wording.list(late)
    return say("\(all). En retard : \(names).", "\(all). Late: \(names).")
  }

  public var targetsPicture: String {
    say("Chemin parcouru vers la cible à ce jour", "Way covered towards the target to date")
  }
  public var targetsDescription: String {
    say(
      "De la référence (0\u{A0}%) à la cible (100\u{A0}%). ",
      "From the baseline (0%) to the target (100%). ")
  }

  /// A value of a target.
  public func attained(_ value: String, of target: String, _ share: Double) -> String {
    let percent = format.percent(share)
    return say("\(value) sur \(target) (\(percent))", "\(value) of \(target) (\(percent))")
  }

  public var mapPicture: String {
    say("Les municipalités et les régions", "Municipalities and regions")
  }
  public var mapDescription: String {
    say(
      "Carte du Québec. Municipalités engagées sur celles de la liste : ",
      "Map of Québec. Municipalities that take part, of those listed: ")
  }

  public func engaged(_ number: Int, of whole: Int) -> String {
    say(
      "\(format.grouped(number)) sur \(format.grouped(whole))",
      "\(format.grouped(number)) of \(format.grouped(whole))")
  }

  /// The number of municipalities at a stage.
  public func stageCount(_ stage: Stage, _ count: Int) -> String {
    wording.colon(wording.name(stage), format.grouped(count))
  }

  /// What the shades of regions mean, the lightest first.
  public var shades: [String] {
    [
      say("aucune engagée", "none engaged"), say("1 ou 2", "1 or 2"), say("3 à 5", "3 to 5"),
      say("6 ou plus", "6 or more"),
    ]
  }

  /// A name with its amount, at the end of a curve.
  public func end(_ name: String, _ amount: String) -> String { "\(name) \(amount)" }

  /// Where the money stands and where each forecast leads.
  public func outlookDescription(_ outlook: Outlook, _ figures: Figures) -> String {
    let spent = format.money(outlook.spent, .dollars)
    let envelope = format.money(outlook.envelope, .dollars)
    let forecasts = outlook.forecasts.map { forecast in
      guard let amount = forecast.atEnd else {
        return wording.undefined(forecast.figure, figures)
      }
      return wording.colon(
        wording.shortName(forecast.figure), format.money(amount, .dollars))
    }
    let sentence = say(
      "\(spent) payés sur \(envelope).", "\(spent) paid of \(envelope).")
    guard !forecasts.isEmpty else { return sentence }
    return sentence
      + say(" Prévu à la fin : ", " Forecast at the end: ") + wording.list(forecasts) + "."
  }
}
