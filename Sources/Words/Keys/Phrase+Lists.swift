/// What keys of lists and records do.
extension Phrase {
  public static var choose: Phrase { Phrase("choisir", "choose") }
  public static var scroll: Phrase { Phrase("défiler", "scroll") }
  public static var open: Phrase { Phrase("ouvrir", "open") }
  public static var openWhatIsChosen: Phrase {
    Phrase("ouvrir ce qui est choisi", "open what is chosen")
  }
  public static var back: Phrase { Phrase("retour", "back") }
  public static var close: Phrase { Phrase("fermer", "close") }
  public static var cancel: Phrase { Phrase("annuler", "cancel") }
  public static var keep: Phrase { Phrase("garder", "keep") }
  public static var clear: Phrase { Phrase("effacer", "clear") }
  public static var previousLine: Phrase { Phrase("ligne précédente", "previous line") }
  public static var nextLine: Phrase { Phrase("ligne suivante", "next line") }
  public static var previousPage: Phrase { Phrase("page précédente", "previous page") }
  public static var nextPage: Phrase { Phrase("page suivante", "next page") }
  public static var firstLine: Phrase { Phrase("première ligne", "first line") }
  public static var lastLine: Phrase { Phrase("dernière ligne", "last line") }

  public static var filter: Phrase { Phrase("filtrer", "filter") }
  public static var filterAsYouType: Phrase {
    Phrase("filtrer à mesure qu’on tape", "filter as you type")
  }
  public static var completeShort: Phrase { Phrase("compléter", "complete") }
  public static var completeTheFilter: Phrase {
    Phrase(
      "compléter : champ, choix, code, fournisseur…", "complete: field, choice, code, supplier…")
  }
  public static var earlierShort: Phrase { Phrase("d’avant", "earlier") }
  public static var earlierFilter: Phrase { Phrase("filtre d’avant", "earlier filter") }
  public static var laterFilter: Phrase {
    Phrase("filtre d’après; ligne suivante", "later filter; next line")
  }
  public static var clearTheFilter: Phrase { Phrase("effacer le filtre", "clear the filter") }
  public static var sort: Phrase { Phrase("trier", "sort") }
  public static var sortByNext: Phrase {
    Phrase("trier par la colonne suivante", "sort by the next column")
  }
  public static var sortByPrevious: Phrase {
    Phrase("trier par la colonne précédente", "sort by the previous column")
  }
  public static var reverseTheOrder: Phrase { Phrase("inverser le tri", "reverse the order") }
  public static var fold: Phrase { Phrase("plier", "fold") }
  public static var foldOrUnfoldAll: Phrase {
    Phrase("tout plier ou déplier", "fold or unfold all")
  }
  public static var foldGroup: Phrase { Phrase("plier le groupe", "fold the group") }
  public static var unfoldGroup: Phrase {
    Phrase("déplier le groupe; ouvrir la fiche", "unfold the group; open the record")
  }
  public static var panel: Phrase { Phrase("panneau", "panel") }
  public static var nextPanel: Phrase { Phrase("panneau suivant", "next panel") }
  public static var previousPanel: Phrase { Phrase("panneau précédent", "previous panel") }

  public static var add: Phrase { Phrase("ajouter", "add") }
  public static var addWhatIsShown: Phrase {
    Phrase("ajouter ce que l’écran montre", "add what is shown")
  }
  public static var addAnyKind: Phrase {
    Phrase("ajouter une fiche de n’importe quelle sorte", "add a record of any kind")
  }
  public static var edit: Phrase { Phrase("modifier", "edit") }
  public static var editWhatIsChosen: Phrase {
    Phrase("modifier ce qui est choisi", "edit what is chosen")
  }
  public static var drop: Phrase { Phrase("supprimer", "drop") }
  public static var dropWhatIsChosen: Phrase {
    Phrase("supprimer ce qui est choisi (une question suit)", "drop what is chosen (asks first)")
  }
  public static var allFoundExpenses: Phrase {
    Phrase("les dépenses trouvées, dans Registres", "the expenses that are found, in Registers")
  }
  public static var comment: Phrase { Phrase("commenter", "comment") }
  public static var commentOnWhatIsChosen: Phrase {
    Phrase("commenter ce qui est choisi", "comment on what is chosen")
  }
  public static var duplicate: Phrase { Phrase("dupliquer", "duplicate") }
  public static var newRecordLikeIt: Phrase {
    Phrase("une nouvelle fiche, pareille", "a new record like it")
  }
  public static var enterShort: Phrase { Phrase("inscrire", "enter") }
  public static var enterInPlace: Phrase {
    Phrase(
      "inscrire dans la case : avancement, étape, montant…",
      "enter in place: progress, stage, amount…")
  }
  public static var mark: Phrase { Phrase("marquer", "mark") }
  public static var markLine: Phrase {
    Phrase("marquer la ligne, pour en changer plusieurs", "mark the line, to change several")
  }
  public static var markSeveral: Phrase {
    Phrase("marquer plusieurs lignes de suite", "mark several lines in a row")
  }
  public static var activitiesName: Phrase { Phrase("activités", "activities") }
  public static var takeOutShort: Phrase { Phrase("copier", "copy") }
  public static var takeOut: Phrase {
    Phrase(
      "copier la case, la ligne ou la liste; l’écrire en CSV…",
      "copy the cell, the line or the list; write it as CSV…")
  }
  public static var copyTheCell: Phrase { Phrase("copier la case", "copy the cell") }
  public static var copyTheRow: Phrase {
    Phrase("copier la ligne, ou les lignes marquées", "copy the line, or those that are marked")
  }
  public static var copyTheList: Phrase {
    Phrase("copier la liste telle qu’elle est montrée", "copy the list as it is shown")
  }
  public static var writeTheList: Phrase {
    Phrase("écrire ce qui est montré en CSV…", "write what is shown as CSV…")
  }
  public static var cellShort: Phrase { Phrase("case", "cell") }
  public static var columnShort: Phrase { Phrase("autre", "other") }
  public static var rowShort: Phrase { Phrase("ligne", "line") }
  public static var allShort: Phrase { Phrase("tout", "all") }
  public static var fileShort: Phrase { Phrase("CSV", "CSV") }
  public static var importCSV: Phrase { Phrase("importer un fichier CSV", "import a CSV file") }
}
