/// What the keys of the screen *Registres* do.
extension Phrase {
  public static var registersScreen: Phrase { Phrase("Registres", "Registers") }
  public static var registersShort: Phrase { Phrase("Reg.", "Reg.") }
  public static var nextRegister: Phrase { Phrase("registre suivant", "next register") }
  public static var previousRegister: Phrase { Phrase("registre précédent", "previous register") }
  public static var register: Phrase { Phrase("registre", "register") }
  public static var groupOtherwise: Phrase {
    Phrase(
      "regrouper : fournisseur, catégorie, municipalité, mois…",
      "group: supplier, category, municipality, month…")
  }
  public static var group: Phrase { Phrase("regrouper", "group") }
  public static var addMeasure: Phrase {
    Phrase("inscrire une mesure de l’indicateur", "enter a measure of the indicator")
  }
  public static var measureShort: Phrase { Phrase("mesure", "measure") }
  public static var filterByConditions: Phrase {
    Phrase(
      "filtrer : des mots, ou montant>1000; part=V2; date=2024-02…",
      "filter: words, or amount>1000; part=V2; date=2024-02…")
  }
  public static var openWhatIsChosenOrFold: Phrase {
    Phrase("ouvrir la fiche; plier ou déplier un groupe", "open the record; fold or unfold a group")
  }
}

/// What the signs of the screen *Registres* mean.
extension Phrase {
  public static var lateOrGrave: Phrase {
    Phrase("en retard; risque grave (15 et plus)", "late; grave risk (15 and more)")
  }
  public static var soonOrNotable: Phrase {
    Phrase(
      "d’ici 30 jours; risque notable (8 et plus)", "within 30 days; notable risk (8 and more)")
  }
  public static var doneOrReceived: Phrase {
    Phrase("fait, reçu, transmis, fermé", "done, received, sent, closed")
  }
  public static var sortedByThisColumn: Phrase {
    Phrase("la colonne du tri, et son sens", "the column of the order, and which way")
  }
}
