import Cells
import Testing
import Widgets

struct BigTextTests {
  /// All that there is a letter for, but for spaces.
  static let characters = Array("0123456789,.%$kM-+—/h:")

  private func big(_ text: String, _ columns: Int, _ rows: Int, _ glyphs: Glyphs = .unicode)
    -> String
  {
    picture(columns, rows, glyphs: glyphs) { frame in
      #expect(BigText(text).draw(in: &frame, frame.bounds, .text) != nil)
    }
  }

  @Test func `an amount is drawn in halves of blocks`() {
    #expect(
      big("643 000 $", 50, 4) == """
         ▄▀▀    ▄█  ▀▀▀▀▄    ▄▀▀▀▄ ▄▀▀▀▄ ▄▀▀▀▄     ▄█▄▄
        █▄▄▄  ▄▀ █   ▄▄▄▀    █   █ █   █ █   █    ▀▄█▄
        █   █ ▀▀▀█▀     █    █   █ █   █ █   █    ▄▄█▄▀
         ▀▀▀     ▀  ▀▀▀▀      ▀▀▀   ▀▀▀   ▀▀▀       ▀

        """)
    #expect(
      big("643 000 $", 50, 4, .ascii) == ##"""
         _""    _#  """"_    _"""_ _"""_ _"""_     _#__
        #___  _" #   ___"    #   # #   # #   #    "_#_
        #   # """#"     #    #   # #   # #   #    __#_"
         """     "  """"      """   """   """       "

        """##)
  }

  @Test func `a share is drawn in halves of blocks`() {
    #expect(
      big("52 %", 20, 4) == """
        █▀▀▀▀ ▄▀▀▀▄    ██  █
        ▀▀▀▀▄    ▄▀      ▄▀
            █  ▄▀      ▄▀ ▄▄
        ▀▀▀▀  ▀▀▀▀▀    ▀  ▀▀

        """)
    #expect(
      big("52 %", 20, 4, .ascii) == ##"""
        #"""" _"""_    ##  #
        """"_    _"      _"
            #  _"      _" __
        """"  """""    "  ""

        """##)
  }

  @Test func `twice as large it is made of whole rows`() {
    #expect(
      big("52 %", 40, 10, .ascii) == """
        ##########    ######          ####    ##
        ##          ##      ##        ####    ##
        ########            ##              ##
                ##        ##              ##
                ##      ##              ##
                ##    ##              ##    ####
        ########    ##########        ##    ####




        """)
    #expect(big("52 %", 40, 7).filter { $0 != "█" }.allSatisfy { $0 == " " || $0 == "\n" })
  }

  @Test func `the largest scale that fits is taken, in columns and in rows`() {
    func used(_ columns: Int, _ rows: Int) -> Size? {
      var frame = Frame(size: Size(columns: columns, rows: rows))
      return BigText("52 %").draw(in: &frame, frame.bounds, .text)?.size
    }
    #expect(used(60, 11) == Size(columns: 60, rows: 11))
    #expect(used(500, 500) == Size(columns: 120, rows: 21))
    #expect(used(80, 500) == Size(columns: 80, rows: 14))
    #expect(used(59, 11) == Size(columns: 40, rows: 7))
    #expect(used(60, 10) == Size(columns: 40, rows: 7))
    #expect(used(39, 11) == Size(columns: 20, rows: 4))
    #expect(used(60, 6) == Size(columns: 20, rows: 4))
    #expect(used(20, 4) == Size(columns: 20, rows: 4))
    #expect(used(19, 11) == nil)
    #expect(used(60, 3) == nil)
    for scale in 1...3 {
      #expect(BigText("52 %").size(scale: scale).columns == 20 * scale)
    }
  }

  @Test func `nothing is drawn outside of the rectangle, nor where there is no room`() {
    for columns in [0, 1, 19, 20, 21, 39, 40, 41, 59, 60, 61, 70] {
      for rows in [0, 3, 4, 5, 6, 7, 8, 10, 11, 12] {
        for alignment in [Alignment.leading, .trailing] {
          var frame = Frame(size: Size(columns: 80, rows: 20))
          frame.fill(frame.bounds, with: "x")
          let rect = Rect(column: 3, row: 2, columns: columns, rows: rows)
          let used = BigText("52 %").draw(in: &frame, rect, .text, alignment: alignment)
          #expect(used.map { $0.clipped(to: rect) == $0 } ?? true)
          for (index, cell) in frame.cells.enumerated() where cell.scalar != 0x78 {
            let point = Point(column: index % 80, row: index / 80)
            if used?.contains(point) != true { Issue.record("\(point) in \(rect)") }
          }
        }
      }
    }
  }

  @Test func `it stands at the side that is asked for and leaves what is between its strokes`() {
    let text = picture(12, 5) { frame in
      frame.fill(frame.bounds, with: "·")
      let rect = Rect(column: 1, row: 0, columns: 10, rows: 5)
      let used = BigText("7").draw(in: &frame, rect, .text, alignment: .trailing)
      #expect(used == Rect(column: 6, row: 0, columns: 5, rows: 4))
    }
    #expect(
      text == """
        ······▀▀▀▀█·
        ·········█··
        ········█···
        ········▀···
        ············

        """)
  }

  @Test(arguments: Glyphs.allCases, 1...3)
  func `no character is taken for another`(glyphs: Glyphs, scale: Int) {
    var seen: [String: Character] = [:]
    for character in Self.characters {
      let size = BigText(String(character)).size(scale: scale)
      let text = big(String(character), size.columns, size.rows, glyphs)
      if let other = seen[text] { Issue.record("\(character) looks like \(other)") }
      seen[text] = character
      #expect(text.contains { $0 != " " && $0 != "\n" })
      if glyphs == .ascii { #expect(text.unicodeScalars.allSatisfy { $0.isASCII }) }
    }
  }

  @Test func `digits take the same room, spaces little, what is not known a gap`() {
    for digit in "0123456789" { #expect(BigText(String(digit)).size(scale: 1).columns == 5) }
    for space in [" ", "\u{A0}", "\u{202F}"] {
      #expect(BigText("6" + space + "4").size(scale: 1).columns == 14)
      #expect(big("6" + space + "4", 20, 4) == big("6 4", 20, 4))
    }
    #expect(BigText("6é4").size(scale: 1).columns == 15)
    #expect(big("\u{2212}6", 20, 4) == big("-6", 20, 4))
    #expect(big("\u{1B}é日", 20, 4) == "\n\n\n\n")
    #expect(BigText("").size(scale: 3).columns == 0)
  }
}
