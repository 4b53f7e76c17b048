public import ProjectModel

/// What municipalities are sorted by.
public enum MunicipalityOrder: Int, Hashable, Sendable, CaseIterable {
  /// The columns of the list, and how long nothing was heard.
  case region, name, stage, silence, late, spent, population
}

/// The faces of the screen *Municipalités*.
public enum MunicipalitiesFace: Int, Hashable, Sendable, CaseIterable {
  /// The list, the map, the table of regions, the way of each municipality through the months.
  case list, map, regions, path
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
  /// The label of the sum of all regions.
  public var allOfQuebec: String { "Québec" }
  /// The head of a column of regions.
  public var region: String { say("Région", "Region") }
  /// What stands for the region of a code that the directory does not have.
  public var unknownRegion: String { say("Hors du répertoire", "Not in the directory") }
  /// The same over a narrow column.
  public var unknownRegionShort: String { say("Hors répert.", "Not listed") }
  /// The label of when a municipality was last heard from.
  public var news: String { say("Nouvelles", "News") }
  /// The same over a narrow column.
  public var newsShort: String { say("Nouv.", "News") }
  /// The head of a narrow column of activities.
  public var activitiesShort: String { say("Act.", "Act.") }
  /// The label of whom one talks to.
  public var contact: String { say("Contact", "Contact") }
  /// The label of stages.
  public var stages: String { say("Étapes", "Stages") }
  /// What stands above the stages of a municipality over time.
  public var stageHistory: String {
    say("Étapes, à leur date de saisie", "Stages, as of when they were keyed in")
  }
  /// The head of a column of municipalities in the project.
  public var followed: String { say("Suivies", "Followed") }
  /// What stands above activities in a municipality.
  public var onSite: String { say("Sur place", "On site") }
  /// Before a part of what was just told.
  public var amongThem: String { say("dont", "incl.") }
  /// After how many the directory does not know.
  public var offTheMap: String { say("hors carte", "off the map") }
  /// The label of the map.
  public var inhabitedQuebec: String { say("Québec habité", "Inhabited Québec") }
  /// Said while names of people are hidden.
  public var namesHidden: String { say("noms cachés", "names hidden") }
  /// The key that takes a filter away.
  public var howToClear: String { say("Échap efface le filtre", "Esc clears the filter") }
  /// Stands before what is looked for among all of Québec's.
  public var findPrompt: String { say("Chercher :", "Find:") }
  /// What stands above measures in a municipality.
  public var measuredHere: String { say("Mesuré ici", "Measured here") }
  /// What stands above expenses in a municipality.
  public var expensesHere: String { say("Payé ici", "Paid here") }
  /// Said of an expense that does not count in the grant.
  public var notEligible: String { say("non adm.", "not elig.") }
  /// The label of how many live there.
  public var population: String { say("Population", "Population") }
  /// The head of a column: approached and not withdrawn. Short where not whole.
  public func reached(_ isWhole: Bool) -> String {
    isWhole ? say("Atteintes", "Reached") : say("Att.", "Rea.")
  }
  /// The head of a column: have agreed, and maybe gone further.
  public func engaged(_ isWhole: Bool) -> String {
    isWhole ? say("Engagées", "Engaged") : say("Eng.", "Eng.")
  }
  /// The head of a column: at work.
  public func active(_ isWhole: Bool) -> String {
    isWhole ? say("En action", "Active") : say("En act.", "Active")
  }
  /// The head of a column: done.
  public func completed(_ isWhole: Bool) -> String {
    isWhole ? say("Complétées", "Completed") : say("Compl.", "Compl.")
  }
  /// The head of a narrow column of inhabitants.
  public var populationShort: String { say("Pop.", "Pop.") }
  /// Said of a region without any, from long to short.
  public var noMunicipalityYet: [String] {
    [say("aucune municipalité", "no municipality"), say("aucune", "none")]
  }
  /// What stands above regions without any.
  public var regionsToReach: String { say("Régions à atteindre", "Regions to reach") }
  /// What stands for a name of a person while names are hidden.
  public var hiddenName: String { "•••" }
  /// The same where there is room to say how to show it.
  public var hiddenPerson: String { say("caché (P pour montrer)", "hidden (P to show)") }
  /// Said where none takes part, with how to add one.
  public var howToAddMunicipality: String {
    say(
      "« / » trouve n’importe laquelle des municipalités du Québec, « a » l’ajoute.",
      "“/” finds any municipality of Québec, “a” adds it.")
  }
  /// Said of a municipality outside the project.
  public var doesNotTakePart: String {
    say("Ne participe pas au projet.", "Does not take part in the project.")
  }

  /// How to add a municipality.
  public func howToAdd(_ name: String) -> String {
    say("« e » ajoute \(name) au projet.", "“e” adds \(name) to the project.")
  }

  /// How to change a municipality.
  public func howToChange(_ name: String) -> String {
    say(
      "« e » modifie ce qui est noté sur \(name).", "“e” changes what is noted about \(name).")
  }

  /// What stands above the indicators of an axis.
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

  /// How many live there.
  public func inhabitants(_ number: Int) -> String {
    count(number, ("habitant", "habitants"), ("inhabitant", "inhabitants"))
  }

  /// How many of all live there.
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
  public func news(of participation: Participation, in project: Project) -> String {
    if let day = participation.lastNews, day > project.today {
      return "\(format.date(day)), " + say("date à venir", "a day to come")
    }
    guard let days = project.daysWithoutNews(from: participation) else {
      return say("aucune", "none")
    }
    var text = "\(format.date(project.today.adding(days: -days))), \(ago(days))"
    if participation.lastNews == nil, participation.joined == nil {
      text = say("aucune depuis le ", "none since ") + text
    }
    return project.isSilent(participation) ? "▲ \(text)" : text
  }

  /// How long ago something was.
  public func ago(_ days: Int) -> String {
    switch days {
    case 0: say("aujourd’hui", "today")
    case 1: say("hier", "yesterday")
    default: say("il y a \(format.days(days))", "\(format.days(days)) ago")
    }
  }

  /// How many are not approached yet.
  public func toContactYet(_ number: Int) -> String {
    let text = say("\(format.grouped(number)) à contacter", "\(format.grouped(number)) to contact")
    return "\(mark(.toContact)) \(text)"
  }

  /// What stands above municipalities outside the project.
  public func notTakingPart(_ number: Int) -> String {
    say(
      "Hors projet : \(format.grouped(number)); les plus peuplées",
      "Outside the project: \(format.grouped(number)); the most populous")
  }

  /// In how many municipalities something is measured.
  public func measuredIn(_ places: Int) -> String {
    let towns = count(
      places, ("municipalité", "municipalités"), ("municipality", "municipalities"))
    return say("mesuré dans \(towns)", "measured in \(towns)")
  }

  /// `3 (Québec : 45)`.
  public func ofQuebec(_ value: String, _ whole: String) -> String {
    say("\(value) (Québec : \(whole))", "\(value) (Québec: \(whole))")
  }

  /// How many expenses are not shown, and how to see them.
  public func olderExpenses(_ number: Int) -> String {
    let what = count(
      number, ("dépense plus ancienne", "dépenses plus anciennes"),
      ("older expense", "older expenses"))
    return say(
      "et \(what), parmi celles du budget (4)", "and \(what), among those of the budget (4)")
  }

  /// What the face with a strip of months shows.
  public var pathTitle: String {
    say("le chemin de chacune, mois par mois", "the way of each, month by month")
  }

  /// What the next face is called, for narrow screens.
  public func faceHint(_ face: MunicipalitiesFace) -> String {
    let next: String
    switch face {
    case .list: next = say("carte", "map")
    case .map: next = say("régions", "regions")
    case .regions: next = say("chemin", "path")
    case .path: next = say("liste", "list")
    }
    return "Tab \(next)"
  }

  /// What municipalities are sorted by.
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
