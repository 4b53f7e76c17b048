public import ProjectModel

/// Why bytes could not be read as a table.
public enum CSVProblem: Error, Hashable, Sendable {
  /// Nothing but empty lines.
  case empty
  /// A workbook of Excel or LibreOffice, not a text.
  case workbook
  /// Neither text nor workbook.
  case notText
  /// Reading was stopped from outside.
  case stopped
  /// More columns than a table may have, by the number of its headings.
  case tooManyColumns(Int)
}

/// Reads tables of any usual separator and encoding, both found by looking at the bytes.
///
/// Cells are texts, whatever they begin with: nothing is ever run as a formula. The apostrophe that
/// `CSVWriter` puts before what would be one is taken off.
public enum CSVReader {
  /// The longest file that is taken, in bytes.
  public static let longestFile = 100 << 20
  /// The most columns that a table may have; no ledger has as many.
  public static let mostColumns = 1000

  /// Reads a whole file. The first row with two cells or more that are not empty has the headings,
  /// until `ImportTable.findHeadings(for:)` looks for them by what they say; rows above them are passed
  /// over.
  ///
  /// - Parameter isStopped: asked every few thousand rows whether to give up.
  public static func table(
    _ bytes: [UInt8], isStopped: () -> Bool = { false }
  ) throws(CSVProblem) -> ImportTable {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      throw .workbook
    }
    let decoded = TextDecoding.utf8(bytes)
    guard !isBinary(decoded.bytes) else { throw .notText }
    let result = decoded.bytes.withUnsafeBufferPointer { text in
      let (separator, start) = separator(of: text)
      let form = ImportTable.Form(
        encoding: decoded.encoding, separator: separator, oddBytes: decoded.oddBytes)
      return read(text, from: start, form, isStopped)
    }
    return try result.get()
  }

  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ form: ImportTable.Form,
    _ isStopped: () -> Bool
  ) -> Result<ImportTable, CSVProblem> {
    let rest = UnsafeBufferPointer(rebasing: text[start...])
    var records = CSVRecords(rest, separator: form.separator.rawValue)
    // The line that names the separator counts as a row.
    let passed = start > 0 ? 1 : 0
    var table = ImportTable(form: form)
    var count = 0
    while records.next() {
      if records.cells.allSatisfy({ $0.isEmpty }) { continue }
      guard records.cells.count <= mostColumns else {
        return .failure(.tooManyColumns(records.cells.count))
      }
      var cells = records.cells
      if cells.contains(where: { $0.utf8.first == 0x27 }) {
        cells = cells.map { FormulaGuard.unguarded($0) }
      }
      table.append(cells, number: records.number + passed, isDamaged: records.isDamaged)
      count += 1
      if count % 4096 == 0, isStopped() { return .failure(.stopped) }
    }
    guard count > 0 else { return .failure(.empty) }
    table.findHeadings()
    return .success(table)
  }

  /// Whether much of a text is control characters that no text has.
  private static func isBinary(_ text: [UInt8]) -> Bool {
    let head = text.prefix(4096)
    let controls = head.count { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
    return controls * 10 > head.count
  }
}

extension CSVReader {
  /// What parts the cells, and where the table begins: behind a line `sep=;`, if there is one.
  private static func separator(
    of text: UnsafeBufferPointer<UInt8>
  ) -> (ImportTable.Separator, start: Int) {
    if text.count >= 5, text.prefix(4).elementsEqual("sep=".utf8),
      let named = ImportTable.Separator(rawValue: text[4])
    {
      let end = text.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
      if end == 5 {
        let next = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A ? 2 : 1
        return (named, min(end + next, text.count))
      }
    }
    var best = (separator: ImportTable.Separator.semicolon, fit: 0)
    for separator in ImportTable.Separator.allCases {
      let fit = fit(of: separator, text)
      if fit > best.fit { best = (separator, fit) }
    }
    return (best.separator, 0)
  }

  /// How well a separator makes a table of the first rows: the rows that have as many cells as most
  /// rows have, times ten, and the cells of one. None where most rows are one cell.
  private static func fit(
    of separator: ImportTable.Separator, _ text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let sample = UnsafeBufferPointer(rebasing: text.prefix(1 << 18))
    var records = CSVRecords(sample, separator: separator.rawValue)
    var counts: [Int: Int] = [:]
    var read = 0
    while read < 100, records.next() {
      counts[records.cells.count, default: 0] += 1
      read += 1
    }
    let wide = counts.filter { $0.key > 1 }
    guard let usual = wide.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return 0 }
    return usual.value * 10 + min(usual.key, 9)
  }
}
