/// Several conditions that a record must all meet; none chooses all records.
public struct Query: Hashable, Sendable {
  /// The conditions.
  public var conditions: [Condition]

  /// A query of some conditions.
  public init(_ conditions: [Condition] = []) { self.conditions = conditions }

  /// Whether a record meets all conditions, as seen on the project's day.
  public func matches(_ record: any Record, in project: Project) -> Bool {
    conditions.allSatisfy { $0.matches(record, in: project) }
  }

  /// The conditions as one line, which `ConditionReader.query` reads back as this query.
  public var text: String { conditions.map(\.text).joined(separator: "; ") }
}
