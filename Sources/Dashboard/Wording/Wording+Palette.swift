internal import ProjectModel

/// Words of the palette.
extension Wording {
  var paletteTitle: String { say("Aller à, faire…", "Go to, do…") }
  var addTitle: String { say("Ajouter…", "Add…") }
  var nothingFound: String { say("Rien ne correspond.", "Nothing fits.") }
  var editAgreement: String {
    say(
      "Modifier l’entente (titre, dates, aide, règles)",
      "Edit the agreement (title, dates, grant, rules)")
  }
  /// « Ajouter : dépense ».
  func addName(_ kind: Kind) -> String { colon(say("Ajouter", "Add"), name(kind)) }
}
