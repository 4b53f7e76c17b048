import TestSupport
import Testing

/// The tables of `Docs/journal-format.md`.
struct Specification {
  /// A row of the table of a kind.
  struct Row {
    let name: String
    let type: String
    /// What the lack of a value means.
    let fallback: String
  }

  /// What the page says of a kind.
  struct KindOfRecord {
    let name: String
    let prefix: String?
    let needed: [String]
    let fields: [Row]
  }

  let kinds: [KindOfRecord]
  /// The words of each set.
  let words: [String: [String]]

  init() throws {
    let page = try #require(Files.contents(of: Files.package + "Docs/journal-format.md"))
    let sections = String(decoding: page, as: UTF8.self).split(separator: "\n## ")
    let kinds = try #require(sections.first { $0.hasPrefix("Kinds\n") })
    let words = try #require(sections.first { $0.hasPrefix("Words\n") })
    self.kinds = kinds.split(separator: "\n### ").dropFirst().map { section in
      let sentence = section.split(separator: "\n").first { $0.contains("Identifiers begin with") }
      let codes = Self.codes(in: sentence.map { $0[...] } ?? "")
      let start = codes.firstIndex { $0.count == 1 } ?? 0
      return KindOfRecord(
        name: Self.codes(in: section).first ?? "", prefix: codes.dropFirst(start).first,
        needed: Array(codes.dropFirst(start + 1)),
        fields: Self.rows(of: section).map { cells in
          Row(name: Self.codes(in: cells[0]).first ?? "", type: cells[1], fallback: cells[2])
        })
    }
    self.words = Dictionary(
      uniqueKeysWithValues: Self.rows(of: words).map { ($0[0], Self.codes(in: $0[1][...])) })
  }

  /// The cells of a table, without its two rows of headings.
  private static func rows(of section: Substring) -> [[String]] {
    section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { line in
      line.split(separator: "|").map { $0.trimmingSpaces() }
    }
  }

  /// What stands between backquotes.
  private static func codes(in text: some StringProtocol) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
