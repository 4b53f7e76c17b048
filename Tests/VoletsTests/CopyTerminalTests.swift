import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What is copied reaches the clipboard of real terminals.
@Suite(.serialized)
struct CopyTerminalTests {
  private let folder: TestFolder
  private let project: String

  init() throws {
    folder = try TestFolder()
    project = try folder.project("demo")
  }

  private func start(_ environment: [String: String] = [:]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      ["--today", "2024-02-14", "--data", project], in: folder, columns: 110, rows: 30,
      environment: environment)
    terminal.wait(for: "1 Aperçu")
    terminal.type("7")
    terminal.wait(for: "448\u{A0}dépenses")
    return terminal
  }

  private func end(_ terminal: PseudoTerminal) {
    terminal.type("\u{3}")
    #expect(terminal.finish() == 0)
  }

  @Test func `a cell is sent in base64, and nothing of it as it is`() throws {
    let terminal = try start()
    terminal.type("Y\r")
    terminal.wait(for: "presse-papiers")
    // « 2024-02-… » begins so.
    let sent = String(decoding: terminal.sent, as: UTF8.self)
    #expect(sent.contains("\u{1B}]52;c;MjAyNC0w"))
    #expect(
      sent.components(after: "\u{1B}]52;c;").allSatisfy {
        $0 == "+" || $0 == "/" || $0 == "="
          || $0.isASCII && ($0.isLetter || $0.isNumber)
      })
    terminal.type("Yt")
    terminal.wait(for: "448\u{A0}lignes")
    end(terminal)
  }

  @Test func `a console without a clipboard is sent nothing, and that is said`() throws {
    let terminal = try start(["TERM": "linux"])
    terminal.type("Yl")
    terminal.wait(for: "ne prend pas de copie")
    #expect(!String(decoding: terminal.sent, as: UTF8.self).contains("]52;"))
    end(terminal)
  }
}

extension String {
  /// What stands between a mark and the end of the sequence.
  fileprivate func components(after mark: String) -> Substring {
    guard let range = firstRange(of: mark) else { return "\u{0}" }
    return self[range.upperBound...].prefix { $0 != "\u{7}" }
  }
}
