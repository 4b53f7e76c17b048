/// Turns what people type into values of fields: on the command line now, in forms as well.
public struct FieldReader: Sendable {
  /// The project that names are looked up in.
  public var project: Project
  /// The municipalities of Québec.
  public var directory: Directory
  /// The day that short dates count from.
  public var today: CalendarDay
  /// Other names that a field goes by, in the languages of the screen.
  public var fieldNames: @Sendable (Field) -> [String]
  /// Other names that a word of a choice set goes by, in the languages of the screen.
  public var names: @Sendable (ChoiceSet, String) -> [String]
  /// Finds municipalities. One who reads many values makes it once; while it is nil, it is made anew
  /// for each name of a municipality.
  public var search: DirectorySearch?

  /// A reader.
  public init(
    project: Project, directory: Directory, today: CalendarDay, search: DirectorySearch? = nil,
    fieldNames: @escaping @Sendable (Field) -> [String],
    names: @escaping @Sendable (ChoiceSet, String) -> [String]
  ) {
    self.fieldNames = fieldNames
    self.project = project
    self.directory = directory
    self.today = today
    self.search = search
    self.names = names
  }

  /// Reads one value; nil for an empty text, which clears the field.
  ///
  /// - Throws: why the text is no value of the field.
  public func value(_ text: String, of field: Field) throws(FieldProblem) -> FieldValue? {
    let text = LatinFolding.composed(text)
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    switch field.type {
    case .text: return .text(Self.trimmed(text))
    case .money:
      do { return .money(try Money(typed: text)) } catch { throw .number(error) }
    case .quantity:
      let quantity = try quantity(text)
      guard !field.isPercentage || (0...100_000).contains(quantity.thousandths) else {
        throw .notAPercentage
      }
      return .quantity(quantity)
    case .quantities:
      var values: [Quantity] = []
      // With two commas or more and no semicolon, commas part the numbers.
      let separator: Character =
        text.contains(";") || text.count(where: { $0 == "," }) < 2 ? ";" : ","
      for part in text.split(separator: separator) { values.append(try quantity(String(part))) }
      return .quantities(values)
    case .day:
      do { return .day(try CalendarDay(typed: text, today: today)) } catch { throw .date(error) }
    case .integer(let bounds): return .integer(try integer(text, bounds, field))
    case .flag: return .flag(try flag(text))
    case .choice(let set): return .choice(try choice(text, set))
    case .anyRecord: return .reference(try anyRecord(text))
    case .reference(let kind): return .reference(try record(text, kind))
    case .references(let kind):
      var ids: [RecordID] = []
      for part in Self.items(text) {
        let id = try record(part, kind)
        if !ids.contains(id) { ids.append(id) }
      }
      return .references(ids)
    case .municipality: return .reference(try municipality(text))
    case .municipalities:
      var ids: [RecordID] = []
      for part in Self.towns(text) {
        let id = try municipality(part)
        if !ids.contains(id) { ids.append(id) }
      }
      return .references(ids)
    case .categories: return .texts(categories(text))
    case .fieldNames:
      let names = Self.items(text)
      let unknown = names.filter { self.field(named: $0) == nil }
      guard unknown.isEmpty else { throw .unknownFieldNames(unknown) }
      var fields: [String] = []
      for field in names.compactMap({ self.field(named: $0)?.name }) where !fields.contains(field) {
        fields.append(field)
      }
      return .texts(fields)
    }
  }

  /// A field of the agreement by its own name, or by one that people call it.
  private func field(named name: String) -> Field? {
    let key = SearchKey.text(name)
    return Field(name: name)
      ?? Kind.project.fields.first { fieldNames($0).contains { SearchKey.text($0) == key } }
  }

  /// A text without white space at either end.
  public static func trimmed(_ text: String) -> String {
    let kept = text.drop { $0.isWhitespace }
    return String(kept.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// The items of a list, separated by commas or semicolons.
  private static func items(_ text: String) -> [String] {
    text.split { ",;".contains($0) }.map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// The municipalities of a list: `Gaspé, QC` is one.
  private static func towns(_ text: String) -> [String] {
    var towns: [String] = []
    for item in items(text) {
      if let last = towns.indices.last, WrittenTown.isAddition(item) {
        towns[last] += ", " + item
      } else {
        towns.append(item)
      }
    }
    return towns
  }

  /// The categories that a text lists: semicolons part them, or commas unless all of it is the name of
  /// one.
  private func categories(_ text: String) -> [String] {
    let whole = SearchKey.text(text)
    let isKnown = { project.budgetLines.contains { SearchKey.text($0.category) == whole } }
    let isOne = project.totals.categorySpellings[whole] != nil || isKnown()
    let parts =
      text.contains(";")
      ? text.split(separator: ";") : isOne ? [text[...]] : text.split(separator: ",")
    var names: [String] = []
    for name in parts.map({ Self.trimmed(String($0)) }) where !name.isEmpty {
      if !names.contains(where: { SearchKey.text($0) == SearchKey.text(name) }) {
        names.append(name)
      }
    }
    return names
  }

  /// An amount in whole cents, as JSON has it.
  func cents(_ text: String) throws(FieldProblem) -> Money {
    let limit = Money.limit.cents
    guard let cents = Int(Self.trimmed(text)), (-limit...limit).contains(cents) else {
      throw .notWhole(-limit...limit)
    }
    return Money(cents: cents)
  }

  private func quantity(_ text: String) throws(FieldProblem) -> Quantity {
    do { return try Quantity(typed: text) } catch { throw .number(error) }
  }

  private func integer(
    _ text: String, _ bounds: ClosedRange<Int>, _ field: Field
  ) throws(FieldProblem) -> Int {
    if field == .year, let number = projectYear(text) { return number }
    let value = try quantity(text)
    guard value.thousandths % 1000 == 0, bounds.contains(value.thousandths / 1000) else {
      throw .notWhole(bounds)
    }
    return value.thousandths / 1000
  }

  /// A project year by the label of the financial year it coincides with: `2022-2023`.
  private func projectYear(_ text: String) -> Int? {
    let label = text.filter { !$0.isWhitespace }
    return project.calendar?.years.first { year in
      FinancialYear(containing: year.start, firstMonth: year.start.civil.month).label == label
    }?.number
  }

  func flag(_ text: String) throws(FieldProblem) -> Bool {
    switch SearchKey.text(text) {
    case "oui", "o", "vrai", "yes", "y", "true", "1", "x": return true
    case "non", "n", "faux", "no", "false", "0": return false
    default: throw .notAFlag
    }
  }

  private func choice(_ text: String, _ set: ChoiceSet) throws(FieldProblem) -> String {
    let key = SearchKey.text(text)
    if let exact = set.words.first(where: { word in
      word == text || names(set, word).contains { SearchKey.text($0) == key }
    }) {
      return exact
    }
    let begun = set.words.filter { word in
      !key.isEmpty
        && ([word] + names(set, word)).contains { SearchKey.text($0).hasPrefix(key) }
    }
    guard begun.count == 1 else { throw .notAWord(set) }
    return begun[0]
  }

  func record(_ text: String, _ kind: Kind) throws(FieldProblem) -> RecordID {
    try only(project.candidates(kind, named: text).map { (kind, $0) }, kind, text)
  }

  /// The record of any kind but a comment that a text means: by its identifier, its code, or its name;
  /// a municipality by that.
  private func anyRecord(_ text: String) throws(FieldProblem) -> RecordID {
    if let id = RecordID(text), project.kind(of: id) != nil { return id }
    let key = SearchKey.text(text)
    var named: [(kind: Kind, id: RecordID)] = []
    var coded: [(kind: Kind, id: RecordID)] = []
    for kind in Kind.allCases where kind != .comment {
      for id in project.candidates(kind, named: text) {
        named.append((kind, id))
        let code = project.record(kind, id)?.value(of: .code).text ?? ""
        if SearchKey.text(code) == key { coded.append((kind, id)) }
      }
    }
    for participation in project.standings.values {
      guard let town = participation.municipality else { continue }
      if SearchKey.text(directory.name(of: town)) == key {
        coded.append((.participation, participation.id))
      }
    }
    return try only(coded.isEmpty ? named : coded, nil, text)
  }

  private func only(
    _ found: [(kind: Kind, id: RecordID)], _ kind: Kind?, _ text: String
  ) throws(FieldProblem) -> RecordID {
    guard let first = found.first else { throw .noSuchRecord(kind, text) }
    guard found.count == 1 else {
      throw .ambiguousRecord(
        kind, text,
        found.prefix(6).compactMap { kind, id in
          project.record(kind, id).map { "\(id) \(project.typedName(of: $0))" }
        })
    }
    return first.id
  }

  private func municipality(_ text: String) throws(FieldProblem) -> RecordID {
    if let id = RecordID(text), directory[id] != nil { return id }
    let found = (search ?? DirectorySearch(directory)).matches(text)
    let best = found.first?.rank ?? .part
    let exact = found.prefix { best <= .bare && $0.rank == best }
    if exact.count == 1 { return exact[0].id }
    // A part of a name is not enough to write by: « Lavall » must not add Calixa-Lavallée.
    let meant = exact.isEmpty ? found.filter { $0.rank != .surroundings }[...] : exact
    let names = meant.prefix(6).compactMap { directory[$0.id] }.map {
      "\($0.id) \($0.name) (\($0.designation.name), \($0.county))"
    }
    if names.isEmpty { throw .noSuchMunicipality(text) }
    throw exact.isEmpty ? .unsureMunicipality(text, names) : .ambiguousMunicipality(text, names)
  }
}

extension FieldReader {
  /// The two days that a text may mean in a field that tells what has happened: one to come, and the
  /// last one before it; nil where only one is meant.
  public func ahead(
    _ text: String, of field: Field, _ kind: Kind
  ) -> (later: CalendarDay, earlier: CalendarDay)? {
    guard kind.looksBack(in: field), let reading = try? DateReading(text, today: today),
      let earlier = reading.earlier
    else { return nil }
    return (reading.day, earlier)
  }

  /// The field of a kind that goes by a name on the command line or in JSON, and whether its amounts
  /// are then whole cents.
  func field(exactly name: String, of kind: Kind) -> (field: Field, isInCents: Bool)? {
    for field in kind.fields {
      if field.name == name { return (field, false) }
      if field.jsonName == name || field.labelName == name { return (field, field.type == .money) }
    }
    return nil
  }

  /// The field of a kind that people call by a name.
  func field(called name: String, of kind: Kind) -> Field? {
    let key = SearchKey.text(name)
    return kind.fields.first { field in
      fieldNames(field).contains { SearchKey.text($0) == key }
    }
  }

  /// Reads `field=value` texts into the assignments of one record.
  ///
  /// - Parameter isNew: whether the required fields of the kind must all be there.
  /// - Throws: the first text that is refused, or the required field that is missing.
  public func assignments(
    _ texts: [String], kind: Kind, isNew: Bool
  ) throws(FieldFailure) -> [Assignment] {
    var assignments: [Assignment] = []
    var names: Set<String> = []
    for text in texts {
      guard let equals = text.firstIndex(of: "=") else {
        throw FieldFailure(text: text, .notAnAssignment(text))
      }
      let name = String(text[..<equals])
      let typed = String(text[text.index(after: equals)...])
      defer { names.insert(name) }
      let exact = self.field(exactly: name, of: kind)
      guard let field = exact?.field ?? self.field(called: name, of: kind) else {
        throw FieldFailure(field: name, text: typed, .unknownField(name, kind))
      }
      do throws(FieldProblem) {
        let value: FieldValue? =
          exact?.isInCents == true && !Self.trimmed(typed).isEmpty
          ? .money(try cents(typed)) : try value(typed, of: field)
        if let other = assignments.first(where: { $0.field == field }) {
          // Lists tell a record by its identifier and by its code.
          guard let label = field.labelName, names.contains(label) || name == label,
            other.value == value, !names.contains(name)
          else { throw .saidTwice }
          continue
        }
        if value == nil, kind.requiredFields.contains(field) { throw .required }
        if let (later, earlier) = ahead(typed, of: field, kind) { throw .ahead(later, earlier) }
        assignments.append(Assignment(field, value))
      } catch {
        throw FieldFailure(field: name, text: typed, error)
      }
    }
    if isNew {
      let missing = kind.requiredFields.filter { field in
        !assignments.contains { $0.field == field }
      }
      guard missing.isEmpty else { throw FieldFailure(.missing(missing, kind)) }
    }
    return assignments
  }
}
