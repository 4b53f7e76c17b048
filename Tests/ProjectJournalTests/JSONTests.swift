import ProjectJournal
import TestSupport
import Testing

struct JSONTests {
  private func problem(_ text: String) -> JSONProblem? {
    problem(Array(text.utf8))
  }

  private func problem(_ bytes: [UInt8]) -> JSONProblem? {
    do throws(JSONProblem) {
      _ = try JSONValue(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "null", "true", "false", "0", "-0", "-1", "12", "1.5", "1e5", "1E+5", "1e-5", "0.000", "-0.1e1",
    "123456789012345678901234567890", "1e400", "\"\"", "\"a\"",
    "\"\\u00e9\\n\\t\\\"\\\\\\/\\b\\f\\r\"",
    "\"\\ud83d\\ude00\"", "\"é€😀\"", "\"\u{7F}\"", "[]", "[ ]", "{}", "{ }", "[1,2 , 3]",
    "{\"a\":1,\"a\":2}", " \t\r\n[null]\n", "{\"\":{\"\":[{}]}}",
    "\"long enough to go by words of eight\"",
  ])
  func `every JSON text is taken`(text: String) {
    #expect(problem(text) == nil)
  }

  @Test(arguments: [
    "", " ", "nul", "nulll", "True", "+1", "01", "-01", "1.", ".5", "1e", "1e+", "-", "0x1", "NaN",
    "\"",
    "\"a", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\ud800\"", "\"\\ud800\\u0041\"",
    "\"\\udc00\"", "\"\n\"", "\"\u{0}\"", "\"abcdefgh\u{1F}ijklmnop\"", "[", "]", "[1", "[1,]",
    "[,1]", "[1 2]",
    "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{\"a\":1 \"b\":2}", "{1:2}", "1 2",
    "[]]",
    "// c\n1", "'a'", "\u{FEFF}1",
  ])
  func `everything else is refused`(text: String) {
    #expect(problem(text) != nil)
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    for bytes: [UInt8] in [
      [0x80], [0xC0, 0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xFF],
    ] {
      #expect(problem([0x22] + bytes + [0x22])?.reason == .badUTF8)
    }
  }

  @Test func `escapes become their characters`() throws {
    #expect(
      try JSONValue(Array(#""\u00c9t\u00e9 \ud83d\ude00 \"\\\/""#.utf8)) == .text("Été 😀 \"\\/"))
  }

  @Test func `nesting is read to its stated depth and no further`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(problem(nested(128)) == nil)
    #expect(problem(nested(129))?.reason == .tooDeep)
    #expect(problem(nested(100_000))?.reason == .tooDeep)
  }

  @Test func `a problem tells where it is`() {
    #expect(problem("{\"a\":1,\n  x}")?.offset == 10)
    #expect(problem("[1,2")?.offset == 4)
    #expect(problem("\"ab\\q\"")?.offset == 3)
  }

  @Test func `any text is written as JSON that is read back the same, and shows nothing hidden`()
    throws
  {
    let pieces = [
      "\"", "\\", "\\\"", "\u{301}", "\u{20DD}", "\u{200B}", "\u{FEFF}", "\u{202E}", "\u{2028}",
      "\u{0}",
      "\u{1B}", "\u{9B}", "\u{AD}", "\u{180E}", "\u{E0041}", "\u{2060}", "\u{FFFE}", "/", "a", "é",
      "😀", "\n",
      "\r\n", "\t", "\u{7F}", "{", "}", ":", ",",
    ]
    var generator = SeededGenerator(seed: Seed.fresh(64))
    for _ in 0..<500 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...8, using: &generator) {
        scalars += pieces[Int.random(in: 0..<pieces.count, using: &generator)].unicodeScalars
      }
      let text = String(scalars)
      var writer = JSONWriter()
      writer.object { writer in
        writer.key("k" + text)
        writer.string(text)
      }
      guard case .object(let members) = try JSONValue(writer.bytes), members.count == 1 else {
        Issue.record("\(writer.text)")
        continue
      }
      #expect(Array(members[0].key.utf8) == Array(("k" + text).utf8))
      #expect(Array(members[0].value.text.map { Array($0.utf8) } ?? []) == Array(text.utf8))
      for scalar in writer.text.unicodeScalars {
        #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
        #expect(!scalar.properties.isDefaultIgnorableCodePoint)
      }
    }
  }

  @Test func `what is written is read again`() throws {
    let nasty = "\u{9B}\u{202E}\u{0}\u{1B}[31m \"\\\n\r\t\u{7F}é😀\u{2028}"
    var writer = JSONWriter()
    writer.object { writer in
      writer.key(nasty)
      writer.string(nasty)
      writer.key("n")
      writer.number(0.5)
      writer.key("i")
      writer.number(12)
      writer.key("none")
      writer.number(.nan)
    }
    #expect(
      !writer.text.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    #expect(!writer.text.unicodeScalars.contains("\u{202E}"))
    let value = try JSONValue(writer.bytes)
    #expect(value[nasty] == .text(nasty))
    #expect(value["n"] == .number("0.5"))
    #expect(value["i"]?.integer == 12)
    #expect(value["none"] == .null)
  }

  @Test func `random bytes never crash the reader`() {
    var random = SeededGenerator(seed: Seed.fresh(42))
    let letters = Array("{}[]\",:0123456789.eE+-\\u truefalsn\u{1}é".utf8)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...24, using: &random)
      let bytes = (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)]
      }
      _ = problem(bytes)
    }
  }
}
