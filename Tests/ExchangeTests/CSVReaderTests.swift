import Exchange
import ProjectModel
import Testing

struct CSVReaderTests {
  private func read(_ text: String) throws -> ImportTable {
    try CSVReader.table(Array(text.utf8))
  }

  private func rows(_ table: ImportTable) -> [[String]] {
    (0..<table.rowCount).map { row in
      (0..<table.cellCount(ofRow: row)).map { table.cell(row, $0) }
    }
  }

  private func numbers(_ table: ImportTable) -> [Int] {
    (0..<table.rowCount).map { table.number(ofRow: $0) }
  }

  @Test(arguments: [
    ("a,b\n1,\"x,y\"\n", [["1", "x,y"]]), ("a,b\n1,\"x\"\"y\"\n", [["1", "x\"y"]]),
    ("a,b\n1,\"x\ny\"\n2,z\n", [["1", "x\ny"], ["2", "z"]]),
    ("a,b\r\n1,\"x\r\ny\"\r\n2,z\r\n", [["1", "x\ny"], ["2", "z"]]),
    ("a,b\r1,\"x\ry\"\r2,z\r", [["1", "x\ny"], ["2", "z"]]),
    ("a,b\n1, x \n", [["1", "x"]]), ("a,b\n1,\" x \"\n", [["1", " x "]]),
    ("a,b\n1,2", [["1", "2"]]), ("a,b\n1,\"2\"", [["1", "2"]]), ("a,b\n1,\n", [["1", ""]]),
    ("a,b\n,2\n", [["", "2"]]), ("a,b\n\"\",2\n", [["", "2"]]),
    ("a,b\n1,=1+1\n+33,@x\n", [["1", "=1+1"], ["+33", "@x"]]),
    ("a,b\n1,x\u{0}y\n", [["1", "xy"]]), ("a\tb\n1\tx,y;z\n", [["1", "x,y;z"]]),
    ("a;b\n1;2,5\n3;4,5\n", [["1", "2,5"], ["3", "4,5"]]),
    ("sep=;\na;b\n1;2\n", [["1", "2"]]), ("sep=,\r\na,b\r\n1,2;3\r\n", [["1", "2;3"]]),
    ("a\n1\n2\n", [["1"], ["2"]]),
  ])
  func `cells are what the file means`(text: String, expected: [[String]]) throws {
    #expect(rows(try read(text)) == expected)
  }

  @Test func `empty lines are passed over and counted, ragged rows kept`() throws {
    let table = try read("\n\na,b,c\n\n1,2\n   \n,,\n3,4,5,6\n")
    #expect(table.headings == ["a", "b", "c"])
    #expect(rows(table) == [["1", "2"], ["3", "4", "5", "6"]])
    #expect(numbers(table) == [5, 8])
    #expect(table.cell(0, 2) == "")
  }

  @Test func `a row of several lines counts as one, as in a spreadsheet`() throws {
    let table = try read("a,b\n1,\"x\ny\nz\"\n2,t\n")
    #expect(numbers(table) == [2, 3])
  }

  @Test func `titles above the headings are passed over`() throws {
    let table = try read("Grand livre\nAu 31 mars;\nDate;Montant\n2024-01-01;1\n")
    #expect(table.headings == ["Date", "Montant"])
    #expect(numbers(table) == [4])
  }

  @Test(arguments: [
    "1,\"x\n", "1,\"x\"y\n", "1,\"x\" \"y\n", "1,\"\"\"\n", "\"1,x\n", "1,x\"\",\"y\n",
  ])
  func `a stray quotation mark spoils its own row at worst`(line: String) throws {
    let table = try read("a,b\n0,\"first\"\n" + line + "2,\"second\"\n3,\"th\nird\"\n4,last\n")
    let whole = (0..<table.rowCount).filter { !table.isDamaged(row: $0) }
    #expect(whole.map { table.cell($0, 0) } == ["0", "2", "3", "4"])
    #expect(whole.map { table.cell($0, 1) } == ["first", "second", "th\nird", "last"])
    #expect(table.rowCount == 5)
    #expect(numbers(table) == [2, 3, 4, 5, 6])
  }

  @Test func `a quotation mark inside a cell stands for itself`() throws {
    let table = try read("a,b\n1,tuyau 12\" noir\n2,Coop \"L’Élan\"\n")
    #expect(rows(table) == [["1", "tuyau 12\" noir"], ["2", "Coop \"L’Élan\""]])
    #expect(!table.isDamaged(row: 0))
  }

  @Test func `a mark that is never closed is looked for once, not once a row`() throws {
    let line = "1,\"x\"\"y\n"
    let table = try read("a,b\n" + String(repeating: line, count: 2000))
    #expect(table.rowCount == 2000)
    #expect((0..<2000).allSatisfy { table.isDamaged(row: $0) })
  }

  @Test func `a cell of a megabyte is read whole`() throws {
    let long = String(repeating: "é\n", count: 350_000)
    let table = try read("a,b\n1,\"\(long)\"\n2,x\n")
    #expect(table.cell(0, 1).utf8.count == 1_050_000)
    #expect(table.cell(1, 1) == "x")
  }

  @Test(arguments: [
    ([0xEF, 0xBB, 0xBF] + Array("é;b\n1;ü\n".utf8), ImportTable.Encoding.utf8WithMark),
    (Array("é;b\n1;ü\n".utf8), .utf8),
    ([0xE9, 0x3B, 0x62, 0x0A, 0x31, 0x3B, 0xFC, 0x0A], .windows1252),
    (
      [
        0xFF, 0xFE, 0xE9, 0, 0x3B, 0, 0x62, 0, 0x0A, 0, 0x31, 0, 0x3B, 0, 0xFC, 0, 0x0A, 0,
      ], .utf16LittleEndian
    ),
    (
      [0xFE, 0xFF, 0, 0xE9, 0, 0x3B, 0, 0x62, 0, 0x0A, 0, 0x31, 0, 0x3B, 0, 0xFC, 0, 0x0A],
      .utf16BigEndian
    ),
    ([0xE9, 0, 0x3B, 0, 0x62, 0, 0x0A, 0, 0x31, 0, 0x3B, 0, 0xFC, 0], .utf16LittleEndian),
    ([0, 0xE9, 0, 0x3B, 0, 0x62, 0, 0x0A, 0, 0x31, 0, 0x3B, 0, 0xFC], .utf16BigEndian),
  ])
  func `encodings are told from the bytes`(
    bytes: [UInt8], encoding: ImportTable.Encoding
  ) throws {
    let table = try CSVReader.table(bytes)
    #expect(table.form == ImportTable.Form(encoding: encoding, separator: .semicolon))
    #expect(table.headings == ["é", "b"])
    #expect(rows(table) == [["1", "ü"]])
  }

  @Test func `letters of Windows that Latin-1 lacks are read`() throws {
    let bytes = Array("a;b\n1;".utf8) + [0x80, 0x92, 0x9C, 0x81] + Array("\n".utf8)
    #expect(rows(try CSVReader.table(bytes)) == [["1", "€’œ\u{FFFD}"]])
  }

  /// Words that one who writes French puts into a table.
  private static let french = """
    Date;Fournisseur;Montant;Catégorie;Description
    2024-02-05;Café du Québécois;312,40;Déplacements;Évènement à l'été
    2024-02-14;Boîte à idées;50,00;Matériel;Dîner, reçu nº 3
    2024-02-16;HÔTEL DES PÈLERINS;12,00;Hébergement;Forêt, Noël, où ça?

    """

  /// A text in a code page whose accented letters are given.
  private func bytes(_ text: String, _ letters: [Character: UInt8]) -> [UInt8] {
    text.flatMap { letter in letters[letter].map { [$0] } ?? Array(String(letter).utf8) }
  }

  private static let windows: [Character: UInt8] = [
    "é": 0xE9, "â": 0xE2, "à": 0xE0, "ç": 0xE7, "ê": 0xEA, "ë": 0xEB, "è": 0xE8, "î": 0xEE,
    "ô": 0xF4, "ù": 0xF9, "É": 0xC9, "Ô": 0xD4, "È": 0xC8, "º": 0xBA,
  ]
  private static let macintosh: [Character: UInt8] = [
    "é": 0x8E, "â": 0x89, "à": 0x88, "ç": 0x8D, "ê": 0x90, "ë": 0x91, "è": 0x8F, "î": 0x94,
    "ô": 0x99, "ù": 0x9D, "É": 0x83, "Ô": 0xEF, "È": 0xE9, "º": 0xBC,
  ]

  @Test(arguments: [
    (Self.windows, ImportTable.Encoding.windows1252), (Self.macintosh, .macRoman),
  ])
  func `code pages of Windows and Macintosh are told by their letters`(
    letters: [Character: UInt8], expected: ImportTable.Encoding
  ) throws {
    let table = try CSVReader.table(bytes(Self.french, letters))
    #expect(table.form?.encoding == expected)
    #expect(table.cell(0, 1) == "Café du Québécois")
    #expect(table.cell(0, 4) == "Évènement à l'été")
    #expect(table.cell(2, 1) == "HÔTEL DES PÈLERINS")
  }

  @Test func `code pages of DOS are told by their letters`() throws {
    // Both pages for French have all but some capitals in one place.
    let shared: [Character: UInt8] = [
      "é": 0x82, "â": 0x83, "à": 0x85, "ç": 0x87, "ê": 0x88, "ë": 0x89, "è": 0x8A, "î": 0x8C,
      "ô": 0x93, "ù": 0x97, "É": 0x90,
    ]
    let text = Self.french.replacing("nº", with: "no")
    for (capitals, expected) in [
      (["Ô": 0xE2, "È": 0xD4], ImportTable.Encoding.dos850), (["Ô": 0x99, "È": 0x91], .dos863),
    ] as [([Character: UInt8], ImportTable.Encoding)] {
      let table = try CSVReader.table(bytes(text, shared.merging(capitals) { $1 }))
      #expect(table.form?.encoding == expected)
      #expect(table.cell(1, 1) == "Boîte à idées")
      #expect(table.cell(2, 1) == "HÔTEL DES PÈLERINS")
    }
  }

  @Test func `a quoted cell behind one with backslashes is a cell of its own`() throws {
    let table = try read("a;b;c\n\"Coop \\\"L'Élan\\\"\";12;\"Gaspé, QC\"\n")
    #expect(rows(table) == [["Coop \"L'Élan\"", "12", "Gaspé, QC"]])
  }

  @Test func `a few odd bytes amid UTF-8 are told, and the rest stays`() throws {
    let good = Array("Fournisseur;Montant\nCafé du Québécois;1\nImprimerie ".utf8)
    let table = try CSVReader.table(
      good + [0xC9] + Array("toile;2\nBoîte;1".utf8) + [0xA0] + Array("250\n".utf8))
    #expect(table.form?.encoding == .utf8)
    #expect(table.form?.oddBytes == ImportTable.OddBytes(count: 2, firstLine: 3))
    #expect(
      (0..<3).map { table.cell($0, 0) } == ["Café du Québécois", "Imprimerie Étoile", "Boîte"])
    #expect(table.cell(2, 1) == "1\u{A0}250")
    let marked = try CSVReader.table(
      [0xEF, 0xBB, 0xBF] + Array("a;b\n".utf8) + [0xE9, 0x3B, 0x31, 0x0A])
    #expect(marked.form?.encoding == .utf8WithMark)
    #expect(marked.cell(0, 0) == "é")
    #expect(marked.form?.oddBytes?.count == 1)
  }

  @Test(arguments: [
    (#""Coop \"L'Élan\"";12"#, ["Coop \"L'Élan\"", "12"]),
    (#""a \"b\" c";12"#, ["a \"b\" c", "12"]),
    (#"12;"Coop \"L'Élan\"""#, ["12", "Coop \"L'Élan\""]), (#""x;\"y\"";12"#, ["x;\"y\"", "12"]),
    (#""\\ \"b\"";12"#, ["\\ \"b\"", "12"]), (#""C:\";12"#, ["C:\\", "12"]),
    (#""C:\";"D:\""#, ["C:\\", "D:\\"]), (#""say \""hi\""";12"#, [#"say \"hi\""#, "12"]),
  ])
  func `quotation marks behind backslashes are read as their program means them`(
    line: String, expected: [String]
  ) throws {
    let table = try read("a;b\n\(line)\n3;4\n")
    #expect(rows(table) == [expected, ["3", "4"]])
    #expect(!table.isDamaged(row: 0))
  }

  @Test(arguments: [
    ([], CSVProblem.empty), (Array("\n \n\r\n".utf8), .empty), ([0xEF, 0xBB, 0xBF], .empty),
    ([0x50, 0x4B, 0x03, 0x04, 0x14], .workbook),
    (Array(repeating: 0x01, count: 100), .notText),
  ])
  func `what is no table is refused`(bytes: [UInt8], problem: CSVProblem) {
    #expect(throws: problem) { try CSVReader.table(bytes) }
  }

  @Test func `reading can be stopped`() {
    let text = "a,b\n" + String(repeating: "1,2\n", count: 5000)
    #expect(throws: CSVProblem.stopped) {
      try CSVReader.table(Array(text.utf8)) { true }
    }
  }
}
