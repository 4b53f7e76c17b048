/// What is drawn in place of characters that a terminal without UTF-8, or with a poor font, lacks.
enum ASCIIFallback {
  /// One ASCII character for each of U+00A0 to U+017F.
  private static let latin = Array(
    (" !cL$Y|S\"Ca\"--R-o+23'uP-,1o\"113?AAAAAAACEEEEIIIIDNOOOOOx"
      + "OUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuytyAaAaAaCcCcCcCcDd"
      + "DdEeEeEeEeEeGgGgGgGgHh??IiIiIiIiIi??JjKk?LlLlLl??LlNnNnN"
      + "n???OoOoOoOoRrRrRrSsSsSsSsTtTt??UuUuUuUuUuUuWwYyYZzZzZz?")
      .utf8)

  /// The ASCII character nearest to a scalar; `?` where none is near.
  static func scalar(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x20...0x7E: return value
    case 0xA0...0x17F: return UInt32(latin[Int(value) - 0xA0])
    default: return symbol(value)
    }
  }

  private static func symbol(_ value: UInt32) -> UInt32 {
    let character: Unicode.Scalar =
      switch value {
      case 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x2800: " "
      case 0x2010...0x2015, 0x2212, 0x2500, 0x2504, 0x2505, 0x2508, 0x254C, 0x2574, 0x2576,
        0x2594:
        "-"
      case 0x2018, 0x2019, 0x201B, 0x2032: "'"
      case 0x201C, 0x201D, 0x2033: "\""
      case 0x2022, 0x25CF, 0x2219, 0x2217: "*"
      case 0x2026, 0x22EF: "~"
      case 0x2039, 0x25C2, 0x25C0, 0x2190, 0x25C4: "<"
      case 0x203A, 0x25B8, 0x25B6, 0x2192, 0x25BA: ">"
      case 0x2191, 0x25B4, 0x25B2: "^"
      case 0x2193, 0x25BE, 0x25BC: "v"
      case 0x2501: "="
      case 0x2503: "#"
      case 0x2502, 0x2506, 0x2507, 0x250A, 0x254E, 0x2575, 0x2577, 0x258F, 0x2595: "|"
      case 0x250C...0x254B, 0x256D...0x2570: "+"
      case 0x2588, 0x2593: "#"
      case 0x2592: "="
      case 0x2591: "."
      case 0x2581...0x2584, 0x2596, 0x2597: "_"
      case 0x2585...0x2587, 0x2589...0x258E, 0x2580, 0x2590, 0x2598...0x259F: "#"
      case 0x2801...0x28FF: "*"
      case 0x25C6, 0x2666: "@"
      case 0x25C7: "+"
      case 0x25CB, 0x25E6, 0x25EF: "o"
      case 0x25A0, 0x25AA, 0x25AC: "#"
      case 0x25A1: "~"
      case 0x25AB: "."
      case 0x2713, 0x2714: "x"
      case 0x2715...0x2718: "X"
      case 0x2400...0x2426: "?"
      case 0x394, 0x2206: "~"
      case 0x221E: "8"
      case 0x2264: "<"
      case 0x2265: ">"
      case 0x20AC: "E"
      default: "?"
      }
    return character.value
  }
}
