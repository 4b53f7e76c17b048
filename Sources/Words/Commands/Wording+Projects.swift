internal import ProjectModel

/// What the commands say that make, open and check projects: `init`, `demo`, `meeting`, `verify`,
/// `about`.
extension Wording {
  // MARK: init

  /// What `init` does.
  public var initAbstract: String { say("Créer un dossier de projet.", "Make a project folder.") }
  /// The folder that it makes.
  public var initFolderHelp: String { say("Dossier à créer.", "Folder to make.") }
  /// `--template`.
  public var templateHelp: String {
    say("Modèle : umq-mifi, empty ou demo.", "Template: umq-mifi, empty or demo.")
  }
  /// `--repair`.
  public var repairHelp: String {
    say(
      "Récrire volets.json dans un dossier dont le journal est là; rien d’autre n’est touché.",
      "Write volets.json again in a folder whose journal is there; nothing else is touched.")
  }
  /// Said where the project was made, and only telling so failed.
  public func projectMade(_ folder: String) -> String {
    say("Le projet est créé : \(folder).", "The project is made: \(folder).")
  }
  /// Said of a template that there is not.
  public func unknownTemplate(_ typed: String) -> String {
    say(
      "--template : \(quoted(typed)) n’existe pas; écrivez umq-mifi, empty ou demo.",
      "--template: there is no \(quoted(typed)); write umq-mifi, empty or demo.")
  }

  // MARK: demo, meeting, about

  /// What `demo` does.
  public var demoAbstract: String {
    say("Le tableau de bord sur un projet fictif.", "The dashboard on a fictive project.")
  }
  /// Where its project lives, and on which day.
  public var demoDiscussion: String {
    say(
      "Le projet vit dans un dossier temporaire, effacé à la fin. Aujourd’hui y est le 14 février "
        + "2024, sauf --today.",
      "The project lives in a temporary folder that is removed at the end. Today is 14 February "
        + "2024 there, unless --today says otherwise.")
  }
  /// What `meeting` does.
  public var meetingAbstract: String {
    say("Le mode réunion, pour le projecteur.", "The meeting mode, for the projector.")
  }
  /// What `about` does.
  public var aboutAbstract: String {
    say(
      "À propos : version, licence, sources des données.",
      "About: version, licence, sources of the data.")
  }

  // MARK: verify

  /// What `verify` does.
  public var verifyAbstract: String {
    say("Lire chaque octet et dire chaque problème.", "Read every byte and tell every problem.")
  }
  /// Said where totals do not add up.
  public var wrongTotals: String {
    say(
      "Les totaux tenus à jour ne sont pas ceux d’une relecture complète.",
      "The totals kept up are not those of a full re-reading.")
  }
  /// What was read: entries, bytes, problems.
  public func verified(_ entries: Int, bytes: Int, problems: Int) -> String {
    let entries = count(entries, ("inscription", "inscriptions"), ("entry", "entries"))
    let bytes = format.grouped(bytes)
    let problems = count(problems, ("problème", "problèmes"), ("problem", "problems"))
    return say(
      "\(entries), \(bytes) octets lus, \(problems).",
      "\(entries), \(bytes) bytes read, \(problems).")
  }
  /// Behind the first problem: how many more there are; empty for none.
  public func moreProblems(_ rest: Int) -> String {
    guard rest > 0 else { return "" }
    return say(
      " (et \(rest) de plus; voyez « volets verify »)", " (and \(rest) more; see “volets verify”)")
  }
}
