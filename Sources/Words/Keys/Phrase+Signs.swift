/// What the shapes and bars of the screens mean.
extension Phrase {
  public static var lateOrOver: Phrase { Phrase("en retard, ou dépassé", "late, or over") }
  public static var toWatchOrDueSoon: Phrase {
    Phrase("à surveiller, ou dû bientôt", "to watch, or due soon")
  }
  public static var done: Phrase { Phrase("terminé", "done") }
  public static var changedSinceOrNow: Phrase {
    Phrase("changé depuis… (D), ou à l’instant", "changed since… (D), or just now")
  }
  public static var paid: Phrase { Phrase("payé", "paid") }
  public static var committedNotYetPaid: Phrase {
    Phrase("engagé, pas encore payé", "committed, not yet paid")
  }
  public static var plannedInTheBudget: Phrase {
    Phrase("prévu au budget", "planned in the budget")
  }
  public static var todayTimeElapsed: Phrase {
    Phrase("aujourd’hui : temps écoulé", "today: time elapsed")
  }
  public static var pastTheBudget: Phrase { Phrase("au-delà du budget", "past the budget") }

  public static var ongoing: Phrase { Phrase("en cours", "ongoing") }
  public static var planned: Phrase { Phrase("à venir", "planned") }
  public static var suspended: Phrase { Phrase("suspendue", "suspended") }
  public static var cancelled: Phrase { Phrase("annulée", "cancelled") }
  public static var doneAndToDo: Phrase {
    Phrase(
      "fait et à faire, du début à l’échéance", "done and to do, from start to due date")
  }
  public static var milestones: Phrase {
    Phrase("jalon atteint, jalon à atteindre", "milestone reached, to be reached")
  }
  public static var startOfAProjectYear: Phrase {
    Phrase("début d’une année du projet", "start of a project year")
  }

  public static var rowToAdd: Phrase { Phrase("à ajouter", "to be added") }
  public static var rowThereAlready: Phrase { Phrase("déjà là", "there already") }
  public static var doubtfulRow: Phrase {
    Phrase("peut-être déjà là; x l’ajoute", "perhaps there already; x adds it")
  }
  public static var rejectedRow: Phrase { Phrase("refusée", "rejected") }
  public static var rowLeftOut: Phrase { Phrase("laissée de côté", "left out") }

  public static var requiredField: Phrase { Phrase("champ obligatoire", "required field") }
  public static var toBeLookedAt: Phrase {
    Phrase("à revoir avant d’enregistrer", "to be looked at before saving")
  }
  public static var chosenAlready: Phrase { Phrase("déjà choisi", "chosen already") }

  public static var newRecord: Phrase { Phrase("fiche nouvelle", "new record") }
  public static var changedRecord: Phrase {
    Phrase("fiche changée : ancienne → nouvelle valeur", "changed: old → new value")
  }
  public static var droppedRecord: Phrase { Phrase("fiche supprimée", "record dropped") }
}
