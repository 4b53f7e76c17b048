/// Turns what people type into conditions on records of one kind: `amount>=1000`, `date=2024-02`,
/// `supplier~élan`, `municipality=`, `amount=100..500`. Values are read as `FieldReader` reads them.
public struct ConditionReader: Sendable {
  /// Reads values, and knows what fields are called.
  public var fields: FieldReader
  /// The kind of the records.
  public var kind: Kind
  /// Other names of what is no field, in the languages of the screen.
  public var names: @Sendable (Condition.Subject) -> [String]

  /// A reader.
  public init(
    _ fields: FieldReader, kind: Kind, names: @escaping @Sendable (Condition.Subject) -> [String]
  ) {
    self.fields = fields
    self.kind = kind
    self.names = names
  }

  /// Reads conditions that a line holds with semicolons between them; a value in quotation marks may
  /// hold semicolons.
  ///
  /// - Throws: the first condition that is not understood.
  public func query(_ line: String) throws(ConditionFailure) -> Query {
    var query = Query()
    for piece in Self.pieces(of: line) { query.conditions.append(try condition(piece)) }
    return query
  }

  /// What a line holds between semicolons, those in quotation marks aside; nothing empty.
  public static func pieces(of line: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces.map { FieldReader.trimmed($0) }.filter { !$0.isEmpty }
  }

  /// Whether a name stands for something that records of the kind have.
  public func knows(_ name: String) -> Bool { named(name) != nil }

  /// Reads one condition.
  ///
  /// - Throws: what is not understood.
  public func condition(_ text: String) throws(ConditionFailure) -> Condition {
    do throws(ConditionProblem) {
      return try read(text)
    } catch {
      throw ConditionFailure(FieldReader.trimmed(text), error)
    }
  }

  /// What a name stands for, and whether its values are whole cents.
  private struct Named {
    var subject: Condition.Subject
    var isInCents = false
  }

  private func read(_ text: String) throws(ConditionProblem) -> Condition {
    guard let (name, comparison, typed) = Self.pieces(of: text) else { throw .noComparison }
    guard !name.isEmpty, let named = named(name) else {
      throw .unknownSubject(name, kind, near: near(name))
    }
    let allowed = named.subject.type(in: kind).comparisons
    guard allowed.contains(comparison) else {
      throw .notComparable(comparison, name, allowed)
    }
    guard !typed.isEmpty else {
      guard comparison.isEquality else { throw .noValue(comparison) }
      return Condition(named.subject, comparison, .nothing)
    }
    if let literal = Self.unquoted(typed) {
      return try plain(named, comparison, literal)
    }
    guard allowed.contains(.less), let dots = typed.firstRange(of: "..") else {
      return try plain(named, comparison, typed)
    }
    return try range(named, comparison, typed, dots)
  }

  private func plain(
    _ named: Named, _ comparison: Comparison, _ typed: String
  ) throws(ConditionProblem) -> Condition {
    let (first, last) = try ends(named, typed)
    guard first == last else {
      return switch comparison {
      case .less, .greaterOrEqual: Condition(named.subject, comparison, .one(first))
      case .lessOrEqual, .greater: Condition(named.subject, comparison, .one(last))
      default: Condition(named.subject, comparison, .range(from: first, to: last))
      }
    }
    return Condition(named.subject, comparison, .one(first))
  }

  private func range(
    _ named: Named, _ comparison: Comparison, _ typed: String, _ dots: Range<String.Index>
  ) throws(ConditionProblem) -> Condition {
    guard comparison.isEquality else { throw .comparedRange(comparison) }
    let from = FieldReader.trimmed(String(typed[..<dots.lowerBound]))
    let to = FieldReader.trimmed(String(typed[dots.upperBound...]))
    guard !(from.isEmpty && to.isEmpty) else { throw .openRange }
    let first = from.isEmpty ? nil : try ends(named, from).first
    let last = to.isEmpty ? nil : try ends(named, to).last
    let condition = Condition(named.subject, comparison, .range(from: first, to: last))
    if let first, let last, last.isLess(than: first) { throw .reversedRange(from: from, to: to) }
    return condition
  }

  /// The first and last value that a text means: a month or a year has more than one day.
  private func ends(
    _ named: Named, _ typed: String
  ) throws(ConditionProblem) -> (first: FieldValue, last: FieldValue) {
    if named.subject.type(in: kind) == .day, let span = DateSpan(typed) {
      return (.day(span.first), .day(span.last))
    }
    let value: FieldValue?
    do throws(FieldProblem) {
      value = try self.value(named, typed)
    } catch {
      throw .value(error, typed: typed)
    }
    guard let value else { throw .value(.required, typed: typed) }
    return (value, value)
  }

  private func value(_ named: Named, _ typed: String) throws(FieldProblem) -> FieldValue? {
    switch named.subject {
    case .field(let field):
      if named.isInCents { return .money(try fields.cents(typed)) }
      let value = try fields.value(typed, of: field)
      if let (later, earlier) = fields.ahead(typed, of: field, kind) {
        throw .ahead(later, earlier)
      }
      return value
    case .identifier: return .reference(try fields.record(typed, kind))
    case .anyText: return .text(FieldReader.trimmed(LatinFolding.composed(typed)))
    case .agreementYear: return try fields.value(typed, of: .year)
    case .outside, .late, .silent: return .flag(try fields.flag(typed))
    }
  }
}

extension ConditionReader {
  /// Name, comparison and value of a condition; nil if it compares nothing.
  private static func pieces(of text: String) -> (name: String, Comparison, value: String)? {
    guard let start = text.firstIndex(where: { "=<>~!".contains($0) }) else { return nil }
    let rest = text[start...]
    // The longer ones first: `<=` begins as `<` does.
    let comparison = Comparison.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
      .first { rest.hasPrefix($0.rawValue) }
    guard let comparison else { return nil }
    return (
      FieldReader.trimmed(String(text[..<start])), comparison,
      FieldReader.trimmed(String(rest.dropFirst(comparison.rawValue.count)))
    )
  }

  /// What stands in quotation marks; nil for what does not.
  private static func unquoted(_ text: String) -> String? {
    guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return nil }
    return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }

  private func named(_ name: String) -> Named? {
    if let (field, isInCents) = fields.field(exactly: name, of: kind) {
      return Named(subject: .field(field), isInCents: isInCents)
    }
    let derived = Condition.Subject.derived(in: kind)
    if let subject = derived.first(where: { $0.name == name }) { return Named(subject: subject) }
    if let field = fields.field(called: name, of: kind) { return Named(subject: .field(field)) }
    let key = SearchKey.text(name)
    return derived.first { names($0).contains { SearchKey.text($0) == key } }
      .map { Named(subject: $0) }
  }

  /// Names that a name may be meant for: those that begin so, else those that it may be mistyped for.
  private func near(_ name: String) -> [String] {
    let known =
      kind.fields.flatMap { [$0.name] + fields.fieldNames($0) }
      + Condition.Subject.derived(in: kind).flatMap { [$0.name] + names($0) }
    let key = SearchKey.text(name)
    guard key.utf8.count > 1 else { return [] }
    var near = known.filter { SearchKey.text($0).hasPrefix(key) }
    if near.isEmpty { near = NameIndex(known).near(key).map { known[$0] } }
    var told: [String] = []
    for name in near where !told.contains(name) { told.append(name) }
    return Array(told.prefix(3))
  }
}
