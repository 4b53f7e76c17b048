import Testing

@testable import Cells

/// How bytes get into the clipboard of a terminal.
struct ClipboardTests {
  private func clipboard(_ environment: [String: String]) -> Clipboard {
    Clipboard { environment[$0] }
  }

  private func sent(_ environment: [String: String], _ text: String = "Élan\t12\n=x") -> String {
    String(decoding: clipboard(environment).sequence(for: Array(text.utf8)).sequence, as: UTF8.self)
  }

  /// The bytes that base64 stands for, by its definition.
  private func decoded(_ text: [UInt8]) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var bits = 0
    var count = 0
    var bytes: [UInt8] = []
    for letter in text where letter != 0x3D {
      guard let value = letters.firstIndex(of: letter) else { return [] }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 0xFF))
      }
    }
    return bytes
  }

  @Test func `base64 of any bytes stands for them`() {
    #expect(Clipboard.base64(Array("Man".utf8)) == Array("TWFu".utf8))
    #expect(Clipboard.base64(Array("Ma".utf8)) == Array("TWE=".utf8))
    #expect(Clipboard.base64(Array("M".utf8)) == Array("TQ==".utf8))
    #expect(Clipboard.base64([]) == [])
    for length in 0..<200 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }
      let text = Clipboard.base64(bytes)
      #expect(text.count % 4 == 0 && decoded(text) == bytes)
    }
  }

  @Test func `no byte of what is copied is sent as it is`() {
    let hostile = "\u{1B}]0;x\u{7}\u{9B}31m\u{1B}\\"
    for environment in [["TERM": "xterm"], ["TMUX": "x"], ["STY": "x"]] {
      let sequence = clipboard(environment).sequence(for: Array(hostile.utf8)).sequence
      let letters = sequence.filter { $0 >= 0x20 && $0 < 0x7F }
      #expect(sequence.allSatisfy { $0 == 0x1B || $0 == 0x07 || (0x20..<0x7F).contains($0) })
      #expect(!String(decoding: letters, as: UTF8.self).contains("]0;"))
    }
  }

  @Test func `a terminal gets one sequence, tmux also one that goes through it`() {
    let plain = "\u{1B}]52;c;w4lsYW4JMTIKPXg=\u{7}"
    #expect(sent(["TERM": "xterm-256color"]) == plain)
    #expect(
      sent(["TERM": "tmux-256color", "TMUX": "/tmp/x"])
        == plain + "\u{1B}Ptmux;\u{1B}" + plain + "\u{1B}\\")
  }

  @Test func `GNU screen gets pieces that it takes, which make up the sequence`() {
    let text = String(repeating: "0123456789", count: 200)
    let pieces = sent(["TERM": "screen", "STY": "1.x"], text).split(separator: "\u{1B}\\")
    #expect(pieces.count > 5)
    #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 256 })
    let whole = pieces.map { $0.dropFirst(2) }.joined()
    #expect(whole == sent(["TERM": "xterm"], text))
  }

  @Test(arguments: [
    ["TERM": "linux"], ["TERM": "dumb"], [:], ["TERM": "vt100"],
    ["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"],
  ])
  func `a terminal without a clipboard gets nothing`(environment: [String: String]) {
    let (sequence, outcome) = clipboard(environment).sequence(for: [65])
    #expect(sequence.isEmpty && outcome == .unable)
    // Within tmux it is tmux that takes it.
    #expect(
      clipboard(environment.merging(["TMUX": "x"]) { $1 }).sequence(for: [65]).outcome
        == .sent(isDoubtful: false))
  }

  @Test func `what is longer than terminals take is not sent`() {
    let clipboard = clipboard(["TERM": "xterm"])
    let most = [UInt8](repeating: 65, count: Clipboard.limit)
    let (sequence, outcome) = clipboard.sequence(for: most)
    #expect(sequence.count <= 100_000 && outcome == .sent(isDoubtful: false))
    let (none, refusal) = clipboard.sequence(for: most + [65])
    #expect(none.isEmpty && refusal == .tooLong(bytes: Clipboard.limit + 1, limit: Clipboard.limit))
  }

  @Test func `a terminal of VTE is told to be doubtful`() {
    let clipboard = clipboard(["TERM": "xterm-256color", "VTE_VERSION": "7006"])
    #expect(clipboard.sequence(for: [65]).outcome == .sent(isDoubtful: true))
  }
}
