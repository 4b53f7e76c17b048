public import ProjectModel

/// What municipalities are sorted by.
public enum MunicipalityOrder: Int, Hashable, Sendable, CaseIterable {
  /// The columns of the list, and how long nothing was heard.
  case region, name, stage, silence, late, spent, population
}

/// The faces of the screen *Municipalités*.
public enum MunicipalitiesFace: Int, Hashable, Sendable, CaseIterable {
  /// The list, the map, the table of regions.
  case list, map, regions
}

/// Which stages are shown.
public enum StandingFilter: Hashable, Sendable {
  /// Every one.
  case all
  /// One of them.
  case stage(Stage)
  /// Has agreed, and maybe gone further.
  case engaged
  /// Approached, and not heard from.
  case silent

  /// Each of them, in the order in which a key goes through them.
  public static let allCases =
    [StandingFilter.all, .silent, .engaged] + Stage.allCases.map { .stage($0) }
}

/// Words of the screen *Municipalités* and of the pages that it opens.
extension Wording {
  public var allOfQuebec: String { "Québec" }
  public var region: String { say("Région", "Region") }
  public var unknownRegion: String { say("Hors du répertoire", "Not in the directory") }
  public var news: String { say("Nouvelles", "News") }
  public var newsShort: String { say("Nouv.", "News") }
  public var activitiesShort: String { say("Act.", "Act.") }
  public var contact: String { say("Contact", "Contact") }
  public var stages: String { say("Étapes", "Stages") }
  public var stageHistory: String {
    say("Étapes, à leur date de saisie", "Stages, as of when they were keyed in")
  }
  public var followed: String { say("Suivies", "Followed") }
  public var onSite: String { say("Sur place", "On site") }
  public var amongThem: String { say("dont", "incl.") }
  public var inhabitedQuebec: String { say("Québec habité", "Inhabited Québec") }
  public var namesHidden: String { say("noms cachés", "names hidden") }
  public var howToClear: String { say("Échap efface le filtre", "Esc clears the filter") }
  public var measuredHere: String { say("Mesuré ici", "Measured here") }
  public var expensesHere: String { say("Payé ici", "Paid here") }
  public var notEligible: String { say("non adm.", "not elig.") }
  public var population: String { say("Population", "Population") }
  public func reached(_ isWhole: Bool) -> String {
    isWhole ? say("Atteintes", "Reached") : say("Att.", "Rea.")
  }
  public func engaged(_ isWhole: Bool) -> String {
    isWhole ? say("Engagées", "Engaged") : say("Eng.", "Eng.")
  }
  public func active(_ isWhole: Bool) -> String {
    isWhole ? say("En action", "Active") : say("En act.", "Active")
  }
  public func completed(_ isWhole: Bool) -> String {
    isWhole ? say("Complétées", "Completed") : say("Compl.", "Compl.")
  }
  public var populationShort: String { say("Pop.", "Pop.") }
  public var noMunicipalityYet: [String] {
    [say("aucune municipalité", "no municipality"), say("aucune", "none")]
  }
  public var regionsToReach: String { say("Régions à atteindre", "Regions to reach") }
  public var hiddenName: String { "•••" }
  public var hiddenPerson: String { say("caché (P pour montrer)", "hidden (P to show)") }
  public var howToAddMunicipality: String {
    say(
      "« / » trouve n’importe laquelle des municipalités du Québec; volets add municipalité "
        + "municipalité=… l’ajoute.",
      "“/” finds any municipality of Québec; volets add participation municipality=… adds it.")
  }
  public var doesNotTakePart: String {
    say("Ne participe pas au projet.", "Does not take part in the project.")
  }

  public func howToAdd(_ name: String) -> String {
    say(
      "Pour l’ajouter : volets add municipalité municipalité=\(shellQuoted(name)) étape=contactée",
      "To add it: volets add participation municipality=\(shellQuoted(name)) stage=contacted")
  }

  public func howToChange(_ name: String) -> String {
    say(
      "Pour la modifier : volets set \(shellQuoted(name)) étape=engagée \"nouvelles=aujourd’hui\"",
      "To change it: volets set \(shellQuoted(name)) stage=engaged lastNews=today")
  }

  /// A text as one word of a command line.
  private func shellQuoted(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } ? text : "\"\(text)\""
  }

  public func title(_ axis: Axis) -> String {
    let name = name(axis)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// `ville · La Côte-de-Gaspé · 15 503 habitants`.
  public func description(of municipality: Municipality) -> String {
    "\(municipality.designation.name) · \(municipality.county) · "
      + inhabitants(municipality.population)
  }

  /// `4 573,13 $ payés`.
  public func paid(_ amount: String) -> String { say("\(amount) payés", "\(amount) paid") }

  public func inhabitants(_ number: Int) -> String {
    count(number, ("habitant", "habitants"), ("inhabitant", "inhabitants"))
  }

  public func inhabitants(_ number: Int, of whole: Int) -> String {
    say(
      "\(format.grouped(number)) habitants sur \(format.grouped(whole))",
      "\(format.grouped(number)) of \(format.grouped(whole)) inhabitants")
  }

  /// `42 j`, with a mark where that is too long; for narrow columns.
  ///
  /// - Parameter days: without news; nil where none were ever had.
  public func newsAge(_ days: Int?, _ stage: Stage, isSilent: Bool) -> String {
    switch stage {
    case .toContact, .withdrawn: return ""
    case .contacted, .engaged, .active, .completed:
      guard let days else { return undefined }
      let age = say("\(format.grouped(days))\u{A0}j", "\(format.grouped(days))d")
      return isSilent ? "▲ " + age : age
    }
  }

  /// When a municipality was last heard from, and how long ago that is.
  public func news(of participation: Participation, on today: CalendarDay) -> String {
    guard let day = participation.lastNews ?? participation.joined else {
      return say("aucune", "none")
    }
    let days = today.days(since: day)
    if days < 0 { return "\(format.date(day)), " + say("date à venir", "a day to come") }
    let text = "\(format.date(day)), \(ago(days))"
    guard participation.isSilent(on: today) else { return text }
    return "▲ \(text)"
  }

  /// How long ago something was.
  public func ago(_ days: Int) -> String {
    switch days {
    case 0: say("aujourd’hui", "today")
    case 1: say("hier", "yesterday")
    default: say("il y a \(format.days(days))", "\(format.days(days)) ago")
    }
  }

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

  public func toContactYet(_ number: Int) -> String {
    let text = say("\(format.grouped(number)) à contacter", "\(format.grouped(number)) to contact")
    return "\(mark(.toContact)) \(text)"
  }

  public func notTakingPart(_ number: Int) -> String {
    say(
      "Hors projet : \(format.grouped(number)); les plus peuplées",
      "Outside the project: \(format.grouped(number)); the most populous")
  }

  public func measuredIn(_ places: Int) -> String {
    let towns = count(
      places, ("municipalité", "municipalités"), ("municipality", "municipalities"))
    return say("mesuré dans \(towns)", "measured in \(towns)")
  }

  /// `3 (Québec : 45)`.
  public func ofQuebec(_ value: String, _ whole: String) -> String {
    say("\(value) (Québec : \(whole))", "\(value) (Québec: \(whole))")
  }

  public func olderExpenses(_ number: Int) -> String {
    let what = count(
      number, ("dépense plus ancienne", "dépenses plus anciennes"),
      ("older expense", "older expenses"))
    return say("et \(what) : volets list expense", "and \(what): volets list expense")
  }

  /// What the next face is called, for narrow screens.
  public func faceHint(_ face: MunicipalitiesFace) -> String {
    let next: String
    switch face {
    case .list: next = say("carte", "map")
    case .map: next = say("régions", "regions")
    case .regions: next = say("liste", "list")
    }
    return "Tab \(next)"
  }

  public func name(_ order: MunicipalityOrder) -> String {
    switch order {
    case .region: say("région", "region")
    case .name: say("nom", "name")
    case .stage: say("étape", "stage")
    case .silence: say("silence", "silence")
    case .late: say("retards", "lateness")
    case .spent: say("payé", "paid")
    case .population: say("population", "population")
    }
  }

  /// What the list is sorted by.
  public func sortedBy(_ order: MunicipalityOrder, isReversed: Bool) -> String {
    say("tri : ", "sorted by ") + name(order) + (isReversed ? reversed : "")
  }

  /// What a filter lets through; nil for everything.
  public func name(_ standing: StandingFilter) -> String? {
    switch standing {
    case .all: nil
    case .stage(let stage): "\(mark(stage)) \(name(stage, 2))"
    case .engaged: "◇◆● " + say("engagées ou plus loin", "engaged or further")
    case .silent: "▲ " + silentWord(2)
    }
  }

  /// How many are left by which filters, then shorter.
  ///
  /// - Parameter others: how many were found that do not take part.
  public func filtered(
    _ shown: Int, of all: Int, others: Int, by conditions: [String]
  ) -> [String] {
    let found = say(
      "\(format.grouped(shown)) sur \(format.grouped(all))",
      "\(format.grouped(shown)) of \(format.grouped(all))")
    let text = "\(found) · \(conditions.joined(separator: " · "))"
    guard others > 0 else { return [text] }
    let more = count(
      others, ("autre au Québec", "autres au Québec"), ("other in Québec", "others in Québec"))
    return [text + " · " + more, text]
  }

  /// The shape of a stage.
  public func mark(_ stage: Stage) -> String { String(sign(stage)) }

  /// The shape of a stage, as one scalar.
  public func sign(_ stage: Stage) -> Unicode.Scalar {
    switch stage {
    case .toContact: "□"
    case .contacted: "○"
    case .engaged: "◇"
    case .active: "◆"
    case .completed: "●"
    case .withdrawn: "×"
    }
  }
}
