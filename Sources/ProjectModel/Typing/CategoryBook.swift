/// The categories of expenses and budget lines.
struct CategoryBook: Sendable {
  /// All of them; counts are those of expenses.
  var book = NameBook()
  /// Number of budget lines by the place of a spelling.
  private var lines: [Int: Int] = [:]

  /// Counts a budget line more or, with a `sign` of -1, one less.
  mutating func budget(_ place: Int, _ sign: Int) {
    lines[place, default: 0] += sign
  }

  /// How much a category is used: once for each expense, and a little if there are budget lines.
  func weight(of name: NameBook.Name) -> Int {
    name.count * 2 + (isBudgeted(name) ? 1 : 0)
  }

  private func isBudgeted(_ name: NameBook.Name) -> Bool {
    name.spellings.contains { lines[$0, default: 0] > 0 }
  }

  func category(_ number: Int) -> ExpenseMemory.Category {
    let name = book.names[number]
    let budgeted = name.spellings.filter { lines[$0, default: 0] > 0 }
      .map { book.spellings[$0].text }
      .min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return ExpenseMemory.Category(
      name: budgeted ?? book.spelling(of: number), count: name.count,
      isBudgeted: budgeted != nil)
  }
}
