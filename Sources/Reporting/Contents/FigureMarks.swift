internal import ProjectModel

/// Amounts and percentages in sentences, compared whatever spaces and signs they are written with.
enum FigureMarks {
  /// The amounts and percentages of a text that stand in none of some others, as they are written.
  static func unmatched(in text: String, known: [String]) -> [String] {
    let wanted = Set(known.flatMap { marks(in: $0) }.map(\.key))
    var seen: Set<String> = []
    return marks(in: text).filter { !wanted.contains($0.key) && seen.insert($0.key).inserted }
      .map(\.text)
  }

  /// The numbers of a text that are followed or led by `$`, or followed by `%`.
  private static func marks(in text: String) -> [(text: String, key: String)] {
    text.matches(
      of:
        /(\$?)((?:\d{1,3}(?:[\u{A0}\u{202F} ,.]\d{3})+(?!\d)|\d+)(?:[.,]\d{1,2}(?!\d))?)[\u{A0}\u{202F} ]?([$%]?)/
    )
    .compactMap { match in
      guard !match.1.isEmpty || !match.3.isEmpty else { return nil }
      let digits = String(match.2)
      let sign = match.3 == "%" ? "%" : "$"
      return (String(match.0), number(digits) + sign)
    }
  }

  /// A number without spaces, its last part set off by a point where it is one of decimals.
  private static func number(_ text: String) -> String {
    var kept = text.filter { !$0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }
    guard let mark = kept.lastIndex(where: { $0 == "," || $0 == "." }) else { return kept }
    let decimals = kept[kept.index(after: mark)...]
    // Three digits behind a mark are thousands.
    let isFraction = decimals.count != 3
    let whole = kept[..<mark].filter(\.isNumber)
    kept = isFraction ? whole + "." + decimals : whole + decimals
    while isFraction, kept.hasSuffix("0") || kept.hasSuffix(".") {
      let isEnd = kept.hasSuffix(".")
      kept.removeLast()
      if isEnd { break }
    }
    return kept
  }
}
