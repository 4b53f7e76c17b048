internal import Words

/// What the keys of the grid of a budget do.
extension Wording {
  /// What the keys do that have a meaning of their own in the grid.
  func name(ofGrid action: Action, in context: KeyContext, isShort: Bool) -> String? {
    let isTyping = context == .gridCell
    switch action {
    case .open where isTyping:
      return isShort ? say("garder", "keep") : say("garder, et descendre", "keep, and go down")
    case .open:
      return isShort
        ? say("modifier", "edit")
        : say("modifier ce qui est là; taper le remplace", "edit what is there; typing replaces it")
    case .edit: return say("modifier ce qui est là", "edit what is there")
    case .nextField:
      return isShort ? say("case suivante", "next cell") : say("garder, case suivante", "next cell")
    case .previousField: return say("case précédente", "previous cell")
    case .up: return say("case au-dessus; choix précédent", "cell above; previous choice")
    case .down: return say("case au-dessous; choix suivant", "cell below; next choice")
    case .left: return say("case à gauche", "cell to the left")
    case .right: return say("case à droite", "cell to the right")
    case .home: return say("première année", "first year")
    case .end: return say("dernière année", "last year")
    case .delete:
      return isShort ? say("vider", "empty") : say("vider la case", "empty the cell")
    case .save:
      return isShort
        ? say("enregistrer", "save")
        : say("enregistrer toutes les cases changées", "save all changed cells")
    case .saveAndNext:
      return isShort
        ? say("volet suivant", "next part")
        : say("enregistrer et passer au volet suivant", "save and go to the next part")
    case .resetField: return say("remettre la case comme avant", "put the cell back")
    case .back:
      return isTyping
        ? isShort
          ? say("annuler", "cancel") : say("laisser la case comme avant", "leave it as it was")
        : say("fermer", "close")
    default: return nil
    }
  }
}
