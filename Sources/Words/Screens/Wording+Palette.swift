public import ProjectModel

/// Words of the palette.
extension Wording {
  /// What stands above it.
  public var paletteTitle: String { say("Aller à, faire…", "Go to, do…") }
  /// What stands above the kinds of records that can be added.
  public var addTitle: String { say("Ajouter…", "Add…") }
  /// What is found beyond the lines that are shown.
  ///
  /// - Parameter expenses: how many expenses are found in all.
  public func moreFound(_ count: Int, expenses: Int) -> String {
    let others = self.count(
      count, ("autre résultat", "autres résultats"), ("more result", "more results"))
    guard expenses > 0 else { return say("\(others) : ajoutez un mot", "\(others): add a word") }
    let all = self.count(expenses, ("dépense", "dépenses"), ("expense", "expenses"))
    return say(
      "\(others) : ajoutez un mot; Tab : \(all) dans Registres",
      "\(others): add a word; Tab: \(all) in Registers")
  }
  /// Said where nothing is found.
  public var nothingFound: String { say("Rien ne correspond.", "Nothing fits.") }
  /// The project's own form.
  public var editAgreement: String {
    say(
      "Modifier l’entente (titre, dates, aide, règles)",
      "Edit the agreement (title, dates, grant, rules)")
  }
  /// By what else the adding of a record is found.
  public var addWords: String {
    "nouveau nouvel nouvelle créer inscrire saisir new create enter " + say("add", "ajouter")
  }
  /// « Ajouter : dépense ».
  public func addName(_ kind: Kind) -> String { colon(say("Ajouter", "Add"), name(kind)) }
}
