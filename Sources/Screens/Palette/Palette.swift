internal import ProjectModel
internal import Widgets

/// The palette: everything that can be done or gone to, found by words.
struct Palette {
  /// What a line does.
  enum Target {
    /// A line of the table of a layer.
    case key(ShownBinding, LayerID)
    case add(Kind)
    case edit(Kind, RecordID)
    case resume(Unfinished)
    case page(Page.Subject)
    case entry(Stamp)
    case effect(Effect)
    case view(ViewAction)
  }

  /// A line.
  struct Item {
    /// What it says, in pieces that stand one after the other.
    var title: [SearchText]
    /// What stands at its right: a key, a kind with a day.
    var detail: SearchText
    var target: Target
    /// Words by which it is found besides.
    var otherWords = ""
    /// Whether the detail is a key.
    var isAction = true
    /// What was found; nil for what is always there.
    var document: ProjectIndex.Document?
  }

  /// What is typed.
  var field = TextField()
  private(set) var list = ListState()
  /// The lines shown, best first.
  private(set) var shown: [Item] = []
  /// What is looked for.
  private(set) var query = SearchQuery("")
  /// What is found beyond the lines, and how many expenses are found in all.
  private(set) var rest = (count: 0, expenses: 0)
  /// What is offered while nothing is typed.
  private let first: [Item]
  /// What is always found, in the order of the list among equals.
  private let fixed: [Item]
  private let index: SearchIndex
  /// Whether only records to add are offered.
  let isForAdding: Bool

  /// Lines of what is found, at most.
  static let limit = 80

  /// - Parameters:
  ///   - always: what is always there, in the order of the list among equals.
  ///   - first: what is offered besides while nothing is typed.
  ///   - later: what is only found by typing.
  init(_ always: [Item], first: [Item] = [], later: [Item] = [], isForAdding: Bool) {
    fixed = always + later
    self.first = always + first
    self.isForAdding = isForAdding
    var maker = SearchIndex.Maker()
    for item in fixed {
      maker.begin()
      for text in item.title { maker.add(text.text, .name) }
      maker.add(item.otherWords, .name)
      maker.add(item.detail.text, .remark)
    }
    index = maker.made()
    shown = Array(self.first.prefix(Self.limit))
  }

  /// Shows what fits the text.
  ///
  /// - Parameters:
  ///   - found: what of the project does, for a query.
  ///   - item: the line of something that is found; nil for what is not there any more.
  mutating func filter(
    _ found: (SearchQuery) -> ProjectIndex.Found, item: (ProjectIndex.Document) -> Item?
  ) {
    query = SearchQuery(field.text)
    list = ListState()
    rest = (0, 0)
    guard !query.isEmpty else {
      shown = Array(first.prefix(Self.limit))
      return
    }
    let scores = index.scores(of: query, hidesPersonal: false)
    var actions = fixed.indices.filter { scores[$0] != SearchIndex.miss }
      .map { (score: Int(scores[$0]), place: $0) }
      .sorted { ($0.score, $0.place) < ($1.score, $1.place) }[...]
    let found = found(query)
    shown = []
    for hit in found.hits {
      var isEntry = false
      if case .entry = hit.document { isEntry = true }
      while let action = actions.first, isEntry || action.score <= hit.score {
        shown.append(fixed[action.place])
        actions.removeFirst()
      }
      if let item = item(hit.document) { shown.append(item) }
    }
    shown += actions.map { fixed[$0.place] }
    rest = (found.count - found.hits.count, found.expenseCount)
  }

  /// The selected line.
  var selected: Item? { shown.indices.contains(list.selection) ? shown[list.selection] : nil }

  mutating func move(_ move: ListMove, seen: Int) {
    list.move(move, seen: seen, count: shown.count)
  }

  mutating func reveal(rows: Int) { list.reveal(rows: rows, count: shown.count) }

  /// Selects again the line that was, after what is found was found anew.
  mutating func select(_ row: Int) { list.select(row, count: shown.count) }
}
