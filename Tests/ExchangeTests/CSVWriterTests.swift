import Exchange
import Testing

struct CSVWriterTests {
  private func rows(_ rows: [[String]]) -> String {
    var csv = CSVWriter()
    for row in rows { csv.row(row) }
    #expect(csv.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    return String(decoding: csv.bytes.dropFirst(3), as: UTF8.self)
  }

  @Test func `cells are parted by semicolons and rows by CRLF`() {
    #expect(rows([["a", "é"], ["1", ""]]) == "a;é\r\n1;\r\n")
  }

  @Test func `what would break a row is quoted`() {
    #expect(rows([["a;b", "c\"d", "e\nf"]]) == "\"a;b\";\"c\"\"d\";\"e\nf\"\r\n")
  }

  @Test func `control characters are left out`() {
    #expect(rows([["a\u{1B}[2Jb\u{9B}c\u{7}", "d\te"]]) == "a[2Jbc;d\te\r\n")
  }

  @Test func `nothing is a formula, and negative amounts stay numbers`() {
    #expect(
      rows([["=1+1", "@x", "+33 1", "-cmd", "-12,50", "-"]])
        == "'=1+1;'@x;'+33 1;'-cmd;-12,50;'-\r\n")
  }
}
