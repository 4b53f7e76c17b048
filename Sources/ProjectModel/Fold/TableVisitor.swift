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

/// Whether only one entry has written a record.
struct IsOnly: TableVisitor {
  let id: RecordID
  let stamp: Stamp
  func visit<Element>(_ table: borrowing Table<Element>) -> Bool { table.isOnly(stamp, of: id) }
}

/// Finds the unknown fields of a record.
struct FindExtras: TableVisitor {
  let id: RecordID
  func visit<Element>(_ table: borrowing Table<Element>) -> [String: String] {
    table.extras(of: id)
  }
}

/// Counts the records, dropped ones too.
struct CountRows: TableVisitor {
  func visit<Element>(_ table: borrowing Table<Element>) -> Int { table.rows.count }
}

/// Finds the record that came as the n-th, from 0; nil if it is dropped.
struct FindRow: TableVisitor {
  let place: Int
  func visit<Element>(_ table: borrowing Table<Element>) -> (any Record)? {
    table.rows[place].winners.isDropped ? nil : table.rows[place].record
  }
}

/// Takes the whole table.
struct TakeTable: TableVisitor {
  func visit<Element>(_ table: borrowing Table<Element>) -> any Equatable { copy table }
}
