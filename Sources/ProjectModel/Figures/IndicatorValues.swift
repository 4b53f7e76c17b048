/// The values of indicators by today, by the place they were measured in.
///
/// An indicator that adds up has at each place the sum of its measures; one whose newest measure
/// counts has there the newest. Places are added up in both cases.
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

  /// The values of a project; of some indicators only if they are given.
  public init(_ project: Project, of ids: Set<RecordID>? = nil) {
    var newest: [Place: Measure] = [:]
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
        if let other = newest[place], (other.date ?? date, other.id) > (date, measure.id) {
          continue
        }
        newest[place] = measure
        values[place] = Measured(value: value, date: date)
      }
    }
  }

  /// The value of each indicator that has measures.
  public var totals: [RecordID: Quantity] {
    values.reduce(into: [:]) { sums, value in
      sums[value.key.indicator, default: .zero] += value.value.value
    }
  }

  /// Calls `body` with each value that belongs to a municipality.
  func forEachLocal(_ body: (_ indicator: RecordID, _ town: RecordID, Measured) -> Void) {
    for (place, value) in values {
      if let municipality = place.municipality { body(place.indicator, municipality, value) }
    }
  }
}
