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

  private static func letters(of key: String) -> UInt64 {
    key.utf8.reduce(0) { $1 == 0x20 ? $0 : $0 | 1 << UInt64($1 & 63) }
  }
}
