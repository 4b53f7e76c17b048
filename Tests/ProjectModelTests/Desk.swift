import ModelSupport
import ProjectModel
import TestSupport
import Testing

/// A history and its project, written to by several people one after the other.
struct Desk {
  private(set) var history: History
  private(set) var project: Project

  init(_ entries: [Entry] = []) throws {
    history = History(entries)
    project = folded(entries, today: day("2023-06-30"))
  }

  /// Takes in an entry; its place.
  @discardableResult mutating func take(_ entry: Entry) throws -> Int {
    history.insert(entry)
    project.apply(entry)
    return try #require(history.place(of: entry.stamp))
  }

  /// Writes an entry after all others; its place.
  @discardableResult mutating func write(
    _ writer: String, undoing undone: Stamp? = nil, _ body: (inout Entry) throws -> Void
  ) throws -> Int {
    let writer = try #require(WriterID(writer))
    let stamp = Stamp.next(
      after: history.entries.last?.stamp, now: 1_700_000_000_000, writer: writer)
    var entry = Entry(stamp: stamp, author: writer.description.uppercased(), undoes: undone)
    try body(&entry)
    return try take(entry)
  }

  /// Sets fields of one record.
  @discardableResult mutating func write(
    _ writer: String, _ kind: Kind, _ id: String, _ fields: [Assignment]
  ) throws -> Int {
    let id = try #require(RecordID(id))
    return try write(writer) { $0.set(kind, id, fields) }
  }

  /// Drops one record.
  @discardableResult mutating func drop(_ writer: String, _ kind: Kind, _ id: String) throws -> Int
  {
    let id = try #require(RecordID(id))
    return try write(writer) { $0.drop(kind, id) }
  }

  /// What undoing the entry at a place means, by default to its writer.
  func reversal(_ place: Int, by writer: String? = nil) -> Reversal {
    let writer = writer.flatMap { WriterID($0) } ?? history.entries[place].stamp.writer
    return history.reversal(at: place, in: project, by: writer)
  }

  /// Undoes the entry at a place, by its writer; the place of the entry that undoes it.
  @discardableResult mutating func undo(_ place: Int, keepingConflicts: Bool = true) throws -> Int {
    let reversal = reversal(place)
    let undone = history.entries[place].stamp
    return try write(undone.writer.description, undoing: undone) { entry in
      let operations =
        keepingConflicts ? reversal.operationsWithoutConflicts : reversal.operations
      for operation in operations { entry.content.add(operation) }
    }
  }

  /// The values of every record that is there.
  var records: [Kind: [RecordID: [FieldValue?]]] {
    var records: [Kind: [RecordID: [FieldValue?]]] = [:]
    for kind in Kind.allCases where kind != .project {
      project.forEach(kind) { record in
        records[kind, default: [:]][record.id] = kind.fields.map { record.value(of: $0) }
      }
    }
    records[.project] = [.project: Kind.project.fields.map { project.info.value(of: $0) }]
    return records
  }
}
