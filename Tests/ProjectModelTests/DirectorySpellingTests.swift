import ModelSupport
import ProjectModel
import Testing

/// Every municipality of Québec, spelt in every way that people spell it.
///
/// How well a name fits does not depend on the other names, so spellings are looked for among fifty
/// municipalities at a time, and the names themselves among all.
struct DirectorySpellingTests {
  private static let decomposed: [Character: String] = [
    "é": "e\u{301}", "É": "E\u{301}", "è": "e\u{300}", "à": "a\u{300}", "ç": "c\u{327}",
    "ô": "o\u{302}", "â": "a\u{302}", "ê": "e\u{302}", "î": "i\u{302}", "Î": "I\u{302}",
    "ë": "e\u{308}", "ï": "i\u{308}",
  ]

  /// A way of writing a name.
  enum Spelling: String, CaseIterable {
    case plainCapitals, plain, typographic, decomposed, spaced, hyphened, squeezed, capitalsSqueezed
    case withoutArticle, plainWithoutArticle, abbreviated, abbreviatedSpaced, padded

    func write(_ name: String) -> String {
      switch self {
      case .plainCapitals: Self.plain.write(name).uppercased()
      case .plain:
        String(
          String.UnicodeScalarView(
            Self.decomposed.write(name).unicodeScalars.filter {
              !(0x300...0x36F).contains($0.value)
            })
        ).replacing("–", with: "-")
      case .typographic: name.replacing("'", with: "’")
      case .decomposed:
        name.map { DirectorySpellingTests.decomposed[$0] ?? String($0) }.joined()
      case .spaced: String(name.map { "-–'".contains($0) ? " " : $0 })
      case .hyphened: String(name.map { " –'".contains($0) ? "-" : $0 })
      case .squeezed: name.filter { !" -–'!".contains($0) }
      case .capitalsSqueezed: Self.squeezed.write(Self.plainCapitals.write(name))
      case .withoutArticle:
        ["Les ", "Le ", "La ", "L'"].first { name.hasPrefix($0) }
          .map { String(name.dropFirst($0.count)) } ?? name
      case .plainWithoutArticle:
        Self.plain.write(Self.withoutArticle.write(name)).lowercased()
      case .abbreviated:
        name.replacing("Sainte-", with: "Ste-").replacing("Saint-", with: "St-")
      case .abbreviatedSpaced:
        Self.plain.write(Self.spaced.write(Self.abbreviated.write(name))).lowercased()
      case .padded: "  \(name)\u{A0}\t"
      }
    }
  }

  /// Searches that each hold some fifty municipalities, with these; all have fewer homonyms in them
  /// than Québec.
  private func portions(_ change: (String) -> String = { $0 }) throws -> [(
    search: DirectorySearch, municipalities: [Municipality]
  )] {
    let rows = try Quebec.rows()
    return try stride(from: 0, to: rows.count, by: 50).map { start in
      let rows = rows[start..<min(start + 50, rows.count)]
      return (
        DirectorySearch(try Quebec.directory(of: rows.map(change))),
        try Quebec.directory(of: rows).municipalities
      )
    }
  }

  @Test(arguments: Spelling.allCases)
  func `every municipality is found first by other spellings of its name`(
    spelling: Spelling
  ) throws {
    var changed = 0
    var seen = 0
    for (search, municipalities) in try portions() {
      for municipality in municipalities {
        let text = spelling.write(municipality.name)
        // Not as strings, which are equal whether accents are composed or not.
        if Array(text.utf8) != Array(municipality.name.utf8) { changed += 1 }
        seen += 1
        let exact = search.matches(text).prefix { $0.rank <= .bare }
        #expect(exact.contains { $0.id == municipality.id }, "\(text)")
      }
    }
    #expect(seen == 1_123)
    // Each spelling is another one for at least some names.
    let fewest =
      switch spelling {
      case .plainCapitals, .padded: 1_123
      case .capitalsSqueezed, .plainWithoutArticle: 1_000
      case .abbreviated, .abbreviatedSpaced: 500
      case .spaced, .squeezed: 600
      case .plain, .decomposed: 250
      case .hyphened, .withoutArticle: 50
      case .typographic: 55
      }
    #expect(changed >= fewest)
  }

  @Test func `plain spellings hold nothing but ASCII, so that no accent was left out`() throws {
    for municipality in try Quebec.directory().municipalities {
      let plain = Spelling.plain.write(municipality.name)
      #expect(plain.utf8.allSatisfy { $0 < 0x80 }, "\(plain)")
    }
  }

  @Test func `a straight apostrophe finds a name written with a typographic one`() throws {
    var found = 0
    for (search, municipalities) in try portions({ $0.replacing("'", with: "’") }) {
      for municipality in municipalities where municipality.name.contains("'") {
        let exact = search.matches(municipality.name).prefix { $0.rank == .exact }
        #expect(exact.contains { $0.id == municipality.id }, "\(municipality.name)")
        found += 1
      }
    }
    #expect(found >= 55)
  }

  @Test func `a name that two bear finds both and no other as exact`() throws {
    let search = try Quebec.search()
    let municipalities = try Quebec.directory().municipalities
    let bearers = Dictionary(grouping: municipalities, by: \.name)
    let shared = bearers.filter { $0.value.count > 1 }
    #expect(shared.count == 30)
    for (name, wanted) in shared {
      let exact = search.matches(name).prefix { $0.rank == .exact }
      #expect(Set(exact.map(\.id)) == Set(wanted.map(\.id)), "\(name)")
    }
  }

  @Test func `st and ste find every Saint and Sainte`() throws {
    for (word, long) in [
      ("st", "Saint-"), ("ste", "Sainte-"), ("St.", "Saint-"), ("STE.", "Sainte-"),
    ] {
      let found = Dictionary(
        uniqueKeysWithValues: try Quebec.search().matches(word).map { ($0.id, $0.rank) })
      var count = 0
      for municipality in try Quebec.directory().municipalities
      where municipality.name.contains(long) {
        let rank = try #require(found[municipality.id], "\(municipality.name)")
        if municipality.name.hasPrefix(long) { #expect(rank == .prefix) }
        count += 1
      }
      #expect(count >= 100)
    }
  }
}
