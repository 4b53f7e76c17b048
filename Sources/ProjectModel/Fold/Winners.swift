/// Which write of a record won each of its fields, so that writes may arrive in any order and any
/// number of times: the last write by stamp wins.
///
/// Most records are written once, so the stamp of the first entry is kept with the set of fields
/// that it holds, and only other entries cost memory.
struct Winners: Hashable, Sendable {
  private let first: Stamp
  private var firstFields: UInt128 = 0
  /// Whether the first entry wrote the record; if not, it dropped it.
  private var isWrittenByFirst = false
  /// What other entries did, at most one element; an array because it is small while empty.
  private var others: [Others] = []

  private struct Others {
    var fields: [(field: Field, stamp: Stamp)] = []
    var extras: [String: Stamp] = [:]
    var newestWrite: Stamp?
    var newestDrop: Stamp?
  }

  init(first: Stamp) { self.first = first }

  /// Whether only the entry of a stamp has written the record.
  func isOnly(_ stamp: Stamp) -> Bool { isWrittenByFirst && first == stamp && others.isEmpty }

  /// Newest write; nil while only a drop is known.
  var newestWrite: Stamp? {
    guard let newest = others.first?.newestWrite else { return isWrittenByFirst ? first : nil }
    return isWrittenByFirst ? max(first, newest) : newest
  }

  /// Newest drop.
  var newestDrop: Stamp? { others.first?.newestDrop }

  /// A record is gone while its newest drop is at least as new as its newest write. A write that is
  /// newer brings it back whole: what one person changes, another does not lose by dropping it.
  var isDropped: Bool {
    guard let newestWrite else { return true }
    guard let newestDrop else { return false }
    return newestDrop >= newestWrite
  }

  mutating func noteWrite(_ stamp: Stamp) {
    if stamp == first {
      isWrittenByFirst = true
    } else {
      change { $0.newestWrite = $0.newestWrite.map { max($0, stamp) } ?? stamp }
    }
  }

  mutating func noteDrop(_ stamp: Stamp) {
    change { $0.newestDrop = $0.newestDrop.map { max($0, stamp) } ?? stamp }
  }

  private mutating func change(_ body: (inout Others) -> Void) {
    if others.isEmpty { others.append(Others()) }
    body(&others[0])
  }

  /// Which write holds a field; nil if none was made.
  func stamp(of field: Field) -> Stamp? {
    if let held = others.first?.fields.first(where: { $0.field == field }) { return held.stamp }
    return firstFields & UInt128(1) << UInt128(field.rawValue) != 0 ? first : nil
  }

  /// How a write compares with the one that holds a field.
  enum Verdict { case wins, ties, loses }

  mutating func claim(_ field: Field, _ stamp: Stamp) -> Verdict {
    let bit = UInt128(1) << UInt128(field.rawValue)
    if !others.isEmpty, let index = others[0].fields.firstIndex(where: { $0.field == field }) {
      if stamp == others[0].fields[index].stamp { return .ties }
      guard stamp > others[0].fields[index].stamp else { return .loses }
      others[0].fields[index].stamp = stamp
      return .wins
    }
    if firstFields & bit != 0 {
      if stamp == first { return .ties }
      guard stamp > first else { return .loses }
      firstFields &= ~bit
      change { $0.fields.append((field, stamp)) }
      return .wins
    }
    if stamp == first {
      firstFields |= bit
    } else {
      change { $0.fields.append((field, stamp)) }
    }
    return .wins
  }

  mutating func claim(extra name: String, _ stamp: Stamp) -> Verdict {
    if let held = others.first?.extras[name] {
      if held == stamp { return .ties }
      guard stamp > held else { return .loses }
    }
    change { $0.extras[name] = stamp }
    return .wins
  }

  /// Equal knowledge, whichever entry came first: the same stamp for every field, known or not.
  static func == (left: Self, right: Self) -> Bool {
    left.newestWrite == right.newestWrite && left.newestDrop == right.newestDrop
      && left.extraStamps == right.extraStamps
      && Field.allCases.allSatisfy { left.stamp(of: $0) == right.stamp(of: $0) }
  }

  private var extraStamps: [String: Stamp] { others.first?.extras ?? [:] }

  /// Goes with `==`.
  func hash(into hasher: inout Hasher) {
    hasher.combine(newestWrite)
    hasher.combine(newestDrop)
  }
}
