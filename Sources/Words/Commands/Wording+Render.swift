/// What `volets render` says.
extension Wording {
  /// What it does.
  public var renderAbstract: String {
    say("L’image d’un écran, sans terminal.", "The picture of a screen, without a terminal.")
  }
  /// The screens that there are.
  public var renderScreenHelp: String {
    say(
      "apercu, volets, municipalites, budget, saisie, journal, registres ou reunion",
      "overview, parts, municipalities, budget, entry, journal, registers or meeting")
  }
  /// What stands for a screen in its usage.
  public var renderScreenValue: String { say("écran", "screen") }
  /// `--size`.
  public var renderSizeHelp: String { say("Colonnes × lignes.", "Columns × rows.") }
  /// `--format`.
  public var renderFormatHelp: String { say("text, ansi ou svg.", "text, ansi or svg.") }
  /// `--theme`.
  public var renderThemeHelp: String {
    say("dark, light, projector, terminal ou mono.", "dark, light, projector, terminal or mono.")
  }
  /// `--keys`.
  public var renderKeysHelp: String {
    say(
      "Touches à presser avant, séparées par des espaces : « down enter ».",
      "Keys to press first, separated by spaces: “down enter”.")
  }

  /// Said of a screen that there is not.
  public func unknownScreen(_ typed: String) -> String {
    say(
      "L’écran \(quoted(typed)) n’existe pas; écrivez apercu, volets, municipalites, budget, saisie, "
        + "journal, registres ou reunion.",
      "There is no screen \(quoted(typed)); write overview, parts, municipalities, budget, entry, "
        + "journal, registers or meeting.")
  }
  /// Said of a size that cannot be.
  public func wrongSize(_ typed: String) -> String {
    say(
      "--size : \(quoted(typed)) n’est pas de la forme 120x36 (au plus 1000x500).",
      "--size: \(quoted(typed)) is not of the form 120x36 (1000x500 at most).")
  }
  /// Said of a theme that there is not.
  public var unknownTheme: String {
    say(
      "--theme : écrivez dark, light, projector, terminal ou mono.",
      "--theme: write dark, light, projector, terminal or mono.")
  }
  /// Said of a form that there is not.
  public var unknownFormat: String {
    say("--format : écrivez text, ansi ou svg.", "--format: write text, ansi or svg.")
  }
  /// Said of a key that there is not.
  public func unknownKey(_ typed: String) -> String {
    say(
      "--keys : \(quoted(typed)) n’est pas une touche connue.",
      "--keys: \(quoted(typed)) is not a known key.")
  }
}
