public import ProjectModel

/// A work contact: a person that journals hold or held as the contact of municipalities.
public struct Contact: Hashable, Sendable {
  /// The names that were written, oldest first.
  public internal(set) var names: [String] = []
  /// The e-mail addresses that were written.
  public internal(set) var emails: [String] = []
  /// The telephone numbers that were written.
  public internal(set) var phones: [String] = []
  /// The participations whose contact the person is or was.
  public var participations: [RecordID] { writes.keys.sorted() }
  /// The fields that hold the person now, by participation.
  public internal(set) var held: [RecordID: [Field]] = [:]
  /// The entries that wrote about the person, by participation.
  var writes: [RecordID: Set<Stamp>] = [:]

  /// The fields of a participation that hold a contact.
  public static let fields: [Field] = [.contactName, .contactRole, .contactEmail, .contactPhone]

  /// What to call the person: the newest name, or else an address or a number.
  public var label: String { names.last ?? emails.last ?? phones.last ?? "" }

  /// Someone who is no contact but may be named in texts: told by a whole name, an address or a
  /// number; nil for a single word, which could be anything.
  public init?(mentionedAs text: String) {
    if text.contains("@") {
      emails = [text]
    } else if Self.digits(of: text).count >= 7 {
      phones = [text]
    } else if Mentions.isSeveralWords(text) {
      names = [text]
    } else {
      return nil
    }
  }

  init() {}

  var nameKeys: [String] { names.map { SearchKey.text($0) } }

  /// The digits of a telephone number, without the code of the country and without an extension.
  static func digits(of phone: String) -> [UInt8] {
    var digits = phone.utf8.filter { (0x30...0x39).contains($0) }
    if digits.count > 10, digits[0] == 0x31 { digits.removeFirst() }
    return Array(digits.prefix(10))
  }

  /// Whether the whole name, address or number is meant.
  public func isNamed(exactly text: String) -> Bool {
    let key = SearchKey.text(text)
    let digits = Self.digits(of: text)
    return nameKeys.contains(key)
      || emails.contains { SearchKey.text($0) == key }
      || (digits.count >= 7 && phones.contains { Self.digits(of: $0) == digits })
  }

  /// Whether a name of the person holds all words of a text.
  func isNamed(by text: String) -> Bool {
    let words = SearchKey.words(of: text)
    return !words.isEmpty && nameKeys.contains { SearchKey.matches($0, query: words) }
  }
}
