/// The suppliers of expenses, and what each usually goes with.
struct SupplierBook: Sendable {
  /// How an expense mentions its supplier.
  struct Mention: Sendable {
    /// The place of the spelling.
    var place: Int32
    /// The number of its date; the least of all without one.
    var date: Int32
    /// Places of activity and municipality among those of the supplier.
    var activity: Int32
    var municipality: Int32
  }

  private(set) var book = NameBook()
  /// By the number of the name.
  private var suppliers: [Supplier] = []

  fileprivate struct Supplier: Sendable {
    /// Its expenses by date, those without one first, then by identifier.
    var expenses: [Dated] = []
    var activities = Tally()
    var municipalities = Tally()
    /// What the last expense was charged to.
    var last: Last?
    var likeness: SupplierLikeness
  }

  fileprivate struct Last: Sendable {
    var id: RecordID
    var date: CalendarDay?
    var category: String
    var part: RecordID?
    var activity: RecordID?
    var municipality: RecordID?
    var state: ExpenseState
  }

  fileprivate struct Dated: Comparable, Sendable {
    var number: Int32
    var id: RecordID

    static func < (left: Self, right: Self) -> Bool {
      left.number != right.number ? left.number < right.number : left.id < right.id
    }
  }

  /// How often each value occurs. A supplier has few different ones, so that looking through them
  /// is quicker than a hash table.
  fileprivate struct Tally: Sendable {
    private var values: [(value: RecordID?, count: Int)] = []
    /// Number of values that occur.
    private var variety = 0

    /// Counts a value once more; its place.
    mutating func add(_ value: RecordID?) -> Int32 {
      let place = values.firstIndex { $0.value == value } ?? values.count
      if place == values.count { values.append((value, 0)) }
      if values[place].count == 0 { variety += 1 }
      values[place].count += 1
      return Int32(truncatingIfNeeded: place)
    }

    /// Counts the value at a place once less.
    mutating func remove(at place: Int32) {
      values[Int(place)].count -= 1
      if values[Int(place)].count == 0 { variety -= 1 }
    }

    var isUniform: Bool { variety == 1 }
  }
}

extension SupplierBook {
  /// Counts an expense; nil if it names no supplier. `sort` or `settle` must follow.
  mutating func add(_ expense: borrowing Expense) -> Mention? {
    guard !expense.supplier.isEmpty else { return nil }
    let place = book.place(of: expense.supplier)
    let number = book.spellings[place].name
    if number == suppliers.count {
      suppliers.append(Supplier(likeness: SupplierLikeness(key: book.names[number].key)))
    }
    book.count(place, 1)
    let date = expense.date?.number ?? .min
    suppliers[number].expenses.append(Dated(number: date, id: expense.id))
    return Mention(
      place: Int32(truncatingIfNeeded: place), date: date,
      activity: suppliers[number].activities.add(expense.activity),
      municipality: suppliers[number].municipalities.add(expense.municipality))
  }

  /// Puts all expenses in order after they were added.
  mutating func sort(_ project: borrowing Project) {
    for number in suppliers.indices {
      suppliers[number].expenses.sort()
      suppliers[number].learn(from: project)
    }
  }

  /// Puts the expense that was added last to a supplier in its place.
  mutating func settle(_ mention: Mention, in project: borrowing Project) {
    let number = book.spellings[Int(mention.place)].name
    if let added = suppliers[number].expenses.popLast() {
      let index = suppliers[number].index(of: added)
      suppliers[number].expenses.insert(added, at: index)
    }
    suppliers[number].learn(from: project)
  }

  /// Takes an expense out again.
  mutating func remove(_ mention: Mention, _ id: RecordID, in project: borrowing Project) {
    let number = book.spellings[Int(mention.place)].name
    book.count(Int(mention.place), -1)
    suppliers[number].activities.remove(at: mention.activity)
    suppliers[number].municipalities.remove(at: mention.municipality)
    let dated = Dated(number: mention.date, id: id)
    let index = suppliers[number].index(of: dated)
    if index < suppliers[number].expenses.count, suppliers[number].expenses[index] == dated {
      suppliers[number].expenses.remove(at: index)
    }
    suppliers[number].learn(from: project)
  }

  func habit(of number: Int) -> ExpenseMemory.Habit? {
    let supplier = suppliers[number]
    guard let last = supplier.last else { return nil }
    return ExpenseMemory.Habit(
      supplier: book.spelling(of: number), count: supplier.expenses.count, lastDate: last.date,
      category: last.category, part: last.part, activity: last.activity,
      municipality: last.municipality, state: last.state,
      keepsActivity: supplier.activities.isUniform,
      keepsMunicipality: supplier.municipalities.isUniform)
  }

  /// The expenses of a supplier on a day.
  func expenses(of number: Int, on date: CalendarDay) -> [RecordID] {
    let expenses = suppliers[number].expenses
    let start = suppliers[number].index(of: date)
    return expenses[start...].prefix { $0.number == date.number }.map(\.id)
  }

  /// See `ExpenseMemory.similarSupplier`.
  func similar(to text: String) -> String? {
    guard !book.isUsed(spelling: text) else { return nil }
    let likeness = SupplierLikeness(key: SearchKey.text(text))
    var best: (number: Int, distance: Int)?
    for (number, supplier) in suppliers.enumerated() where !supplier.expenses.isEmpty {
      guard let distance = likeness.distance(to: supplier.likeness) else { continue }
      if let best,
        (best.distance, -book.names[best.number].count)
          <= (distance, -book.names[number].count)
      {
        continue
      }
      best = (number, distance)
    }
    return best.map { book.spelling(of: $0.number) }
  }
}

extension SupplierBook.Supplier {
  /// Remembers what the last expense was charged to.
  fileprivate mutating func learn(from project: borrowing Project) {
    last = expenses.last.flatMap { project.expenses[$0.id] }.map { expense in
      SupplierBook.Last(
        id: expense.id, date: expense.date, category: expense.category, part: expense.part,
        activity: expense.activity, municipality: expense.municipality, state: expense.state)
    }
  }

  fileprivate func index(of dated: SupplierBook.Dated) -> Int { firstIndex { $0 < dated } }

  fileprivate func index(of date: CalendarDay) -> Int { firstIndex { $0.number < date.number } }

  private func firstIndex(after isBefore: (SupplierBook.Dated) -> Bool) -> Int {
    var low = 0
    var high = expenses.count
    // Most expenses are newer than all others.
    if let last = expenses.last, isBefore(last) { return high }
    while low < high {
      let middle = (low + high) / 2
      if isBefore(expenses[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
