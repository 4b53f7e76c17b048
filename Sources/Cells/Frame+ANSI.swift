extension Frame {
  /// The frame as text with ANSI colour sequences, as `less -R` and terminals show it.
  public var ansi: String {
    var output = ""
    for row in 0..<size.rows {
      var current: Style?
      for column in 0..<size.columns {
        let cell = self[column, row]
        guard cell.scalar != 0 else { continue }
        if cell.style != current {
          output += Self.sequence(cell.style, theme)
          current = cell.style
        }
        for value in [cell.scalar, UInt32(cell.mark), UInt32(cell.secondMark)] where value != 0 {
          if let scalar = Unicode.Scalar(value) { output.unicodeScalars.append(scalar) }
        }
      }
      output += "\u{1B}[0m\n"
    }
    return output
  }

  private static func sequence(_ style: Style, _ theme: Theme) -> String {
    let look = theme.look(style, depth: .indexed)
    var codes = ["0"]
    if look.isBold { codes.append("1") }
    if look.isUnderlined { codes.append("4") }
    if look.isReversed { codes.append("7") }
    if let colour = look.foreground { codes.append("38;5;\(colour)") }
    if let colour = look.background { codes.append("48;5;\(colour)") }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}
