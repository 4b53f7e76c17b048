internal import ProjectJournal
internal import ProjectModel

extension JSONWriter {
  /// A member that is a text; `null` where it is empty.
  mutating func text(_ key: String, _ value: String) {
    self.key(key)
    optional(value)
  }

  /// A member that is a value of a field, `null` for none.
  mutating func value(_ key: String, _ value: FieldValue?) {
    self.key(key)
    self.value(value)
  }

  /// A member that is a list, an object each.
  mutating func objects<Element>(
    _ key: String, _ elements: some Sequence<Element>,
    _ body: (Element, inout JSONWriter) -> Void
  ) {
    self.key(key)
    array { json in
      for element in elements {
        json.element()
        json.object { body(element, &$0) }
      }
    }
  }

  /// A member that is an amount in cents; `null` for none.
  mutating func cents(_ key: String, _ value: Money?) {
    self.key(key)
    if let value { integer(value.cents) } else { null() }
  }

  /// A member that is an amount, rounded once.
  mutating func cents(_ key: String, _ value: UnroundedMoney?) {
    cents(key, value?.rounded)
  }

  /// A member that is a number to the millionth; `null` for none.
  mutating func number(_ key: String, _ value: Double?) {
    self.key(key)
    if let value { number(value) } else { null() }
  }
}
