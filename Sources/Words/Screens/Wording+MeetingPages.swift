public import ProjectModel

/// What the pages of the mode for the projector name: what is late, what comes, what has changed.
extension Wording {
  // MARK: Lists

  /// How many more there are than are named.
  public func andOthers(_ number: Int) -> String {
    say(
      "et \(format.grouped(number))\u{A0}\(number < 2 ? "autre" : "autres")",
      "and \(format.grouped(number))\u{A0}more")
  }
  /// The first of some municipalities, and how many more there are; empty for none.
  public func towns(_ names: [String]) -> String {
    guard let first = names.first else { return "" }
    return names.count == 1 ? first : "\(first) \(andOthers(names.count - 1))"
  }
  /// How many are late.
  public func lateCount(_ number: Int) -> String { "\(format.grouped(number)) \(lateWord)" }
  /// Behind a number: that so many are late.
  public var lateWord: String { say("en retard", "late") }
  /// Said where nothing is late.
  public var nothingLate: String { say("Rien en retard", "Nothing late") }
  /// What stands above what comes next.
  public var comesNext: String { say("Ensuite", "Next") }
  /// Said of a part in which nothing comes due soon.
  ///
  /// - Parameter days: how far was looked.
  public func nothingWithin(_ days: Int) -> String {
    say("Rien d’ici \(format.days(days)).", "Nothing within \(format.days(days)).")
  }

  // MARK: Dates

  /// A day with its day of the week and without its year: `vendredi 23 février`, `ven. 23 févr.`.
  public func dayOfWeek(_ day: CalendarDay, isShort: Bool) -> String {
    let weekday = QuebecFormat.weekdays(format.language)[day.weekday - 1]
    if isShort { return weekday.prefix(3) + say(". ", ", ") + shortDay(day) }
    let (_, month, number) = day.civil
    let name = QuebecFormat.months(format.language)[month - 1]
    return say(
      "\(weekday) \(number == 1 ? "1er" : String(number))\u{A0}\(name)",
      "\(weekday), \(name)\u{A0}\(number)")
  }
  /// A day without its year, shortened: `23 févr.`.
  public func shortDay(_ day: CalendarDay) -> String {
    let (_, month, number) = day.civil
    let name = Self.shortMonths(format.language)[month - 1]
    return say("\(number == 1 ? "1er" : String(number))\u{A0}\(name)", "\(name)\u{A0}\(number)")
  }
  /// What happens on a day, in a word: the beginning or the end of an activity, else what is due.
  public func dateWord(_ item: AgendaItem) -> String {
    guard item.kind == .activity else { return name(item.kind) }
    return item.isStart ? say("début", "start") : say("fin", "end")
  }
  /// What is due on a day, with its amount.
  public func dateTitle(_ item: AgendaItem) -> String {
    let title = item.title.isEmpty ? title(item.kind) : item.title
    return item.amount.map { "\(title) (\(format.money($0, .dollars)))" } ?? title
  }

  // MARK: What has changed

  /// How many records of a kind, and how many of them reached something.
  public func total(_ kind: Kind, _ number: Int, reached: Int, charge: Money) -> String {
    let what = number == 0 ? "" : self.number(number, of: kind)
    if kind == .expense { return charge.cents == 0 ? what : "\(what), \(signed(charge, .dollars))" }
    guard reached > 0, let word = reachedWord(kind, reached) else { return what }
    return say(
      "\(what), dont \(format.grouped(reached)) \(word)",
      "\(what), \(format.grouped(reached)) \(word)")
  }
  /// How many records of other kinds.
  public func otherChanges(_ number: Int) -> String {
    count(number, ("autre changement", "autres changements"), ("other change", "other changes"))
  }
  /// How many records have changed.
  public func allChanges(_ number: Int) -> String {
    count(
      number, ("changement en tout", "changements en tout"), ("change in all", "changes in all"))
  }
  /// Behind an amount: that it was paid, that it was committed.
  public var paidWord: String { say("payés", "paid") }
  public var committedWord: String { say("engagés", "committed") }
  /// What stands above the changes that weigh most.
  public var largestChanges: String { say("Ce qui pèse le plus", "What weighs most") }

  /// A change in a few words, and what is said of it; no person is named.
  public func item(
    of change: Change, in project: Project, _ directory: Directory
  ) -> (title: String, detail: String) {
    if let expense = (change.after ?? change.before) as? Expense {
      let title = [expense.description, expense.category].first { !$0.isEmpty }
      let charge = change.charge
      let isPaid = charge.spent.cents != 0
      let amount = signed(isPaid ? charge.spent : charge.committed, .dollars)
      var pieces = ["\(amount) \(isPaid ? paidWord : committedWord)"]
      let code = project.code(ofPart: expense.part)
      pieces.append(code.isEmpty ? noPart : partWord(code))
      if let town = expense.municipality { pieces.append(directory.name(of: town)) }
      return (title ?? self.title(.expense), pieces.joined(separator: " · "))
    }
    if let instalment = change.after as? Instalment, let amount = instalment.amount {
      let name = instalment.title.isEmpty ? title(.instalment) : instalment.title
      let received = instalment.received.map {
        [text(.day($0), of: .received, in: project, directory)]
      }
      return (
        name,
        ([format.money(amount, .dollars)] + (received ?? []).map { "\(receivedShort) \($0)" })
          .joined(separator: " · ")
      )
    }
    return (line(of: change, in: project, directory, hidesPeople: true), "")
  }

  /// A number of records of a kind.
  public func number(_ number: Int, of kind: Kind) -> String {
    switch kind {
    case .activity: count(number, ("activité", "activités"), ("activity", "activities"))
    case .participation:
      count(number, ("municipalité", "municipalités"), ("municipality", "municipalities"))
    case .budgetLine:
      count(
        number, ("poste budgétaire", "postes budgétaires"), ("budget line", "budget lines"))
    default: count(number, (name(kind), name(kind) + "s"), (name(kind), name(kind) + "s"))
    }
  }

  private func reachedWord(_ kind: Kind, _ number: Int) -> String? {
    let isOne = number < 2
    return switch kind {
    case .activity: say(isOne ? "terminée" : "terminées", "done")
    case .participation: say("à une nouvelle étape", "at a new stage")
    case .milestone: say(isOne ? "atteint" : "atteints", "reached")
    case .instalment: say(isOne ? "reçu" : "reçus", "received")
    case .report: say(isOne ? "transmise" : "transmises", "sent")
    case .decision: say(isOne ? "réalisée" : "réalisées", "carried out")
    default: nil
    }
  }

  // MARK: The map

  /// What the mark of those that were not heard from means.
  public var silentWord: String { say("sans nouvelles", "not heard from") }
  /// How many were not heard from.
  public func silentTowns(_ number: Int) -> String { "\(format.grouped(number)) \(silentWord)" }
  /// How many municipalities have late activities.
  public func lateTowns(_ number: Int) -> String {
    say("\(format.grouped(number)) avec du retard", "\(format.grouped(number)) with late work")
  }
}
