internal import Cells

/// What a key can ask for.
enum Action: Hashable, Sendable {
  case quit, help, suspend, repaint
  case show(Screen)
  case up, down, left, right, pageUp, pageDown, home, end
  case open, back
  case nextPanel, previousPanel
  case filter, nextOrder, previousOrder, reverse
  case nextStanding, nextPart, onlyRegion, zoomIn, zoomOut
  case collapse, expand, toggleAll
  case previousPeriod, nextPeriod, wider, narrower, today, nextYears, oneYear, curve
  case whatIf, reset, muchLess, muchMore
  case earlier, later, nextStep, now, toggleView, goToDay
  case since, forget, sooner, afterwards
  case nextAuthor, nextKind, nextSpan, oneRecord, restore, confirm, refuse, recordHistory
  case meeting, nextPage, previousPage, turnAlone, closeMeeting
  case palette, add, addOther, edit, editCell, mark, markUp, markDown, delete, duplicate, undo, redo
  case importFile, complete, leaveOut, onlyRefused
  case nextField, previousField, save, saveAndNext, resetField, newLine, openAsForm

  /// Whether it can only be done once all entries are at hand.
  var needsHistory: Bool {
    switch self {
    case .earlier, .later, .goToDay, .since, .show(.journal), .recordHistory, .undo, .redo: true
    default: false
    }
  }
  case theme, language, hidePeople
}

/// Where keys are pressed.
enum KeyContext: Hashable, Sendable, CaseIterable {
  case overview, activities, municipalities, map, regions
  case timeline, budgetLines, forecast, cash, whatIf, expenses
  case journal
  case quickLine, entered, form, cell, palette
  /// The grid of a part's budget, and a cell of it while something is typed there.
  case grid, gridCell
  case preview, columnField
  case page, since, meeting, filter, prompt, confirm, help

  /// Whether it is the grid of a part's budget.
  var isGrid: Bool { self == .grid || self == .gridCell }

  /// Whether it is a panel of the screen *Budget*.
  var isBudget: Bool {
    switch self {
    case .timeline, .budgetLines, .forecast, .cash, .whatIf: true
    default: false
    }
  }
}

/// One line of the key table: the help, the hints and the meaning of keys all come from it.
struct Binding: Hashable, Sendable {
  /// The keys; the first ones are shown.
  var keys: [Key]
  /// What they ask for.
  var action: Action
  /// Where they ask for it.
  var contexts: Set<KeyContext>
  /// Place among the hints, from 0; nil for keys that only the help tells of.
  var hint: Int?
}

/// The key table.
enum Keymap {
  private static let everywhere: Set<KeyContext> = [
    .overview, .activities, .municipalities, .map, .regions, .timeline, .budgetLines, .forecast,
    .cash, .whatIf, .expenses, .journal, .entered, .page, .since,
  ]
  /// Lists whose fields can be changed in place.
  static let tables: Set<KeyContext> = [
    .activities, .municipalities, .expenses, .entered, .cash,
  ]
  /// Where something is shown that may be entered, changed or dropped.
  private static let editable = everywhere.subtracting([.since, .whatIf])
  private static let seen = everywhere.union([.meeting])
  private static let lists = everywhere.union([.help])
  /// Where ↑ and ↓ go from line to line.
  private static let lines = lists.subtracting([.timeline]).union([.meeting])
  private static let municipalities: Set<KeyContext> = [.municipalities, .map, .regions]
  private static let panels = municipalities.union(budget).union([.overview])
  private static let trees: Set<KeyContext> = [.activities, .municipalities, .budgetLines]
  private static let sorted: Set<KeyContext> = [.activities, .municipalities]
  private static let grid: Set<KeyContext> = [.grid, .gridCell]
  /// The panels of the screen *Budget*.
  private static let budget: Set<KeyContext> = [.timeline, .budgetLines, .forecast, .cash]

  /// All bindings, in the order of the help.
  static let bindings: [Binding] = [
    Binding(keys: [.character("1")], action: .show(.overview), contexts: everywhere),
    Binding(keys: [.character("2")], action: .show(.activities), contexts: everywhere),
    Binding(keys: [.character("3")], action: .show(.municipalities), contexts: everywhere),
    Binding(keys: [.character("4")], action: .show(.budget), contexts: everywhere),
    Binding(keys: [.character("5")], action: .show(.entry), contexts: everywhere),
    Binding(keys: [.character("6")], action: .show(.journal), contexts: everywhere),
    Binding(
      keys: [.left, .character("h")], action: .previousPeriod, contexts: [.timeline], hint: 0),
    Binding(keys: [.right, .character("l")], action: .nextPeriod, contexts: [.timeline], hint: 0),
    Binding(keys: [.up, .character("k")], action: .wider, contexts: [.timeline], hint: 1),
    Binding(keys: [.down, .character("j")], action: .narrower, contexts: [.timeline], hint: 1),
    Binding(keys: [.character("["), .shiftLeft], action: .previousPeriod, contexts: budget),
    Binding(keys: [.character("]"), .shiftRight], action: .nextPeriod, contexts: budget),
    Binding(keys: [.character("{"), .shiftUp], action: .wider, contexts: budget),
    Binding(keys: [.character("}"), .shiftDown], action: .narrower, contexts: budget),
    Binding(keys: [.up, .character("k")], action: .up, contexts: lines, hint: 0),
    Binding(keys: [.down, .character("j")], action: .down, contexts: lines, hint: 0),
    Binding(keys: [.left, .character("h")], action: .left, contexts: [.map, .whatIf], hint: 0),
    Binding(keys: [.right, .character("l")], action: .right, contexts: [.map, .whatIf], hint: 0),
    Binding(keys: [.pageUp, .control("b")], action: .pageUp, contexts: lists),
    Binding(
      keys: [.pageDown, .control("f"), .character(" ")], action: .pageDown, contexts: lists),
    Binding(keys: [.home, .character("g")], action: .home, contexts: lists),
    Binding(keys: [.end, .character("G")], action: .end, contexts: lists),
    Binding(
      keys: [.enter], action: .open,
      contexts: budget.union([
        .overview, .activities, .municipalities, .map, .regions, .expenses, .journal, .entered,
        .since, .whatIf,
      ]), hint: 2),
    Binding(keys: [.enter], action: .open, contexts: [.page], hint: 2),
    Binding(keys: [.tab], action: .nextPanel, contexts: panels, hint: 3),
    Binding(keys: [.backTab], action: .previousPanel, contexts: panels),
    Binding(keys: [.right, .character("l")], action: .nextPanel, contexts: [.overview]),
    Binding(keys: [.left, .character("h")], action: .previousPanel, contexts: [.overview]),
    Binding(keys: [.right, .character("l")], action: .expand, contexts: trees),
    Binding(keys: [.left, .character("h")], action: .collapse, contexts: trees),
    Binding(keys: [.character("z")], action: .toggleAll, contexts: trees, hint: 8),
    Binding(
      keys: [.escape, .left, .backspace, .character("h")], action: .back,
      contexts: [.page], hint: 1),
    Binding(
      keys: [.escape], action: .back,
      contexts: municipalities.union(budget).union([.activities, .overview, .journal])),
    Binding(
      keys: [.escape, .character("w")], action: .back, contexts: [.whatIf], hint: 2),
    Binding(
      keys: [.shiftLeft, .character("[")], action: .muchLess, contexts: [.whatIf], hint: 1),
    Binding(
      keys: [.shiftRight, .character("]")], action: .muchMore, contexts: [.whatIf], hint: 1),
    Binding(keys: [.character("H")], action: .recordHistory, contexts: [.page], hint: 4),
    Binding(keys: [.backspace, .delete], action: .reset, contexts: [.whatIf], hint: 3),
    Binding(
      keys: [.escape, .backspace], action: .back, contexts: [.expenses], hint: 3),
    Binding(keys: [.character("t")], action: .today, contexts: budget, hint: 8),
    Binding(
      keys: [.character("c")], action: .nextYears, contexts: [.timeline, .budgetLines], hint: 5),
    Binding(keys: [.character("b")], action: .curve, contexts: [.timeline], hint: 6),
    Binding(
      keys: [.character("o")], action: .oneYear, contexts: [.budgetLines, .timeline], hint: 7),
    Binding(keys: [.character("w")], action: .whatIf, contexts: budget, hint: 4),
    Binding(
      keys: [.escape, .enter, .character("?"), .function(1)], action: .back, contexts: [.help],
      hint: 1),
    Binding(
      keys: [.character("/")], action: .filter, contexts: municipalities.union([.activities]),
      hint: 3),
    Binding(keys: [.enter, .tab], action: .open, contexts: [.filter], hint: 0),
    Binding(keys: [.escape], action: .back, contexts: [.filter], hint: 1),
    Binding(keys: [.up], action: .up, contexts: [.filter]),
    Binding(keys: [.down], action: .down, contexts: [.filter]),
    Binding(keys: [.character("s")], action: .nextStanding, contexts: municipalities, hint: 5),
    Binding(keys: [.character("v")], action: .nextPart, contexts: municipalities, hint: 6),
    Binding(keys: [.character("o")], action: .onlyRegion, contexts: municipalities, hint: 7),
    Binding(
      keys: [.character("+"), .character("=")], action: .zoomIn,
      contexts: municipalities.union(budget), hint: 9),
    Binding(
      keys: [.character("-")], action: .zoomOut, contexts: municipalities.union(budget), hint: 9),
    Binding(keys: [.character(">")], action: .nextOrder, contexts: sorted, hint: 4),
    Binding(keys: [.character("<")], action: .previousOrder, contexts: sorted),
    Binding(keys: [.character("r")], action: .reverse, contexts: sorted),
    Binding(keys: [.character("?"), .function(1)], action: .help, contexts: seen, hint: 10),
    Binding(keys: [.escape, .character("D")], action: .back, contexts: [.since], hint: 3),
    Binding(keys: [.left, .character("h")], action: .sooner, contexts: [.since], hint: 1),
    Binding(keys: [.right, .character("l")], action: .afterwards, contexts: [.since], hint: 1),
    Binding(keys: [.backspace, .delete], action: .forget, contexts: [.since], hint: 5),
    Binding(keys: [.character("w")], action: .nextAuthor, contexts: [.journal], hint: 3),
    Binding(keys: [.character("v")], action: .nextKind, contexts: [.journal], hint: 4),
    Binding(keys: [.character("s")], action: .nextSpan, contexts: [.journal], hint: 5),
    Binding(keys: [.character("o")], action: .oneRecord, contexts: [.journal], hint: 6),
    Binding(keys: [.character("R")], action: .restore, contexts: [.journal], hint: 7),
    Binding(
      keys: [.character("o"), .character("y")], action: .confirm, contexts: [.confirm], hint: 0),
    Binding(keys: [.escape], action: .back, contexts: [.confirm], hint: 1),
    Binding(keys: [.character("n")], action: .refuse, contexts: [.confirm], hint: 1),
    Binding(
      keys: [.tab, .character("/")], action: .nextPanel, contexts: [.entered], hint: 1),
    Binding(keys: [.escape], action: .back, contexts: [.entered]),
    Binding(
      keys: [.control("p"), .character(":")], action: .palette, contexts: everywhere, hint: 9),
    Binding(keys: [.control("p")], action: .palette, contexts: [.quickLine], hint: 4),
    Binding(keys: [.enter], action: .open, contexts: [.palette], hint: 0),
    Binding(keys: [.up], action: .up, contexts: [.palette]),
    Binding(keys: [.down, .control("n")], action: .down, contexts: [.palette]),
    Binding(keys: [.pageUp], action: .pageUp, contexts: [.palette]),
    Binding(keys: [.pageDown], action: .pageDown, contexts: [.palette]),
    Binding(keys: [.escape, .control("p")], action: .back, contexts: [.palette], hint: 1),
    Binding(keys: [.enter, .control("s")], action: .save, contexts: [.quickLine], hint: 0),
    Binding(keys: [.tab], action: .nextField, contexts: [.quickLine], hint: 1),
    Binding(keys: [.up], action: .up, contexts: [.quickLine, .form, .cell]),
    Binding(keys: [.down], action: .down, contexts: [.quickLine, .form, .cell]),
    Binding(keys: [.enter, .control("s")], action: .save, contexts: [.cell], hint: 0),
    Binding(keys: [.tab], action: .nextField, contexts: [.cell], hint: 1),
    Binding(keys: [.backTab], action: .previousField, contexts: [.cell]),
    Binding(keys: [.escape], action: .back, contexts: [.cell], hint: 2),
    Binding(keys: [.control("o")], action: .openAsForm, contexts: [.quickLine], hint: 2),
    Binding(keys: [.escape], action: .back, contexts: [.quickLine], hint: 3),
    Binding(keys: [.tab], action: .nextField, contexts: [.form], hint: 2),
    Binding(keys: [.backTab], action: .previousField, contexts: [.form]),
    Binding(keys: [.enter], action: .open, contexts: [.form]),
    Binding(keys: [.control("s"), .function(2)], action: .save, contexts: [.form], hint: 0),
    Binding(
      keys: [.control("n"), .function(3)], action: .saveAndNext, contexts: [.form], hint: 1),
    Binding(keys: [.alt("\n")], action: .newLine, contexts: [.form]),
    Binding(keys: [.control("_")], action: .resetField, contexts: [.form, .cell]),
    Binding(keys: [.escape], action: .back, contexts: [.form], hint: 3),
    Binding(keys: [.enter], action: .open, contexts: grid, hint: 1),
    Binding(keys: [.function(2)], action: .edit, contexts: [.grid]),
    Binding(keys: [.tab], action: .nextField, contexts: grid, hint: 2),
    Binding(keys: [.backTab], action: .previousField, contexts: grid),
    Binding(keys: [.up], action: .up, contexts: grid),
    Binding(keys: [.down], action: .down, contexts: grid),
    Binding(keys: [.left], action: .left, contexts: [.grid]),
    Binding(keys: [.right], action: .right, contexts: [.grid]),
    Binding(keys: [.pageUp], action: .pageUp, contexts: grid),
    Binding(keys: [.pageDown], action: .pageDown, contexts: grid),
    Binding(keys: [.home], action: .home, contexts: [.grid]),
    Binding(keys: [.end], action: .end, contexts: [.grid]),
    Binding(keys: [.delete, .backspace], action: .delete, contexts: [.grid], hint: 3),
    Binding(keys: [.control("s")], action: .save, contexts: grid, hint: 0),
    Binding(keys: [.control("n"), .function(3)], action: .saveAndNext, contexts: grid, hint: 5),
    Binding(keys: [.control("_")], action: .resetField, contexts: grid),
    Binding(keys: [.escape], action: .back, contexts: grid, hint: 4),
    Binding(
      keys: [.function(1)], action: .help, contexts: grid.union([.form, .quickLine, .cell]),
      hint: 10),
    Binding(keys: [.character("a")], action: .add, contexts: editable, hint: 4),
    Binding(keys: [.character("A")], action: .addOther, contexts: editable),
    Binding(keys: [.character("e")], action: .edit, contexts: editable, hint: 4),
    Binding(keys: [.character("i")], action: .editCell, contexts: tables, hint: 5),
    Binding(keys: [.character("x")], action: .mark, contexts: tables, hint: 19),
    Binding(
      keys: [.shiftDown], action: .markDown, contexts: tables.subtracting([.cash])),
    Binding(keys: [.shiftUp], action: .markUp, contexts: tables.subtracting([.cash])),
    Binding(keys: [.character("d"), .delete], action: .delete, contexts: editable, hint: 16),
    Binding(
      keys: [.character("y")], action: .duplicate, contexts: [.entered, .expenses, .page], hint: 17),
    Binding(
      keys: [.character("I")], action: .importFile, contexts: [.entered, .expenses, .cash]),
    Binding(keys: [.control("s"), .function(2)], action: .save, contexts: [.preview], hint: 0),
    Binding(keys: [.up, .character("k")], action: .up, contexts: [.preview]),
    Binding(keys: [.down, .character("j")], action: .down, contexts: [.preview]),
    Binding(keys: [.left, .character("h")], action: .left, contexts: [.preview], hint: 1),
    Binding(keys: [.right, .character("l")], action: .right, contexts: [.preview], hint: 1),
    Binding(keys: [.pageUp, .control("b")], action: .pageUp, contexts: [.preview, .columnField]),
    Binding(
      keys: [.pageDown, .control("f")], action: .pageDown, contexts: [.preview, .columnField]),
    Binding(keys: [.home, .character("g")], action: .home, contexts: [.preview]),
    Binding(keys: [.end, .character("G")], action: .end, contexts: [.preview]),
    Binding(keys: [.enter, .character(" ")], action: .open, contexts: [.preview], hint: 2),
    Binding(keys: [.character("x")], action: .leaveOut, contexts: [.preview], hint: 3),
    Binding(keys: [.character("f")], action: .onlyRefused, contexts: [.preview], hint: 4),
    Binding(keys: [.escape], action: .back, contexts: [.preview, .columnField], hint: 5),
    Binding(keys: [.up], action: .up, contexts: [.columnField], hint: 0),
    Binding(keys: [.down], action: .down, contexts: [.columnField], hint: 0),
    Binding(keys: [.enter, .tab], action: .open, contexts: [.columnField], hint: 1),
    Binding(
      keys: [.character("?"), .function(1)], action: .help, contexts: [.preview], hint: 10),
    Binding(keys: [.control("l"), .control("r")], action: .repaint, contexts: [.preview]),
    Binding(keys: [.tab], action: .complete, contexts: [.prompt]),
    Binding(keys: [.character("u")], action: .undo, contexts: editable, hint: 18),
    Binding(keys: [.character("U")], action: .redo, contexts: editable),
    Binding(keys: [.enter], action: .open, contexts: [.prompt], hint: 0),
    Binding(keys: [.escape], action: .back, contexts: [.prompt], hint: 1),
    Binding(keys: [.character("F")], action: .meeting, contexts: seen, hint: 13),
    Binding(
      keys: [.right, .enter, .character(" "), .character("l"), .pageDown, .tab],
      action: .nextPage, contexts: [.meeting]),
    Binding(
      keys: [.left, .character("h"), .pageUp, .backTab], action: .previousPage,
      contexts: [.meeting]),
    Binding(keys: [.character("a")], action: .turnAlone, contexts: [.meeting]),
    Binding(keys: [.character("C")], action: .closeMeeting, contexts: [.meeting]),
    Binding(keys: [.escape, .character("q")], action: .back, contexts: [.meeting]),
    Binding(keys: [.character(",")], action: .earlier, contexts: seen),
    Binding(keys: [.character(".")], action: .later, contexts: seen),
    Binding(keys: [.character(";")], action: .nextStep, contexts: seen),
    Binding(keys: [.character("n")], action: .now, contexts: seen),
    Binding(keys: [.character("m")], action: .toggleView, contexts: seen),
    Binding(keys: [.character("@"), .character("J")], action: .goToDay, contexts: seen),
    Binding(keys: [.character("D")], action: .since, contexts: everywhere, hint: 12),
    Binding(keys: [.character("P")], action: .hidePeople, contexts: everywhere),
    Binding(keys: [.character("T")], action: .theme, contexts: seen),
    Binding(keys: [.character("L")], action: .language, contexts: seen),
    Binding(keys: [.control("l"), .control("r")], action: .repaint, contexts: lists),
    Binding(keys: [.control("z")], action: .suspend, contexts: Set(KeyContext.allCases)),
    Binding(keys: [.character("q")], action: .quit, contexts: lists, hint: 11),
    Binding(keys: [.control("c")], action: .quit, contexts: Set(KeyContext.allCases)),
  ]

  /// What a key asks for; nil if nothing.
  static func action(for key: Key, in context: KeyContext) -> Action? {
    bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
  }

  /// The bindings of a context in the order of the help, each action once.
  static func help(for context: KeyContext) -> [Binding] {
    bindings.filter { $0.contexts.contains(context) }
  }

  /// The bindings of a context that are hinted at, most useful first.
  static func hints(for context: KeyContext) -> [Binding] {
    help(for: context).filter { $0.hint != nil }.sorted { ($0.hint ?? 0) < ($1.hint ?? 0) }
  }
}
