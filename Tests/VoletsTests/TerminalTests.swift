import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What ends a program that does not expect it. Sent from outside, a fault does not come again by
/// itself.
private let crashSignals: [CInt] = {
  var signals = [SIGSEGV, SIGILL, SIGFPE, SIGBUS, SIGTRAP, SIGABRT, SIGALRM, SIGUSR1, SIGSYS]
  #if os(Linux)
    // Input, power, and the first and the last of real time.
    signals += [29, 30, 35, 64]
  #endif
  return signals
}()

/// The whole program on a pseudo-terminal, through libvterm.
@Suite(.serialized)
struct TerminalTests {
  private let folder: TestFolder
  private let project: String
  private let today = ["--today", "2024-02-14"]

  init() throws {
    folder = try TestFolder()
    project = try folder.project("demo")
  }

  private func start(
    columns: Int = 80, rows: Int = 24, _ environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      today + ["--data", project], in: folder, columns: columns, rows: rows,
      environment: environment)
  }

  private func rendered(_ screen: String, _ size: String, keys: String = "", ascii: Bool = false)
    throws
    -> String
  {
    let outcome = try Program.run(
      today + ["--data", project, "render", screen, "--size", size, "--keys", keys]
        + (ascii ? ["--ascii"] : []), in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    // The emulator, like the test, sees a no-break space as it is.
    return outcome.output
  }

  @Test func `the terminal shows the very frame, after every key and every size`() throws {
    let terminal = try start()
    func expectFrame(_ screen: String, _ size: String, keys: String = "") throws {
      let expected = try rendered(screen, size, keys: keys)
      terminal.wait("\(screen) \(size) \(keys)", until: { $0.text == expected })
    }
    try expectFrame("apercu", "80x24")
    terminal.type("2")
    try expectFrame("volets", "80x24")
    terminal.type("\u{1B}[B\u{1B}[B")
    try expectFrame("volets", "80x24", keys: "down down")
    terminal.wait("the cursor on the selected row", until: { $0.cursor.row == 5 })
    terminal.type("\r")
    try expectFrame("volets", "80x24", keys: "down down enter")
    terminal.type("?")
    try expectFrame("volets", "80x24", keys: "down down enter ?")
    for (columns, rows) in [(200, 60), (120, 36), (40, 12), (33, 7), (1, 1), (2, 3), (80, 24)] {
      terminal.resize(columns: columns, rows: rows)
      if columns > 2 { try expectFrame("volets", "\(columns)x\(rows)", keys: "down down enter ?") }
    }
    terminal.type("\u{1B}")
    try expectFrame("volets", "80x24", keys: "down down enter")
    terminal.type("q")
    #expect(terminal.finish() == 0)
    #expect(terminal.isWhole())
  }

  @Test func `what the terminal reports or answers late presses no key`() throws {
    let terminal = try start()
    terminal.wait(for: "Aperçu")
    terminal.type("\u{1B}[M !!\u{1B}[<0;10;20M\u{1B}[<0;10;20m\u{1B}[32;10;20M\u{1B}[I")
    terminal.type("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\\u{1B}P>|XTerm(390)\u{1B}\\\u{1B}[?62;4c")
    terminal.type("2\u{1B}[12;40R\u{1B}]52;c;cXFx\u{7}\u{1B}[B")
    let expected = try rendered("volets", "80x24", keys: "down")
    terminal.wait("Volets, one row down", until: { $0.text == expected })
    terminal.type("q")
    #expect(terminal.finish() == 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal that ends it leaves the terminal whole`(signal: CInt) throws {
    let terminal = try start()
    terminal.wait(for: "Aperçu")
    terminal.signal(signal)
    #expect(terminal.finish() == 0)
    #expect(terminal.isWhole())
  }

  @Test(arguments: crashSignals)
  func `a crash leaves the terminal whole and ends at once, by its own signal`(signal: CInt) throws
  {
    let terminal = try start()
    terminal.wait(for: "Aperçu")
    terminal.signal(signal)
    #expect(terminal.finish() == 128 + signal)
    #expect(terminal.isWhole())
  }

  @Test func `Ctrl-Z gives the shell back, and fg brings all back`() throws {
    let shell = try PseudoTerminal(
      ["--norc", "-i"], in: folder, environment: ["PS1": "pret> "], program: "/bin/bash")
    shell.wait(for: "pret>")
    shell.type("\(Program.path) \(today.joined(separator: " ")) --data \(project)\r")
    let expected = try rendered("apercu", "80x24")
    shell.wait("the frame", until: { $0.text == expected })
    shell.type("\u{1A}")
    shell.wait(for: "«\u{A0}fg\u{A0}»")
    shell.type("echo $((6*7))\r")
    shell.wait(for: "\n42")
    shell.type("fg\r")
    shell.wait("the frame again", until: { $0.text == expected })
    shell.type("q")
    shell.wait(for: "pret>")
    shell.type("exit\r")
    #expect(shell.finish() == 0)
  }

  @Test func `a terminal that is closed ends it`() throws {
    let terminal = try start()
    terminal.wait(for: "Aperçu")
    terminal.hangUp()
    #expect(terminal.finish() != nil)
  }

  @Test func `an unknown terminal is served with a word about it`() throws {
    let terminal = try start(["TERM": "no-such-terminal"])
    terminal.wait(for: "Terminal «\u{A0}no-such-terminal\u{A0}» inconnu")
    terminal.type("q")
    #expect(terminal.finish() == 0)
  }

  @Test func `without colour no colour is sent, in ASCII nothing but ASCII`() throws {
    let plain = try start(["NO_COLOR": "1"])
    plain.wait(for: "Aperçu")
    #expect(!plain.hasSent("\u{1B}[38;5"))
    #expect(!plain.hasSent("\u{1B}[48;5"))
    plain.type("q")
    #expect(plain.finish() == 0)
    let ascii = try start(["VOLETS_GLYPHS": "ascii"])
    let expected = try rendered("apercu", "80x24", ascii: true)
    ascii.wait("ASCII", until: { $0.text == expected })
    #expect(ascii.sent.allSatisfy { $0 < 0x80 })
    let asked = try PseudoTerminal(
      today + ["--ascii", "--data", project], in: folder, columns: 80, rows: 24)
    asked.wait("ASCII by an option", until: { $0.text == expected })
    #expect(asked.sent.allSatisfy { $0 < 0x80 })
    let latin = try start(["LC_ALL": "fr_CA.ISO-8859-1"])
    // In such a locale ncurses repeats characters by a sequence that libvterm gets wrong in the last
    // column, so only the words are compared.
    latin.wait(for: "1 Apercu  2 Volets  3 Munic.  4 Budget  5 Saisie  6 Journal")
    #expect(latin.sent.allSatisfy { $0 < 0x80 })
    let bare = try start(["LANG": "", "LC_ALL": ""])
    bare.wait(for: "Aperçu")
  }

  @Test func `a change made elsewhere is on the screen at once, and said in words`() throws {
    let terminal = try start()
    terminal.wait(for: "Aperçu")
    let added = try Program.run(
      today + [
        "--data", project, "add", "expense", "date=hier", "amount=1 240", "part=v2",
        "municipality=gaspé",
      ], in: folder, environment: ["VOLETS_AUTHOR": "Marc"])
    #expect(added.status == 0)
    terminal.wait(for: "Marc · +1\u{A0}240,00\u{A0}$ · V2 · Gaspé")
    terminal.wait(for: "335\u{A0}489\u{A0}$ payés")
  }

  @Test func `when the folder goes away what was known stays, and it is told`() throws {
    let terminal = try start()
    terminal.wait(for: "Aperçu")
    #expect(rename(project + "/journal", project + "/ailleurs") == 0)
    terminal.wait(for: "introuvable")
    #expect(terminal.text.contains("V1 Terres"))
    #expect(rename(project + "/ailleurs", project + "/journal") == 0)
    let added = try Program.run(
      today + ["--data", project, "add", "expense", "date=hier", "amount=1 240", "part=v2"],
      in: folder)
    #expect(added.status == 0)
    terminal.wait(for: "335\u{A0}489\u{A0}$ payés")
  }

  @Test func `control characters in data are shown and never sent`() throws {
    let nasty = "\\u001b]0;pwned\\u0007\\u001b[2J\\u009b31m"
    let line =
      #"{"v":1,"at":"2025-01-01T00:00:00.000Z-0000-evil","by":"\#(nasty)","ops":[{"set":"activity","id":"a-v1-01","fields":{"title":"\#(nasty)","code":"\#(nasty)"}}]}"#
    let terminal = try start()
    terminal.wait(for: "Aperçu")
    folder.append(line + "\n", to: project + "/journal/evil.jsonl")
    terminal.type("2")
    terminal.wait(for: "␛]0;pwned")
    #expect(!terminal.hasSent("\u{1B}]0;"))
    #expect(!terminal.hasSent("\u{9B}"))
    #expect(!terminal.sent.contains(0x07))
  }

  @Test func `without a terminal it says what to do instead`() throws {
    let outcome = try Program.run(["--data", project], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("volets render"))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [SIGABRT, SIGKILL])
  func `what a demonstration left that was ended by force goes with the next start`(signal: CInt)
    throws
  {
    let environment = ["TMPDIR": folder.path]
    func demonstrations() -> [String] { folder.names.filter { $0.hasPrefix("volets-demo") } }
    let first = try PseudoTerminal(["demo"], in: folder, environment: environment)
    first.wait(for: "FICTIF")
    let running = try PseudoTerminal(["demo"], in: folder, environment: environment)
    running.wait(for: "FICTIF")
    #expect(demonstrations().count == 2)
    first.signal(signal)
    _ = first.finish()
    #expect(TemporaryFolder.names(in: folder.path + "/config/unfinished").isEmpty)
    let next = try PseudoTerminal(["demo"], in: folder, environment: environment)
    next.wait(for: "FICTIF")
    #expect(demonstrations().count == 2)
    for terminal in [next, running] {
      terminal.type("q")
      #expect(terminal.finish() == 0)
    }
    #expect(demonstrations().isEmpty)
  }

  @Test func `the demonstration cleans up after itself`() throws {
    let terminal = try PseudoTerminal(["demo"], in: folder, environment: ["TMPDIR": folder.path])
    terminal.wait(for: "FICTIF")
    terminal.type("q")
    #expect(terminal.finish() == 0)
    let left = try Program.run(["summary"], in: folder, environment: ["VOLETS_DATA": folder.path])
    #expect(left.status == 1)
    #expect(!folder.names.contains { $0.hasPrefix("volets-demo") })
  }
}
