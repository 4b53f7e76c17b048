/// A large value that is not changed, kept on the heap: what contains it stays small to copy, and to
/// compile.
@propertyWrapper
struct Boxed<Value: Sendable>: Sendable {
  private final class Storage: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private let storage: Storage

  init(wrappedValue: Value) { storage = Storage(wrappedValue) }

  /// The value.
  var wrappedValue: Value { storage.value }
}
