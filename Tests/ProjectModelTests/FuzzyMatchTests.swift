import ProjectModel
import TestSupport
import Testing

struct FuzzyMatchTests {
  private func rank(_ query: String, _ name: String) -> Int? {
    FuzzyMatch.rank(of: SearchKey.text(query), in: SearchKey.text(name))
  }

  @Test(arguments: [
    ("coop l'elan", "Coop L’Élan", FuzzyMatch.exact), ("coop", "Coop L’Élan", FuzzyMatch.prefix),
    ("", "Coop L’Élan", FuzzyMatch.prefix), ("", "", FuzzyMatch.exact),
    ("el co", "Coop L’Élan", FuzzyMatch.wordBeginnings),
    ("comm", "Frais de communication", FuzzyMatch.wordBeginnings),
    ("oop lan", "Coop L’Élan", FuzzyMatch.parts),
    ("a", "Élan", FuzzyMatch.parts),
    ("dplcm", "Déplacement", FuzzyMatch.letters + 3),
    ("hnr", "Honoraires", FuzzyMatch.letters + 2),
    ("elanx", "Coop L’Élan", nil), ("hn", "Honoraires", nil), ("nno", "Honoraires", nil),
    ("coop elan inc", "Coop L’Élan", nil), ("x", "", nil),
  ])
  func `ranks by how much of the name was meant`(query: String, name: String, expected: Int?) {
    #expect(rank(query, name) == expected)
  }

  @Test func `letters close together rank before letters far apart`() throws {
    let close = try #require(rank("trd", "Traduction Nord"))
    let far = try #require(rank("trd", "Transport Gaspé Rimouski et associés du Nord"))
    #expect(close < far)
    // The last « a » that still fits counts, not the first of the name.
    #expect(rank("abc", "a xxxx a b c") == FuzzyMatch.letters)
  }

  @Test func `no two texts make it fail`() {
    var generator = SeededGenerator(seed: Seed.fresh(4))
    let letters = Array("ab c".utf8)
    for _ in 0..<20_000 {
      let texts = (0..<2).map { _ in
        String(
          decoding: (0..<Int.random(in: 0...9, using: &generator)).map { _ in
            letters[Int.random(in: 0..<4, using: &generator)]
          }, as: UTF8.self)
      }
      let found = FuzzyMatch.rank(of: texts[0], in: texts[1])
      if texts[0] == texts[1] { #expect(found == FuzzyMatch.exact) }
      if texts[1].hasPrefix(texts[0]) { #expect(found.map { $0 <= FuzzyMatch.prefix } == true) }
    }
  }
}
