/// One line of « À faire »: something due, or something wrong.
public enum ToDo: Hashable, Sendable {
  /// Something due.
  case item(AgendaItem)
  /// Something wrong.
  case alert(Alert)

  /// Everything that asks for attention, most pressing first: what is wrong, what is late, what to
  /// watch, what is due soon, what to know.
  public static func all(in figures: Figures) -> [ToDo] {
    let alerts = figures.alerts.filter { !$0.isToldByAgenda }
    // A late activity stands for its own late milestones.
    let lateActivities = Set(
      figures.agenda.filter { $0.kind == .activity && $0.daysLate > 0 }.map(\.id))
    let late = figures.agenda.filter { item in
      item.daysLate > 0
        && !(item.kind == .milestone && item.activity.map { lateActivities.contains($0) } == true)
    }
    let due = figures.agenda.filter { $0.daysLate <= 0 }
    func told(_ severity: Alert.Severity) -> [ToDo] {
      alerts.filter { $0.severity == severity }.map { .alert($0) }
    }
    return told(.over) + late.map { .item($0) } + told(.warning)
      + due.map { .item($0) } + told(.notice)
  }
}

extension Alert {
  /// Whether the agenda says the same, item by item.
  fileprivate var isToldByAgenda: Bool {
    switch self {
    case .lateActivities, .lateReport, .lateInstalment: true
    default: false
    }
  }
}
