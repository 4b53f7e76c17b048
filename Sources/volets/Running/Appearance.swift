internal import Cells
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
    case .notATerminal: noTerminal
    case .noDescription(let term): noTerminalDescription(term)
    }
  }
}
