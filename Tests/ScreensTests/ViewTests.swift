import Cells
import ProjectModel
import TestSupport
import Testing
import Words

@testable import Screens

/// How lists are looked at, kept and taken up again, also under names.
struct ViewTests {
  private func dashboard() throws -> Shell {
    var dashboard = try demonstrationDashboard(Size(columns: 120, rows: 36))
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    return dashboard
  }

  /// The same project, looked at anew as it was looked at.
  private func restarted(_ views: KeptViews) throws -> Shell {
    var dashboard = try dashboard()
    _ = dashboard.update(.viewsFound(views, []), now: 0)
    return dashboard
  }

  /// What keys lead to the same picture after the program has ended and begun again.
  @Test(arguments: [
    "7>r", "7vz", "7/volet=V2\n", "7\t\t>", "7vvz>/coop\n", "7\t/indic\n\t>r", "2>>r", "2z",
    "2/site\n", "3\t", "3\t\t", "3\t\t\t", "3s", "3ss", "3>>", "3z", "3v", "3/gasp\n", "3o", "4\t",
    "4\t+", "4c", "4b", "4o", "4\tz", "4\t/hono\n", "4\t\t\t/vers\n", "4}", "6w", "6v", "6s",
    "6/V1\n", "1\t", "1/jalon\n", "7/gaspé\n4\t\n", "37v2",
  ])
  func `what was looked at is looked at again after a restart`(keys: String) throws {
    var first = try dashboard()
    for key in keys {
      first.press(key == "\n" ? .enter : key == "\t" ? .tab : .character(key))
    }
    let views = first.views
    var second = try restarted(views)
    #expect(second.views == views)
    #expect(second.screenName == first.screenName)
    // From the first row, as nothing is selected by a restart.
    first.press(.home)
    second.press(.home)
    if first.registers.list.scope.isEmpty {
      #expect(second.frame().text == first.frame().text)
    } else {
      // What a figure led to is not taken up.
      #expect(second.registers.list.filterText == "gaspé")
    }
  }

  @Test func `what is kept changes only by what is looked at, not by where one is in a list`()
    throws
  {
    var dashboard = try dashboard()
    let first = dashboard.views
    dashboard.press(.character("7"), .down, .down, .enter, .escape, .character("1"))
    #expect(dashboard.views == first)
    dashboard.press(.character("7"), .character(">"), .character("1"))
    #expect(dashboard.views != first)
  }

  @Test func `whatever is found as views, the dashboard stands and shows it`() throws {
    var source = SeededGenerator(seed: Seed.fresh(71))
    let known = try restartable().screens
    let odd = [
      "", "-", "yes", "9999999999999999999999", "-1", "list", "\u{1B}[31m", "a\nb", "volet=V9",
      "montan>1", String(repeating: "x", count: 5000), "=", ";", "\"", "field(", "~~~~", "..",
    ]
    for _ in 0..<200 {
      var screens: [String: ViewSettings] = ["nowhere": ViewSettings(["x": ["y"]])]
      for (name, view) in known {
        var values = view.values
        for key in Array(values.keys) + ["filter", "expenses.filter", "expense.filter", "folded"] {
          switch Int.random(in: 0..<3, using: &source) {
          case 0: values[key] = [odd.randomElement(using: &source) ?? ""]
          case 1: values[key] = odd
          default: break
          }
        }
        screens[name] = ViewSettings(values)
      }
      let screen = (Array(known.keys) + odd).randomElement(using: &source) ?? ""
      var dashboard = try restarted(KeptViews(screen: screen, screens: screens))
      for tab in "123467" {
        dashboard.press(.character(tab))
        #expect(!dashboard.frame().text.contains("\u{1B}"))
      }
      #expect(dashboard.screenName == "registers")
    }
  }

  private func restartable() throws -> KeptViews { try dashboard().views }

  @Test func `settings are held within bounds`() {
    var values: [String: [String]] = [:]
    for number in 0..<5000 { values["k\(number)"] = ["x"] }
    values["long"] = [String(repeating: "x", count: 401)]
    values["control"] = ["a\u{9B}b"]
    #expect(ViewSettings(values).values.count == ViewSettings.mostNames)
    let settings = ViewSettings([
      "long": [String(repeating: "x", count: 401)], "control": ["a\u{9B}b", "c\u{7}"],
      "many": (0..<5000).map { "\($0)" },
    ])
    #expect(settings.values.keys.sorted() == ["many"])
    #expect(settings.texts("many").count == ViewSettings.mostTexts)
  }

  @Test func `a condition that was kept and is no longer understood is left out`() throws {
    var first = try dashboard()
    first.press(.character("7"), .character("/"))
    first.type("volet=V9")
    first.press(.enter)
    #expect(first.registers.list.rows.isEmpty)
    let second = try restarted(first.views)
    #expect(second.registers.list.rows.count == 448)
    #expect(second.registers.list.filterText.isEmpty)
  }

  // MARK: Names

  /// Keeps what is shown under a name; the effects.
  private func keep(_ name: String, _ dashboard: inout Shell) -> NamedViewChange? {
    dashboard.press(.character("V"))
    dashboard.type(name)
    for case .changeViews(let change) in dashboard.press(.enter) { return change }
    return nil
  }

  private func withoutReceipt() throws -> (Shell, NamedView) {
    var dashboard = try dashboard()
    dashboard.press(.character("7"), .character("/"))
    dashboard.type("municipalité=; volet=V2")
    dashboard.press(.enter, .character(">"), .character("r"))
    let change = try #require(keep("Sans  pièce ", &dashboard))
    guard case .keep(let view) = change else { throw Absent() }
    #expect(view.name == "Sans pièce")
    _ = dashboard.update(.viewsChanged(change.applied(to: []), change), now: 0)
    return (dashboard, view)
  }

  private struct Absent: Error {}

  @Test func `a view is kept under a name and called by it from the palette`() throws {
    var (dashboard, view) = try withoutReceipt()
    let rows = dashboard.registers.list.rows
    let order = dashboard.registers.list.order
    #expect(!rows.isEmpty && rows.count < 448)
    #expect(dashboard.notice?.text.contains("Sans pièce") == true)
    dashboard.press(.escape, .character("<"), .tab, .character("3"), .control("p"))
    dashboard.type("sans piece")
    let palette = dashboard.frame().text
    for text in ["Vue", "Renommer la vue", "Supprimer la vue", "Sans pièce"] {
      #expect(palette.contains(text))
    }
    dashboard.press(.enter)
    #expect(dashboard.screenName == "registers")
    let list = dashboard.registers.list
    #expect(list.order == order)
    let isSame = list.rows == rows
    #expect(isSame)
    let listed = dashboard.listed
    #expect(listed?.kind == .expense && listed?.ids.count == rows.count)
    // The other registers stay as they are.
    #expect(view.settings.part("decision").values.isEmpty)
  }

  @Test func `a view whose part is gone says so and shows everything`() throws {
    var (dashboard, view) = try withoutReceipt()
    let part = try #require(dashboard.project.parts.first { $0.code == "V2" })
    var entry = Entry(
      stamp: Stamp(
        milliseconds: 1_900_000_000_000, counter: 0, writer: try #require(WriterID("other"))),
      author: "Marc")
    entry.drop(.part, part.id)
    _ = dashboard.update(.entriesArrived([entry]), now: 0)
    dashboard.press(.character("1"), .control("p"))
    dashboard.type("vue sans pièce")
    dashboard.press(.enter)
    #expect(dashboard.registers.list.contents.count == 448)
    #expect(dashboard.notice?.text.contains("volet=V2") == true)
    #expect(dashboard.show(view)?.contains("volet=V2") == true)
  }

  @Test func `a view is renamed and dropped from the palette, after a question`() throws {
    var (dashboard, _) = try withoutReceipt()
    dashboard.press(.control("p"))
    dashboard.type("renommer la vue")
    dashboard.press(.enter, .control("u"))
    dashboard.type("Reçus manquants")
    var change: NamedViewChange?
    for case .changeViews(let made) in dashboard.press(.enter) { change = made }
    #expect(change == .rename("Sans pièce", to: "Reçus manquants"))
    let renamed = try #require(change).applied(to: dashboard.namedViews)
    #expect(renamed.map(\.name) == ["Reçus manquants"])
    _ = dashboard.update(.viewsChanged(renamed, try #require(change)), now: 0)
    dashboard.press(.control("p"))
    dashboard.type("supprimer la vue")
    dashboard.press(.enter)
    #expect(dashboard.question != nil)
    change = nil
    for case .changeViews(let made) in dashboard.press(.character("o"), at: 5000) { change = made }
    #expect(change == .drop("Reçus manquants"))
    #expect(try #require(change).applied(to: renamed).isEmpty)
  }

  @Test func `a name that is taken is asked about, whatever its accents`() throws {
    var (dashboard, _) = try withoutReceipt()
    #expect(keep("SANS PIECE", &dashboard) == nil)
    #expect(dashboard.question != nil)
    var change: NamedViewChange?
    for case .changeViews(let made) in dashboard.press(.character("o"), at: 5000) { change = made }
    #expect(try #require(change).applied(to: dashboard.namedViews).map(\.name) == ["SANS PIECE"])
  }

  @Test func `nothing is kept where nothing may be written, or where there is no view`() throws {
    var readOnly = try demonstrationDashboard(isReadOnly: true)
    readOnly.press(.character("7"), .character("V"))
    #expect(readOnly.notice?.tone == .refusal)
    var overview = try dashboard()
    overview.press(.character("V"))
    #expect(overview.stack.find(ViewPrompt.self) == nil)
    var empty = try dashboard()
    empty.press(.character("7"))
    #expect(keep("  ", &empty) == nil && empty.notice?.tone == .refusal)
    #expect(keep(String(repeating: "x", count: 61), &empty) == nil)
  }

  @Test func `a view of any list is called by its name`() throws {
    for keys in ["2>r", "3s", "3\t\t\t>", "4\tc", "6w"] {
      var first = try dashboard()
      for key in keys { first.press(key == "\t" ? .tab : .character(key)) }
      let change = try #require(keep("ici", &first))
      var second = try dashboard()
      _ = second.update(.viewsChanged(change.applied(to: []), change), now: 0)
      second.press(.control("p"))
      second.type("vue ici")
      second.press(.enter, .home)
      first.press(.home)
      #expect(second.frame().text == first.frame().text, "\(keys)")
    }
  }

  // MARK: Rows that are marked

  @Test func `marked rows are dropped also from the head of a group`() throws {
    var dashboard = try dashboard()
    dashboard.press(.character("7"), .character("v"), .home, .down)
    dashboard.press(.character("x"), .character("x"), .home)
    #expect(dashboard.registers.marks.count == 2 && dashboard.registers.list.selectedID == nil)
    dashboard.press(.character("d"))
    #expect(
      dashboard.question?.draft?.operations.map(\.id).sorted()
        == dashboard.registers.marks.sorted())
    // Without marks there is nothing to drop there, and that is said.
    dashboard.press(.escape, .escape, .character("d"))
    #expect(dashboard.question == nil && dashboard.notice?.tone == .refusal)
  }

  @Test func `activities that are marked are dropped, and not the part whose head is selected`()
    throws
  {
    var dashboard = try dashboard()
    dashboard.press(.character("2"), .home, .down, .character("x"), .character("x"), .home)
    dashboard.press(.character("d"))
    let text = dashboard.question?.text ?? dashboard.notice?.text ?? ""
    #expect(
      text.contains("2 activités") || text.contains("dépense") || text.contains("jalon"), "\(text)")
    for operation in dashboard.question?.draft?.operations ?? [] {
      #expect(operation.kind == .activity)
    }
  }
}
