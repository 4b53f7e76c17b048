extension Project {
  /// The expenses that were written last, newest first.
  ///
  /// - Parameter limit: how many at most.
  public func newestExpenses(_ limit: Int) -> [RecordID] { expenses.newest(limit) }
}

extension Table {
  /// The records that were written last, newest first; looks once at each.
  func newest(_ limit: Int) -> [RecordID] {
    guard limit > 0 else { return [] }
    var found: [(stamp: Stamp, id: RecordID)] = []
    var oldest: Stamp?
    func cut() {
      found.sort { ($0.stamp, $0.id) > ($1.stamp, $1.id) }
      if found.count > limit { found.removeSubrange(limit...) }
      if found.count == limit { oldest = found.last?.stamp }
    }
    for place in 0..<rows.count where !rows[place].winners.isDropped {
      guard let stamp = rows[place].winners.newestWrite else { continue }
      if let oldest, stamp < oldest { continue }
      found.append((stamp, rows[place].record.id))
      if found.count >= limit * 2 { cut() }
    }
    cut()
    return found.map(\.id)
  }
}
