/// Writes a table that Excel opens as one in Québec: semicolons, CRLF, a byte order mark, and no
/// cell that could be taken for a formula.
public struct CSVWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// An empty table.
  public init() {}

  /// Writes one row.
  public mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x3B) }
      write(FormulaGuard.guarded(Self.printable(cell)))
    }
    bytes += [0x0D, 0x0A]
  }

  /// The cell without control characters other than line feeds and tabs: no table needs them, and a
  /// terminal would obey them.
  private static func printable(_ cell: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: kept.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: continue
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// Writes a cell, in quotation marks where it needs them. It goes by the byte: a quotation mark with
  /// an accent on it is one letter to people, and the end of the cell to whoever reads the table.
  private mutating func write(_ cell: String) {
    let text = Array(cell.utf8)
    let needsQuotes =
      text.contains { [0x22, 0x3B, 0x0A, 0x0D].contains($0) }
      || [0x20, 0x09].contains(text.first) || [0x20, 0x09].contains(text.last)
    guard needsQuotes else {
      bytes += text
      return
    }
    bytes.append(0x22)
    for byte in text {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
