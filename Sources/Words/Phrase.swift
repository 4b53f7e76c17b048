/// A text in both languages.
public struct Phrase: Hashable, Sendable {
  /// In French.
  public let french: String
  /// In English.
  public let english: String

  /// The text in each language.
  public init(_ french: String, _ english: String) {
    self.french = french
    self.english = english
  }
}
