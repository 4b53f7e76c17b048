import Cells
import TestSupport
import Testing
import Widgets

/// A solid mass, the axis beside it and the labels at the ends of lines.
struct MassTests {
  private func eighths(of mass: Mass, column: Int, rows: Int) -> Int {
    (0..<rows).reduce(0) { sum, level in
      switch mass.part(column: column, level: level) {
      case .nothing: sum
      case .edge(let eighths): sum + eighths
      case .lower, .upper: sum + 8
      }
    }
  }

  @Test func `for random heights the mass is whole, and as high as they are to the eighth`() {
    var random = SeededGenerator(seed: Seed.fresh(78))
    for _ in 0..<2000 {
      let rows = Int.random(in: 1...30, using: &random)
      let lower = Double.random(in: 0...Double(rows), using: &random)
      let both = Mass.Height(
        lower: lower, upper: Double.random(in: lower...Double(rows), using: &random))
      let alone = Mass.Height(lower: lower, upper: lower)
      let mass = Mass([both, alone, both, alone])
      for level in 0..<rows {
        #expect(mass.part(column: 0, level: level) == mass.part(column: 2, level: level))
        #expect(mass.part(column: 1, level: level) == mass.part(column: 3, level: level))
        // Nothing floats, and what is on top is not below.
        if level > 0, mass.part(column: 0, level: level) != .nothing {
          let below = mass.part(column: 0, level: level - 1)
          #expect(below == .lower || below == .upper)
          if below == .upper { #expect(mass.part(column: 0, level: level) == .upper) }
        }
      }
      let wanted = Int((lower * 8).rounded())
      #expect(eighths(of: mass, column: 1, rows: rows) == (lower > 0 ? max(1, wanted) : 0))
      #expect(abs(eighths(of: mass, column: 0, rows: rows) - Int((both.upper * 8).rounded())) <= 5)
    }
  }

  @Test func `what is committed lies on what is paid without a gap`() {
    let text = picture(4, 3) { frame in
      Mass([
        .init(lower: 1.5, upper: 1.5), .init(lower: 1.5, upper: 2.75),
        .init(lower: 1.125, upper: 2), .init(lower: 0.01, upper: 0),
      ]).draw(in: &frame, frame.bounds, lower: Style(.neutral), upper: Style(.planned))
    }
    #expect(text == " ▒\n▄█▒\n███▁\n")
  }

  @Test func `bars of one chart are equally wide, and equal values equally high`() {
    var random = SeededGenerator(seed: Seed.fresh(79))
    for _ in 0..<500 {
      let values = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        Double(Int.random(in: 1...5, using: &random))
      }
      let size = Size(
        columns: Int.random(in: values.count * 2...200, using: &random),
        rows: Int.random(in: 2...20, using: &random))
      var frame = Frame(size: size)
      BarChart(values.map { .init(planned: $0, actual: $0) }).draw(in: &frame, frame.bounds)
      var heights: [Double: Set<Int>] = [:]
      var widths: Set<Int> = []
      let chart = BarChart(values.map { .init(planned: $0, actual: $0) })
      for (index, value) in values.enumerated() {
        let columns = chart.columns(of: index, in: frame.bounds)
        let solid = columns.filter { frame[$0, size.rows - 1].scalar == 0x2588 }
        widths.insert(solid.count)
        for column in solid {
          heights[value, default: []].insert(
            (0..<size.rows).count { frame[column, $0].scalar != 0x20 })
        }
      }
      #expect(heights.values.allSatisfy { $0.count == 1 })
      #expect(widths.count <= 2 && !widths.contains { $0 > size.columns / values.count })
      #expect(widths.subtracting([0]).count <= 1)
    }
  }

  @Test func `an axis names 0 and round values, and its top lies in the first row`() {
    let axis = ValueAxis(maximum: 643, rows: 16)
    #expect(axis.ticks == [0, 200, 400, 600])
    let rect = Rect(column: 0, row: 2, columns: 1, rows: 16)
    #expect(axis.row(of: 0, in: rect) == 17)
    #expect(axis.row(of: 643, in: rect) == 2)
    #expect(axis.row(of: 644, in: rect) == nil)
    #expect(ValueAxis(maximum: 0, rows: 9).ticks.isEmpty)
    #expect(ValueAxis(maximum: .infinity, rows: 9).ticks.isEmpty)
    var random = SeededGenerator(seed: Seed.fresh(80))
    for _ in 0..<1000 {
      let rows = Int.random(in: 1...60, using: &random)
      let axis = ValueAxis(maximum: Double.random(in: 0.01...1e12, using: &random), rows: rows)
      #expect(axis.ticks.count <= max(1, rows / 4) + 1)
      #expect(axis.ticks.first == 0)
    }
  }

  @Test func `labels stand in the order of their heights, none on top of another`() {
    #expect(EndLabels.rows([1, 0.97, 0.95, 0], in: 0..<10) == [0, 1, 2, 9])
    #expect(EndLabels.rows([0, 0.01, 0.02], in: 5..<9) == [8, 7, 6])
    #expect(EndLabels.rows([0.2, 0.9, 0.5], in: 0..<2) == [1, 0, nil])
    #expect(EndLabels.rows([0.5], in: 3..<3) == [nil])
    var random = SeededGenerator(seed: Seed.fresh(81))
    for _ in 0..<1000 {
      let heights = (0..<8).map { _ in Double.random(in: -1...2, using: &random) }
      let rows = 3..<Int.random(in: 3...20, using: &random)
      let placed = EndLabels.rows(heights, in: rows)
      let shown = zip(heights, placed).compactMap { pair in pair.1.map { (pair.0, $0) } }
      #expect(shown.count == min(8, rows.count))
      #expect(Set(shown.map(\.1)).count == shown.count)
      #expect(shown.allSatisfy { rows.contains($0.1) })
      let sorted = shown.sorted { $0.0 > $1.0 }.map(\.1)
      #expect(sorted == sorted.sorted())
    }
  }

  @Test func `on a canvas of ranks a line drives lesser ones from its cells`() {
    for order in [[0, 1], [1, 0]] {
      var canvas = DotCanvas(size: Size(columns: 2, rows: 1), isRanked: true)
      for layer in order {
        canvas.dot(x: layer, y: layer, layer: UInt8(layer))
        canvas.dot(x: 2, y: 0, layer: 0)
      }
      var frame = Frame(size: canvas.size)
      canvas.draw(in: &frame, frame.bounds, styles: [.text, Style(.accent)])
      #expect(frame.text == "⠐⠁\n")
      #expect(frame[0, 0].style == Style(.accent))
      #expect(frame[1, 0].style == .text)
    }
  }
}
