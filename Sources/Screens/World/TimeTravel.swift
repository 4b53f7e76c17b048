internal import ProjectModel
internal import Words

/// A look at the project on a day that has passed.
struct TimeTravel: Sendable {

  /// The project as it is now; it goes on.
  var present: Project
  /// The day that is shown.
  var day: CalendarDay
  /// What of it.
  var view = PastView.known
  /// The view that shows it, kept for the next step.
  private var hindsight: Hindsight?

  init(from present: Project, to day: CalendarDay) {
    self.present = present
    self.day = day
  }

  /// Notes that the project has changed now.
  mutating func forgetHindsight() { hindsight = nil }

  /// The project on its day.
  ///
  /// - Parameter known: what was known at the end of that day.
  mutating func project(known: Project) -> Project {
    switch view {
    case .known: return known
    case .hindsight:
      if hindsight == nil { hindsight = Hindsight(of: present) }
      return hindsight?.project(on: day, known: known) ?? known
    }
  }
}
