internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The pages of what has changed, of decisions and of dates.
extension MeetingView {
  // MARK: What has changed

  func drawChanges(in frame: inout Frame) {
    guard let since = scene.world.since else {
      frame.label(wording.noEarlierMeeting, in: body.line(0), .text.bold)
      return
    }
    guard !since.changes.isEmpty else {
      frame.label(wording.nothingChanged, in: body.line(0), .text.bold)
      return
    }
    let charge = since.charge
    var facts = [Fact([wording.paidWord])]
    if charge.committed.cents != 0 {
      facts.append(Fact([wording.signed(charge.committed, .dollars), wording.committedWord]))
    }
    facts.append(Fact([wording.allChanges(since.changes.count)]))
    var blocks = blocks(
      MeetingFigure(format) { Wording($0.language).signed(charge.spent, .dollars) }, facts,
      in: layout.lead)
    let totals = since.totals.map { total in
      MeetingList.Entry(
        mark: "•",
        title: total.kind.map {
          wording.total($0, total.count, reached: total.reached, charge: total.charge)
        } ?? wording.otherChanges(total.count))
    }
    let list = MeetingList(scene, totals, pitch: layout.pitch)
    let rows = list.rows(columns: layout.lead.columns)
    let largest = contents.largest(since)
    if layout.side.isEmpty {
      blocks.append(MeetingBlock(rows: rows) { list.draw(in: &$0, $1) })
      blocks.append(MeetingBlock(rows: 1) { drawLargest(largest, in: $1, &$0) })
    } else if layout.smallScale != nil {
      blocks += since.totals.indices.map { place in
        countBlock(since.totals[place].count, totals[place].title, among: since.totals.map(\.count))
      }
    } else {
      blocks.append(MeetingBlock(rows: rows) { list.draw(in: &$0, $1) })
    }
    MeetingBlock.draw(
      blocks, in: layout.lead, pitch: layout.pitch, isRoomy: layout.isRoomy, &frame)
    guard !layout.side.isEmpty else { return }
    drawDivider(in: &frame)
    drawLargest(largest, in: layout.side, &frame)
  }

  /// A total whose number stands large before its words.
  ///
  /// - Parameter counts: all numbers that stand below one another.
  private func countBlock(_ count: Int, _ text: String, among counts: [Int]) -> MeetingBlock {
    let number = format.grouped(count)
    let words = text.hasPrefix(number) ? String(text.dropFirst(number.count + 1)) : text
    let widest =
      counts.map { count in
        MeetingFigure(format) { $0.grouped(count) }.size(scale: 1).columns
      }.max() ?? 0
    let figure = MeetingFigure(format) { $0.grouped(count) }
    let size = figure.size(scale: 1)
    return MeetingBlock(rows: size.rows) { frame, rect in
      figure.draw(
        in: &frame, rect.splitLeft(widest - size.columns).rest, .text.bold, scale: 1)
      frame.label(
        words, in: rect.line(size.rows - 1).splitLeft(widest + 3).rest, .text.bold)
    }
  }

  private func drawLargest(
    _ largest: [MeetingList.Entry], in rect: Rect, _ frame: inout Frame
  ) {
    guard !largest.isEmpty, rect.rows >= 2 else { return }
    let rest = drawHeading(wording.largestChanges, in: rect, &frame)
    MeetingList(scene, largest, pitch: layout.pitch).draw(in: &frame, rest)
  }

  // MARK: Decisions

  func drawDecisions(in frame: inout Frame) {
    var rest = body
    let open = contents.openDecisions
    // The dates keep the rows of some of them.
    let room = body.splitTop(body.rows - min(body.rows / 2, (Self.keptDates + 1) * layout.pitch))
      .top
    var used = 0
    if let decided = contents.decided {
      let isWide = !layout.side.isEmpty && !open.isEmpty
      let columns = isWide ? room.columns(2, gap: 3) : [room]
      used = drawDecisions(decided.title, decided.entries, in: columns[0], &frame)
      let other = isWide ? columns[1] : room.splitTop(used + 1).rest
      if !open.isEmpty, other.rows >= 2 {
        let more = drawDecisions(wording.openDecisions, open, in: other, &frame)
        used = isWide ? max(used, more) : used + 1 + more
      }
    } else if !open.isEmpty {
      used = drawDecisions(wording.openDecisions, open, in: room, &frame)
    }
    if used > 0 { rest = body.splitTop(used + (layout.isRoomy ? layout.pitch : 0)).rest }
    drawDates(in: &frame, rest)
  }

  /// Dates that decisions leave room for.
  private static let keptDates = 4

  /// - Returns: the rows that they take.
  @discardableResult
  private func drawDecisions(
    _ title: String, _ entries: [MeetingList.Entry], in rect: Rect, _ frame: inout Frame
  ) -> Int {
    var rest = rect
    for line in Wrapping.lines(of: title, columns: rect.columns) {
      frame.label(line, in: rest.line(0), Style(.heading, bold: true))
      rest = rest.splitTop(1).rest
    }
    rest = rest.splitTop(layout.isRoomy ? 1 : 0).rest
    guard !entries.isEmpty else {
      frame.label(wording.noDecisions, in: rest.line(0), .text.bold)
      return rest.row + 1 - rect.row
    }
    let used = MeetingList(scene, entries, pitch: layout.pitch).draw(in: &frame, rest)
    return rest.row + used - rect.row
  }

  // MARK: Dates

  /// The columns of a line of dates.
  private struct DateColumns {
    /// Mark and day.
    let day: Rect
    /// What happens, in a word; empty where room is short.
    let word: Rect
    let title: Rect
    /// The bar, with its number of days behind it; empty where room is short.
    let bar: Rect
    /// Columns that stand for the whole horizon.
    let scale: Int
    let isShort: Bool

    /// Columns of a number of days, in any language.
    private static let daysColumns = 9

    init(_ rect: Rect) {
      isShort = rect.columns < 110
      // The longest of any language.
      let split = rect.splitLeft(isShort ? 18 : 26)
      day = split.left
      let words = split.rest.splitLeft(isShort ? 0 : 12)
      word = words.left
      let barColumns = rect.columns < 60 ? Self.daysColumns : words.rest.columns * 2 / 5
      title = words.rest.splitLeft(words.rest.columns - barColumns - 1).left
      bar = words.rest.splitLeft(words.rest.columns - barColumns).rest
      scale = max(0, barColumns - Self.daysColumns - 1)
    }

    /// The column of a number of days.
    func column(_ days: Int) -> Int {
      bar.column + Int((Double(days) / Double(MeetingState.horizon) * Double(scale)).rounded())
    }
  }

  private func drawDates(in frame: inout Frame, _ rect: Rect) {
    guard !state.dates.isEmpty else {
      frame.label(wording.nothingWithin(MeetingState.horizon), in: rect.line(0), .text.bold)
      return
    }
    let columns = DateColumns(rect)
    var rest = rect
    if layout.isRoomy {
      frame.label(wording.nextDates, in: rect.line(0), Style(.heading, bold: true))
      drawScale(columns, in: &frame, rect)
      rest = rest.splitTop(layout.pitch).rest
    }
    let dates = state.dates.dropFirst(state.top)
    let pitch =
      (1...layout.pitch * 2).last { dates.count * $0 <= rest.rows } ?? min(layout.pitch, 2)
    let isCut = dates.count * pitch > rest.rows
    let count = isCut ? max(1, (rest.rows - 1) / pitch) : dates.count
    for item in dates.prefix(count) {
      draw(item, columns, in: rest.splitTop(pitch).top, &frame)
      rest = rest.splitTop(pitch).rest
    }
    if isCut, !rest.isEmpty {
      frame.label(wording.andOthers(dates.count - count), in: rest.line(0), .text.bold)
    }
  }

  /// Today, half of the horizon and the whole, above the bars and down beside them.
  private func drawScale(_ columns: DateColumns, in frame: inout Frame, _ rect: Rect) {
    guard columns.scale > 0 else { return }
    let whole = MeetingState.horizon
    for days in [0, whole / 2, whole] {
      let column = columns.column(days)
      frame.label(
        days == whole ? format.days(days) : String(days),
        in: Rect(column: column, row: rect.row, columns: rect.right - column, rows: 1), .text.bold)
      for row in rect.row + 1..<rect.bottom {
        frame.put(
          days == 0 ? "│" : "┊", at: Point(column: column, row: row), in: rect, Style(.border))
      }
    }
  }

  private func draw(
    _ item: AgendaItem, _ columns: DateColumns, in rect: Rect, _ frame: inout Frame
  ) {
    let role = contents.role(item)
    func line(_ column: Rect, _ offset: Int = 0) -> Rect {
      Rect(column: column.column, row: rect.row + offset, columns: column.columns, rows: 1)
    }
    let day = wording.dayOfWeek(item.due, isShort: columns.isShort)
    frame.line(
      [("\(contents.mark(item)) ", Style(role, bold: true)), (day, .text.bold)],
      in: line(columns.day).splitLeft(columns.day.columns - 1).left)
    let word = wording.dateWord(item)
    frame.label(word, in: line(columns.word).splitLeft(columns.word.columns - 1).left, .text.bold)
    let isNamed = columns.word.isEmpty && item.kind == .activity
    let title = wording.dateTitle(item)
    frame.label(
      isNamed ? wording.colon(wording.capitalised(word), title) : title, in: line(columns.title),
      .text.bold)
    let days = -item.daysLate
    let end = columns.scale > 0 ? columns.column(days) : columns.bar.column
    // As high as leaves a row, or a part of one, to the bar below.
    for offset in 0..<max(1, rect.rows - 1) {
      for column in columns.bar.column..<max(columns.bar.column, end) {
        frame.put(
          rect.rows == 1 ? "▆" : "█", at: Point(column: column, row: rect.row + offset), in: body,
          Style(role == .text ? .neutral : role, bold: true))
      }
    }
    let text = columns.scale > 0 ? days == 0 ? "" : format.days(days) : wording.shortDueness(-days)
    let place = Rect(column: end + 1, row: rect.row, columns: body.right - end - 1, rows: 1)
    frame.label(
      text, in: columns.scale > 0 ? place : line(columns.bar), .text.bold,
      columns.scale > 0 ? .leading : .trailing)
  }
}
