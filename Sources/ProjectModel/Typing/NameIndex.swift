/// Names with the set of letters that each has, by which most are ruled out at a glance.
struct NameIndex: Sendable {
  let names: [String]
  private let keys: [String]
  private let letters: [UInt64]

  /// - Parameter keyed: the texts that the names are found by.
  init(_ names: [String], keyed texts: [String]? = nil) {
    self.names = names
    keys = (texts ?? names).map { SearchKey.text($0) }
    letters = keys.map { Self.letters(of: $0) }
  }

  /// The places of names that a reduced query fits as well as `worst`, with how well.
  func matches(_ query: String, worst: Int) -> [(place: Int, rank: Int)] {
    let wanted = Self.letters(of: query)
    var found: [(place: Int, rank: Int)] = []
    for place in letters.indices where letters[place] & wanted == wanted {
      if worst == FuzzyMatch.exact, keys[place].utf8.count != query.utf8.count { continue }
      if let rank = FuzzyMatch.wordRank(of: query, in: keys[place]), rank <= worst {
        found.append((place, rank))
      }
    }
    return found
  }

  /// The places of names that a reduced query may be, mistyped: those that differ from it least.
  /// Where a name has several words, a long one of them may be meant with one letter mistyped.
  func near(_ query: String) -> [Int] {
    let typed = Self.compact(query)
    let wanted = Self.letters(of: query)
    var best = Int.max
    var found: [Int] = []
    for place in keys.indices {
      let key = keys[place]
      let least =
        distance(typed, wanted, Self.letters(of: key), key, limit: 2)
        ?? words(of: key).compactMap {
          distance(typed, wanted, Self.letters(of: $0), $0, limit: 1)
        }.min()
      guard let least, least <= best else { continue }
      if least < best { found = [] }
      best = least
      found.append(place)
    }
    return found
  }

  private func distance(
    _ typed: [UInt8], _ wanted: UInt64, _ letters: UInt64, _ name: String, limit most: Int
  ) -> Int? {
    let limit = min(SpellingDistance.limit(typed.count, name.utf8.count), most)
    // Each letter that differs changes at most two of the set.
    guard limit > 0, (wanted ^ letters).nonzeroBitCount <= 2 * limit else { return nil }
    return SpellingDistance.between(typed[...], Self.compact(name)[...], limit: limit)
  }

  private func words(of key: String) -> [String] {
    guard key.utf8.contains(0x20) else { return [] }
    return key.split(separator: " ").filter { $0.utf8.count >= 6 && $0 != "sainte" }
      .map { String($0) }
  }

  private static func compact(_ key: String) -> [UInt8] { key.utf8.filter { $0 != 0x20 } }

  private static func letters(of key: String) -> UInt64 {
    key.utf8.reduce(0) { $1 == 0x20 ? $0 : $0 | 1 << UInt64($1 & 63) }
  }
}
