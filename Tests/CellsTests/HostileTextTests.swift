import Cells
import TestSupport
import Testing

/// Text that is made to break what is written for terminals and for readers of SVG.
struct HostileTextTests {
  private static let pieces = [
    "&", "<", ">", "\"", "'", "]]>", "&amp;", "<!--", "\u{301}", "\u{20DD}", "\u{334}", "\u{200B}",
    "\u{200D}", "\u{FEFF}", "\u{202E}", "\u{2028}", "\u{1B}[31m", "\u{9B}", "\u{0}", "\u{FFFE}",
    "\u{E0041}", "\u{AD}", "\u{3164}", "\u{115F}", "\u{34F}", "a", "é", "漢", "👩\u{200D}🌾", " ",
    "\r\n",
    "\t", "█", "⠿", "─",
  ]

  private func text(_ generator: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)].unicodeScalars
    }
    return String(text)
  }

  /// Whether bytes are elements that close, and texts in which nothing but three entities is escaped.
  private func isWellFormed(_ svg: String) -> Bool {
    var open: [[UInt8]] = []
    var rest = Array(svg.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x3C:
        let tag = rest.prefix { $0 != 0x3E }
        guard !tag.contains(0x3C), rest.dropFirst(tag.count).first == 0x3E,
          tag.count(where: { $0 == 0x22 }) % 2 == 0
        else { return false }
        rest = rest.dropFirst(tag.count + 1)
        let name = Array(tag.prefix { $0 != 0x20 && $0 != 0x2F })
        if tag.first == 0x2F {
          guard let last = open.popLast(), Array(tag.dropFirst()) == last else { return false }
        } else if tag.last != 0x2F {
          guard [Array("svg".utf8), Array("text".utf8)].contains(name) else { return false }
          open.append(name)
        }
      case 0x3E: return false
      case 0x26:
        guard ["amp;", "lt;", "gt;"].contains(where: { rest.starts(with: $0.utf8) }) else {
          return false
        }
      default: continue
      }
    }
    return open.isEmpty
  }

  @Test func `a picture is well-formed whatever it shows`() {
    var generator = SeededGenerator(seed: Seed.fresh(62))
    for _ in 0..<200 {
      var frame = Frame(size: Size(columns: 30, rows: 4))
      for row in 0..<4 {
        frame.write(text(&generator), at: Point(column: 0, row: row), in: frame.bounds)
      }
      let svg = frame.svg
      #expect(isWellFormed(svg), "\(svg)")
      for scalar in (svg + frame.ansi.replacing("\u{1B}[", with: "")).unicodeScalars
      where scalar != "\n" {
        #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
        #expect(!scalar.properties.isDefaultIgnorableCodePoint && scalar.value & 0xFFFE != 0xFFFE)
      }
    }
  }

  @Test func `nothing of a text for a terminal is hidden, obeyed or heaped up`() {
    var generator = SeededGenerator(seed: Seed.fresh(63))
    for _ in 0..<1000 {
      let shown = VisibleText.of(text(&generator))
      var marks = 2
      for scalar in shown.unicodeScalars {
        #expect(scalar == "\n" || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
        #expect(!scalar.properties.isDefaultIgnorableCodePoint)
        let isMark = [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
        marks = scalar == "\n" ? 2 : isMark ? marks + 1 : 0
        #expect(marks <= 2)
      }
    }
  }

  @Test(arguments: [
    ("Coop L’Élan, e\u{301}te\u{301}\n", "Coop L’Élan, e\u{301}te\u{301}\n"),
    ("a\u{202E}b\u{1B}[2J\n\r", "a\u{FFFD}b␛[2J\n␍"), ("x\u{200B}\u{FEFF}y\u{3164}", "xy"),
    ("e\u{301}\u{302}\u{303}\u{304}x", "e\u{301}\u{302}x"), ("\u{301}a\n\u{301}b", "a\nb"),
  ])
  func `plain text and its accents stay`(text: String, expected: String) {
    #expect(Array(VisibleText.of(text).utf8) == Array(expected.utf8))
  }
}
