/// In how many letters two reduced words differ: put in, left out, replaced, or swapped with their
/// neighbour (Damerau and Levenshtein, restricted).
enum SpellingDistance {
  /// In how many letters two words of some lengths may differ and still be one word mistyped. Words
  /// of three letters are mostly acronyms, one letter from many others.
  static func limit(_ left: Int, _ right: Int) -> Int {
    let shorter = min(left, right)
    return shorter <= 3 ? 0 : shorter <= 5 ? 1 : 2
  }

  /// The distance; nil if it is more than `limit`.
  static func between(
    _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    if limit == 1, !isAlikeAtEnds(left, right) { return nil }
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(
          previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1,
          current[column] + 1)
        if row > 0, column > 0, letter == right[right.startIndex + column - 1],
          left[left.startIndex + row - 1] == other
        {
          least = min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      guard current.contains(where: { $0 <= limit }) else { return nil }
      before = previous
      previous = current
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }

  /// Whether two words are the same but for two letters in one place, as those are which differ in one
  /// or in two that are swapped; quick to see for most words that are not.
  private static func isAlikeAtEnds(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let length = max(left.count, right.count)
    let beginning = zip(left, right).prefix { $0 == $1 }.count
    guard beginning < length else { return true }
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    return beginning + end >= length - 2
  }
}
