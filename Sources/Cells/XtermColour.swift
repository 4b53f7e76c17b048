/// The shades of the 256 colours of xterm.
public enum XtermColour {
  private static let basic: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  /// Red, green and blue of a colour, 0 to 255 each.
  public static func components(_ index: UInt8) -> (red: Int, green: Int, blue: Int) {
    let value = Int(index)
    switch value {
    case 0..<16:
      let (red, green, blue) = basic[value]
      return (red, green, blue)
    case 16..<232:
      func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
      let cube = value - 16
      return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    default:
      let grey = 8 + 10 * (value - 232)
      return (grey, grey, grey)
    }
  }

  /// The colour as `#rrggbb`.
  public static func hex(_ index: UInt8) -> String {
    let (red, green, blue) = components(index)
    return "#"
      + [red, green, blue].map { value in
        let digits = String(value, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}
