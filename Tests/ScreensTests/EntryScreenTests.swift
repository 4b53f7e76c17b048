import Cells
import Screens
import ProjectModel
import TestSupport
import Testing

/// How entering looks.
struct EntryScreenTests {
  private static let sizes = [
    Size(columns: 40, rows: 12), .standard, Size(columns: 120, rows: 36),
    Size(columns: 200, rows: 60),
  ]

  @Test(arguments: sizes, Language.allCases)
  func `forms, line, cells and palette look as their pictures`(
    size: Size, language: Language
  ) throws {
    let tag = "\(size.columns)x\(size.rows)-\(language == .french ? "fr" : "en")"
    let start = try demonstrationDashboard(size, language)
    func picture(_ name: String, _ keys: (inout Shell) -> Void) {
      var dashboard = start
      keys(&dashboard)
      expectPicture(dashboard.frame(), "\(name)-\(tag)")
    }
    picture("form-empty") { $0.press(.character("5"), .escape, .character("a")) }
    picture("form-learned") {
      $0.press(.character("5"), .escape, .character("a"))
      $0.type("coop")
      $0.press(.tab)
      $0.type("120+35,5")
      $0.press(.tab, .tab)
    }
    picture("form-wrong") {
      $0.press(.character("5"), .escape, .character("a"))
      $0.type("Zzyx")
      $0.press(.tab)
      $0.type("12a")
      $0.press(.tab, .tab)
      $0.type("32/5")
      $0.press(.tab)
    }
    picture("line") {
      $0.press(.character("5"))
      $0.type("1250,50 hono v2 saint hier \"Coop L’Élan\" F-123")
    }
    picture("cell") {
      $0.press(.character("2"), .down, .character("x"), .character("x"), .character("i"), .tab)
    }
    picture("palette") {
      $0.press(.control("p"))
      $0.type("coop")
    }
    picture("drop") { $0.press(.character("2"), .down, .down, .character("d")) }
  }
}
