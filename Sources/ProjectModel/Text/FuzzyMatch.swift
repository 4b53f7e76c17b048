/// How well what was typed so far fits a name, for lists of choices that shrink with every key.
///
/// Both texts are reduced by `SearchKey.text` beforehand, so that a comparison looks at bytes alone
/// and allocates nothing.
public enum FuzzyMatch {
  /// The rank of the whole key.
  public static let exact = 0
  /// The rank of the beginning of the key; also that of an empty query.
  public static let prefix = 1
  /// The rank of beginnings of words of the key, in any order.
  public static let wordBeginnings = 2
  /// The rank of words that are somewhere in the key.
  public static let parts = 3
  /// The best rank of letters that are in the key in the order of the query. One more for each
  /// letter between them.
  public static let letters = 4

  /// How well a query fits a key, lower is better; nil where it does not. Letters in order are only
  /// looked for where the query has three or more.
  public static func rank(of query: String, in key: String) -> Int? {
    query.utf8.withBytes { query in
      key.utf8.withBytes { key in rank(of: query, in: key) }
    }
  }

  /// The rank without a look at letters in order; nil where not every word is in the key.
  static func wordRank(of query: String, in key: String) -> Int? {
    query.utf8.withBytes { query in
      key.utf8.withBytes { key in wordRank(of: query, in: key) }
    }
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>
  private static let space = UInt8(ascii: " ")

  private static func rank(of query: Bytes, in key: Bytes) -> Int? {
    wordRank(of: query, in: key) ?? lettersRank(of: query, in: key)
  }

  private static func wordRank(of query: Bytes, in key: Bytes) -> Int? {
    if isEqual(query[...], key, at: 0) { return query.count == key.count ? exact : prefix }
    if everyWord(of: query, isSatisfying: { hasWord(beginningWith: $0, key) }) {
      return wordBeginnings
    }
    if everyWord(of: query, isSatisfying: { contains($0, key) }) { return parts }
    return nil
  }

  private static func everyWord(
    of query: Bytes, isSatisfying condition: (Slice<Bytes>) -> Bool
  ) -> Bool {
    var start = 0
    while start < query.count {
      let end = query[start...].firstIndex(of: space) ?? query.count
      if end > start, !condition(query[start..<end]) { return false }
      start = end + 1
    }
    return true
  }

  private static func hasWord(beginningWith word: Slice<Bytes>, _ key: Bytes) -> Bool {
    for place in key.indices where place == 0 || key[place - 1] == space {
      if isEqual(word, key, at: place) { return true }
    }
    return false
  }

  private static func contains(_ word: Slice<Bytes>, _ key: Bytes) -> Bool {
    for place in key.indices where isEqual(word, key, at: place) { return true }
    return false
  }

  private static func isEqual(_ word: Slice<Bytes>, _ key: Bytes, at place: Int) -> Bool {
    guard place + word.count <= key.count else { return false }
    var place = place
    for byte in word {
      guard byte == key[place] else { return false }
      place += 1
    }
    return true
  }

  /// The end of the letters is where they are first complete; from there backwards they are found
  /// as close together as they come.
  private static func lettersRank(of query: Bytes, in key: Bytes) -> Int? {
    var wanted = 0
    var count = 0
    var end: Int?
    for byte in query where byte != space { count += 1 }
    guard count >= 3 else { return nil }
    for place in key.indices {
      while wanted < query.count, query[wanted] == space { wanted += 1 }
      if wanted < query.count, key[place] == query[wanted] { wanted += 1 }
      while wanted < query.count, query[wanted] == space { wanted += 1 }
      if wanted == query.count {
        end = place
        break
      }
    }
    guard let end else { return nil }
    var place = end
    var last = query.count - 1
    var between = 0
    while true {
      while last >= 0, query[last] == space { last -= 1 }
      if query[last] == key[place] { last -= 1 } else if key[place] != space { between += 1 }
      while last >= 0, query[last] == space { last -= 1 }
      if last < 0 { return letters + between }
      place -= 1
    }
  }
}

extension String.UTF8View {
  /// Calls `body` with the bytes; those of text that Swift itself made are not copied.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = withContiguousStorageIfAvailable(body) { return result }
    return Array(self).withUnsafeBufferPointer(body)
  }
}
