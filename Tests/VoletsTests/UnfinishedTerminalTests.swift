import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What is being typed survives the end of the program, whatever ends it.
@Suite(.serialized)
struct UnfinishedTerminalTests {
  private let folder: TestFolder
  private let project: String

  /// Every so many keys; `VOLETS_EVERY_KEY` makes it every one.
  private static var step: Int { getenv("VOLETS_EVERY_KEY") == nil ? 3 : 1 }

  init() throws {
    folder = try TestFolder()
    project = try folder.project()
  }

  private func start() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      ["--today", "2024-02-14", "--data", project], in: folder, columns: 110, rows: 30)
    terminal.wait(for: "1 Aperçu")
    return terminal
  }

  private func end(_ terminal: PseudoTerminal, _ signal: CInt = 9) {
    terminal.signal(signal)
    #expect(terminal.finish() == (signal == 9 ? 137 : 0))
  }

  private func expenses() throws -> String {
    try Program.run(["--data", project, "list", "expense", "--json"], in: folder).output
  }

  /// Waits until a text is kept outside the project, as JSON writes it.
  private func waitUntilKept(_ text: String, _ terminal: PseudoTerminal) {
    let kept = folder.path + "/config/unfinished"
    let json = "\"" + text.replacing("\"", with: "\\\"") + "\""
    terminal.wait("\(json) kept") { _ in
      TemporaryFolder.names(in: kept).filter { $0.hasSuffix(".json") }.contains { name in
        let bytes = Files.contents(of: kept + "/" + name) ?? []
        return String(decoding: bytes, as: UTF8.self).contains(json)
      }
    }
  }

  /// Types the quick line, and waits until it is kept.
  private func type(line: String) throws -> PseudoTerminal {
    let terminal = try start()
    terminal.type("5")
    terminal.wait(for: "Un reçu, une ligne")
    terminal.type(line)
    waitUntilKept(line, terminal)
    return terminal
  }

  @Test func `a kill after any key of the quick line loses at most that key`() throws {
    let keys = "12,5 v2 gaspé \"Zzyx\""
    for count in stride(from: 2, through: keys.count, by: Self.step) {
      let first = try type(line: String(keys.prefix(count - 1)))
      first.type(String(keys.prefix(count).suffix(1)))
      end(first)
      let terminal = try start()
      terminal.wait(for: "Reprendre la ligne inachevée")
      terminal.type("o")
      terminal.wait(for: "› " + String(keys.prefix(count - 1)).trimmedAtEnd)
      terminal.type("\u{15}")
      terminal.wait(for: "Un reçu, une ligne")
      terminal.type("\u{3}")
      #expect(terminal.finish() == 0)
    }
  }

  @Test func `a kill after any key of a form loses at most that key`() throws {
    let keys = ["Z", "z", "y", "x", "\t", "9", "8", ",", "5", "\t", "F", "7"]
    for count in stride(from: 2, through: keys.count, by: Self.step) {
      let first = try start()
      first.type("a\r")
      first.wait(for: "Nouvelle dépense")
      let before = keys[..<(count - 1)].joined()
      first.type(before)
      let kept = before.split(separator: "\t").map(String.init)
      waitUntilKept(kept[kept.count - 1], first)
      first.type(keys[count - 1])
      end(first)
      let terminal = try start()
      terminal.wait(for: "Reprendre la saisie inachevée")
      terminal.type("o")
      terminal.wait(for: "Nouvelle dépense")
      terminal.wait(for: kept[0])
      terminal.wait(for: kept[kept.count - 1])
      terminal.type("\u{1B}")
      terminal.wait(for: "Effacer ce qui est saisi")
      terminal.type("o")
      terminal.wait(for: "À faire")
      terminal.type("\u{3}")
      #expect(terminal.finish() == 0)
    }
  }

  @Test func `what was saved before the kill is not offered, and is there once`() throws {
    let terminal = try type(line: "12,5 v2 \"Zzyx\" F-7")
    terminal.type("\r")
    terminal.wait(for: "Enregistrer quand même?")
    terminal.type("o")
    terminal.wait(for: "Un reçu, une ligne")
    end(terminal)
    #expect(try expenses().ranges(of: "F-7").count == 1)
    let again = try start()
    again.type("5")
    again.wait(for: "Un reçu, une ligne")
    #expect(!again.hasSent("reprendre"))
    again.type("\u{3}")
    #expect(again.finish() == 0)
  }

  @Test func `what was turned down is not offered again`() throws {
    end(try type(line: "12,5 v2"))
    let terminal = try start()
    terminal.wait(for: "Reprendre la ligne inachevée")
    terminal.type("n")
    let kept = folder.path + "/config/unfinished"
    terminal.wait("nothing kept") { _ in
      !TemporaryFolder.names(in: kept).contains { $0.hasSuffix(".json") }
    }
    end(terminal)
    let again = try start()
    again.type("5")
    again.wait(for: "Un reçu, une ligne")
    #expect(!again.hasSent("reprendre"))
    again.type("\u{3}")
    #expect(again.finish() == 0)
  }

  @Test func `leaving while it is offered keeps the offer`() throws {
    end(try type(line: "12,5 v2"))
    for leave in ["\u{3}", ""] {
      let terminal = try start()
      terminal.wait(for: "Reprendre la ligne inachevée")
      if leave.isEmpty { terminal.signal(15) } else { terminal.type(leave) }
      #expect(terminal.finish() == 0)
    }
    let last = try start()
    last.wait(for: "Reprendre la ligne inachevée")
    last.type("n\u{3}")
    #expect(last.finish() == 0)
  }

  @Test func `two dashboards at once keep what is typed in them apart`() throws {
    let first = try type(line: "11 Premier")
    let second = try type(line: "22 Second")
    end(first)
    end(second)
    let one = try start()
    one.wait(for: "Reprendre la ligne inachevée")
    let two = try start()
    two.wait(for: "Reprendre la ligne inachevée")
    #expect(one.text.contains("11 Premier"))
    #expect(two.text.contains("22 Second"))
    one.type("n\u{3}")
    two.type("n\u{3}")
    #expect(one.finish() == 0)
    #expect(two.finish() == 0)
  }
}

extension String {
  /// Without the spaces at its end, which an emulator does not tell from nothing.
  fileprivate var trimmedAtEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
