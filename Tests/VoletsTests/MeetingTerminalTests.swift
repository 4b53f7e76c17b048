import TestSupport
import Testing

/// Meetings and time travel in the whole program, on a pseudo-terminal.
@Suite(.serialized)
struct MeetingTerminalTests {
  private let folder: TestFolder
  private let project: String

  init() throws {
    folder = try TestFolder()
    project = try folder.project("demo")
  }

  private func start(_ arguments: [String] = []) throws -> PseudoTerminal {
    try PseudoTerminal(
      ["--today", "2024-02-14", "--data", project] + arguments, in: folder, columns: 100, rows: 29)
  }

  private func add(_ fields: String...) throws {
    let outcome = try Program.run(
      ["--today", "2024-02-14", "--data", project, "add", "expense"] + fields, in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
  }

  @Test func `an expense keyed in elsewhere is on the projector, named in words`() throws {
    let terminal = try start(["meeting"])
    terminal.wait(for: "Argent dépensé : 52")
    try add("date=2024-02-14", "amount=1240", "part=V2", "municipality=Gaspé", "supplier=Untel")
    terminal.wait(for: "Volet 2 · Gaspé")
    terminal.wait(for: "282\u{A0}161\u{A0}$ encore disponibles")
    #expect(!terminal.text.contains("Untel"))
    terminal.type("q")
    terminal.wait(for: "1 Aperçu")
    terminal.type("q")
    #expect(terminal.finish() == 0)
  }

  @Test func `closing a meeting is on disk, and the next one counts from there`() throws {
    let terminal = try start(["meeting"])
    terminal.wait(for: "Argent dépensé")
    terminal.type("C")
    terminal.wait(for: "Clore la réunion")
    terminal.type("o")
    terminal.wait(for: "Réunion close")
    let meetings = try Program.run(
      [
        "--today", "2024-02-14", "--data", project, "list", "meeting", "--where", "date=2024-02-14",
      ],
      in: folder)
    #expect(meetings.output.contains("2024-02-14"))
    try add("date=2024-02-14", "amount=500", "part=V1")
    terminal.wait(for: "282\u{A0}901\u{A0}$ encore disponibles")
    terminal.type("\u{1B}")
    terminal.wait(for: "1 Aperçu")
    terminal.type("D")
    terminal.wait(for: "payé +500,00")
    terminal.wait(for: "1\u{A0}fiche changée")
    terminal.type("\u{3}")
    #expect(terminal.finish() == 0)
  }

  @Test func `a change is put back from the journal by a new entry`() throws {
    try add("date=2024-02-14", "amount=500", "part=V1")
    let terminal = try start()
    terminal.wait(for: "1 Aperçu")
    terminal.type("6")
    terminal.wait(for: "1\u{A0}339\u{A0}changements")
    terminal.type("R")
    terminal.wait(for: "Supprimer Dépense 500,00")
    terminal.type("o")
    terminal.wait(for: "− Dépense 500,00")
    let log = try Program.run(
      ["--today", "2024-02-14", "--data", project, "log", "--since", "2024-02-14"], in: folder)
    #expect(log.output.contains("Remis comme avant le 2024-02-14"))
    terminal.type("q")
    #expect(terminal.finish() == 0)
  }

  @Test func `on a folder that cannot be written nothing is put back, and it is said`() throws {
    let terminal = try start(["--read-only"])
    terminal.wait(for: "1 Aperçu")
    terminal.type("6")
    terminal.wait(for: "changements")
    terminal.type("R")
    terminal.wait(for: "Lecture seule : rien n’a été écrit.")
    terminal.type("q")
    #expect(terminal.finish() == 0)
  }

  @Test func `the past is shown as it is rendered, and kill leaves the terminal whole`() throws {
    let expected = try Program.run(
      [
        "--today", "2024-02-14", "--data", project, "render", "budget", "--size", "100x29",
        "--keys", "; ; , ,",
      ], in: folder
    ).output
    let terminal = try start()
    terminal.wait(for: "1 Aperçu")
    terminal.type(";;,,4")
    terminal.wait("the frame of the past", until: { $0.text == expected })
    terminal.type("F")
    terminal.wait(for: "◀ 14\u{A0}décembre 2023")
    terminal.signal(15)
    #expect(terminal.finish() == 0)
    #expect(terminal.isWhole())
  }
}
