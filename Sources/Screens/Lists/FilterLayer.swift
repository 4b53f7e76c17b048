internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// A layer with a list that can be filtered by a text.
protocol Filterable: Layer {
  /// The text that it is filtered by.
  var filterText: String { get }

  /// Shows only what fits a text.
  mutating func filter(by text: String, _ scene: Scene)

  /// Takes the filter away again, as before it was typed.
  mutating func cancelFilter(_ scene: Scene)

  /// Moves in its list.
  mutating func move(_ move: ListMove, _ scene: Scene)

  /// What the status line says before the text.
  func filterPrompt(_ scene: Scene) -> String

  /// What proposes how the text may go on; nil for nothing.
  var filterCompletion: FilterCompletion? { get }

  /// The texts that it was filtered by before, the newest first.
  var earlierFilters: [String] { get }

  /// Takes the text for one that may be recalled.
  mutating func keepFilter()
}

extension Filterable {
  mutating func cancelFilter(_ scene: Scene) { filter(by: "", scene) }
  func filterPrompt(_ scene: Scene) -> String { scene.wording.filterPrompt }
  var filterCompletion: FilterCompletion? { nil }
  var earlierFilters: [String] { [] }
  mutating func keepFilter() {}

  /// Lets a text be typed by which the list is filtered.
  func startFiltering(_ scene: Scene) -> [Command] {
    [
      .push(
        FilterLayer(
          TextField(filterText), prompt: filterPrompt(scene), filterCompletion,
          earlier: earlierFilters))
    ]
  }
}

/// The text that a list is filtered by, while it is typed on the status line. Where the list proposes
/// how it may go on, that stands on the row above.
struct FilterLayer: Layer {
  enum Action: Sendable {
    case keep, clear, complete, completeAtEnd, earlier, later
    case move(ListMove)
  }

  private var field: TextField
  private let prompt: String
  private var completion: FilterCompletion?
  private(set) var proposals: FilterCompletion.Proposals?
  /// Which of the proposals was taken last; nil while one goes on typing.
  private var taken: Int?
  private let earlier: [String]
  /// Which earlier text is recalled, and what was typed before; nil for none.
  private var recalled: (place: Int, typed: String)?

  init(
    _ field: TextField, prompt: String, _ completion: FilterCompletion? = nil,
    earlier: [String] = []
  ) {
    self.field = field
    self.prompt = prompt
    self.completion = completion
    self.earlier = earlier
  }

  private static let ends: [Binding<Action>] = [
    Binding([.enter], .keep, .keep, hint: .keep, 0, isMove: true),
    Binding([.escape], .clear, .clear, hint: .clear, 1, isMove: true),
  ]

  private static let table = KeyTable<Action>(
    [
      Binding([.enter, .tab], .keep, .keep, hint: .keep, 0, isMove: true),
      Binding([.escape], .clear, .clear, hint: .clear, 1, isMove: true),
    ] + ListMove.typingBindings.map { $0.map { .move($0) } })

  private static let completingTable = KeyTable<Action>(
    ends + [
      Binding([.tab], .complete, .completeTheFilter, hint: .completeShort, 2, isMove: true),
      Binding([.right], .completeAtEnd, .completeTheFilter, isMove: true),
      Binding([.up], .earlier, .earlierFilter, hint: .earlierShort, 3, isMove: true),
      Binding([.down], .later, .laterFilter, isMove: true),
    ] + ListMove.typingBindings.suffix(2).map { $0.map { .move($0) } })

  func keys(_ scene: Scene) -> KeyTable<Action> {
    completion == nil ? Self.table : Self.completingTable
  }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .keep: return keep()
    case .clear: return [Self.change { $0.cancelFilter($1) }, .close]
    case .move(let move): return [Self.change { $0.move(move, $1) }]
    case .complete: return proposals == nil ? keep() : complete()
    case .completeAtEnd:
      if field.position == field.text.count, proposals != nil { return complete() }
      _ = field.handle(.right)
    case .earlier:
      let place = recalled.map { $0.place + 1 } ?? (earlier.first == field.text ? 1 : 0)
      guard earlier.indices.contains(place) else { return [] }
      return recall(earlier[place], (place, recalled?.typed ?? field.text))
    case .later:
      guard let (place, typed) = recalled else { return [Self.change { $0.move(.down, $1) }] }
      return place > 0
        ? recall(earlier[place - 1], (place - 1, typed)) : recall(typed, nil)
    }
    return []
  }

  private func keep() -> [Command] {
    [
      Self.change { list, _ in list.keepFilter() },
      .close,
    ]
  }

  /// Puts the first proposal in its place; the next one where one was put there.
  private mutating func complete() -> [Command] {
    guard let proposals else { return [] }
    let next = taken.map { ($0 + 1) % proposals.texts.count } ?? 0
    field.replace(with: field.text.prefix(proposals.start) + proposals.texts[next])
    // What follows the only one may be proposed at once.
    if proposals.texts.count == 1 { return retyped() }
    taken = next
    return filter()
  }

  private mutating func recall(_ text: String, _ place: (Int, String)?) -> [Command] {
    field.replace(with: text)
    let commands = retyped()
    recalled = place.map { (place: $0.0, typed: $0.1) }
    return commands
  }

  /// Forgets what goes by the text as it was.
  private mutating func retyped() -> [Command] {
    isStale = true
    taken = nil
    recalled = nil
    return filter()
  }

  /// Whether proposals must be made anew.
  private var isStale = true

  mutating func arrange(_ scene: Scene) {
    guard isStale else { return }
    isStale = false
    proposals =
      field.text.isEmpty || field.position < field.text.count
      ? nil : completion?.proposals(for: field.text, scene)
  }

  private static func change(_ body: @escaping (inout any Filterable, Scene) -> Void) -> Command {
    .changeOwner { owner, scene in
      guard var list = owner as? any Filterable else { return [] }
      body(&list, scene)
      owner = list
      return []
    }
  }

  private func filter() -> [Command] {
    let text = field.text
    return [Self.change { $0.filter(by: text, $1) }]
  }

  mutating func type(_ key: Key, _ scene: Scene) -> Outcome {
    guard field.handle(key) else { return .passed }
    return .handled(retyped())
  }

  mutating func paste(_ text: String, _ scene: Scene) -> Outcome {
    field.insert(text)
    return .handled(retyped())
  }

  func draw(in frame: inout Frame, _ scene: Scene) {
    let rect = scene.areas.status
    guard !rect.isEmpty else { return }
    frame.fill(rect)
    let end = frame.label(" \(prompt) ", in: rect, Style(.key))
    let room = rect.splitLeft(end - rect.column).rest
    let hints = hints(room.columns - Self.leastColumns, scene)
    let hintWidth = DisplayWidth.columns(of: hints)
    let fieldWidth = hints.isEmpty ? room.columns : room.columns - hintWidth - 2
    drawProposals(in: &frame, scene)
    field.draw(in: &frame, room.splitLeft(fieldWidth).left)
    frame.label(hints, in: room.splitLeft(fieldWidth + 1).rest, .muted, .trailing)
  }

  /// Columns that are kept to type in.
  private static let leastColumns = 21

  /// As many of its hints as have room.
  private func hints(_ columns: Int, _ scene: Scene) -> String {
    var lines = shownTable(scene).lines
    while !lines.isEmpty {
      let text = KeyHint.line(lines, scene.wording)
      if DisplayWidth.columns(of: text) <= columns { return text }
      lines.removeLast()
    }
    return ""
  }

  /// The proposals, on the lowest row of what is shown: as many as have room.
  private func drawProposals(in frame: inout Frame, _ scene: Scene) {
    let body = scene.areas.body
    guard let proposals, body.rows > 4 else { return }
    let row = Rect(column: body.column, row: body.bottom - 1, columns: body.columns, rows: 1)
    frame.fill(row)
    var end = frame.label(" \(scene.wording.name(Key.tab)) ", in: row, Style(.key))
    for (index, text) in proposals.texts.enumerated() {
      let rest = row.splitLeft(end - row.column).rest
      guard index == 0 || DisplayWidth.columns(of: text) + 2 <= rest.columns else {
        frame.label("…", in: rest, .muted)
        break
      }
      let isNext = index == (taken.map { ($0 + 1) % proposals.texts.count } ?? 0)
      end = frame.label(text, in: rest, isNext ? Style(.accent, bold: true) : .text) + 2
    }
  }
}
