/// The project on the map: every municipality where something happens, and the regions.
///
/// Takes time in proportion to participations, activities and measures, never to expenses.
public struct Territory: Sendable {
  /// What the project does in one municipality.
  public struct MunicipalityFigures: Sendable {
    /// The two-digit code of its region; nil if the directory does not know the municipality.
    public var region: String?
    /// Inhabitants; 0 if unknown.
    public var population = 0
    /// Where it stands; nil where it does not take part. Of several records, which only two writers
    /// at once can make, the one that is furthest.
    public var participation: Participation?
    /// Days since it was last heard from; nil where that is not known.
    public var daysWithoutNews: Int?
    /// Whether that is too long.
    public var isSilent = false
    /// Its activities that were not cancelled, in order of code.
    public var activities: [RecordID] = []
    /// Those under way.
    public var ongoing = 0
    /// Those whose due day has passed and that are not done.
    public var late = 0
    /// Eligible charges there.
    public var charge = Totals.Charge()
    /// Values of indicators measured there.
    public var values: [RecordID: IndicatorValues.Measured] = [:]

    /// Nothing happens there.
    public init() {}
  }

  /// The sum over the municipalities of a region, or of all.
  public struct Rollup: Hashable, Sendable {
    /// Municipalities on the list, withdrawn ones included; each counted once.
    public var listed = 0
    /// Approached and not withdrawn.
    public var reached = 0
    /// Have agreed to take part: engaged, active or completed.
    public var engaged = 0
    /// At the stage *en action*.
    public var active = 0
    /// At the stage *complétée*.
    public var completed = 0
    /// Not heard from for longer than `Participation.silenceLimit`.
    public var silent = 0
    /// Inhabitants of the region.
    public var population = 0
    /// Inhabitants of its municipalities that have agreed to take part.
    public var covered = 0
    /// Eligible charges in its municipalities.
    public var charge = Totals.Charge()
    /// Values of indicators measured in its municipalities.
    public var values: [RecordID: Quantity] = [:]
    /// In how many of its municipalities each indicator was measured.
    public var places: [RecordID: Int] = [:]

    /// The sum over none.
    public init() {}

    /// `covered` ÷ `population`, at most 1: in Nord-du-Québec the sources count people of reserved
    /// lands with their village, and not in the region. Nil for no inhabitants.
    public var coverage: Double? {
      population > 0 ? min(1, Double(covered) / Double(population)) : nil
    }
  }

  /// A region with its sum.
  public struct RegionFigures: Sendable {
    /// The region.
    public var region: Region
    /// The sum over its municipalities.
    public var rollup: Rollup
  }

  /// By official code, every municipality that takes part, or where an activity, an expense or a
  /// measure is.
  public private(set) var municipalities: [RecordID: MunicipalityFigures] = [:]
  /// All regions of Québec in order of code, those with nobody included.
  public private(set) var regions: [RegionFigures]
  /// The sum over municipalities that the directory does not know.
  public private(set) var elsewhere = Rollup()
  /// The sum over all municipalities, unknown ones included; its population is that of Québec.
  public private(set) var total = Rollup()
  /// The indicators in order of code.
  public let indicators: [Indicator]
  /// The values of indicators over the whole project, whether measured in a municipality or not.
  public let values: [RecordID: Quantity]

  /// The territory of a project at its day.
  ///
  /// - Parameter lookup: the directory's municipality of a code.
  public init(
    _ project: Project, regions: [Region], lookup: (RecordID) -> Municipality?
  ) {
    let measured = IndicatorValues(project)
    values = measured.totals
    indicators = project.indicatorsInOrder
    self.regions = regions.map { RegionFigures(region: $0, rollup: Rollup()) }
    let today = project.today
    func change(_ id: RecordID, _ body: (inout MunicipalityFigures) -> Void) {
      if municipalities[id] == nil {
        let known = lookup(id)
        var figures = MunicipalityFigures()
        figures.region = known?.region
        figures.population = known?.population ?? 0
        municipalities[id] = figures
      }
      body(&municipalities[id, default: MunicipalityFigures()])
    }
    for (id, participation) in project.standings {
      change(id) {
        $0.participation = participation
        $0.daysWithoutNews = project.daysWithoutNews(from: participation)
        $0.isSilent = project.isSilent(participation)
      }
    }
    for activity in project.activitiesInOrder where activity.status != .cancelled {
      let isLate = activity.daysLate(on: today) != nil
      for id in Set(activity.municipalities) {
        change(id) { figures in
          figures.activities.append(activity.id)
          figures.ongoing += activity.status == .ongoing ? 1 : 0
          figures.late += isLate ? 1 : 0
        }
      }
    }
    for (id, charge) in project.totals.municipalityCharges { change(id) { $0.charge = charge } }
    measured.forEachLocal { indicator, id, value in change(id) { $0.values[indicator] = value } }
    addUp()
  }

  private mutating func addUp() {
    var places: [String: Int] = [:]
    for (index, figures) in regions.enumerated() {
      places[figures.region.code] = index
      regions[index].rollup.population = figures.region.population
      total.population += figures.region.population
    }
    for figures in municipalities.values {
      total.add(figures)
      if let index = figures.region.flatMap({ places[$0] }) {
        regions[index].rollup.add(figures)
      } else {
        elsewhere.add(figures)
      }
    }
  }
}

extension Territory.Rollup {
  fileprivate mutating func add(_ figures: Territory.MunicipalityFigures) {
    if let participation = figures.participation {
      listed += 1
      reached += participation.stage.isReached ? 1 : 0
      active += participation.stage == .active ? 1 : 0
      completed += participation.stage == .completed ? 1 : 0
      silent += figures.isSilent ? 1 : 0
      if participation.stage.isEngaged {
        engaged += 1
        covered += figures.population
      }
    }
    charge += figures.charge
    for (indicator, measured) in figures.values {
      values[indicator, default: .zero] += measured.value
      places[indicator, default: 0] += 1
    }
  }
}
