import Cells
import Testing
import Widgets

struct MapTests {
  private func drawn(_ canvas: DotCanvas, _ glyphs: Glyphs) -> String {
    var frame = Frame(size: canvas.size, glyphs: glyphs)
    canvas.draw(in: &frame, frame.bounds, styles: [.text, Style(.accent)])
    return frame.text
  }

  @Test func `the eight dots of a cell are the eight dots of braille`() {
    for (x, y, scalar) in [
      (0, 0, "⠁"), (0, 1, "⠂"), (0, 2, "⠄"), (1, 0, "⠈"), (1, 1, "⠐"), (1, 2, "⠠"), (0, 3, "⡀"),
      (1, 3, "⢀"),
    ] {
      var canvas = DotCanvas(size: Size(columns: 1, rows: 1))
      canvas.dot(x: x, y: y, layer: 0)
      #expect(drawn(canvas, .unicode) == scalar + "\n")
    }
  }

  @Test func `the same lines are drawn in braille, blocks and ASCII`() {
    var canvas = DotCanvas(size: Size(columns: 4, rows: 2))
    canvas.line(through: [(x: 0, y: 0), (x: 7.9, y: 0)], layer: 0)
    canvas.line(through: [(x: 7.9, y: 0), (x: 7.9, y: 7.9)], layer: 0)
    #expect(drawn(canvas, .unicode) == "⠉⠉⠉⢹\n   ⢸\n")
    #expect(drawn(canvas, .blocks) == "▀▀▀▜\n   ▐\n")
    #expect(drawn(canvas, .ascii) == "----\n   |\n")
  }

  @Test func `slopes are strokes in ASCII`() {
    var canvas = DotCanvas(size: Size(columns: 2, rows: 1))
    canvas.line(through: [(x: 0.5, y: 0), (x: 1.5, y: 3.5)], layer: 0)
    canvas.line(through: [(x: 3.5, y: 0), (x: 2.5, y: 3.5)], layer: 0)
    #expect(drawn(canvas, .ascii) == "\\/\n")
  }

  @Test func `what lies outside is cut off, and lines across are kept`() {
    var canvas = DotCanvas(size: Size(columns: 2, rows: 1))
    canvas.line(through: [(x: -1e9, y: 1.5), (x: 1e9, y: 1.5)], layer: 0)
    #expect(drawn(canvas, .unicode) == "⠒⠒\n")
    canvas.line(through: [(x: 10, y: -5), (x: 10, y: 50)], layer: 1)
    canvas.line(through: [(x: 0, y: 0), (x: .infinity, y: 1), (x: .nan, y: 0)], layer: 1)
    canvas.dot(x: -1, y: 0, layer: 1)
    canvas.dot(x: 0, y: 4, layer: 1)
    #expect(drawn(canvas, .unicode) == "⠒⠒\n")
  }

  @Test func `a cell of several layers has the style of the highest`() {
    var canvas = DotCanvas(size: Size(columns: 1, rows: 1))
    canvas.dot(x: 0, y: 0, layer: 1)
    canvas.dot(x: 1, y: 0, layer: 0)
    var frame = Frame(size: canvas.size)
    canvas.draw(in: &frame, frame.bounds, styles: [.text, Style(.accent)])
    #expect(frame.text == "⠉\n")
    #expect(frame[0, 0].style == Style(.accent))
  }

  @Test func `a part of a plane fills the canvas one way and keeps its shape`() {
    let bounds = MapScale.Bounds(x: 0...2, y: 0...1)
    let scale = MapScale(bounds, in: Size(columns: 20, rows: 5))
    #expect(scale.cell(x: 0, y: 0) == Point(column: 0, row: 0))
    #expect(scale.cell(x: 2, y: 1) == Point(column: 19, row: 4))
    let wide = MapScale(bounds, in: Size(columns: 60, rows: 5))
    let left = wide.cell(x: 0, y: 0)
    let right = wide.cell(x: 2, y: 1)
    #expect(left.column + right.column == 59)
    #expect(right.column - left.column == 19)
    #expect(MapScale.rows(of: bounds, columns: 20) == 5)
  }

  @Test func `no size and no part of a plane breaks the scale`() {
    let empty = MapScale.Bounds(x: 1...1, y: 1...1)
    for size in [Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: 9, rows: 0)] {
      for bounds in [empty, MapScale.Bounds(x: 0...1e-9, y: 0...1e9)] {
        let scale = MapScale(bounds, in: size)
        for value in [0.0, 1, 2, 1e12, -1e300] { _ = scale.cell(x: value, y: value) }
      }
    }
    #expect(MapScale.Bounds(of: [(x: Double, y: Double)]()) == nil)
  }
}
