import Cells
import ProjectModel
import TestSupport
import Testing
import Words

@testable import Screens

/// A filter that is being typed is completed and recalled.
struct FilterCompletionTests {
  private func dashboard(
    _ text: String, _ tabs: Int = 0, _ size: Size = Size(columns: 120, rows: 36),
    _ language: Language = .french
  ) throws -> Shell {
    var dashboard = try demonstrationDashboard(size, language)
    dashboard.press(.character("7"))
    for _ in 0..<tabs { dashboard.press(.tab) }
    dashboard.press(.character("/"))
    dashboard.type(text)
    return dashboard
  }

  private func proposals(_ dashboard: Shell) -> [String] {
    dashboard.stack.find(FilterLayer.self)?.proposals?.texts ?? []
  }

  @Test(
    arguments: [
      ("mont", ["montant"], "montant"), ("vol", ["volet="], "volet="),
      ("coop volet=", ["V1", "V2", "V3"], "coop volet=V1"),
      ("volet=V2 fourn", ["fournisseur~"], "volet=V2 fournisseur~"),
      ("hors e", ["hors entente="], "hors entente="),
      ("hors entente=o", ["oui"], "hors entente=oui"),
      ("volet=V2; état=pr", [], nil), ("volet=V2; état=eng", ["engagée"], "volet=V2; état=engagée"),
      ("fournisseur ~ consul", nil, "fournisseur ~ Consultants Sept-Cèdres"),
      ("activité=V1-08", [], nil), ("montant>", [], nil), ("\"volet=", [], nil),
      ("municipalité=trois", ["Trois-Rivières"], "municipalité=Trois-Rivières"),
    ] as [(String, [String]?, String?)])
  func `the end of a line goes on with names and values, and Tab puts the first there`(
    typed: String, expected: [String]?, completed: String?
  ) throws {
    var dashboard = try dashboard(typed)
    let found = proposals(dashboard)
    if let expected { #expect(found == expected) }
    dashboard.press(.tab)
    if let completed {
      #expect(dashboard.registers.list.filterText.hasPrefix(completed), "\(found)")
      #expect(dashboard.stack.find(FilterLayer.self) != nil)
    } else {
      // Where nothing is proposed Tab keeps the filter, as in other lists.
      #expect(dashboard.stack.find(FilterLayer.self) == nil)
      #expect(dashboard.registers.list.filterText == typed)
    }
  }

  @Test func `whatever is proposed is understood`() throws {
    for register in Register.allCases {
      let first = try dashboard("", register.rawValue)
      let scene = first.scene()
      var completion = FilterCompletion(register.kind)
      for letter in "abcdefghilmnoprstuvy" {
        guard let names = completion.proposals(for: String(letter), scene) else { continue }
        for name in names.texts where !name.isEmpty {
          let line = name.last.map { "=~".contains($0) } == true ? name : name + "="
          guard let values = completion.proposals(for: line, scene), values.start == line.count
          else { continue }
          for value in values.texts.prefix(12) {
            let reader = ConditionReader(
              scene.reader, kind: register.kind, names: { Wording.names($0) })
            let filter = TypedFilter(line + value, reader)
            #expect(filter.failure == nil && filter.words.isEmpty, "\(line + value)")
          }
        }
      }
    }
  }

  @Test func `Tab goes from one proposal to the next, and typing goes on from there`() throws {
    var dashboard = try dashboard("volet=")
    for expected in ["V1", "V2", "V3", "V1"] {
      dashboard.press(.tab)
      #expect(dashboard.registers.list.filterText == "volet=" + expected)
      #expect(dashboard.registers.list.contents.count < 448)
    }
    dashboard.type(" coop")
    dashboard.press(.enter)
    #expect(dashboard.registers.list.filterText == "volet=V1 coop")
    // Beside its end the cursor only moves.
    dashboard.press(.character("/"), .left, .right, .right)
    #expect(dashboard.registers.list.filterText == "volet=V1 coop")
  }

  @Test func `earlier filters are recalled, each register its own, also after a restart`() throws {
    var dashboard = try dashboard("volet=V2")
    dashboard.press(.enter, .character("/"), .control("u"))
    dashboard.type("coop")
    dashboard.press(.enter, .escape)
    dashboard.press(.character("/"))
    dashboard.type("x")
    for (key, text) in [
      (Key.up, "coop"), (.up, "volet=V2"), (.up, "volet=V2"), (.down, "coop"), (.down, "x"),
    ] {
      dashboard.press(key)
      #expect(dashboard.registers.list.filterText == text)
    }
    dashboard.press(.escape)
    dashboard.press(.tab, .character("/"), .up)
    #expect(dashboard.registers.list.filterText.isEmpty)
    dashboard.press(.escape)
    var second = try demonstrationDashboard()
    _ = second.update(.viewsFound(dashboard.views, []), now: 0)
    second.press(.backTab, .character("/"), .up)
    #expect(second.registers.list.filterText == "coop")
    // A view that has a name says nothing of what else was looked for.
    #expect(second.registers.namedView?.values.keys.contains { $0.contains("earlier") } == false)
  }

  @Test func `values that stand for people are not proposed while names are hidden`() throws {
    var dashboard = try demonstrationDashboard()
    dashboard.press(.character("7"), .character("P"), .character("/"))
    dashboard.type("fournisseur=")
    #expect(proposals(dashboard).isEmpty)
  }

  @Test(arguments: [(80, 24), (120, 36)], Language.allCases)
  func `what is proposed looks as its pictures`(
    size: (columns: Int, rows: Int), language: Language
  ) throws {
    let typed = language == .french ? "catégorie~" : "category~"
    let dashboard = try dashboard(
      typed, 0, Size(columns: size.columns, rows: size.rows), language)
    expectPicture(
      dashboard.frame(), "complete-\(size.columns)x\(size.rows)-\(language.rawValue)")
  }
}
