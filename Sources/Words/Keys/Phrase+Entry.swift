/// What the keys of forms, of fields changed in place and of the quick line do.
extension Phrase {
  public static var save: Phrase { Phrase("enregistrer", "save") }
  public static var saveAndNext: Phrase { Phrase("enregistrer, suivante", "save, next") }
  public static var saveAndBeginNext: Phrase {
    Phrase("enregistrer et commencer la suivante", "save and begin the next one")
  }
  public static var nextField: Phrase { Phrase("champ suivant", "next field") }
  public static var previousField: Phrase { Phrase("champ précédent", "previous field") }
  public static var takeAndGoOn: Phrase {
    Phrase("ouvrir ce qui est choisi", "open what is chosen")
  }
  public static var putTheFieldBack: Phrase {
    Phrase("remettre le champ comme avant", "put the field back")
  }
  public static var newLine: Phrase {
    Phrase("passer à la ligne dans un texte", "begin a new line in a text")
  }
  public static var otherChoice: Phrase { Phrase("autre choix", "other choice") }
  public static var chooseOtherMeaning: Phrase {
    Phrase("choisir l’autre sens d’un mot", "choose another meaning")
  }
  public static var repeatNothing: Phrase {
    Phrase("ne rien reprendre du dernier reçu", "repeat nothing of the last receipt")
  }
  public static var form: Phrase { Phrase("formulaire", "form") }
  public static var goOnInAForm: Phrase {
    Phrase("continuer dans un formulaire", "go on in a form")
  }
  public static var list: Phrase { Phrase("liste", "list") }
  public static var toTheList: Phrase {
    Phrase("aller à la liste; la ligne reste", "go to the list; the line stays")
  }
  public static var quickLine: Phrase { Phrase("ligne rapide", "quick line") }
}
