extension Table {
  /// Writes what wins of one operation into its record, made if need be.
  ///
  /// - Parameter tally: gets the record as it counted before with -1, and as it counts now with 1.
  mutating func take(
    _ operation: borrowing Entry.Operation, of content: borrowing Entry.Content, at stamp: Stamp,
    _ totals: inout Totals,
    tally: (inout Totals, borrowing Element, Int) -> Void
  ) {
    let place = place(of: operation.id, stamp: stamp)
    let change = rows[place].take(operation, of: content, at: stamp, &totals, tally)
    count += change
  }

  /// Writes what wins of one operation into a record that no total counts.
  mutating func take(
    _ operation: borrowing Entry.Operation, of content: borrowing Entry.Content, at stamp: Stamp
  ) {
    let place = place(of: operation.id, stamp: stamp)
    let change = rows[place].take(operation, of: content, at: stamp)
    count += change
  }
}

extension Table.Row {
  /// Writes what wins of one operation; the change in the number of records.
  fileprivate mutating func take(
    _ operation: borrowing Entry.Operation, of content: borrowing Entry.Content, at stamp: Stamp
  ) -> Int {
    let before = count
    if operation.isDrop {
      winners.noteDrop(stamp)
    } else {
      write(operation, of: content, at: stamp)
    }
    return count - before
  }

  fileprivate mutating func take(
    _ operation: borrowing Entry.Operation, of content: borrowing Entry.Content, at stamp: Stamp,
    _ totals: inout Totals,
    _ tally: (inout Totals, borrowing Element, Int) -> Void
  ) -> Int {
    if !winners.isDropped { tally(&totals, record, -1) }
    let change = take(operation, of: content, at: stamp)
    if !winners.isDropped { tally(&totals, record, 1) }
    return change
  }

  /// 1, or 0 for a record that is dropped.
  private var count: Int { winners.isDropped ? 0 : 1 }

  private mutating func write(
    _ operation: borrowing Entry.Operation, of content: borrowing Entry.Content, at stamp: Stamp
  ) {
    winners.noteWrite(stamp)
    for index in operation.assignments {
      let field = content.assignments[index].field
      switch winners.claim(field, stamp) {
      case .wins: record.write(content.assignments[index].value, to: field)
      case .ties:
        var other = record
        other.write(content.assignments[index].value, to: field)
        if isGreater(other.value(of: field), than: record.value(of: field)) { record = other }
      case .loses: break
      }
    }
    for index in operation.extras {
      winners.write(content.extras[index], stamp, to: &extras)
    }
  }
}

/// Two values written with one stamp can only come from a damaged copy; which one is kept must
/// not depend on which came first.
private func isGreater(_ left: FieldValue?, than right: FieldValue?) -> Bool {
  left != right && String(describing: left) > String(describing: right)
}

extension Winners {
  /// Writes a field that this program does not know, if it wins.
  mutating func write(
    _ extra: Entry.Extra, _ stamp: Stamp, to fields: inout [String: String]
  ) {
    switch claim(extra: extra.name, stamp) {
    case .wins: fields[extra.name] = extra.json
    case .ties:
      if let json = extra.json, json > fields[extra.name] ?? "" { fields[extra.name] = json }
    case .loses: break
    }
  }
}
