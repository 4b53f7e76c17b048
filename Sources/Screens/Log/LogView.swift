internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Where the parts of the screen *Journal* stand in a room.
struct LogLayout {
  let head: Rect
  let list: Rect
  let detail: Rect

  init(_ body: Rect) {
    let head = body.splitTop(body.rows >= 6 ? 2 : 0)
    let detailRows = body.rows >= 14 ? min(10, body.rows / 3) : 0
    let list = head.rest.splitTop(head.rest.rows - detailRows)
    self.head = head.top
    self.list = list.top
    detail = list.rest
  }
}

/// Draws the screen *Journal*: the changes, and all that the selected one wrote.
struct LogView: SceneView {
  let scene: Scene
  private let changes: LogList

  init(_ scene: Scene, _ changes: LogList) {
    self.scene = scene
    self.changes = changes
  }

  func draw(in frame: inout Frame) {
    let areas = LogLayout(scene.areas.body)
    guard let history = scene.world.history else { return }
    guard !history.entries.isEmpty else {
      frame.message(wording.emptyJournal, in: areas.list)
      return
    }
    let view = ListView(
      [
        Column(wording.when, width: 18, rank: 1), Column(wording.who, width: 14, rank: 2),
        Column("", width: 1), Column(wording.what, width: 20, weight: 1),
      ], in: areas.list)
    drawHead(in: &frame, areas.head, view)
    guard !changes.rows.isEmpty else {
      let text = changes.filter.text
      frame.message(
        text.isOpen ? wording.noChanges : wording.noMatch(text.text), in: areas.list)
      return
    }
    let selected = view.drawRows(in: &frame, changes.list, count: changes.rows.count) {
      frame, index, row in
      switch changes.rows[index] {
      case .group(let index):
        drawGroup(changes.groups[index], history, in: &frame, row, view.layout)
      case .change(let index, let isInGroup):
        draw(
          changes.changes[index], history, in: &frame, row.row, view.layout, isInGroup: isInGroup)
      }
    }
    frame.restCursor(on: selected)
    if let group = changes.selectedGroup {
      drawGroupDetail(group, history, in: &frame, areas.detail)
    } else {
      drawDetail(history, in: &frame, areas.detail)
    }
  }

  private func drawHead(in frame: inout Frame, _ rect: Rect, _ view: ListView) {
    guard rect.rows == 2 else { return }
    let filter = changes.filter
    var words: [String] = []
    if filter.span != .all { words.append(wording.name(filter.span)) }
    if let author = filter.author {
      words.append(scene.hidesPeople ? wording.hiddenName : author)
    }
    if let kind = filter.kind { words.append(wording.title(kind)) }
    if let id = filter.record {
      words.append(recordName(id) ?? id.description)
    }
    if !filter.text.isOpen { words.append(wording.filtered(by: filter.text.text)) }
    let counts = wording.changes(changes.changes.count, of: changes.total)
    frame.label(
      ([counts] + words).joined(separator: " · "), in: rect.line(0).inset(columns: 1),
      filter.isOpen ? Style(.text, bold: true) : Style(.accent))
    view.drawHeadings(in: &frame, row: rect.row + 1)
  }

  private func recordName(_ id: RecordID) -> String? {
    return project.kind(of: id).flatMap { project.record($0, id) }.map {
      wording.name(of: $0, in: project, scene.directory, hidesPeople: scene.hidesPeople)
    }
  }

  /// What one operation did: the record before and after, and the fields that it wrote.
  private func change(
    _ row: LogList.Change, _ history: History
  ) -> (entry: Entry, kind: Kind, before: (any Record)?, operation: Entry.Operation)? {
    let entry = history.entries[Int(row.place)]
    let operation = entry.operations[Int(row.operation)]
    guard case .known(let kind) = operation.kind else { return nil }
    return (
      entry, kind, history.record(kind, operation.id, before: Int(row.place)), operation
    )
  }

  private func draw(
    _ row: LogList.Change, _ history: History, in frame: inout Frame, _ line: Int,
    _ layout: ColumnLayout, isInGroup: Bool
  ) {
    guard let change = change(row, history) else { return }
    // The head of the group says when and who.
    if !isInGroup {
      let moment = scene.localTime(change.entry.written)
      frame.label(wording.moment(moment), in: layout.rect(0, row: line), .muted)
      frame.label(author(change.entry), in: layout.rect(1, row: line), .muted)
    }
    let isNew = change.before == nil && !change.operation.isDrop
    let role: Role = isNew ? .good : change.operation.isDrop ? .bad : .text
    frame.label(
      wording.mark(isNew: isNew, isGone: change.operation.isDrop),
      in: layout.rect(2, row: line), Style(role, bold: true))
    let text = summary(change.entry, change.kind, change.operation, before: change.before)
    let look = Style(
      scene.isMarked(change.operation.id) ? .fresh : text.changesNothing ? .muted : .text)
    let place = layout.rect(3, row: line).splitLeft(isInGroup ? 2 : 0).rest
    frame.label(text.text, in: place, look)
  }

  /// What a change did, in words; nil for one of a kind that is not known.
  func told(_ row: LogList.Change, _ history: History) -> String? {
    guard let change = change(row, history) else { return nil }
    let isNew = change.before == nil && !change.operation.isDrop
    let text = summary(change.entry, change.kind, change.operation, before: change.before).text
    return wording.mark(isNew: isNew, isGone: change.operation.isDrop) + " " + text
  }

  /// The head of a group: when, who, and how many changes of which kinds.
  private func drawGroup(
    _ group: LogGroup, _ history: History, in frame: inout Frame, _ row: Rect,
    _ layout: ColumnLayout
  ) {
    let entry = history.entries[Int(changes.changes[group.changes.lowerBound].place)]
    let moment = wording.moment(scene.localTime(entry.written))
    frame.label(moment, in: layout.rect(0, row: row.row), .muted)
    frame.label(author(entry), in: layout.rect(1, row: row.row), .muted)
    frame.label(
      changes.isOpen(group) ? "▾" : "▸", in: layout.rect(2, row: row.row), Style(.heading))
    var texts = [wording.counts(group.kinds)]
    if layout.places[0] == nil { texts.append(moment) }
    if layout.places[1] == nil { texts.append(author(entry)) }
    if let reason = entry.reason { texts.append(reason) }
    // The newest of them are enough to see.
    let isFresh = group.changes.prefix(100).contains { index in
      let change = changes.changes[index]
      let entry = history.entries[Int(change.place)]
      return scene.isMarked(entry.operations[Int(change.operation)].id)
    }
    frame.label(
      texts.joined(separator: " · "), in: layout.rect(3, row: row.row),
      Style(isFresh ? .fresh : .text, bold: true))
  }

  private func author(_ entry: Entry) -> String {
    scene.hidesPeople ? wording.hiddenName : entry.author
  }

  /// The record, and what was written of it.
  private func summary(
    _ entry: Entry, _ kind: Kind, _ operation: Entry.Operation, before: (any Record)?
  ) -> (text: String, changesNothing: Bool) {
    let record = before ?? project.formerRecord(kind, operation.id)
    let name =
      record.map {
        wording.name(of: $0, in: project, scene.directory, hidesPeople: scene.hidesPeople)
      } ?? wording.title(kind)
    guard before != nil, !operation.isDrop else { return (name, false) }
    let fields = moved(entry, operation, before).prefix(6).map { text($0, before: before) }
    guard !fields.isEmpty else {
      // What a newer program wrote is something, though it is not known here.
      guard operation.extras.isEmpty else { return (name, false) }
      return (wording.colon(name, wording.wroteNothingNew), true)
    }
    return (wording.colon(name, fields.joined(separator: " · ")), false)
  }

  /// What an operation wrote that was not so already.
  private func moved(
    _ entry: Entry, _ operation: Entry.Operation, _ before: (any Record)?
  ) -> [Assignment] {
    entry.assignments[operation.assignments].filter { before?.value(of: $0.field) != $0.value }
  }

  private func text(
    _ assignment: Assignment, before: (any Record)?, isWhole: Bool = false
  ) -> String {
    wording.change(
      assignment.field, before?.value(of: assignment.field), assignment.value,
      in: project, scene.directory, hidesPeople: scene.hidesPeople,
      isWhole: isWhole)
  }

  /// All fields that the selected change wrote, and why.
  private func drawDetail(_ history: History, in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty, let row = changes.selected, let change = change(row, history)
    else { return }
    let id = change.operation.id
    let title = recordName(id) ?? wording.title(change.kind)
    let times = history.places(of: id).count
    let inner = frame.panel(
      rect, title: title, detail: wording.changes(times, of: times)
    ).inset(columns: 1)
    var lines: [(text: String, style: Style)] = []
    if let reason = change.entry.reason {
      lines.append((wording.quoted(reason), Style(.accent)))
    }
    if change.operation.isDrop {
      lines.append((wording.recordDropped, Style(.bad)))
    }
    let moved = moved(change.entry, change.operation, change.before)
    if moved.isEmpty, !change.operation.isDrop, change.operation.extras.isEmpty {
      lines.append((wording.wroteNothingNew, .muted))
    }
    for assignment in moved {
      for line in Wrapping.lines(
        of: text(assignment, before: change.before, isWhole: true), columns: inner.columns)
      {
        lines.append((line, .text))
      }
    }
    draw(lines, in: &frame, inner)
  }

  /// What the selected group holds.
  private func drawGroupDetail(
    _ group: LogGroup, _ history: History, in frame: inout Frame, _ rect: Rect
  ) {
    guard !rect.isEmpty else { return }
    let inner = frame.panel(rect, title: wording.counts(group.kinds)).inset(columns: 1)
    var lines: [(text: String, style: Style)] = []
    let reason = history.entries[Int(changes.changes[group.changes.lowerBound].place)].reason
    if let reason { lines.append((wording.quoted(reason), Style(.accent))) }
    // No more than are seen.
    for index in group.changes.prefix(max(0, inner.rows)) {
      guard let change = change(changes.changes[index], history) else { continue }
      let text = summary(change.entry, change.kind, change.operation, before: change.before)
      lines.append((text.text, text.changesNothing ? .muted : .text))
    }
    draw(
      lines, more: group.changes.count - min(group.changes.count, max(0, inner.rows)), in: &frame,
      inner)
  }

  /// Draws lines; what does not fit is counted, never silently left out.
  ///
  /// - Parameter more: lines besides those that are given.
  private func draw(
    _ lines: [(text: String, style: Style)], more: Int = 0, in frame: inout Frame, _ inner: Rect
  ) {
    let hidden = lines.count + more - inner.rows
    for (offset, line) in lines.prefix(hidden > 0 ? inner.rows - 1 : inner.rows).enumerated() {
      frame.label(line.text, in: inner.line(offset), line.style)
    }
    if hidden > 0, inner.rows > 0 {
      frame.label("… +\(hidden + 1)", in: inner.line(inner.rows - 1), .muted)
    }
  }
}
