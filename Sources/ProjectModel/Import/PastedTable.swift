/// Tables that were copied from a spreadsheet or a message, as text.
public enum PastedTable {
  /// Whether a text is more than one cell: it holds a tab, or several lines that say something.
  public static func isTable(_ text: String) -> Bool {
    var lines = 0
    var isBlank = true
    for byte in text.utf8 {
      switch byte {
      case 0x09: return true
      case 0x0A, 0x0D: isBlank = true
      case 0x20: continue
      default:
        if isBlank { lines += 1 }
        if lines > 1 { return true }
        isBlank = false
      }
    }
    return false
  }

  /// A text as a table for records of a kind.
  ///
  /// A row has the headings if names of fields are recognised in two cells of it or more; if none has
  /// them, columns are headed `A`, `B`, `C`.
  ///
  /// - Parameter fieldNames: the names of a field on the screen.
  public static func table(
    _ text: String, for kind: Kind, fieldNames: (Field) -> [String]
  ) -> ImportTable {
    var text = text
    var table = ImportTable(form: nil)
    for row in text.withUTF8({ Self.rows($0) }) { table.append(row.cells, number: row.number) }
    table.findHeadings(for: kind, areAssumed: false, fieldNames: fieldNames)
    return table
  }

  // MARK: Cells

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Tabs part cells wherever there are any; semicolons and commas only where every line has as many,
  /// as a comma may be one of an amount.
  private static func separator(of bytes: Bytes) -> UInt8 {
    if bytes.contains(0x09) { return 0x09 }
    for (separator, least) in [(UInt8(0x3B), 1), (0x2C, 2)] {
      let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
      let counts = lines.map { line in line.count { $0 == separator } }
      if let count = counts.first, count >= least, counts.allSatisfy({ $0 == count }) {
        return separator
      }
    }
    return 0x09
  }

  /// The rows that say something, with their lines from 1.
  private static func rows(_ bytes: Bytes) -> [(cells: [String], number: Int)] {
    let separator = Self.separator(of: bytes)
    var rows: [(cells: [String], number: Int)] = []
    var cells: [String] = []
    var number = 1
    var place = 0
    // Behind a quotation mark that nothing closes, marks are taken as they stand.
    var quotes = true
    while place < bytes.count {
      let (cell, end) = Self.cell(bytes, place, separator, &quotes)
      cells.append(cell)
      place = end + 1
      guard end < bytes.count, bytes[end] == separator else {
        if cells.contains(where: { !$0.isEmpty }) { rows.append((cells, number)) }
        cells.removeAll(keepingCapacity: true)
        number += 1
        if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { place += 1 }
        continue
      }
      if place == bytes.count { cells.append("") }
    }
    if cells.contains(where: { !$0.isEmpty }) { rows.append((cells, number)) }
    return rows
  }

  /// The cell that begins at a place, and where it ends.
  private static func cell(
    _ bytes: Bytes, _ start: Int, _ separator: UInt8, _ quotes: inout Bool
  ) -> (text: String, end: Int) {
    if quotes, bytes[start] == 0x22 {
      if let quoted = quotedCell(bytes, start, separator) { return quoted }
      quotes = false
    }
    var end = start
    while end < bytes.count, ![separator, 0x0A, 0x0D].contains(bytes[end]) { end += 1 }
    return (trimmed(bytes[start..<end]), end)
  }

  /// A cell in quotation marks, which may hold separators, line breaks and doubled marks; nil if
  /// nothing closes it.
  private static func quotedCell(
    _ bytes: Bytes, _ start: Int, _ separator: UInt8
  ) -> (text: String, end: Int)? {
    var text: [UInt8] = []
    var place = start + 1
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      guard byte == 0x22 else {
        text.append(byte)
        continue
      }
      if place == bytes.count || [separator, 0x0A, 0x0D].contains(bytes[place]) {
        return (String(decoding: text, as: UTF8.self), place)
      }
      text.append(0x22)
      if bytes[place] == 0x22 { place += 1 }
    }
    return nil
  }

  private static func trimmed(_ bytes: Slice<Bytes>) -> String {
    var bytes = bytes
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
