import Cells
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Three numbers that stand for a colour.
typealias Triple = (Double, Double, Double)

/// How contrast and colours are seen.
enum ColourVision: CaseIterable, CustomTestStringConvertible {
  case normal, protan, deutan, tritan

  var testDescription: String { "\(self)" }

  /// The share of light of red, green and blue, 0 to 1 each: sRGB, IEC 61966-2-1.
  static func light(_ index: UInt8) -> Triple {
    func linear(_ level: Int) -> Double {
      let share = Double(level) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    let (red, green, blue) = XtermColour.components(index)
    return (linear(red), linear(green), linear(blue))
  }

  /// Contrast ratio, 1 to 21: WCAG 2.2, « contrast ratio » and « relative luminance »,
  /// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
  static func contrast(_ one: UInt8, _ other: UInt8) -> Double {
    func luminance(_ index: UInt8) -> Double {
      let (red, green, blue) = light(index)
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// What the eye makes of light: the rows of the matrices for severity 1.0 of G. M. Machado,
  /// M. M. Oliveira and L. A. F. Fernandes, « A Physiologically-based Model for Simulation of Color
  /// Vision Deficiency », IEEE TVCG 15 (6), 2009, doi:10.1109/TVCG.2009.113; they hold for linear
  /// red, green and blue.
  private var matrix: (Triple, Triple, Triple) {
    switch self {
    case .normal: ((1, 0, 0), (0, 1, 0), (0, 0, 1))
    case .protan:
      (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998)
      )
    case .deutan:
      (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881)
      )
    case .tritan:
      (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900)
      )
    }
  }

  private static func product(_ rows: (Triple, Triple, Triple), _ value: Triple) -> Triple {
    func sum(_ row: Triple) -> Double { row.0 * value.0 + row.1 * value.1 + row.2 * value.2 }
    return (sum(rows.0), sum(rows.1), sum(rows.2))
  }

  /// L*, a* and b* of a colour as these eyes see it: CIE 15, from linear sRGB by the matrix of
  /// IEC 61966-2-1, under D65.
  func lab(_ index: UInt8) -> Triple {
    let seen = Self.product(matrix, Self.light(index))
    func clipped(_ value: Double) -> Double { min(1, max(0, value)) }
    let (x, y, z) = Self.product(
      (
        (0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750),
        (0.0193339, 0.1191920, 0.9503041)
      ), (clipped(seen.0), clipped(seen.1), clipped(seen.2)))
    func root(_ value: Double) -> Double {
      value > 216.0 / 24389 ? cbrt(value) : value * 841 / 108 + 4.0 / 29
    }
    let (fx, fy, fz) = (root(x / 0.95047), root(y), root(z / 1.08883))
    return (116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))
  }

  /// How far apart these eyes see two colours: ΔE*ab of 1976. About 2 is the least that is noticed
  /// side by side; small marks far from each other need several times that.
  func difference(_ one: UInt8, _ other: UInt8) -> Double {
    let (first, second) = (lab(one), lab(other))
    let (dl, da, db) = (first.0 - second.0, first.1 - second.1, first.2 - second.2)
    return (dl * dl + da * da + db * db).squareRoot()
  }

  /// The least difference between any two of some colours.
  func leastDifference(_ colours: [UInt8]) -> Double {
    var least = Double.infinity
    for (index, colour) in colours.enumerated() {
      for other in colours.dropFirst(index + 1) { least = min(least, difference(colour, other)) }
    }
    return least
  }
}
