import Testing

@testable import Words

struct ShellWordTests {
  @Test(arguments: [
    ("/tmp/projet", "/tmp/projet"), ("-amount=3", "-amount=3"), ("", "''"),
    ("/Mes documents/a", "'/Mes documents/a'"), ("l'eau", #"'l'\''eau'"#),
    ("$HOME `x` \"y\" \\", #"'$HOME `x` "y" \'"#), ("a\nb'c", #"$'a\012b\'c'"#), ("~/x", "'~/x'"),
    ("été", "'été'"), ("a\u{1B}[2J\\", #"$'a\033[2J\\'"#),
  ])
  func `a text is one word to a shell`(text: String, expected: String) {
    #expect(ShellWord.quoted(text) == expected)
  }

  @Test func `a quotation mark with an accent on it is still one to a shell`() {
    #expect(
      Array(ShellWord.quoted("a'\u{301}; rm x").utf8) == Array("'a'\\''\u{301}; rm x'".utf8))
  }
}
