internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// What stands beside and above the picture: the ends of its curves by name, and what follows.
extension OutlookChart {
  /// What is drawn, in one line.
  func drawCaption(in frame: inout Frame, _ rect: Rect) {
    var pieces: [(text: String, style: Style)] = [
      ("█", Style(.neutral)), (" \(wording.paidShort)  ", .muted),
      ("▒", Style(.planned)), (" \(wording.committedShort)  ", .muted),
      ("⠒⠂", Style(.planned)), (" \(wording.plannedShort)  ", .muted),
    ]
    if !outlook.received.isEmpty {
      pieces += [("⣀⡇", Style(.good)), (" \(wording.receivedShort)  ", .muted)]
    }
    if !drawn.isEmpty {
      pieces += [("░", Style(.fan, on: .fan)), (" \(wording.fanShort)", .muted)]
    }
    while pieces.count > 2,
      pieces.reduce(0, { $0 + DisplayWidth.columns(of: $1.text) }) > rect.columns
    {
      pieces.removeLast(2)
    }
    frame.line(pieces, in: rect)
  }

  /// A label at the end of a curve.
  private struct End {
    var cents: Double
    var name: String
    /// The same in a few letters.
    var tag: String
    var style: Style
  }

  private var ends: [End] {
    var ends: [End] = []
    if let whatIf, whatIf.cents <= maximum {
      ends.append(
        End(
          cents: whatIf.cents, name: wording.whatIfShort, tag: wording.whatIfTag,
          style: Style(.warning, bold: true)))
    }
    ends += drawn.filter(\.isMain).compactMap { end(of: $0, Style(.text, bold: true)) }
    if outlook.envelope > .zero {
      ends.append(
        End(
          cents: Double(outlook.envelope.cents),
          name: wording.envelopeShort(isGrant: figures.grant != nil),
          tag: wording.envelopeTag(isGrant: figures.grant != nil), style: .text))
    }
    return ends + drawn.filter { !$0.isMain }.compactMap { end(of: $0, .muted) }
  }

  private func end(of forecast: Outlook.Forecast, _ style: Style) -> End? {
    forecast.atEnd.map {
      End(
        cents: $0.cents, name: wording.shortName(forecast.figure),
        tag: wording.tag(forecast.figure), style: style)
    }
  }

  /// Names the ends of the curves at their heights; below them, where rows are left, what follows.
  ///
  /// - Returns: whether all that follows had room there.
  func drawEnds(in frame: inout Frame, _ room: OutlookRoom) -> Bool {
    let rect = room.labels
    guard !rect.isEmpty, maximum > 0 else { return false }
    let shown = room.hasNames ? ends : ends.filter { $0.style != .muted }
    let rows = EndLabels.rows(shown.map { $0.cents / maximum }, in: rect.row..<rect.bottom)
    var last = rect.row - 1
    for (end, row) in zip(shown, rows) {
      guard let row else { continue }
      last = max(last, row)
      let amount = format.money(Money(rounding: end.cents), .short)
      let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
      let split = line.splitLeft(7)
      frame.label(amount, in: split.left.splitLeft(6).left, end.style, .trailing)
      if room.hasTags {
        frame.label(room.hasNames ? end.name : end.tag, in: split.rest, .muted)
      }
    }
    guard room.hasNames else { return false }
    var row = last + 2
    for lines in facts {
      guard row + lines.count <= rect.bottom else { return false }
      for (offset, line) in lines.enumerated() {
        frame.label(
          line.text,
          in: Rect(column: rect.column, row: row + offset, columns: rect.columns, rows: 1),
          line.style)
      }
      row += lines.count + 1
    }
    return true
  }

  /// What follows, each in some lines: what would be given back, when the cash runs out, which
  /// forecasts are undefined and why.
  private var facts: [[(text: String, style: Style)]] {
    var facts: [[(text: String, style: Style)]] = []
    if let back = outlook.givenBack.flatMap({ wording.givenBack($0) }) {
      let style = Style(.warning, bold: true)
      facts.append([("◆ \(back.amount)", style), ("  \(back.what)", Style(.warning))])
    }
    if let cash = outlook.cashShort.map({ wording.cashShort(by: $0) })
      ?? outlook.cashOut.map({ wording.cashOut($0) })
    {
      var lines = [("▲ \(cash.what)", Style(.bad, bold: true)), ("  \(cash.when)", Style(.bad))]
      if outlook.cashShort == nil, figures.recent != nil {
        lines.append(("  \(wording.atRecentRate)", .muted))
      }
      facts.append(lines)
    }
    for forecast in outlook.forecasts where forecast.isMain && forecast.atEnd == nil {
      facts.append(
        Wrapping.lines(of: wording.undefined(forecast.figure, figures), columns: 25)
          .map { ($0, .muted) })
    }
    return facts
  }

  /// The same in one line, for rooms that have no place beside the picture.
  private func factLine(columns: Int) -> [(text: String, style: Style)] {
    func fits(_ pieces: [(text: String, style: Style)]) -> Bool {
      pieces.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } <= columns
    }
    let forms: [(CalendarDay) -> String] = [
      { wording.cashOut($0).when }, { $0.iso }, { String($0.iso.prefix(7)) },
    ]
    let lines = forms.map { factLine($0) }
    // The graver one whole rather than both cut.
    return lines.first(where: fits) ?? lines[1].suffix(1)
  }

  private func factLine(
    _ when: (CalendarDay) -> String
  ) -> [(text: String, style: Style)] {
    var pieces: [(text: String, style: Style)] = []
    if let back = outlook.givenBack.flatMap({ wording.givenBack($0) }) {
      pieces.append(("◆ \(back.amount) \(back.what)", Style(.warning, bold: true)))
    }
    let cash =
      outlook.cashShort.map { wording.cashShort(by: $0) }
      ?? outlook.cashOut.map { (what: wording.cashOut($0).what, when: when($0)) }
    if let cash {
      if !pieces.isEmpty { pieces.append((" · ", .muted)) }
      pieces.append(("▲ \(cash.what) \(cash.when)", Style(.bad, bold: true)))
    }
    return pieces
  }

  /// What was spent and what a month costs, in one sentence that is cut where it may be.
  ///
  /// - Parameter isTold: whether what follows is told already, else that goes first.
  func drawSentence(in frame: inout Frame, _ rect: Rect, isTold: Bool) {
    guard !rect.isEmpty else { return }
    let facts = isTold ? [] : factLine(columns: rect.columns)
    if !facts.isEmpty {
      frame.line(facts, in: rect)
      return
    }
    let time = figures.elapsed.map { $0.months / $0.totalMonths }
    let progress = wording.progress(outlook, timeShare: time)
    let whole = [progress, wording.rates(outlook)].compactMap(\.self).joined(separator: " · ")
    let text =
      DisplayWidth.columns(of: whole) <= rect.columns ? whole : wording.rates(outlook) ?? progress
    frame.label(text, in: rect, Style(.text, bold: true))
  }
}
