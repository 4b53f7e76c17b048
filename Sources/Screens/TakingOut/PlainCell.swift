/// A text that is shown, for other programs.
enum PlainCell {
  private static let shapes: Set<Unicode.Scalar> = [
    "●", "▲", "◆", "○", "◇", "◐", "◑", "▸", "▾", "✕", "■", "□", "·", "×", "✓",
  ]

  /// Without the shapes that stand before it, and with plain spaces.
  static func text(_ shown: String) -> String {
    var scalars = Substring(shown).unicodeScalars
    while let first = scalars.first, shapes.contains(first) || first == " " || first == "\u{A0}" {
      scalars.removeFirst()
    }
    return String(scalars).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }
}
