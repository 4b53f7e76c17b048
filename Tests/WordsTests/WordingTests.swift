import ProjectModel
import Testing
import Words

/// How texts are said in either language.
struct WordingTests {
  @Test
  func `a phrase is said in the language that is spoken`() {
    let phrase = Phrase("à faire", "to do")
    #expect(Wording(.french).say(phrase) == "à faire")
    #expect(Wording(.english).say(phrase) == "to do")
  }

  @Test
  func `nothing and one are singular in French, one alone in English`() {
    func count(_ number: Int, _ language: Language) -> String {
      Wording(language).count(number, ("ligne", "lignes"), ("row", "rows"))
    }
    #expect(
      [0, 1, 2].map { count($0, .french) } == ["0\u{A0}ligne", "1\u{A0}ligne", "2\u{A0}lignes"])
    #expect([0, 1, 2].map { count($0, .english) } == ["0\u{A0}rows", "1\u{A0}row", "2\u{A0}rows"])
  }

  @Test
  func `what the argument parser says is told in French`() {
    #expect(
      Wording(.french).usage("Unknown option '--x'\nUsage: volets")
        == "Option inconnue : '--x'. Voyez «\u{A0}volets --help\u{A0}».")
    #expect(
      Wording(.english).usage("Unknown option '--x'\nUsage: volets")
        == "Unknown option '--x'. See “volets --help”.")
  }

  @Test func `spaces inside French quotation marks are no-break ones`() {
    #expect(Wording(.french).quoted("a b") == "«\u{A0}a b\u{A0}»")
    #expect(
      Wording(.french).say("voyez « c »", "see “c”") == "voyez «\u{A0}c\u{A0}»")
    #expect(Wording(.english).quoted("« d »") == "“« d »”")
  }
}
