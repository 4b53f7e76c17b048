/// The value of one field. Files hold facts as these; records hold them as typed properties.
public enum FieldValue: Hashable, Sendable {
  case text(String)
  case money(Money)
  case day(CalendarDay)
  case integer(Int)
  case quantity(Quantity)
  case flag(Bool)
  /// A word of the field's choice set.
  case choice(String)
  case reference(RecordID)
  case references([RecordID])
  case quantities([Quantity])
  case texts([String])
}

/// One field with its new value; nil clears the field.
public struct Assignment: Hashable, Sendable {
  /// The field that is written.
  public var field: Field
  /// Its new value, or nil to clear it.
  public var value: FieldValue?

  /// An assignment.
  public init(_ field: Field, _ value: FieldValue?) {
    self.field = field
    self.value = value
  }
}

extension FieldValue? {
  /// The text, or empty.
  var text: String { if case .text(let text) = self { text } else { "" } }
  /// The amount, or nil.
  var money: Money? { if case .money(let money) = self { money } else { nil } }
  /// The day, or nil.
  var day: CalendarDay? { if case .day(let day) = self { day } else { nil } }
  /// The whole number, or nil.
  var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }
  /// The number, or nil.
  var quantity: Quantity? { if case .quantity(let quantity) = self { quantity } else { nil } }
  /// The flag, or nil.
  var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  /// The referenced record, or nil.
  var reference: RecordID? { if case .reference(let id) = self { id } else { nil } }
  /// The referenced records.
  var references: [RecordID] { if case .references(let ids) = self { ids } else { [] } }
  /// The numbers.
  var quantities: [Quantity] { if case .quantities(let values) = self { values } else { [] } }
  /// The texts.
  var texts: [String] { if case .texts(let values) = self { values } else { [] } }

  /// The choice, or nil if cleared.
  func choice<Choice: RawRepresentable<String>>(_: Choice.Type = Choice.self) -> Choice? {
    if case .choice(let word) = self { Choice(rawValue: word) } else { nil }
  }
}

extension FieldValue {
  /// A value for a text; nil for an empty one.
  static func ifPresent(_ text: String) -> Self? { text.isEmpty ? nil : .text(text) }
  static func ifPresent(_ money: Money?) -> Self? { money.map { .money($0) } }
  static func ifPresent(_ day: CalendarDay?) -> Self? { day.map { .day($0) } }
  static func ifPresent(_ integer: Int?) -> Self? { integer.map { .integer($0) } }
  static func ifPresent(_ quantity: Quantity?) -> Self? { quantity.map { .quantity($0) } }
  static func ifPresent(_ id: RecordID?) -> Self? { id.map { .reference($0) } }
  static func ifPresent(_ ids: [RecordID]) -> Self? { ids.isEmpty ? nil : .references(ids) }
  static func ifPresent(_ choice: some RawRepresentable<String>) -> Self? {
    .choice(choice.rawValue)
  }
}
