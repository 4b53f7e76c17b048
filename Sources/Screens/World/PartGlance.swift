internal import ProjectModel

/// What the panel of a part tells besides its figures.
struct PartGlance {
  /// Municipalities that were approached for it and have not left.
  var reached = 0
  /// Those of them that have agreed.
  var engaged = 0
  /// The first open activity that is due later than the agenda looks.
  var later: (code: String, title: String, due: CalendarDay)?

  /// One for each part that there is something to tell of.
  static func all(in project: Project, _ figures: Figures) -> [RecordID: PartGlance] {
    var glances: [RecordID: PartGlance] = [:]
    for participation in project.standings.values where participation.stage.isReached {
      for part in participation.parts {
        glances[part, default: PartGlance()].reached += 1
        if participation.stage.isEngaged { glances[part]?.engaged += 1 }
      }
    }
    let told = Set(figures.agenda.map(\.id))
    for activity in project.activities where activity.isOpen && !told.contains(activity.id) {
      guard let part = activity.part, let due = activity.due else { continue }
      let first = glances[part]?.later
      if let first, (first.due, first.code) <= (due, activity.code) { continue }
      glances[part, default: PartGlance()].later = (activity.code, activity.title, due)
    }
    return glances
  }
}
