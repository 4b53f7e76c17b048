internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Amounts where room is short: a number that is cut looks like another one, so it is written shorter.
extension SceneView {
  /// The forms of an amount from one to the shortest.
  private static func styles(
    from style: QuebecFormat.MoneyStyle
  ) -> [QuebecFormat.MoneyStyle] {
    let all: [QuebecFormat.MoneyStyle] = [.cents, .dollars, .short, .thousands]
    return all.firstIndex(of: style).map { Array(all[$0...]) } ?? [style]
  }

  /// An amount in the fullest form, from a given one on, that a room has the columns for; the shortest
  /// where it has them for none.
  func amount(_ money: Money, _ style: QuebecFormat.MoneyStyle, columns: Int) -> String {
    fitting(style, columns: columns) { format.money(money, $0) }
  }

  /// A text with amounts in it, in the fullest form that a room has the columns for.
  func fitting(
    _ style: QuebecFormat.MoneyStyle, columns: Int, _ text: (QuebecFormat.MoneyStyle) -> String
  ) -> String {
    let texts = Self.styles(from: style).map(text)
    return texts.first { DisplayWidth.columns(of: $0) <= columns }
      ?? texts.min { DisplayWidth.columns(of: $0) < DisplayWidth.columns(of: $1) } ?? ""
  }

  /// Draws the amounts of an axis, in one way of writing, in the margin before a chart.
  func drawAmounts(
    _ axis: ValueAxis, in frame: inout Frame, _ margin: Rect, beside chart: Rect
  ) {
    let amounts = axis.ticks.map { Money(rounding: $0) }
    for (tick, text) in zip(axis.ticks, writtenAlike(amounts, columns: margin.columns)) {
      guard let row = axis.row(of: tick, in: chart) else { continue }
      frame.label(
        text, in: Rect(column: margin.column, row: row, columns: margin.columns, rows: 1), .muted,
        .trailing)
    }
  }

  /// Amounts in thousands that fit a width, all with a decimal or none; whole thousands if need be.
  private func writtenAlike(_ amounts: [Money], columns: Int) -> [String] {
    let short = amounts.map { format.money($0, .short) }
    return short.allSatisfy { DisplayWidth.columns(of: $0) <= columns }
      ? short : amounts.map { format.money($0, .thousands) }
  }

  /// Draws an amount at the right of its room.
  func draw(
    _ money: Money, _ style: QuebecFormat.MoneyStyle, in frame: inout Frame, _ rect: Rect,
    _ look: Style
  ) {
    frame.label(amount(money, style, columns: rect.columns), in: rect, look, .trailing)
  }
}
