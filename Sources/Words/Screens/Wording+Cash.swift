public import ProjectModel

/// Words of the cash panel.
extension Wording {
  /// The head of a column of what was received.
  public var received: String { say("Reçu", "Received") }
  /// Said of an instalment that has come.
  public var receivedWord: String { say("reçu", "received") }
  /// Said of a report that was sent.
  public var sentWord: String { say("transmis", "sent") }
  /// What was received and is not spent.
  public var cashBalance: String { say("Encaisse", "Cash in hand") }
  /// How long that lasts.
  public var cashLasts: String { say("Au rythme récent, jusqu’au", "At the recent rate, until") }
  /// What stands above reports.
  public var reports: String { say("Redditions de comptes", "Reports due") }
  /// Said where there is no instalment, with how to add one.
  public var noInstalments: String {
    say(
      "Aucun versement ni reddition. Pour en ajouter : a, ou Entrée.",
      "No instalment or report. To add one: a, or Enter.")
  }

  /// Why the next instalment needs watching.
  public func sentence(_ risk: Cash.Risk) -> String {
    switch risk {
    case .overdue(let days):
      say(
        "Versement attendu depuis \(format.days(days))",
        "Instalment overdue by \(format.days(days))")
    case .lateReport(let title, let days):
      say(
        "Reddition en retard de \(format.days(days)) : \(title)",
        "Report late by \(format.days(days)): \(title)")
    case .runsOut(let day):
      say(
        "Encaisse épuisée le \(day.iso), avant le prochain versement",
        "Cash used up on \(day.iso), before the next instalment")
    case .usedUp(let amount):
      say(
        "L’organisme avance \(format.money(amount, .dollars)) en attendant le prochain versement",
        "The organisation advances \(format.money(amount, .dollars)) until the next instalment")
    }
  }

  /// An instalment in a sentence.
  public func sentence(_ instalment: Instalment, on today: CalendarDay) -> String {
    let name = instalment.title.isEmpty ? title(.instalment) : instalment.title
    let amount = instalment.amount.map { format.money($0) } ?? undefined
    let due = instalment.due.map { format.date($0) } ?? undefined
    if let received = instalment.received, instalment.isReceived(on: today) {
      return say(
        "\(name) : \(amount), dû le \(due), reçu le \(format.date(received)).",
        "\(name): \(amount), due \(due), received \(format.date(received)).")
    }
    let dueness = instalment.due.map { " (\(self.dueness(today.days(since: $0))))" } ?? ""
    return say(
      "\(name) : \(amount), dû le \(due)\(dueness).", "\(name): \(amount), due \(due)\(dueness).")
  }
}
