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
    let shorter = min(letters.count, other.letters.count)
    // Names of three letters are mostly acronyms, one letter from many others.
    let limit = shorter <= 3 ? 0 : shorter <= 5 ? 1 : 2
    guard limit > 0, abs(letters.count - other.letters.count) <= limit, digits == other.digits
    else { return nil }
    let distance = Self.distance(letters, other.letters, limit: limit)
    return distance <= limit ? distance : nil
  }

  /// Letters put in, left out, replaced or swapped with their neighbour (Damerau and Levenshtein,
  /// restricted); any number above `limit` stands for all of them.
  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var least = min(
          previous[column] + (left[row] == right[column] ? 0 : 1), previous[column + 1] + 1,
          current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      guard current.contains(where: { $0 <= limit }) else { return limit + 1 }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}
