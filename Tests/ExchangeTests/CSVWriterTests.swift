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

  @Test func `a quotation mark with an accent on it is doubled`() {
    #expect(
      Array(rows([["a\"\u{301};=1+1", "b"]]).utf8) == Array("\"a\"\"\u{301};=1+1\";b\r\n".utf8))
    #expect(Array(rows([[";\u{301}"]]).utf8) == Array("\";\u{301}\"\r\n".utf8))
  }

  @Test(arguments: [
    "\n=1+1", "\t=1", "\tx", "\u{200B}=1", "\u{FEFF}@x", " =1+1", "\u{A0}-cmd", "\u{202E}=1",
    "＝1+1",
    "＋1", "－1", "＠x", "\u{301}=1", "\u{200D}\u{FE0F}+1", "=\u{301}1", "+\u{301}1", "@\u{20E3}",
    " -1",
    "\u{2212}1", "\u{AD}=x", "-1\u{301}", "-1-1", "-1=", "﹦1", "'=1", "''@x",
  ])
  func `what a spreadsheet might run is guarded, whatever stands before it`(text: String) throws {
    let row = rows([[text]])
    #expect(row.unicodeScalars.first { $0 != "\"" } == "'", "\(row)")
  }

  @Test(arguments: [
    "a=1", "-12,50", "+33", "-1.5", "'-12,50", "L'Élan", "'", "à @ x", "1-1", "(-1)",
  ])
  func `what nobody runs is left as it is`(text: String) {
    #expect(rows([[text]]) == text + "\r\n")
  }
}
