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
      bytes += Array(Self.quoted(Self.guarded(Self.printable(cell))).utf8)
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

  /// An apostrophe before what a spreadsheet would run: `=`, `@`, a tab, and signs that do not begin
  /// a number.
  private static func guarded(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first else { return cell }
    switch first {
    case "=", "@", "\t", "\r": return "'" + cell
    case "+", "-":
      let isNumber = cell.dropFirst().allSatisfy { "0123456789,.".contains($0) }
      return isNumber && cell.count > 1 ? cell : "'" + cell
    default: return cell
    }
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { [0x22, 0x3B, 0x0A, 0x0D].contains($0) }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}
