/// How far a municipality was in each of consecutive stretches of time, such as months.
///
/// The journal tells on which day each stage was written. Where the day on which the municipality
/// joined lies before any of that tells of an agreement, it counts as engaged from that day: a project
/// that is keyed in after it began has no other trace of it.
public struct StagePath: Hashable, Sendable {
  /// Where it stood at the end of a stretch, today at the latest.
  public struct Spell: Hashable, Sendable {
    /// The stage that was reached.
    public var stage: Stage
    /// Not heard from for longer than `Participation.silenceLimit`, as is known today.
    public var isSilent: Bool
  }

  /// One per stretch; nil before anything is known, and after today.
  public let spells: [Spell?]

  /// The path of a participation.
  ///
  /// - Parameters:
  ///   - stretches: first and last days, in order.
  ///   - day: the day here of a moment in milliseconds since 1970-01-01 UTC.
  public init(
    of participation: Participation, in project: Project,
    over stretches: [ClosedRange<CalendarDay>],
    day: (Int64) -> CalendarDay
  ) {
    let today = project.today
    let steps = Self.steps(of: participation, in: project, day: day)
    let silentFrom =
      project.isSilent(participation)
      ? project.daysWithoutNews(from: participation).map {
        today.adding(days: Participation.silenceLimit + 1 - $0)
      } : nil
    spells = stretches.map { stretch in
      guard stretch.lowerBound <= today else { return nil }
      let last = min(stretch.upperBound, today)
      return steps.last { $0.day <= last }.map { step in
        Spell(stage: step.stage, isSilent: silentFrom.map { $0 <= last } ?? false)
      }
    }
  }

  /// The stages with the days on which they began, in order of these days.
  private static func steps(
    of participation: Participation, in project: Project, day: (Int64) -> CalendarDay
  ) -> [(day: CalendarDay, stage: Stage)] {
    var steps = project.stageHistory[participation.id].map {
      (day: day($0.written), stage: $0.stage)
    }
    if steps.isEmpty { steps = [(project.today, participation.stage)] }
    // Stamps run ahead of the clock where one was wrong; of one day the later stamp counts.
    steps = steps.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
    guard let joined = participation.joined, joined <= project.today,
      let agreed = steps.firstIndex(where: { $0.stage.isEngaged }), joined < steps[agreed].day
    else { return steps }
    let place = steps.firstIndex { $0.day > joined } ?? steps.endIndex
    steps.insert((joined, .engaged), at: place)
    // What was written between is older news, keyed in later.
    steps.removeSubrange((place + 1)..<(agreed + 1))
    return steps
  }
}
