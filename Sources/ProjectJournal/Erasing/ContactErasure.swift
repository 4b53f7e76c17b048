public import Files

/// What erasing a contact for good takes out of the journals of a project.
public struct ContactErasure: Hashable, Sendable {
  /// One text that mentions the person.
  public struct Excerpt: Hashable, Sendable {
    /// Name of the file in the journal folder.
    public var file: String
    /// Number of the line, from 1.
    public var line: Int
    /// The kind of the record, as journals name it; nil for what an entry itself says.
    public var kind: String?
    /// The field, or the member of an entry such as `why`, as journals name it.
    public var field: String
    /// A few words of the text.
    public var text: String
  }

  /// One line of a file.
  public struct Line: Hashable, Sendable {
    /// Name of the file in the journal folder.
    public var file: String
    /// Number of the line, from 1.
    public var line: Int
  }

  /// How many lines of a file are rewritten.
  public struct File: Hashable, Sendable {
    /// Name of the file in the journal folder.
    public var name: String
    /// How many lines.
    public var lines: Int
  }

  /// A file that could not be read or rewritten, and why.
  public struct Obstacle: Hashable, Sendable {
    /// Name of the file in the journal folder.
    public var file: String
    /// What the system said.
    public var failure: SystemFailure
  }

  /// The files that hold the person.
  public internal(set) var files: [File] = []
  /// How many contact fields become null.
  public internal(set) var fieldCount = 0
  /// The texts in which the name is replaced.
  public internal(set) var texts: [Excerpt] = []
  /// Lines that mention the person and are no JSON, or stand in files that are no journals: they stay
  /// as they are.
  public internal(set) var unreadable: [Line] = []
  /// Files that cannot be read: whether they hold the person is not known.
  public internal(set) var unreached: [Obstacle] = []
  /// How many lines the person signed as their author: they stay so.
  public internal(set) var signatureCount = 0

  /// How many lines are rewritten.
  public var lineCount: Int { files.reduce(0) { $0 + $1.lines } }

  /// Whether nothing of the person is there, and nothing stood in the way of seeing that.
  public var isEmpty: Bool { files.isEmpty && unreadable.isEmpty && unreached.isEmpty }

  /// Nothing.
  public init() {}

  /// What the name of a file that is being rewritten ends in; journals end in something else.
  private static let temporarySuffix = ".jsonl.erasing"
  /// The longest file that is held in memory, in bytes.
  private static let longestFile = 1 << 30

  /// What erasing would take out. Nothing is written.
  ///
  /// - Throws: `system` where the folder cannot be listed.
  public static func survey(
    _ contact: Contact, in journalFolder: String
  ) throws(JournalError) -> ContactErasure {
    try surveyed(contact, in: journalFolder).erasure
  }

  /// Erases a contact from every journal.
  ///
  /// Each file is rewritten whole under the lock that its writers take, so that no entry is lost, and a
  /// kill at any moment leaves the old file or the new one. It is done in stages, and within each the
  /// files that say who is meant come last, so that a run that was stopped anywhere can be repeated,
  /// finds the person again, and finishes. Copies of the folder elsewhere are not reached.
  ///
  /// - Throws: `system` where the folder cannot be listed, `unfinishedErasure` where a file cannot be
  ///   rewritten: with what there was and what is left.
  public static func erase(
    _ contact: Contact, in journalFolder: String
  ) throws(JournalError) -> ContactErasure {
    let (erasure, order) = try surveyed(contact, in: journalFolder)
    var name = ""
    do throws(SystemFailure) {
      try removeStrays(in: journalFolder)
      for stage in LineEraser.Stage.allCases {
        for file in order {
          name = file
          try rewrite(name, in: journalFolder, LineEraser(contact, stage))
        }
      }
    } catch {
      let left = try survey(contact, in: journalFolder)
      throw .unfinishedErasure(
        erasure, left: left, Obstacle(file: name.isEmpty ? error.path : name, failure: error))
    }
    return erasure
  }

  /// What erasing would take out, and the journals to rewrite in their order. Those that say who is
  /// meant come after those that only mention the person.
  private static func surveyed(
    _ contact: Contact, in folder: String
  ) throws(JournalError) -> (erasure: ContactErasure, order: [String]) {
    let names: [String]
    do throws(SystemFailure) {
      names = try Folder.names(in: folder)
    } catch {
      throw .system(error)
    }
    var erasure = ContactErasure()
    var ranks: [String: Int] = [:]
    for name in names where !name.hasSuffix(temporarySuffix) {
      let isJournal = JournalName(name) == .journal
      do throws(SystemFailure) {
        let bytes = try POSIXFile(folder + "/" + name, .readingOwn).contents(upTo: longestFile)
        if isJournal {
          ranks[name] = erasure.take(bytes, name, LineEraser(contact))
        } else {
          erasure.look(in: bytes, name, Mentions(of: contact))
        }
      } catch {
        // What is no journal and no ordinary file either holds no lines.
        if isJournal { erasure.unreached.append(Obstacle(file: name, failure: error)) }
      }
    }
    // Also where nothing is to be rewritten: a leftover is only removed under the lock.
    let leftovers = names.filter { $0.hasSuffix(temporarySuffix) }.map { journal(of: $0) }
    for name in leftovers where ranks[name] == 0 { ranks[name] = 1 }
    let order = ranks.filter { $0.value > 0 }.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    return (erasure, order.map(\.key))
  }

  /// The journal that a leftover belongs to.
  private static func journal(of leftover: String) -> String {
    String(leftover.dropLast(temporarySuffix.utf8.count)) + ".jsonl"
  }

  /// Removes what interrupted runs have left of journals that are gone.
  private static func removeStrays(in folder: String) throws(SystemFailure) {
    let names = try Folder.names(in: folder)
    for name in names where name.hasSuffix(temporarySuffix) && !names.contains(journal(of: name)) {
      try WholeFile.remove(folder + "/" + name)
    }
  }

  private static func rewrite(
    _ name: String, in folder: String, _ eraser: LineEraser
  ) throws(SystemFailure) {
    let path = folder + "/" + name
    let temporary = String(path.dropLast(".jsonl".utf8.count)) + temporarySuffix
    let file = try POSIXFile.locked(path, .rewriting)
    try WholeFile.remove(temporary)
    if let bytes = eraser.rewritten(try file.contents(upTo: longestFile)) {
      try WholeFile.replace(path, with: bytes, by: temporary, mode: try file.mode())
    }
  }

  /// A text without the person: what is kept beside journals, such as unfinished entries.
  ///
  /// - Parameter bytes: JSON, in one line.
  /// - Returns: nil where it does not mention the person.
  public static func erasing(_ contact: Contact, from bytes: [UInt8]) -> [UInt8]? {
    LineEraser(contact).rewritten(bytes)
  }

  /// Takes in a journal; how late it is to be rewritten, 0 for not at all.
  private mutating func take(_ bytes: [UInt8], _ name: String, _ eraser: LineEraser) -> Int {
    var rank = 0
    var lines = 0
    eraser.forEachLine(of: bytes) { number, outcome in
      if !outcome.edits.isEmpty { lines += 1 }
      fieldCount += outcome.fields
      texts += outcome.texts.map {
        Excerpt(file: name, line: number, kind: $0.kind, field: $0.field, text: $0.excerpt)
      }
      if outcome.isUnreadable { unreadable.append(Line(file: name, line: number)) }
      if outcome.isSigned { signatureCount += 1 }
      rank = max(
        rank, outcome.holdsName ? 3 : outcome.fields > 0 ? 2 : outcome.edits.isEmpty ? 0 : 1)
    }
    if lines > 0 { files.append(File(name: name, lines: lines)) }
    return rank
  }

  /// Looks for the person in a file that is no journal.
  private mutating func look(in bytes: [UInt8], _ name: String, _ mentions: Mentions) {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for (index, line) in buffer.split(separator: 0x0A, omittingEmptySubsequences: false)
        .enumerated()
      where !mentions.ranges(in: RawText(base, line.startIndex..<line.endIndex)).isEmpty {
        unreadable.append(Line(file: name, line: index + 1))
      }
    }
  }
}
