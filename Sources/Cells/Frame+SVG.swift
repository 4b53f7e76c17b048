extension Frame {
  /// The frame as an SVG picture. Blocks, lines and braille are drawn as shapes, so that they join
  /// whatever font a reader has.
  public var svg: String {
    SVGDrawing(self).text
  }
}

/// Draws a frame as SVG: backgrounds first, then shapes, then runs of letters.
private struct SVGDrawing {
  private static let cellWidth = 8.4
  private static let cellHeight = 17.0
  private static let baseline = 12.8
  private static let margin = 8.0

  private let frame: Frame
  private var output = ""

  init(_ frame: Frame) { self.frame = frame }

  var text: String {
    var drawing = self
    drawing.draw()
    return drawing.output
  }

  private func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let whole = hundredths / 100
    let rest = abs(hundredths % 100)
    if rest == 0 { return String(whole) }
    let sign = hundredths < 0 && whole == 0 ? "-" : ""
    return rest % 10 == 0
      ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  private func colours(_ style: Style) -> (foreground: String, background: String) {
    let look = frame.theme.look(style, depth: .indexed)
    let isLight = frame.theme == .light
    let foreground =
      look.foreground.map { XtermColour.hex($0) } ?? (isLight ? "#1c1c1c" : "#d0d0d0")
    let background =
      look.background.map { XtermColour.hex($0) } ?? (isLight ? "#ffffff" : "#1c1c1c")
    return look.isReversed ? (background, foreground) : (foreground, background)
  }

  private mutating func draw() {
    let width = Double(frame.size.columns) * Self.cellWidth + 2 * Self.margin
    let height = Double(frame.size.rows) * Self.cellHeight + 2 * Self.margin
    let page = colours(.text).background
    output += """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(number(width)) \(number(height))" \
      font-family="'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,monospace" font-size="14" shape-rendering="crispEdges">
      <rect width="100%" height="100%" rx="6" fill="\(page)"/>

      """
    for row in 0..<frame.size.rows {
      for run in runs(row) { drawBackground(run, row, page) }
    }
    for row in 0..<frame.size.rows {
      for run in runs(row) { drawRun(run, row) }
    }
    output += "</svg>\n"
  }

  /// Runs of cells of one style.
  private func runs(_ row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for column in 0..<frame.size.columns
    where column + 1 == frame.size.columns
      || frame[column + 1, row].style != frame[column, row].style
    {
      runs.append(start..<(column + 1))
      start = column + 1
    }
    return runs
  }

  private func left(_ column: Int) -> Double { Self.margin + Double(column) * Self.cellWidth }
  private func top(_ row: Int) -> Double { Self.margin + Double(row) * Self.cellHeight }

  private mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ fill: String,
    opacity: Double = 1
  ) {
    let faint = opacity < 1 ? " fill-opacity=\"\(number(opacity))\"" : ""
    output +=
      "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" "
      + "height=\"\(number(height))\" fill=\"\(fill)\"\(faint)/>\n"
  }

  private mutating func drawBackground(_ run: Range<Int>, _ row: Int, _ page: String) {
    let background = colours(frame[run.lowerBound, row].style).background
    guard background != page else { return }
    rect(
      left(run.lowerBound), top(row), Double(run.count) * Self.cellWidth, Self.cellHeight,
      background)
  }

  private mutating func drawRun(_ run: Range<Int>, _ row: Int) {
    let style = frame[run.lowerBound, row].style
    let look = frame.theme.look(style, depth: .indexed)
    let colour = colours(style).foreground
    var letters = ""
    var start = run.lowerBound
    func isBold() -> Bool { look.isBold || style.isBold }
    var pending: [(start: Int, end: Int, text: String)] = []
    var column = run.lowerBound
    while column < run.upperBound {
      let cell = frame[column, row]
      let shapeColumn = column
      let isPlain = cell.scalar != 0x20 && cell.scalar != 0
      if isPlain, let count = drawShape(column, run.upperBound, row, colour) {
        column += count - 1
        if !letters.isEmpty { pending.append((start, shapeColumn, letters)) }
        letters = ""
      } else if cell.scalar == 0x20 || cell.scalar == 0xA0 {
        if !letters.isEmpty { letters += " " }
      } else if cell.scalar != 0 {
        if letters.isEmpty { start = column }
        letters += Self.escaped(cell)
      }
      column += 1
    }
    if !letters.isEmpty { pending.append((start, run.upperBound, letters)) }
    for piece in pending {
      var text = piece.text
      var end = piece.end
      while text.hasSuffix(" ") {
        text.removeLast()
        end -= 1
      }
      let weight = isBold() ? " font-weight=\"bold\"" : ""
      let line = look.isUnderlined ? " text-decoration=\"underline\"" : ""
      output +=
        "<text x=\"\(number(left(piece.start)))\" y=\"\(number(top(row) + Self.baseline))\" "
        + "textLength=\"\(number(Double(end - piece.start) * Self.cellWidth))\" "
        + "lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" fill=\"\(colour)\"\(weight)\(line)>"
        + "\(text)</text>\n"
    }
  }

  private static func escaped(_ cell: Cell) -> String {
    var text = ""
    for value in [cell.scalar, UInt32(cell.mark), UInt32(cell.secondMark)] where value != 0 {
      switch value {
      case 0x26: text += "&amp;"
      case 0x3C: text += "&lt;"
      case 0x3E: text += "&gt;"
      default: if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
    }
    return text
  }
}

extension SVGDrawing {
  /// Draws a block, a line or a braille pattern, with those of its kind that follow it where they
  /// join; the number of cells drawn, nil for anything else.
  private mutating func drawShape(
    _ column: Int, _ end: Int, _ row: Int, _ colour: String
  ) -> Int? {
    let scalar = frame[column, row].scalar
    let joins =
      (0x2580...0x2588).contains(scalar) || (0x2591...0x2593).contains(scalar)
      || scalar == 0x2500 || scalar == 0x2501
    var count = 1
    while joins, column + count < end, frame[column + count, row].scalar == scalar { count += 1 }
    let x = left(column)
    let y = top(row)
    let width = Self.cellWidth * Double(count)
    let height = Self.cellHeight
    switch scalar {
    case 0x2580: rect(x, y, width, height / 2, colour)
    case 0x2581...0x2588:
      let share = Double(scalar - 0x2580) / 8
      rect(x, y + height * (1 - share), width, height * share, colour)
    case 0x2589...0x258F: rect(x, y, width * Double(0x2590 - scalar) / 8, height, colour)
    case 0x2591: rect(x, y, width, height, colour, opacity: 0.3)
    case 0x2592: rect(x, y, width, height, colour, opacity: 0.55)
    case 0x2593: rect(x, y, width, height, colour, opacity: 0.8)
    case 0x2500, 0x2501, 0x2502, 0x2503, 0x250A, 0x256D...0x2570:
      drawLine(scalar, x, y, width, colour)
    case 0x2801...0x28FF: drawBraille(scalar - 0x2800, x, y, colour)
    default: return nil
    }
    return count
  }

  private mutating func drawLine(
    _ scalar: UInt32, _ x: Double, _ y: Double, _ width: Double, _ colour: String
  ) {
    let height = Self.cellHeight
    let middleX = x + width / 2
    let middleY = y + height / 2
    func path(_ data: String, _ weight: Double, dash: String = "") -> String {
      "<path d=\"\(data)\" stroke=\"\(colour)\" stroke-width=\"\(number(weight))\" fill=\"none\"\(dash)/>\n"
    }
    let horizontal = "M\(number(x)) \(number(middleY))h\(number(width))"
    let vertical = "M\(number(middleX)) \(number(y))v\(number(height))"
    switch scalar {
    case 0x2500: output += path(horizontal, 1.2)
    case 0x2501: output += path(horizontal, 3.6)
    case 0x2502: output += path(vertical, 1.2)
    case 0x2503: output += path(vertical, 3)
    case 0x250A: output += path(vertical, 1.2, dash: " stroke-dasharray=\"2 3\"")
    default:
      let isTop = scalar == 0x256D || scalar == 0x256E
      let isLeft = scalar == 0x256D || scalar == 0x2570
      let endY = isTop ? y + height : y
      let endX = isLeft ? x + width : x
      output += path(
        "M\(number(middleX)) \(number(endY))Q\(number(middleX)) \(number(middleY)) "
          + "\(number(endX)) \(number(middleY))", 1.2)
    }
  }

  private mutating func drawBraille(_ dots: UInt32, _ x: Double, _ y: Double, _ colour: String) {
    let places: [(Int, Int)] = [
      (0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3),
    ]
    for (bit, place) in places.enumerated() where dots & (1 << UInt32(bit)) != 0 {
      let centreX = x + Self.cellWidth * (Double(place.0) * 2 + 1) / 4
      let centreY = y + Self.cellHeight * (Double(place.1) * 2 + 1) / 8
      output +=
        "<circle cx=\"\(number(centreX))\" cy=\"\(number(centreY))\" r=\"1.4\" fill=\"\(colour)\"/>\n"
    }
  }
}
