public import ProjectModel

/// What `volets fields` says, and the help of `add` with a kind.
extension Wording {
  /// What it does.
  public var fieldsAbstract: String {
    say(
      "Les champs d’une sorte de fiche : noms, valeurs, exemples.",
      "The fields of a kind of record: names, values, examples.")
  }
  /// Which kind.
  public var fieldsKindHelp: String {
    say("Sorte de fiche; sans elle, toutes.", "Kind of record; all without it.")
  }
  /// The heading of a kind: its name in files, and what people call it.
  public func fieldsHeading(_ kind: Kind) -> String {
    "\(kind.rawValue) – \(Wording(.french).name(kind)), \(Wording(.english).name(kind))"
  }
  /// What the columns of a list of fields hold.
  public var fieldColumns: [String] {
    [
      say("champ", "field"), "français", "English", say("exemple", "example"),
      say("valeur", "value"),
    ]
  }
  /// The mark of fields that must be there.
  public var requiredMark: String { "*" }
  /// What that mark says.
  public var requiredMeaning: String {
    say("* : nécessaire pour ajouter.", "*: needed to add.")
  }
  /// What stands before what only conditions know.
  public var conditionsOnly: String {
    say("Pour « list --where » seulement :", "For “list --where” only:")
  }
  /// What stands before the fields of a kind in the help of `add`.
  public func addFields(_ kind: Kind) -> String {
    say(
      "Champs de « \(name(kind)) » (* : nécessaire), avec un exemple :",
      "Fields of “\(name(kind))” (*: needed), with an example:")
  }
  /// Where the fields of a kind are told.
  public var fieldsHint: String {
    say(
      "Les champs : « volets add SORTE --help » ou « volets fields SORTE ».",
      "The fields: “volets add KIND --help” or “volets fields KIND”.")
  }
}
