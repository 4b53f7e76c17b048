/// Lets through only what terminals agree on how to draw, and never a control character.
///
/// Controls are shown as their pictures (`␛`), what would reorder or hide text as `�`. Emoji are
/// reduced to their first scalar: variation selectors, skin tones and what a joiner joins are left
/// out, since terminals disagree about how wide the whole is.
struct TextFilter {
  private var isJoining = false

  /// What to draw for a scalar; nil to leave it out.
  @inline(__always)
  mutating func draw(_ value: UInt32) -> UInt32? {
    if value >= 0x20, value < 0x7F {
      isJoining = false
      return value
    }
    return drawUnusual(value)
  }

  private mutating func drawUnusual(_ value: UInt32) -> UInt32? {
    switch value {
    case 0..<0x20: return 0x2400 + value
    case 0x7F: return 0x2421
    case 0x80..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF:
      return 0xFFFD
    case 0xAD, 0x200B, 0x200C, 0xFEFF, 0x180B...0x180F, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF:
      return nil
    // Fillers that are drawn as nothing.
    case 0x34F, 0x115F...0x1160, 0x17B4...0x17B5, 0x3164, 0xFFA0, 0xFFF0...0xFFF8,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A:
      return nil
    case 0x200D:
      isJoining = true
      return nil
    case 0x1F1E6...0x1F1FF: return value - 0x1F1E6 + 0x41
    case 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0x1CC00...0x1CEFF, 0x1FA00...0x1FFFF, 0x40000...0x10FFFF,
      0xD800...0xDFFF:
      return 0x25A1
    default:
      if isJoining, value >= 0x2190 { return nil }
      isJoining = false
      return value & 0xFFFE == 0xFFFE ? 0x25A1 : value
    }
  }
}
