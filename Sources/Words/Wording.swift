public import ProjectModel

/// Every word that people read, French first, English second. Each text is given in both, so one
/// that is missing does not compile.
public struct Wording: Hashable, Sendable {
  /// The language spoken.
  public let language: Language
  /// Numbers and dates in that language.
  public let format: QuebecFormat

  /// The words of a language.
  public init(_ language: Language) {
    self.language = language
    format = QuebecFormat(language)
  }

  /// One text in both languages; the one that is spoken.
  public func say(_ french: String, _ english: String) -> String {
    language == .french ? Self.bound(french) : english
  }

  /// A French text with no-break spaces inside its quotation marks, so that neither stands alone.
  private static func bound(_ text: String) -> String {
    // The second byte of « and, behind another first, of letters that are rare.
    guard text.utf8.contains(0xAB) else { return text }
    return text.replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»")
  }

  /// What something is, after its name.
  public func colon(_ name: String, _ text: String) -> String {
    say("\(name) : \(text)", "\(name): \(text)")
  }

  /// A count with its noun: in French zero and one are singular, in English one alone.
  public func count(
    _ number: Int, _ french: (one: String, many: String), _ english: (one: String, many: String)
  ) -> String {
    let word =
      language == .french
      ? (number.magnitude < 2 ? french.one : french.many)
      : (number == 1 ? english.one : english.many)
    return "\(format.grouped(number))\u{A0}\(word)"
  }

  /// A text in quotation marks.
  public func quoted(_ text: String) -> String { say("« \(text) »", "“\(text)”") }

  /// Texts as a list: `a, b et c`.
  public func list(_ texts: [String], last: String? = nil) -> String {
    guard texts.count > 1 else { return texts.first ?? "" }
    let word = last ?? say("et", "and")
    return texts.dropLast().joined(separator: ", ") + " \(word) " + (texts.last ?? "")
  }

  /// A phrase in the language that is spoken.
  public func say(_ phrase: Phrase) -> String {
    say(phrase.french, phrase.english)
  }

  /// Shown for what is undefined.
  public var undefined: String { "—" }
  /// Shown for what the agreement does not say.
  public var toConfirm: String { say("à confirmer", "to be confirmed") }
}
