/// All records of one kind, found by identifier in constant time.
///
/// Dropped records stay, out of sight, so that a newer write can bring them back whole.
public struct Table<Element: Record>: Sendable {
  struct Row: Sendable {
    var record: Element
    var winners: Winners
    var extras: [String: String] = [:]
  }

  var rows = Chunks<Row>()
  /// A hash table with open addressing. The identifiers are in the rows and are looked at only
  /// where the hash agrees.
  private var slots: [Slot] = []

  private struct Slot {
    var hash: UInt32 = 0
    /// The place of the row, or -1 where there is none.
    var place: Int32 = -1
    var isFree: Bool { place < 0 }
  }

  /// Number of records that are not dropped.
  public internal(set) var count = 0

  /// An empty table.
  public init() {}

  /// The record with an identifier; nil if there is none or it is dropped.
  public subscript(id: RecordID) -> Element? {
    guard let place = place(of: id), !rows[place].winners.isDropped else { return nil }
    return rows[place].record
  }

  /// The record with an identifier even if it is dropped.
  public func including(dropped id: RecordID) -> Element? {
    place(of: id).map { rows[$0].record }
  }

  /// The unknown fields of a record with their JSON text.
  public func extras(of id: RecordID) -> [String: String] {
    place(of: id).map { rows[$0].extras } ?? [:]
  }

  /// When a field of a record was last written; nil if it never was.
  public func stamp(of field: Field, of id: RecordID) -> Stamp? {
    place(of: id).flatMap { rows[$0].winners.stamp(of: field) }
  }

  /// Whether only the entry of a stamp has written a record.
  func isOnly(_ stamp: Stamp, of id: RecordID) -> Bool {
    place(of: id).map { rows[$0].winners.isOnly(stamp) } ?? false
  }

  /// The place of a record that is to be written, made if need be.
  mutating func place(of id: RecordID, stamp: Stamp) -> Int {
    if (rows.count + 1) * 2 > slots.count { rehash(atLeast: (rows.count + 1) * 2) }
    let slot = slot(of: id)
    if !slots[slot].isFree { return Int(slots[slot].place) }
    slots[slot] = Slot(hash: id.scattered, place: Int32(truncatingIfNeeded: rows.count))
    rows.append(Row(record: Element(id: id), winners: Winners(first: stamp)))
    return rows.count - 1
  }
}

extension Table {
  private func place(of id: RecordID) -> Int? {
    guard !slots.isEmpty else { return nil }
    let slot = slots[slot(of: id)]
    return slot.isFree ? nil : Int(slot.place)
  }

  /// The slot that holds an identifier's row, or the free one where it belongs.
  private func slot(of id: RecordID) -> Int {
    let hash = id.scattered
    var index = Int(hash) & (slots.count - 1)
    while !slots[index].isFree {
      if slots[index].hash == hash, rows[Int(slots[index].place)].record.id == id { break }
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  private mutating func rehash(atLeast capacity: Int) {
    var size = 16
    while size < capacity { size *= 2 }
    var larger = [Slot](repeating: Slot(), count: size)
    for slot in slots where !slot.isFree {
      var index = Int(slot.hash) & (size - 1)
      while !larger[index].isFree { index = (index + 1) & (size - 1) }
      larger[index] = slot
    }
    slots = larger
  }
}

extension Table: Sequence {
  /// Goes through the records that are not dropped, in order of arrival.
  public struct Iterator: IteratorProtocol {
    private let rows: Chunks<Row>
    private var place = 0
    fileprivate init(_ rows: Chunks<Row>) { self.rows = rows }

    public mutating func next() -> Element? {
      while place < rows.count {
        defer { place += 1 }
        if !rows[place].winners.isDropped { return rows[place].record }
      }
      return nil
    }
  }

  public func makeIterator() -> Iterator { Iterator(rows) }

  public var underestimatedCount: Int { count }
}

extension Table {
  /// Calls `body` with each record that is not dropped, in order of arrival, without a copy of any.
  func forEachBorrowed(_ body: (borrowing Element) -> Void) {
    for place in 0..<rows.count where !rows[place].winners.isDropped {
      body(rows[place].record)
    }
  }
}

extension Table: Equatable {
  /// Equal content, whatever the order of arrival.
  public static func == (left: Self, right: Self) -> Bool {
    left.rows.count == right.rows.count
      && (0..<left.rows.count).allSatisfy { place in
        let row = left.rows[place]
        guard let otherPlace = right.place(of: row.record.id) else { return false }
        let other = right.rows[otherPlace]
        return row.record == other.record && row.winners == other.winners
          && row.extras == other.extras
      }
  }
}
