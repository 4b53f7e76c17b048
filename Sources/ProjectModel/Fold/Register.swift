/// Which write of a record won each of its fields, so that writes may arrive in any order and any
/// number of times: the last write by stamp wins.
///
/// Most records are written once, so the stamp of the first write is kept with the set of fields it
/// holds, and only later writes cost memory.
struct Register: Hashable, Sendable {
  private var first: Stamp
  private var firstFields: UInt128 = 0
  private var later: [(field: Field, stamp: Stamp)] = []
  private var extras: [String: Stamp] = [:]
  /// Newest write; nil while only a drop is known.
  private(set) var newestWrite: Stamp?
  /// Newest drop.
  private(set) var newestDrop: Stamp?

  init(first: Stamp) { self.first = first }

  /// A record is gone while its newest drop is at least as new as its newest write. A write that is
  /// newer brings it back whole: what one person changes, another does not lose by dropping it.
  var isDropped: Bool {
    guard let newestWrite else { return true }
    guard let newestDrop else { return false }
    return newestDrop >= newestWrite
  }

  mutating func noteWrite(_ stamp: Stamp) {
    newestWrite = newestWrite.map { max($0, stamp) } ?? stamp
  }

  mutating func noteDrop(_ stamp: Stamp) {
    newestDrop = newestDrop.map { max($0, stamp) } ?? stamp
  }

  /// How a write compares with the one that holds a field.
  enum Verdict { case wins, ties, loses }

  mutating func claim(_ field: Field, _ stamp: Stamp) -> Verdict {
    let bit = UInt128(1) << UInt128(field.rawValue)
    if let index = later.firstIndex(where: { $0.field == field }) {
      if stamp == later[index].stamp { return .ties }
      guard stamp > later[index].stamp else { return .loses }
      later[index].stamp = stamp
      return .wins
    }
    if firstFields & bit != 0 {
      if stamp == first { return .ties }
      guard stamp > first else { return .loses }
      firstFields &= ~bit
      later.append((field, stamp))
      return .wins
    }
    if stamp == first {
      firstFields |= bit
    } else {
      later.append((field, stamp))
    }
    return .wins
  }

  mutating func claim(extra name: String, _ stamp: Stamp) -> Verdict {
    if let held = extras[name] {
      if held == stamp { return .ties }
      guard stamp > held else { return .loses }
    }
    extras[name] = stamp
    return .wins
  }

  static func == (left: Self, right: Self) -> Bool {
    left.newestWrite == right.newestWrite && left.newestDrop == right.newestDrop
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(newestWrite)
    hasher.combine(newestDrop)
  }
}
