internal import ProjectModel

/// Changes that one person wrote in the same minute, for the same reason if one was said.
struct LogGroup {
  /// The entry among them that was written first.
  var stamp: Stamp
  /// Their indices in the list of changes, newest first.
  var changes: Range<Int>
  /// How many of each kind, in the order that they were met.
  var kinds: [(kind: Kind, count: Int)]

  /// Groups being made, from the newest entry to the oldest.
  struct Making {
    private var done: [LogGroup] = []
    private var start = 0
    private var kinds: [(kind: Kind, count: Int)] = []
    private var last: (author: String, minute: Int64, reason: String?, stamp: Stamp)?

    private static let minute: Int64 = 60_000

    /// Takes the entry that was written before those so far.
    ///
    /// - Parameter change: how many changes there are before those of the entry.
    mutating func begin(_ entry: borrowing Entry, change: Int) {
      let minute = entry.written / Self.minute
      if let last, last.minute == minute, last.author == entry.author,
        last.reason == entry.reason
      {
        self.last?.stamp = entry.stamp
        return
      }
      end(change)
      last = (entry.author, minute, entry.reason, entry.stamp)
    }

    /// Counts a change that is shown.
    mutating func count(_ kind: Kind) {
      if let index = kinds.firstIndex(where: { $0.kind == kind }) {
        kinds[index].count += 1
      } else {
        kinds.append((kind, 1))
      }
    }

    private mutating func end(_ change: Int) {
      if let last, change > start {
        done.append(LogGroup(stamp: last.stamp, changes: start..<change, kinds: kinds))
      }
      start = change
      kinds = []
    }

    /// The groups with changes that are shown, once all entries were taken.
    ///
    /// - Parameter change: how many changes there are.
    mutating func groups(change: Int) -> [LogGroup] {
      end(change)
      return done
    }
  }
}
