/// All records of one kind, found by identifier in constant time.
///
/// Dropped records stay, out of sight, so that a newer write can bring them back whole.
public struct Table<Element: Record>: Sendable {
  struct Row: Sendable {
    var record: Element
    var register: Register
    var extras: [String: String] = [:]
  }

  private(set) var rows: [Row] = []
  private var slots: [RecordID: Int32] = [:]
  /// Number of records that are not dropped.
  public private(set) var count = 0

  /// An empty table.
  public init() {}

  mutating func reserve(_ capacity: Int) {
    rows.reserveCapacity(capacity)
    slots.reserveCapacity(capacity)
  }

  /// The record with an identifier; nil if there is none or it is dropped.
  public subscript(id: RecordID) -> Element? {
    guard let slot = slots[id] else { return nil }
    let row = rows[Int(slot)]
    return row.register.isDropped ? nil : row.record
  }

  /// The record with an identifier even if it is dropped.
  public func including(dropped id: RecordID) -> Element? {
    slots[id].map { rows[Int($0)].record }
  }

  /// The unknown fields of a record with their JSON text.
  public func extras(of id: RecordID) -> [String: String] {
    slots[id].map { rows[Int($0)].extras } ?? [:]
  }

  /// When the record was last written.
  public func lastWrite(of id: RecordID) -> Stamp? {
    slots[id].flatMap { rows[Int($0)].register.newestWrite }
  }

  /// The place of a record that is to be written, made if need be.
  mutating func slot(of id: RecordID, stamp: Stamp) -> Int {
    let next = Int32(truncatingIfNeeded: rows.count)
    let slot = slots[id, default: next]
    if slot == next {
      slots[id] = next
      rows.append(Row(record: Element(id: id), register: Register(first: stamp)))
    }
    return Int(slot)
  }

  /// Changes a row in place and keeps the count of records.
  mutating func update<Result>(
    _ slot: Int, _ body: (inout Row) -> Result
  ) -> Result {
    let before = rows[slot].register.isDropped
    let result = body(&rows[slot])
    let after = rows[slot].register.isDropped
    if before != after { count += after ? -1 : 1 }
    return result
  }
}

extension Table: Sequence {
  /// Goes through the records that are not dropped, in order of arrival.
  public struct Iterator: IteratorProtocol {
    private var rows: IndexingIterator<[Row]>
    fileprivate init(_ rows: [Row]) { self.rows = rows.makeIterator() }

    public mutating func next() -> Element? {
      while let row = rows.next() {
        if !row.register.isDropped { return row.record }
      }
      return nil
    }
  }

  public func makeIterator() -> Iterator { Iterator(rows) }

  public var underestimatedCount: Int { count }
}

extension Table: Equatable {
  /// Equal content, whatever the order of arrival.
  public static func == (left: Self, right: Self) -> Bool {
    left.slots.count == right.slots.count
      && left.rows.allSatisfy { row in
        guard let slot = right.slots[row.record.id] else { return false }
        let other = right.rows[Int(slot)]
        return row.record == other.record && row.register == other.register
          && row.extras == other.extras
      }
  }
}
