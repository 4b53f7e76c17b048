import Cells
import Testing

struct FrameTests {
  private func picture(
    columns: Int = 12, rows: Int = 1, glyphs: Glyphs = .unicode, _ draw: (inout Frame) -> Void
  ) -> String {
    var frame = Frame(size: Size(columns: columns, rows: rows), glyphs: glyphs)
    draw(&frame)
    return frame.text
  }

  private func write(
    _ text: String, at column: Int = 0, columns: Int = 12, glyphs: Glyphs = .unicode
  )
    -> String
  {
    picture(columns: columns, glyphs: glyphs) { frame in
      frame.write(text, at: Point(column: column, row: 0), in: frame.bounds)
    }
  }

  @Test func `text is clipped on both sides`() {
    #expect(write("abcdefghijklmnop") == "abcdefghijkl\n")
    #expect(write("abcdef", at: -3) == "def\n")
    #expect(write("abcdef", at: 10) == "          ab\n")
    #expect(write("abc", at: 12) == "\n")
    #expect(write("abc", columns: 0) == "\n")
  }

  @Test func `drawing outside of the clip or the frame does nothing`() {
    let text = picture(rows: 2) { frame in
      let clip = Rect(column: 2, row: 0, columns: 3, rows: 1)
      frame.write("abcdef", at: Point(column: 0, row: 0), in: clip)
      frame.write("xyz", at: Point(column: 0, row: 1), in: clip)
      frame.write("xyz", at: Point(column: 0, row: 9), in: frame.bounds)
      frame.put("x", at: Point(column: -1, row: -1), in: frame.bounds)
      frame.fill(Rect(column: 10, row: 1, columns: 50, rows: 50), with: "#")
    }
    #expect(text == "  cde\n          ##\n")
  }

  @Test func `wide letters take two columns and are never cut in half`() {
    #expect(write("日本語x", columns: 6) == "日本語\n")
    #expect(write("日本語", columns: 5) == "日本\n")
    let text = picture(columns: 4) { frame in
      frame.write("日本", at: Point(column: 0, row: 0), in: frame.bounds)
      frame.write("x", at: Point(column: 1, row: 0), in: frame.bounds)
    }
    #expect(text == " x本\n")
  }

  @Test func `accents composed or not take one column`() {
    #expect(DisplayWidth.columns(of: "e\u{301}te\u{301}") == 3)
    #expect(DisplayWidth.columns(of: "été") == 3)
    #expect(write("e\u{301}x") == "e\u{301}x\n")
    #expect(write("\u{301}x") == "x\n")
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a␛[31mb"), ("a\tb\nc", "a␉b␊c"), ("a\u{9B}b", "a\u{FFFD}b"),
    ("a\u{7F}b", "a␡b"),
    ("a\u{202E}b", "a\u{FFFD}b"), ("a\u{200B}b\u{AD}c", "abc"), ("❤\u{FE0F}!", "❤!"), ("👍🏽!", "👍!"),
    ("👨\u{200D}👩\u{200D}👧!", "👨!"), ("🇵🇹!", "PT!"), ("\u{E000}!", "□!"), ("\u{1CD00}!", "□!"),
  ])
  func `what terminals disagree on is not sent, and controls are shown`(text: String, shown: String)
  {
    #expect(write(text) == shown + "\n")
  }

  @Test func `no control character ever gets into a cell`() {
    for value in (0...0x11_FFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var frame = Frame(size: Size(columns: 4, rows: 1))
      frame.write(String(scalar), at: Point(column: 0, row: 0), in: frame.bounds)
      let cell = frame[0, 0].scalar
      if cell < 0x20 || (0x7F..<0xA0).contains(cell) {
        Issue.record("U+\(String(value, radix: 16)) became \(cell)")
      }
    }
  }

  @Test func `in ASCII everything is ASCII`() {
    #expect(write("Œuvre d’été — 12 €", columns: 20, glyphs: .ascii) == "Ouvre d'ete - 12 E\n")
    #expect(write("e\u{301}", glyphs: .ascii) == "e\n")
    for value in (0x20...0x3_FFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var frame = Frame(size: Size(columns: 2, rows: 1), glyphs: .ascii)
      frame.write(String(scalar), at: Point(column: 0, row: 0), in: frame.bounds)
      if frame[0, 0].scalar > 0x7E { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test func `a picture in SVG has the page, the text and no control character`() {
    var frame = Frame(size: Size(columns: 10, rows: 2))
    frame.write("<é&\u{1B}", at: Point(column: 0, row: 0), in: frame.bounds)
    frame.put("█", at: Point(column: 0, row: 1), in: frame.bounds)
    frame.put("▀", at: Point(column: 2, row: 1), in: frame.bounds)
    let svg = frame.svg
    #expect(svg.contains("width=\"8.4\" height=\"8.5\""))
    #expect(svg.hasPrefix("<svg "))
    #expect(svg.contains("&lt;é&amp;␛"))
    #expect(!svg.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func `in ANSI only our own sequences are sent`() {
    var frame = Frame(size: Size(columns: 10, rows: 1))
    frame.write(
      "\u{1B}[2J", at: Point(column: 0, row: 0), in: frame.bounds, Style(.bad, bold: true))
    #expect(frame.ansi.contains("␛[2J"))
    #expect(!frame.ansi.contains("\u{1B}[2J"))
  }

  @Test func `rectangles never turn negative`() {
    let rect = Rect(column: 3, row: 3, columns: 4, rows: 2)
    #expect(rect.inset(columns: 9, rows: 9).isEmpty)
    #expect(rect.clipped(to: Rect(column: 100, row: 0, columns: 3, rows: 3)).isEmpty)
    #expect(rect.splitTop(9).rest.rows == 0)
    #expect(rect.splitLeft(-1).left.columns == 0)
    #expect(rect.columns(3).map(\.columns) == [1, 1, 0])
    #expect(
      Rect(column: 0, row: 0, columns: 80, rows: 1).columns(3, gap: 0).map(\.columns) == [
        27, 27, 26,
      ])
  }
}
