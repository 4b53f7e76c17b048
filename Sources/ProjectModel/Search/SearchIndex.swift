/// Finds documents by their words: whole ones, their beginnings, and what is inside them.
///
/// Every different word is kept once, as bytes, with the documents that hold it: a search looks once at
/// each different word, and then only at the documents of those that fit. No text is made for it.
public struct SearchIndex: Sendable {
  /// How much a text tells of what a document is.
  public enum Weight: UInt32, Sendable {
    /// What it is called: codes and titles.
    case name
    /// What else it says.
    case detail
    /// Notes, comments, and names of kinds.
    case remark
  }

  /// How well documents fit a query, by their number; `miss` for those that do not.
  public typealias Scores = [UInt8]

  /// The score of a document that does not fit.
  public static let miss = UInt8.max
  /// What is added where a word is only inside of one.
  private static let inside: UInt8 = 6
  /// Bytes of a word from which it is looked for inside of others.
  static let leastInside = 3

  /// The words, end to end.
  private var bytes: [UInt8] = []
  /// Where each of them ends.
  private var ends: [UInt32] = []
  /// The documents of each word, end to end: the number, two bits of weight, one for what is personal.
  private var holders: [UInt32] = []
  /// Where those of each word end.
  private var holderEnds: [UInt32] = []
  /// How many documents there are.
  public private(set) var count = 0

  /// An index of nothing.
  public init() {}
}

extension SearchIndex {
  /// Gathers the words of documents, one document after the other.
  public struct Maker {
    private var index = SearchIndex()
    private var slots = [UInt32](repeating: 0, count: 1 << 12)
    private var hashes: [UInt32] = []
    private var pairs: [(word: UInt32, holder: UInt32)] = []
    /// The words of texts that many documents share.
    private var known: [String: [UInt32]] = [:]

    /// The forms of days that were met.
    private var days: [CalendarDay: [UInt32]] = [:]

    /// No documents yet.
    public init() {}

    /// Begins the next document; its number.
    @discardableResult
    public mutating func begin() -> Int {
      index.count += 1
      return index.count - 1
    }

    /// Adds the words of a text to the document.
    ///
    /// - Parameter isShared: whether other documents have the same text.
    public mutating func add(
      _ text: String, _ weight: Weight, isPersonal: Bool = false, isShared: Bool = false
    ) {
      guard !text.isEmpty else { return }
      if isShared, let words = known[text] {
        for word in words { hold(word, weight, isPersonal) }
        return
      }
      let first = pairs.count
      SearchKey.forEachWord(of: text) { word, _ in hold(place(of: word), weight, isPersonal) }
      SearchForm.forEachCode(in: text) { hold(place(of: $0), weight, isPersonal) }
      if isShared { known[text] = pairs[first...].map(\.word) }
    }

    /// Adds an identifier.
    mutating func add(_ id: RecordID, _ weight: Weight) {
      let bytes = id.bytes
      let isWord = bytes.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
      }
      if isWord { hold(place(of: bytes), weight, false) } else { add(id.description, weight) }
    }

    /// Adds the forms in which amounts, numbers and days are found, if a value is one; nothing for other
    /// values.
    public mutating func add(formsOf value: FieldValue, _ weight: Weight) {
      if case .day(let day) = value {
        let words = days[day] ?? SearchForm.forms(of: value).map { place(of: $0) }
        days[day] = words
        for word in words { hold(word, weight, false) }
        return
      }
      for form in SearchForm.forms(of: value) { hold(place(of: form), weight, false) }
    }

    private mutating func hold(_ word: UInt32, _ weight: Weight, _ isPersonal: Bool) {
      let document = UInt32(truncatingIfNeeded: index.count - 1)
      pairs.append((word, document << 3 | weight.rawValue << 1 | (isPersonal ? 1 : 0)))
    }

    /// The number of a word, a new one if need be.
    private mutating func place(of word: [UInt8]) -> UInt32 {
      if (hashes.count + 1) * 2 > slots.count { grow() }
      var hash: UInt32 = 0x811C_9DC5
      for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
      var slot = Int(hash &* 0x9E37_79B1 >> 8) & (slots.count - 1)
      while slots[slot] != 0 {
        let place = Int(slots[slot]) - 1
        if hashes[place] == hash, index.isWord(place, word) { return UInt32(place) }
        slot = (slot + 1) & (slots.count - 1)
      }
      index.bytes += word
      index.ends.append(UInt32(index.bytes.count))
      hashes.append(hash)
      slots[slot] = UInt32(hashes.count)
      return UInt32(hashes.count - 1)
    }

    private mutating func grow() {
      slots = [UInt32](repeating: 0, count: slots.count * 2)
      for (place, hash) in hashes.enumerated() {
        var slot = Int(hash &* 0x9E37_79B1 >> 8) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(place + 1)
      }
    }

    /// The index of all documents that were gathered.
    public consuming func made() -> SearchIndex {
      var counts = [UInt32](repeating: 0, count: index.ends.count + 1)
      for pair in pairs { counts[Int(pair.word) + 1] += 1 }
      for place in 1..<counts.count { counts[place] += counts[place - 1] }
      index.holderEnds = Array(counts.dropFirst())
      index.holders = [UInt32](repeating: 0, count: pairs.count)
      for pair in pairs {
        index.holders[Int(counts[Int(pair.word)])] = pair.holder
        counts[Int(pair.word)] += 1
      }
      return index
    }
  }

  private func isWord(_ place: Int, _ word: [UInt8]) -> Bool {
    let start = place == 0 ? 0 : Int(ends[place - 1])
    guard Int(ends[place]) - start == word.count else { return false }
    for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
    return true
  }
}

// MARK: Searching

extension SearchIndex {
  /// How well each document fits a query: the sum over its terms, lower is better.
  ///
  /// - Parameter hidesPersonal: whether what may name people is not looked at.
  public func scores(of query: SearchQuery, hidesPersonal: Bool) -> Scores {
    var total = Scores(repeating: query.isEmpty ? Self.miss : 0, count: count)
    for term in query.terms {
      var best = Scores(repeating: Self.miss, count: count)
      for alternative in term.alternatives {
        add(alternative, hidesPersonal, to: &best)
      }
      for document in 0..<count where total[document] != Self.miss {
        total[document] =
          best[document] == Self.miss ? Self.miss : min(total[document] &+ best[document], 250)
      }
    }
    return total
  }

  /// Notes the documents that hold all of some needles, where that is better than what is known.
  private func add(
    _ alternative: SearchQuery.Alternative, _ hidesPersonal: Bool, to best: inout Scores
  ) {
    guard alternative.needles.count > 1 else {
      if let needle = alternative.needles.first { find(needle, hidesPersonal, &best) }
      return
    }
    var worst = Scores(repeating: 0, count: count)
    for needle in alternative.needles {
      var found = Scores(repeating: Self.miss, count: count)
      find(needle, hidesPersonal, &found)
      for document in 0..<count { worst[document] = max(worst[document], found[document]) }
    }
    let penalty = alternative.isUnlikely ? Self.inside : 0
    for document in 0..<count where worst[document] != Self.miss {
      best[document] = min(best[document], worst[document] + penalty)
    }
  }

  private func find(
    _ needle: SearchQuery.Needle, _ hidesPersonal: Bool, _ best: inout Scores
  ) {
    let hidden: UInt32 = hidesPersonal ? 1 : 0
    forEachWord(fitting: needle) { word, penalty in
      let first = word == 0 ? 0 : Int(holderEnds[word - 1])
      for place in first..<Int(holderEnds[word]) {
        let holder = holders[place]
        if holder & hidden != 0 { continue }
        let score = penalty + UInt8(truncatingIfNeeded: holder & 6)
        let document = Int(holder >> 3)
        if score < best[document] { best[document] = score }
      }
    }
  }

  /// Calls `body` with each word that a needle fits: 0 for all of it, 1 for its beginning, more for what
  /// is inside of it.
  private func forEachWord(
    fitting needle: SearchQuery.Needle, _ body: (_ word: Int, _ penalty: UInt8) -> Void
  ) {
    let wanted = needle.bytes
    guard let initial = wanted.first else { return }
    let looksInside = wanted.count >= Self.leastInside && !needle.isForm
    bytes.withUnsafeBufferPointer { bytes in
      wanted.withUnsafeBufferPointer { wanted in
        var start = 0
        for word in 0..<ends.count {
          let end = Int(ends[word])
          defer { start = end }
          guard end - start >= wanted.count else { continue }
          if bytes[start] == initial, Self.holds(bytes, wanted, at: start) {
            body(word, Self.isWhole(bytes, start + wanted.count, end) ? 0 : 1)
          } else if looksInside, end - start > wanted.count {
            var place = start + 1
            while place <= end - wanted.count {
              if bytes[place] == initial, Self.holds(bytes, wanted, at: place) {
                if !Self.isForm(bytes[start..<end]) { body(word, Self.inside) }
                break
              }
              place += 1
            }
          }
        }
      }
    }
  }

  private static func holds(
    _ bytes: UnsafeBufferPointer<UInt8>, _ wanted: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    for offset in 1..<max(1, wanted.count) where bytes[place + offset] != wanted[offset] {
      return false
    }
    return true
  }

  /// Whether a word ends where a needle does: the dollars of an amount and the year of a day are whole.
  private static func isWhole(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int
  ) -> Bool {
    place == end || SearchForm.isBetween(bytes[place])
  }

  private static func isForm(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.contains { SearchForm.isBetween($0) }
  }
}
