/// Text for a terminal without a frame: what the frame would draw of it, line feeds kept.
public enum VisibleText {
  /// Marks that may stand on one letter, as in a cell of a frame.
  private static let mostMarks = 2

  /// A text without controls that a terminal would obey, without what would reorder it, without what
  /// takes no room, and with no more marks on a letter than a frame draws.
  public static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A }) { return text }
    var result = String.UnicodeScalarView()
    var filter = TextFilter()
    // A mark without a letter before it would sit on whatever was written last.
    var marks = mostMarks
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        filter = TextFilter()
        marks = mostMarks
        result.append(scalar)
        continue
      }
      guard let drawn = filter.draw(scalar.value).flatMap({ Unicode.Scalar($0) }) else { continue }
      if isMark(drawn) {
        guard marks < mostMarks else { continue }
        marks += 1
      } else {
        marks = 0
      }
      result.append(drawn)
    }
    return String(result)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    return DisplayWidth.isCombining(scalar.value)
      || [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
  }
}
