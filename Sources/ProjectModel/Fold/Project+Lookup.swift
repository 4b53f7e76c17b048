/// Records by kind and name, for commands, forms and history.
extension Project {
  /// Calls `body` with each record of a kind that is not dropped.
  ///
  /// - Throws: what `body` throws.
  public func forEach(_ kind: Kind, _ body: (any Record) throws -> Void) rethrows {
    for place in 0..<visit(kind, CountRows()) {
      if let record = visit(kind, FindRow(place: place)) { try body(record) }
    }
  }

  /// Calls `body` with each expense that is not dropped. A loop over the table takes several times as
  /// long in another module, which does not know its layout, and there may be a hundred thousand.
  public func forEachExpense(_ body: (borrowing Expense) -> Void) {
    expenses.forEachBorrowed(body)
  }

  /// The record of a kind and identifier; nil if there is none or it is dropped.
  public func record(_ kind: Kind, _ id: RecordID) -> (any Record)? {
    visit(kind, FindRecord(id: id))
  }

  /// The record that bears an identifier, of whatever kind; one that was dropped as it was then. Nil
  /// if there never was one.
  public func formerRecord(_ id: RecordID) -> (any Record)? {
    kind(of: id).flatMap { record($0, id) }
      ?? Kind.allCases.lazy.compactMap { formerRecord($0, id) }.first
  }

  /// The kind of the record that bears an identifier; nil if there is none.
  public func kind(of id: RecordID) -> Kind? {
    Kind.allCases.first { record($0, id) != nil }
  }

  /// Fields of a record that this program does not know, with their JSON text.
  public func extras(_ kind: Kind, _ id: RecordID) -> [String: String] {
    visit(kind, FindExtras(id: id))
  }

  /// The records of a kind whose identifier, code, or name a person may mean by a text.
  ///
  /// An identifier or a code that matches exactly stands alone; otherwise every record whose name
  /// holds all words of the text is a candidate.
  public func candidates(_ kind: Kind, named text: String) -> [RecordID] {
    if let id = RecordID(text), record(kind, id) != nil { return [id] }
    let words = SearchKey.words(of: text)
    guard !words.isEmpty else { return [] }
    let whole = words.joined(separator: " ")
    var byCode: [RecordID] = []
    var byWholeName: [RecordID] = []
    var byName: [RecordID] = []
    forEach(kind) { record in
      if SearchKey.text(record.value(of: .code).text) == whole { byCode.append(record.id) }
      let name = SearchKey.text(typedName(of: record))
      if name == whole { byWholeName.append(record.id) }
      if SearchKey.matches(name, query: words) { byName.append(record.id) }
    }
    return !byCode.isEmpty ? byCode : !byWholeName.isEmpty ? byWholeName : byName
  }

  /// A few words that tell people which record is meant: its title, or what stands for one.
  public func label(of record: any Record) -> String {
    for field in [Field.title, .description, .supplier, .category, .code] {
      let text = record.value(of: field).text
      if !text.isEmpty { return text }
    }
    return record.id.description
  }

  /// What a record is found by when it is typed: its label; a budget line by the code of its part, its
  /// category and its year.
  func typedName(of record: any Record) -> String {
    guard let line = record as? BudgetLine else { return label(of: record) }
    return [code(ofPart: line.part), line.category, line.year.map { String($0) } ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What people know a record by, and can type for it: its code, else its name; nil if there is none.
  public func typedLabel(_ kind: Kind, _ id: RecordID) -> String? {
    record(kind, id).map { record in
      let code = record.value(of: .code).text
      return code.isEmpty ? typedName(of: record) : code
    }
  }

  /// The code of a part, or the empty text.
  public func code(ofPart id: RecordID?) -> String {
    guard let id, let part = parts[id] else { return "" }
    return part.code.isEmpty ? part.id.description : part.code
  }

  /// The indicators in the order of their codes.
  public var indicatorsInOrder: [Indicator] { Self.byCode(indicators, \.code) }

  /// The parts in the order of their codes.
  public var partsInOrder: [Part] { Self.byCode(parts, \.code) }

  /// The activities in the order of their codes.
  public var activitiesInOrder: [Activity] { Self.byCode(activities, \.code) }

  /// The first of the activities in that order of which something holds. It is asked for at every
  /// change, so that only those are put in order.
  func firstActivity(where holds: (Activity) -> Bool) -> Activity? {
    var first: (key: CollationKey, activity: Activity)?
    for activity in activities where holds(activity) {
      let key = CollationKey(activity.code)
      if let first, (first.key, first.activity.id) < (key, activity.id) { continue }
      first = (key, activity)
    }
    return first?.activity
  }

  private static func byCode<Element: Record>(
    _ table: Table<Element>, _ code: (Element) -> String
  ) -> [Element] {
    table.map { (CollationKey(code($0)), $0) }
      .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }
      .map(\.1)
  }
}

extension Project {
  /// Whether a record bears an identifier or ever did.
  public func isKnown(_ id: RecordID) -> Bool {
    Kind.allCases.contains { formerRecord($0, id) != nil }
  }

  /// The record of a kind and identifier as it is, or as it was when it was dropped; nil if there
  /// never was one.
  public func formerRecord(_ kind: Kind, _ id: RecordID) -> (any Record)? {
    visit(kind, FindFormerRecord(id: id))
  }
}
