internal import ProjectModel

/// What expenses are found by: supplier, description and reference, reduced and laid end to end, so
/// that a key looks once at every byte.
struct ExpenseIndex {
  private var ids: [RecordID] = []
  private var ends: [Int] = []
  private var bytes: [UInt8] = []

  /// Looks once at every expense.
  init(_ project: Project) {
    var suppliers: [String: [UInt8]] = [:]
    project.forEachExpense { expense in
      let supplier: [UInt8]
      if let known = suppliers[expense.supplier] {
        supplier = known
      } else {
        supplier = Array(SearchKey.text(expense.supplier).utf8)
        suppliers[expense.supplier] = supplier
      }
      bytes += supplier
      bytes.append(0x0A)
      bytes += SearchKey.text(expense.description).utf8
      bytes.append(0x0A)
      bytes += SearchKey.text(expense.reference).utf8
      ids.append(expense.id)
      ends.append(bytes.count)
    }
  }

  /// The expenses that hold all words of a text, the newest first.
  func matches(_ text: String, limit: Int) -> [RecordID] {
    let words = SearchKey.words(of: text).map { Array($0.utf8) }
    guard let longest = words.map(\.count).max(), longest >= 2 else { return [] }
    var found: [RecordID] = []
    bytes.withUnsafeBufferPointer { bytes in
      var place = ids.count - 1
      while place >= 0, found.count < limit {
        let range = (place == 0 ? 0 : ends[place - 1])..<ends[place]
        if words.allSatisfy({ Self.contains(bytes, range, $0) }) { found.append(ids[place]) }
        place -= 1
      }
    }
    return found
  }

  private static func contains(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ word: [UInt8]
  ) -> Bool {
    guard word.count <= range.count else { return false }
    let first = word[0]
    for start in range.lowerBound...(range.upperBound - word.count) where bytes[start] == first {
      var offset = 1
      while offset < word.count, bytes[start + offset] == word[offset] { offset += 1 }
      if offset == word.count { return true }
    }
    return false
  }
}
