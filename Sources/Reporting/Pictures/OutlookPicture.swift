internal import Exchange
internal import ProjectModel
internal import Words

/// « Où mène l'argent »: paid, committed, planned and received along time under the grant, and from the
/// last day on where the forecasts lead, each named at its end.
struct OutlookPicture: ReportPicture {
  let anchor = "figure-argent"
  let title: String
  let description: String
  let height = 330.0
  private let outlook: Outlook
  private let source: ReportSource
  private let days: DayAxis
  private let money: MoneyAxis

  private static let left = 86.0
  private static let right = 552.0
  private static let top = 20.0
  private static let bottom = 270.0

  init(_ source: ReportSource, _ outlook: Outlook) {
    self.source = source
    self.outlook = outlook
    title = source.wording.outlook
    description = source.words.outlookDescription(outlook, source.figures)
    days = DayAxis(days: outlook.days, pixels: (Self.left, Self.right))
    let ends = outlook.forecasts.compactMap(\.atEnd).map(\.rounded)
    let most =
      [
        outlook.envelope, outlook.charged.last?.amount ?? .zero,
        outlook.planned.last?.amount ?? .zero,
        outlook.received.last?.amount ?? .zero, .dollars(1),
      ] + ends
    money = MoneyAxis(holding: most.max() ?? .dollars(1), from: Self.bottom, to: Self.top)
  }

  func draw(into markup: inout MarkupWriter) {
    drawAxes(into: &markup)
    let end = days.end(of: min(max(outlook.today, days.days.lowerBound), days.days.upperBound))
    area(outlook.charged, until: end, "committed", into: &markup)
    area(outlook.paid, until: end, "paid", into: &markup)
    line(outlook.planned.map { (days.end(of: $0.day), money.place($0.amount)) }, "plan", &markup)
    line(steps(outlook.received, until: end), "received", &markup)
    let ceiling = money.place(outlook.envelope)
    markup.line(from: (Self.left, ceiling), to: (Self.right, ceiling), classes: "limit")
    let start = (x: end, y: money.place(outlook.spent))
    for forecast in outlook.forecasts {
      guard let amount = forecast.atEnd?.rounded else { continue }
      markup.line(
        from: start, to: (Self.right, money.place(amount)),
        classes: forecast.isMain ? "forecast main" : "forecast")
    }
    if outlook.days.contains(outlook.today) {
      markup.line(from: (end, Self.top), to: (end, Self.bottom), classes: "now")
    }
    drawEnds(into: &markup)
    drawLegend(at: Self.bottom + 44, into: &markup)
  }

  private func drawAxes(into markup: inout MarkupWriter) {
    for amount in money.marks {
      let y = money.place(amount)
      markup.line(from: (Self.left, y), to: (Self.right, y), classes: "grid")
      markup.label(
        source.format.money(amount, .dollars), x: Self.left - 6, y: y + 4, anchor: "end",
        classes: "t small")
    }
    guard let calendar = source.project.calendar else { return }
    days.drawYears(
      calendar, names: calendar.years.map { source.words.year($0.number, nil) }, top: 2,
      bottom: Self.bottom, into: &markup)
    let format = source.format
    markup.label(
      format.date(calendar.start), x: Self.left, y: Self.bottom + 16, classes: "t small")
    markup.label(
      format.date(calendar.end), x: Self.right, y: Self.bottom + 16, anchor: "end",
      classes: "t small")
  }

  /// The corners of a curve that rises at the end of days, as far as a pixel.
  private func steps(_ steps: [Outlook.Step], until end: Double) -> [(x: Double, y: Double)] {
    var points = [(x: Self.left, y: money.place(.zero))]
    for step in steps {
      let x = min(days.end(of: step.day), end)
      points.append((x, points[points.count - 1].y))
      points.append((x, money.place(step.amount)))
    }
    points.append((end, points[points.count - 1].y))
    return points
  }

  private func area(
    _ values: [Outlook.Step], until end: Double, _ style: String, into markup: inout MarkupWriter
  ) {
    guard !values.isEmpty else { return }
    let corners = steps(values, until: end) + [(end, money.place(.zero))]
    markup.empty("polygon", .with("points", MarkupWriter.points(corners)), .style(style))
  }

  private func line(
    _ points: [(x: Double, y: Double)], _ style: String, _ markup: inout MarkupWriter
  ) {
    guard points.count > 1 else { return }
    markup.empty("polyline", .with("points", MarkupWriter.points(points)), .style("line " + style))
  }

  /// Names and amounts at the ends, each at its height or as near to it as the others leave room.
  private func drawEnds(into markup: inout MarkupWriter) {
    var labels: [(y: Double, text: String, style: String)] = [
      (
        money.place(outlook.envelope),
        source.words.end(
          source.wording.envelopeShort(isGrant: source.figures.grant != nil),
          source.format.money(outlook.envelope, .dollars)), "t small strong"
      )
    ]
    for forecast in outlook.forecasts {
      guard let amount = forecast.atEnd?.rounded else { continue }
      labels.append(
        (
          money.place(amount),
          source.words.end(
            source.wording.shortName(forecast.figure), source.format.money(amount, .dollars)),
          forecast.isMain ? "t small strong" : "t small"
        ))
    }
    let sorted = labels.sorted { $0.y < $1.y }
    let step = 13.0
    var places: [Double] = []
    for label in sorted { places.append(max(label.y, (places.last ?? 0) + step)) }
    // What reaches below the base line pushes those above it up again.
    if var last = places.last, last > Self.bottom {
      last = Self.bottom
      for index in places.indices.reversed() {
        places[index] = min(places[index], last)
        last = places[index] - step
      }
    }
    for (label, y) in zip(sorted, places) {
      markup.line(from: (Self.right, label.y), to: (Self.right + 8, y), classes: "grid")
      markup.label(label.text, x: Self.right + 11, y: y + 4, classes: label.style)
    }
  }

  private func drawLegend(at y: Double, into markup: inout MarkupWriter) {
    let words = source.words
    var x = 2.0
    for (style, name) in [("paid", words.spent), ("committed", words.committed)] {
      markup.bar(x: x, y: y - 9, width: 18, height: 10, classes: style)
      markup.label(name, x: x + 23, y: y, classes: "t small")
      x += 45 + Double(name.count) * 6.4
    }
    for (style, name) in [
      ("line plan", words.planned), ("line received", words.receivedLegend),
      ("forecast main", words.forecasts),
    ] {
      markup.line(from: (x, y - 4), to: (x + 20, y - 4), classes: style)
      markup.label(name, x: x + 25, y: y, classes: "t small")
      x += 47 + Double(name.count) * 6.4
    }
  }
}
