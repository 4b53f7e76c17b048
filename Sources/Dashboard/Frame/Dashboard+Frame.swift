public import Cells
internal import ProjectModel
internal import Widgets
internal import Words

extension Dashboard {
  /// The picture of the present state.
  public func frame() -> Frame {
    var frame = Frame(size: size, glyphs: glyphs, theme: theme)
    let areas = Areas(size)
    if meeting != nil {
      MeetingView(self).draw(in: &frame)
      if helpTop != nil { drawHelp(in: &frame, areas.body) }
      if prompt != nil { drawStatus(in: &frame, areas.status) }
      return frame
    }
    drawHeader(in: &frame, areas.header)
    switch screen {
    case .overview: OverviewScreen(self).draw(in: &frame, areas.body)
    case .activities: ActivitiesScreen(self).draw(in: &frame, areas.body)
    case .municipalities: MunicipalitiesScreen(self).draw(in: &frame, areas.body)
    case .budget: BudgetScreen(self).draw(in: &frame, areas.body)
    case .entry: EntryScreen(self).draw(in: &frame, areas.body)
    case .journal: JournalScreen(self).draw(in: &frame, areas.body)
    }
    if let since, since.isOpen { SincePanel(self).draw(since, in: &frame, areas.body) }
    if form != nil, form?.cell == nil {
      frame.fill(areas.body)
      FormView(self).draw(in: &frame)
    }
    if grid != nil {
      frame.fill(areas.body)
      BudgetGridView(self).draw(in: &frame)
    }
    if let palette { PaletteView(self).draw(palette, in: &frame) }
    if let form, form.cell != nil { CellView(self).drawOptions(form, in: &frame, areas.body) }
    if preview != nil, form == nil {
      frame.fill(areas.body)
      ImportPreviewView(self).draw(in: &frame)
    }
    drawStatus(in: &frame, areas.status)
    if helpTop != nil { drawHelp(in: &frame, areas.body) }
    return frame
  }

  /// The three parts of every screen. On the lowest terminals only the body is left.
  struct Areas {
    let header: Rect
    let body: Rect
    let status: Rect

    init(_ size: Size) {
      let all = Rect(size)
      let header = all.splitTop(size.rows >= 4 ? 1 : 0)
      let body = header.rest.splitTop(header.rest.rows - (size.rows >= 3 ? 1 : 0))
      self.header = header.top
      self.body = body.top
      status = body.rest
    }
  }

  private func drawHeader(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    var rest = rect
    if rect.columns >= 46 {
      rest =
        rect.splitLeft(
          frame.label(" Volets ", in: rect, Style(.heading)) - rect.column
        ).rest
    }
    for (target, text) in zip(Screen.allCases, tabs(columns: rest.columns)) {
      let style = target == screen ? Style(.selection) : Style(.muted)
      let end = frame.label(text, in: rest, style)
      rest = rest.splitLeft(end - rest.column + 1).rest
    }
    var right = rest
    func tail(_ text: String, _ style: Style) {
      let width = DisplayWidth.columns(of: text)
      guard width + 1 <= right.columns else { return }
      frame.label(text, in: right, style, .trailing)
      right = right.splitLeft(right.columns - width - 1).left
    }
    let dates = [
      wording.format.fullDate(figures.today), wording.format.date(figures.today),
      figures.today.iso,
    ]
    if let travel {
      drawTravel(travel, in: &frame, &right)
      return
    }
    let sinceText = since.map { "\(wording.sinceShort) \(startDay($0.start).iso)" }
    // The date is the first to be shortened, as the others say how the screen is to be read.
    let tags = [
      project.info.fictive ? wording.fictive + "  " : nil, hidesPeople ? wording.namesHidden : nil,
      sinceText, isReadOnly ? wording.readOnly : nil,
    ]
    let reserved = tags.compactMap(\.self).reduce(0) { $0 + DisplayWidth.columns(of: $1) + 1 }
    if let date = dates.first(where: {
      DisplayWidth.columns(of: $0) + 2 + reserved <= right.columns
    }) {
      tail(date + " ", .text)
    }
    if project.info.fictive {
      let width = tags.compactMap(\.self).reduce(0) { $0 + DisplayWidth.columns(of: $1) + 1 }
      tail(width < right.columns ? " \(wording.fictive) " : wording.fictiveShort, Style(.banner))
    }
    if hidesPeople { tail(wording.namesHidden, Style(.accent)) }
    if let sinceText { tail(sinceText, Style(.fresh)) }
    if isReadOnly { tail(wording.readOnly, Style(.accent)) }
  }

  /// The day that is travelled to, in the place of today.
  private func drawTravel(_ travel: TimeTravel, in frame: inout Frame, _ right: inout Rect) {
    let view = wording.name(travel.view)
    let fictive = project.info.fictive ? " · \(wording.fictiveShort)" : ""
    let texts = [
      " ◀ \(wording.format.fullDate(travel.day)) · \(view)\(fictive) ",
      " ◀ \(travel.day.iso) · \(view)\(fictive) ",
      " ◀ \(wording.pastWord) \(travel.day.iso)\(fictive) ", " ◀ \(travel.day.iso)\(fictive) ",
    ]
    let text = texts.first { DisplayWidth.columns(of: $0) <= right.columns } ?? texts[3]
    frame.label(text, in: right, Style(.banner), .trailing)
  }

  /// What the tabs of the screens say: names as long as there is room, then short ones, then numbers
  /// for all but the one that is shown.
  private func tabs(columns: Int) -> [String] {
    let full = Screen.allCases.map { " \($0.rawValue) \(wording.name($0)) " }
    let width = full.reduce(0) { $0 + DisplayWidth.columns(of: $1) + 1 }
    var tags: [String] = []
    if project.info.fictive { tags.append(wording.fictiveShort) }
    if hidesPeople { tags.append(wording.namesHidden) }
    if isReadOnly { tags.append(wording.readOnly) }
    if since != nil { tags.append("\(wording.sinceShort) 0000-00-00") }
    if let travel {
      tags.append(" ◀ \(wording.format.fullDate(travel.day)) · \(wording.name(travel.view)) · ")
    }
    let reserved = tags.reduce(0) { $0 + DisplayWidth.columns(of: $1) + 1 }
    guard width + reserved > columns else { return full }
    let short = Screen.allCases.map { " \($0.rawValue) \(wording.shortName($0))" }
    let shortWidth = short.reduce(0) { $0 + DisplayWidth.columns(of: $1) + 1 }
    guard shortWidth + reserved > columns else { return short }
    return Screen.allCases.map { target in
      target == screen
        ? " \(target.rawValue) \(wording.name(target)) " : " \(target.rawValue)"
    }
  }

  private func drawStatus(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    var rest = rect
    if problems.count > 0 {
      let texts = wording.setAside(problems.count).map { "▲ \($0) " }
      let text = texts.first { DisplayWidth.columns(of: $0) <= rest.columns / 2 } ?? texts[1]
      let width = min(DisplayWidth.columns(of: text), rest.columns / 2)
      let split = rest.splitLeft(rest.columns - width)
      frame.label(text, in: split.rest, Style(.bad, bold: true))
      rest = split.left
    }
    if let question {
      frame.ends(
        [" \(question.text)"], Style(.warning, bold: true), " \(wording.yesNo) ", Style(.key),
        in: rest)
      return
    }
    if let form, form.cell != nil, notice == nil || notice?.until != nil {
      CellView(self).drawStatus(form, in: &frame, rest)
      return
    }
    if let prompt {
      let end = frame.label(" \(wording.name(prompt.subject)) ", in: rest, Style(.key))
      let room = rest.splitLeft(end - rest.column).rest
      // What is wrong with it is read whole before there is room for more.
      let typed = DisplayWidth.columns(of: prompt.field.text) + 2
      let isPath = prompt.subject != .day && prompt.subject != .rate
      // Beside an empty path all keys are named even on a screen of 80 columns.
      let columns = min(isPath ? max(12, typed) : notice == nil ? 24 : max(8, typed), room.columns)
      prompt.field.draw(in: &frame, room.splitLeft(columns).left)
      let said = notice?.text ?? wording.help(prompt.subject)
      frame.label(
        said, in: room.splitLeft(columns + 2).rest, notice == nil ? .muted : Style(.fresh))
      return
    }
    if let field = filterField {
      let end = frame.label(" \(wording.filterPrompt(screen)) ", in: rest, Style(.key))
      let room = rest.splitLeft(end - rest.column).rest
      let hints = wording.hintText(.filter)
      let hintWidth = DisplayWidth.columns(of: hints)
      let fieldWidth = room.columns > hintWidth + 20 ? room.columns - hintWidth - 2 : room.columns
      field.draw(in: &frame, room.splitLeft(fieldWidth).left)
      frame.label(hints, in: room.splitLeft(fieldWidth + 1).rest, .muted, .trailing)
      return
    }
    // While a form is filled in its keys are told; that the one before was saved stands in its title.
    if let notice, notice.until == nil || form == nil {
      frame.label(" ● \(notice.text)", in: rest, Style(.fresh))
      return
    }
    if let travel, context != .help {
      drawTimeHints(travel, in: &frame, rest)
      return
    }
    drawHints(in: &frame, rest)
  }

  /// While a day of the past is shown: where one is, and how to go on or back.
  private func drawTimeHints(_ travel: TimeTravel, in frame: inout Frame, _ rect: Rect) {
    let other: TimeTravel.View = travel.view == .known ? .hindsight : .known
    let pieces: [(text: String, style: Style)] = [
      (" ◀ \(travel.day.iso) ", Style(.banner)), (" , .", Style(.key)),
      (" \(wording.backAndForth)  ", .muted), (";", Style(.key)),
      (" \(wording.name(timeStep))  ", .text), ("n", Style(.key)),
      (" \(wording.backToNow)  ", .muted), ("m", Style(.key)),
      (" \(wording.invitation(to: other))  ", .muted), ("?", Style(.key)),
      (" \(wording.helpTitle.lowercased())", .muted),
    ]
    frame.line(pieces, in: rect)
  }

  private func drawHints(in frame: inout Frame, _ rect: Rect) {
    var rest = rect.inset(columns: rect.columns > 20 ? 1 : 0)
    if !marks.isEmpty {
      let amounts = marks.compactMap { project.expenses[$0]?.amount }
      let total = amounts.isEmpty ? nil : amounts.reduce(Money.zero, +)
      let end = frame.label(
        wording.marked(marks.count, total), in: rest, Style(.accent, bold: true))
      rest = rest.splitLeft(end - rest.column + 2).rest
    }
    func width(_ hint: Wording.Hint) -> Int {
      DisplayWidth.columns(of: hint.keys) + DisplayWidth.columns(of: hint.text) + 1
    }
    // The way to the help is told wherever anything is.
    let hints = wording.hints(context)
    var reserved = hints.first { $0.action == .help }.map { width($0) + 2 } ?? 0
    if reserved > rest.columns { reserved = 0 }
    for hint in hints {
      if hint.action == .help { reserved = 0 }
      guard width(hint) <= rest.columns - reserved else { continue }
      let end = frame.line([(hint.keys, Style(.key)), (" " + hint.text, .muted)], in: rest)
      rest = rest.splitLeft(end - rest.column + 2).rest
    }
  }
}
