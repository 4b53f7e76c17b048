internal import Files
internal import ProjectModel

/// The journals of one project folder: reading what is there, following what comes, and adding to
/// one's own file.
///
/// The journal holds no project; it hands every entry to its caller, who folds it.
struct Journal {
  /// The project's folder.
  var folder: String { place.path }
  /// Number of entries taken in.
  private(set) var entryCount = 0
  /// Bytes taken in.
  var byteCount: Int { files.values.reduce(0) { $0 + $1.offset } }
  /// Newest stamp seen.
  private(set) var newestStamp: Stamp?
  private var laterVersions = LaterVersions()
  private var clocksAhead = ClocksAhead()
  /// What the clock here shows, in milliseconds since 1970-01-01 UTC; nil where nobody asks whether
  /// others run ahead of it.
  private let clock: (() -> Int64)?

  var place: ProjectPlace
  var files: [String: JournalFile] = [:]
  var decoder = EntryDecoder()
  /// What was set aside of each file.
  private var setAside: [String: [JournalProblem]] = [:]

  /// The folder of the journals.
  var journalFolder: String { folder + "/" + Self.folderName }

  static let folderName = "journal"

  private init(_ place: ProjectPlace, clock: (() -> Int64)?) {
    self.place = place
    self.clock = clock
  }

  /// Opens the project of a folder. Nothing is read yet.
  ///
  /// - Parameter clock: what the clock here shows, in milliseconds since 1970-01-01 UTC; nil to ask of
  ///   no entry whether its clock ran ahead.
  /// - Throws: `notAProject`, `markerMissing`, `badMarker`, or `system` where the folder cannot be
  ///   looked into.
  static func open(
    _ folder: String, clock: (() -> Int64)? = nil
  ) throws(JournalError) -> Journal {
    Journal(try ProjectPlace(folder), clock: clock)
  }

  /// The same project, of which nothing is read yet.
  var unread: Journal { Journal(place, clock: clock) }

  /// What was set aside so far, in order of file and line.
  var problems: [JournalProblem] {
    setAside.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// The later version of the format that the project is written in; nil where it is not later.
  var laterVersion: Int? {
    if place.marker.version > ProjectMarker.currentVersion { return place.marker.version }
    return laterVersions.newest?.version
  }

  /// The first line that says so; nil where it is the folder.
  var laterLine: (file: String, line: Int)? {
    laterVersions.newest.map { ($0.file, $0.line) }
  }

  /// What is strange about lines that count all the same.
  var doubts: [JournalProblem] { clocksAhead.problems + laterVersions.doubtful }

  /// What `readNew` found.
  enum Reading: Hashable, Sendable {
    /// Nothing new.
    case nothing
    /// Entries were handed over.
    case entries(Int)
    /// What was read is not there any more: the caller must start from an empty project and read
    /// again.
    case replaced
  }

  /// Where an entry stands.
  typealias Position = JournalSurvey.Position

  /// Hands over the entries that were added to any file since the last time.
  ///
  /// - Throws: `gone` or `anotherProject` where the project is not there any more, `system` where the
  ///   folder of the journals cannot be listed. A file that cannot be read is a problem, not a failure.
  mutating func readNew(_ body: (borrowing Entry) -> Void) throws(JournalError) -> Reading {
    try readNew { entry, _ in body(entry) }
  }

  /// The same, with where each entry stands.
  mutating func readNew(
    _ body: (borrowing Entry, Position) -> Void
  ) throws(JournalError) -> Reading {
    do throws(JournalError) {
      _ = try place.enter()
    } catch {
      if case .replaced = error { return .replaced }
      // What a later program writes is read as well as it can be.
      guard case .newerFormat = error else { throw error }
    }
    let names = try listedNames()
    let before = entryCount
    clocksAhead.compare(with: clock?())
    for known in files.keys where !names.contains(known) { return .replaced }
    for name in names {
      guard try readFile(name, body) else { return .replaced }
    }
    return entryCount == before ? .nothing : .entries(entryCount - before)
  }

  /// Forgets how far was read, so that the next `readNew` hands over everything.
  mutating func rewind() {
    files = [:]
    setAside = [:]
    entryCount = 0
    newestStamp = nil
    laterVersions = LaterVersions()
    clocksAhead = ClocksAhead()
  }

  /// The names of the journals. What else is there is noted, where it should not be.
  private mutating func listedNames() throws(JournalError) -> [String] {
    var names: [String] = []
    setAside[""] = nil
    do throws(SystemFailure) {
      let nature = try FileStatus(of: journalFolder).nature
      guard nature == .folder else { throw SystemFailure(nature ?? .file, journalFolder) }
      names = try Folder.names(in: journalFolder)
    } catch {
      if error.isMissing { return [] }
      guard error.nature != nil else { throw .system(error) }
      setAside[""] = [JournalProblem(file: "", line: 0, kind: .unreadable(error))]
    }
    for name in names where JournalName(name) == .misnamed {
      setAside[name] = [JournalProblem(file: name, line: 0, kind: .misnamed)]
    }
    for name in setAside.keys where !name.isEmpty && !names.contains(name) {
      setAside[name] = nil
    }
    return names.filter { JournalName($0) == .journal }
  }

  /// Reads what is new in one file; false if what was read of it is not there any more.
  private mutating func readFile(
    _ name: String, _ body: (borrowing Entry, Position) -> Void
  ) throws(JournalError) -> Bool {
    var file = files[name] ?? JournalFile(name: name, folder: journalFolder)
    var isThere = true
    clearPassing(of: name)
    do throws(SystemFailure) {
      isThere = try file.readNew { line, number in
        take(line, Position(file: name, line: number), body)
      }
      if file.tail > 0 {
        note(name, file.lineCount + 1, .unfinishedLine(bytes: file.tail))
      }
    } catch {
      note(name, 0, .unreadable(error))
    }
    files[name] = file
    return isThere
  }

  /// Takes in a line.
  mutating func take(
    _ line: LineReader.Line, _ position: Position, _ body: (borrowing Entry, Position) -> Void
  ) {
    switch line {
    case .tooLong(let bytes): note(position.file, position.line, .tooLong(bytes: bytes))
    case .bytes(let base, let range): take(base, ByteOrderMark.passed(base, range), position, body)
    }
  }

  private mutating func take(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ position: Position,
    _ body: (borrowing Entry, Position) -> Void
  ) {
    guard range.contains(where: { !Self.isSpace(base[$0]) }) else { return }
    do throws(JSONProblem) {
      var entry = try decoder.decode(base, range)
      note(entry, position)
      body(entry, position)
      decoder.reuse(&entry)
    } catch {
      // A line of a newer format stops writing even if it is no entry, but not if it is damaged.
      if decoder.version > Entry.currentVersion, JSONScanner.isWhole(base, range) {
        laterVersions.note(decoder.version, of: nil, position.file, position.line)
      }
      let bytes = UnsafeBufferPointer(
        start: base + range.lowerBound, count: max(0, error.offset - range.lowerBound))
      let column = String(decoding: bytes, as: UTF8.self).count + 1
      note(position.file, position.line, .badLine(column: column, reason: error.reason))
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  /// Forgets what may have passed with a file: how it ended, and that it could not be read.
  mutating func clearPassing(of file: String) {
    setAside[file]?.removeAll(where: \.mayPass)
  }

  private mutating func note(_ file: String, _ line: Int, _ kind: JournalProblem.Kind) {
    setAside[file, default: []].append(JournalProblem(file: file, line: line, kind: kind))
  }

  private mutating func note(_ entry: borrowing Entry, _ position: Position) {
    entryCount += 1
    let stamp = entry.stamp
    newestStamp = newestStamp.map { max($0, stamp) } ?? stamp
    laterVersions.note(entry.version, of: stamp, position.file, position.line)
    clocksAhead.note(entry.written, position.file, position.line)
  }
}

extension JournalProblem {
  /// Whether the problem is about the end of the file or the whole of it, and so may pass.
  fileprivate var mayPass: Bool {
    switch kind {
    case .unfinishedLine, .unreadable, .misnamed: true
    case .badLine, .tooLong, .doubtfulVersion, .clockAhead: false
    }
  }
}
