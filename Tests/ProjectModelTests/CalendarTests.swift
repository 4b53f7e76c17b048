import ProjectModel
import Testing

/// A day from its ISO text; the tests only name days that exist.
func day(_ text: String) -> CalendarDay {
  CalendarDay(iso: text) ?? CalendarDay(number: 0)
}

struct CalendarTests {
  private let agreement = ProjectCalendar(start: day("2022-04-01"), end: day("2025-03-31"))

  @Test func `every day of eight centuries goes to its civil date and back`() throws {
    let first = try #require(CalendarDay(year: 1600, month: 1, day: 1))
    var previous = first.adding(days: -1)
    for offset in 0...292_194 {
      let today = first.adding(days: offset)
      let (year, month, number) = today.civil
      let again = try #require(CalendarDay(year: year, month: month, day: number))
      #expect(again == today)
      #expect(today.days(since: previous) == 1)
      previous = today
    }
    #expect(previous == CalendarDay(year: 2400, month: 1, day: 1))
  }

  @Test func `days that do not exist are refused`() {
    #expect(CalendarDay(iso: "2023-02-29") == nil)
    #expect(CalendarDay(iso: "2024-02-29") != nil)
    #expect(CalendarDay(iso: "1900-02-29") == nil)
    #expect(CalendarDay(iso: "2000-02-29") != nil)
    #expect(CalendarDay(iso: "2024-13-01") == nil)
    #expect(CalendarDay(iso: "2024-1-01") == nil)
    #expect(CalendarDay(iso: "2024-01-0x") == nil)
  }

  @Test func `weeks begin on Monday`() {
    #expect(day("2024-02-12").weekday == 1)
    #expect(day("2024-02-18").weekday == 7)
    #expect(day("1969-12-29").weekday == 1)
  }

  @Test func `a month after the last of January is the last of February`() {
    #expect(day("2024-01-31").adding(months: 1) == day("2024-02-29"))
    #expect(day("2023-01-31").adding(months: 1) == day("2023-02-28"))
    #expect(day("2024-03-31").adding(months: -1) == day("2024-02-29"))
    #expect(day("2024-01-15").adding(months: -13) == day("2022-12-15"))
  }

  @Test func `set I: days and months of the agreement`() throws {
    let calendar = try #require(agreement)
    #expect(calendar.totalDays == 1096)
    #expect(calendar.elapsedDays(on: day("2023-06-30")) == 456)
    #expect(calendar.elapsedMonths(on: day("2023-06-30")) == 15)
    #expect(calendar.totalMonths == 36)
    #expect(calendar.elapsedMonths(on: day("2023-06-15")) == 14.5)
    #expect(calendar.elapsedMonths(on: day("2022-03-31")) == 0)
    #expect(calendar.elapsedDays(on: day("2022-03-31")) == 0)
    #expect(calendar.elapsedMonths(on: day("2030-01-01")) == 36)
    #expect(calendar.elapsedDays(on: day("2030-01-01")) == 1096)
    #expect(FinancialYear.government(containing: day("2023-03-31")).label == "2022-2023")
    #expect(FinancialYear.government(containing: day("2023-04-01")).label == "2023-2024")
    #expect(FinancialYear.municipal(containing: day("2023-12-31")).label == "2023")
  }

  @Test func `project years follow the agreement's first day`() throws {
    let calendar = try #require(agreement)
    #expect(
      calendar.years.map(\.start) == [day("2022-04-01"), day("2023-04-01"), day("2024-04-01")])
    #expect(calendar.years.map(\.end) == [day("2023-03-31"), day("2024-03-31"), day("2025-03-31")])
    #expect(calendar.year(of: day("2023-03-31")) == 1)
    #expect(calendar.year(of: day("2023-04-01")) == 2)
    #expect(calendar.year(of: day("2025-03-31")) == 3)
    #expect(calendar.year(of: day("2025-04-01")) == nil)
    #expect(calendar.year(of: day("2022-03-31")) == nil)
  }

  @Test func `an agreement that starts on a leap day keeps whole years`() throws {
    let calendar = try #require(
      ProjectCalendar(start: day("2024-02-29"), end: day("2027-02-27")))
    #expect(
      calendar.years.map(\.start) == [day("2024-02-29"), day("2025-02-28"), day("2026-02-28")])
    #expect(calendar.yearCount == 3)
    for year in calendar.years {
      #expect(calendar.year(of: year.start) == year.number)
      #expect(calendar.year(of: year.end) == year.number)
    }
  }

  @Test func `planned value spreads each year evenly over its months`() throws {
    let calendar = try #require(agreement)
    func planned(_ day: CalendarDay) -> Double {
      zip(calendar.years, [12_000_00, 24_000_00, 36_000_00]).reduce(0) { sum, year in
        sum + year.1 * calendar.elapsedShare(of: year.0, on: day)
      }
    }
    #expect(planned(day("2022-04-30")) == 1_000_00)
    #expect(planned(day("2023-03-31")) == 12_000_00)
    #expect(planned(day("2023-04-15")) == 13_000_00)
    #expect(planned(day("2025-03-31")) == 72_000_00)
    #expect(planned(day("2022-03-31")) == 0)
  }

  @Test func `days never run off the calendar`() {
    #expect(day("9999-12-31").adding(days: 1) == day("9999-12-31"))
    #expect(day("0001-01-01").adding(days: -.max) == day("0001-01-01"))
    #expect(day("9999-12-31").adding(months: .max).year == 9999)
    #expect(day("0001-01-01").adding(months: .min).year == 1)
  }

  @Test func `an agreement cannot end before it starts`() {
    #expect(ProjectCalendar(start: day("2024-01-02"), end: day("2024-01-01")) == nil)
    #expect(ProjectCalendar(start: day("2024-01-02"), end: day("2124-01-01")) == nil)
  }
}
