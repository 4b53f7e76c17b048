/// The apostrophe that keeps a spreadsheet from running a cell as a formula.
///
/// Spreadsheets pass over blanks and marks of no width before they look for a formula, and take the
/// full-width signs of East Asian keyboards for their own. An apostrophe that stands before such a text
/// already is guarded like the sign itself, so that taking the guard off gives back the very text.
enum FormulaGuard {
  /// A text that no spreadsheet runs: the text itself wherever it is harmless.
  static func guarded(_ text: String) -> String {
    isFormula(text) ? "'" + text : text
  }

  /// The text that was guarded; any other text as it is.
  static func unguarded(_ text: String) -> String {
    guard text.utf8.first == 0x27 else { return text }
    let rest = text.unicodeScalars.dropFirst()
    return isFormula(String(rest)) ? String(rest) : text
  }

  /// Whether a spreadsheet would run a text, its leading apostrophes passed over, or begins it with a
  /// tab or a line break, behind which some look for a formula.
  private static func isFormula(_ text: String) -> Bool {
    var scalars = text.unicodeScalars.drop { $0 == "'" }
    if let first = scalars.first, ["\t", "\n", "\r"].contains(first) { return true }
    let written = scalars.count
    scalars = scalars.drop { isPassedOver($0) }
    guard let sign = scalars.popFirst() else { return false }
    switch sign {
    case "=", "@", "＝", "＠", "﹦", "﹫", "＋", "－", "﹢", "﹣", "\u{2212}": return true
    case "+", "-":
      let isNumber =
        written == scalars.count + 1 && !scalars.isEmpty
        && scalars.allSatisfy { "0123456789,.".unicodeScalars.contains($0) }
      return !isNumber
    default: return false
    }
  }

  /// Whether a scalar takes no room before a formula: blanks, controls, marks of no width, accents
  /// without a letter.
  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint {
      return true
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator:
      return true
    default: return false
    }
  }
}
