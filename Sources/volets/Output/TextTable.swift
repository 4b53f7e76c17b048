internal import Cells

/// Rows of texts as lines with columns as wide as what they hold.
struct TextTable {
  /// The rows, all with as many texts as there are columns.
  var rows: [[String]] = []
  /// Which columns hold numbers, which stand at their right.
  var isNumeric: [Bool]

  init(isNumeric: [Bool]) { self.isNumeric = isNumeric }

  /// The lines; control characters are shown, line breaks become spaces.
  var text: String {
    let shown = rows.map { $0.map { Output.visible(String($0.map { $0.isNewline ? " " : $0 })) } }
    let widths = isNumeric.indices.map { column in
      shown.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    return shown.map { row in
      var line = ""
      for (column, text) in row.enumerated() {
        let gap = String(repeating: " ", count: widths[column] - DisplayWidth.columns(of: text))
        line += (isNumeric[column] ? gap + text : text + gap) + "  "
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
