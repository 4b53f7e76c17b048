/// A record of one kind: typed properties, and the same fields by name for files and forms.
public protocol Record: Hashable, Sendable {
  /// The kind of all records of this type.
  static var kind: Kind { get }
  /// The letter that identifiers of new records begin with.
  static var identifierPrefix: Character { get }
  /// The fields, in the order of forms and tables.
  static var fields: [Field] { get }
  /// The fields without which a record is refused.
  static var requiredFields: [Field] { get }
  /// The identifier.
  var id: RecordID { get }
  /// A record with no field set.
  init(id: RecordID)
  /// The value of a field; nil where it is unset or the kind has no such field.
  func value(of field: Field) -> FieldValue?
  /// Sets a field, or clears it to its default; a field that the kind lacks is left alone.
  mutating func write(_ value: FieldValue?, to field: Field)
}
