/// The categories of a table of expenses that neither the budget nor the expenses of a project have.
struct UnknownCategories: Sendable {
  /// The known categories, then the others as they come.
  private var keys = CategoryKeys()
  private let knownCount: Int
  /// How each of the others is spelled where it comes first.
  private var names: [String] = []

  /// The categories of a project; of an empty project nothing can be unknown.
  init(_ project: Project?) {
    var keys = CategoryKeys()
    project?.forEachExpense { expense in
      if !expense.category.isEmpty { _ = keys.number(of: expense.category) }
    }
    for line in project?.budgetLines ?? Table() where !line.category.isEmpty {
      _ = keys.number(of: line.category)
    }
    knownCount = keys.keys.count
    self.keys = keys
  }

  /// The name of an unknown category; nil for a known one.
  mutating func name(of category: String) -> String? {
    guard knownCount > 0, !category.isEmpty else { return nil }
    let place = keys.number(of: category) - knownCount
    guard place >= 0 else { return nil }
    if place == names.count { names.append(category) }
    return names[place]
  }
}

extension ImportPlan {
  /// A row to be added whose category is new to the project.
  public struct NewCategory: Hashable, Sendable {
    /// Its place among the rows of the table, from 0.
    public var row: Int
    /// The category, as the table spells it first.
    public var name: String
  }
}
