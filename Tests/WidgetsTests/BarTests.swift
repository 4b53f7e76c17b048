import Cells
import TestSupport
import Testing

@testable import Widgets

/// What holds for bars of any values in any room: equal is equal, parts make the whole, and a bar is
/// one piece.
struct BarTests {
  private static let eighths: [UInt32: Int] = Dictionary(
    uniqueKeysWithValues: "▁▂▃▄▅▆▇█".unicodeScalars.enumerated().map { ($1.value, $0 + 1) })
  private static let across: [UInt32: Int] = Dictionary(
    uniqueKeysWithValues: "▏▎▍▌▋▊▉█".unicodeScalars.enumerated().map { ($1.value, $0 + 1) })

  private func frame(_ columns: Int, _ rows: Int) -> Frame {
    Frame(size: Size(columns: columns, rows: rows))
  }

  // MARK: Gauges

  @Test func `a gauge is filled to the eighth of a column, whatever follows it`() {
    var random = SeededGenerator(seed: Seed.fresh(301))
    for _ in 0..<2000 {
      let width = Int.random(in: 1...120, using: &random)
      let value = Double.random(in: 0...1, using: &random)
      let second =
        Bool.random(using: &random) ? Double.random(in: 0...(1 - value), using: &random) : 0
      var frame = frame(width, 1)
      Gauge(value: value, second: second).draw(in: &frame, frame.bounds)
      let filled = (0..<width).reduce(0) { sum, column in
        let cell = frame[column, 0]
        return sum + (cell.style.role == .neutral ? Self.across[cell.scalar] ?? 0 : 0)
      }
      #expect(filled == Int((value * Double(width) * 8).rounded()), "\(value) in \(width)")
    }
  }

  @Test func `no cell of a gauge shows the ground within the bar`() {
    var random = SeededGenerator(seed: Seed.fresh(302))
    for _ in 0..<2000 {
      let width = Int.random(in: 1...120, using: &random)
      var frame = frame(width, 1)
      Gauge(
        value: Double.random(in: 0...1.3, using: &random),
        second: Double.random(in: 0...0.5, using: &random),
        tick: Double.random(in: 0...1, using: &random)
      ).draw(in: &frame, frame.bounds)
      for column in 0..<width {
        let cell = frame[column, 0]
        let isSolid = cell.scalar == 0x2588 || cell.style.isCutOut || cell.scalar == 0x25B6
        #expect(isSolid || cell.style.ground != nil, "column \(column) of \(frame.text)")
      }
    }
  }

  @Test func `the tick of a gauge stands in the cell that holds its share`() {
    var random = SeededGenerator(seed: Seed.fresh(303))
    for _ in 0..<1000 {
      let width = Int.random(in: 4...120, using: &random)
      let tick = Double.random(in: 0..<1, using: &random)
      var frame = frame(width, 1)
      Gauge(value: Double.random(in: 0...1, using: &random), tick: tick)
        .draw(in: &frame, frame.bounds)
      let columns = (0..<width).filter { frame[$0, 0].scalar == 0x2502 }
      #expect(columns == [Int(tick * Double(width))])
    }
  }

  // MARK: Charts

  @Test func `bars of equal values have equal widths and heights at every size`() throws {
    var random = SeededGenerator(seed: Seed.fresh(304))
    for _ in 0..<400 {
      let count = Int.random(in: 1...40, using: &random)
      let size = Size(
        columns: Int.random(in: (2 * count)...240, using: &random),
        rows: Int.random(in: 1...40, using: &random))
      let value = Double.random(in: 1...1e9, using: &random)
      var frame = Frame(size: size)
      let chart = BarChart((0..<count).map { _ in .init(planned: 0, actual: value) })
      chart.draw(in: &frame, frame.bounds)
      let widths = (0..<count).map { index in
        chart.columns(of: index, in: frame.bounds).count { frame[$0, 0].style.role == .neutral }
      }
      #expect(Set(widths).count == 1 && widths[0] > 0, "\(count) in \(size): \(widths)")
    }
  }

  @Test func `what came and what is pending make the height of both, and nothing floats`() {
    var random = SeededGenerator(seed: Seed.fresh(305))
    for _ in 0..<1000 {
      let rows = Int.random(in: 2...40, using: &random)
      let actual = Double.random(in: 0...1, using: &random)
      let pending = Double.random(in: 0...(1 - actual), using: &random)
      var frame = frame(4, rows)
      // The second bar makes the whole height stand for 1.
      BarChart([.init(planned: 0, actual: actual, pending: pending), .init(planned: 0, actual: 1)])
        .draw(in: &frame, frame.bounds, hasBase: false)
      var paid = 0
      var both = 0
      var isOver = false
      for level in 0..<rows {
        let cell = frame[0, rows - 1 - level]
        let isEmpty = cell.scalar == 0x20
        #expect(isEmpty || !isOver, "a hole below row \(level)")
        isOver = isEmpty
        if cell.style.role == .neutral { paid += Self.eighths[cell.scalar] ?? 0 }
        if !isEmpty { both += 1 }
      }
      // A cell has one look: at most half a row is told as the other's.
      #expect(abs(Double(paid) / 8 - actual * Double(rows)) <= 0.57)
      #expect(abs(Double(both) - (actual + pending) * Double(rows)) <= 1)
    }
  }

  @Test func `a mark stands in the row that holds what was planned`() {
    var random = SeededGenerator(seed: Seed.fresh(306))
    let marks = Set("▔─▁".unicodeScalars.map(\.value))
    for _ in 0..<1000 {
      let rows = Int.random(in: 1...40, using: &random)
      let planned = Double.random(in: 0.001...1, using: &random)
      var frame = frame(20, rows)
      BarChart([.init(planned: planned, actual: 0), .init(planned: 0, actual: 1)])
        .draw(in: &frame, frame.bounds, hasBase: false)
      let found = (0..<rows).filter { marks.contains(frame[0, $0].scalar) }
      let level = max(0, Int((planned * Double(rows)).rounded(.up)) - 1)
      #expect(found == [rows - 1 - min(rows - 1, level)])
    }
  }

  @Test func `a line over a chart is whole, and seen on whatever is there`() {
    var frame = frame(12, 6)
    BarChart([.init(planned: 0, actual: 3, pending: 2), .init(planned: 6, actual: 6)])
      .draw(in: &frame, frame.bounds, line: 1)
    for row in 0..<6 { #expect(frame[1, row].scalar == 0x2502) }
    #expect(frame[1, 5].style == Style(.neutral, cutOut: true))
    #expect(frame[1, 2].style == Style(.accent, on: .track))
    #expect(frame[1, 0].style == Style(.accent))
  }

  // MARK: Axes

  @Test func `an axis of halves names nothing, the middle and the whole`() {
    #expect(ValueAxis.halves(of: 82, rows: 9).ticks == [0, 41, 82])
    #expect(ValueAxis.halves(of: 82, rows: 4).ticks == [0, 82])
    #expect(ValueAxis.halves(of: 82, rows: 1).ticks == [82])
    #expect(ValueAxis.halves(of: 0, rows: 9).ticks.isEmpty)
    let axis = ValueAxis.halves(of: 82, rows: 9)
    let rect = Rect(column: 0, row: 3, columns: 5, rows: 9)
    #expect(axis.ticks.map { axis.row(of: $0, in: rect) } == [11, 7, 3])
  }
}
