internal import Exchange
internal import ProjectModel
internal import Words

/// What each part has spent and committed of its budget, on one scale, with a mark where its spending
/// would be if it went with time.
struct SpendingPicture: ReportPicture {
  private struct Row {
    var name: String
    var money: BudgetCell
    var figures: String
  }

  let anchor = "figure-depenses"
  let title: String
  let description: String
  private let rows: [Row]
  private let timeShare: Double?
  private let axis: MoneyAxis
  private let wording: Wording

  private static let rowHeight = 46.0

  init(_ source: ReportSource) {
    let words = source.words
    wording = source.wording
    timeShare = source.figures.elapsed?.fraction
    title = words.spendingPicture
    rows = source.figures.parts.map { figures in
      Row(
        name: figures.part.map { words.part($0.code, $0.title) } ?? source.wording.noPart,
        money: figures.money, figures: words.spendingLabel(figures.money))
    }
    description =
      words.spendingDescription(timeShare: timeShare)
      + rows.map { source.wording.colon($0.name, $0.figures) + "." }.joined(separator: " ")
    let most = rows.map { max($0.money.revised, $0.money.spent + $0.money.committed) }.max()
    axis = MoneyAxis(
      holding: max(most ?? .zero, .dollars(1)), from: 0, to: PictureSize.width - 20)
  }

  var height: Double { Double(rows.count) * Self.rowHeight + 52 }

  func draw(into markup: inout MarkupWriter) {
    let foot = Double(rows.count) * Self.rowHeight
    for amount in axis.marks {
      let x = axis.place(amount)
      markup.line(from: (x, 0), to: (x, foot + 4), classes: "grid")
      markup.label(
        wording.format.money(amount, .dollars), x: min(max(x, 0), axis.pixels.to), y: foot + 18,
        anchor: amount == .zero ? "start" : amount == axis.end ? "end" : "middle",
        classes: "t small")
    }
    for (index, row) in rows.enumerated() {
      draw(row, at: Double(index) * Self.rowHeight, into: &markup)
    }
    drawLegend(at: foot + 38, into: &markup)
  }

  private func draw(_ row: Row, at top: Double, into markup: inout MarkupWriter) {
    markup.label(row.name.cut(to: 62), x: 2, y: top + 15, classes: "t strong")
    markup.label(row.figures, x: axis.pixels.to, y: top + 15, anchor: "end")
    let y = top + 21
    let paid = axis.place(max(row.money.spent, .zero))
    let charged = axis.place(max(row.money.spent + row.money.committed, .zero))
    let budget = axis.place(max(row.money.revised, .zero))
    markup.bar(x: 0, y: y, width: budget, height: 16, classes: "track")
    markup.bar(x: 0, y: y, width: paid, height: 16, classes: "paid")
    markup.bar(x: paid, y: y, width: charged - paid, height: 16, classes: "committed")
    if charged > budget {
      markup.line(from: (budget, y - 2), to: (budget, y + 18), classes: "limit")
    }
    if let timeShare {
      let x = budget * timeShare
      markup.line(from: (x, y - 3), to: (x, y + 19), classes: "now")
    }
  }

  private func drawLegend(at y: Double, into markup: inout MarkupWriter) {
    var x = 2.0
    for (style, name) in [
      ("paid", wording.report.spent), ("committed", wording.report.committed),
      ("track", wording.report.budget),
    ] {
      markup.bar(x: x, y: y - 9, width: 18, height: 10, classes: style)
      markup.label(name, x: x + 23, y: y, classes: "t small")
      x += 45 + Double(name.count) * 6.4
    }
    guard timeShare != nil else { return }
    markup.line(from: (x + 4, y - 11), to: (x + 4, y + 3), classes: "now")
    markup.label(wording.report.timeMark, x: x + 11, y: y, classes: "t small")
  }
}
