internal import Files
internal import ProjectModel

extension Journal {
  /// Most bytes that a text may have in UTF-8.
  static let textLimit = 1 << 20

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
  ///   - waits: called each time that another process is found to hold the file, with the number of
  ///     times before; waits a moment, or returns false to give up.
  ///   - body: gets entries of others that were found, then the entry itself.
  /// - Returns: the stamp that it got.
  /// - Throws: what stands in the way: `gone`, `anotherProject`, `newerFormat`, `replaced`,
  ///   `textTooLong`, `changeTooLong`; `notWritten`, `leftPiece` or `unconfirmed` with what the
  ///   system said.
  mutating func append(
    _ draft: Draft, by writer: WriterIdentity, now: Int64,
    waits: (Int) -> Bool = POSIXFile.waitsForLock, _ body: (borrowing Entry) -> Void
  ) throws(JournalError) -> Stamp {
    if let laterVersion { throw .newerFormat(version: laterVersion) }
    let folder = try JournalError.refusing { () throws(JournalError) in try place.enter() }
    let name = "\(writer.writer).jsonl"
    var file = files[name] ?? JournalFile(name: name, folder: journalFolder)
    // A folder of journals that is gone is not made anew: its journals may come back.
    guard files.isEmpty || Folder.exists(journalFolder) else { throw .gone(path: self.folder) }
    let output = try JournalError.writing { () throws(SystemFailure) in
      try Self.ownFile(name, in: folder, waits)
    }
    let size = try JournalError.writing { () throws(SystemFailure) in
      try catchUp(&file, with: output, body)
    }
    // What was read of the file before may not be in it any more.
    guard let size else { throw .replaced }
    files[name] = file
    if let laterVersion { throw .newerFormat(version: laterVersion) }
    // A clock that has lost its time is worth less than the stamps.
    let entry = Entry(
      draft, stamp: Stamp.next(after: newestStamp, now: now, writer: writer.writer),
      written: now < Stamp.earliestOfClock ? nil : now, author: writer.name)
    try Self.checkLengths(of: entry)
    let line = EntryEncoder.line(entry)
    guard line.count <= LineReader.limit else { throw .changeTooLong(limit: LineReader.limit) }
    guard isReadable(line) else { throw .notWritten(SystemFailure(refusing: file.path)) }
    do throws(POSIXFile.AppendFailure) {
      try output.append(file.isOpen ? [0x0A] + line : line, from: size)
    } catch {
      switch error.remainder {
      case .nothing: throw .notWritten(error.cause)
      case .piece: throw .leftPiece(error.cause)
      case .whole: throw .unconfirmed(error.cause)
      }
    }
    takeOwn(entry, &file, by: output, body)
    return entry.stamp
  }

  /// A writer's file in the folder of a project, under its lock. Nothing above the folder of the
  /// journals is made.
  private static func ownFile(
    _ name: String, in folder: borrowing OpenFolder, _ waits: (Int) -> Bool
  ) throws(SystemFailure) -> POSIXFile {
    try folder.makeFolder(folderName)
    let journals = try OpenFolder(folderName, in: folder)
    let output = try POSIXFile.locked(name, in: journals, waits: waits)
    if try output.status().size == 0 { try journals.sync() }
    return output
  }

  /// Reads what others have added to the writer's file; its size, or nil if it is another one.
  private mutating func catchUp(
    _ file: inout JournalFile, with output: borrowing POSIXFile,
    _ body: (borrowing Entry) -> Void
  ) throws(SystemFailure) -> Int? {
    guard try read(&file, holding: output, isOwn: false, body) else { return nil }
    return try output.status().size
  }

  /// Takes in the entry that was written. It is on disk: nothing that fails here may say otherwise.
  private mutating func takeOwn(
    _ entry: Entry, _ file: inout JournalFile, by output: borrowing POSIXFile,
    _ body: (borrowing Entry) -> Void
  ) {
    var isRead = false
    do throws(SystemFailure) {
      isRead = try read(&file, holding: output, isOwn: true, body)
    } catch {}
    guard isRead else {
      body(entry)
      return
    }
    clearPassing(of: file.name)
    files[file.name] = file
  }

  private mutating func read(
    _ file: inout JournalFile, holding output: borrowing POSIXFile, isOwn: Bool,
    _ body: (borrowing Entry) -> Void
  ) throws(SystemFailure) -> Bool {
    let name = file.name
    return try file.readNew(holding: output, isOwn: isOwn) { line, number in
      take(line, Position(file: name, line: number)) { entry, _ in body(entry) }
    }
  }

  private static func checkLengths(of entry: borrowing Entry) throws(JournalError) {
    guard (entry.reason ?? "").utf8.count <= textLimit else {
      throw .textTooLong(nil, limit: textLimit)
    }
    for assignment in entry.assignments {
      let isShort =
        switch assignment.value {
        case .text(let text): text.utf8.count <= textLimit
        case .texts(let texts): texts.allSatisfy { $0.utf8.count <= textLimit }
        default: true
        }
      guard isShort else { throw .textTooLong(assignment.field, limit: textLimit) }
    }
  }

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
