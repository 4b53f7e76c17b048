/// What a quick line is understood by: the names of a project, reduced once.
///
/// Made anew when the project changes, not for each key. It keeps neither the project nor the whole
/// memory, so that these are not copied when they change.
public struct QuickLineReader: Sendable {
  let directory: Directory
  let search: DirectorySearch
  let today: CalendarDay
  let defaults: [Assignment]
  /// Names of fields of an expense, reduced.
  let fieldKeys: [(key: String, field: Field)]
  /// What each field is called in a line.
  let fieldTitles: [Field: String]
  /// Names of the states of an expense, reduced.
  let states: [(key: String, word: String, title: String)]
  let parts: [Coded]
  let activities: [Coded]
  let categories: NameIndex
  let suppliers: NameIndex
  let supplierBook: SupplierBook
  /// Municipalities that take part.
  let towns: NameIndex
  let townIDs: [RecordID]
  let participants: Set<RecordID>
  /// Months, and other words that are dates by themselves, reduced.
  let months: [String]
  let dayWords: [String]

  /// A part or an activity.
  struct Coded: Sendable {
    var id: RecordID
    var code: String
    /// The code and the title, reduced.
    var codeKey: String
    var titleKey: String
    /// The part of an activity.
    var part: RecordID?
  }

  /// A reader.
  ///
  /// - Parameters:
  ///   - search: one over the directory.
  ///   - memory: that of the project.
  ///   - today: the day that short dates count from, and the date of a line without one.
  ///   - defaults: what the last receipt leaves to the next.
  ///   - fieldNames: other names that a field goes by in the languages of the screen. The first is
  ///     what `QuickLine.choosing` writes.
  ///   - names: other names that a word of a choice set goes by.
  public init(
    project: Project, directory: Directory, search: DirectorySearch, memory: ExpenseMemory,
    today: CalendarDay, defaults: [Assignment] = [], fieldNames: (Field) -> [String],
    names: (ChoiceSet, String) -> [String]
  ) {
    self.directory = directory
    self.search = search
    self.today = today
    self.defaults = defaults
    let fields = Kind.expense.fields
    fieldKeys = fields.flatMap { field in
      (fieldNames(field) + [field.name] + Self.shortNames(field)).map {
        (SearchKey.text($0), field)
      }
    }
    fieldTitles = Dictionary(
      uniqueKeysWithValues: fields.map { field in
        let name = fieldNames(field).first { !$0.contains { $0.isWhitespace || $0 == ":" } }
        return (field, Self.shortNames(field).first ?? name ?? field.name)
      })
    states = ExpenseState.allCases.flatMap { state in
      let titles = names(.state, state.rawValue)
      return (titles + [state.rawValue]).map {
        (SearchKey.text($0), state.rawValue, titles.first ?? state.rawValue)
      }
    }
    parts = project.partsInOrder.map { Coded($0.id, $0.code, $0.title) }
    activities = project.activitiesInOrder.map { Coded($0.id, $0.code, $0.title, $0.part) }
    supplierBook = memory.suppliers
    suppliers = NameIndex(
      memory.suppliers.book.ranked("") { $0.count }.map {
        memory.suppliers.book.spelling(of: $0.number)
      })
    categories = NameIndex(memory.categories(matching: "").map(\.name))
    let municipalities = project.participations.compactMap { $0.municipality }
      .compactMap { directory[$0] }
      .sorted { (-$0.population, $0.id) < (-$1.population, $1.id) }
    townIDs = municipalities.map(\.id)
    participants = Set(townIDs)
    towns = NameIndex(municipalities.map(\.distinctName), keyed: municipalities.map(\.name))
    months = Language.allCases.flatMap { QuebecFormat.months($0) }.map { SearchKey.text($0) }
    dayWords =
      Language.allCases.flatMap { QuebecFormat.weekdays($0) }.map { SearchKey.text($0) }
      + [
        "aujourd hui", "auj", "ajd", "today", "hier", "yesterday", "avant hier", "demain",
        "tomorrow", "apres demain",
      ]
  }

  /// Names short enough for a line; the first is what is written.
  private static func shortNames(_ field: Field) -> [String] {
    switch field {
    case .municipality: ["ville", "town", "mun"]
    case .category: ["cat"]
    case .supplier: ["fourn", "supp"]
    case .activity: ["act"]
    case .reference: ["pièce", "ref", "facture", "invoice"]
    case .description: ["desc"]
    case .part: ["volet"]
    case .amount: ["montant"]
    case .state: ["état"]
    case .paid: ["payé", "paid"]
    case .eligible: ["admissible", "adm"]
    default: []
    }
  }

  /// The field of an expense that goes by a name.
  func field(_ name: String) -> Field? {
    let key = SearchKey.text(name)
    return key.isEmpty ? nil : fieldKeys.first { $0.key == key }?.field
  }
}

extension QuickLineReader.Coded {
  fileprivate init(_ id: RecordID, _ code: String, _ title: String, _ part: RecordID? = nil) {
    self.init(
      id: id, code: code.isEmpty ? id.description : code, codeKey: SearchKey.text(code),
      titleKey: SearchKey.text(title), part: part)
  }
}
