import ProjectModel
import Testing

struct CollationTests {
  private func sorted(_ texts: [String]) -> [String] {
    texts.sorted { CollationKey($0) < CollationKey($1) }
  }

  @Test func `an amount beyond all bounds is shown, and stops nothing`() {
    for cents in [1.2e19, -1.2e19, 9.3e18, Double.greatestFiniteMagnitude] {
      for style in [QuebecFormat.MoneyStyle.cents, .dollars, .short, .thousands] {
        let text = QuebecFormat(.french).money(UnroundedMoney(cents: cents), style)
        #expect(text.hasSuffix("$"))
      }
    }
    // Rounded once: 642 469 is nearer to 642 thousand.
    #expect(
      QuebecFormat(.french).money(Money.dollars(642_469), .short) == "642\u{A0}k$")
    #expect(UnroundedMoney(cents: 149).roundedToDollars == .dollars(1))
    #expect(UnroundedMoney(cents: 150).roundedToDollars == .dollars(2))
  }

  @Test(arguments: [
    ["cote", "côte", "coté", "côté"],
    ["Eastman", "Éguille", "Zec"],
    ["Lac-Mégantic", "La Malbaie", "L'Ancienne-Lorette", "L'Assomption", "La Tuque", "Laval"],
    ["Valcourt", "Val-David", "Val-d'Or"],
    ["Volet 2", "Volet 10"],
    ["V1-02", "V1-10", "V2-01"],
    ["oeil", "œuf", "Œuvre", "of"],
    ["a", "A", "à", "b"],
  ])
  func `names sort as the OQLF sorts them`(expected: [String]) {
    #expect(sorted(expected.reversed()) == expected)
    #expect(sorted(expected) == expected)
  }

  @Test func `composed and decomposed accents sort alike`() {
    #expect(CollationKey("e\u{301}te\u{301}") == CollationKey("été"))
  }
}

struct SearchKeyTests {
  @Test(arguments: [
    ("L’Assomption", "l assomption"), ("L'Assomption", "l assomption"),
    ("St-Rémi", "saint remi"), ("Ste-Adèle", "sainte adele"), ("Œuvre-cœur", "oeuvre coeur"),
    ("Saint\u{2013}Jean", "saint jean"), ("Re\u{301}mi", "remi"), ("  ", ""), ("Łódź", "lodz"),
    ("ÀÉÎÖÙÇÑÿ", "aeioucny"),
  ])
  func `names are reduced to what people type`(text: String, key: String) {
    #expect(SearchKey.text(text) == key)
  }

  @Test func `every word of a query must be found`() {
    let key = SearchKey.text("Guide d’embauche inclusive")
    #expect(SearchKey.matches(key, query: SearchKey.words(of: "embauche gui")))
    #expect(!SearchKey.matches(key, query: SearchKey.words(of: "embauche ville")))
    #expect(SearchKey.matches(key, query: []))
  }

  @Test func `the directory finds towns without accents, articles or full Saint`() throws {
    let directory = try sampleDirectory()
    let search = DirectorySearch(directory)
    func names(_ text: String) -> [String] {
      search.matches(text).map { directory.name(of: $0.id) }
    }
    #expect(names("gaspe") == ["Gaspé"])
    #expect(names("assomption") == ["L’Assomption"])
    #expect(names("st hyac") == ["Saint-Hyacinthe"])
    #expect(names("ste-adele") == ["Sainte-Adèle"])
    #expect(names("03005") == ["Gaspé"])
    #expect(search.matches("saint remi").map(\.rank) == [.exact, .exact])
    let remi = try #require(RecordID("39165"))
    #expect(directory.name(of: remi) == "Saint-Rémi (Arthabaska)")
  }
}

struct QuebecFormatTests {
  private let french = QuebecFormat(.french)
  private let english = QuebecFormat(.english)

  @Test func `amounts follow Québec's typography`() {
    #expect(french.money(.dollars(643_000)) == "643\u{A0}000,00\u{A0}$")
    #expect(french.money(Money(cents: -5)) == "−0,05\u{A0}$")
    #expect(french.money(Money(cents: 250), .dollars) == "3\u{A0}$")
    #expect(french.money(Money(cents: 50), .dollars) == "1\u{A0}$")
    #expect(french.money(Money(cents: -40), .dollars) == "−0,40\u{A0}$")
    #expect(french.money(Money(cents: 40), .short) == "0,40\u{A0}$")
    #expect(french.money(Money.zero, .dollars) == "0\u{A0}$")
    #expect(french.money(.dollars(643_000), .short) == "643\u{A0}k$")
    #expect(french.money(.dollars(82_050), .short) == "82,1\u{A0}k$")
    #expect(french.money(.dollars(1_200_000), .short) == "1,2\u{A0}M$")
    #expect(french.money(.dollars(9_530), .thousands) == "10\u{A0}k$")
    #expect(english.money(Money(cents: 123_456_7)) == "$12,345.67")
    #expect(english.money(Money(cents: -123_456_7)) == "−$12,345.67")
  }

  @Test func `an amount that is not rounded yet is rounded once`() {
    #expect(french.money(UnroundedMoney(cents: 12_549.6), .dollars) == "125\u{A0}$")
    #expect(french.money(UnroundedMoney(cents: 12_549.6)) == "125,50\u{A0}$")
    #expect(french.money(UnroundedMoney(cents: 12_550), .dollars) == "126\u{A0}$")
    #expect(french.money(UnroundedMoney(cents: -12_550), .dollars) == "−126\u{A0}$")
    #expect(french.money(UnroundedMoney(cents: 40), .dollars) == "0,40\u{A0}$")
    // Binary fractions fall short of this half.
    #expect(1.005 * 100 < 100.5)
    #expect(UnroundedMoney(cents: 1.005 * 100).rounded.cents == 101)
    #expect(UnroundedMoney(cents: 2.499_999_999).rounded.cents == 2)
  }

  @Test func `a hundred percent is exactly that`() {
    #expect(french.percent(1) == "100\u{A0}%")
    #expect(french.percent(0.999_999) == "99\u{A0}%")
    #expect(french.percent(0.995) == "99\u{A0}%")
    #expect(french.percent(1.000_001) == "101\u{A0}%")
    #expect(french.percent(0.994) == "99\u{A0}%")
    #expect(french.percent(1.006) == "101\u{A0}%")
    #expect(french.percent(0.999_96, places: 1) == "99,9\u{A0}%")
    #expect(french.percent(1.000_04, places: 2) == "100,01\u{A0}%")
    #expect(
      Money(cents: 64_299_999).share(of: .dollars(643_000)).map { french.percent($0) }
        == "99\u{A0}%")
    #expect(
      Money.dollars(643_000).share(of: .dollars(643_000)).map { french.percent($0) } == "100\u{A0}%"
    )
  }

  @Test func `percentages round half up`() {
    #expect(french.percent(0.445) == "45\u{A0}%")
    #expect(french.percent(0.455, places: 1) == "45,5\u{A0}%")
    #expect(english.percent(0.005) == "1%")
    #expect(french.decimal(0.8571) == "0,86")
    #expect(french.decimal(-0.125, places: 2) == "−0,13")
  }

  @Test func `dates and times are written out`() {
    #expect(french.date(day("2019-02-01")) == "1er\u{A0}février 2019")
    #expect(french.fullDate(day("2024-02-14")) == "mercredi 14\u{A0}février 2024")
    #expect(english.date(day("2022-03-29")) == "March\u{A0}29, 2022")
    #expect(french.time(hour: 14, minute: 5) == "14\u{A0}h\u{A0}05")
    #expect(french.time(hour: 10, minute: 0) == "10\u{A0}h")
    #expect(french.days(1) == "1\u{A0}jour")
    #expect(french.days(0) == "0\u{A0}jour")
    #expect(english.days(0) == "0\u{A0}days")
  }

  @Test func `numbers written and read again are the same`() throws {
    for cents in [0, 1, 99, 100, 12_345, 99_999_999, -7, -100_000, 64_300_000] {
      let money = Money(cents: cents)
      #expect(try Money(typed: french.money(money)) == money)
      #expect(try Money(typed: english.money(money).replacing("$", with: "")) == money)
    }
    for offset in stride(from: 0, through: 2000, by: 13) {
      let date = day("2022-01-01").adding(days: offset)
      #expect(try CalendarDay(typed: french.date(date), today: day("2024-02-14")) == date)
      #expect(try CalendarDay(typed: english.date(date), today: day("2024-02-14")) == date)
      #expect(CalendarDay(iso: date.iso) == date)
    }
  }
}
