internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Draws « Où mène l'argent »: what is paid as a solid mass with what is committed on it, the plan and
/// what was received as lines, the envelope as a ceiling, and after today a fan over all forecasts.
struct OutlookChart: SceneView {
  let scene: Scene
  let outlook: Outlook
  /// Where a what-if leads; nil without one.
  let whatIf: UnroundedMoney?
  /// What the height stands for, in cents.
  let maximum: Double

  /// The lines by rank: where two meet the higher one is seen.
  private enum Line: UInt8 {
    case planned, received, forecast, whatIf
  }

  init(_ scene: Scene, _ outlook: Outlook, whatIf: UnroundedMoney? = nil) {
    self.scene = scene
    self.outlook = outlook
    self.whatIf = whatIf
    let known =
      [outlook.envelope, outlook.charged.last?.amount, outlook.planned.last?.amount]
      .compactMap { $0.map { Double($0.cents) } }.max() ?? 0
    let received = Double(outlook.received.last?.amount.cents ?? 0)
    let ends = (outlook.forecasts.compactMap(\.atEnd) + [whatIf].compactMap(\.self)).map(\.cents)
    // One far beyond everything would flatten what is known.
    maximum = max(known, received, ends.filter { $0 <= 2 * known }.max() ?? 0)
  }

  /// The forecasts that are drawn.
  var drawn: [Outlook.Forecast] {
    outlook.forecasts.filter { $0.atEnd.map { $0.cents >= 0 && $0.cents <= maximum } ?? false }
  }

  /// Draws the picture.
  ///
  /// - Parameter x: where the end of a day stands, in half columns of the plot; nil to leave it out.
  func draw(in frame: inout Frame, _ room: OutlookRoom, x: (CalendarDay) -> Double?) {
    guard maximum > 0 else {
      frame.label(wording.nothingPlanned, in: room.plot, .muted)
      return
    }
    drawAxis(in: &frame, room)
    let mass = Mass(heights(in: room.plot, x))
    mass.draw(in: &frame, room.plot, lower: Style(.neutral), upper: Style(.planned))
    let fan = fan(in: room.plot, x)
    for (column, levels) in fan {
      for level in levels {
        let point = Point(
          column: room.plot.column + column, row: room.plot.bottom - 1 - level)
        frame.put("░", at: point, in: room.plot, Style(.fan, on: .fan))
      }
    }
    drawLines(in: &frame, room.plot, over: mass, fan, x)
    drawToday(in: &frame, room.plot, x)
  }

  private func drawAxis(in frame: inout Frame, _ room: OutlookRoom) {
    let axis = ValueAxis(maximum: maximum, rows: room.plot.rows)
    let ceiling = axis.row(of: Double(outlook.envelope.cents), in: room.plot)
    func line(_ glyph: Unicode.Scalar, every step: Int, _ style: Style, row: Int) {
      for column in stride(from: room.plot.column, to: room.plot.right, by: step)
      where frame[column, row].scalar == 0x20 {
        frame.put(glyph, at: Point(column: column, row: row), in: room.plot, style)
      }
    }
    func name(_ cents: Double, row: Int) {
      frame.label(
        format.money(Money(rounding: cents), .short),
        in: Rect(column: room.axis.column, row: row, columns: room.axis.columns, rows: 1), .muted,
        .trailing)
    }
    for tick in axis.ticks {
      guard let row = axis.row(of: tick, in: room.plot), row != ceiling else { continue }
      if let ceiling, abs(row - ceiling) < 2 { continue }
      line("·", every: 4, Style(.track), row: row)
      name(tick, row: row)
    }
    guard outlook.envelope > .zero, let ceiling else { return }
    line("╌", every: 1, .muted, row: ceiling)
    name(Double(outlook.envelope.cents), row: ceiling)
  }

  /// How high paid and committed reach in every column, up to today.
  private func heights(in rect: Rect, _ x: (CalendarDay) -> Double?) -> [Mass.Height] {
    guard let now = x(outlook.today), now > 0 else { return [] }
    let count = min(rect.columns, Int((now / 2).rounded(.up)))
    var heights: [Mass.Height] = []
    var next = 0
    var reached = (paid: 0.0, charged: 0.0)
    for column in 0..<count {
      let end = column == count - 1 ? Double.infinity : Double(column + 1) * 2
      while next < outlook.paid.count, let place = x(outlook.paid[next].day), place <= end {
        reached = (
          Double(outlook.paid[next].amount.cents), Double(outlook.charged[next].amount.cents)
        )
        next += 1
      }
      heights.append(
        Mass.Height(
          lower: reached.paid / maximum * Double(rect.rows),
          upper: reached.charged / maximum * Double(rect.rows)))
    }
    return heights
  }

  /// The cells between the lowest and the highest forecast: per column those from the ground up.
  private func fan(in rect: Rect, _ x: (CalendarDay) -> Double?) -> [Int: ClosedRange<Int>] {
    let ends = drawn.compactMap(\.atEnd).map(\.cents)
    guard let low = ends.min(), let high = ends.max(), let now = x(outlook.today),
      let end = x(outlook.days.upperBound), end > now, rect.rows > 0
    else { return [:] }
    var fan: [Int: ClosedRange<Int>] = [:]
    let rows = Double(rect.rows)
    let spent = Double(outlook.spent.cents) / maximum * rows
    let first = max(0, Int((now / 2).rounded(.up)))
    for column in first..<max(first, rect.columns) {
      let share = (Double(column * 2 + 1) - now) / (end - now)
      guard (0...1).contains(share) else { continue }
      func height(_ end: Double) -> Double {
        min(max(0, spent + share * (end / maximum * rows - spent)), rows)
      }
      let lowest = min(Int(height(low)), rect.rows - 1)
      fan[column] = lowest...max(lowest, Int(height(high).rounded(.up)) - 1)
    }
    return fan
  }

  private func drawLines(
    in frame: inout Frame, _ rect: Rect, over mass: Mass, _ fan: [Int: ClosedRange<Int>],
    _ x: (CalendarDay) -> Double?
  ) {
    var canvas = DotCanvas(size: rect.size, isRanked: true)
    let height = Double(rect.rows * 4 - 1)
    func line(_ places: [(day: CalendarDay, cents: Double)], _ rank: Line, gap: Int) {
      let points = places.compactMap { place in
        x(place.day).map { (x: $0, y: height * (1 - place.cents / maximum)) }
      }
      canvas.line(through: points, layer: rank.rawValue, gap: gap)
    }
    let eve = outlook.days.lowerBound.adding(days: -1)
    line(
      [(eve, 0)] + outlook.planned.map { ($0.day, Double($0.amount.cents)) }, .planned, gap: 2)
    line(steps(of: outlook.received, from: eve), .received, gap: 0)
    let now = (day: outlook.today, cents: Double(outlook.spent.cents))
    for atEnd in drawn.filter(\.isMain).compactMap(\.atEnd) {
      line([now, (outlook.days.upperBound, atEnd.cents)], .forecast, gap: 0)
    }
    if let whatIf { line([now, (outlook.days.upperBound, whatIf.cents)], .whatIf, gap: 0) }
    canvas.draw(in: &frame, rect) { rank, point in
      let column = point.column - rect.column
      let level = rect.bottom - 1 - point.row
      switch mass.part(column: column, level: level) {
      case .nothing:
        var style = style(Line(rawValue: rank) ?? .planned)
        if fan[column]?.contains(level) == true { style.ground = .fan }
        return style
      case .lower: return Style(.neutral, cutOut: true)
      case .edge, .upper: return nil
      }
    }
  }

  /// A staircase, up to today.
  private func steps(
    of received: [Outlook.Step], from eve: CalendarDay
  ) -> [(day: CalendarDay, cents: Double)] {
    guard !received.isEmpty else { return [] }
    var places = [(day: eve, cents: 0.0)]
    for step in received {
      places.append((step.day, places[places.count - 1].cents))
      places.append((step.day, Double(step.amount.cents)))
    }
    places.append((min(outlook.today, outlook.days.upperBound), places[places.count - 1].cents))
    return places
  }

  private func style(_ line: Line) -> Style {
    switch line {
    case .planned: Style(.planned)
    case .received: Style(.good)
    case .forecast: Style(.forecast, bold: true)
    case .whatIf: Style(.warning, bold: true)
    }
  }

  private func drawToday(in frame: inout Frame, _ rect: Rect, _ x: (CalendarDay) -> Double?) {
    guard outlook.days.contains(outlook.today), let now = x(outlook.today), now > 0 else { return }
    let column = rect.column + Int((now / 2).rounded(.up))
    guard column < rect.right else { return }
    for row in rect.row..<rect.bottom where frame[column, row].scalar == 0x20 {
      frame.put("│", at: Point(column: column, row: row), in: rect, Style(.text, bold: true))
    }
  }
}
