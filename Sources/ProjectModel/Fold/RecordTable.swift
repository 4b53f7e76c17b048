/// What can be asked of a table of any kind of record.
protocol RecordTable {
  /// Calls `body` with each record that is not dropped, in order of arrival.
  func forEachRecord(_ body: (any Record) throws -> Void) rethrows
  /// The record with an identifier; nil if there is none or it is dropped.
  func record(_ id: RecordID) -> (any Record)?
  /// The record with an identifier even if it is dropped.
  func formerRecord(_ id: RecordID) -> (any Record)?
  /// The unknown fields of a record with their JSON text.
  func extras(of id: RecordID) -> [String: String]
  /// Whether another table is of the same kind and content, whatever the order of arrival.
  func isEqual(to other: any RecordTable) -> Bool
}

extension Table: RecordTable {
  func forEachRecord(_ body: (any Record) throws -> Void) rethrows { try forEach(body) }

  func record(_ id: RecordID) -> (any Record)? { self[id] }

  func formerRecord(_ id: RecordID) -> (any Record)? { including(dropped: id) }

  func isEqual(to other: any RecordTable) -> Bool { (other as? Self) == self }
}
