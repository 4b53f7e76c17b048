/// Makes identifiers of new records, one after the other, from a seed; with a seed at random, two
/// sources never make the same one.
public struct RecordIDSource: Hashable, Sendable {
  private var state: UInt64

  /// Letters and digits that are hard to mistake for one another.
  private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// A source; at random, save in tests.
  public init(seed: UInt64 = .random(in: 0 ... .max)) { state = seed }

  /// A new identifier for a record of a kind; the agreement has but one.
  public mutating func next(_ kind: Kind) -> RecordID {
    if kind == .project { return .project }
    // SplitMix64, as in Steele, Lea and Flood, « Fast splittable pseudorandom number generators ».
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    var bytes = Array(String(kind.identifierPrefix).utf8)
    for _ in 0..<9 {
      bytes.append(Self.letters[Int(mixed & 31)])
      mixed >>= 5
    }
    guard let id = RecordID(bytes) else { preconditionFailure("no identifier: \(bytes)") }
    return id
  }
}
