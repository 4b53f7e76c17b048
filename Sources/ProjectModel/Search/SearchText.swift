/// A text that is shown of what was found, with the value that it tells.
public struct SearchText: Hashable, Sendable {
  /// What is shown.
  public var text: String
  fileprivate let forms: [[UInt8]]

  /// A text.
  ///
  /// - Parameter value: what it tells, where that is an amount, a number or a day.
  public init(_ text: String, of value: FieldValue? = nil) {
    self.text = text
    forms = SearchForm.forms(of: value)
  }
}

extension SearchQuery {
  /// Which terms are found in a text, by their places.
  public func terms(in text: SearchText) -> Set<Int> {
    var words: [[UInt8]] = []
    SearchKey.forEachWord(of: text.text) { word, _ in words.append(word) }
    return Set(
      terms.indices.filter { place in
        terms[place].alternatives.contains { alternative in
          alternative.needles.allSatisfy { needle in
            (words + text.forms).contains { needle.fits($0) }
          }
        }
      })
  }

  /// What of a text fits, in order: words whole, or all of it where it is an amount or a day that fits.
  public func marks(in text: SearchText) -> [Range<String.Index>] {
    let needles = terms.flatMap { $0.alternatives.flatMap(\.needles) }
    if text.forms.contains(where: { form in needles.contains { $0.fits(form) } }) {
      return [text.text.startIndex..<text.text.endIndex]
    }
    var marks: [Range<String.Index>] = []
    SearchKey.forEachWord(of: text.text) { word, place in
      if needles.contains(where: { $0.fits(word) }) { marks.append(place) }
    }
    return marks
  }
}

extension SearchQuery.Needle {
  /// Whether it is a word, its beginning, or inside of it, as `SearchIndex` finds it.
  fileprivate func fits(_ word: [UInt8]) -> Bool {
    if word.starts(with: bytes) { return true }
    guard bytes.count >= SearchIndex.leastInside, bytes.count < word.count, !isForm,
      !word.contains(where: { SearchForm.isBetween($0) })
    else { return false }
    return (1...(word.count - bytes.count)).contains { word[$0...].starts(with: bytes) }
  }
}
