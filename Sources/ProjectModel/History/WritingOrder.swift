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

  /// Takes in the last of some entries, of which all others are there; its rank.
  mutating func insertLast(of entries: [Entry]) -> Int {
    let place = entries.count - 1
    var rank = places.count
    while rank > 0, entries[places[rank - 1]].written > entries[place].written { rank -= 1 }
    places.insert(place, at: rank)
    ranks.append(rank)
    note(from: rank)
    return rank
  }

  private mutating func note(from first: Int) {
    for rank in first..<places.count { ranks[places[rank]] = rank }
  }
}
