/// What a report was made from: how many entries, and a digest of which, the same on every machine that
/// has them.
public struct EntryDigest: Hashable, Sendable {
  /// How many entries.
  public var count: Int
  /// Twelve letters and digits, by the stamps of the entries, which no two share.
  public var text: String

  /// The digest of all entries of a history.
  public init(_ history: History) {
    var hash = FactHash()
    for entry in history.entries { hash.add(entry.stamp.description) }
    count = history.entries.count
    text = hash.letters(12)
  }
}
