/// Gathers the words of a project for its index.
struct WordGatherer {
  private(set) var subjects: [ProjectIndex.Document] = []
  private(set) var maker = SearchIndex.Maker()
  private let project: Project
  private let directory: Directory
  private let names: ProjectIndex.Names
  /// What expenses say besides of the parts and activities that they name.
  private var codes: [RecordID: String] = [:]
  /// The names of municipalities that were looked up.
  private var towns: [RecordID: String] = [:]

  init(_ project: Project, _ directory: Directory, _ names: ProjectIndex.Names) {
    self.project = project
    self.directory = directory
    self.names = names
    for part in project.parts { codes[part.id] = part.code }
    for activity in project.activities { codes[activity.id] = activity.code }
  }

  /// The kinds in the order of what is found among equals; parts, activities and municipalities come
  /// before them.
  private static let order: [Kind] = [
    .indicator, .decision, .meeting, .risk, .report, .instalment, .milestone, .project, .budgetLine,
    .transfer, .measure, .expense, .comment, .passage,
  ]

  // MARK: Records

  /// Takes every record, and every municipality.
  mutating func takeRecords() {
    for part in project.partsInOrder { take(part) }
    for activity in project.activitiesInOrder { take(activity) }
    takeMunicipalities()
    for kind in Self.order {
      if kind == .expense {
        takeExpenses()
      } else {
        for record in newestFirst(kind) { take(record) }
      }
    }
  }

  private func newestFirst(_ kind: Kind) -> [any Record] {
    var records: [(day: Int32, record: any Record)] = []
    project.forEach(kind) { record in
      let day = [Field.date, .due].lazy.compactMap { record.value(of: $0).day }.first
      records.append((day?.number ?? .min, record))
    }
    return records.sorted { left, right in
      left.day != right.day ? left.day > right.day : left.record.id < right.record.id
    }.map(\.record)
  }

  private mutating func take(_ record: any Record) {
    let kind = type(of: record).kind
    subjects.append(.record(kind, record.id))
    maker.begin()
    takeFields(of: record, kind)
  }

  private mutating func takeFields(of record: any Record, _ kind: Kind) {
    maker.add(record.id, .detail)
    for name in names.kinds(kind) { maker.add(name, .remark, isShared: true) }
    for field in kind.fields {
      guard let value = record.value(of: field) else { continue }
      take(value, of: field, field.weight(in: kind))
    }
  }

  private mutating func take(_ value: FieldValue, of field: Field, _ weight: SearchIndex.Weight) {
    let isPersonal = field.isPersonal
    switch value {
    case .text(let text):
      maker.add(text, weight, isPersonal: isPersonal, isShared: field.isRepeated)
    case .texts(let texts): for text in texts { maker.add(text, weight, isShared: true) }
    case .money, .quantity, .quantities, .day: maker.add(formsOf: value, weight)
    case .choice(let word):
      guard case .choice(let set) = field.type else { return }
      for name in names.words(set, word) { maker.add(name, .remark, isShared: true) }
    case .reference(let id): maker.add(name(of: id, field), weight, isShared: true)
    case .references(let ids):
      for id in ids { maker.add(name(of: id, field), weight, isShared: true) }
    case .integer, .flag: break
    }
  }

  private mutating func name(ofTown id: RecordID) -> String {
    if let known = towns[id] { return known }
    let name = directory.name(of: id)
    towns[id] = name
    return name
  }

  private mutating func name(of id: RecordID, _ field: Field) -> String {
    switch field.type {
    case .municipality, .municipalities: return name(ofTown: id)
    case .reference(let kind), .references(let kind):
      return codes[id] ?? project.typedLabel(kind, id) ?? id.description
    default:
      if let town = project.participations[id]?.municipality { return name(ofTown: town) }
      guard let record = project.formerRecord(id) else { return id.description }
      return record.value(of: .code).text + " " + project.typedName(of: record)
    }
  }

  /// Expenses are many, so that nothing is looked up twice for them.
  private mutating func takeExpenses() {
    var order: [(day: Int32, id: RecordID)] = []
    order.reserveCapacity(project.expenses.count)
    project.forEachExpense { order.append(($0.date?.number ?? .min, $0.id)) }
    order.sort { ($1.day, $0.id) < ($0.day, $1.id) }
    let kindNames = names.kinds(.expense).joined(separator: " ")
    for (_, id) in order {
      guard let expense = project.expenses[id] else { continue }
      subjects.append(.record(.expense, id))
      maker.begin()
      maker.add(id, .detail)
      maker.add(kindNames, .remark, isShared: true)
      maker.add(expense.supplier, .name, isPersonal: true, isShared: true)
      maker.add(expense.description, .name)
      maker.add(expense.reference, .name)
      maker.add(expense.category, .detail, isShared: true)
      if let part = expense.part { maker.add(codes[part] ?? "", .detail, isShared: true) }
      if let activity = expense.activity {
        maker.add(codes[activity] ?? "", .detail, isShared: true)
      }
      if let town = expense.municipality {
        maker.add(name(ofTown: town), .detail, isShared: true)
      }
      if let amount = expense.amount { maker.add(formsOf: .money(amount), .detail) }
      if let date = expense.date { maker.add(formsOf: .day(date), .detail) }
      if let paid = expense.paid { maker.add(formsOf: .day(paid), .detail) }
      maker.add(expense.note, .remark, isPersonal: true)
    }
  }

  /// Municipalities, each with what its participation says.
  private mutating func takeMunicipalities() {
    var taking: [RecordID: [Participation]] = [:]
    var nowhere: [Participation] = []
    for participation in project.participations {
      if let town = participation.municipality {
        taking[town, default: []].append(participation)
      } else {
        nowhere.append(participation)
      }
    }
    let known = directory.municipalities.map { (CollationKey($0.name), $0.id) }.sorted { $0 < $1 }
      .map(\.1)
    let listed = Set(known)
    let unlisted = taking.keys.filter { !listed.contains($0) }.sorted()
    for isTaking in [true, false] {
      for town in known + unlisted where (taking[town] != nil) == isTaking {
        take(town, taking[town] ?? [])
      }
    }
    for participation in nowhere { take(participation) }
  }

  private mutating func take(_ town: RecordID, _ participations: [Participation]) {
    subjects.append(.municipality(town))
    maker.begin()
    maker.add(directory.name(of: town), .name)
    maker.add(town.description, .detail)
    if let municipality = directory[town] {
      maker.add(directory.region(municipality.region)?.name ?? "", .remark, isShared: true)
      maker.add(municipality.county, .remark, isShared: true)
    }
    for participation in participations {
      takeFields(of: participation, .participation)
    }
  }

  // MARK: The journal

  /// Takes the entries that were written first, and what of theirs records do not say any more; their
  /// stamps, newest first.
  mutating func take(_ history: History, count: Int) -> [Stamp] {
    var stamps: [Stamp] = []
    stamps.reserveCapacity(count)
    for rank in (0..<min(count, history.entries.count)).reversed() {
      let place = history.place(written: rank)
      stamps.append(history.entries[place].stamp)
      maker.begin()
      maker.add(history.entries[place].reason ?? "", .name, isShared: true)
      maker.add(history.entries[place].author, .detail, isPersonal: true, isShared: true)
      maker.add(formsOf: .day(names.day(history.entries[place].written)), .detail)
      takeFormer(history.entries[place])
    }
    return stamps
  }

  private mutating func takeFormer(_ entry: borrowing Entry) {
    for place in 0..<entry.content.operations.count {
      guard case .known(let kind) = entry.content.operations[place].kind else { continue }
      let id = entry.content.operations[place].id
      // Most records are written once.
      if project.visit(kind, IsOnly(id: id, stamp: entry.stamp)) { continue }
      let now = project.record(kind, id)
      for index in entry.content.operations[place].assignments {
        let field = entry.content.assignments[index].field
        guard let value = entry.content.assignments[index].value, now?.value(of: field) != value
        else { continue }
        take(value, of: field, .remark)
      }
    }
  }
}

extension Field {
  /// Whether many records have the same text in it.
  fileprivate var isRepeated: Bool {
    switch self {
    case .owner, .category, .unit, .contactRole, .supplier: true
    default: false
    }
  }

  /// How much it tells of what a record of a kind is.
  fileprivate func weight(in kind: Kind) -> SearchIndex.Weight {
    switch self {
    case .code, .title, .short, .description, .supplier, .reference: .name
    case .category: kind == .budgetLine ? .name : .detail
    case .municipality: kind == .participation ? .name : .detail
    case .note, .nextStep, .response, .reason, .text, .contactName, .contactRole, .contactEmail,
      .contactPhone:
      .remark
    default: .detail
    }
  }
}
