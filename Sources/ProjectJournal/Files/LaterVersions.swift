internal import ProjectModel

/// The lines that state a later version of the format than this program writes, and what they come
/// to: nothing may be written where one does so, unless it is damaged by all appearances.
///
/// The numbers of versions are 1, 2, 4, 7 and 8: written down, each differs from the others by two
/// bits or more. One flipped bit makes 3, 5 or 9 of a 1, and no version has these numbers. So a line
/// that reads as an entry, and is the only entry of the project to state one of them, is a line of
/// version 1, wherever it stands; it counts, and writing goes on. Where two entries agree, or the line
/// reads as none, no single bit explains it, and the number is taken at its word.
struct LaterVersions {
  /// The lines of one version.
  private struct Lines {
    /// Where the first of them is.
    var file: String
    var line: Int
    /// The entry that all of them are; nil where one is none, or they are several.
    var entry: Stamp?
  }

  private var lines: [Int: Lines] = [:]

  /// Takes in the version that a whole line states.
  ///
  /// - Parameter entry: the stamp of the entry that it is; nil where it does not read as one.
  mutating func note(_ version: Int, of entry: Stamp?, _ file: String, _ line: Int) {
    guard version > Entry.currentVersion else { return }
    guard let others = lines[version] else {
      lines[version] = Lines(file: file, line: line, entry: entry)
      return
    }
    // A line may be there twice, as in a copy of its file.
    if others.entry != entry { lines[version]?.entry = nil }
  }

  /// The latest version that is stated in earnest, and the first line that does so; nil for none.
  var newest: (version: Int, file: String, line: Int)? {
    lines.filter { !Self.isDamaged($0.key, $0.value) }.max { $0.key < $1.key }
      .map { ($0.key, $0.value.file, $0.value.line) }
  }

  /// The lines whose version is damaged by all appearances.
  var doubtful: [JournalProblem] {
    lines.filter { Self.isDamaged($0.key, $0.value) }.map { version, lines in
      JournalProblem(file: lines.file, line: lines.line, kind: .doubtfulVersion(version))
    }
  }

  private static func isDamaged(_ version: Int, _ lines: Lines) -> Bool {
    let (stated, ours) = (Array(String(version).utf8), Array(String(Entry.currentVersion).utf8))
    let bits = zip(stated, ours).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount }
    return lines.entry != nil && stated.count == ours.count && bits == 1
  }
}
