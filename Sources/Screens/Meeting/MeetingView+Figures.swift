internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// What pages of figures are made of.
extension MeetingView {
  /// What is said of a figure.
  struct Fact {
    /// It on one line.
    var text: String
    /// It in lines that are short enough to stand beside a figure.
    var lines: [String]
    /// Its number, where it is worth being large; the first line is the same.
    var figure: MeetingFigure?
    var style = Style.text.bold

    init(_ lines: [String], by separator: String = " ", figure: MeetingFigure? = nil) {
      text = lines.joined(separator: separator)
      self.lines = lines
      self.figure = figure
    }
  }

  /// Columns that facts need beside a figure, in any language.
  private static let factColumns = 19

  /// How large a figure may be, and whether its facts stand beside it; nil where it is written as text.
  func place(_ figure: MeetingFigure, in rect: Rect) -> (scale: Int, isBeside: Bool)? {
    let room = Size(columns: rect.columns, rows: max(4, rect.rows * 2 / 5))
    guard layout.isRoomy, let largest = figure.scale(fitting: room) else { return nil }
    func isBeside(_ scale: Int) -> Bool {
      rect.columns - figure.size(scale: scale).columns - 3 >= Self.factColumns
    }
    let smaller = largest > 2 && !isBeside(largest) && isBeside(largest - 1)
    let scale = smaller ? largest - 1 : largest
    return (scale, isBeside(scale))
  }

  /// A figure as large as its room lets it be, with its facts beside it, else below.
  func blocks(_ figure: MeetingFigure, _ facts: [Fact], in rect: Rect) -> [MeetingBlock] {
    guard let place = place(figure, in: rect) else {
      let first = Fact(["\(figure.text) \(facts.first?.text ?? "")"])
      return textBlocks([first] + facts.dropFirst(), rect)
    }
    let size = figure.size(scale: place.scale)
    let large = MeetingBlock(rows: size.rows) { frame, row in
      figure.draw(in: &frame, row, .text.bold, scale: place.scale)
      guard place.isBeside else { return }
      draw(facts, in: row.splitTop(size.rows).top.splitLeft(size.columns + 3).rest, &frame)
    }
    return place.isBeside || facts.isEmpty ? [large] : [large] + textBlocks(facts, rect)
  }

  /// Facts below a figure: on one line where all fit, else each on its own.
  private func textBlocks(_ facts: [Fact], _ rect: Rect) -> [MeetingBlock] {
    let whole = facts.map(\.text).joined(separator: " · ")
    if DisplayWidth.columns(of: whole) <= rect.columns {
      return [MeetingBlock(rows: 1) { $0.label(whole, in: $1, .text.bold) }]
    }
    return [
      MeetingBlock(rows: (facts.count - 1) * layout.pitch + 1) { frame, row in
        for (index, fact) in facts.enumerated() {
          frame.label(fact.text, in: row.line(index * layout.pitch), fact.style)
        }
      }
    ]
  }

  /// Facts beside a figure: their numbers large where they fit, else in lines from the bottom up.
  private func draw(_ facts: [Fact], in rect: Rect, _ frame: inout Frame) {
    if let last = facts.dropFirst().last, let figure = last.figure,
      let scale = figure.scale(fitting: Size(columns: rect.columns, rows: rect.rows - 4))
    {
      frame.label(facts[0].text, in: rect.line(0), .text.bold)
      let rows = figure.size(scale: min(scale, 2)).rows
      let room = rect.splitTop(rect.rows - rows - 2).rest
      figure.draw(in: &frame, room, last.style, scale: min(scale, 2))
      frame.label(
        last.lines.dropFirst().joined(separator: " "), in: room.line(rows + 1), last.style)
      return
    }
    let lines = facts.flatMap { fact in fact.lines.map { (text: $0, style: fact.style) } }
    let start = max(0, rect.rows - lines.count)
    for (offset, line) in lines.enumerated() where start + offset < rect.rows {
      frame.label(line.text, in: rect.line(start + offset), line.style)
    }
  }

  /// A bar with the first of its titles that fits; where there is room its share stands large before it.
  func bar(_ titles: [String], _ share: Double?, _ gauge: Gauge) -> MeetingBlock {
    let space = layout.smallScale == nil ? 0 : 1
    return MeetingBlock(rows: 1 + space + layout.barRows) { frame, rect in
      frame.ends(titles, .text.bold, "", .text, in: rect.line(0))
      var row = rect.splitTop(1 + space).rest.splitTop(layout.barRows).top
      if rect.columns >= 100, layout.smallScale != nil {
        let figure = MeetingFigure(format) { format in share.map { format.percent($0) } ?? "—" }
        // As wide as the widest share, so that bars begin at one column.
        let widest = MeetingFigure(format) { $0.percent(1.88) }
        if let scale = widest.scale(fitting: Size(columns: row.columns / 3, rows: row.rows)) {
          figure.draw(in: &frame, row, .text.bold, scale: scale)
          row = row.splitLeft(widest.size(scale: scale).columns + 3).rest
        }
      }
      for offset in 0..<row.rows { gauge.draw(in: &frame, row.line(offset)) }
    }
  }

  /// Draws how many there are of something, the number large where there is room.
  ///
  /// - Returns: the room below it.
  func drawCount(
    _ number: Int, _ words: (count: String, word: String), _ mark: String, _ role: Role,
    in rect: Rect, _ frame: inout Frame
  ) -> Rect {
    let style = Style(role, bold: true)
    guard let scale = layout.smallScale, rect.rows >= 16 else {
      frame.label("\(mark) \(words.count)", in: rect.line(0), style)
      return rect.splitTop(layout.isRoomy ? 2 : 1).rest
    }
    let figure = MeetingFigure(format) { $0.grouped(number) }
    let size = figure.size(scale: scale)
    figure.draw(in: &frame, rect, style, scale: scale)
    frame.label(
      "\(mark) \(words.word)", in: rect.line(size.rows - 1).splitLeft(size.columns + 3).rest, style)
    return rect.splitTop(size.rows + 2).rest
  }

  /// Draws a heading.
  ///
  /// - Returns: the room below it.
  func drawHeading(_ text: String, in rect: Rect, _ frame: inout Frame) -> Rect {
    frame.label(text, in: rect.line(0), Style(.heading, bold: true))
    return rect.splitTop(layout.isRoomy ? 2 : 1).rest
  }

  /// Draws the line between figures and what is named beside them.
  func drawDivider(in frame: inout Frame) {
    guard !layout.side.isEmpty else { return }
    let column = layout.side.column - 2
    for row in layout.side.row..<layout.side.bottom {
      frame.put("│", at: Point(column: column, row: row), in: body, Style(.border))
    }
  }
}
