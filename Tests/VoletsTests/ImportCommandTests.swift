import ProjectJournal
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `volets import`, as a person or a script uses it.
struct ImportCommandTests {
  private let folder: TestFolder
  private let project: String

  private static let table = """
    Date;Fournisseur;Pièce;Montant;Volet
    15/03/2024;Coop L’Élan;F-1;1 250,50 $;V1
    16/03/2024;Imprimerie;F-2;12,50 CR;V2
    17/03/2024;Imprimerie;F-3;douze;V2

    """

  init() throws {
    folder = try TestFolder()
    project = try folder.project()
  }

  private func file(_ text: String, _ name: String = "dépenses.csv") -> String {
    let path = "\(folder.path)/\(name)"
    #expect(Files.write(Array(text.utf8), to: path))
    return path
  }

  private func volets(_ arguments: String..., language: String = "fr") throws -> Program.Outcome {
    try Program.run(
      ["--data", project, "--today", "2024-04-14", "--lang", language] + arguments, in: folder)
  }

  /// The bytes of all journals.
  private var journals: [[UInt8]?] {
    TemporaryFolder.names(in: project + "/journal").sorted()
      .filter { $0.hasSuffix(".jsonl") }
      .map { Files.contents(of: "\(project)/journal/\($0)") }
  }

  private func counts(_ outcome: Program.Outcome) throws -> (added: Int?, duplicates: Int?) {
    let json = try JSONValue(Array(outcome.output.utf8))
    return (json["added"]?.integer, json["duplicates"]?.integer)
  }

  @Test func `what was found is said, and rows that cannot be taken stop no others`() throws {
    let outcome = try volets("import", "expenses", file(Self.table))
    #expect(outcome.status == 0, "\(outcome.error)")
    for words in [
      "Codage : UTF-8", "Séparateur : point-virgule", "Montant → montant (virgule décimale)",
      "Date → date (jour/mois/année)", "Ajouté : 2\u{A0}dépenses, 1\u{A0}238,00\u{A0}$",
      "Refusé : 1\u{A0}ligne", "ligne 4, «\u{A0}Montant\u{A0}»",
    ] {
      #expect(outcome.output.contains(words), "\(words) in \(outcome.output)")
    }
    let summary = try JSONValue(Array(try volets("summary", "--json").output.utf8))
    #expect(summary["spentCents"]?.integer == 123_800)
    #expect(try volets("log").output.contains("Importation de dépenses.csv"))
    #expect(try volets("verify").status == 0)
  }

  @Test func `one transaction holds all, and the same file again adds nothing`() throws {
    let path = file(Self.table)
    let lines = { self.journals.compactMap(\.self).joined().count { $0 == 0x0A } }
    let before = lines()
    #expect(try counts(volets("import", "expenses", path, "--json")) == (2, 0))
    #expect(lines() == before + 1)
    let written = journals
    let again = try volets("import", "dépenses", path, "--json")
    #expect(try counts(again) == (0, 2))
    #expect(again.status == 0)
    #expect(journals == written)
  }

  @Test func `rows that may be there are told, and added where one says so`() throws {
    _ = try volets("add", "expense", "date=2024-03-15", "amount=1250,50")
    let path = file("Date;Fournisseur;Montant\n15/03/2024;Coop L’Élan;1 250,50 $\n16/03/2024;X;2\n")
    let asked = try volets("import", "expenses", path)
    #expect(asked.status == 0)
    #expect(
      asked.output.contains("Peut-être déjà là : 1\u{A0}ligne, non ajoutée; voyez --add-doubtful"))
    #expect(
      asked.output.contains(
        "ligne 2 : mêmes date et montant qu’une dépense du projet (2024-03-15)."))
    let added = try volets("import", "expenses", path, "--add-doubtful", "--json")
    #expect(try counts(added) == (1, 1))
    #expect(try counts(volets("import", "expenses", path, "--json")) == (0, 2))
  }

  @Test func `what list writes adds nothing here, and the same texts elsewhere`() throws {
    for text in ["- Rabais", "=1+1", "'@x", "a\"\u{301};=1", "\n＝x"] {
      _ = try volets("add", "expense", "date=2024-03-15", "amount=-1250,50", "description=" + text)
    }
    let csv = try volets("list", "expense", "--csv").output
    let path = file(csv, "e.csv")
    #expect(try counts(volets("import", "expenses", path, "--json")) == (0, 5))
    let other = try folder.project()
    let there = { (arguments: [String]) in
      try Program.run(["--data", other, "--today", "2024-04-14"] + arguments, in: folder)
    }
    #expect(try counts(there(["import", "expenses", path, "--json"])) == (5, 0))
    let descriptions = { (json: String) throws -> Set<[UInt8]> in
      guard case .array(let records) = try JSONValue(Array(json.utf8)) else { return [] }
      return Set(records.compactMap { $0["description"]?.text }.map { Array($0.utf8) })
    }
    let here = try descriptions(volets("list", "expense", "--json").output)
    #expect(here.count == 5)
    #expect(try descriptions(there(["list", "expense", "--json"]).output) == here)
  }

  @Test func `signs of a bank are asked for in words that can be typed as they stand`() throws {
    let path = file("Date;L'argent\n2024-03-15;-40,00\n2024-03-16;-2,00\n")
    let asked = try volets("import", "expenses", path, "--map", "date=1")
    #expect(asked.status == 2)
    let plain = try volets(
      "import", "expenses", file("Date;Montant CAD$\n2024-03-15;-40,00\n", "b.csv"))
    #expect(plain.status == 2)
    #expect(plain.error.contains("--map '-amount=Montant CAD$'"), "\(plain.error)")
    let given = try volets("import", "expenses", path, "--map", "-amount=L'argent", "--json")
    #expect(try counts(given) == (2, 0))
    let summary = try JSONValue(Array(try volets("summary", "--json").output.utf8))
    #expect(summary["spentCents"]?.integer == 4_200)
    // The choice is kept with the columns.
    let next = file("Date;L'argent\n2024-03-17;-1,00\n", "n.csv")
    #expect(try counts(volets("import", "expenses", next, "--json")) == (1, 0))
  }

  @Test func `a file without headings loses no row`() throws {
    let path = file(
      "\"A\",2024/02/05,\"Achat\",312.40,\"\"\n\"A\",2024/02/16,\"Retour\",\"\",50.00\n")
    let map = "date=2,description=3,amount=4,credit=E"
    let outcome = try volets("import", "expenses", path, "--map", map)
    #expect(outcome.output.contains("Titres : aucun"))
    #expect(outcome.output.contains("Ajouté : 2\u{A0}dépenses, 262,40\u{A0}$"))
    #expect(TemporaryFolder.names(in: folder.path + "/config/volets/imports").isEmpty)
  }

  @Test func `JSON tells rejected rows by row, column and reason`() throws {
    let outcome = try volets("import", "expenses", file(Self.table), "--json", language: "en")
    let json = try JSONValue(Array(outcome.output.utf8))
    guard case .array(let rejected) = json["rejected"] else {
      Issue.record("\(outcome.output)")
      return
    }
    #expect(rejected.count == 1)
    #expect(rejected[0]["row"]?.integer == 4)
    #expect(rejected[0]["column"]?.text == "Montant")
    #expect(rejected[0]["reason"]?.text?.contains("douze") == true)
  }

  @Test func `a dry run writes nothing at all`() throws {
    let before = journals
    let outcome = try volets(
      "import", "expenses", file(Self.table), "--dry-run", "--map", "note=Pièce")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("À ajouter : 2"))
    #expect(outcome.output.contains("rien n’a été écrit"))
    #expect(journals == before)
    #expect(TemporaryFolder.names(in: folder.path + "/config/volets/imports").isEmpty)
    #expect(try counts(volets("import", "expenses", file(Self.table), "--json")) == (2, 0))
  }

  @Test func `a dry run counts categories that the project does not have`() throws {
    _ = try volets("add", "expense", "date=2024-02-01", "amount=1", "category=Honoraires")
    let path = file("Date;Montant;Catégorie\n2024-03-15;1;hono\n2024-03-16;2;honoraires\n")
    let french = try volets("import", "expenses", path, "--dry-run")
    #expect(french.output.contains("1\u{A0}catégorie inconnue : hono\n"), "\(french.output)")
    let english = try volets("import", "expenses", path, "--dry-run", language: "en")
    #expect(english.output.contains("1\u{A0}unknown category: hono\n"), "\(english.output)")
  }

  @Test func `columns chosen by hand are remembered for the same headings`() throws {
    let table = "Quand;Combien;Rien\n2024-03-01;1,50;a\n"
    let refused = try volets("import", "expenses", file(table))
    #expect(refused.status == 2)
    #expect(
      refused.error.contains("«\u{A0}Quand\u{A0}», «\u{A0}Combien\u{A0}» et «\u{A0}Rien\u{A0}»"))
    let map = "date=Quand,montant=Combien"
    #expect(try volets("import", "expenses", file(table), "--map", map).status == 0)
    let next = try volets(
      "import", "expenses", file("quand;combien;rien\n2024-03-02;2,50;b\n"))
    #expect(next.status == 0, "\(next.error)")
    #expect(next.output.contains("comme la dernière fois"))
    #expect(next.output.contains("Ajouté : 1\u{A0}dépense"))
  }

  @Test func `input that is refused says what, where, and what to do`() throws {
    let before = journals
    for (arguments, words) in [
      (["expenses", folder.path + "/nulle-part.csv"], "introuvable"),
      (["expenses", folder.path], "lecture impossible"),
      (["parts", file(Self.table)], "expenses"), (["expenses", file("", "vide.csv")], "vide"),
      (["expenses", file("PK\u{3}\u{4}", "a.xlsx")], "CSV"),
      (["expenses", file("Nom;Ville\na;b\n", "noms.csv")], "--map"),
      (["expenses", file(Self.table), "--map", "montant=Prix"], "Prix"),
      (["expenses", file("Date;Montant\nx;y\n", "refus.csv")], "rien n’a été ajouté"),
    ] {
      let outcome = try Program.run(
        ["--data", project, "--lang", "fr", "import"] + arguments, in: folder)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.error.contains(words), "\(arguments): \(outcome.error)")
      #expect(outcome.error.split(separator: "\n").count == 1, "\(outcome.error)")
    }
    #expect(journals == before)
  }

  @Test func `control characters of a file reach no terminal`() throws {
    let table = "Date;Montant;\u{1B}[2J\n2024-01-01;\u{1B}[31m1;x\n2024-01-02;2;\u{7}\n"
    let outcome = try volets("import", "expenses", file(table), "--dry-run", "--map", "note=3")
    let shown = outcome.output + outcome.error
    #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(shown.contains("␛[31m1"))
  }

  @Test func `an interrupted import leaves the journal as it was, even while nothing comes`() throws
  {
    let before = journals
    var ends: [CInt] = [-1, -1]
    #expect(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let error = open(folder.path + "/err", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { [error, null, ends[1]].forEach { close($0) } }
    let child = try Program.spawn(
      ["--data", project, "--today", "2024-04-14", "import", "expenses", "-"],
      Program.environment(folder), input: ends[0], output: null, error: error)
    close(ends[0])
    // More than a pipe holds: once all is written the program reads, and so holds signals back.
    var rows = "Date;Montant;Fournisseur\n"
    for row in 0..<20_000 { rows += "2024-03-01;\(row),50;S\n" }
    let bytes = Array(rows.utf8)
    #expect(write(ends[1], bytes, bytes.count) == bytes.count)
    kill(child, SIGINT)
    #expect(Program.wait(for: child) == 1)
    #expect(journals == before)
    let said = Files.contents(of: folder.path + "/err").map { String(decoding: $0, as: UTF8.self) }
    #expect(said?.contains("interrompue") == true)
  }

  @Test func `what never ends or is too wide is refused at once`() throws {
    let pipe = folder.path + "/tuyau"
    #expect(mkfifo(pipe, 0o600) == 0)
    let wide = file(String(repeating: "a;", count: 60_000) + "\n", "large.csv")
    for (path, words) in [
      (pipe, "fichier ordinaire"), ("/dev/zero", "fichier ordinaire"),
      ("/dev/full", "fichier ordinaire"), (wide, "60001 colonnes"),
    ] {
      let outcome = try volets("--lang", "fr", "import", "expenses", path)
      #expect(outcome.status == 2)
      #expect(outcome.error.contains(words), "\(outcome.error)")
    }
  }

  @Test func `a bar shows on a terminal, and only there`() throws {
    var rows = "Date;Montant;Fournisseur\n"
    for row in 0..<2500 { rows += "2024-03-01;\(row),50;S\n" }
    let path = file(rows)
    let quiet = try volets("import", "expenses", path, "--dry-run")
    #expect(quiet.error.isEmpty)
    let terminal = try PseudoTerminal(
      ["--data", project, "import", "expenses", path], in: folder)
    #expect(terminal.finish() == 0)
    #expect(terminal.hasSent("#"))
    #expect(terminal.hasSent("100"))
  }
}
