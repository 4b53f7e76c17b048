/// The order in which the entries of a history were written, where it is not that of their stamps: a
/// clock that ran ahead gives a stamp that all later ones must follow, so that the stamps of years to
/// come stand for what people write today.
struct WritingOrder: Sendable {
  /// Places in the order of stamps, in the order of writing.
  private(set) var places: [Int]
  /// The other way round: what comes at which place in the order of writing.
  private(set) var ranks: [Int]

  /// The order of entries that are in the order of their stamps; nil if both are the same.
  init?(_ entries: [Entry]) {
    let isSame = entries.indices.dropFirst().allSatisfy {
      entries[$0 - 1].written <= entries[$0].written
    }
    guard !isSame else { return nil }
    places = entries.indices.sorted { (entries[$0].written, $0) < (entries[$1].written, $1) }
    ranks = Array(repeating: 0, count: entries.count)
    note(from: 0)
  }

  /// Takes in the entry at a place, of which all others are there; its rank.
  mutating func insert(_ place: Int, of entries: [Entry]) -> Int {
    if place < places.count {
      for rank in places.indices where places[rank] >= place { places[rank] += 1 }
    }
    let key = (entries[place].written, place)
    let rank = places.partitioningIndex { (entries[$0].written, $0) > key } ?? places.count
    places.insert(place, at: rank)
    ranks.insert(rank, at: place)
    note(from: rank)
    return rank
  }

  private mutating func note(from first: Int) {
    for rank in first..<places.count { ranks[places[rank]] = rank }
  }
}
