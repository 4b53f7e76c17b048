/// Which column of a table goes to which field of a kind of record.
public struct ColumnMapping: Hashable, Sendable {
  /// What a column holds.
  public enum Target: Hashable, Sendable {
    /// The values of a field. For an amount with a credit column beside it, the debits.
    case field(Field)
    /// What is taken off an amount.
    case credit(Field)
    /// Amounts with their signs reversed, as banks write spending.
    case reversed(Field)
    /// What is taken off an amount, with its sign reversed.
    case reversedCredit(Field)

    /// The field that the column has a part in.
    public var field: Field {
      switch self {
      case .field(let field), .credit(let field), .reversed(let field), .reversedCredit(let field):
        field
      }
    }

    /// Whether signs are reversed.
    public var isReversed: Bool { self != upright }

    /// The same with the signs as they stand; no two columns hold one and the other.
    public var upright: Target {
      switch self {
      case .field, .credit: self
      case .reversed(let field): .field(field)
      case .reversedCredit(let field): .credit(field)
      }
    }

    /// The same with the signs reversed; fields without signs stay as they are.
    public var reversed: Target {
      switch self {
      case .field(let field) where field.type == .money: .reversed(field)
      case .credit(let field): .reversedCredit(field)
      default: self
      }
    }

    /// Whether a value is taken off.
    var isTakenOff: Bool {
      switch self {
      case .field, .reversedCredit: false
      case .credit, .reversed: true
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
    /// Several columns have one heading; their numbers from 1.
    case sameHeadings(Target, String, [Int])
    /// Most amounts of a column are negative, and nothing says whether these are what was spent; its
    /// heading.
    case unsureSigns(String)
  }

  /// The kind of the records.
  public let kind: Kind
  /// What each column holds; nil for one that is left out.
  public private(set) var targets: [Target?]
  /// Whether somebody said what the signs of amounts mean.
  public private(set) var areSignsChosen = false
  /// Columns of one heading that could hold the same, so that none of them was guessed.
  private var rivals: [Rivals] = []

  private struct Rivals: Hashable {
    var target: Target
    var heading: String
    /// From 0.
    var columns: [Int]
  }

  /// A mapping that leaves out all columns.
  public init(kind: Kind, columnCount: Int) {
    self.kind = kind
    targets = Array(repeating: nil, count: columnCount)
  }

  /// The column that holds something; nil if none does.
  public func column(of target: Target) -> Int? { targets.firstIndex(of: target) }

  /// Number of things that columns hold, those counted that several could hold.
  var recognisedCount: Int { targets.count { $0 != nil } + rivals.count }

  /// Gives a column a meaning, which no other column keeps.
  public mutating func assign(_ target: Target, to column: Int) {
    for index in targets.indices where targets[index]?.upright == target.upright {
      targets[index] = nil
    }
    targets[column] = target
    rivals.removeAll { $0.target == target.upright }
    if target.isReversed { areSignsChosen = true }
  }

  /// Gives a column a meaning by hand: signs of amounts are then meant as they are said to be.
  public mutating func choose(_ target: Target, for column: Int) {
    assign(target, to: column)
    if target.field.type == .money { areSignsChosen = true }
  }

  /// Whether it makes a difference to choose what a column goes to already.
  public func needsSigns(_ target: Target) -> Bool {
    target.field.type == .money && !areSignsChosen
  }

  /// Leaves a column out.
  public mutating func leaveOut(_ column: Int) {
    targets[column] = nil
    rivals.removeAll { $0.columns.contains(column) }
  }

  /// Why the mapping cannot be used; nil if it can.
  public var problem: Problem? {
    let missing = kind.requiredFields.filter { field in
      !targets.contains { $0?.field == field }
    }
    // Credits are left out of no sum in silence.
    for rivals in rivals
    where missing.contains(rivals.target.field) || rivals.target == .credit(rivals.target.field) {
      return .sameHeadings(rivals.target, rivals.heading, rivals.columns.map { $0 + 1 })
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
    self.init(guessing: kind, headings: headings, HeadingBook(kind, fieldNames))
  }

  init(guessing kind: Kind, headings: [String], _ book: HeadingBook) {
    self.init(kind: kind, columnCount: headings.count)
    let keys = headings.map { HeadingNames.key($0) }
    var claims: [(cost: Int, column: Int, target: Target)] = []
    for (column, key) in keys.enumerated() {
      claims += book.costs(of: key).map { (cost: $0.value, column: column, target: $0.key) }
    }
    claims.sort { ($0.cost, $0.column) < ($1.cost, $1.column) }
    var taken: Set<Target> = []
    for claim in claims where targets[claim.column] == nil && !taken.contains(claim.target) {
      taken.insert(claim.target)
      let rivals = claims.filter {
        $0.target == claim.target && keys[$0.column] == keys[claim.column]
          && targets[$0.column] == nil
      }
      // Which of two columns « Montant » has the amounts, their headings do not tell.
      if rivals.count > 1, claim.target.field.type != .text {
        self.rivals.append(
          Rivals(
            target: claim.target, heading: headings[claim.column],
            columns: rivals.map(\.column)))
      } else {
        targets[claim.column] = claim.target
      }
    }
    // Where days of payment are the only days, they are those of the expenses.
    if kind == .expense, column(of: .field(.date)) == nil, let paid = column(of: .field(.paid)) {
      targets[paid] = .field(.date)
    }
    // Beside an amount that is no debit, credits are told another way, and would count twice.
    for field in kind.fields {
      let debit = column(of: .field(field)).map { keys[$0] } ?? ""
      guard !HeadingNames.isDebit(debit) else { continue }
      if let credit = column(of: .credit(field)) { targets[credit] = nil }
      if column(of: .field(field)) != nil { rivals.removeAll { $0.target == .credit(field) } }
    }
  }
}

extension ColumnMapping {
  /// Takes in a mapping by hand: `field=Column`, parted by commas. A column goes by its heading, in
  /// which commas may stand, or by its number from 1. A minus before `amount`, `debit` or `credit`
  /// reverses the signs.
  ///
  /// - Throws: the first part that names no field or no column; those before it are taken in.
  public mutating func take(
    _ text: String, headings: [String], fieldNames: (Field) -> [String]
  ) throws(Problem) {
    var pieces = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }[
      ...]
    while let pair = pieces.popFirst() {
      guard let equals = pair.firstIndex(of: "=") else { throw .notAPair(pair) }
      let name = String(pair[..<equals])
      guard let target = Self.target(name, kind, fieldNames) else {
        throw .noSuchField(name, kind)
      }
      // What follows up to the next pair may belong to the heading.
      let more = pieces.prefix { piece in
        guard let equals = piece.firstIndex(of: "=") else { return true }
        return Self.target(String(piece[..<equals]), kind, fieldNames) == nil
      }
      let first = String(pair[pair.index(after: equals)...])
      var column: Int?
      for count in stride(from: more.count, through: 0, by: -1) {
        let heading = ([first] + more.prefix(count)).joined(separator: ",")
        column = try Self.column(heading, headings, target)
        guard column != nil else { continue }
        pieces = pieces.dropFirst(count)
        break
      }
      guard let column else {
        throw .noSuchColumn(([first] + more).joined(separator: ","), headings)
      }
      choose(target, for: column)
    }
  }

  private static func target(
    _ name: String, _ kind: Kind, _ fieldNames: (Field) -> [String]
  ) -> Target? {
    let trimmed = name.drop { $0.isWhitespace }
    if trimmed.first == "-" || trimmed.first == "\u{2212}" {
      let target = target(String(trimmed.dropFirst()), kind, fieldNames)?.reversed
      return target?.isReversed == true ? target : nil
    }
    let key = SearchKey.text(name)
    if key == "credit", kind.fields.contains(.amount) { return .credit(.amount) }
    if key == "debit", kind.fields.contains(.amount) { return .field(.amount) }
    return kind.fields.first { field in
      SearchKey.text(field.name) == key || fieldNames(field).contains { SearchKey.text($0) == key }
    }.map { .field($0) }
  }

  /// The column that goes by a heading, in quotation marks or not, or by a number from 1.
  private static func column(
    _ name: String, _ headings: [String], _ target: Target
  ) throws(Problem) -> Int? {
    var name = name
    let quoted = name.drop { $0.isWhitespace }
    if quoted.count >= 2, quoted.first == "\"", quoted.last == "\"" {
      name = String(quoted.dropFirst().dropLast())
    }
    let key = SearchKey.text(name)
    for fitting in [
      headings.indices.filter { headings[$0] == name },
      key.isEmpty ? [] : headings.indices.filter { SearchKey.text(headings[$0]) == key },
    ] where !fitting.isEmpty {
      guard fitting.count == 1 else {
        throw .sameHeadings(target.upright, headings[fitting[0]], fitting.map { $0 + 1 })
      }
      return fitting[0]
    }
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
