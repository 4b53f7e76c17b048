public import ProjectModel

/// Words of the screens and of the figures they share with the commands.
extension Wording {
  /// The label of an invented project.
  public var fictive: String { say("DONNÉES FICTIVES", "FICTITIOUS DATA") }
  /// What is charged to no part.
  public var noPart: String { say("Hors volets", "Outside the parts") }

  /// `jour 685 sur 1 096`; before and after the agreement, how far it is.
  public func place(of today: CalendarDay, in calendar: ProjectCalendar) -> String {
    if today < calendar.start {
      let days = format.days(calendar.start.days(since: today))
      return say("commence dans \(days)", "starts in \(days)")
    }
    if today > calendar.end {
      let days = format.days(today.days(since: calendar.end))
      return say("terminé depuis \(days)", "ended \(days) ago")
    }
    let day = format.grouped(calendar.elapsedDays(on: today))
    let total = format.grouped(calendar.totalDays)
    return say("jour \(day) sur \(total)", "day \(day) of \(total)")
  }

  /// `12 activités, 5 terminées, 2 en retard`.
  ///
  /// - Parameter cancelled: how many there are besides that were cancelled.
  public func activities(_ counts: Totals.Activities, cancelled: Int = 0) -> String {
    var all = count(counts.total, ("activité", "activités"), ("activity", "activities"))
    if cancelled > 0 {
      let number = format.grouped(cancelled)
      all += say(
        " et \(number) \(cancelled < 2 ? "annulée" : "annulées")", " and \(number) cancelled")
    }
    let done = count(counts.done, ("terminée", "terminées"), ("done", "done"))
    guard counts.late > 0 else { return "\(all), \(done)" }
    return "\(all), \(done), "
      + say("\(format.grouped(counts.late)) en retard", "\(format.grouped(counts.late)) late")
  }

  /// The shape that stands before an alert.
  public func mark(_ severity: Alert.Severity) -> String {
    switch severity {
    case .over: "▲"
    case .warning: "◆"
    case .notice: "○"
    }
  }
}

// MARK: Frame of every screen

extension Wording {
  /// The label of an invented project where room is short.
  public var fictiveShort: String { say("FICTIF", "SAMPLE") }
  /// Said where nothing may be written.
  public var readOnly: String { say("lecture seule", "read-only") }
  /// What stands for the title of a project that has none.
  public var untitled: String { say("(projet sans titre)", "(untitled project)") }
  /// What stands above the help.
  public var helpTitle: String { say("Aide", "Help") }
  /// What stands above keys.
  public var keysTitle: String { say("Touches", "Keys") }
  /// What stands above signs.
  public var legendTitle: String { say("Signes", "Signs") }

  /// Lines set aside, and what tells of them; then without that.
  public func setAside(_ number: Int) -> [String] {
    let lines = count(
      number, ("ligne mise de côté", "lignes mises de côté"), ("line set aside", "lines set aside"))
    return [lines + seeVerify, lines]
  }
  /// Said of lines that count and are doubtful; a shorter one behind.
  public func doubtfulLines(_ number: Int) -> [String] {
    let lines = count(
      number, ("ligne douteuse", "lignes douteuses"), ("doubtful line", "doubtful lines"))
    return [lines + seeVerify, lines]
  }
  /// Said where the clock of somebody who wrote ran ahead to a day; a shorter one behind.
  public func clockAhead(_ day: CalendarDay) -> [String] {
    let clock = say("horloge en avance (\(day.year))", "clock ahead (\(day.year))")
    return [clock + seeVerify, clock]
  }
  private var seeVerify: String { say(" : « volets verify »", ": “volets verify”") }
}
