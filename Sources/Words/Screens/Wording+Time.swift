public import ProjectModel

/// What is shown of a day that has passed. The two differ by what was keyed in later.
public enum PastView: Hashable, Sendable {
  /// What was known at the end of it.
  case known
  /// What had happened by then, as is known now.
  case hindsight
}

/// How far one step through time goes.
public enum TimeStep: Int, Hashable, Sendable, CaseIterable {
  /// To the next one of these.
  case day, week, month, meeting

  /// The next one.
  public var next: TimeStep { TimeStep(rawValue: rawValue + 1) ?? .day }
}

/// Where « Depuis… » begins.
public enum SinceStart: Hashable, Sendable {
  /// The end of a meeting.
  case meeting(RecordID)
  /// The end of a day.
  case day(CalendarDay)
}

/// Words of time travel and of « Depuis… ».
extension Wording {
  /// What of a past day is shown.
  public func name(_ view: PastView) -> String {
    switch view {
    case .known: say("tel que connu ce jour-là", "as known on that day")
    case .hindsight: say("avec le recul", "with hindsight")
    }
  }

  /// The other view, as what a key leads to.
  public func invitation(to view: PastView) -> String {
    switch view {
    case .known: say("tel que connu alors", "as known then")
    case .hindsight: say("avec le recul", "with hindsight")
    }
  }

  /// How far one step goes.
  public func name(_ step: TimeStep) -> String {
    switch step {
    case .day: say("jour", "day")
    case .week: say("semaine", "week")
    case .month: say("mois", "month")
    case .meeting: say("réunion", "meeting")
    }
  }

  /// Said where steps become longer or shorter.
  public func timeSteps(_ step: TimeStep) -> String {
    say(
      "On avance et recule maintenant par \(name(step)).",
      "Steps through time are now by \(name(step)).")
  }
  /// What the keys of time do.
  public var backAndForth: String { say("reculer, avancer", "back, forth") }
  /// Said while the past is shown.
  public var pastWord: String { say("PASSÉ", "PAST") }
  /// What leads back.
  public var backToNow: String { say("aujourd’hui", "today") }
  /// Said before the first meeting.
  public var noEarlierMeeting: String { say("Aucune réunion avant.", "No meeting before.") }
  /// Said of a day to come.
  public var notYet: String {
    say("Ce jour n’est pas encore passé.", "That day has not passed yet.")
  }
  /// Said behind the last meeting.
  public var noLaterMeeting: String { say("Aucune réunion après.", "No meeting after.") }
  /// Said where there is no later step, with how to go back.
  public var notTravelling: String {
    say(
      "On est aujourd’hui; la virgule recule d’un pas dans le temps.",
      "This is today; the comma goes one step back in time.")
  }
  /// Said of a day before the first entry.
  public func historyStarts(_ day: CalendarDay) -> String {
    say(
      "L’historique commence le \(format.date(day)).", "The history starts on \(format.date(day)).")
  }
  /// Since when: `depuis la réunion du 17 janvier 2024`, `depuis le 7 février 2024`.
  public func sinceWhen(_ start: SinceStart, _ day: CalendarDay) -> String {
    switch start {
    case .meeting:
      say("depuis la réunion du \(format.date(day))", "since the meeting of \(format.date(day))")
    case .day: say("depuis le \(format.date(day))", "since \(format.date(day))")
    }
  }
  /// What stands above changes.
  public var sinceTitle: String { say("Ce qui a changé", "What has changed") }
  /// `Depuis la réunion du 17 janvier 2024`.
  public func sinceTitle(of start: SinceStart, _ day: CalendarDay) -> String {
    let text = sinceWhen(start, day)
    return text.prefix(1).uppercased() + text.dropFirst()
  }
  /// Said beside the figures of changes.
  public var sinceShort: String { say("Δ depuis", "Δ since") }
  /// Said where there are none.
  public var nothingChanged: String { say("Rien n’a changé.", "Nothing has changed.") }

  /// `34 fiches changées · payé +12 400,00 $ · engagé −3 000,00 $`.
  public func sum(ofChanges changes: Int, spent: Money, committed: Money) -> String {
    let number = count(
      changes, ("fiche changée", "fiches changées"),
      ("record changed", "records changed"))
    var pieces = [number]
    if spent.cents != 0 {
      pieces.append("\(paidShort) \(signed(spent, .cents))")
    }
    if committed.cents != 0 {
      pieces.append("\(committedShort) \(signed(committed, .cents))")
    }
    return pieces.joined(separator: " · ")
  }

  /// `eng. +4 730 $`.
  public func committedMove(_ money: Money) -> String {
    say("eng. ", "com. ") + signed(money, .dollars)
  }

  /// An amount with its sign.
  public func signed(_ money: Money, _ style: QuebecFormat.MoneyStyle) -> String {
    (money.cents > 0 ? "+" : "") + format.money(money, style)
  }
}
