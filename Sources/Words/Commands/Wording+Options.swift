public import ProjectModel

/// What the program says of itself and of the options of every command.
extension Wording {
  /// What the program is.
  public var programAbstract: String {
    say(
      "Tableau de bord d’un projet mené par plusieurs municipalités sur plusieurs années.",
      "Dashboard of a project that many towns carry out over many years.")
  }
  /// What it does without a command.
  public var programDiscussion: String {
    say(
      "Sans commande : le tableau de bord. La première fois, le projet UMQ–MIFI est créé.",
      "Without a command: the dashboard. The first time, the UMQ–MIFI project is made.")
  }

  /// `--data`.
  public var dataHelp: String { say("Dossier du projet.", "Folder of the project.") }
  /// What stands for a folder in the usage of a command.
  public var folderValue: String { say("dossier", "folder") }
  /// `--lang`.
  public var languageHelp: String { say("Langue : fr ou en.", "Language: fr or en.") }
  /// `--today`.
  public var todayHelp: String {
    say("Date qui tient lieu d’aujourd’hui.", "Date that stands for today.")
  }
  /// `--read-only`.
  public var readOnlyHelp: String { say("Ne rien écrire.", "Write nothing.") }
  /// `--as-of`.
  public var asOfHelp: String {
    say(
      "Jour passé à montrer, tel que connu ce jour-là (summary, list, render).",
      "Day of the past to show, as known on that day (summary, list, render).")
  }
  /// `--hindsight`.
  public var hindsightHelp: String {
    say(
      "Avec --as-of : ce qui s’était passé ce jour-là, tel que connu aujourd’hui.",
      "With --as-of: what had happened by that day, as known today.")
  }
  /// `--ascii`.
  public var asciiHelp: String {
    say(
      "Écrans en ASCII seulement (tableau de bord, render).",
      "Screens in ASCII only (dashboard, render).")
  }
  /// `--json`.
  public var jsonHelp: String { say("En JSON.", "As JSON.") }

  /// An option, and what is wrong with what it was given.
  public func option(_ name: String, _ sentence: String) -> String { colon("--\(name)", sentence) }

  /// Said of an argument whose bytes are no text.
  public func notUnicode(_ argument: String) -> String {
    say(
      "\(quoted(argument)) n’est pas en UTF-8; vérifiez l’encodage du terminal ou du script.",
      "\(quoted(argument)) is not UTF-8; check the encoding of the terminal or script.")
  }
  /// Said of a language that is not spoken.
  public func unknownLanguage(_ typed: String) -> String {
    say(
      "--lang : \(quoted(typed)) n’est pas une langue connue; écrivez fr ou en.",
      "--lang: \(quoted(typed)) is not a language; write fr or en.")
  }
  /// Said of `--as-of` before a command that shows nothing of the past.
  public var asOfElsewhere: String {
    say(
      "--as-of ne vaut que pour le tableau de bord, summary, list et render.",
      "--as-of is only for the dashboard, summary, list and render.")
  }
  /// Said of `--hindsight` alone.
  public var hindsightAlone: String {
    say("--hindsight demande --as-of et une date.", "--hindsight needs --as-of and a date.")
  }
  /// Said of `--as-of` with a day to come.
  public func asOfNotYet(_ day: CalendarDay) -> String {
    say(
      "--as-of : le \(day.iso) n’est pas encore passé.", "--as-of: \(day.iso) has not passed yet.")
  }

  /// Said where output could not be written whole.
  public func outputCutShort(_ reason: String) -> String {
    say("Sortie interrompue : \(reason).", "Output cut short: \(reason).")
  }
}
