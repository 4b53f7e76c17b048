import Cells
import TestSupport
import Testing

/// What a terminal says by itself, or answers too late, is no key.
struct TerminalReportTests {
  private static let reports: [(String, [UInt8])] = [
    ("X10 mouse", bytes("\u{1B}[M !!")),
    ("X10 mouse, far to the right", [0x1B, 0x5B, 0x4D, 0x23, 0xE9, 0x41]),
    ("X10 mouse, beyond what it can tell", [0x1B, 0x5B, 0x4D, 0x20, 0x00, 0x41]),
    ("SGR mouse, pressed", bytes("\u{1B}[<0;10;20M")),
    ("SGR mouse, released", bytes("\u{1B}[<0;10;20m")),
    ("SGR mouse, wheel", bytes("\u{1B}[<65;120;36M")),
    ("urxvt mouse", bytes("\u{1B}[32;10;20M")),
    ("focus in", bytes("\u{1B}[I")), ("focus out", bytes("\u{1B}[O")),
    ("cursor position", bytes("\u{1B}[12;40R")),
    ("cursor position at the top", bytes("\u{1B}[1;2R")),
    ("cursor position with a page", bytes("\u{1B}[?12;40;1R")),
    ("status", bytes("\u{1B}[0n")),
    ("primary attributes", bytes("\u{1B}[?62;1;2;4c")),
    ("secondary attributes", bytes("\u{1B}[>41;354;0c")),
    ("tertiary attributes", bytes("\u{1B}P!|00000000\u{1B}\\")),
    ("mode", bytes("\u{1B}[?2026;2$y")), ("keyboard flags", bytes("\u{1B}[?1u")),
    ("text area", bytes("\u{1B}[8;24;80t")),
    ("colour, ended by BEL", bytes("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{7}")),
    ("colour, ended by ST", bytes("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\")),
    ("palette", bytes("\u{1B}]4;255;rgb:eeee/eeee/eeee\u{1B}\\")),
    ("clipboard", bytes("\u{1B}]52;c;YWJj\u{7}")),
    ("title", bytes("\u{1B}]lvim – é 👍 œuvre\u{1B}\\")),
    ("name and version", bytes("\u{1B}P>|XTerm(390)\u{1B}\\")),
    ("setting", bytes("\u{1B}P1$r0m\u{1B}\\")),
    ("capability", bytes("\u{1B}P1+r544e=787465726d\u{1B}\\")),
    ("picture", bytes("\u{1B}_Gi=31;OK\u{1B}\\")),
    ("privacy message", bytes("\u{1B}^abc\u{1B}\\")),
    ("start of string", bytes("\u{1B}Xabc\u{1B}\\")),
    ("string given up by CAN", bytes("\u{1B}]11;rgb:\u{18}")),
    ("string given up by SUB", bytes("\u{1B}P1$r\u{1A}")),
    ("string with line breaks", bytes("\u{1B}]2;a\r\nq\td\u{7}")),
    ("end of a string without a beginning", bytes("\u{1B}\\")),
    ("attributes in 8 bits", [0x9B] + bytes("?62;1c")),
    ("colour in 8 bits", [0x9D] + bytes("11;rgb:1e1e") + [0x9C]),
    ("name in 8 bits", [0x90] + bytes(">|x") + [0x9C]),
    ("attributes in 8 bits as UTF-8", bytes("\u{9B}?62;1c")),
    ("colour in 8 bits as UTF-8", bytes("\u{9D}11;rgb:1e1e\u{9C}")),
    ("shifted Delete of rxvt", bytes("\u{1B}[3$")),
  ]

  /// What byte by byte cannot be told from Escape and what is typed after it.
  private static let likeTyped: Set = [
    "focus in", "focus out", "status", "title", "privacy message", "start of string",
    "end of a string without a beginning", "shifted Delete of rxvt",
  ]

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static let letters: [TerminalEvent] = [.key(.character("a")), .key(.character("z"))]

  @Test(arguments: reports)
  func `a report between two letters is swallowed whole`(_ name: String, report: [UInt8]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x61] + report + [0x7A], at: 0) == Self.letters)
    #expect(decoder.deadline == nil)
  }

  @Test(arguments: reports, [0, 24, 30, 100, 300, 900])
  func `also when it comes byte by byte`(_ report: (name: String, bytes: [UInt8]), gap: Int64) {
    var decoder = KeyDecoder()
    var line = SlowLine(gap: gap)
    // An Escape that comes alone is answered; it has company here.
    let isCut = gap >= 25 && report.bytes[0] == 0x1B
    var events = decoder.decode([0x61] + report.bytes.prefix(isCut ? 2 : 0), at: 0)
    events += line.send(report.bytes.dropFirst(isCut ? 2 : 0) + [0x7A], to: &decoder)
    #expect(events == Self.letters)
  }

  @Test(arguments: reports.filter { !likeTyped.contains($0.0) }, [30, 100, 290])
  func `also behind an Escape that was answered`(
    _ report: (name: String, bytes: [UInt8]), gap: Int64
  ) {
    var decoder = KeyDecoder()
    var line = SlowLine(gap: gap)
    let events = line.send([0x61] + report.bytes + [0x7A], to: &decoder)
    let answered = report.bytes[0] == 0x1B ? [TerminalEvent.key(.escape)] : []
    #expect(events == [.key(.character("a"))] + answered + [.key(.character("z"))])
  }

  @Test(arguments: reports.filter { $0.1.count > 2 })
  func `also when it comes in two pieces, anywhere`(_ name: String, report: [UInt8]) {
    for cut in 1..<report.count {
      for gap: Int64 in [24, 30, 100, 300] {
        var decoder = KeyDecoder()
        var events = decoder.decode([0x61] + report[..<cut], at: 0)
        events += decoder.flush(at: gap)
        events += decoder.decode(report[cut...] + [0x7A], at: gap)
        // Only where an Escape is all that came has it been answered.
        if report[..<cut] == [0x1B], gap >= 25 { events.removeAll { $0 == .key(.escape) } }
        #expect(events == Self.letters, "cut at \(cut), \(gap) ms")
      }
    }
  }

  @Test func `an Escape that begins something else ends a string`() {
    var decoder = KeyDecoder()
    let arrow = decoder.decode("\u{1B}]11;rgb:\u{1B}[Aq".utf8, at: 0)
    #expect(arrow == [.key(.up), .key(.character("q"))])
    let other = decoder.decode("\u{1B}P1$r\u{1B}]11;x\u{7}q".utf8, at: 0)
    #expect(other == [.key(.character("q"))])
  }

  @Test(arguments: [
    "\u{1B}]11;rgb:", "\u{1B}P1$r", "\u{1B}_G", "\u{1B}[", "\u{1B}[M !", "\u{1B}[1;", "\u{1B}[<0;1",
  ])
  func `an unfinished one is given up after a second of silence`(beginning: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(beginning.utf8, at: 5000) == [])
    #expect(decoder.deadline == 6000)
    #expect(decoder.flush(at: 5999) == [])
    let left = decoder.flush(at: 6000)
    #expect(beginning == "\u{1B}[" ? left == [.key(.alt("["))] : left == [])
    #expect(decoder.deadline == nil)
    #expect(decoder.decode([0x71], at: 6001) == [.key(.character("q"))])
  }

  @Test func `Escape frees the keys from an unfinished string`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}]11;rgb:".utf8, at: 0) == [])
    #expect(decoder.decode([0x1B], at: 900) == [])
    #expect(decoder.decode([0x1B], at: 1100) == [.key(.escape)])
    #expect(decoder.flush(at: 1125) == [.key(.escape)])
  }

  @Test func `a string without end is bounded`() {
    var decoder = KeyDecoder()
    let long = [UInt8](repeating: 0x61, count: KeyDecoder.maximumString)
    #expect(
      decoder.decode(Array("\u{1B}]0;".utf8) + long + [0x71], at: 0).last == .key(.character("q")))
    let numbers = [UInt8](repeating: 0x31, count: KeyDecoder.maximumSequence)
    #expect(decoder.decode([0x1B, 0x5B] + numbers + [0x71], at: 0).last == .key(.character("q")))
  }

  @Test func `a key that interrupts a report is that key`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[M !\r".utf8, at: 0) == [.key(.enter)])
    #expect(decoder.decode("\u{1B}[<0;1\u{1B}[B".utf8, at: 0) == [.key(.down)])
    #expect(decoder.decode("\u{1B}[1;\u{3}".utf8, at: 0) == [.key(.control("c"))])
  }
}

/// Sends bytes one by one with the same time between them, and wakes the decoder when it is due.
struct SlowLine {
  let gap: Int64
  private(set) var now: Int64 = 0

  init(gap: Int64) { self.gap = gap }

  mutating func send(_ bytes: [UInt8], to decoder: inout KeyDecoder) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for byte in bytes {
      events += decoder.decode([byte], at: now)
      now += gap
      if let deadline = decoder.deadline, deadline <= now { events += decoder.flush(at: deadline) }
    }
    now += 10_000
    return events + decoder.flush(at: now)
  }
}
