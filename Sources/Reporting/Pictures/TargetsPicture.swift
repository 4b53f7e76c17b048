internal import Exchange
internal import ProjectModel
internal import Words

/// How far each indicator is on the way from its baseline to its target, which all share one mark.
struct TargetsPicture: ReportPicture {
  private struct Row {
    var name: String
    var share: Double
    var figures: String
  }

  let anchor = "figure-cibles"
  let title: String
  let description: String
  private let rows: [Row]
  private let wording: Wording

  private static let rowHeight = 24.0
  private static let left = 300.0
  /// Pixels of the whole, and the largest share that is drawn.
  private static let whole = 200.0
  private static let most = 1.25

  init(_ source: ReportSource, _ figures: [Figures.IndicatorFigures]) {
    wording = source.wording
    let words = source.words
    title = words.targetsPicture
    rows = figures.compactMap { figures in
      guard let share = figures.achievement, let value = figures.value, let target = figures.target
      else { return nil }
      let indicator = figures.indicator
      return Row(
        name: [indicator.code, indicator.title].filter { !$0.isEmpty }.joined(separator: " "),
        share: share,
        figures: words.attained(
          source.format.quantity(value), of: source.format.quantity(target), share))
    }
    description =
      words.targetsDescription
      + rows.map { source.wording.colon($0.name, $0.figures) + "." }.joined(separator: " ")
  }

  var height: Double { Double(rows.count) * Self.rowHeight + 24 }

  func draw(into markup: inout MarkupWriter) {
    let bottom = Double(rows.count) * Self.rowHeight + 2
    for (index, row) in rows.enumerated() {
      let top = Double(index) * Self.rowHeight
      markup.label(row.name.cut(to: 48), x: 2, y: top + 16, classes: "t small")
      markup.bar(x: Self.left, y: top + 5, width: Self.whole, height: 14, classes: "track")
      markup.bar(
        x: Self.left, y: top + 5, width: Self.whole * min(max(row.share, 0), Self.most),
        height: 14, classes: row.share >= 1 ? "paid" : "begun")
      markup.label(
        row.figures, x: PictureSize.width - 2, y: top + 16, anchor: "end", classes: "t small")
    }
    for (share, anchor) in [(0.0, "start"), (0.5, "middle"), (1.0, "middle")] {
      let x = Self.left + Self.whole * share
      markup.line(from: (x, 2), to: (x, bottom), classes: share == 1 ? "now" : "grid")
      markup.label(
        wording.format.percent(share), x: x, y: bottom + 14, anchor: anchor, classes: "t small")
    }
  }
}
