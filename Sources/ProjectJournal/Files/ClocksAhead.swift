internal import ProjectModel

/// Entries that were written by a clock that runs far ahead of the clock here, by file. They count, and
/// their order is right; the day that they bear is not.
struct ClocksAhead {
  private struct Lines {
    var first: Int
    var count = 0
    var latest: Int64
  }

  private var files: [String: Lines] = [:]
  private var limit = Int64.max

  /// A day, in milliseconds: no two clocks that are cared for differ by as much.
  private static let margin: Int64 = 86_400_000

  /// Says what the clock here shows now, in milliseconds since 1970-01-01 UTC; nil if it is not known,
  /// so that none runs ahead of it.
  mutating func compare(with now: Int64?) { limit = now.map { $0 + Self.margin } ?? .max }

  /// Takes in when a line says that it was written.
  mutating func note(_ written: Int64, _ file: String, _ line: Int) {
    guard written > limit else { return }
    var lines = files[file] ?? Lines(first: line, latest: written)
    lines.count += 1
    lines.latest = max(lines.latest, written)
    files[file] = lines
  }

  /// What was found, a problem for every file.
  var problems: [JournalProblem] {
    files.sorted { $0.key < $1.key }.map { file, lines in
      let day = Stamp.day(lines.latest)
      return JournalProblem(
        file: file, line: lines.first, kind: .clockAhead(count: lines.count, day))
    }
  }
}
