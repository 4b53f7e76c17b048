public import ProjectModel

/// Words of the what-if.
extension Wording {
  /// How a lever of the what-if is reckoned.
  public func reckoning(_ lever: Scenario.Lever) -> String {
    switch lever {
    case .rate:
      say(
        "Dépensé à la fin = payé + rythme × mois qui restent.",
        "Spent at the end = paid + rate × months left.")
    case .activity:
      say(
        "Ce qui lui reste à coûter, passé la fin de l’entente, n’est pas dépensé.",
        "What it has left to cost past the end of the agreement is not spent.")
    case .line:
      say(
        "Gelé, un poste retire au rythme sa part de ce qui est disponible.",
        "Frozen, a line takes its share of all available off the rate.")
    }
  }

  /// Said of a rate that cannot be.
  public var noNegativeRate: String {
    say("Le rythme ne peut pas être négatif.", "The rate cannot be negative.")
  }
  /// What stands above it.
  public var whatIfTitle: String { say("Et si…", "What if…") }
  /// Said beside it.
  public var nothingSaved: String { say("rien n’est enregistré", "nothing is saved") }
  /// Said while it is open.
  public var whatIfBanner: String {
    say(" HYPOTHÈSE : rien n’est enregistré ", " WHAT-IF: nothing is saved ")
  }
  /// What is left at the end.
  public var leftAtEnd: String { say("Solde à la fin", "Left at the end") }
  /// When nothing is left.
  public var usedUpOn: String { say("Enveloppe épuisée", "Envelope used up") }
  /// Said where that is after the end.
  public var notBeforeEnd: String { say("pas avant la fin", "not before the end") }
  /// When the last activity is due.
  public var lastDue: String { say("Dernière échéance", "Last due date") }
  /// Said of a line that nothing more is spent on.
  public var frozen: String { say("gelé", "frozen") }
  /// Said of a line that is spent on.
  public var open: String { say("ouvert", "open") }
  /// When an activity is due, and by how much that was put off.
  public func delayed(_ months: Int, _ due: String) -> String {
    say("\(due) (+\(months)\u{A0}mois)", "\(due) (+\(months)\u{A0}mo.)")
  }
  /// What frozen lines and late activities do not spend.
  public var notSpentThen: String {
    say("Gelé, ou reporté après la fin", "Frozen, or put off past the end")
  }
  /// How many activities end too late.
  public func afterEnd(_ number: Int) -> String {
    say(
      number == 1 ? "1 activité finit après l’entente" : "\(number) activités finissent après",
      number == 1 ? "1 activity ends after the agreement" : "\(number) activities end after it")
  }
  /// Before the reason why a figure is undefined.
  public var whyUndefinedPrefix: String { say("— Indéfini : ", "— Undefined: ") }
}
