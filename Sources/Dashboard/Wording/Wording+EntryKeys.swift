internal import Words

/// What the keys of entry do.
extension Wording {
  func name(ofEntry action: Action, in context: KeyContext, isShort: Bool) -> String? {
    switch action {
    case .add:
      isShort ? say("ajouter", "add") : say("ajouter ce que l’écran montre", "add what is shown")
    case .palette:
      isShort
        ? say("menu", "menu") : say("chercher une action, une page…", "find an action, a page…")
    case .addOther: say("ajouter une fiche de n’importe quelle sorte", "add a record of any kind")
    case .edit:
      isShort ? say("modifier", "edit") : say("modifier ce qui est choisi", "edit what is chosen")
    case .editCell:
      isShort
        ? say("inscrire", "enter")
        : say(
          "inscrire dans la case : avancement, étape, montant…",
          "enter in place: progress, stage, amount…")
    case .mark:
      isShort
        ? say("marquer", "mark")
        : say("marquer la ligne, pour en changer plusieurs", "mark the line, to change several")
    case .markUp, .markDown: say("marquer plusieurs lignes de suite", "mark several lines in a row")
    case .delete:
      isShort
        ? say("supprimer", "drop")
        : say("supprimer ce qui est choisi (une question suit)", "drop what is chosen (asks first)")
    case .duplicate:
      isShort
        ? say("dupliquer", "duplicate")
        : say("une nouvelle fiche, pareille", "a new record like it")
    case .undo:
      isShort
        ? say("annuler", "undo") : say("annuler mon dernier changement", "undo my last change")
    case .redo: say("rétablir ce qui a été annulé", "redo what was undone")
    case .nextField where context == .quickLine:
      isShort
        ? say("autre choix", "other choice")
        : say("choisir l’autre sens d’un mot", "choose another meaning")
    case .nextField:
      isShort ? say("champ suivant", "next field") : say("champ suivant", "next field")
    case .previousField: say("champ précédent", "previous field")
    case .save: say("enregistrer", "save")
    case .saveAndNext:
      isShort
        ? say("enregistrer, suivante", "save, next")
        : say("enregistrer et commencer la suivante", "save and begin the next one")
    case .resetField: say("remettre le champ comme avant", "put the field back")
    case .newLine: say("passer à la ligne dans un texte", "begin a new line in a text")
    case .openAsForm:
      isShort ? say("formulaire", "form") : say("continuer dans un formulaire", "go on in a form")
    default: nil
    }
  }
}
