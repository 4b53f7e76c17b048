/// Which entries a report was made from: for each writer, the last one. A writer's file only gets
/// longer, so that this names a set that stays the same whatever is written later.
public struct EntryCut: Hashable, Sendable {
  private var last: [WriterID: Stamp] = [:]

  /// All of some entries.
  public init(_ entries: some Sequence<Entry>) {
    for entry in entries {
      let writer = entry.stamp.writer
      if last[writer].map({ $0 < entry.stamp }) ?? true { last[writer] = entry.stamp }
    }
  }

  /// Reads a cut from its text; nil for any other text.
  public init?(_ text: String) {
    for word in text.split(separator: " ") {
      guard let stamp = Stamp(String(word)), last[stamp.writer] == nil else { return nil }
      last[stamp.writer] = stamp
    }
    guard !last.isEmpty else { return nil }
  }

  /// The stamp of the last entry of each writer, in order.
  public var text: String { last.values.sorted().map(\.description).joined(separator: " ") }

  /// Whether an entry was there.
  public func contains(_ stamp: Stamp) -> Bool { last[stamp.writer].map { stamp <= $0 } ?? false }
}
