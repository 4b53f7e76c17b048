/// What the commands say that change records: `add`, `set`, `drop`.
extension Wording {
  /// What `add` does.
  public var addAbstract: String { say("Ajouter une fiche.", "Add a record.") }
  /// An example of it.
  public var addDiscussion: String {
    say(
      "Exemple : volets add expense date=hier amount=\"1 250,50\" part=V2 supplier=\"Coop L’Élan\"",
      "Example: volets add expense date=yesterday amount=1250.50 part=V2 supplier=\"Coop L’Élan\"")
  }
  /// What `set` does.
  public var setAbstract: String { say("Modifier une fiche.", "Change a record.") }
  /// What it takes for an identifier.
  public var setDiscussion: String {
    say(
      "ID est l’identifiant ou le code de la fiche; « project » désigne le projet.",
      "ID is the identifier or the code of the record; “project” is the project itself.")
  }
  /// What `drop` does.
  public var dropAbstract: String {
    say("Retirer une fiche; l’historique la garde.", "Drop a record; the history keeps it.")
  }

  /// Said where a record was added, and only telling so failed.
  public func entryMade(_ id: String) -> String {
    say(
      "L’inscription est sur le disque (\(id)); ne la refaites pas.",
      "The entry is on disk (\(id)); do not make it again.")
  }

  /// What `merge` does.
  public var mergeAbstract: String {
    say(
      "Fusionner les fiches d’une même municipalité participante.",
      "Merge the records of one participating municipality.")
  }
  /// Which municipality.
  public var mergedTownHelp: String { say("Nom ou code.", "Name or code.") }
  /// Said where only one record stands for it, or none.
  public var nothingToMerge: String {
    say(
      "Une seule fiche au plus pour cette municipalité : rien à fusionner.",
      "At most one record stands for this municipality: nothing to merge.")
  }

  /// A kind of record.
  public var kindHelp: String { say("Sorte de fiche.", "Kind of record.") }
  /// Which record.
  public var identifierHelp: String { say("Identifiant ou code.", "Identifier or code.") }
  /// What a new record holds.
  public var fieldsHelp: String { say("champ=valeur", "field=value") }
  /// What of a record is changed.
  public var changedFieldsHelp: String {
    say("champ=valeur; une valeur vide efface", "field=value; an empty value clears")
  }
  /// `--new`.
  public var newHelp: String {
    say(
      "Créer la catégorie même si son nom ressemble à une autre.",
      "Make the category even if its name is like another.")
  }
  /// `--why`.
  public var whyHelp: String { say("Motif, gardé à l’historique.", "Reason, kept in the history.") }

  /// Said where the project is to be added.
  public var projectThereAlready: String {
    say(
      "Le projet existe déjà; modifiez-le avec « volets set project champ=valeur ».",
      "The project is already there; change it with “volets set project field=value”.")
  }
  /// Said where nothing is to be set.
  public var missingAssignment: String {
    say("Il manque champ=valeur.", "A field=value is missing.")
  }
  /// Said where the project is to be dropped.
  public var projectStays: String {
    say("Le projet lui-même ne se retire pas.", "The project itself cannot be dropped.")
  }
  /// Said where nothing goes by an identifier.
  public func noSuchIdentifier(_ typed: String) -> String {
    say(
      "Aucune fiche ne porte l’identifiant \(quoted(typed)); « volets list SORTE » les donne.",
      "No record has the identifier \(quoted(typed)); “volets list KIND” gives them.")
  }
  /// Said where several records go by a code.
  public func severalWithCode(_ typed: String) -> String {
    say(
      "Plusieurs fiches portent le code \(quoted(typed)); donnez l’identifiant.",
      "Several records have the code \(quoted(typed)); give the identifier.")
  }
}
