/// Writes rows of cells as spreadsheets take them when they are pasted: with tabs between them, and no
/// cell that could be taken for a formula.
public enum TabWriter {
  /// The rows, a line feed behind each but the last. Tabs, line breaks and other controls within a cell
  /// are spaces.
  public static func bytes(_ rows: [[String]]) -> [UInt8] {
    let lines = rows.map { row in
      row.map { FormulaGuard.guarded(plain($0)) }.joined(separator: "\t")
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func plain(_ cell: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: kept.append(" ")
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }
}
