public import ProjectModel

/// Words of the screen *Registres*.
extension Wording {
  /// What a register is called, and the same in few letters.
  public func registerName(_ kind: Kind) -> (long: String, short: String) {
    switch kind {
    case .expense: (say("Dépenses", "Expenses"), say("Dép.", "Exp."))
    case .indicator: (say("Indicateurs", "Indicators"), say("Indic.", "Indic."))
    case .instalment: (say("Versements", "Instalments"), say("Vers.", "Inst."))
    case .report: (say("Redditions", "Reports"), say("Redd.", "Rep."))
    case .transfer: (say("Virements", "Transfers"), say("Vir.", "Trans."))
    case .decision: (say("Décisions", "Decisions"), say("Déc.", "Dec."))
    case .risk: (say("Risques", "Risks"), say("Risq.", "Risks"))
    case .meeting: (say("Réunions", "Meetings"), say("Réun.", "Meet."))
    case .milestone: (say("Jalons", "Milestones"), say("Jal.", "Mil."))
    default: (capitalised(name(kind)), capitalised(name(kind)))
    }
  }

  /// Said of a decision that is carried out.
  public var doneWord: String { say("faite", "done") }
  /// Said of a milestone that is reached.
  public var reachedWord: String { say("atteint", "reached") }
  /// Said of a risk that is still watched.
  public var openWord: String { say("ouvert", "open") }
  /// Said of a risk that is no longer watched.
  public var closedWord: String { say("fermé", "closed") }
  /// Said of an indicator that was never measured.
  public var never: String { say("jamais", "never") }
  /// The head of a column: where something stands.
  public var standingHeading: String { say("État", "State") }
  /// The head of a column: likelihood times impact.
  public var scoreHeading: String { say("P × I", "L × I") }
  /// The head of a narrow column: likelihood.
  public var likelihoodShort: String { say("Prob.", "Lik.") }
  /// The head of a narrow column: the value before the project.
  public var baselineShort: String { say("Départ", "Baseline") }
  /// The head of a narrow column: impact.
  public var impactShort: String { say("Imp.", "Imp.") }
  /// The head of a column: the value of an indicator by today.
  public var valueHeading: String { say("Valeur", "Value") }
  /// The head of a column: what the value is to be this year.
  public var targetHeading: String { say("Cible", "Target") }
  /// The head of a column: what it is to be at the end.
  public var lastTargetHeading: String { say("Finale", "Final") }
  /// The head of a column: how much of the target is reached.
  public var achievementHeading: String { say("Atteint", "Reached") }
  /// The head of a column: how the value came about.
  public var trendHeading: String { say("Tendance", "Trend") }
  /// The head of a narrow column: municipalities that were measured.
  public var townsShort: String { say("Munic.", "Towns") }
  /// The head of a narrow column: how long ago the last measure was taken.
  public var lastMeasureShort: String { say("Mesuré", "Measured") }

  /// How many decisions there are, and how many are not carried out.
  public func decisions(_ number: Int, open: Int) -> String {
    let all = count(number, ("décision", "décisions"), ("decision", "decisions"))
    return open == 0 ? all : say("\(all), \(open) ouv.", "\(all), \(open) open")
  }

  /// `12 dépenses · payé 1 200 $ · engagé 300 $ · moyenne 125 $`, and those that count in no total.
  public func registerTotal(
    _ number: Int, spent: Money, committed: Money, mean: Money?, notCounted: Int
  ) -> String {
    var text = total(number, spent, committed)
    if let mean { text += say(" · moyenne ", " · mean ") + format.money(mean) }
    if notCounted > 0 {
      text += say(" · \(notCounted) hors total", " · \(notCounted) not counted")
    }
    return text
  }

  /// How many of all records are shown.
  public func registerCount(_ shown: Int, of all: Int, _ kind: Kind) -> String {
    let names = (self.name(kind), registerName(kind).long.lowercased())
    let whole = count(all, names, names)
    let part = format.grouped(shown)
    return shown == all ? whole : say("\(part) sur \(whole)", "\(part) of \(whole)")
  }

  /// What the rows of a register are sorted and grouped by.
  public func sorted(by column: String, isReversed: Bool, groupedBy group: String?) -> String {
    let order = say("tri : ", "sorted by ") + column + (isReversed ? " ↓" : " ↑")
    return group.map { say("par \($0) · ", "by \($0) · ") + order } ?? order
  }

  /// What stands for what has nothing in the field that it is grouped by.
  public func nothingIn(_ group: String) -> String { say("sans \(group)", "without \(group)") }

  /// What months are called as groups.
  public var monthWord: String { say("mois", "month") }

  /// Stands before what expenses are filtered by, with what a condition looks like.
  public var conditionsPrompt: String {
    say(
      "Filtrer (mots, montant>1000, volet=V2…) :", "Filter (words, amount>1000, part=V2…):")
  }

  /// Said where a register has nothing yet.
  public func emptyRegister(_ kind: Kind) -> String {
    say(
      "Rien ici encore. Pour ajouter (\(name(kind))) : a, ou Entrée.",
      "Nothing here yet. To add (\(name(kind))): a, or Enter.")
  }
}
