internal import Files

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

  /// The files that hold the person.
  public internal(set) var files: [File] = []
  /// How many contact fields become null.
  public internal(set) var fieldCount = 0
  /// The texts in which the name is replaced.
  public internal(set) var texts: [Excerpt] = []
  /// Lines that mention the person and are no JSON: they stay as they are.
  public internal(set) var unreadable: [Line] = []
  /// How many lines the person signed as their author: they stay so.
  public internal(set) var signatureCount = 0

  /// How many lines are rewritten.
  public var lineCount: Int { files.reduce(0) { $0 + $1.lines } }

  /// Nothing.
  public init() {}

  /// What the name of a file that is being rewritten ends in; journals end in something else.
  private static let temporarySuffix = ".jsonl.erasing"

  /// What erasing would take out. Nothing is written.
  ///
  /// - Throws: the first journal that cannot be read.
  public static func survey(
    _ contact: Contact, in journalFolder: String
  ) throws(JournalError) -> ContactErasure {
    try run(contact, in: journalFolder, writing: false)
  }

  /// Erases a contact from every journal, file by file.
  ///
  /// Each file is rewritten whole under the lock that its writers take, so that no entry is lost,
  /// and a kill at any moment leaves the old file or the new one. Running it again goes on where it
  /// was interrupted. Copies of the folder elsewhere are not reached.
  ///
  /// - Throws: the first journal that cannot be read or rewritten; those before it are rewritten.
  public static func erase(
    _ contact: Contact, in journalFolder: String
  ) throws(JournalError) -> ContactErasure {
    try run(contact, in: journalFolder, writing: true)
  }

  private static func run(
    _ contact: Contact, in folder: String, writing: Bool
  ) throws(JournalError) -> ContactErasure {
    do throws(SystemFailure) {
      var erasure = ContactErasure()
      let names = try Folder.names(in: folder)
      let journals = names.filter { $0.hasSuffix(".jsonl") }
      var order = Order()
      for name in journals {
        try erasure.take(name, in: folder, LineEraser(contact), writing: false, &order)
      }
      guard writing else { return erasure }
      for name in names where name.hasSuffix(temporarySuffix) {
        let journal = String(name.dropLast(temporarySuffix.utf8.count)) + ".jsonl"
        // The leftover of a journal that is there is removed under its lock.
        if !journals.contains(journal) { try WholeFile.remove(folder + "/" + name) }
      }
      erasure = ContactErasure()
      var ignored = Order()
      for name in order.sorted(journals) {
        try erasure.take(name, in: folder, LineEraser(contact), writing: true, &ignored)
      }
      erasure.files.sort { $0.name < $1.name }
      return erasure
    } catch {
      throw .system(error)
    }
  }

  /// Files that say who is meant come after those that only mention the person: a run that was
  /// interrupted still finds the person when it is repeated.
  private struct Order {
    var ranks: [String: Int] = [:]

    func sorted(_ names: [String]) -> [String] {
      names.sorted { (ranks[$0] ?? 0, $0) < (ranks[$1] ?? 0, $1) }
    }
  }

  private mutating func take(
    _ name: String, in folder: String, _ eraser: LineEraser, writing: Bool, _ order: inout Order
  ) throws(SystemFailure) {
    let path = try Folder.resolved(folder + "/" + name)
    guard writing else {
      let file = try POSIXFile(path, .reading)
      _ = rewritten(try file.contents(), name, eraser, &order)
      return
    }
    let temporary = String(path.dropLast(".jsonl".utf8.count)) + Self.temporarySuffix
    let file = try POSIXFile.locked(path, .rewriting)
    try WholeFile.remove(temporary)
    if let bytes = rewritten(try file.contents(), name, eraser, &order) {
      try WholeFile.replace(path, with: bytes, by: temporary, mode: try file.mode())
    }
  }

  /// The bytes of a file without the person; nil if it does not hold them.
  private mutating func rewritten(
    _ bytes: [UInt8], _ name: String, _ eraser: LineEraser, _ order: inout Order
  ) -> [UInt8]? {
    var eraser = eraser
    var result: [UInt8] = []
    var copied = 0
    var lines = 0
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      var number = 0
      while start < buffer.count {
        number += 1
        let end = buffer[start...].firstIndex(of: 0x0A) ?? buffer.count
        let outcome = eraser.erase(base, start..<end)
        for edit in outcome.edits {
          result += buffer[copied..<edit.range.lowerBound]
          result += edit.bytes
          copied = edit.range.upperBound
        }
        if !outcome.edits.isEmpty { lines += 1 }
        fieldCount += outcome.fields
        texts += outcome.texts.map {
          Excerpt(
            file: name, line: number, kind: $0.kind, field: $0.field, text: $0.excerpt)
        }
        if outcome.isUnreadable { unreadable.append(Line(file: name, line: number)) }
        let rank = outcome.holdsName ? 2 : outcome.fields > 0 ? 1 : 0
        order.ranks[name] = max(order.ranks[name] ?? 0, rank)
        if outcome.isSigned { signatureCount += 1 }
        start = end + 1
      }
      result += buffer[copied...]
    }
    guard lines > 0 else { return nil }
    files.append(File(name: name, lines: lines))
    return result
  }
}
