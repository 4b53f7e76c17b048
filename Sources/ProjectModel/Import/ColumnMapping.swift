/// Which column of a table goes to which field of a kind of record.
public struct ColumnMapping: Hashable, Sendable {
  /// What a column holds.
  public enum Target: Hashable, Sendable {
    /// The values of a field. For an amount with a credit column beside it, the debits.
    case field(Field)
    /// What is taken off an amount.
    case credit(Field)

    /// The field that the column has a part in.
    public var field: Field {
      switch self {
      case .field(let field), .credit(let field): field
      }
    }
  }

  /// Why a mapping cannot be used.
  public enum Problem: Error, Hashable, Sendable {
    /// No column for fields that every record needs.
    case missing([Field])
    /// No column of that name; the names that there are.
    case noSuchColumn(String, [String])
    /// No such field of the kind.
    case noSuchField(String, Kind)
    /// Not `field=Column`.
    case notAPair(String)
  }

  /// The kind of the records.
  public let kind: Kind
  /// What each column holds; nil for one that is left out.
  public private(set) var targets: [Target?]

  /// A mapping that leaves out all columns.
  public init(kind: Kind, columnCount: Int) {
    self.kind = kind
    targets = Array(repeating: nil, count: columnCount)
  }

  /// The column that holds something; nil if none does.
  public func column(of target: Target) -> Int? { targets.firstIndex(of: target) }

  /// Gives a column a meaning, which no other column keeps.
  public mutating func assign(_ target: Target, to column: Int) {
    for index in targets.indices where targets[index] == target { targets[index] = nil }
    targets[column] = target
  }

  /// Leaves a column out.
  public mutating func leaveOut(_ column: Int) { targets[column] = nil }

  /// Why the mapping cannot be used; nil if it can.
  public var problem: Problem? {
    let missing = kind.requiredFields.filter { field in
      !targets.contains { $0?.field == field }
    }
    return missing.isEmpty ? nil : .missing(missing)
  }
}

extension ColumnMapping {
  /// The mapping that headings suggest: each field takes the column whose heading fits one of its
  /// names best, whole headings before those that only begin with or hold a name.
  ///
  /// - Parameter fieldNames: the names of a field on the screen.
  public init(guessing kind: Kind, headings: [String], fieldNames: (Field) -> [String]) {
    self.init(kind: kind, columnCount: headings.count)
    let keys = headings.map { SearchKey.text($0) }
    var claims: [(cost: Int, column: Int, target: Target)] = []
    for (order, target) in Self.candidates(kind).enumerated() {
      let names = HeadingNames.names(of: target, kind, fieldNames)
      for (column, key) in keys.enumerated() {
        guard let cost = Self.cost(of: key, names, target) else { continue }
        claims.append((cost * 100 + order, column, target))
      }
    }
    var taken: Set<Target> = []
    for claim in claims.sorted(by: { ($0.cost, $0.column) < ($1.cost, $1.column) })
    where targets[claim.column] == nil && !taken.contains(claim.target) {
      targets[claim.column] = claim.target
      taken.insert(claim.target)
    }
    // Beside an amount that is no debit, credits are told another way, and would count twice.
    for field in kind.fields {
      let debit = column(of: .field(field)).map { SearchKey.words(of: headings[$0]) } ?? []
      if let credit = column(of: .credit(field)),
        !debit.contains(where: { ["debit", "debits", "dt", "dr"].contains($0) })
      {
        targets[credit] = nil
      }
    }
  }

  private static func candidates(_ kind: Kind) -> [Target] {
    kind.fields.flatMap { field -> [Target] in
      field == .amount ? [.field(field), .credit(field)] : [.field(field)]
    }
  }

  /// How badly a heading fits names: 0 and up; nil if not at all. Credits and short names must be the
  /// whole heading: `Carte de crédit` and `No de client` are something else.
  private static func cost(of key: String, _ names: [String], _ target: Target) -> Int? {
    guard !key.isEmpty else { return nil }
    let padded = " " + key + " "
    var best: Int?
    for (rank, name) in names.enumerated() {
      let cost: Int
      if key == name {
        cost = rank
      } else if target == .credit(target.field) || name.utf8.count < 4 {
        continue
      } else if padded.hasPrefix(" \(name) ") {
        cost = 1000 + rank
      } else if padded.contains(" \(name) ") {
        cost = 2000 + rank
      } else {
        continue
      }
      best = min(best ?? cost, cost)
    }
    return best
  }

  /// Takes in a mapping by hand: `field=Column`, parted by commas. A column goes by its heading, or by
  /// its number from 1.
  ///
  /// - Throws: the first part that names no field or no column; those before it are taken in.
  public mutating func take(
    _ text: String, headings: [String], fieldNames: (Field) -> [String]
  ) throws(Problem) {
    for pair in text.split(separator: ",") {
      guard let equals = pair.firstIndex(of: "=") else { throw .notAPair(String(pair)) }
      let name = String(pair[..<equals])
      let heading = String(pair[pair.index(after: equals)...])
      guard let target = Self.target(name, kind, fieldNames) else {
        throw .noSuchField(name, kind)
      }
      guard let column = Self.column(heading, headings) else {
        throw .noSuchColumn(heading, headings)
      }
      assign(target, to: column)
    }
  }

  private static func target(
    _ name: String, _ kind: Kind, _ fieldNames: (Field) -> [String]
  ) -> Target? {
    let key = SearchKey.text(name)
    if key == "credit", kind.fields.contains(.amount) { return .credit(.amount) }
    if key == "debit", kind.fields.contains(.amount) { return .field(.amount) }
    return kind.fields.first { field in
      SearchKey.text(field.name) == key || fieldNames(field).contains { SearchKey.text($0) == key }
    }.map { .field($0) }
  }

  private static func column(_ name: String, _ headings: [String]) -> Int? {
    if let column = headings.firstIndex(of: name) { return column }
    let key = SearchKey.text(name)
    if let column = headings.firstIndex(where: { SearchKey.text($0) == key }) { return column }
    guard let number = Int(key), headings.indices.contains(number - 1) else { return nil }
    return number - 1
  }

  /// What tells one source of tables from another: its headings.
  public static func signature(of headings: [String]) -> String {
    var hash = FactHash()
    for heading in headings { hash.add(heading) }
    return hash.letters(12)
  }
}
