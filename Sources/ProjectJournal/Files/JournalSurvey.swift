internal import Files
internal import ProjectModel

/// What a close look at the journals of a project finds besides lines and files that were set aside.
public struct JournalSurvey: Hashable, Sendable {
  /// Where a line stands.
  public struct Position: Hashable, Sendable {
    /// Name of the file in the journal folder.
    public var file: String
    /// Number of the line, from 1.
    public var line: Int
  }

  /// Two different entries with one stamp: one of them is of a damaged copy.
  public struct Clash: Hashable, Sendable {
    /// The stamp, as it is written.
    public var stamp: String
    /// Where it was met first.
    public var first: Position
    /// Where another entry has it.
    public var second: Position
  }

  /// Files that were being written when their program ended, by name.
  public var leftovers: [String] = []
  /// Files that are not read and do not look like journals, by name.
  public var others: [String] = []
  /// Entries that cannot both be right.
  public var clashes: [Clash] = []
}

extension Store {
  /// Looks at everything in the folder of the journals, anew.
  ///
  /// - Throws: as reading does.
  public func survey() throws(JournalError) -> JournalSurvey {
    var survey = JournalSurvey()
    do throws(SystemFailure) {
      for name in try Folder.names(in: journalFolder) {
        switch JournalName(name) {
        case .leftover: survey.leftovers.append(name)
        case .other: survey.others.append(name)
        case .journal, .misnamed, .hidden: break
        }
      }
    } catch {
      // What stands where the folder should be is among the problems already.
      guard error.isMissing else { throw .system(error) }
    }
    survey.clashes = try clashes()
    return survey
  }

  private func clashes() throws(JournalError) -> [JournalSurvey.Clash] {
    while true {
      var seen: [Stamp: (entry: Entry, position: JournalSurvey.Position)] = [:]
      var clashes: [JournalSurvey.Clash] = []
      var whole = unread
      let reading = try whole.readNew { entry, position in
        let entry = copy entry
        guard let first = seen[entry.stamp] else {
          seen[entry.stamp] = (entry, position)
          return
        }
        guard first.entry != entry else { return }
        clashes.append(
          JournalSurvey.Clash(
            stamp: entry.stamp.description, first: first.position, second: position))
      }
      if reading != .replaced { return clashes }
    }
  }
}
