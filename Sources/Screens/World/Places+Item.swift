internal import Cells
internal import ProjectModel

extension Places {
  /// A participation with what it is sorted and found by. A class, as it is large and looked at a
  /// thousand times per frame.
  final class Item: Sendable {
    let participation: Participation
    let municipality: Municipality?
    let name: String
    /// Columns of the name.
    let nameColumns: Int
    /// Columns of the next step.
    let nextStepColumns: Int
    let key: CollationKey
    /// Name, stage, parts and next step, reduced for searching.
    let search: String
    let figures: Territory.MunicipalityFigures
    /// Days since it was last heard from.
    let days: Int?
    let isSilent: Bool

    init(
      _ participation: Participation, in municipality: Municipality?, name: String,
      key: CollationKey, search: String, figures: Territory.MunicipalityFigures,
      today: CalendarDay
    ) {
      self.participation = participation
      self.municipality = municipality
      self.name = name
      nameColumns = DisplayWidth.columns(of: name)
      nextStepColumns = DisplayWidth.columns(of: participation.nextStep)
      self.key = key
      self.search = search
      self.figures = figures
      days = figures.daysWithoutNews
      isSilent = figures.isSilent
    }
  }
}
