internal import Files

/// Makes project folders. It only ever adds: what has a name there keeps it, and its bytes.
public enum ProjectMaker {
  /// How long another process that makes the same project is waited for, in milliseconds.
  private static let patience = 5000

  /// Makes a project folder with its journal files; a folder that holds a project, or journals of one,
  /// is refused. Of two processes that make one at once, one makes it and the other is refused.
  ///
  /// - Parameters:
  ///   - project: what tells the project from others; letters and digits.
  ///   - journals: bytes of the first journal files by writer; complete lines.
  /// - Throws: `alreadyAProject`, `badMarker`, `markerMissing`, or `notWritten` with what the system
  ///   said.
  public static func make(
    in folder: String, project: String, journals: [String: [UInt8]]
  ) throws(JournalError) {
    try refuseMarker(in: folder)
    let opened = try JournalError.writing { () throws(SystemFailure) in
      try Folder.make(folder)
      return try OpenFolder(folder)
    }
    // Where folders have no locks, names that are never given twice are enough.
    _ = opened.takesLock(within: patience)
    try refuseMarker(in: folder)
    let found = journalCount(in: folder)
    guard found == 0 else { throw .markerMissing(path: folder, journals: found) }
    try JournalError.writing { () throws(SystemFailure) in
      try opened.makeFolder("journal")
      _ = try OpenFolder("journal", in: opened)
      for (name, bytes) in journals.sorted(by: { $0.key < $1.key }) {
        try WholeFile.createUnread(folder + "/journal/\(name).jsonl", with: bytes)
      }
    }
    // The marker comes last: a folder is a project only once it is whole.
    try writeMarker(in: folder, project)
  }

  /// Writes `volets.json` again into a folder that has lost it and still holds journals.
  ///
  /// - Throws: `alreadyAProject`, `badMarker`, `notAProject` where no journals are there, or
  ///   `notWritten` with what the system said.
  public static func repair(in folder: String, project: String) throws(JournalError) {
    try refuseMarker(in: folder)
    guard journalCount(in: folder) > 0 else { throw .notAProject(path: folder) }
    try writeMarker(in: folder, project, isRepaired: true)
  }

  private static func refuseMarker(in folder: String) throws(JournalError) {
    guard ProjectMarker.exists(in: folder) else { return }
    _ = try ProjectMarker.read(in: folder)
    throw .alreadyAProject(path: folder)
  }

  private static func writeMarker(
    in folder: String, _ project: String, isRepaired: Bool = false
  ) throws(JournalError) {
    var writer = JSONWriter(indents: true)
    writer.object { writer in
      writer.key("format")
      writer.integer(ProjectMarker.currentVersion)
      writer.key("project")
      writer.string(project)
      if isRepaired {
        writer.key("repaired")
        writer.flag(true)
      }
    }
    do throws(SystemFailure) {
      try WholeFile.create(
        folder + "/" + ProjectMarker.fileName, with: writer.bytes + [0x0A])
    } catch {
      throw error.isThereAlready ? .alreadyAProject(path: folder) : .notWritten(error)
    }
  }

  /// How many files of a folder are journals, or look like some.
  static func journalCount(in folder: String) -> Int {
    do throws(SystemFailure) {
      return try Folder.names(in: folder + "/journal").count { name in
        switch JournalName(name) {
        case .journal, .leftover, .misnamed: true
        case .other, .hidden: false
        }
      }
    } catch {
      return 0
    }
  }
}
