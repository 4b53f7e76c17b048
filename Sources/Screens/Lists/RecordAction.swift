internal import Cells
internal import Words

/// What keys do with the record that is selected.
enum RecordAction: Hashable, Sendable {
  case add, edit, delete, duplicate, comment, importFile
  // In lists alone.
  case keepView, takeOut, expenses
  // In tables alone.
  case editInPlace, mark, markUp, markDown

  /// The keys wherever something is shown that may be entered, changed or dropped.
  static let bindings: [Binding<RecordAction>] = [
    Binding(["a"], .add, .addWhatIsShown, hint: .add, 4),
    Binding(["e"], .edit, .editWhatIsChosen, hint: .edit, 4),
    Binding(["d", .delete], .delete, .dropWhatIsChosen, hint: .drop, 16),
    Binding(["c"], .comment, .commentOnWhatIsChosen, hint: .comment, 15),
  ]

  /// The keys of all lists.
  static let listBindings =
    copyBindings + [Binding(["V"], Self.keepView, .keepThisView, hint: .keepViewShort, 21)]

  /// From a figure to the expenses that make it.
  static let figureBindings = [
    Binding(["E"], Self.expenses, .expensesOfThis, hint: .expenses, 19)
  ]

  /// Copying from a list, and writing it to a file.
  static let copyBindings = [
    Binding(["Y"], Self.takeOut, .takeOut, hint: .takeOutShort, 20)
  ]

  /// A new record that is like the selected one.
  static let duplicating = [Binding(["y"], Self.duplicate, .newRecordLikeIt, hint: .duplicate, 17)]

  /// Records from a file.
  static let importing = [
    Binding(["I"], Self.importFile, .importCSV)
  ]

  /// The keys of lists whose fields can be changed in place.
  static let tableBindings: [Binding<RecordAction>] = [
    Binding(["i"], .editInPlace, .enterInPlace, hint: .enterShort, 5),
    Binding(["x"], .mark, .markLine, hint: .mark, 19),
  ]

  /// Marking several rows in a row, where ⇧↑ and ⇧↓ mean nothing else.
  static let markingBindings: [Binding<RecordAction>] = [
    Binding([.shiftDown], .markDown, .markSeveral),
    Binding([.shiftUp], .markUp, .markSeveral),
  ]
}
