import Testing

@testable import Reporting

/// Figures in words that a person wrote, held against those of the report.
struct FigureMarksTests {
  private func unmatched(_ text: String, _ known: String...) -> [String] {
    FigureMarks.unmatched(in: text, known: known)
  }

  @Test func `an amount is the same however it is spaced`() {
    #expect(unmatched("334 249 $ dépensés", "334\u{A0}249\u{A0}$").isEmpty)
    #expect(unmatched("334249$", "334\u{A0}249\u{A0}$").isEmpty)
    #expect(unmatched("$334,249 spent", "334\u{A0}249\u{A0}$").isEmpty)
    #expect(unmatched("1 250,50 $ et 1250.5 $", "1\u{A0}250,50\u{A0}$").isEmpty)
    #expect(unmatched("334 249 $ puis 12 $", "334 249 $") == ["12 $"])
  }

  @Test func `a percentage and an amount of one number are two`() {
    #expect(unmatched("52 %", "52\u{A0}%").isEmpty)
    #expect(unmatched("52 %", "52\u{A0}$") == ["52 %"])
    #expect(unmatched("52,0 %", "52 %").isEmpty)
  }

  @Test func `numbers without a sign, such as years and counts, are nobody's figures`() {
    #expect(unmatched("En 2024, 12 municipalités et 3 régions").isEmpty)
  }

  @Test func `a year before an amount is no part of it`() {
    #expect(unmatched("Depuis avril 2022, 334 249 $", "334 249 $").isEmpty)
    #expect(unmatched("en 2022 334 249 $", "334 249 $").isEmpty)
  }

  @Test func `each figure is told once`() {
    #expect(unmatched("10 $, 10 $ et 20 $") == ["10 $", "20 $"])
  }
}
