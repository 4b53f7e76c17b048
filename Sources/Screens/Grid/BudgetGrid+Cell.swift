internal import ProjectModel
internal import Words

extension BudgetGrid {
  /// One cell of the grid: what is first budgeted for a category in a project year, as it stands and
  /// as it is typed.
  struct Cell {
    /// What the project holds for the cell.
    struct Standing: Hashable {
      /// The budget lines of the part, category and year; as a rule one, or none.
      var lines: [RecordID] = []
      /// The sum of their initial amounts; nil where none has one.
      var amount: Money?
      /// The same after transfers, and what is charged.
      var money = BudgetCell()
      /// How many transfers name the lines.
      var transfers = 0
    }

    /// What the project holds.
    private(set) var standing: Standing
    /// What is typed; nil for nothing, empty to drop the line.
    private(set) var typed: String?
    /// What that is read as; nil for an empty text, or while it cannot be read.
    private(set) var value: Money?
    /// Why it cannot be read.
    private(set) var unreadable: NumberProblem?
    /// Whether someone else has changed the line since it was changed here.
    private(set) var hasRival = false
    /// The amount that stood there as it was begun to be changed here.
    private(set) var seen: Money?
    /// The line that it will be; from the first key on, so that it is never made twice.
    var newLine: RecordID?

    init(_ standing: Standing = Standing()) {
      self.standing = standing
      seen = standing.amount
    }

    /// Whether saving would write it.
    var isChanged: Bool {
      guard typed != nil else { return false }
      return unreadable != nil || value != standing.amount
        || value == nil && !standing.lines.isEmpty
    }

    /// What it counts for in sums; what cannot be read counts as it stood.
    var amount: Money {
      let isRead = typed != nil && unreadable == nil
      return (isRead ? value : standing.amount) ?? .zero
    }

    /// Whether there is something to show.
    var isEmpty: Bool { typed.map(\.isEmpty) ?? (standing.amount == nil) }

    /// What stands in the way of saving it, as far as the cell alone can tell.
    var problem: GridProblem? {
      guard isChanged else { return nil }
      if let unreadable { return .unreadable(unreadable, typed ?? "") }
      if standing.lines.count > 1 { return .several(standing.lines.count) }
      if value == nil, standing.transfers > 0, let line = standing.lines.first {
        return .named(line)
      }
      return nil
    }

    /// Takes in what is typed.
    mutating func type(_ text: String) {
      typed = text
      value = nil
      unreadable = nil
      guard text.contains(where: { !$0.isWhitespace }) else {
        typed = ""
        return
      }
      do throws(NumberProblem) { value = try Money(typed: text) } catch { unreadable = error }
    }

    /// Forgets what is typed where it says what stands there already.
    mutating func settle() { if !isChanged { reset() } }

    /// Throws away what is typed.
    mutating func reset() {
      self = Cell(standing)
    }

    /// Takes in what the project holds now: shown if nothing is changed here, else noted beside what
    /// is typed.
    mutating func take(_ standing: Standing) {
      let isOther = standing.amount != self.standing.amount || standing.lines != self.standing.lines
      let wasChanged = isChanged
      self.standing = standing
      guard isOther else { return }
      if wasChanged, isChanged { hasRival = true } else { reset() }
    }

    /// Gives back what was typed before the program ended.
    ///
    /// - Parameter seen: the amount that stood there as it was begun to be changed.
    mutating func restore(_ text: String, newLine: RecordID?, seen: Money?) {
      type(text)
      self.newLine = newLine
      self.seen = seen
      if isChanged { hasRival = seen != standing.amount } else { reset() }
    }
  }
}
