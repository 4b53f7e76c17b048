/// Finds rows for labels at the ends of lines: each as near to its line as the others let it, none on
/// top of another, in the order of their heights.
public enum EndLabels {
  /// The rows of some labels.
  ///
  /// - Parameters:
  ///   - heights: how high each line ends, 0 for the ground, 1 for the top.
  ///   - rows: the rows that there are.
  /// - Returns: a row for each, in the same order; nil for those that there is no room for, the last
  ///   ones given first.
  public static func rows(_ heights: [Double], in rows: Range<Int>) -> [Int?] {
    let kept = heights.indices.prefix(rows.count).sorted { left, right in
      (-heights[left], left) < (-heights[right], right)
    }
    var placed = [Int?](repeating: nil, count: heights.count)
    var next = rows.lowerBound
    for (number, index) in kept.enumerated() {
      let height = min(max(0, heights[index]), 1)
      let wanted = rows.upperBound - 1 - Int((height * Double(rows.count - 1)).rounded())
      let last = rows.upperBound - (kept.count - number)
      let row = min(max(wanted, next), last)
      placed[index] = row
      next = row + 1
    }
    return placed
  }
}
