/// What a record must be like to be chosen: a field, a comparison and a value. It knows nothing of
/// where it was typed; `ConditionReader` reads it, `text` writes it.
public struct Condition: Hashable, Sendable {
  /// What of a record is looked at.
  public enum Subject: Hashable, Sendable {
    /// A field that records store.
    case field(Field)
    /// The identifier.
    case identifier
    /// Any text of the record.
    case anyText
    /// The year of the agreement that an expense is dated in.
    case agreementYear
    /// Whether an expense is dated outside the agreement, or not at all.
    case outside
    /// Whether it is open and past its day.
    case late
    /// Whether a municipality was not heard from for too long.
    case silent
  }

  /// What a value is compared with.
  public enum Value: Hashable, Sendable {
    /// Nothing: the field is to be empty, or not to be.
    case nothing
    /// A value of the subject's type. A list asks for all of its items.
    case one(FieldValue)
    /// From one value to another, both included; nil leaves an end open.
    case range(from: FieldValue?, to: FieldValue?)
  }

  /// What is looked at.
  public let subject: Subject
  /// How it is compared.
  public let comparison: Comparison
  /// What it is compared with.
  public let value: Value
  /// The words of a text that is looked for, reduced once for all records.
  private let words: [String]

  /// A condition. One whose comparison does not go with its subject or value chooses nothing.
  public init(_ subject: Subject, _ comparison: Comparison, _ value: Value) {
    self.subject = subject
    self.comparison = comparison
    self.value = value
    words = if case .one(.text(let text)) = value { SearchKey.words(of: text) } else { [] }
  }

  /// A condition on a stored field.
  public init(_ field: Field, _ comparison: Comparison, _ value: FieldValue?) {
    self.init(.field(field), comparison, value.map { .one($0) } ?? .nothing)
  }
}

/// How a condition compares. Raw values are what people type.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
  /// The same; texts whatever their case and accents.
  case equal = "="
  /// Not the same, or empty.
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  /// Every word that is looked for occurs somewhere, whatever case and accents.
  case contains = "~"

  /// Whether it tells what is the same from what is not.
  public var isEquality: Bool { self == .equal || self == .notEqual }
}

extension Condition {
  /// Whether a record meets the condition, as seen on the project's day. What is empty is equal to
  /// nothing, and neither less nor greater.
  public func matches(_ record: any Record, in project: Project) -> Bool {
    switch (value, comparison) {
    case (.nothing, .equal): return isEmpty(record, project)
    case (.nothing, .notEqual): return !isEmpty(record, project)
    case (.one(let wanted), .equal): return holds(wanted, record, project)
    case (.one(let wanted), .notEqual): return !holds(wanted, record, project)
    case (.one(let wanted), .contains):
      guard case .text(let text) = wanted else { return false }
      let held = texts(of: record).joined(separator: " ")
      return words.isEmpty
        ? held.contains(text) : SearchKey.matches(SearchKey.text(held), query: words)
    case (.one(let wanted), _):
      guard let held = held(by: record, project) else { return false }
      return switch comparison {
      case .less: held.isLess(than: wanted)
      case .lessOrEqual: held == wanted || held.isLess(than: wanted)
      case .greater: wanted.isLess(than: held)
      default: held == wanted || wanted.isLess(than: held)
      }
    case (.range(let from, let to), .equal): return isWithin(from, to, record, project)
    case (.range(let from, let to), .notEqual): return !isWithin(from, to, record, project)
    default: return false
    }
  }

  private func isWithin(
    _ from: FieldValue?, _ to: FieldValue?, _ record: any Record, _ project: Project
  ) -> Bool {
    guard let held = held(by: record, project) else { return false }
    return !(from.map { held.isLess(than: $0) } ?? false)
      && !(to.map { $0.isLess(than: held) } ?? false)
  }

  private func isEmpty(_ record: any Record, _ project: Project) -> Bool {
    subject == .anyText ? texts(of: record).isEmpty : held(by: record, project) == nil
  }

  private func holds(_ wanted: FieldValue, _ record: any Record, _ project: Project) -> Bool {
    switch wanted {
    case .text(let text): texts(of: record).contains { isSame($0, text, words) }
    case .texts(let names):
      names.allSatisfy { name in
        let words = SearchKey.words(of: name)
        return texts(of: record).contains { isSame($0, name, words) }
      }
    case .references(let ids):
      if case .references(let held) = held(by: record, project) {
        ids.allSatisfy { held.contains($0) }
      } else {
        false
      }
    default: held(by: record, project) == wanted
    }
  }

  private func isSame(_ held: String, _ text: String, _ words: [String]) -> Bool {
    held == text || !words.isEmpty && SearchKey.words(of: held) == words
  }

  /// The texts that the subject has in a record.
  private func texts(of record: any Record) -> [String] {
    let fields = if case .field(let field) = subject { [field] } else { type(of: record).fields }
    return fields.flatMap { field -> [String] in
      switch record.value(of: field) {
      case .text(let text): [text]
      case .texts(let texts) where subject != .anyText: texts
      default: []
      }
    }
  }

  private func held(by record: any Record, _ project: Project) -> FieldValue? {
    switch subject {
    case .field(let field):
      guard field == .state || field == .paid, let expense = record as? Expense else {
        let value = record.value(of: field)
        // What is charged to a part that is gone is charged to none.
        if field == .part, case .reference(let id) = value, project.parts[id] == nil { return nil }
        return value
      }
      return expense.told(on: project.today).value(of: field)
    case .identifier: return .reference(record.id)
    case .anyText: return nil
    case .agreementYear:
      guard let date = (record as? Expense)?.date else { return nil }
      return project.calendar?.year(of: date).map { .integer($0) }
    case .outside:
      return .flag((record as? Expense).map { project.totals.isOutside($0) } ?? false)
    case .late: return .flag(project.isLate(record))
    case .silent: return .flag((record as? Participation).map { project.isSilent($0) } ?? false)
    }
  }
}

extension FieldValue {
  /// Whether it comes before another of its type; false for types that have no order.
  func isLess(than other: Self) -> Bool {
    switch (self, other) {
    case (.money(let left), .money(let right)): left < right
    case (.day(let left), .day(let right)): left < right
    case (.integer(let left), .integer(let right)): left < right
    case (.quantity(let left), .quantity(let right)): left < right
    default: false
    }
  }
}
