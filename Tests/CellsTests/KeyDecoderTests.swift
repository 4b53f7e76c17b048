import Cells
import TestSupport
import Testing

struct KeyDecoderTests {
  private func keys(_ text: String) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return decoder.decode(text.utf8, at: 0) + decoder.flush(at: 10_000)
  }

  private static let table: [(String, [Key])] = [
    ("a", [.character("a")]), ("é", [.character("é")]), ("€", [.character("€")]),
    ("👍", [.character("👍")]),
    ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
    ("\u{8}", [.backspace]),
    ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\u{1B}", [.escape]),
    ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}[C", [.right]),
    ("\u{1B}[D", [.left]), ("\u{1B}[1;2A", [.shiftUp]), ("\u{1B}[1;2D", [.shiftLeft]),
    ("\u{1B}[H", [.home]), ("\u{1B}[1~", [.home]), ("\u{1B}[7~", [.home]), ("\u{1B}OF", [.end]),
    ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]), ("\u{1B}[3~", [.delete]),
    ("\u{1B}[2~", [.insert]),
    ("\u{1B}[Z", [.backTab]), ("\u{1B}OP", [.function(1)]), ("\u{1B}[11~", [.function(1)]),
    ("\u{1B}[[A", [.function(1)]), ("\u{1B}[15~", [.function(5)]), ("\u{1B}[24~", [.function(12)]),
    ("\u{1B}a", [.alt("a")]), ("\u{1B}é", [.alt("é")]), ("\u{1B}\u{1B}", [.escape, .escape]),
    ("\u{1B}\r", [.alt("\n")]), ("\u{1B}\t", [.escape, .tab]), ("\u{1B}[", [.alt("[")]),
    ("\u{1B}O", [.alt("O")]), ("\u{1B}]", [.alt("]")]), ("\u{1B}O5A", [.up]),
    ("\u{1B}[200;1u", []), ("\u{1B}[?1;2c", []), ("\u{1B}[I", []),
    ("\u{1B}[99~x", [.character("x")]),
    ("ab\u{1B}[Ac", [.character("a"), .character("b"), .up, .character("c")]),
  ]

  @Test(arguments: table)
  func `sequences become keys`(bytes: String, expected: [Key]) {
    #expect(keys(bytes) == expected.map { .key($0) })
  }

  @Test(arguments: table)
  func `keys are the same however the bytes are cut`(bytes: String, expected: [Key]) {
    var decoder = KeyDecoder()
    var events: [TerminalEvent] = []
    for byte in bytes.utf8 { events += decoder.decode([byte], at: 0) }
    events += decoder.flush(at: 10_000)
    #expect(events == expected.map { .key($0) })
  }

  @Test func `bytes that are no UTF-8 take nothing else with them`() {
    var decoder = KeyDecoder()
    let replaced: [TerminalEvent] = [.key(.character("\u{FFFD}")), .key(.character("z"))]
    #expect(decoder.decode([0xFF, 0x7A], at: 0) == replaced)
    #expect(decoder.decode([0xC3, 0x7A], at: 0) == replaced)
    #expect(decoder.decode([0xE2, 0x9B, 0x7A], at: 0) == replaced)
    #expect(decoder.decode([0xED, 0xA0, 0x80], at: 0).count == 3)
  }

  @Test func `a paste is one event, without control characters`() {
    let text = "\u{1B}[200~1 250,50\r\nélan\u{1B}[31m\u{7}\tx\u{1B}[201~q"
    let expected: [TerminalEvent] = [.paste("1 250,50\nélan[31m\tx"), .key(.character("q"))]
    #expect(keys(text) == expected)
    var decoder = KeyDecoder()
    var events: [TerminalEvent] = []
    for byte in text.utf8 { events += decoder.decode([byte], at: 0) }
    #expect(events == expected)
  }

  @Test func `random bytes never crash the decoder nor make control characters`() {
    var random = SeededGenerator(seed: 7)
    var decoder = KeyDecoder()
    let likely: [UInt8] = [
      0x1B, 0x5B, 0x4F, 0x32, 0x30, 0x7E, 0x3B, 0x41, 0xC3, 0xA9, 0x0D, 0x5D, 0x50, 0x5C, 0x4D,
      0x9B,
    ]
    var now: Int64 = 0
    for _ in 0..<100_000 {
      let byte =
        Bool.random(using: &random)
        ? likely[Int.random(in: 0..<likely.count, using: &random)]
        : UInt8.random(in: 0...255, using: &random)
      now += Int64.random(in: 0..<500, using: &random)
      for event in decoder.flush(at: now) + decoder.decode([byte], at: now) {
        if case .key(.character(let character)) = event {
          #expect(character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        }
      }
      #expect((decoder.deadline ?? now) >= now)
    }
  }
}
