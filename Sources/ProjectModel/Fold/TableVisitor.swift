/// What is the same for the tables of all kinds. `Project.visit` finds the table; neither it nor what
/// it holds is copied, as there may be a look at every record of a project.
protocol TableVisitor {
  associatedtype Result
  func visit<Element>(_ table: borrowing Table<Element>) -> Result
}

/// Finds a record; nil if there is none or it is dropped.
struct FindRecord: TableVisitor {
  let id: RecordID
  func visit<Element>(_ table: borrowing Table<Element>) -> (any Record)? { table[id] }
}

/// Finds a record even if it is dropped.
struct FindFormerRecord: TableVisitor {
  let id: RecordID
  func visit<Element>(_ table: borrowing Table<Element>) -> (any Record)? {
    table.including(dropped: id)
  }
}

/// Finds the unknown fields of a record.
struct FindExtras: TableVisitor {
  let id: RecordID
  func visit<Element>(_ table: borrowing Table<Element>) -> [String: String] {
    table.extras(of: id)
  }
}

/// Takes the whole table.
struct TakeTable: TableVisitor {
  func visit<Element>(_ table: borrowing Table<Element>) -> any RecordTable { copy table }
}

/// A table of any kind of record.
protocol RecordTable {
  /// Calls `body` with each record that is not dropped, in order of arrival.
  func forEachRecord(_ body: (any Record) throws -> Void) rethrows
  /// Whether another table is of the same kind and content, whatever the order of arrival.
  func isEqual(to other: any RecordTable) -> Bool
}

extension Table: RecordTable {
  func forEachRecord(_ body: (any Record) throws -> Void) rethrows { try forEach(body) }

  func isEqual(to other: any RecordTable) -> Bool { (other as? Self) == self }
}
