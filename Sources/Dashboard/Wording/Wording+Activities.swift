internal import ProjectModel

/// Words of the screen *Volets*.
extension Wording {
  var dates: String { say("Dates", "Dates") }
  var milestones: String { say("Jalons", "Milestones") }
  var activitiesTitle: String { say("Activités", "Activities") }
  var noActivities: String {
    say(
      "Aucune activité. Ajoutez-en une : volets add activity part=V1 title=… start=… due=…",
      "No activity. Add one: volets add activity part=V1 title=… start=… due=…")
  }

  func noMatch(_ filter: String) -> String {
    if filter.isEmpty {
      return say(
        "Rien ne correspond au filtre. Échap l’efface.",
        "Nothing matches the filter. Esc clears it.")
    }
    return say(
      "Rien ne correspond à \(quoted(filter)). Échap efface le filtre.",
      "Nothing matches \(quoted(filter)). Esc clears the filter.")
  }

  func matches(_ number: Int, _ total: Int, _ filter: String) -> String {
    let found = format.grouped(number)
    let all = format.grouped(total)
    return say(
      "\(found) sur \(all) · filtre \(quoted(filter))",
      "\(found) of \(all) · filter \(quoted(filter))")
  }

  var reversed: String { say(", inversé", ", reversed") }

  func sortedBy(_ order: ActivityList.Order, isReversed: Bool) -> String {
    say("tri : ", "sorted by ") + name(order) + (isReversed ? reversed : "")
  }

  /// How late something is, longest wording first.
  func lateWords(_ days: Int) -> [String] {
    let number = format.grouped(days)
    return [
      say("en retard de \(format.days(days))", "\(format.days(days)) late"),
      say("retard \(number)\u{A0}j", "late \(number)d"),
      say("ret. \(number)\u{A0}j", "\(number)d late"),
      say("retard", "late"),
    ]
  }

  /// The name of a field at the head of a column or before a value.
  func heading(_ field: Field) -> String { capitalised(name(field)) }
  /// The name of a kind of record at the head of something.
  func title(_ kind: Kind) -> String { capitalised(name(kind)) }
  func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
