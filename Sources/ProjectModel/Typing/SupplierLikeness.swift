/// A supplier's name without what people leave out or mistype: spaces and the legal form.
struct SupplierLikeness: Sendable {
  /// At most 64 bytes of the name; longer names differ in their beginning or not at all.
  private var letters: [UInt8] = []
  private var digits: [UInt8] = []

  private static let legalForms: Set = ["inc", "ltee", "ltd", "enr", "senc", "sencrl"]

  /// - Parameter key: the name as `SearchKey` reduces it.
  init(key: String) {
    var words = key.split(separator: " ")
    while words.count > 1, let last = words.last, Self.legalForms.contains(String(last)) {
      words.removeLast()
    }
    letters = Array(words.joined().utf8.prefix(64))
    digits = letters.filter { (0x30...0x39).contains($0) }
  }

  /// In how many letters two names differ; nil if in too many to be one name mistyped. Numbers must
  /// be the same, since they tell numbered companies apart.
  func distance(to other: Self) -> Int? {
    if letters == other.letters { return 0 }
    let limit = SpellingDistance.limit(letters.count, other.letters.count)
    guard limit > 0, digits == other.digits else { return nil }
    return SpellingDistance.between(letters[...], other.letters[...], limit: limit)
  }
}
