internal import ProjectModel
internal import Widgets

/// The keys of the screen *Volets*.
extension Dashboard {
  /// Selects an activity or the head of a part, whatever hides it.
  mutating func selectActivityRow(_ row: ActivityList.Row) {
    activities.refresh(project)
    activities.filter(by: "")
    if case .activity(let id) = row {
      activities.collapse(activities.collapsed.subtracting([part(of: id)]))
    }
    activities.select(row)
  }

  /// Hides or shows the activities of a part.
  mutating func toggle(_ part: RecordID?) {
    // Matches stay in sight while a filter is on.
    guard activities.filter.isEmpty else { return }
    activities.collapse(activities.collapsed.symmetricDifference([part]))
  }

  mutating func foldPart() {
    guard let row = activities.selected else { return }
    let head: RecordID?
    switch row {
    case .part(let id): head = id
    case .activity(let id): head = part(of: id)
    }
    guard !activities.collapsed.contains(head) else { return }
    activities.collapse(activities.collapsed.union([head]))
    activities.select(.part(head))
  }

  mutating func unfoldPart() {
    switch activities.selected {
    case .part(let part):
      if activities.collapsed.contains(part) { toggle(part) }
    case .activity(let id): page = Page(.activity(id))
    case nil: break
    }
  }

  mutating func foldAllParts() {
    let selected = activities.selected
    activities.collapse(
      activities.collapsed.isEmpty ? Set(figures.parts.map { $0.part?.id }) : [])
    if case .activity(let id) = selected, !activities.collapsed.isEmpty {
      activities.select(.part(part(of: id)))
    }
  }

  /// The part under which an activity is shown.
  private func part(of activity: RecordID) -> RecordID? {
    project.activities[activity]?.part.flatMap { project.parts[$0]?.id }
  }
}
