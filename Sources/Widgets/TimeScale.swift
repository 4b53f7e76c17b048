public import Cells

/// Maps numbers that grow with time, such as days, to columns.
public struct TimeScale: Hashable, Sendable {
  /// The first number.
  public var start: Int
  /// The number after the last one.
  public var end: Int
  /// The column of `start`.
  public var column: Int
  /// The number of columns.
  public var columns: Int

  /// A scale; its end is made to follow its start.
  public init(start: Int, end: Int, column: Int, columns: Int) {
    self.start = start
    self.end = max(end, start + 1)
    self.column = column
    self.columns = max(0, columns)
  }

  /// The column of a number, which may lie outside of the scale's own.
  public func column(of number: Int) -> Int {
    let offset = Double(number - start) * Double(columns) / Double(end - start)
    return column + Int(offset.rounded(.down))
  }

  /// The columns from a number to another, at least one; empty outside of the scale.
  public func columns(from first: Int, through last: Int) -> Range<Int> {
    let lower = max(column(of: first), column)
    let upper = min(max(column(of: last + 1), column(of: first) + 1), column + columns)
    return lower < upper ? lower..<upper : column..<column
  }
}

/// A strip of time with one bar on it: when something runs, how far it is, and its dated steps.
public struct GanttStrip: Hashable, Sendable {
  /// First and last number of the bar; nil for no bar.
  public var span: ClosedRange<Int>?
  /// Share of the bar that is done.
  public var progress: Double
  /// What the bar means.
  public var role: Role
  /// Steps: when, and whether they are reached.
  public var steps: [(at: Int, isReached: Bool)]

  /// A strip.
  public init(
    span: ClosedRange<Int>?, progress: Double = 0, role: Role = .neutral,
    steps: [(at: Int, isReached: Bool)] = []
  ) {
    self.span = span
    self.progress = min(max(progress, 0), 1)
    self.role = role
    self.steps = steps
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.span == right.span && left.progress == right.progress && left.role == right.role
      && left.steps.elementsEqual(right.steps) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(span)
    hasher.combine(progress)
    hasher.combine(role)
  }

  /// Draws the strip on one row.
  ///
  /// - Parameters:
  ///   - today: marked with a line behind the bar.
  ///   - marks: numbers marked with faint lines, such as the starts of years.
  public func draw(
    in frame: inout Frame, _ scale: TimeScale, row: Int, today: Int, marks: [Int]
  ) {
    let rect = Rect(column: scale.column, row: row, columns: scale.columns, rows: 1)
    func put(_ glyph: Unicode.Scalar, _ column: Int, _ style: Style) {
      frame.put(glyph, at: Point(column: column, row: row), in: rect, style)
    }
    for mark in marks { put("┊", scale.column(of: mark), Style(.track)) }
    if let span {
      let columns = scale.columns(from: span.lowerBound, through: span.upperBound)
      let done = Int((Double(columns.count) * progress).rounded())
      for (offset, column) in columns.enumerated() {
        let isDone = offset < done
        put(
          isDone ? "━" : "─", column,
          Style(isDone ? role : .planned, bold: isDone))
      }
    }
    put("│", scale.column(of: today), Style(.accent))
    for step in steps {
      put(
        step.isReached ? "◆" : "◇", scale.column(of: step.at),
        Style(step.isReached ? role : step.at < today ? .bad : .text))
    }
  }
}
