internal import Files
internal import ProjectModel

/// The journals of one project folder: reading what is there, following what comes, and adding to
/// one's own file.
///
/// The journal holds no project; it hands every entry to its caller, who folds it.
struct Journal {
  /// The project's folder.
  let folder: String
  /// Version that `volets.json` states.
  let formatVersion: Int
  /// Lines set aside so far, in order of file and line.
  private(set) var problems: [JournalProblem] = []
  /// Number of entries taken in.
  private(set) var entryCount = 0
  /// Bytes taken in.
  var byteCount: Int { files.values.reduce(0) { $0 + $1.offset } }
  /// Newest stamp seen.
  private(set) var newestStamp: Stamp?
  /// Newest version of format seen on a line.
  private(set) var newestVersion = 1

  private var files: [String: JournalFile] = [:]
  private var decoder = EntryDecoder()

  /// The folder of the journals.
  var journalFolder: String { folder + "/journal" }

  private init(folder: String, formatVersion: Int) {
    self.folder = folder
    self.formatVersion = formatVersion
  }

  /// Opens the project of a folder. Nothing is read yet.
  ///
  /// - Throws: `notAProject`, `badMarker`, or `system` where the folder cannot be looked into.
  static func open(_ folder: String) throws(JournalError) -> Journal {
    Journal(folder: folder, formatVersion: try ProjectMarker.read(in: folder))
  }

  /// The later version of the format that the project is written in; nil where it is not later.
  var laterVersion: Int? {
    if formatVersion > ProjectMarker.currentVersion { return formatVersion }
    return newestVersion > Entry.currentVersion ? newestVersion : nil
  }

  /// What `readNew` found.
  enum Reading: Hashable, Sendable {
    /// Nothing new.
    case nothing
    /// Entries were handed over.
    case entries(Int)
    /// A file was replaced or is gone: the caller must start from an empty project and read again.
    case replaced
  }

  /// Hands over the entries that were added to any file since the last time.
  ///
  /// - Throws: `system` where the folder of the journals cannot be listed. A file that cannot be read
  ///   is a problem, not a failure.
  mutating func readNew(_ body: (borrowing Entry) -> Void) throws(JournalError) -> Reading {
    let names = try listedNames()
    let before = entryCount
    for known in files.keys where !names.contains(known) { return .replaced }
    for name in names {
      var file = files[name] ?? JournalFile(name: name, folder: journalFolder)
      do throws(SystemFailure) {
        if file.wasReplaced(by: try POSIXFile.status(of: file.path)) { return .replaced }
        problems.removeAll { $0.file == name && $0.isOfTail }
        try read(&file, body)
        if file.tail > 0 {
          problems.append(
            JournalProblem(
              file: name, line: file.lineCount + 1, kind: .unfinishedLine(bytes: file.tail)))
        }
      } catch {
        problems.removeAll { $0.file == name && $0.isOfTail }
        problems.append(JournalProblem(file: name, line: 0, kind: .unreadable(error)))
      }
      if file.isReplaced { return .replaced }
      files[name] = file
    }
    return entryCount == before ? .nothing : .entries(entryCount - before)
  }

  /// Forgets how far was read, so that the next `readNew` hands over everything.
  mutating func rewind() {
    files = [:]
    problems = []
    entryCount = 0
    newestStamp = nil
    newestVersion = 1
  }

  private func listedNames() throws(JournalError) -> [String] {
    do throws(SystemFailure) {
      return try Folder.names(in: journalFolder).filter { $0.hasSuffix(".jsonl") }
    } catch {
      if error.isMissing { return [] }
      throw .system(error)
    }
  }

  private mutating func read(
    _ file: inout JournalFile, _ body: (borrowing Entry) -> Void
  ) throws(SystemFailure) {
    let name = file.name
    try file.readNew { base, range, line in
      guard range.contains(where: { base[$0] > 0x20 }) else { return }
      do throws(JSONProblem) {
        var entry = try decoder.decode(base, range)
        note(entry.stamp, version: entry.version)
        body(entry)
        decoder.reuse(&entry)
      } catch {
        // A line of a newer format stops writing even if it cannot be read.
        newestVersion = max(newestVersion, decoder.version)
        let bytes = UnsafeBufferPointer(
          start: base + range.lowerBound, count: max(0, error.offset - range.lowerBound))
        let column = String(decoding: bytes, as: UTF8.self).count + 1
        problems.append(
          JournalProblem(
            file: name, line: line, kind: .badLine(column: column, reason: error.reason)))
      }
    }
  }

  private mutating func note(_ stamp: Stamp, version: Int) {
    entryCount += 1
    newestStamp = newestStamp.map { max($0, stamp) } ?? stamp
    newestVersion = max(newestVersion, version)
  }
}

extension Journal {
  /// Writes one change to the writer's own file and waits until it is on disk.
  ///
  /// Under the lock of that file, what other processes of the same writer have added is handed over
  /// first, so that the new stamp follows all that is known. A line that an interrupted writer left
  /// without end is closed, never continued. On failure the file is as before. If the file was
  /// replaced since it was read, nothing is handed over or written, and `replaced` is thrown.
  ///
  /// - Parameters:
  ///   - draft: the change; it becomes an entry with its stamp and author here.
  ///   - writer: who writes, and so to which file.
  ///   - now: the wall clock, milliseconds since 1970-01-01 UTC.
  ///   - body: gets entries of others that were found, then the entry itself.
  /// - Returns: the stamp that it got.
  /// - Throws: `newerFormat`, `replaced`, or `system` with what the system said.
  mutating func append(
    _ draft: Draft, by writer: WriterIdentity, now: Int64, _ body: (borrowing Entry) -> Void
  ) throws(JournalError) -> Stamp {
    if let laterVersion { throw .newerFormat(version: laterVersion) }
    let result: Result<Stamp, JournalError>
    do throws(SystemFailure) {
      result = try appendLocked(draft, writer, now, body)
    } catch {
      throw .system(error)
    }
    return try result.get()
  }

  private mutating func appendLocked(
    _ draft: Draft, _ identity: WriterIdentity, _ now: Int64, _ body: (borrowing Entry) -> Void
  ) throws(SystemFailure) -> Result<Stamp, JournalError> {
    let name = "\(identity.writer).jsonl"
    var file = files[name] ?? JournalFile(name: name, folder: journalFolder)
    try Folder.make(journalFolder)
    let output = try POSIXFile.locked(file.path)
    let status = try output.status()
    if status.size == 0 { try Folder.sync(journalFolder) }
    // What was read of the file before may not be in it any more.
    if file.wasReplaced(by: status) { return .failure(.replaced) }
    try read(&file, body)
    files[name] = file
    guard newestVersion <= Entry.currentVersion else {
      return .failure(.newerFormat(version: newestVersion))
    }
    let entry = Entry(
      draft, stamp: Stamp.next(after: newestStamp, now: now, writer: identity.writer),
      author: identity.name)
    let line = EntryEncoder.line(entry)
    guard isReadable(line) else { throw SystemFailure(refusing: file.path) }
    try output.append(file.tail > 0 ? [0x0A] + line : line, from: status.size)
    // The entry is on disk: nothing that fails from here on may say otherwise.
    do throws(SystemFailure) {
      try read(&file, body)
      problems.removeAll { $0.file == name && $0.isOfTail }
      files[name] = file
    } catch {
      body(entry)
    }
    return .success(entry.stamp)
  }
}

extension Journal {
  /// Whether a line that is about to be written decodes again.
  private mutating func isReadable(_ line: [UInt8]) -> Bool {
    line.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      do throws(JSONProblem) {
        _ = try decoder.decode(base, 0..<bytes.count)
        return true
      } catch {
        return false
      }
    }
  }
}

extension JournalProblem {
  /// Whether the problem is about the end of the file or the whole of it, and so may pass.
  fileprivate var isOfTail: Bool {
    if case .badLine = kind { false } else { true }
  }
}
