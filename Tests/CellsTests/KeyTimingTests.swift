import Cells
import Testing

/// How long bytes wait for more.
struct KeyTimingTests {
  @Test func `a lone Escape waits for more until it is told not to`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B], at: 1000) == [])
    #expect(decoder.deadline == 1025)
    #expect(decoder.flush(at: 1024) == [])
    #expect(decoder.flush(at: 1025) == [.key(.escape)])
    #expect(decoder.deadline == nil)
  }

  @Test func `the wait for a lone Escape can be longer`() {
    var decoder = KeyDecoder(escapeDelay: 200)
    _ = decoder.decode([0x1B], at: 0)
    #expect(decoder.deadline == 200)
    #expect(decoder.decode([0x5B, 0x41], at: 150) == [.key(.up)])
  }

  @Test(arguments: [
    (nil, 25), ("", 25), ("100", 100), ("0", 1), ("-5", 1), ("999999999999999999999", 25),
    ("60000", 1000), ("soon", 25),
  ])
  func `ESCDELAY is taken within bounds`(text: String?, delay: Int64) {
    #expect(KeyDecoder.escapeDelay(from: text) == delay)
  }

  private static let sequences: [(String, Key)] = [
    ("\u{1B}[A", .up), ("\u{1B}[D", .left), ("\u{1B}[5~", .pageUp), ("\u{1B}[1;2B", .shiftDown),
    ("\u{1B}[Z", .backTab), ("\u{1B}[15~", .function(5)), ("\u{1B}[[B", .function(2)),
  ]

  @Test(arguments: sequences, [30, 100, 200, 290])
  func `a sequence that comes byte by byte is one key`(
    _ sequence: (bytes: String, key: Key), gap: Int64
  ) {
    var decoder = KeyDecoder()
    var line = SlowLine(gap: gap)
    // The Escape was answered before it could be known what it begins.
    let events = line.send(Array(sequence.bytes.utf8), to: &decoder)
    #expect(events == [.key(.escape), .key(sequence.key)])
  }

  @Test(arguments: sequences + [("\u{1B}OA", .up), ("\u{1B}OP", .function(1))])
  func `a sequence whose Escape did not come alone is one key`(sequence: String, key: Key) {
    for gap: Int64 in [30, 300, 900] {
      var decoder = KeyDecoder()
      let bytes = Array(sequence.utf8)
      var events = decoder.decode(bytes.prefix(2), at: 0)
      var now: Int64 = 0
      for byte in bytes.dropFirst(2) {
        now += gap
        events += decoder.flush(at: now) + decoder.decode([byte], at: now)
      }
      #expect(events == [.key(key)], "\(gap) ms")
    }
  }

  @Test(arguments: sequences + [("\u{1B}OA", .up), ("\u{1B}OP", .function(1))])
  func `the rest of a sequence is known behind an Escape that was answered`(
    sequence: String, key: Key
  ) {
    for gap: Int64 in [25, 100, 300] {
      var decoder = KeyDecoder()
      var events = decoder.decode([0x1B], at: 0) + decoder.flush(at: 25)
      events += decoder.decode(sequence.utf8.dropFirst(), at: 25 + gap)
      #expect(events == [.key(.escape), .key(key)], "\(gap) ms")
    }
  }

  @Test(arguments: [
    "[", "O", "]", "P", "_", "[x", "[[x", "OK", "Oui", "P5", "]x", "[5q", "[Mx", "_a",
  ])
  func `what is typed after Escape is what was typed`(text: String) {
    let typed: [TerminalEvent] = text.map { .key(.character($0)) }
    for gap: Int64 in [60, 150, 310, 1000] {
      var decoder = KeyDecoder()
      var line = SlowLine(gap: gap)
      #expect(line.send([0x1B] + text.utf8, to: &decoder) == [.key(.escape)] + typed, "\(gap) ms")
    }
  }

  @Test func `what is typed after Escape does not wait long`() {
    var decoder = KeyDecoder()
    _ = decoder.decode([0x1B], at: 0) + decoder.flush(at: 25)
    #expect(decoder.decode([0x5B], at: 100) == [])
    #expect(decoder.deadline == 400)
    #expect(decoder.flush(at: 400) == [.key(.character("["))])
    _ = decoder.decode([0x1B], at: 500) + decoder.flush(at: 525)
    #expect(decoder.decode([0x4F], at: 600) == [])
    #expect(decoder.deadline == 625)
    _ = decoder.flush(at: 625)
    _ = decoder.decode([0x1B], at: 700) + decoder.flush(at: 725)
    #expect(decoder.decode([0x71], at: 800) == [.key(.character("q"))])
    #expect(decoder.decode([0x5B], at: 810) == [.key(.character("["))])
    _ = decoder.decode([0x1B], at: 900) + decoder.flush(at: 925)
    #expect(
      decoder.decode([0x5B, 0x41], at: 1226) == [.key(.character("[")), .key(.character("A"))])
  }

  @Test func `a character in two pieces is one character`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0xC3], at: 0) == [])
    #expect(decoder.flush(at: 300) == [])
    #expect(decoder.decode([0xA9], at: 300) == [.key(.character("é"))])
    _ = decoder.decode([0xC3], at: 400)
    #expect(decoder.flush(at: 1400) == [.key(.character("\u{FFFD}"))])
  }
}
