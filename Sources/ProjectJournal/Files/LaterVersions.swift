internal import ProjectModel

/// The lines that state a later version of the format than this program writes, and what they come
/// to: nothing may be written where one does so, unless it is damaged by all appearances.
struct LaterVersions {
  /// The lines of one version.
  private struct Lines {
    var count = 0
    var file: String
    var line: Int
    /// Whether the file of the first one goes on in the present version.
    var isFollowed = false
  }

  private var lines: [Int: Lines] = [:]

  /// Takes in the version that a whole line states.
  mutating func note(_ version: Int, _ file: String, _ line: Int) {
    guard version > Entry.currentVersion else {
      guard !lines.isEmpty else { return }
      for version in lines.keys where lines[version]?.file == file {
        lines[version]?.isFollowed = true
      }
      return
    }
    lines[version, default: Lines(file: file, line: line)].count += 1
  }

  /// The latest version that is stated in earnest, and the first line that does so; nil for none.
  var newest: (version: Int, file: String, line: Int)? {
    lines.filter { !Self.isDamaged($0.key, $0.value) }.max { $0.key < $1.key }
      .map { ($0.key, $0.value.file, $0.value.line) }
  }

  /// The lines whose version is damaged by all appearances: one alone states it, it differs from the
  /// present one by a single bit, and its writer has gone on in the present one.
  var doubtful: [JournalProblem] {
    lines.filter { Self.isDamaged($0.key, $0.value) }.map { version, lines in
      JournalProblem(file: lines.file, line: lines.line, kind: .doubtfulVersion(version))
    }
  }

  private static func isDamaged(_ version: Int, _ lines: Lines) -> Bool {
    let (stated, ours) = (Array(String(version).utf8), Array(String(Entry.currentVersion).utf8))
    let bits = zip(stated, ours).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount }
    return lines.count == 1 && lines.isFollowed && stated.count == ours.count && bits == 1
  }
}
