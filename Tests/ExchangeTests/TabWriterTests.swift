import Exchange
import Testing

/// Rows as spreadsheets take them when they are pasted.
struct TabWriterTests {
  private func text(_ rows: [[String]]) -> String {
    String(decoding: TabWriter.bytes(rows), as: UTF8.self)
  }

  @Test func `cells stand between tabs, rows between line feeds`() {
    #expect(text([["a", "é"], ["", "1,50"]]) == "a\té\n\t1,50")
    #expect(text([["a"]]) == "a")
    #expect(text([]) == "")
  }

  @Test func `no cell breaks its row, or holds a control`() {
    #expect(text([["a\tb", "c\nd\r\u{1B}[31m\u{85}\u{2028}e"]]) == "a b\tc d  [31m  e")
  }

  @Test func `no cell is run as a formula where it is pasted`() {
    #expect(text([["=1+1", "@x", "-5,00", "-x", "\t=1"]]) == "'=1+1\t'@x\t-5,00\t'-x\t' =1")
  }
}
