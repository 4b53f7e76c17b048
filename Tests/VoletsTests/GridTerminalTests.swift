import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The grid of a part's budget in the whole program, on a pseudo-terminal.
@Suite(.serialized)
struct GridTerminalTests {
  private let folder: TestFolder
  private let project: String
  private let today = ["--today", "2024-02-14"]

  init() throws {
    folder = try TestFolder()
    project = try folder.project("demo")
  }

  private func start() throws -> PseudoTerminal {
    try PseudoTerminal(
      today + ["--data", project], in: folder, columns: 110, rows: 30)
  }

  private func lines() throws -> String {
    let outcome = try Program.run(
      today + ["--data", project, "list", "budgetLine", "--csv"], in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    return outcome.output
  }

  private func openGrid(_ terminal: PseudoTerminal) {
    terminal.wait(for: "1 Aperçu")
    terminal.type("4\t")
    terminal.wait(for: "Rév")
    terminal.type("e")
    terminal.wait(for: "Grille du budget · V1")
  }

  @Test func `what is typed outlives a kill, and is saved once as one entry`() throws {
    let before = try lines()
    let killed = try start()
    openGrid(killed)
    // A range of a spreadsheet, as terminals send it.
    killed.type("\u{1B}[200~11111,11\t22222,22\n33333,33\u{1B}[201~")
    killed.wait(for: "3\u{A0}cases collées")
    killed.type("\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B")
    killed.type("Traduction\t444,44")
    killed.wait(for: "444,44\u{A0}$ (avant")
    killed.signal(SIGKILL)
    _ = killed.finish()
    #expect(try lines() == before)

    let terminal = try start()
    terminal.wait(for: "Reprendre la grille du budget?")
    terminal.type("o")
    terminal.wait(for: "4\u{A0}cases changées")
    terminal.type("\u{13}")
    terminal.wait(for: "Rév")
    let after = try lines()
    for amount in ["11111,11", "22222,22", "33333,33", "444,44", "Traduction"] {
      #expect(after.contains(amount), "\(amount)\n\(after)")
    }
    terminal.type("u")
    terminal.wait("the undoing", until: { _ in (try? lines()) == before })
    terminal.type("q")
    #expect(terminal.finish() == 0)
  }
}
