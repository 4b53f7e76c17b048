/// The languages of the screen: Québec French first, English second.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// French as written in Québec.
  case french = "fr"
  /// English as written in Canada.
  case english = "en"
}
