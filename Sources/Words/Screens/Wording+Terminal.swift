/// What is said of the terminal.
extension Wording {
  /// Said where the dashboard has no terminal.
  public var noTerminal: String {
    say(
      "Le tableau de bord demande un terminal; essayez « volets summary » ou « volets render ».",
      "The dashboard needs a terminal; try “volets summary” or “volets render”.")
  }
  /// Said where the system refuses, again and again, to wait for keys.
  public var deafness: String {
    say(
      "Le système refuse d’attendre les touches; ce qui était commencé est gardé. Relancez Volets.",
      "The system refuses to wait for keys; what was begun is kept. Start Volets again.")
  }
  /// Said where no description of a terminal is found, not even a plain one.
  public func noTerminalDescription(_ name: String) -> String {
    say(
      "Le terminal \(quoted(name)) est inconnu ici et rien ne le remplace; installez ncurses-base.",
      "The terminal \(quoted(name)) is unknown here and nothing stands in; install ncurses-base.")
  }
  /// Said where the terminal's description is missing.
  public func unknownTerminal(_ name: String) -> String {
    say(
      "Terminal \(quoted(name)) inconnu : affichage comme sur xterm-256color.",
      "Terminal \(quoted(name)) unknown: shown as on xterm-256color.")
  }
  /// Said when the program is stopped with Ctrl-Z.
  public var suspended: String {
    say(
      "Volets est suspendu; tapez « fg » pour revenir.", "Volets is suspended; type “fg” to return."
    )
  }
}
