/// What the keys of pages, of the screen *Journal* and of the table to import do.
extension Phrase {
  public static var openActivity: Phrase {
    Phrase(
      "ouvrir l’activité; plier ou déplier le volet", "open the activity; fold or unfold the part")
  }
  public static var foldPart: Phrase { Phrase("plier le volet", "fold the part") }
  public static var unfoldPart: Phrase {
    Phrase("déplier le volet; ouvrir l’activité", "unfold the part; open the activity")
  }

  public static var previousLinkOrLine: Phrase {
    Phrase("lien ou ligne qui précède", "previous link or line")
  }
  public static var nextLinkOrLine: Phrase {
    Phrase("lien ou ligne qui suit", "next link or line")
  }
  public static var follow: Phrase { Phrase("suivre", "follow") }
  public static var followTheLink: Phrase { Phrase("suivre le lien choisi", "follow the link") }
  public static var history: Phrase { Phrase("historique", "history") }
  public static var changesOfThis: Phrase {
    Phrase("l’historique de cette fiche", "the history of this record")
  }

  public static var person: Phrase { Phrase("personne", "person") }
  public static var changesOfOnePerson: Phrase {
    Phrase("changements d’une personne", "changes of one person")
  }
  public static var kind: Phrase { Phrase("sorte", "kind") }
  public static var changesOfOneKind: Phrase {
    Phrase("changements d’une sorte de fiche", "changes of one kind")
  }
  public static var period: Phrase { Phrase("période", "period") }
  public static var changesOfAPeriod: Phrase {
    Phrase("changements d’une période", "changes of a period")
  }
  public static var thisRecord: Phrase { Phrase("cette fiche", "this record") }
  public static var historyOfThisAlone: Phrase {
    Phrase("l’histoire de cette fiche seule", "the history of this record alone")
  }
  public static var putBackAsBefore: Phrase {
    Phrase("remettre comme avant ce changement", "put back as before this change")
  }

  public static var complete: Phrase { Phrase("compléter", "complete") }
  public static var completeThePath: Phrase { Phrase("compléter le chemin", "complete the path") }
  public static var leaveOut: Phrase { Phrase("laisser", "leave out") }
  public static var leaveTheRowOut: Phrase {
    Phrase("laisser la ligne de côté, ou la reprendre", "leave the row out, or take it again")
  }
  public static var rejected: Phrase { Phrase("refusées", "rejected") }
  public static var rejectedRowsOnly: Phrase {
    Phrase(
      "ne montrer que les lignes refusées, puis toutes", "show rejected rows only, then all")
  }
  public static var importRows: Phrase { Phrase("importer", "import") }
  public static var column: Phrase { Phrase("colonne", "column") }
  public static var previousColumn: Phrase { Phrase("colonne précédente", "previous column") }
  public static var nextColumn: Phrase { Phrase("colonne suivante", "next column") }
  public static var field: Phrase { Phrase("champ", "field") }
  public static var chooseTheField: Phrase {
    Phrase("choisir à quoi va la colonne", "choose where the column goes")
  }
  public static var take: Phrase { Phrase("prendre", "take") }
  public static var leave: Phrase { Phrase("quitter", "leave") }
  public static var leaveWithoutImporting: Phrase {
    Phrase("quitter sans importer", "leave without importing")
  }
}
