/// Why a typed field of a record was not taken.
public enum FieldProblem: Error, Hashable, Sendable {
  /// No such kind of record.
  case unknownKind(String)
  /// The kind has no such field.
  case unknownField(String, Kind)
  /// A field that `add` needs is not there.
  case missing([Field], Kind)
  /// Not `field=value`.
  case notAnAssignment(String)
  /// Not a number or an amount.
  case number(NumberProblem)
  /// Not a date.
  case date(DateProblem)
  /// Not a whole number within bounds.
  case notWhole(ClosedRange<Int>)
  /// Not one of the words of a set.
  case notAWord(ChoiceSet)
  /// Not yes or no.
  case notAFlag
  /// Not from 0 to 100.
  case notAPercentage
  /// A second value for one field.
  case saidTwice
  /// A day to come where the last one of that name may be meant.
  case ahead(CalendarDay, CalendarDay)
  /// Not the name of a category, but close to these.
  case nearCategory([String])
  /// No record of a kind, or of any, goes by that name.
  case noSuchRecord(Kind?, String)
  /// Several records go by that name; their names.
  case ambiguousRecord(Kind?, String, [String])
  /// No municipality bears that name.
  case noSuchMunicipality(String)
  /// No municipality bears that whole name; codes and names of those that bear a part of it.
  case unsureMunicipality(String, [String])
  /// Several municipalities may be meant; their codes and names.
  case ambiguousMunicipality(String, [String])
  /// A required field cannot be cleared.
  case required
  /// Names of fields that do not exist.
  case unknownFieldNames([String])
}

/// A problem with one field, named.
public struct FieldFailure: Error, Hashable, Sendable {
  /// The field as it was typed; nil where the problem is with the whole.
  public var field: String?
  /// The value as it was typed.
  public var text: String
  /// What is wrong.
  public var problem: FieldProblem

  /// A failure.
  public init(field: String? = nil, text: String = "", _ problem: FieldProblem) {
    self.field = field
    self.text = text
    self.problem = problem
  }
}
