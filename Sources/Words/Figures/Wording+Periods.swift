public import ProjectModel

/// Years, quarters and months.
extension Wording {
  /// How finely time is cut.
  public func name(_ length: PeriodLength) -> String {
    switch length {
    case .year: say("par année", "by year")
    case .quarter: say("par trimestre", "by quarter")
    case .month: say("par mois", "by month")
    }
  }

  /// Whose years are shown.
  public func name(_ kind: YearKind) -> String {
    switch kind {
    case .project: say("années du projet", "project years")
    case .government: say("années du gouvernement (1er avril)", "government years (1 April)")
    case .municipal: say("années municipales (1er janvier)", "municipal years (1 January)")
    }
  }

  /// The year that a period belongs to: `An 2 · 2023-2024`, `2023-2024`, `2023`.
  public func yearLabel(_ period: Period, _ calendar: ProjectCalendar?) -> String {
    guard let calendar else { return yearTitle(period.year) }
    let first = calendar.firstDay(of: period.kind).adding(months: 12 * (period.year - 1))
    let label = FinancialYear(containing: first, firstMonth: first.civil.month).label
    return period.kind == .project ? "\(yearTitle(period.year)) · \(label)" : label
  }

  /// `An 2`, `T3`, `avr.`: within a year that is told beside it.
  ///
  /// - Parameter columns: room for it; a letter is the least.
  public func shortName(_ period: Period, _ calendar: ProjectCalendar?, columns: Int) -> String {
    switch period.length {
    case .year:
      let label = yearLabel(period, calendar)
      return label.count <= columns ? label : yearTitle(period.year)
    case .quarter: return columns >= 2 ? say("T", "Q") + "\(period.number)" : "\(period.number)"
    case .month:
      let month = (firstMonth(of: period, calendar) - 1) % 12
      let names = Self.shortMonths(language)
      return columns >= 5
        ? names[month]
        : columns >= 3
          ? Self.monthCodes(language)[month]
          : String(QuebecFormat.months(language)[month].prefix(1))
    }
  }

  private func firstMonth(of period: Period, _ calendar: ProjectCalendar?) -> Int {
    // A project month may begin on any day; it is called by the month that it begins in.
    let months = (period.year - 1) * 12 + period.number - 1
    let first = calendar?.firstDay(of: period.kind).adding(months: months)
    return (first ?? period.days.lowerBound).civil.month
  }

  static func shortMonths(_ language: Language) -> [String] {
    language == .french
      ? [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.",
        "déc.",
      ]
      : [
        "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
        "Dec.",
      ]
  }

  private static func monthCodes(_ language: Language) -> [String] {
    language == .french
      ? ["jan", "fév", "mar", "avr", "mai", "jun", "jul", "aoû", "sep", "oct", "nov", "déc"]
      : ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  }

  /// A period with its year: `T3 · An 2 · 2023-2024`, `avr. 2023`.
  public func periodName(_ period: Period, _ calendar: ProjectCalendar?) -> String {
    switch period.length {
    case .year: yearLabel(period, calendar)
    case .quarter:
      "\(shortName(period, calendar, columns: 9)) · "
        + (period.kind == .project ? yearTitle(period.year) : yearLabel(period, calendar))
    case .month:
      "\(shortName(period, calendar, columns: 9)) \(period.days.lowerBound.year)"
    }
  }

  /// A period with its days.
  public func longName(_ period: Period, _ calendar: ProjectCalendar?) -> String {
    periodName(period, calendar) + say("\u{A0}: ", ": ") + format.date(period.days.lowerBound)
      + " – " + format.date(period.days.upperBound)
  }
}
