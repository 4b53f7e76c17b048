public import ProjectModel

/// What lists say of what chooses among their rows.
extension Wording {
  /// What stands before the text that a list is filtered by, while it is typed.
  public var filterPrompt: String { say("Filtrer :", "Filter:") }

  /// Said of a list that a text chooses from.
  public func filtered(by text: String) -> String {
    say("filtre \(quoted(text))", "filter \(quoted(text))")
  }

  /// A number of rows of a table.
  public func rows(_ number: Int) -> String { count(number, ("ligne", "lignes"), ("row", "rows")) }

  /// Words by which the form of the agreement is found in the palette.
  public var agreementWords: String {
    say(
      "projet entente subvention aide début fin dates titre organisme",
      "project agreement grant start end dates title organisation")
  }

  /// Asked where a day lies before the first entry: nothing was known then.
  public func hindsightQuestion(_ day: CalendarDay, start: CalendarDay) -> String {
    say(
      "Rien n’était noté avant le \(format.date(start)); voir le \(format.date(day)) avec le recul?",
      "Nothing was noted before \(format.date(start)); see \(format.date(day)) with hindsight?")
  }
}
