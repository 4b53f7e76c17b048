public import ProjectModel

/// What activities are sorted by, within their part.
public enum ActivityOrder: Int, Hashable, Sendable, CaseIterable {
  /// The columns of the list.
  case code, due, title, owner, status, progress
}

/// Words of the screen *Volets*.
extension Wording {
  /// The label of start and due date.
  public var dates: String { say("Dates", "Dates") }
  /// The label of milestones.
  public var milestones: String { say("Jalons", "Milestones") }
  /// What stands above activities.
  public var activitiesTitle: String { say("Activités", "Activities") }
  /// Said where there is no activity, with how to add one.
  public var noActivities: String {
    say(
      "Aucune activité. Pour en ajouter une : a, ou Entrée.",
      "No activity. To add one: a, or Enter.")
  }

  /// Said where a filter lets nothing through.
  public func noMatch(_ filter: String) -> String {
    if filter.isEmpty {
      return say(
        "Rien ne correspond au filtre. Échap l’efface.",
        "Nothing matches the filter. Esc clears it.")
    }
    return say(
      "Rien ne correspond à \(quoted(filter)). Échap efface le filtre.",
      "Nothing matches \(quoted(filter)). Esc clears the filter.")
  }

  /// How many lines a filter lets through.
  public func matches(_ number: Int, _ total: Int, _ filter: String) -> String {
    let found = format.grouped(number)
    let all = format.grouped(total)
    return say(
      "\(found) sur \(all) · filtre \(quoted(filter))",
      "\(found) of \(all) · filter \(quoted(filter))")
  }

  /// Said behind an order that is turned round.
  public var reversed: String { say(", inversé", ", reversed") }

  /// What the list is sorted by.
  public func sortedBy(_ order: ActivityOrder, isReversed: Bool) -> String {
    say("tri : ", "sorted by ") + name(order) + (isReversed ? reversed : "")
  }

  /// How late something is, longest wording first.
  public func lateWords(_ days: Int) -> [String] {
    let number = format.grouped(days)
    return [
      say("en retard de \(format.days(days))", "\(format.days(days)) late"),
      say("retard \(number)\u{A0}j", "late \(number)d"),
      say("ret. \(number)\u{A0}j", "\(number)d late"),
      say("retard", "late"),
    ]
  }

  /// The name of a field at the head of a column or before a value.
  public func heading(_ field: Field) -> String { capitalised(name(field)) }
  /// The name of a kind of record at the head of something.
  public func title(_ kind: Kind) -> String { capitalised(name(kind)) }
  /// A text that begins with a capital letter.
  public func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What activities are sorted by.
  public func name(_ order: ActivityOrder) -> String {
    switch order {
    case .code: say("code", "code")
    case .due: say("échéance", "due date")
    case .title: say("titre", "title")
    case .owner: say("responsable", "owner")
    case .status: say("statut", "status")
    case .progress: say("avancement", "progress")
    }
  }
}
