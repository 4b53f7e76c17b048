/// What the expenses so far tell about the next one: suppliers, what each was last charged to, and
/// categories by how often they are used.
///
/// Made once from a project and kept up entry by entry, in proportion to the entry.
public struct ExpenseMemory: Sendable {
  var suppliers = SupplierBook()
  var categories = CategoryBook()
  /// What each expense was noted as, so that it can be taken out again.
  private var noted: [RecordID: Noted] = [:]
  private var budgeted: [RecordID: Int] = [:]

  private struct Noted {
    var supplier: SupplierBook.Mention?
    /// The place of the category's spelling.
    var category: Int32?
  }

  /// What a project tells; takes time in proportion to its expenses.
  public init(_ project: Project) {
    noted.reserveCapacity(project.expenses.count)
    project.forEachExpense { noted[$0.id] = add($0) }
    suppliers.sort(project)
    for line in project.budgetLines { addLine(line) }
  }

  /// Takes in an entry that the project has taken in already.
  public mutating func note(_ entry: borrowing Entry, in project: borrowing Project) {
    for operation in entry.operations {
      switch operation.kind {
      case .known(.expense): note(expense: operation.id, in: project)
      case .known(.budgetLine):
        if let place = budgeted.removeValue(forKey: operation.id) { categories.budget(place, -1) }
        if let line = project.budgetLines[operation.id] { addLine(line) }
      default: continue
      }
    }
  }

  private mutating func note(expense id: RecordID, in project: borrowing Project) {
    if let old = noted.removeValue(forKey: id) {
      if let mention = old.supplier { suppliers.remove(mention, id, in: project) }
      if let place = old.category { categories.book.count(Int(place), -1) }
    }
    guard let expense = project.expenses[id] else { return }
    let new = add(expense)
    noted[id] = new
    if let mention = new.supplier { suppliers.settle(mention, in: project) }
  }

  private mutating func add(_ expense: borrowing Expense) -> Noted {
    var category: Int32?
    if !expense.category.isEmpty {
      let place = categories.book.place(of: expense.category)
      categories.book.count(place, 1)
      category = Int32(truncatingIfNeeded: place)
    }
    return Noted(supplier: suppliers.add(expense), category: category)
  }

  private mutating func addLine(_ line: BudgetLine) {
    guard !line.category.isEmpty else { return }
    let place = categories.book.place(of: line.category)
    categories.budget(place, 1)
    budgeted[line.id] = place
  }
}

extension ExpenseMemory {
  /// What a supplier usually goes with.
  public struct Habit: Hashable, Sendable {
    /// The supplier, as it is spelled most often.
    public var supplier: String
    /// Number of its expenses.
    public var count: Int
    /// The date of the last one.
    public var lastDate: CalendarDay?
    /// The category of the last one; empty for none.
    public var category: String
    /// The part of the last one.
    public var part: RecordID?
    /// The activity of the last one.
    public var activity: RecordID?
    /// The municipality of the last one.
    public var municipality: RecordID?
    /// Whether the last one was paid or committed.
    public var state: ExpenseState
    /// Whether all of its expenses have the same activity.
    public var keepsActivity: Bool
    /// Whether all of its expenses have the same municipality.
    public var keepsMunicipality: Bool
  }

  /// A category of expense.
  public struct Category: Hashable, Sendable {
    /// Its name, as budget lines spell it, else as expenses do.
    public var name: String
    /// Number of expenses in it.
    public var count: Int
    /// Whether a budget line bears it.
    public var isBudgeted: Bool
  }

  /// What a supplier usually goes with; nil if there is no expense of it.
  public func habit(of supplier: String) -> Habit? {
    suppliers.book.number(of: supplier).flatMap { suppliers.habit(of: $0) }
  }

  /// The suppliers that a text may mean: those that fit best first, among equals those with the most
  /// expenses. All of them for an empty text.
  public func suppliers(matching text: String, limit: Int) -> [Habit] {
    suppliers.book.ranked(SearchKey.text(text)) { $0.count }.prefix(max(limit, 0))
      .compactMap { suppliers.habit(of: $0.number) }
  }

  /// The categories that a text may mean: those that fit best first, among equals those used most,
  /// then those of budget lines. All of them for an empty text.
  public func categories(matching text: String) -> [Category] {
    categories.book.ranked(SearchKey.text(text)) { categories.weight(of: $0) }
      .map { categories.category($0.number) }
  }

  /// The category that a text names, as it is spelled in the project; nil if there is none of that
  /// name.
  public func category(named text: String) -> String? {
    categories.book.number(of: text).flatMap { number in
      categories.weight(of: categories.book.names[number]) > 0
        ? categories.category(number).name : nil
    }
  }

  /// The categories that a text which names none may mean: as it begins their words, or differs from
  /// them in a letter or two.
  public func categories(near text: String) -> [String] {
    let key = SearchKey.text(text)
    guard key.utf8.count >= 3, category(named: text) == nil else { return [] }
    let all = NameIndex(categories(matching: "").map(\.name))
    let begun = all.matches(key, worst: FuzzyMatch.wordBeginnings).map(\.place)
    return (begun.isEmpty ? all.near(key) : begun).map { all.names[$0] }
  }

  /// The other expenses of the same supplier, amount and date.
  ///
  /// - Parameter id: an expense to leave out, as it is the one that is changed.
  public func twins(
    date: CalendarDay, amount: Money, supplier: String, besides id: RecordID? = nil,
    in project: Project
  ) -> [RecordID] {
    guard let number = suppliers.book.number(of: supplier) else { return [] }
    return suppliers.expenses(of: number, on: date).filter {
      $0 != id && project.expenses[$0]?.amount == amount
    }
  }

  /// A known supplier whose name differs from a text by little: in a letter or two, accents, capital
  /// letters, spaces, punctuation or « inc. »; nil if there is none, or if the text is a known name
  /// itself.
  public func similarSupplier(to text: String) -> String? {
    suppliers.similar(to: text)
  }
}

extension NameBook {
  /// The names in use that a reduced text may mean, best first.
  func ranked(
    _ key: String, weight: (Name) -> Int
  ) -> [(number: Int, rank: Int)] {
    var found: [(number: Int, rank: Int, weight: Int)] = []
    for (number, name) in names.enumerated() {
      let weight = weight(name)
      guard weight > 0, let rank = FuzzyMatch.rank(of: key, in: name.key) else { continue }
      found.append((number, rank, weight))
    }
    found.sort { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      if left.weight != right.weight { return left.weight > right.weight }
      return names[left.number].key < names[right.number].key
    }
    return found.map { ($0.number, $0.rank) }
  }
}
