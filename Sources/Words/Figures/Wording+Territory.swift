public import ProjectModel

/// How far the municipalities are.
extension Wording {
  /// `62 municipalités suivies · 15 régions atteintes sur 17 · ▲ 6 sans nouvelles depuis plus de 90
  /// jours`, then shorter ones.
  public func municipalityCounts(_ territory: Territory) -> [String] {
    let listed = territory.total.listed
    let towns = count(
      listed, ("municipalité", "municipalités"), ("municipality", "municipalities"))
    let all = say(towns + (listed < 2 ? " suivie" : " suivies"), towns + " followed")
    let reached = territory.regions.count { $0.rollup.reached > 0 }
    let regions = say(
      "\(reached) \(reached < 2 ? "région atteinte" : "régions atteintes") sur "
        + "\(territory.regions.count)",
      "\(reached) of \(territory.regions.count) regions reached")
    let number = territory.total.silent
    guard number > 0 else { return ["\(all) · \(regions)", all, towns] }
    return [
      "\(all) · \(regions) · ▲ \(silent(number))",
      "\(towns) · \(regions) · ▲ \(format.grouped(number)) \(silentWord(number))",
      "\(towns) · ▲ \(silent(number))",
      "\(towns) · ▲ \(format.grouped(number)) \(silentWord(number))",
      towns,
    ]
  }

  /// How far the municipalities are, and what part of the people that is, in one line.
  public func sentence(_ territory: Territory) -> String {
    let total = territory.total
    let share = total.coverage.map { format.percent($0) } ?? undefined
    let regions = territory.regions.count { $0.rollup.reached > 0 }
    return say("Municipalités : ", "Municipalities: ") + funnel(total)
      + say(
        "; régions : \(regions) sur \(territory.regions.count); \(share) de la population",
        "; regions: \(regions) of \(territory.regions.count); \(share) of the population")
  }

  /// `13 sans nouvelles depuis plus de 90 jours`.
  public func silent(_ number: Int) -> String {
    let days = format.days(Participation.silenceLimit)
    return say(
      "\(format.grouped(number)) sans nouvelles depuis plus de \(days)",
      "\(format.grouped(number)) not heard from for over \(days)")
  }

  /// What municipalities are that are not heard from.
  /// What it means to be silent.
  public var silentSign: String {
    let days = format.days(Participation.silenceLimit)
    return say(
      "silencieuse : approchée, sans nouvelles depuis plus de \(days)",
      "silent: approached, not heard from for over \(days)")
  }

  public func silentWord(_ number: Int) -> String {
    say(number < 2 ? "silencieuse" : "silencieuses", "silent")
  }

  /// A stage, of some municipalities.
  public func name(_ stage: Stage, _ number: Int) -> String {
    let isOne = number < 2 || stage == .toContact || stage == .active
    return language == .french && !isOne ? name(stage) + "s" : name(stage)
  }

  /// `4 engagées sur 6`.
  public func engaged(_ number: Int, of whole: Int) -> String {
    say(
      "\(format.grouped(number)) \(number < 2 ? "engagée" : "engagées") sur \(format.grouped(whole))",
      "\(format.grouped(number)) of \(format.grouped(whole)) engaged")
  }

  /// `6 municipalités sur 111`.
  public func municipalities(_ number: Int, of whole: Int) -> String {
    if number == 0 {
      return say("aucune sur \(format.grouped(whole))", "none of \(format.grouped(whole))")
    }
    let towns = say(
      number < 2 ? "municipalité" : "municipalités", number == 1 ? "municipality" : "municipalities"
    )
    return say(
      "\(format.grouped(number)) \(towns) sur \(format.grouped(whole))",
      "\(format.grouped(number)) of \(format.grouped(whole)) municipalities")
  }

  /// `7, dont 5 en cours`.
  public func ongoing(_ number: Int, of whole: Int) -> String {
    let all = format.grouped(whole)
    if number == 0 { return all }
    return number == whole
      ? say("\(all) en cours", "\(all) under way")
      : say(
        "\(format.grouped(whole)), dont \(format.grouped(number)) en cours",
        "\(format.grouped(whole)), \(format.grouped(number)) of them under way")
  }

  /// `5 atteintes, dont 4 engagées (2 en action, 0 complétée)`.
  public func funnel(_ rollup: Territory.Rollup) -> String {
    func number(_ value: Int, _ one: String, _ many: String) -> String {
      "\(format.grouped(value)) \(value < 2 ? one : many)"
    }
    return say(
      "\(number(rollup.reached, "atteinte", "atteintes")), dont "
        + "\(number(rollup.engaged, "engagée", "engagées")) "
        + "(\(format.grouped(rollup.active)) en action, "
        + "\(number(rollup.completed, "complétée", "complétées")))",
      "\(format.grouped(rollup.reached)) reached, \(format.grouped(rollup.engaged)) of them "
        + "engaged (\(format.grouped(rollup.active)) active, \(format.grouped(rollup.completed)) completed)"
    )
  }
}
