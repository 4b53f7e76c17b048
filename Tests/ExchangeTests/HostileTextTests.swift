import Exchange
import ProjectModel
import TestSupport
import Testing

/// Text that is made to break tables: what is written is read back the same, and nothing is a formula.
struct HostileTextTests {
  private static let pieces = [
    "\"", "\"\"", ";", ",", "\n", "\t", "'", "=", "+", "-", "@", "＝", "－", "＋", "＠", "\u{301}",
    "\u{20DD}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{202E}", "\u{2028}", "\\", "\\\"", " ",
    "\u{A0}",
    "1", "a", "é", "cmd|'/c'!A1", "12,50", "\u{FE0F}", "👩\u{200D}🌾", "\u{AD}", "x",
  ]

  private func text(_ generator: inout SeededGenerator) -> String {
    // Scalars by scalars: as characters they would be put together anew.
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)].unicodeScalars
    }
    return String(text)
  }

  /// A reader by the rules of RFC 4180 alone, which knows nothing of the program's own.
  private func records(_ bytes: ArraySlice<UInt8>) -> [[[UInt8]]] {
    var records: [[[UInt8]]] = []
    var record: [[UInt8]] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      let next = place + 1 < bytes.endIndex ? bytes[place + 1] : 0
      switch byte {
      case 0x22 where isQuoted && next == 0x22:
        cell.append(byte)
        place += 1
      case 0x22: isQuoted.toggle()
      case 0x3B where !isQuoted:
        record.append(cell)
        cell = []
      case 0x0D where !isQuoted && next == 0x0A:
        records.append(record + [cell])
        (record, cell) = ([], [])
        place += 1
      default: cell.append(byte)
      }
      place += 1
    }
    return records
  }

  /// What a spreadsheet looks at first.
  private func firstSign(_ cell: [UInt8]) -> Unicode.Scalar? {
    String(decoding: cell, as: UTF8.self).unicodeScalars.first { scalar in
      !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
        && ![.control, .format, .nonspacingMark, .enclosingMark].contains(
          scalar.properties.generalCategory)
    }
  }

  @Test func `any text is read back the same, by this program and by another`() throws {
    var generator = SeededGenerator(seed: Seed.fresh(61))
    for _ in 0..<300 {
      let width = Int.random(in: 2...4, using: &generator)
      let cells = (0..<5).map { _ in (0..<width).map { _ in "x" + text(&generator) } }
      let texts = (0..<5).map { _ in (0..<width).map { _ in text(&generator) } }
      let rows = [(0..<width).map { "k\($0)" }] + cells + texts
      var csv = CSVWriter()
      for row in rows { csv.row(row) }
      let read = records(csv.bytes.dropFirst(3))
      try #require(read.count == rows.count)
      for (row, cells) in zip(read, rows) {
        try #require(row.count == cells.count)
        for (cell, text) in zip(row, cells) {
          let bytes = Array(text.utf8)
          #expect(cell == bytes || cell == [0x27] + bytes)
          if let sign = firstSign(cell), "=@＝＠＋－".unicodeScalars.contains(sign) {
            Issue.record("a formula: \(text)")
          }
          if let sign = firstSign(cell), sign == "+" || sign == "-" {
            #expect(text.utf8.dropFirst().allSatisfy { "0123456789,.".utf8.contains($0) })
          }
        }
      }
      let table = try CSVReader.table(csv.bytes)
      // Rows of nothing but empty cells are passed over.
      let full = rows.dropFirst().filter { row in row.contains { !$0.isEmpty } }
      try #require(table.rowCount == full.count)
      for (place, row) in full.enumerated() {
        #expect(!table.isDamaged(row: place))
        for (column, text) in row.enumerated() {
          #expect(Array(table.cell(place, column).utf8) == Array(text.utf8))
        }
      }
    }
  }
}
