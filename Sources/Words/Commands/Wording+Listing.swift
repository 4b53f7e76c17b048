/// What the commands say that show records and what became of them: `list`, `log`, `directory`.
extension Wording {
  /// Said where there is nothing.
  public var nothingToShow: String { say("Rien à montrer.", "Nothing to show.") }

  /// What parts the cents from the dollars in what other programs read.
  public var decimalSign: String { say(",", ".") }

  // MARK: list

  /// What `list` does.
  public var listAbstract: String { say("Les fiches d’une sorte.", "The records of a kind.") }
  /// How conditions are written.
  public var listDiscussion: String {
    say(
      """
      Une condition est un champ, une comparaison et une valeur, entre apostrophes pour le shell :
        'part=V2'  'state!=payée'  'amount>=1 000'  'amount=100..500'  'amount=..500'
        'date=2024-02'  'date=2024'  'date=2024-01..2024-03'  'date>=hier'
        'supplier~elan' contient, sans accents ni majuscules; = veut le texte entier
        'municipality=' vide  'municipality!=' pas vide
      Répétez --where : une fiche doit remplir toutes les conditions.
      Les champs : « volets fields SORTE ».
      """,
      """
      A condition is a field, a comparison and a value, quoted for the shell:
        'part=V2'  'state!=paid'  'amount>=1000'  'amount=100..500'  'amount=..500'
        'date=2024-02'  'date=2024'  'date=2024-01..2024-03'  'date>=yesterday'
        'supplier~elan' contains, whatever accents and case; = wants the whole text
        'municipality=' empty  'municipality!=' not empty
      Repeat --where: a record must meet all conditions.
      The fields: “volets fields KIND”.
      """)
  }
  /// `--where`.
  public var conditionHelp: String {
    say(
      "Condition à remplir : champ, = != < <= > >= ou ~, valeur.",
      "Condition to meet: field, = != < <= > >= or ~, value.")
  }
  /// What stands for a condition in the usage of a command.
  public var conditionValue: String { say("condition", "condition") }
  /// `--csv`.
  public var csvHelp: String { say("En CSV, pour Excel.", "As CSV, for Excel.") }
  /// Said where two forms are asked for.
  public var jsonOrCSV: String {
    say("Choisissez --json, --csv ou --xlsx.", "Choose --json, --csv or --xlsx.")
  }

  // MARK: log

  /// What `log` does.
  public var logAbstract: String {
    say("L’historique : qui a changé quoi, quand.", "The history: who changed what, when.")
  }
  /// Which record's history.
  public var logRecordHelp: String { say("Une seule fiche.", "One record only.") }
  /// `--since`.
  public var logSinceHelp: String {
    say(
      "Depuis une date, ou « meeting » : la dernière réunion.",
      "Since a date, or “meeting”: the last meeting.")
  }
  /// Said where there is no meeting to begin from.
  public var noMeetingYet: String {
    say("Aucune réunion n’a encore eu lieu.", "No meeting has taken place yet.")
  }

  // MARK: directory

  /// What `directory` does.
  public var directoryAbstract: String {
    say(
      "Les municipalités du Québec, par une partie de leur nom.",
      "The municipalities of Québec, by a part of their name.")
  }
  /// How names may be written.
  public var directoryDiscussion: String {
    say(
      "Sans accents, traits d’union, apostrophes ni articles; « st » trouve Saint. Un code, une MRC "
        + "ou une région font aussi l’affaire.",
      "Without accents, hyphens, apostrophes or articles; “st” finds Saint. A code, an MRC or a "
        + "region will do as well.")
  }
  /// What is looked for.
  public var directoryQueryHelp: String {
    say("Ce qu’on cherche; sans rien, toutes.", "What to find; nothing for all.")
  }
  /// Said where nothing is found.
  public func noMunicipalityFound(_ typed: String) -> String {
    say(
      "Aucune municipalité du Québec ne correspond à \(quoted(typed)).",
      "No municipality of Québec matches \(quoted(typed)).")
  }
}
