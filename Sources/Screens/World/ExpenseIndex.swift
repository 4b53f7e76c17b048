internal import ProjectModel

/// What expenses are found by: supplier, description, reference, category, municipality, the codes
/// of part and activity, date and amount, reduced and laid end to end, so that a key looks once at every byte.
struct ExpenseIndex {
  private var ids: [RecordID] = []
  private var ends: [Int] = []
  private var bytes: [UInt8] = []

  /// Looks once at every expense.
  init(_ project: Project, _ directory: Directory) {
    var reduced: [String: [UInt8]] = [:]
    func key(_ text: String) -> [UInt8] {
      if let known = reduced[text] { return known }
      let key = Array(SearchKey.text(text).utf8)
      reduced[text] = key
      return key
    }
    let codes = Dictionary(
      uniqueKeysWithValues: project.parts.map { ($0.id, Array(SearchKey.text($0.code).utf8)) })
    var activities: [RecordID: [UInt8]] = [:]
    for activity in project.activities {
      activities[activity.id] = Array(SearchKey.text(activity.code).utf8)
    }
    var towns: [RecordID: [UInt8]] = [:]
    project.forEachExpense { expense in
      bytes += key(expense.supplier)
      bytes.append(Self.gap)
      bytes += SearchKey.text(expense.description).utf8
      bytes.append(Self.gap)
      bytes += SearchKey.text(expense.reference).utf8
      bytes.append(Self.gap)
      bytes += key(expense.category)
      bytes.append(Self.gap)
      if let part = expense.part, let code = codes[part] { bytes += code }
      bytes.append(Self.gap)
      if let activity = expense.activity, let code = activities[activity] { bytes += code }
      bytes.append(Self.gap)
      if let town = expense.municipality {
        let name = towns[town] ?? Array(SearchKey.text(directory.name(of: town)).utf8)
        towns[town] = name
        bytes += name
      }
      bytes.append(Self.gap)
      if let date = expense.date { bytes += date.iso.utf8 }
      bytes.append(Self.gap)
      if let amount = expense.amount { Self.append(amount, to: &bytes) }
      ids.append(expense.id)
      ends.append(bytes.count)
    }
  }

  /// Stands between two texts, so that no word reaches over both.
  private static let gap: UInt8 = 0x0A

  /// An amount as `SearchKey` reduces what people type: dollars and cents as two words.
  private static func append(_ amount: Money, to bytes: inout [UInt8]) {
    let cents = amount.cents.magnitude
    bytes += String(cents / 100).utf8
    bytes.append(0x20)
    bytes.append(0x30 + UInt8(cents / 10 % 10))
    bytes.append(0x30 + UInt8(cents % 10))
  }

  /// The expenses that hold all words of a text.
  func matches(_ text: String) -> [RecordID] {
    let words = SearchKey.words(of: text).map { Array($0.utf8) }
    guard let longest = words.map(\.count).max(), longest >= 2 else { return [] }
    var found: [RecordID] = []
    bytes.withUnsafeBufferPointer { bytes in
      var place = ids.count - 1
      while place >= 0 {
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
