/// Why a condition was not understood.
public enum ConditionProblem: Error, Hashable, Sendable {
  /// It compares nothing: a name alone.
  case noComparison
  /// Records of the kind have nothing of that name; names that are close to it.
  case unknownSubject(String, Kind, near: [String])
  /// The comparison means nothing for what is compared: its name and those that do.
  case notComparable(Comparison, String, [Comparison])
  /// What comes behind the comparison is missing.
  case noValue(Comparison)
  /// The value is none of the field's.
  case value(FieldProblem, typed: String)
  /// A range that has no end.
  case openRange
  /// A range that ends before it begins.
  case reversedRange(from: String, to: String)
  /// A range beside another comparison than `=` and `!=`.
  case comparedRange(Comparison)
}

/// A condition that was not understood, and why.
public struct ConditionFailure: Error, Hashable, Sendable {
  /// The condition as it was typed.
  public var text: String
  /// What is wrong.
  public var problem: ConditionProblem

  /// A failure.
  public init(_ text: String, _ problem: ConditionProblem) {
    self.text = text
    self.problem = problem
  }
}
