/// What the argument parser says of a wrong command line, in the language that is spoken.
extension Wording {
  private static let usagePatterns: [(english: String, french: String)] = [
    ("Unknown option ", "Option inconnue : "),
    ("Missing expected argument ", "Il manque l’argument "),
    ("Missing value for ", "Il manque une valeur pour "),
    ("Unexpected argument ", "Argument de trop : "),
    ("Missing required option ", "Il manque l’option "),
    ("The value ", "Valeur refusée : "),
  ]

  /// One sentence about a wrong command line, with where to look.
  ///
  /// - Parameter message: what the parser says of it, in English.
  public func usage(_ message: String) -> String {
    let line = message.split(separator: "\n").first.map { String($0) } ?? message
    let hint = say(" Voyez « volets --help ».", " See “volets --help”.")
    for (english, french) in Self.usagePatterns where line.hasPrefix(english) {
      let rest = line.dropFirst(english.count)
      let sentence = say(french + rest, line)
      return sentence + (sentence.hasSuffix(".") ? "" : ".") + hint
    }
    if let range = line.firstRange(of: " unexpected arguments: ") {
      let sentence = say("Arguments de trop : " + line[range.upperBound...], line)
      return sentence + "." + hint
    }
    return line + (line.hasSuffix(".") ? "" : ".") + hint
  }
}
