public import ProjectModel

extension Wording {
  /// A sentence about something that is wrong.
  public func sentence(_ alert: Alert) -> String {
    switch alert {
    case .lateActivities(let number, let worst):
      let what = count(
        number, ("activité en retard", "activités en retard"),
        ("late activity", "late activities"))
      return say(
        "\(what), jusqu’à \(format.days(worst))", "\(what), by up to \(format.days(worst))")
    case .lateReport(let title, let days):
      return say(
        "\(title) : \(format.days(days)) de retard", "\(title): \(format.days(days)) late")
    case .lateInstalment(let title, let amount, let days):
      let money = format.money(amount, .dollars)
      return say(
        "\(title) (\(money)) attendu depuis \(format.days(days))",
        "\(title) (\(money)) overdue by \(format.days(days))")
    case .overspent(let excess):
      return say(
        "Dépenses et engagements dépassent l’aide de \(format.money(excess, .dollars))",
        "Spent and committed pass the grant by \(format.money(excess, .dollars))")
    case .budgetOverGrant(let excess):
      return say(
        "Le budget dépasse l’aide de \(format.money(excess, .dollars))",
        "The budget passes the grant by \(format.money(excess, .dollars))")
    case .unallocated(let rest):
      return say(
        "\(format.money(rest, .dollars)) à répartir entre les postes",
        "\(format.money(rest, .dollars)) not yet budgeted")
    case .partOverspent(let code, let excess):
      return say(
        "\(code) dépasse son budget de \(format.money(excess, .dollars))",
        "\(code) passes its budget by \(format.money(excess, .dollars))")
    case .yearOverspent(let year, let excess):
      return say(
        "L’\(yearName(year)) dépasse son budget de \(format.money(excess, .dollars))",
        "\(capitalised(yearName(year))) passes its budget by \(format.money(excess, .dollars))")
    case .lineOverspent(let code, let category, let year, let excess):
      let where_ = [code, category, yearName(year)].filter { !$0.isEmpty }.joined(separator: " · ")
      return say(
        "\(where_) : dépassement de \(format.money(excess, .dollars))",
        "\(where_): over by \(format.money(excess, .dollars))")
    case .unbudgeted(let amount, let number):
      let what = count(number, ("dépense", "dépenses"), ("expense", "expenses"))
      return say(
        "\(format.money(amount, .dollars)) hors budget (\(what))",
        "\(format.money(amount, .dollars)) unbudgeted (\(what))")
    case .outsideAgreement(let amount, let number):
      let what = count(number, ("dépense", "dépenses"), ("expense", "expenses"))
      return say(
        "\(format.money(amount, .dollars)) hors des dates de l’entente (\(what))",
        "\(format.money(amount, .dollars)) outside the agreement’s dates (\(what))")
    case .forecastOver(let excess):
      return say(
        "Valeur acquise : dépassement prévu de \(format.money(excess, .dollars))",
        "Earned value: forecast to be over by \(format.money(excess, .dollars))")
    case .forecastUnder(let rest):
      return say(
        "Au rythme moyen depuis le début, \(format.money(rest, .dollars)) non dépensés à la fin",
        "At the mean rate since the start, \(format.money(rest, .dollars)) unspent at the end")
    case .capPassed(let excess, let isBudget):
      let amount = format.money(excess, .dollars)
      return isBudget
        ? say(
          "Le budget d’administration dépasse son plafond de \(amount)",
          "The administration budget passes its cap by \(amount)")
        : say(
          "Les frais d’administration dépassent leur plafond de \(amount)",
          "Administration passes its cap by \(amount)")
    case .capWithoutCategories:
      return say(
        "Plafond d’administration : dites quelles catégories il vise",
        "Administration cap: say which categories it is of")
    case .partsWithoutActivities(let codes):
      return say(
        "\(list(codes)) : un budget et aucune activité, donc pas de valeur acquise",
        "\(list(codes)): a budget and no activity, so no earned value")
    case .assumedCosts(let number):
      let what = count(
        number, ("activité sans coût prévu", "activités sans coût prévu"),
        ("activity without a planned cost", "activities without a planned cost"))
      return say(
        "\(what) : \(number < 2 ? "elle pèse" : "chacune pèse") la moyenne de son volet",
        "\(what): \(number < 2 ? "it weighs" : "each weighs") the mean of its part")
    case .unfinished(let number, _):
      let what = count(
        number, ("activité à 100\u{A0}%", "activités à 100\u{A0}%"),
        ("activity at 100%", "activities at 100%"))
      return say(
        "\(what) sans être \(number < 2 ? "terminée" : "terminées")", "\(what) and not done")
    case .twoParticipations(let number, _):
      let what = count(
        number, ("municipalité inscrite", "municipalités inscrites"),
        ("municipality", "municipalities"))
      return say(
        "\(what) deux fois; les fiches peuvent être fusionnées",
        "\(what) listed twice; the records can be merged")
    case .silentMunicipalities(let number, let days):
      let what = count(
        number, ("municipalité", "municipalités"), ("municipality", "municipalities"))
      return say(
        "\(what) sans nouvelles depuis plus de \(format.days(days))",
        "\(what) not heard from for over \(format.days(days))")
    case .toConfirm(let fields):
      let names = list(fields.map { fieldName($0) })
      return say("À confirmer : \(names)", "To be confirmed: \(names)")
    }
  }

  /// Asked where an activity is at 100 %.
  public func finishQuestion(_ activity: Activity) -> String {
    say(
      "\(activity.code) \(activity.title) est à 100\u{A0}% : la dire terminée?",
      "\(activity.code) \(activity.title) is at 100%: call it done?")
  }

  /// Asked where several records stand for one municipality.
  public func mergeQuestion(_ municipality: String, _ number: Int) -> String {
    say(
      "Fusionner les \(number) fiches de \(municipality)?",
      "Merge the \(number) records of \(municipality)?")
  }

  /// Said where those records were merged before the answer.
  public var mergedMeanwhile: String {
    say("Ces fiches sont déjà fusionnées.", "These records are merged already.")
  }

  /// A sentence about something that is due, whole where a line has no room for it.
  public func sentence(_ item: AgendaItem) -> String {
    let kind = name(item.kind)
    let amount = item.amount.map { " (" + format.money($0, .dollars) + ")" } ?? ""
    let owner = item.owner.isEmpty ? "" : " · \(item.owner)"
    return "\(kind.prefix(1).uppercased())\(kind.dropFirst()) · \(item.title)\(amount) · "
      + "\(format.date(item.due)), \(dueness(item.daysLate))\(owner)"
  }

  /// The name of a project year.
  public func yearName(_ number: Int) -> String { say("an \(number)", "year \(number)") }

  /// How an item of the agenda stands in time: `12 jours de retard`, `aujourd’hui`, `dans 3 jours`.
  public func dueness(_ daysLate: Int) -> String {
    switch daysLate {
    case 0: say("aujourd’hui", "today")
    case 1...: say("\(format.days(daysLate)) de retard", "\(format.days(daysLate)) late")
    case -1: say("demain", "tomorrow")
    default: say("dans \(format.days(-daysLate))", "in \(format.days(-daysLate))")
    }
  }
}
