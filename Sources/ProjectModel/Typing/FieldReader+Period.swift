extension FieldReader {
  /// Reads days from one to another: `2023-04-01..2024-03-31`, with each end as a form takes it, or a
  /// month or a year; of the agreement `an 2`. Nil for anything else.
  public func period(_ text: String) -> ClosedRange<CalendarDay>? {
    if let bounds = text.firstRange(of: "..") {
      guard let first = day(text[..<bounds.lowerBound]), let last = day(text[bounds.upperBound...]),
        first <= last
      else { return nil }
      return first...last
    }
    if let span = DateSpan(text) { return span.first...span.last }
    let words = SearchKey.words(of: text)
    if words.count == 2, ["an", "annee", "year"].contains(words[0]), let number = Int(words[1]),
      let year = project.calendar?.years.first(where: { $0.number == number })
    {
      return year.start...year.end
    }
    return nil
  }

  private func day(_ text: Substring) -> CalendarDay? {
    // Asks only whether it reads as a day.
    try? CalendarDay(typed: String(text), today: today)
  }
}
