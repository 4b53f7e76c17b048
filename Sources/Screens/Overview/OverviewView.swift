internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Draws the screen *Aperçu*.
struct OverviewView: SceneView {
  let scene: Scene
  /// 0 for « À faire », then the parts from 1.
  let panel: Int
  let toDo: ToDoList

  init(_ scene: Scene, _ panel: Int, _ toDo: ToDoList) {
    self.scene = scene
    self.panel = panel
    self.toDo = toDo
  }

  func draw(in frame: inout Frame) {
    // A page covers all of it.
    guard scene.above.page == nil else { return }
    let panels = scene.world.panels
    let layout = OverviewLayout(scene.areas.body, partCount: panels.count)
    drawTitle(in: &frame, layout.title)
    drawTotal(in: &frame, layout.total)
    for (index, rect) in layout.parts.enumerated() where !rect.isEmpty {
      let isFocused = panel == index + 1
      if layout.isCompact {
        drawPartLine(panels[index], in: &frame, rect, isFocused: isFocused)
      } else {
        drawPartPanel(panels[index], in: &frame, rect, isFocused: isFocused)
      }
      if isFocused { frame.cursor = Point(column: rect.column + 1, row: rect.row) }
    }
    if !layout.common.isEmpty { drawCommon(in: &frame, layout.common) }
    if !layout.timeline.isEmpty {
      drawTimeline(in: &frame, layout.timeline, tellsCash: layout.outlook.isEmpty)
    }
    if !layout.forecast.isEmpty { drawForecast(in: &frame, layout.forecast) }
    if !layout.outlook.isEmpty { drawOutlook(in: &frame, layout.outlook) }
    if !layout.municipalities.isEmpty { drawMunicipalities(in: &frame, layout.municipalities) }
    drawToDo(in: &frame, layout.toDo)
  }

  private func drawTitle(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let rect = rect.inset(columns: 1)
    var time = ""
    if let calendar = project.calendar {
      time = wording.place(of: figures.today, in: calendar)
      if let year = figures.currentYear {
        time += " · " + wording.yearOf(year, figures.years.count)
      }
    }
    let width = DisplayWidth.columns(of: time)
    let info = project.info
    let title = info.title.isEmpty ? wording.untitled : info.title
    if width + 20 <= rect.columns {
      let split = rect.splitLeft(rect.columns - width - 2)
      frame.label(title, in: split.left, Style(.heading))
      frame.label(time, in: rect, .text, .trailing)
    } else {
      frame.label(time.isEmpty ? title : time, in: rect, .text)
    }
  }

  /// One line for the whole of the money.
  private func drawTotal(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let rect = rect.inset(columns: 1)
    let money = figures.money
    let envelope = figures.envelope
    let percent = money.spent.share(of: envelope).map { format.percent($0) } ?? wording.undefined
    let hasBar = rect.columns >= 100
    func pieces(
      _ style: QuebecFormat.MoneyStyle, isWhole: Bool
    ) -> [(text: String, style: Style)] {
      var pieces: [(text: String, style: Style)] = [
        (format.money(money.spent, style), Style(.neutral, bold: true)),
        (" " + wording.paidOf(format.money(envelope, style)), .text),
      ]
      if !hasBar { pieces.append((" (\(percent))", .text)) }
      guard isWhole else { return pieces }
      pieces.append((" · \(wording.committedShort) ", .muted))
      pieces.append((format.money(money.committed, style), .text))
      pieces.append((" · \(wording.availableShort) ", .muted))
      let isOver = figures.available.cents < 0
      pieces.append(
        (format.money(figures.available, style), isOver ? Style(.bad, bold: true) : .text))
      return pieces
    }
    let styles: [QuebecFormat.MoneyStyle] =
      rect.columns >= 76 ? [.dollars, .short, .thousands] : [.short, .thousands]
    let lines =
      (rect.columns >= 60 ? styles.map { pieces($0, isWhole: true) } : [])
      + styles.map { pieces($0, isWhole: false) }
    let fitting = lines.first { line in
      line.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } <= rect.columns
    }
    let pieces = fitting ?? lines[lines.count - 1]
    let end = frame.line(pieces, in: rect)
    let room = Rect(column: end + 2, row: rect.row, columns: rect.right - end - 2, rows: 1)
    guard hasBar, room.columns >= 12 else { return }
    let width = DisplayWidth.columns(of: percent)
    let split = room.splitLeft(room.columns - width - 1)
    gauge(money, of: envelope).draw(in: &frame, split.left)
    frame.label(percent, in: split.rest, .text, .trailing)
  }
}

extension SceneView {
  /// A bar of spent and committed against an amount, with the tick of elapsed time.
  func gauge(_ money: BudgetCell, of whole: Money) -> Gauge {
    let spent = money.spent.share(of: whole) ?? 0
    let committed = money.committed.share(of: whole) ?? 0
    return Gauge(
      value: spent, second: committed, tick: timeShare,
      role: money.spent + money.committed > whole ? .bad : .neutral)
  }

  /// Share of the project's months that has elapsed.
  var timeShare: Double? { figures.elapsed.map { $0.months / $0.totalMonths } }
}
