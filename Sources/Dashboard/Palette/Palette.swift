internal import ProjectModel
internal import Widgets

/// The palette: everything that can be done or gone to, found by a few letters.
struct Palette: Sendable {
  /// What a line does.
  enum Target: Hashable, Sendable {
    case action(Action)
    case add(Kind)
    case edit(Kind, RecordID)
    case resume(Unfinished)
    case page(Page.Subject)
  }

  /// What sort of thing a line is, in the order of the list among equals.
  enum Sort: Int, Hashable, Sendable {
    case action, add, part, activity, municipality, expense
  }

  /// A line.
  struct Item: Hashable, Sendable {
    var sort: Sort
    /// What it says.
    var title: String
    /// What stands at its right: a key, a region, a date.
    var detail: String
    var target: Target
  }

  /// What is typed.
  var field = TextField()
  private(set) var list = ListState()
  /// The lines shown, best first.
  private(set) var shown: [Item] = []
  private let fixed: [(item: Item, key: String)]
  /// Whether only records to add are offered.
  let isForAdding: Bool

  /// Lines shown at most.
  private static let limit = 80

  /// A palette of what is always there; municipalities and expenses are found as one types.
  init(_ items: [Item], isForAdding: Bool) {
    fixed = items.map { ($0, SearchKey.text("\($0.title) \($0.detail)")) }
    self.isForAdding = isForAdding
    shown = Array(items.prefix(Self.limit))
  }

  /// Shows what fits the text.
  ///
  /// - Parameter found: municipalities and expenses that do.
  mutating func filter(with found: [Item]) {
    let query = SearchKey.text(field.text)
    let ranked = fixed.enumerated().compactMap { place, line in
      FuzzyMatch.rank(of: query, in: line.key).map { rank in
        (rank: rank, sort: line.item.sort.rawValue, place: place)
      }
    }.sorted { ($0.rank, $0.sort, $0.place) < ($1.rank, $1.sort, $1.place) }
    let sure = ranked.filter { $0.rank <= FuzzyMatch.parts }
    let unsure = ranked.filter { $0.rank > FuzzyMatch.parts }
    shown = Array(
      (sure.map { fixed[$0.place].item } + found + unsure.map { fixed[$0.place].item })
        .prefix(Self.limit))
    list = ListState()
  }

  /// The selected line.
  var selected: Item? { shown.indices.contains(list.selection) ? shown[list.selection] : nil }

  mutating func move(by rows: Int) { list.move(by: rows, count: shown.count) }
  mutating func reveal(rows: Int) { list.reveal(rows: rows, count: shown.count) }
}

/// What expenses are found by: supplier, description and reference, reduced and laid end to end, so
/// that a key looks once at every byte.
struct ExpenseIndex: Sendable {
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
