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
      bytes += Array(Self.quoted(Self.guarded(cell)).utf8)
    }
    bytes += [0x0D, 0x0A]
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
