import ModelSupport
import ProjectModel
import TestSupport
import Testing

@testable import ProjectModel

/// Finding documents by words, amounts and days, and the order of what is found.
struct SearchTests {
  /// The numbers of the texts that a query finds, best first.
  private func found(_ query: String, in texts: [[(String, SearchIndex.Weight)]]) -> [Int] {
    var maker = SearchIndex.Maker()
    for document in texts {
      maker.begin()
      for (text, weight) in document { maker.add(text, weight) }
    }
    let scores = maker.made().scores(of: SearchQuery(query), hidesPersonal: false)
    return scores.indices.filter { scores[$0] != SearchIndex.miss }
      .sorted { (scores[$0], $0) < (scores[$1], $1) }
  }

  private func fits(_ query: String, _ text: String) -> Bool {
    found(query, in: [[(text, .name)]]) == [0]
  }

  private func finds(_ query: String, _ value: FieldValue) -> Bool {
    var maker = SearchIndex.Maker()
    maker.begin()
    maker.add(formsOf: value, .detail)
    return maker.made().scores(of: SearchQuery(query), hidesPersonal: false) != [SearchIndex.miss]
  }

  @Test(arguments: [
    ("l'assomption", "L’Assomption"), ("L’Assomption", "L'Assomption"),
    ("assomption", "L’Assomption"),
    ("val d'or", "Val-d’Or"), ("val-d or", "Val-d’Or"), ("st-hyacinthe", "Saint-Hyacinthe"),
    ("ste julie", "Sainte-Julie"), ("saint hyacinthe", "St-Hyacinthe"), ("oeuvre", "Œuvres"),
    ("ŒUVRE", "oeuvres"), ("gaspe", "Gaspé"), ("Gaspe\u{301}", "Gaspé"), ("st", "stage"),
    ("V1-03", "V1-03"), ("primerie", "Imprimerie"), ("élan coop", "Coop L’Élan"),
  ])
  func `words are found whatever their accents, signs and order`(query: String, text: String) {
    #expect(fits(query, text))
  }

  @Test(arguments: [
    ("coop", "Centre d’orientation ouest"), ("hnr", "Honoraires"), ("co op", "Coop"),
    ("coop gaspé", "Coop L’Élan"), ("ri", "Imprimerie"), ("gaspé", "gasp"),
  ])
  func `scattered letters, a word too many and a few letters inside of words are not found`(
    query: String, text: String
  ) {
    #expect(!fits(query, text))
  }

  @Test func `whole words come first, then beginnings, and insides last, names before notes`() {
    let texts: [[(String, SearchIndex.Weight)]] = [
      [("Réimpression", .name)], [("Impressions", .remark)], [("Impression", .remark)],
      [("Impressions", .detail)], [("Impression", .detail)], [("Impressions", .name)],
      [("Impression", .name)],
    ]
    #expect(found("impression", in: texts) == [6, 5, 4, 3, 2, 1, 0])
  }

  @Test func `all words must be there, whatever field holds them`() {
    let texts: [[(String, SearchIndex.Weight)]] = [
      [("Guide", .name), ("à revoir avec Nadia", .remark)], [("Guide", .name)],
      [("Nadia", .name)],
    ]
    #expect(found("nadia guide", in: texts) == [0])
  }

  @Test(arguments: [
    "1250,50", "1 250,50 $", "1\u{A0}250,50\u{A0}$", "1\u{202F}250,50", "1250.5", "1250.50", "1250",
    "1 250 $", "1 250", "1,250.50", "$1250.50", "-1250,50", "(1250,50)", "1250,", "12",
  ])
  func `an amount is found as it is typed or shown`(query: String) {
    #expect(finds(query, .money(Money(cents: 125_050))))
    #expect(finds(query, .money(Money(cents: -125_050))))
  }

  @Test(arguments: ["1250,51", "250,50", "2 250,50", "125050"])
  func `another amount is not`(query: String) {
    #expect(!finds(query, .money(Money(cents: 125_050))))
  }

  @Test(arguments: [
    "2024-03-15", "2024-03-1", "2024-03", "2024", "15 mars", "mars 2024", "15/3", "15/03",
    "15/3/2024", "2024/03/15", "15 mars 2024", "March 15", "March 15, 2024", "15 mar", "mars",
  ])
  func `a day is found as it is typed or shown`(query: String) {
    #expect(finds(query, .day(day("2024-03-15"))))
  }

  @Test(arguments: ["2024-03-14", "16 mars", "avril 2024", "15/4", "15/3/2023", "2023"])
  func `another day is not`(query: String) {
    #expect(!finds(query, .day(day("2024-03-15"))))
  }

  @Test func `the first of a month and a number in a text are found`() {
    #expect(finds("1er avril", .day(day("2024-04-01"))))
    #expect(fits("418 555", "tél. 418 555-0123"))
    #expect(fits("12,5", "taux de 12,5 %"))
  }

  @Test(arguments: ["V3-04", "v3-0"])
  func `a code comes before what only has its parts`(query: String) {
    let texts: [[(String, SearchIndex.Weight)]] = [
      [("V3 · BC-0448", .name)], [("voir V3-04", .remark)],
    ]
    #expect(found(query, in: texts).first == 1)
  }

  @Test func `the parts of a day or an amount come behind it`() {
    var maker = SearchIndex.Maker()
    maker.begin()
    maker.add("15 boîtes de 3", .name)
    maker.begin()
    maker.add(formsOf: .day(day("2024-03-15")), .remark)
    let scores = maker.made().scores(of: SearchQuery("15/3"), hidesPersonal: false)
    #expect(scores[1] < scores[0] && scores[0] != SearchIndex.miss)
  }

  @Test func `what is marked is what is found`() {
    let query = SearchQuery("imprim 1250,50")
    let text = SearchText("Imprimerie du Fleuve")
    #expect(query.marks(in: text).map { text.text[$0] } == ["Imprimerie"])
    let amount = SearchText("1 250,50 $", of: .money(Money(cents: 125_050)))
    #expect(query.marks(in: amount).map { amount.text[$0] } == ["1 250,50 $"])
    #expect(query.terms(in: text) == [0] && query.terms(in: amount) == [1])
  }

  @Test func `what may name people is not found where it is hidden`() {
    var maker = SearchIndex.Maker()
    maker.begin()
    maker.add("Anne Roy", .remark, isPersonal: true)
    let index = maker.made()
    #expect(index.scores(of: SearchQuery("anne"), hidesPersonal: false) != [SearchIndex.miss])
    #expect(index.scores(of: SearchQuery("anne"), hidesPersonal: true) == [SearchIndex.miss])
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `random words are found as by looking at each text`(seed: UInt64) {
    var random = SeededGenerator(seed: Seed.fresh(seed + 700))
    func word() -> String {
      String(
        (0..<Int.random(in: 1...5, using: &random)).map { _ in
          "abcé".randomElement(using: &random) ?? "a"
        })
    }
    let texts = (0..<200).map { _ in (0..<4).map { _ in word() }.joined(separator: " ") }
    for _ in 0..<50 {
      let query = (0..<Int.random(in: 1...2, using: &random)).map { _ in word() }
        .joined(separator: " ")
      let expected = texts.indices.filter { place in
        let words = SearchKey.words(of: texts[place])
        return SearchKey.words(of: query).allSatisfy { wanted in
          words.contains {
            $0.hasPrefix(wanted) || wanted.utf8.count >= 3 && $0.contains(wanted)
          }
        }
      }
      #expect(found(query, in: texts.map { [($0, .name)] }).sorted() == expected, "\(query)")
    }
  }
}
