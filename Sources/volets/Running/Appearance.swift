internal import Cells
internal import Dashboard
internal import Ncurses
internal import ProjectModel
internal import Words

/// How the dashboard is to look, by the environment.
enum Appearance {
  /// `VOLETS_GLYPHS` (unicode, blocks, ascii), else what the terminal can show.
  static func glyphs(isUTF8: Bool) -> Glyphs {
    if let wanted = System.variable("VOLETS_GLYPHS").flatMap({ Glyphs(rawValue: $0) }) {
      return isUTF8 ? wanted : .ascii
    }
    guard isUTF8 else { return .ascii }
    return System.variable("TERM") == "linux" ? .blocks : .unicode
  }

  /// `VOLETS_THEME` (dark, light, projector, terminal, mono), else dark.
  static var theme: Theme {
    if System.variable("NO_COLOR") != nil { return .mono }
    return System.variable("VOLETS_THEME").flatMap { Theme(rawValue: $0) } ?? .dark
  }
}

extension Wording {
  /// Why the dashboard cannot be shown.
  func sentence(_ failure: NcursesTerminal.Failure) -> String {
    switch failure {
    case .notATerminal:
      say(
        "Le tableau de bord demande un terminal; essayez « volets summary » ou « volets render ».",
        "The dashboard needs a terminal; try “volets summary” or “volets render”.")
    case .noDescription(let term):
      say(
        "Le terminal \(quoted(term)) est inconnu ici et rien ne le remplace; installez ncurses-base.",
        "The terminal \(quoted(term)) is unknown here and nothing stands in; install ncurses-base.")
    }
  }

  /// Said where the terminal's description is missing.
  func unknownTerminal(_ name: String) -> String {
    say(
      "Terminal \(quoted(name)) inconnu : affichage comme sur xterm-256color.",
      "Terminal \(quoted(name)) unknown: shown as on xterm-256color.")
  }

  /// Said when the program is stopped with Ctrl-Z.
  var suspended: String {
    say(
      "Volets est suspendu; tapez « fg » pour revenir.", "Volets is suspended; type “fg” to return."
    )
  }
}
