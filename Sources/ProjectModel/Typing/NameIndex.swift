/// Names with the set of letters that each has, by which most are ruled out at a glance.
struct NameIndex: Sendable {
  let names: [String]
  private let keys: [String]
  private let letters: [UInt64]
  /// What each may be mistyped as: its whole, then its long words where it has several.
  private let spellings: [[Spelling]]

  /// A name or a word without its spaces, and the set of its letters.
  private struct Spelling: Sendable {
    var bytes: [UInt8]
    var letters: UInt64

    init(_ key: some StringProtocol) {
      bytes = NameIndex.compact(key)
      letters = bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }
  }

  /// - Parameter keyed: the texts that the names are found by.
  init(_ names: [String], keyed texts: [String]? = nil) {
    self.names = names
    keys = (texts ?? names).map { SearchKey.text($0) }
    letters = keys.map { Self.letters(of: $0) }
    spellings = keys.map { [Spelling($0)] + Self.longWords(of: $0).map { Spelling($0) } }
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
    let typed = Spelling(query)
    var best = Int.max
    var found: [Int] = []
    for place in spellings.indices {
      guard let least = least(typed, spellings[place]), least <= best else { continue }
      if least < best { found = [] }
      best = least
      found.append(place)
    }
    return found
  }

  /// In how many letters a text differs from a name, else from the nearest of its words.
  private func least(_ typed: Spelling, _ spellings: [Spelling]) -> Int? {
    if let whole = distance(typed, spellings[0], limit: 2) { return whole }
    return spellings.dropFirst().compactMap { distance(typed, $0, limit: 1) }.min()
  }

  private func distance(_ typed: Spelling, _ name: Spelling, limit most: Int) -> Int? {
    let limit = min(SpellingDistance.limit(typed.bytes.count, name.bytes.count), most)
    // Each letter that differs changes at most two of the set.
    guard limit > 0, (typed.letters ^ name.letters).nonzeroBitCount <= 2 * limit else { return nil }
    return SpellingDistance.between(typed.bytes[...], name.bytes[...], limit: limit)
  }

  private static func longWords(of key: String) -> [Substring] {
    guard key.utf8.contains(0x20) else { return [] }
    return key.split(separator: " ").filter { $0.utf8.count >= 6 && $0 != "sainte" }
  }

  private static func compact(_ key: some StringProtocol) -> [UInt8] {
    key.utf8.filter { $0 != 0x20 }
  }

  private static func letters(of key: String) -> UInt64 {
    key.utf8.reduce(0) { $1 == 0x20 ? $0 : $0 | 1 << UInt64($1 & 63) }
  }
}
