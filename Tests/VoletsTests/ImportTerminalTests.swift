import ProjectJournal
import TestSupport
import Testing

/// Importing inside the dashboard, on a pseudo-terminal.
@Suite(.serialized)
struct ImportTerminalTests {
  private let folder: TestFolder
  private let project: String

  init() throws {
    folder = try TestFolder()
    project = try folder.project("demo")
  }

  /// The text of all journals.
  private var journals: String {
    TemporaryFolder.names(in: project + "/journal").filter { $0.hasSuffix(".jsonl") }
      .compactMap { Files.contents(of: "\(project)/journal/\($0)") }
      .map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  private func start() throws -> PseudoTerminal {
    try PseudoTerminal(
      ["--today", "2024-02-14", "--data", project], in: folder, columns: 100, rows: 30)
  }

  @Test func `a file imported from inside the dashboard is in the journal, as one entry`() throws {
    let rows = (1...5000).map {
      "2024-02-0\(1 + $0 % 9);\($0),25;Fournisseur \($0 % 40);Pièce \($0)"
    }
    let table = "Date;Montant;Fournisseur;Justificatif\n" + rows.joined(separator: "\n") + "\n"
    #expect(Files.write(Array(table.utf8), to: folder.path + "/grand-livre.csv"))
    let before = journals.split(separator: "\n").count
    let terminal = try start()
    terminal.wait(for: "Aperçu")
    terminal.type("5")
    // The foot of the screen before may still stand below.
    terminal.wait("the line", until: { $0.text.contains("›") && !$0.text.contains("e modifier") })
    terminal.type("\u{1B}")
    terminal.wait(for: "e modifier")
    terminal.type("I\(folder.path)/gra\t")
    terminal.wait(for: "grand-livre.csv")
    terminal.type("\r")
    terminal.wait(for: "+ 5\u{A0}000 à ajouter")
    // A column chosen by hand is remembered.
    terminal.type("\u{1B}[C\u{1B}[C\u{1B}[C\r")
    terminal.wait(for: "Colonne «\u{A0}Justificatif\u{A0}»")
    terminal.type("pièce\r")
    terminal.wait(for: "→ pièce")
    terminal.wait(for: "+ 5\u{A0}000 à ajouter")
    terminal.type("\u{13}")
    terminal.wait(for: "5\u{A0}000\u{A0}dépenses ajoutées")
    let lines = journals.split(separator: "\n")
    #expect(lines.count == before + 1)
    let written = lines.filter { $0.contains("Importation de grand-livre.csv") }
    #expect(written.count == 1)
    #expect(written.first?.contains("Pièce 4999") == true)
    // The same file again adds nothing, and its columns are known.
    terminal.type("Igrand-livre.csv\r")
    terminal.wait(for: "comme la dernière fois")
    terminal.wait(for: "= 5\u{A0}000 déjà là")
    terminal.type("\u{1B}")
    terminal.wait("the list again", until: { !$0.text.contains("déjà là") })
    terminal.type("I\u{15}/aucun.csv\r")
    terminal.wait(for: "ce fichier est introuvable")
    terminal.type("\u{3}")
    #expect(terminal.finish() == 0)
    #expect(terminal.isWhole())
  }

  @Test func `a table pasted by the terminal is looked at and added`() throws {
    let terminal = try start()
    terminal.wait(for: "Aperçu")
    terminal.type("5")
    terminal.wait(for: "Ligne rapide")
    terminal.type("\u{1B}[200~Date\tMontant\n2024-02-05\t12,50\n2024-02-06\t13,50\n\u{1B}[201~")
    terminal.wait(for: "+ 2 à ajouter, 26,00\u{A0}$")
    terminal.type("\u{13}")
    terminal.wait(for: "2\u{A0}dépenses ajoutées")
    #expect(journals.contains("Collage d’un tableau"))
    terminal.type("\u{3}")
    #expect(terminal.finish() == 0)
  }
}
