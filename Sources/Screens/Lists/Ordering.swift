/// Comparing by one key after the other.
enum Ordering {
  /// Whether one key comes first; nil where they are equal, so that the next key decides.
  static func precedes<Key: Comparable>(_ left: Key, _ right: Key) -> Bool? {
    left == right ? nil : left < right
  }
}
