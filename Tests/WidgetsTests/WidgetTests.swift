import Cells
import TestSupport
import Testing
import Widgets

/// The text that drawing leaves on a small frame.
func picture(
  _ columns: Int, _ rows: Int, glyphs: Glyphs = .unicode, _ draw: (inout Frame) -> Void
) -> String {
  var frame = Frame(size: Size(columns: columns, rows: rows), glyphs: glyphs)
  draw(&frame)
  return frame.text
}

struct GaugeTests {
  private func gauge(
    _ value: Double, _ second: Double = 0, tick: Double? = nil, _ glyphs: Glyphs = .unicode
  )
    -> String
  {
    picture(10, 1, glyphs: glyphs) { frame in
      Gauge(value: value, second: second, tick: tick).draw(in: &frame, frame.bounds)
    }
  }

  @Test func `a bar shows spent, committed, the rest and the tick of time`() {
    #expect(gauge(0) == "░░░░░░░░░░\n")
    #expect(gauge(0.5) == "█████░░░░░\n")
    #expect(gauge(0.55) == "█████▌░░░░\n")
    #expect(gauge(0.3, 0.2, tick: 0.7) == "███▒▒░░│░░\n")
    #expect(gauge(1) == "██████████\n")
    #expect(gauge(0.3, 0.2, tick: 0.7, .ascii) == "###==..|..\n")
  }

  @Test func `past its end a bar is full and says so`() {
    #expect(gauge(1.5) == "█████████▶\n")
    #expect(gauge(0.8, 0.4) == "████████▒▶\n")
    #expect(gauge(.infinity) == "░░░░░░░░░░\n")
    #expect(gauge(-1, tick: .nan) == "░░░░░░░░░░\n")
  }

  @Test func `a bar without room draws nothing`() {
    let text = picture(4, 1) { frame in
      Gauge(value: 1).draw(in: &frame, Rect(column: 2, row: 0, columns: 0, rows: 1))
      Gauge(value: 1).draw(in: &frame, Rect(column: 9, row: 9, columns: 3, rows: 1))
    }
    #expect(text == "\n")
  }
}

struct LabelTests {
  @Test func `what is too long ends in an ellipsis`() {
    let text = picture(10, 3) { frame in
      frame.label("Saint-Hyacinthe", in: Rect(column: 0, row: 0, columns: 8, rows: 1))
      frame.label("droite", in: Rect(column: 0, row: 1, columns: 10, rows: 1), .text, .trailing)
      frame.label("日本語", in: Rect(column: 0, row: 2, columns: 4, rows: 1))
    }
    #expect(text == "Saint-H…\n    droite\n日…\n")
  }

  @Test func `the ends of a line never overlap`() {
    func ends(_ columns: Int) -> String {
      picture(columns, 1) { frame in
        frame.ends(["12/15 faites", "12/15"], .text, "2 en retard", .text, in: frame.bounds)
      }
    }
    #expect(ends(30) == "12/15 faites       2 en retard\n")
    #expect(ends(20) == "12/15    2 en retard\n")
    #expect(ends(14) == "1… 2 en retard\n")
    #expect(ends(6) == "2 en …\n")
  }

  @Test func `text wraps at spaces and cuts only words longer than a line`() {
    #expect(Wrapping.lines(of: "un deux trois", columns: 7) == ["un deux", "trois"])
    #expect(
      Wrapping.lines(of: "anticonstitutionnel", columns: 8) == ["anticons", "titution", "nel"])
    #expect(
      Wrapping.lines(of: "prenom.nom@municipalite.qc.ca", columns: 16)
        == ["prenom.nom", "@municipalite.", "qc.ca"])
    #expect(Wrapping.lines(of: "a\n\nb", columns: 5) == ["a", "", "b"])
    #expect(Wrapping.lines(of: "x", columns: 0) == [])
    #expect(Wrapping.lines(of: "日本語", columns: 4) == ["日本", "語"])
  }
}

struct PanelTests {
  @Test func `a panel has a title, a detail if there is room, and gives its inside`() {
    var inner = Rect(Size.standard)
    let text = picture(22, 3) { frame in
      inner = frame.panel(frame.bounds, title: "À faire", detail: "3")
    }
    #expect(text == "╭─ À faire ────── 3 ─╮\n│                    │\n╰────────────────────╯\n")
    #expect(inner == Rect(column: 1, row: 1, columns: 20, rows: 1))
    let narrow = picture(12, 3) { frame in
      _ = frame.panel(frame.bounds, title: "À faire", detail: "trois")
    }
    #expect(narrow.hasPrefix("╭─ À fair…─╮"))
  }

  @Test func `without room for a box all of the room is given`() {
    for size in [Size(columns: 7, rows: 9), Size(columns: 30, rows: 2), Size(columns: 0, rows: 0)] {
      var frame = Frame(size: size)
      #expect(frame.panel(frame.bounds, title: "x") == frame.bounds)
    }
  }
}

struct ListStateTests {
  @Test func `the selected row is always within the list and within what is seen`() {
    var list = ListState()
    var state: UInt64 = 1
    func number(_ range: ClosedRange<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int(state >> 33) % range.count
    }
    for _ in 0..<5000 {
      let count = number(0...40)
      let rows = number(1...12)
      list.move(by: number(-50...50), count: count)
      list.reveal(rows: rows, count: count)
      let visible = list.visible(rows: rows, count: count)
      #expect(visible.count == min(rows, count))
      #expect(count == 0 ? list.selection == 0 : visible.contains(list.selection))
    }
  }
}

struct ColumnLayoutTests {
  private let columns = [
    Column("code", width: 6, rank: 2), Column("titre", width: 10, weight: 1),
    Column("date", width: 10, rank: 1),
  ]

  @Test func `columns of the highest rank give way first`() {
    #expect(ColumnLayout(columns, from: 0, width: 40).places == [0..<6, 7..<29, 30..<40])
    #expect(ColumnLayout(columns, from: 0, width: 25).places == [nil, 0..<14, 15..<25])
    #expect(ColumnLayout(columns, from: 0, width: 12).places == [nil, 0..<12, nil])
    #expect(ColumnLayout(columns, from: 2, width: 4).places == [nil, 2..<6, nil])
    #expect(ColumnLayout(columns, from: 0, width: -3).places == [nil, 0..<0, nil])
  }

  @Test func `room goes to what is cut most, then to what takes all it can get`() {
    let columns = [
      Column("titre", width: 10, wanted: 40), Column("nom", width: 10, wanted: 20),
      Column("bande", width: 10, weight: 1),
    ]
    // The title shows a quarter of itself, the name a half.
    #expect(ColumnLayout(columns, from: 0, width: 42).places == [0..<20, 21..<31, 32..<42])
    #expect(ColumnLayout(columns, from: 0, width: 72).places == [0..<40, 41..<61, 62..<72])
    #expect(ColumnLayout(columns, from: 0, width: 92).places == [0..<40, 41..<61, 62..<92])
    // Where all have what they want, the rest stays free.
    #expect(ColumnLayout(Array(columns.prefix(2)), from: 0, width: 99).places == [0..<40, 41..<61])
  }

  @Test
  func `for any columns and widths nothing overlaps, overflows or is left while it is wanted`() {
    var random = SeededGenerator(seed: Seed.fresh(310))
    for _ in 0..<2000 {
      let columns = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        let width = Int.random(in: 1...20, using: &random)
        return Column(
          "", width: width, weight: Int.random(in: 0...3, using: &random),
          wanted: Bool.random(using: &random)
            ? width + Int.random(in: 0...40, using: &random) : nil,
          rank: Int.random(in: 0...3, using: &random))
      }
      let width = Int.random(in: 0...200, using: &random)
      let places = ColumnLayout(columns, from: 3, width: width).places
      let shown = places.compactMap(\.self)
      for place in shown where !place.isEmpty {
        #expect(place.lowerBound >= 3 && place.upperBound <= 3 + width)
      }
      for (left, right) in zip(shown, shown.dropFirst()) where !right.isEmpty {
        #expect(left.upperBound < right.lowerBound)
      }
      let used = shown.reduce(shown.count - 1) { $0 + $1.count }
      let isCut = zip(columns, places).contains { column, place in
        place.map { $0.count < column.wanted ?? 0 } ?? false
      }
      if isCut { #expect(used >= width) }
    }
  }
}

struct ChartTests {
  @Test func `bars stand on the ground, with a mark at what was planned`() {
    let text = picture(12, 4) { frame in
      BarChart([
        .init(planned: 4, actual: 2, pending: 1), .init(planned: 2, actual: 4),
        .init(planned: 0, actual: 0),
      ]).draw(in: &frame, frame.bounds)
    }
    #expect(text == "▔▔▔ ███\n▒▒▒ ███\n███ ▔▔▔\n███▁███▁▁▁▁▁\n")
  }

  @Test func `marks reach over bars that have the room for it`() {
    let text = picture(12, 3) { frame in
      BarChart([.init(planned: 2, actual: 3), .init(planned: 3, actual: 1)])
        .draw(in: &frame, frame.bounds, hasBase: false)
    }
    #expect(text == " ███  ▔▔▔▔▔\n▔▔▔▔▔\n ███   ███\n")
  }

  @Test func `a chart of nothing, or without room, draws nothing`() {
    #expect(
      picture(4, 2) { BarChart([.init(planned: 0, actual: 0)]).draw(in: &$0, $0.bounds) } == "\n\n")
    #expect(picture(4, 2) { BarChart([]).draw(in: &$0, $0.bounds) } == "\n\n")
    #expect(
      picture(0, 0) { BarChart([.init(planned: 1, actual: 1)]).draw(in: &$0, $0.bounds) } == "")
  }

  @Test func `a strip shows what is done, what is left, steps and today`() {
    func strip(
      _ span: ClosedRange<Int>?, _ progress: Double, _ steps: [(at: Int, isReached: Bool)] = []
    )
      -> String
    {
      picture(20, 1) { frame in
        let scale = TimeScale(start: 0, end: 100, column: 0, columns: 20)
        GanttStrip(span: span, progress: progress, steps: steps).draw(
          in: &frame, scale, row: 0, today: 50, marks: [75])
      }
    }
    #expect(strip(10...39, 0.5) == "  ━━━───  │    ┊\n")
    #expect(strip(nil, 0) == "          │    ┊\n")
    #expect(strip(-500...900, 1) == "━━━━━━━━━━│━━━━━━━━━\n")
    #expect(
      strip(0...3, 0, [(at: 30, isReached: true), (at: 60, isReached: false)])
        == "─     ◆   │ ◇  ┊\n")
    #expect(strip(200...300, 0.5) == "          │    ┊\n")
  }
}

struct TextFieldTests {
  @Test func `keys edit the text around the cursor`() {
    var field = TextField("été")
    _ = field.handle(.left)
    _ = field.handle(.character("x"))
    #expect(field.text == "étxé")
    _ = field.handle(.backspace)
    _ = field.handle(.home)
    _ = field.handle(.delete)
    #expect(field.text == "té")
    _ = field.handle(.end)
    field.insert(" a\nb")
    #expect(field.text == "té a b")
    _ = field.handle(.control("w"))
    #expect(field.text == "té a ")
    _ = field.handle(.control("u"))
    #expect(field.text.isEmpty)
    #expect(field.position == 0)
    let isTaken = field.handle(.function(1))
    #expect(!isTaken)
  }

  @Test func `combining accents typed after a letter join it, and erase with it`() {
    var field = TextField()
    _ = field.handle(.character("e"))
    _ = field.handle(.character("\u{301}"))
    #expect(field.text == "é")
    #expect(field.position == 1)
    _ = field.handle(.backspace)
    #expect(field.text.isEmpty)
  }

  @Test func `a long text scrolls so that the cursor is seen`() {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    TextField("abcdefghij").draw(in: &frame, frame.bounds)
    #expect(frame.text == "fghij\n")
    #expect(frame.cursor == Point(column: 5, row: 0))
  }

  @Test func `no line begins with what goes with the word before, or ends with an opening mark`() {
    #expect(
      Wrapping.lines(of: "il dit « oui » : non", columns: 10) == ["il dit", "« oui » :", "non"])
    #expect(Wrapping.lines(of: "a «\u{A0}b\u{A0}» c", columns: 6) == ["a", "«\u{A0}b\u{A0}»", "c"])
    #expect(Wrapping.lines(of: "vraiment ?", columns: 9) == ["vraiment", "?"])
  }
}
