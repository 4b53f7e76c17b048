/// What the keys of the grid of a part's budget do, and its signs.
extension Phrase {
  public static var keepAndGoDown: Phrase { Phrase("garder, et descendre", "keep, and go down") }
  public static var editOrReplace: Phrase {
    Phrase(
      "modifier ce qui est là; taper le remplace", "edit what is there; typing replaces it")
  }
  public static var editWhatIsThere: Phrase {
    Phrase("modifier ce qui est là", "edit what is there")
  }
  public static var nextCell: Phrase { Phrase("case suivante", "next cell") }
  public static var keepAndNextCell: Phrase { Phrase("garder, case suivante", "next cell") }
  public static var previousCell: Phrase { Phrase("case précédente", "previous cell") }
  public static var cellAbove: Phrase {
    Phrase("case au-dessus; choix précédent", "cell above; previous choice")
  }
  public static var cellBelow: Phrase {
    Phrase("case au-dessous; choix suivant", "cell below; next choice")
  }
  public static var cellToTheLeft: Phrase { Phrase("case à gauche", "cell to the left") }
  public static var cellToTheRight: Phrase { Phrase("case à droite", "cell to the right") }
  public static var firstYear: Phrase { Phrase("première année", "first year") }
  public static var lastYear: Phrase { Phrase("dernière année", "last year") }
  public static var empty: Phrase { Phrase("vider", "empty") }
  public static var emptyTheCell: Phrase { Phrase("vider la case", "empty the cell") }
  public static var saveChangedCells: Phrase {
    Phrase("enregistrer toutes les cases changées", "save all changed cells")
  }
  public static var nextPart: Phrase { Phrase("volet suivant", "next part") }
  public static var saveAndNextPart: Phrase {
    Phrase("enregistrer et passer au volet suivant", "save and go to the next part")
  }
  public static var putTheCellBack: Phrase {
    Phrase("remettre la case comme avant", "put the cell back")
  }
  public static var leaveAsItWas: Phrase {
    Phrase("laisser la case comme avant", "leave it as it was")
  }
}

extension Phrase {
  public static var changedCellNotSaved: Phrase {
    Phrase("case changée, pas encore enregistrée", "cell changed, not saved yet")
  }
  public static var changedHereAndElsewhere: Phrase {
    Phrase("changée ici et ailleurs", "changed here and elsewhere")
  }
  public static var cannotBeSavedAsItIs: Phrase {
    Phrase("ne peut pas être enregistrée ainsi", "cannot be saved as it is")
  }
  public static var severalLinesTheirSum: Phrase {
    Phrase("plusieurs postes : leur somme", "several lines: their sum")
  }
  public static var nothingBudgetedHere: Phrase { Phrase("rien de prévu", "nothing budgeted") }
}
