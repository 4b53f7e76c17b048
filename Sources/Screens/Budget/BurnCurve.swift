internal import Cells
internal import ProjectModel
internal import Widgets

/// The cumulative curves of the budget: what was planned, what was paid, and where both forecasts
/// lead.
struct BurnCurve {
  /// The layers that the curves are drawn in, the lowest first.
  enum Layer: UInt8 {
    case planned, earnedForecast, simpleForecast, paid
  }

  private struct Place {
    var day: CalendarDay
    var cents: Double
  }

  private var planned: [Place] = []
  private var paid: [Place] = []
  private var simple: [Place] = []
  private var earned: [Place] = []
  /// The largest amount, in cents; the height stands for it.
  private(set) var maximum = 0.0

  init(_ scene: Scene, _ state: BudgetState) {
    guard let months = state.months, let calendar = scene.project.calendar else { return }
    let figures = scene.figures
    let start = calendar.start.adding(days: -1)
    var sums = (planned: 0.0, paid: 0.0)
    planned = [Place(day: start, cents: 0)]
    paid = [Place(day: start, cents: 0)]
    for slice in months.slices {
      sums.planned += Double(slice.planned.cents)
      planned.append(Place(day: slice.days.upperBound, cents: sums.planned))
      guard slice.days.lowerBound <= figures.today else { continue }
      sums.paid += Double(slice.spent.cents)
      paid.append(Place(day: min(slice.days.upperBound, figures.today), cents: sums.paid))
    }
    if let now = paid.last, figures.today < calendar.end {
      if let end = state.whatIf?.outcome?.atEnd ?? figures.burn?.linearForecast {
        simple = [now, Place(day: calendar.end, cents: end.cents)]
      }
      if let end = figures.earnedValue.estimateTypical {
        earned = [now, Place(day: calendar.end, cents: end.cents)]
      }
    }
    // An estimate far beyond everything would flatten what is known.
    let known = max(planned.last?.cents ?? 0, sums.paid, Double(figures.envelope.cents))
    let forecasts = (simple + earned).map(\.cents).filter { $0 <= 2 * known }
    maximum = max(known, forecasts.max() ?? 0)
  }

  /// Draws the curves.
  ///
  /// - Parameter x: where the end of a day stands, in dots; nil to leave it out.
  func draw(on canvas: inout DotCanvas, x: (CalendarDay) -> Double?) {
    let height = Double(canvas.size.rows * 4 - 1)
    func line(_ places: [Place], _ layer: Layer, gap: Int) {
      let points = places.compactMap { place in
        x(place.day).map { (x: $0, y: height * (1 - place.cents / maximum)) }
      }
      canvas.line(through: points, layer: layer.rawValue, gap: gap)
    }
    line(planned, .planned, gap: 0)
    line(earned, .earnedForecast, gap: 2)
    line(simple, .simpleForecast, gap: 3)
    line(paid, .paid, gap: 0)
  }
}
