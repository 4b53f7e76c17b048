/// The values of indicators by today, by the place they were measured in.
///
/// An indicator that adds up has at each place the sum of its measures, and places are added up. One
/// whose newest measure counts has there the newest, of several of one day the one that was entered
/// last; municipalities are added up, and what was measured for the whole project stands only where
/// nothing was measured in any.
public struct IndicatorValues: Hashable, Sendable {
  private struct Place: Hashable {
    var indicator: RecordID
    /// Nil for measures of the whole project.
    var municipality: RecordID?
  }

  /// What was measured at one place.
  public struct Measured: Hashable, Sendable {
    /// The value by today.
    public var value: Quantity
    /// The day of the newest measure.
    public var date: CalendarDay
  }

  private var values: [Place: Measured] = [:]
  /// Those of them whose newest measure counts.
  private var latest: Set<RecordID> = []

  /// The values of a project; of some indicators only if they are given.
  public init(_ project: Project, of ids: Set<RecordID>? = nil) {
    var newest: [Place: (date: CalendarDay, stamp: Stamp?, id: RecordID)] = [:]
    for measure in project.measures {
      guard let id = measure.indicator, ids?.contains(id) != false,
        let indicator = project.indicators[id], let value = measure.value, let date = measure.date,
        date <= project.today
      else { continue }
      let place = Place(indicator: id, municipality: measure.municipality)
      switch indicator.aggregation {
      case .sum:
        var measured = values[place] ?? Measured(value: .zero, date: date)
        measured.value += value
        measured.date = max(measured.date, date)
        values[place] = measured
      case .latest:
        latest.insert(id)
        let stamp = project.measures.stamp(of: .value, of: measure.id)
        if let other = newest[place], date <= other.date {
          guard date == other.date, Self.isNewer((stamp, measure.id), (other.stamp, other.id))
          else {
            continue
          }
        }
        newest[place] = (date, stamp, measure.id)
        values[place] = Measured(value: value, date: date)
      }
    }
  }

  private static func isNewer(
    _ left: (stamp: Stamp?, id: RecordID), _ right: (stamp: Stamp?, id: RecordID)
  ) -> Bool {
    guard let stamp = left.stamp, let other = right.stamp, stamp != other else {
      return left.id > right.id
    }
    return stamp > other
  }

  /// The value of each indicator that has measures.
  public var totals: [RecordID: Quantity] {
    var sums: [RecordID: Quantity] = [:]
    var local: Set<RecordID> = []
    for (place, measured) in values where place.municipality != nil {
      sums[place.indicator, default: .zero] += measured.value
      local.insert(place.indicator)
    }
    for (place, measured) in values where place.municipality == nil {
      if latest.contains(place.indicator), local.contains(place.indicator) { continue }
      sums[place.indicator, default: .zero] += measured.value
    }
    return sums
  }

  /// Calls `body` with each value that belongs to a municipality.
  func forEachLocal(_ body: (_ indicator: RecordID, _ town: RecordID, Measured) -> Void) {
    for (place, value) in values {
      if let municipality = place.municipality { body(place.indicator, municipality, value) }
    }
  }
}
