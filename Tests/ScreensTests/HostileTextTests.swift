import Cells
import Screens
import ProjectModel
import Testing

/// Text of the data that tries to steer the terminal.
struct HostileTextTests {
  @Test(arguments: Language.allCases)
  func `no control character of the data is on any screen, panel, page or question`(
    language: Language
  ) throws {
    let evil = "A\u{1B}[31m\nB\u{7}\u{9B}\u{202E}\u{2028}Z"
    var dashboard = try demonstrationDashboard(Size(columns: 140, rows: 44), language)
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    var all: [Entry] = []
    for (index, kind) in Kind.allCases.enumerated() where kind != .project {
      var fields = kind.fields.filter {
        [
          .title, .code, .short, .owner, .supplier, .description, .reference, .category, .reason,
          .note, .text,
        ].contains($0)
      }.map { Assignment($0, .text(evil)) }
      if kind.fields.contains(.due) { fields.append(Assignment(.due, .day(demonstrationDay))) }
      if kind.fields.contains(.date) {
        fields.append(Assignment(.date, .day(demonstrationDay.adding(days: -1))))
      }
      if kind.fields.contains(.amount) { fields.append(Assignment(.amount, .money(.limit))) }
      var made = Entry(
        stamp: Stamp(
          milliseconds: Int64(demonstrationDay.number) * 86_400_000, counter: UInt16(index),
          writer: try #require(WriterID("other"))), author: evil, reason: evil)
      made.set(kind, try #require(RecordID("\(kind.identifierPrefix)-evil")), fields)
      all.append(made)
    }
    _ = dashboard.update(.entriesArrived(all), now: 0)
    func check(_ dashboard: Shell) {
      let frame = dashboard.frame()
      var bad: Set<UInt32> = []
      for row in 0..<frame.size.rows {
        for column in 0..<frame.size.columns {
          let value = frame[column, row].scalar
          // 0 is the second half of a wide character.
          let isControl = value < 0x20 && value != 0 || (0x7F..<0xA0).contains(value)
          if isControl || value == 0x202E || value == 0x2028 { bad.insert(value) }
        }
      }
      #expect(bad.isEmpty)
    }
    for screen in Shell.screenNames {
      dashboard.show(screen)
      for key: Key in [.enter, .tab, .enter, .escape, .character("D"), .end, .escape] {
        dashboard.press(key)
        check(dashboard)
      }
    }
    dashboard.show("journal")
    for _ in 0..<15 {
      dashboard.press(.down)
      check(dashboard)
      dashboard.press(.character("R"))
      check(dashboard)
      dashboard.press(.escape)
    }
    dashboard.press(.character("F"))
    for _ in 0..<9 {
      check(dashboard)
      dashboard.press(.right)
    }
  }
}
