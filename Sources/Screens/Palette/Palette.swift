internal import ProjectModel
internal import Widgets

/// The palette: everything that can be done or gone to, found by a few letters.
struct Palette {
  /// What a line does.
  enum Target {
    /// A line of the table of a layer.
    case key(ShownBinding, LayerID)
    case add(Kind)
    case edit(Kind, RecordID)
    case resume(Unfinished)
    case page(Page.Subject)
    case effect(Effect)
    case view(ViewAction)
  }

  /// What sort of thing a line is, in the order of the list among equals.
  enum Sort: Int, Hashable, Sendable {
    case action, add, part, activity, municipality, expense, change
  }

  /// A line.
  struct Item {
    var sort: Sort
    /// What it says.
    var title: String
    /// What stands at its right: a key, a region, a date.
    var detail: String
    var target: Target
    /// Words by which it is found besides.
    var otherWords = ""
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
    fixed = items.map { ($0, SearchKey.text("\($0.title) \($0.detail) \($0.otherWords)")) }
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

  mutating func move(_ move: ListMove, seen: Int) {
    list.move(move, seen: seen, count: shown.count)
  }

  mutating func reveal(rows: Int) { list.reveal(rows: rows, count: shown.count) }
}
