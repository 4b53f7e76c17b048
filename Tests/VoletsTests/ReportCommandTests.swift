import ModelSupport
import ProjectModel
import Reporting
import TestSupport
import Testing
import Words

/// `volets report`: what it writes is read back by other programs.
struct ReportCommandTests {
  private let folder: TestFolder
  private let project: String

  init() throws {
    folder = try TestFolder()
    project = try folder.project("demo")
  }

  private func report(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(
      ["--data", project, "--today", "2024-02-14", "--lang", "fr", "report"] + arguments,
      in: folder)
  }

  private func tool(_ path: String, _ arguments: [String]) throws -> Program.Outcome {
    try Program.run(arguments, in: folder, environment: ["HOME": folder.path], program: path)
  }

  private func source() throws -> ReportSource {
    let project = try Demonstration.project()
    let first = try #require(CalendarDay(iso: "2023-10-01"))
    return ReportSource(
      project, try Quebec.directory(), report: project.nextReport, formerInfo: nil,
      ReportRequest(.progress, first...project.today, digest: "", entryCount: 0),
      Wording(.french))
  }

  /// The cells of a workbook as openpyxl reads them: sheet, row, column, and what is there.
  private func cells(of workbook: String, formulas: Bool) throws -> [String: String] {
    let script = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1], data_only=sys.argv[2] == "values")
      for sheet in book.worksheets:
          for row in sheet.iter_rows():
              for cell in row:
                  if cell.value is None: continue
                  value = cell.value
                  if hasattr(value, "strftime"): value = value.strftime("%Y-%m-%d")
                  elif isinstance(value, (int, float)): value = f"{value:.4f}"
                  value = str(value).replace("\\n", " ")
                  print(f"{sheet.title}|{cell.row}|{cell.column}\\t{value}")
      """
    let outcome = try tool(
      "/usr/bin/python3", ["-c", script, workbook, formulas ? "formulas" : "values"])
    #expect(outcome.status == 0, "\(outcome.error)")
    var cells: [String: String] = [:]
    for line in outcome.output.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      if parts.count == 2 { cells[String(parts[0])] = String(parts[1]) }
    }
    return cells
  }

  private func expected(_ cell: ReportTable.Cell) -> String? {
    func number(_ value: Double) -> String {
      let units = Int((value * 10_000).rounded())
      let digits = String(units.magnitude % 10_000)
      return (units < 0 ? "-" : "") + "\(units.magnitude / 10_000)."
        + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return switch cell {
    case .text(let text): text.isEmpty ? nil : text
    case .money(let money): number(Double(money.cents) / 100)
    case .day(let day): day.iso
    case .quantity(let quantity): number(Double(quantity.thousandths) / 1000)
    case .share(let share): number(share)
    case .count(let count): number(Double(count))
    case .undefined, .blank: nil
    }
  }

  @Test func `a workbook holds every number, day and text of the tables`() throws {
    let path = folder.path + "/rapport.xlsx"
    let outcome = try report(["--xlsx", path])
    #expect(outcome.status == 0, "\(outcome.error)")
    let values = try cells(of: path, formulas: false)
    let formulas = try cells(of: path, formulas: true)
    var sums = 0
    for table in try source().sections.flatMap(\.tables) where !table.isEmpty {
      for (row, line) in table.rows.enumerated() {
        for (column, cell) in line.cells.enumerated() {
          let place = "\(table.name)|\(row + 2)|\(column + 1)"
          #expect(values[place] == expected(cell), "\(place)")
          guard line.standing == .total || line.standing == .subtotal, case .money = cell else {
            continue
          }
          sums += 1
          #expect(formulas[place]?.hasPrefix("=SUBTOTAL(9,") == true, "\(place)")
        }
      }
    }
    #expect(sums > 50)
  }

  @Test func `LibreOffice opens the workbook and shows its sums`() throws {
    let path = folder.path + "/rapport.xlsx"
    #expect(try report(["--xlsx", path]).status == 0)
    let filter = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1"
    let outcome = try tool(
      "/usr/bin/soffice",
      [
        "-env:UserInstallation=file://\(folder.path)/office", "--headless", "--convert-to", filter,
        "--outdir", folder.path + "/sheets", path,
      ])
    #expect(outcome.status == 0, "\(outcome.error)")
    let bytes = try #require(Files.contents(of: folder.path + "/sheets/rapport-Postes.csv"))
    let last = String(decoding: bytes, as: UTF8.self).replacing("\"", with: "")
      .split(separator: "\n").last
    #expect(last?.hasPrefix("Total;643000;0;643000;") == true, "\(last ?? "")")
    #expect(last?.contains(";334248.77;25350;") == true, "\(last ?? "")")
  }

  @Test func `Chromium prints tagged letter pages on which no word is cut off`() throws {
    let path = folder.path + "/rapport d’étape.pdf"
    let outcome = try report(["--pdf", path])
    #expect(outcome.status == 0, "\(outcome.error)")
    let info = try tool("/usr/bin/pdfinfo", ["-l", "-1", path])
    #expect(info.output.contains(/Tagged:\s+yes/))
    #expect(info.output.contains(/Title:\s+Rapport d’étape : Les municipalités en action/))
    #expect(info.output.contains(/size:\s+612 x 792 pts \(letter\)/))
    #expect(info.output.contains(/size:\s+792 x 612 pts \(letter\)/))
    let boxes = try tool("/usr/bin/pdftotext", ["-bbox", path, "-"]).output
    var width = 0.0
    var words = 0
    for line in boxes.split(separator: "\n") {
      if let page = line.firstMatch(of: /<page width="([0-9.]+)"/) { width = Double(page.1) ?? 0 }
      guard let word = line.firstMatch(of: /<word xMin="([-0-9.]+)".*xMax="([0-9.]+)"/) else {
        continue
      }
      words += 1
      #expect(Double(word.1) ?? -1 >= 0 && Double(word.2) ?? .infinity <= width, "\(line)")
    }
    #expect(words > 3000)
    let text = try tool("/usr/bin/pdftotext", ["-layout", path, "-"]).output
    // The heading of the annex is on each of its pages.
    let annex = text.split(separator: "\u{C}").filter {
      $0.contains(/Fournisseur\s+Description\s+Volet\s+Poste\s+Pièce/)
    }
    #expect(annex.count > 2)
    #expect(text.contains("334 248,77 $") || text.contains("334\u{A0}248,77\u{A0}$"))
  }

  @Test func `a list and all records are written as a workbook, dates and amounts as such`() throws
  {
    let (list, all) = (folder.path + "/liste.xlsx", folder.path + "/tout.xlsx")
    let base = ["--data", project, "--today", "2024-02-14", "--lang", "fr"]
    for arguments in [
      ["list", "expense", "--where", "part=V1", "--xlsx", list], ["export", "--xlsx", all],
    ] {
      let outcome = try Program.run(base + arguments, in: folder)
      #expect(outcome.status == 0, "\(outcome.error)")
      let again = try Program.run(base + arguments, in: folder)
      #expect(again.status == 1 && again.error.contains("existe déjà"))
    }
    let project = try Demonstration.project()
    let part = try #require(RecordID("v1"))
    let cells = try cells(of: list, formulas: false)
    let whole = try self.cells(of: all, formulas: false)
    func sum(_ cells: [String: String]) -> Int {
      cells.filter { $0.key.hasPrefix("Dépense|") && $0.key.hasSuffix("|3") }
        .compactMap { Double($0.value) }.reduce(0) { $0 + Int(($1 * 100).rounded()) }
    }
    var (amounts, total) = (0, 0)
    for expense in project.expenses {
      total += expense.amount?.cents ?? 0
      if expense.part == part { amounts += expense.amount?.cents ?? 0 }
    }
    #expect(sum(cells) == amounts && sum(whole) == total)
    let days = whole.filter { $0.key.hasPrefix("Dépense|") && $0.key.hasSuffix("|2") }
    #expect(days.values.filter { CalendarDay(iso: $0) != nil }.count == project.expenses.count)
    for kind in Kind.allCases where kind != .project {
      var count = 0
      project.forEach(kind) { _ in count += 1 }
      let sheet = Wording(.french).title(kind)
      let name = String(sheet.prefix(31))
      #expect(
        whole.keys.filter { $0.hasPrefix("\(name)|") && $0.hasSuffix("|1") }.count == count + 1,
        "\(name)")
    }
  }

  @Test func `tables are written as CSV, each to a file of its own`() throws {
    let path = folder.path + "/tableaux"
    #expect(try report(["--csv", path, "--kind", "financier"]).status == 0)
    let names = TemporaryFolder.names(in: path)
    #expect(names.contains("02 Postes.csv"), "\(names)")
    let bytes = try #require(Files.contents(of: path + "/02 Postes.csv"))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.last?.hasPrefix("Total;643000,00;0,00;643000,00;") == true)
    #expect(try report(["--csv", path]).status == 1)
    #expect(TemporaryFolder.names(in: path) == names)
    #expect(try report(["--csv", path, "--force"]).status == 0)
    #expect(TemporaryFolder.names(in: path).count > names.count)
    #expect(!TemporaryFolder.names(in: folder.path).contains { $0.contains(".new-") })
  }

  @Test func `a report that was sent is the same to the byte, whatever is written later`() throws {
    let first = folder.path + "/transmis.html"
    let sent = try report(["nº 4", "--html", first, "--send", "--by", "Anna T."])
    #expect(sent.status == 0, "\(sent.error)")
    let later = ["--data", project, "--today", "2024-06-01", "--lang", "fr"]
    let changes: [[String]] = [
      [
        "add", "expense", "date=2024-01-15", "amount=1000", "part=V1", "supplier=Tard",
        "category=Honoraires professionnels", "state=payée",
      ],
      ["set", "w6", "text=Autre chose"], ["set", "v1", "title=Autre titre"],
      ["set", "a-v1-13", "title=Autre"],
    ]
    for change in changes {
      let outcome = try Program.run(later + change, in: folder)
      #expect(outcome.status == 0, "\(outcome.error)")
    }
    let again = folder.path + "/refait.html"
    #expect(try Program.run(later + ["report", "nº 4", "--html", again], in: folder).status == 0)
    #expect(Files.contents(of: first) == Files.contents(of: again))
    // Neither the record of the report, nor one before it, nor the clock of the machine changes it.
    for change in [
      ["set", "r5", "end=2023-12-31", "reportKind=rapport final"],
      ["set", "r4", "title=Autre titre", "due=2023-12-01"],
    ] {
      let outcome = try Program.run(later + change, in: folder)
      #expect(outcome.status == 0, "\(outcome.error)")
    }
    let elsewhere = folder.path + "/ailleurs.html"
    let far = try Program.run(
      later + ["report", "r5", "--html", elsewhere], in: folder,
      environment: ["TZ": "Pacific/Auckland"])
    #expect(far.status == 0, "\(far.error)")
    #expect(Files.contents(of: first) == Files.contents(of: elsewhere))
    let books = ["a", "b"].map { folder.path + "/\($0).xlsx" }
    for book in books {
      #expect(try Program.run(later + ["report", "r5", "--xlsx", book], in: folder).status == 0)
    }
    #expect(Files.contents(of: books[0]) == Files.contents(of: books[1]))
    let since = try Program.run(later + ["report", "r5", "--changes"], in: folder)
    #expect(since.status == 0)
    #expect(since.output.split(separator: "\n").count == 5, "\(since.output)")
    #expect(since.output.contains("Tard"))
    // The next report names what was entered late.
    let next = try Program.run(
      later + ["report", "final", "--kind", "etape", "--html", "-"], in: folder)
    #expect(next.status == 0, "\(next.error)")
    #expect(next.output.contains(">Tard<"))
    #expect(next.output.contains("ou modifiées depuis"))
    let twice = try report(["nº 4", "--send", "--html", folder.path + "/x.html"])
    #expect(twice.status == 2)
    #expect(Files.contents(of: folder.path + "/x.html") == nil)
  }

  @Test func `what is to be written is told after the report, and written texts are in it`() throws
  {
    let outcome = try report(["--html", "-"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("sa deuxième phase est préparée avec douze municipalités."))
    #expect(outcome.error.contains("À rédiger : volet V2; volet V3;"))
    let summary = try Program.run(
      [
        "--data", project, "--today", "2024-02-14", "add", "passage", "report=Rapport d’étape nº 4",
        "section=summary", "text=Il reste 12 345 $, soit 52 % du temps.",
      ], in: folder)
    #expect(summary.status == 0, "\(summary.error)")
    let again = try report(["--html", "-"])
    #expect(again.output.contains("Il reste 12 345 $"))
    #expect(again.error.contains("12 345 $"))
    #expect(!again.error.contains("52 %,"))
    let exact = try Program.run(
      [
        "--data", project, "--today", "2024-02-14", "add", "passage", "report=Rapport d’étape nº 4",
        "section=summary", "text=Dépensé : 334 248,77 $, dont 148 115 $ au volet 1 (57 %).",
      ], in: folder)
    #expect(exact.status == 0, "\(exact.error)")
    #expect(try !report(["--html", "-"]).error.contains("À relire"))
  }

  @Test func `a file that is there stays, unless it is to be replaced`() throws {
    let path = folder.path + "/rapport.html"
    #expect(Files.write(Array("mine".utf8), to: path))
    for form in ["--html", "--pdf", "--xlsx"] {
      let refused = try report([form, path])
      #expect(refused.status == 1)
      #expect(refused.error.contains("existe déjà"))
      #expect(Files.contents(of: path) == Array("mine".utf8))
    }
    #expect(try report(["--html", path, "--force"]).status == 0)
    #expect(Files.contents(of: path)?.starts(with: Array("<!doctype html>".utf8)) == true)
    let others = TemporaryFolder.names(in: folder.path).filter { $0.contains(".new-") }
    #expect(others.isEmpty)
  }

  @Test func `no file of the project is written over, and the page alone is on the output`() throws
  {
    let marker = project + "/volets.json"
    let before = Files.contents(of: marker)
    for arguments in [
      ["report", "--html", marker, "--force"], ["report", "--csv", project + "/t"],
      ["export", "--xlsx", marker, "--force"],
    ] {
      let outcome = try Program.run(["--data", project] + arguments, in: folder)
      #expect(outcome.status == 2, "\(outcome.error)")
    }
    #expect(Files.contents(of: marker) == before)
    #expect(try report(["--html", folder.path + "/nulle-part/x.html"]).status == 1)
    let page = try report(["--html", "-", "--csv", folder.path + "/t"])
    #expect(page.status == 0)
    #expect(page.output.hasSuffix("</html>\n"))
  }

  @Test func `what is not understood is refused with one sentence and status 2`() throws {
    let cases = [
      [], ["--html", "-", "--kind", "mensuel"], ["--html", "-", "--period", "bientôt"],
      ["--html", "-", "--period", "2030-01-01..2030-12-31"],
    ]
    for arguments in cases {
      let outcome = try report(arguments)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.error.split(separator: "\n").count == 1, "\(outcome.error)")
    }
  }

  @Test func `periods are read as people write them`() throws {
    let texts = [
      ("2023-04-01..2024-03-31", "du 1er avril 2023 au 14 février 2024"),
      ("an 2", "du 1er avril 2023 au 14 février 2024"),
      ("2023", "du 1er janvier 2023 au 31 décembre 2023"),
      ("2023-06", "du 1er juin 2023 au 30 juin 2023"),
    ]
    for (typed, shown) in texts {
      let outcome = try report(["--html", "-", "--period", typed])
      #expect(outcome.status == 0)
      let page = outcome.output.replacing("\u{A0}", with: " ")
      #expect(page.contains(shown), "\(typed)")
    }
  }
}
