internal import ProjectModel

/// A text that chooses among the rows of a list: every word of it must be found, without accents.
struct RowFilter: Hashable {
  /// What was typed.
  private(set) var text = ""
  private var words: [String] = []

  init(_ text: String = "") {
    self.text = text
    words = SearchKey.words(of: text)
  }

  /// Whether it lets everything through.
  var isOpen: Bool { words.isEmpty }

  /// Whether a row passes.
  ///
  /// - Parameter key: what the row is found by, as `SearchKey` reduces it.
  func passes(_ key: @autoclosure () -> String) -> Bool {
    words.isEmpty || SearchKey.matches(key(), query: words)
  }
}
