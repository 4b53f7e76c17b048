public import ProjectModel

/// Words of the palette.
extension Wording {
  public var paletteTitle: String { say("Aller à, faire…", "Go to, do…") }
  public var addTitle: String { say("Ajouter…", "Add…") }
  public var nothingFound: String { say("Rien ne correspond.", "Nothing fits.") }
  public var editAgreement: String {
    say(
      "Modifier l’entente (titre, dates, aide, règles)",
      "Edit the agreement (title, dates, grant, rules)")
  }
  /// « Ajouter : dépense ».
  public func addName(_ kind: Kind) -> String { colon(say("Ajouter", "Add"), name(kind)) }
}
