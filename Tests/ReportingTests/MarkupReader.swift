/// Reads a page strictly: every element that is opened is closed in order, every attribute has quotation
/// marks, and text holds no sign of markup. It knows nothing else of HTML.
struct MarkupReader {
  /// An element with its attributes, in the order of the page.
  struct Element {
    var name: String
    var attributes: [String: String]
    /// The names of the elements around it.
    var around: [String]
    /// The text right in it.
    var text = ""
  }

  /// What is wrong with a page.
  enum Problem: Error {
    case unclosed([String])
    case wrongEnd(String, open: String?)
    case badTag(String)
    case badText(String)
  }

  private static let withoutEnd: Set = ["meta", "br"]

  private(set) var elements: [Element] = []

  /// Reads a whole page, by the byte: a sign of markup with an accent on it is one `Character`.
  init(_ page: String) throws {
    var open: [Int] = []
    var rest = Array(page.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      try addText(rest[..<start], to: open)
      let after = rest[start...]
      guard let end = after.firstIndex(of: UInt8(ascii: ">")) else {
        throw Problem.badTag(Self.text(after.prefix(80)))
      }
      let tag = Self.text(after[(start + 1)..<end])
      rest = after[(end + 1)...]
      if tag.hasPrefix("!doctype") { continue }
      if tag.hasPrefix("/") {
        guard let last = open.popLast(), elements[last].name == tag.dropFirst() else {
          throw Problem.wrongEnd(tag, open: open.last.map { elements[$0].name })
        }
        continue
      }
      let element = try element(tag, around: open.map { elements[$0].name })
      elements.append(element)
      if element.name == "style", let close = rest.firstIndex(of: UInt8(ascii: "<")) {
        rest = rest[close...].dropFirst("</style>".utf8.count)
      } else if !Self.withoutEnd.contains(element.name) {
        open.append(elements.count - 1)
      }
    }
    try addText(rest, to: open)
    guard open.isEmpty else { throw Problem.unclosed(open.map { elements[$0].name }) }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static let entities: [(name: [UInt8], sign: UInt8)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&#39;", 0x27),
  ].map { (Array($0.0.utf8), $0.1) }

  private mutating func addText(_ bytes: ArraySlice<UInt8>, to open: [Int]) throws {
    var rest = bytes
    var plain: [UInt8] = []
    while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
      plain += rest[..<sign]
      rest = rest[sign...]
      guard let entity = Self.entities.first(where: { rest.starts(with: $0.name) }) else {
        throw Problem.badText(Self.text(rest.prefix(40)))
      }
      plain.append(entity.sign)
      rest = rest.dropFirst(entity.name.count)
    }
    let text = String(decoding: plain + rest, as: UTF8.self)
    if let last = open.last { elements[last].text += text }
  }

  private func element(_ tag: String, around: [String]) throws -> Element {
    guard let match = tag.wholeMatch(of: /([a-z0-9]+)((?:\ [A-Za-z0-9:-]+="[^"<>]*")*)/) else {
      throw Problem.badTag(String(tag.prefix(200)))
    }
    var attributes: [String: String] = [:]
    for pair in match.2.matches(of: /\ ([A-Za-z0-9:-]+)="([^"<>]*)"/) {
      guard attributes[String(pair.1)] == nil else { throw Problem.badTag(String(tag)) }
      attributes[String(pair.1)] = String(pair.2)
    }
    return Element(name: String(match.1), attributes: attributes, around: around)
  }

  /// The elements of a name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
}
