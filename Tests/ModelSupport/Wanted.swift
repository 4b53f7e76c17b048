/// Something that a test needs is not there.
public struct NotThere: Error {}

/// What is there.
///
/// - Throws: `NotThere` where it is nil.
func wanted<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw NotThere() }
  return value
}
