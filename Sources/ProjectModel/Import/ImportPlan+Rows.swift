/// What a plan says of one row, and handing over what is to be added row by row.
extension ImportPlan {
  /// Number of rows taken so far.
  public var takenCount: Int { outcomes.count }

  /// The fields of the record that a row makes; nil for a row that makes none.
  public func assignments(ofRow row: Int) -> ArraySlice<Assignment>? {
    guard let place = Self.place(of: row, in: addedRows, { $0 }) else { return nil }
    return assignments[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
  }

  /// Why a row was not taken; nil for a row that was, or has not been looked at.
  public func rejection(ofRow row: Int) -> Rejection? {
    Self.place(of: row, in: rejections, \.index).map { rejections[$0] }
  }

  /// Why the project may have a row already; nil for a row that is not doubtful.
  public func doubt(ofRow row: Int) -> Doubt? {
    Self.place(of: row, in: doubts, \.index).map { doubts[$0] }
  }

  /// Hands over the records that are to be added, and those that may be there already, in the order of
  /// their rows.
  public func forEachAddition(
    _ body: (_ row: Int, _ id: RecordID, _ assignments: ArraySlice<Assignment>) -> Void
  ) {
    var start = 0
    for place in ids.indices {
      body(addedRows[place], ids[place], assignments[start..<ends[place]])
      start = ends[place]
    }
  }

  /// Where a row stands among elements in the order of their rows.
  private static func place<Element>(
    of row: Int, in elements: [Element], _ rowOf: (Element) -> Int
  ) -> Int? {
    var range = elements.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      let found = rowOf(elements[middle])
      if found == row { return middle }
      range = found < row ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
