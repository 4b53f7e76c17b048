import Cells
import Screens
import ProjectModel
import TestSupport
import Testing

struct UpdateTests {
  private func entry(
    _ kind: Kind, _ id: String, _ fields: [Assignment], milliseconds: Int64 = 1_900_000_000_000
  ) throws -> Entry {
    var entry = Entry(
      stamp: Stamp(milliseconds: milliseconds, counter: 0, writer: try #require(WriterID("other"))),
      author: "Marc")
    entry.set(kind, try #require(RecordID(id)), fields)
    return entry
  }

  private func selectedLine(_ dashboard: Shell) -> String {
    let frame = dashboard.frame()
    for row in 1..<frame.size.rows - 1 where frame[1, row].style.isSelected {
      return frame.text(row: row)
    }
    return ""
  }

  @Test func `a key that is bound nowhere does nothing`() throws {
    var dashboard = try demonstrationDashboard()
    let before = dashboard.frame()
    #expect(dashboard.press(.function(9), .insert, .character("w")).isEmpty)
    #expect(dashboard.frame() == before)
  }

  @Test func `quit, stop and redraw are asked of the world`() throws {
    var dashboard = try demonstrationDashboard()
    #expect(dashboard.press(.character("q")) == [.quit])
    #expect(dashboard.press(.control("c")) == [.quit])
    #expect(dashboard.press(.control("z")) == [.suspend])
    #expect(dashboard.press(.control("l")) == [.repaint, .reload])
    dashboard.press(.character("2"), .character("/"))
    #expect(dashboard.press(.character("q")).isEmpty)
    #expect(dashboard.frame().text(row: 23).contains("q"))
    #expect(dashboard.press(.control("c")) == [.quit])
  }

  @Test func `a change made elsewhere keeps selection, scroll and filter`() throws {
    var dashboard = try demonstrationDashboard()
    dashboard.press(.character("2"), .character("/"))
    dashboard.type("formation")
    dashboard.press(.enter, .down)
    let selected = selectedLine(dashboard)
    #expect(!selected.isEmpty)
    // A new activity that sorts before all others, in the first part.
    let new = try entry(
      .activity, "anew",
      [
        Assignment(.part, .reference(try #require(RecordID("v1")))),
        Assignment(.code, .text("V1-00")),
        Assignment(.title, .text("Formation toute nouvelle")),
      ])
    _ = dashboard.update(.entriesArrived([new]), now: 10_000)
    #expect(selectedLine(dashboard) == selected)
    #expect(dashboard.frame().text.contains("● Formation toute"))
    #expect(dashboard.frame().text.contains("filtre «\u{A0}formation\u{A0}»"))
  }

  @Test func `a change is told in words for a moment, then the screen rests`() throws {
    var dashboard = try demonstrationDashboard()
    #expect(dashboard.deadline == nil)
    let expense = try entry(
      .expense, "enew",
      [
        Assignment(.amount, .money(Money(cents: 124_000))),
        Assignment(.date, .day(demonstrationDay)), Assignment(.state, .choice("paid")),
        Assignment(.part, .reference(try #require(RecordID("v2")))),
        Assignment(.municipality, .reference(try #require(RecordID("03005")))),
      ])
    _ = dashboard.update(.entriesArrived([expense]), now: 10_000)
    #expect(dashboard.frame().text(row: 23).contains("Marc · +1\u{A0}240,00\u{A0}$ · V2 · Gaspé"))
    let deadline = try #require(dashboard.deadline)
    _ = dashboard.update(.timePassed, now: deadline)
    #expect(dashboard.deadline == nil)
    #expect(!dashboard.frame().text(row: 23).contains("Marc"))
  }

  @Test func `what data say is never obeyed`() throws {
    var dashboard = try demonstrationDashboard()
    let nasty = try entry(
      .activity, "a-v1-01",
      [
        Assignment(.title, .text("\u{1B}]0;pwned\u{7}\u{1B}[2J\u{9B}31m\u{202E}x\r\n\t")),
        Assignment(.owner, .text("\u{0}\u{8}\u{7F}")), Assignment(.code, .text("\u{1B}")),
      ])
    _ = dashboard.update(.entriesArrived([nasty]), now: 0)
    for keys: [Key] in [[.character("2")], [.down, .enter], [.escape, .character("1")]] {
      for key in keys { dashboard.press(key) }
      for cell in dashboard.frame().cells {
        #expect(cell.scalar == 0 || cell.scalar >= 0x20)
        #expect(!(0x7F..<0xA0).contains(cell.scalar))
        #expect(cell.scalar != 0x202E)
      }
    }
  }

  @Test func `the filter narrows as one types, and Escape brings all back`() throws {
    var dashboard = try demonstrationDashboard()
    dashboard.press(.character("2"))
    let all = dashboard.frame().text
    dashboard.press(.character("/"))
    dashboard.type("EMBAUCHE gui")
    #expect(dashboard.frame().text.contains("Guide d’embauche"))
    #expect(!dashboard.frame().text.contains("V1-01"))
    dashboard.type("zzz")
    #expect(dashboard.frame().text.contains("Rien ne correspond"))
    dashboard.press(.escape)
    #expect(dashboard.frame().text == all)
  }

  @Test func `while filtering a match is selected, and Enter opens it`() throws {
    var dashboard = try demonstrationDashboard()
    dashboard.press(.character("2"), .character("/"))
    dashboard.type("médiation")
    #expect(selectedLine(dashboard).contains("V3-08"))
    dashboard.press(.enter, .enter)
    #expect(dashboard.frame().text.contains("Activité V3-08"))
  }

  @Test func `Escape and a key in one breath are both taken`() throws {
    var dashboard = try demonstrationDashboard()
    dashboard.press(.character("2"), .character("/"))
    dashboard.type("zzz")
    dashboard.press(.alt("?"))
    #expect(dashboard.frame().text.contains("Aide · Volets"))
    #expect(!dashboard.frame().text.contains("zzz"))
  }

  @Test func `what is due or wrong with money leads to the panel that tells more`() throws {
    var dashboard = try demonstrationDashboard()
    dashboard.press(.down, .down, .down, .down, .enter)
    #expect(dashboard.screenName == "budget")
    #expect(selectedLine(dashboard).contains("Cinquième versement"))
    dashboard.press(.escape)
    #expect(dashboard.screenName == "overview")
    // Further down: what no line provides for, what goes over its line, what will be left.
    var opened: [String] = []
    for _ in 0..<16 {
      dashboard.press(.down)
      var other = dashboard
      other.press(.enter)
      if other.screenName == "budget" { opened.append(selectedLine(other)) }
    }
    #expect(opened.contains { $0.contains("◆") && $0.contains("Communications") })
    #expect(opened.contains { $0.contains("▲") && $0.contains("Formation") })
    #expect(opened.count >= 4)
  }

  @Test func `a title that arrives late is found all the same`() throws {
    var dashboard = try demonstrationDashboard()
    dashboard.press(.character("2"))
    let id = "a-late"
    let part = Assignment(.part, .reference(try #require(RecordID("v1"))))
    _ = dashboard.update(
      .entriesArrived([try entry(.activity, id, [part, Assignment(.owner, .text("Zoé"))])]), now: 0)
    _ = dashboard.frame()
    let earlier = try entry(
      .activity, id, [Assignment(.title, .text("Zanzibar"))], milliseconds: 1_800_000_000_000)
    _ = dashboard.update(.entriesArrived([earlier]), now: 0)
    dashboard.press(.character("/"))
    dashboard.type("zanzibar")
    #expect(selectedLine(dashboard).contains("Zanzibar"))
  }

  @Test func `text that is pasted goes into the filter`() throws {
    var dashboard = try demonstrationDashboard()
    _ = dashboard.update(.pasted("perdu"), now: 0)
    dashboard.press(.character("2"), .character("/"))
    _ = dashboard.update(.pasted("embauche\ninclusive"), now: 0)
    #expect(dashboard.frame().text.contains("Guide d’embauche"))
  }

  @Test func `every order sorts, and the selection goes along`() throws {
    var dashboard = try demonstrationDashboard(Size(columns: 120, rows: 60))
    dashboard.press(.character("2"), .down, .down)
    let code = String(selectedLine(dashboard).prefix(8))
    var pictures: Set<String> = []
    for _ in 0..<6 {
      dashboard.press(.character(">"))
      #expect(selectedLine(dashboard).hasPrefix(code))
      pictures.insert(dashboard.frame().text)
      dashboard.press(.character("r"))
      #expect(selectedLine(dashboard).hasPrefix(code))
      dashboard.press(.character("r"))
    }
    #expect(pictures.count == 6)
  }

  @Test func `Enter goes from the overview to what is late, and Escape comes back`() throws {
    var dashboard = try demonstrationDashboard()
    dashboard.press(.enter)
    #expect(dashboard.screenName == "activities")
    #expect(dashboard.frame().text.contains("Activité V3-08"))
    dashboard.press(.escape)
    #expect(dashboard.screenName == "overview")
    dashboard.press(.character("2"))
    #expect(selectedLine(dashboard).contains("V3-08"))
    dashboard.press(.character("1"))
    dashboard.press(.tab, .tab, .enter)
    #expect(selectedLine(dashboard).contains("V2 L’employabilité"))
  }

  @Test func `at midnight what was due becomes late`() throws {
    var dashboard = try demonstrationDashboard()
    let before = dashboard.project.totals.activities.values.reduce(0) { $0 + $1.late }
    _ = dashboard.update(.dayChanged(demonstrationDay.adding(days: 300)), now: 0)
    let after = dashboard.project.totals.activities.values.reduce(0) { $0 + $1.late }
    #expect(after > before)
    #expect(dashboard.project.checkTotals())
  }

  @Test func `lines set aside are told on every screen`() throws {
    var dashboard = try demonstrationDashboard()
    _ = dashboard.update(.problemsFound(count: 2), now: 0)
    #expect(dashboard.frame().text(row: 23).contains("▲ 2\u{A0}lignes mises de côté"))
  }

  @Test func `every key of the help works, and every screen has help`() throws {
    for language in Language.allCases {
      var dashboard = try demonstrationDashboard(Size(columns: 90, rows: 70), language)
      for screen in Shell.screenNames {
        dashboard.show(screen)
        // Where one types, a question mark is typed.
        dashboard.press(screen == "entry" ? .function(1) : .character("?"))
        let text = dashboard.frame().text
        #expect(text.contains("Ctrl-Z"))
        #expect(text.contains("F1"))
        dashboard.press(.escape)
      }
    }
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func `random keys and sizes never break anything`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var dashboard = try demonstrationDashboard()
    let keys: [Key] = [
      .up, .down, .left, .right, .enter, .escape, .tab, .backTab, .pageUp, .pageDown, .home, .end,
      .backspace, .delete, .character("/"), .character("a"), .character("é"), .character("1"),
      .character("2"), .character("z"), .character("r"), .character(">"), .character("<"),
      .character("?"), .character("T"), .character("L"), .control("u"), .alt("x"),
    ]
    for step in 0..<6000 {
      if Int.random(in: 0..<20, using: &random) == 0 {
        let size = Size(
          columns: Int.random(in: 0...130, using: &random),
          rows: Int.random(in: 0...40, using: &random))
        _ = dashboard.update(.resized(size), now: Int64(step))
      }
      if Int.random(in: 0..<50, using: &random) == 0 {
        let number = Int.random(in: 0..<200, using: &random)
        _ = dashboard.update(
          .entriesArrived([
            try entry(
              .activity, "r\(number)", [Assignment(.title, .text("Titre \(number)"))],
              milliseconds: 1_900_000_000_000 + Int64(step))
          ]), now: Int64(step))
      }
      let effects = dashboard.update(
        .key(keys[Int.random(in: 0..<keys.count, using: &random)]), now: Int64(step))
      for effect in effects { #expect(effect.isWritingOrReading) }
      if step % 10 == 0 { #expect(dashboard.frame().size == dashboard.size) }
    }
  }
}

extension Effect {
  /// Whether it asks for a change to be written, or for the history.
  fileprivate var isWritingOrReading: Bool {
    switch self {
    case .write, .loadHistory: true
    default: false
    }
  }
}
