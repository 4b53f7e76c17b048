/// What the keys of the screen *Budget* do, and its signs.
extension Phrase {
  public static var previousPeriod: Phrase { Phrase("période précédente", "previous period") }
  public static var nextPeriod: Phrase { Phrase("période suivante", "next period") }
  public static var yearOrMonth: Phrase { Phrase("année/mois", "year/month") }
  public static var longerPeriods: Phrase { Phrase("périodes plus longues", "longer periods") }
  public static var shorterPeriods: Phrase { Phrase("périodes plus courtes", "shorter periods") }
  public static var today: Phrase { Phrase("aujourd’hui", "today") }
  public static var todaysPeriod: Phrase { Phrase("période d’aujourd’hui", "today’s period") }
  public static var years: Phrase { Phrase("années", "years") }
  public static var kindsOfYears: Phrase {
    Phrase("années du projet, du gouvernement, municipales", "project, government, municipal years")
  }
  public static var oneYear: Phrase { Phrase("une année", "one year") }
  public static var linesOfOneYear: Phrase {
    Phrase("postes de l’année choisie, ou de toutes", "lines of the selected year, or of all years")
  }
  public static var curve: Phrase { Phrase("courbe", "curve") }
  public static var barsOrCurve: Phrase {
    Phrase("barres ou courbe cumulative", "bars or running curve")
  }
  public static var unfoldLine: Phrase {
    Phrase("déplier : catégories, puis années", "unfold: categories, then years")
  }
  public static var enlarge: Phrase { Phrase("agrandir", "enlarge") }
  public static var enlargeThePanel: Phrase { Phrase("agrandir le panneau", "enlarge the panel") }
  public static var allFourPanels: Phrase { Phrase("les quatre panneaux", "all four panels") }
  public static var expenses: Phrase { Phrase("dépenses", "expenses") }
  public static var expensesOfThis: Phrase { Phrase("les dépenses de ce chiffre", "its expenses") }
  public static var why: Phrase { Phrase("pourquoi", "why") }
  public static var whyThisFigure: Phrase { Phrase("d’où vient ce chiffre", "why this figure") }

  public static var whatIf: Phrase { Phrase("et si…", "what if…") }
  public static var tryWhatIf: Phrase {
    Phrase("essayer une hypothèse, sans rien enregistrer", "try a what-if, saving nothing")
  }
  public static var change: Phrase { Phrase("changer", "change") }
  public static var lessOrSooner: Phrase { Phrase("moins, ou plus tôt", "less, or sooner") }
  public static var moreOrLater: Phrase {
    Phrase("plus, ou plus tard; geler", "more, or later; freeze")
  }
  public static var timesTen: Phrase { Phrase("×10", "×10") }
  public static var tenStepsLess: Phrase { Phrase("dix pas de moins", "ten steps less") }
  public static var tenStepsMore: Phrase { Phrase("dix pas de plus", "ten steps more") }
  public static var reset: Phrase { Phrase("remettre", "reset") }
  public static var putBackAsItIs: Phrase { Phrase("remettre comme c’est", "put back as it is") }
  public static var tryTheRate: Phrase { Phrase("essayer ce rythme", "try this rate") }
}

extension Phrase {
  public static var plannedOverItsMonths: Phrase {
    Phrase("prévu : le budget, réparti sur ses mois", "planned: budget over its months")
  }
  public static var forecastAtMeanRate: Phrase {
    Phrase("prévision au rythme moyen", "forecast at the mean rate")
  }
  public static var rate: Phrase { Phrase("rythme", "rate") }
  public static var earnedValue: Phrase { Phrase("valeur acquise", "earned value") }
  public static var startOfAYear: Phrase { Phrase("début d’une année", "start of a year") }
  public static var reportDueOrSent: Phrase {
    Phrase("reddition due, transmise", "report due, sent")
  }
  public static var overrunOrLate: Phrase {
    Phrase("dépassement, ou en retard", "overrun, or late")
  }
  public static var unbudgetedOrNearlyUsed: Phrase {
    Phrase("hors budget, presque épuisé, à surveiller", "unbudgeted, nearly used")
  }
  public static var undefinedEnterSaysWhy: Phrase {
    Phrase("indéfini : Entrée dit pourquoi", "undefined: Enter says why")
  }
}
