import ProjectModel
import Testing

/// How the time of an agreement is cut.
struct PeriodTests {
  private func calendar(_ agreement: Agreement) throws -> ProjectCalendar {
    try #require(ProjectCalendar(start: agreement.start, end: agreement.end))
  }

  /// The period that holds a day, as « year number ».
  private func label(
    _ text: String, _ length: PeriodLength, _ kind: YearKind, _ calendar: ProjectCalendar
  ) -> String? {
    calendar.periods(length, of: kind).first { $0.days.contains(day(text)) }
      .map { "\($0.year) \($0.number)" }
  }

  @Test(arguments: YearKind.allCases, PeriodLength.allCases)
  func `periods cover the agreement without a gap or an overlap`(
    kind: YearKind, length: PeriodLength
  ) throws {
    for agreement in Agreement.samples {
      let periods = try calendar(agreement).periods(length, of: kind)
      #expect(periods.first?.days.lowerBound == agreement.start)
      #expect(periods.last?.days.upperBound == agreement.end)
      for (one, next) in zip(periods, periods.dropFirst()) {
        #expect(one.days.upperBound.adding(days: 1) == next.days.lowerBound)
        let isSameYear = next.year == one.year && next.number == one.number + 1
        #expect(isSameYear || (next.year == one.year + 1 && next.number == 1))
      }
      #expect(periods.first?.year == 1)
      #expect(periods.allSatisfy { (1...12 / length.months).contains($0.number) })
      #expect(periods.allSatisfy { $0.kind == kind && $0.length == length })
    }
  }

  @Test(arguments: YearKind.allCases)
  func `months join to quarters, and quarters to years`(kind: YearKind) throws {
    for agreement in Agreement.samples {
      let calendar = try calendar(agreement)
      for (fine, coarse) in [(PeriodLength.month, PeriodLength.quarter), (.quarter, .year)] {
        let perCoarse = coarse.months / fine.months
        for whole in calendar.periods(coarse, of: kind) {
          let parts = calendar.periods(fine, of: kind).filter {
            let number = coarse == .year ? 1 : ($0.number - 1) / perCoarse + 1
            return $0.year == whole.year && number == whole.number
          }
          #expect(parts.first?.days.lowerBound == whole.days.lowerBound)
          #expect(parts.last?.days.upperBound == whole.days.upperBound)
        }
      }
    }
  }

  @Test func `years of governments and municipalities are those of the calendar, every day`() throws
  {
    for agreement in Agreement.samples {
      let calendar = try calendar(agreement)
      for (kind, first) in [(YearKind.government, 4), (.municipal, 1)] {
        let base = FinancialYear(containing: agreement.start, firstMonth: first).start
        #expect(calendar.firstDay(of: kind) == base)
        for period in calendar.periods(.month, of: kind) {
          for bound in [period.days.lowerBound, period.days.upperBound] {
            let financial = FinancialYear(containing: bound, firstMonth: first)
            #expect(period.year == financial.start.year - base.year + 1)
            #expect(period.number == bound.month - financial.start.month + 1)
          }
        }
      }
    }
  }

  @Test func `31 March ends a year of the government, and 1 April begins one`() throws {
    let calendar = try calendar(Agreement("2022-06-15", "2025-06-14"))
    let days = ["2022-06-15", "2022-06-30", "2022-07-01", "2023-03-31", "2023-04-01"]
    func labels(_ length: PeriodLength) -> [String?] {
      days.map { label($0, length, .government, calendar) }
    }
    #expect(labels(.year) == ["1 1", "1 1", "1 1", "1 1", "2 1"])
    #expect(labels(.quarter) == ["1 1", "1 1", "1 2", "1 4", "2 1"])
    #expect(labels(.month) == ["1 3", "1 3", "1 4", "1 12", "2 1"])
    #expect(label("2025-06-14", .month, .government, calendar) == "4 3")
    #expect(label("2025-06-15", .month, .government, calendar) == nil)
  }

  @Test func `31 December ends a municipal year, and 1 January begins one`() throws {
    let calendar = try calendar(Agreement("2022-06-15", "2025-06-14"))
    let days = ["2022-06-15", "2022-12-31", "2023-01-01"]
    func labels(_ length: PeriodLength) -> [String?] {
      days.map { label($0, length, .municipal, calendar) }
    }
    #expect(labels(.year) == ["1 1", "1 1", "2 1"])
    #expect(labels(.quarter) == ["1 2", "1 4", "2 1"])
    #expect(labels(.month) == ["1 6", "1 12", "2 1"])
  }

  @Test func `the leap day is the last of its month, quarter or year`() throws {
    let whole = try calendar(Agreement("2022-06-15", "2025-06-14"))
    #expect(label("2024-02-29", .month, .government, whole) == "2 11")
    #expect(label("2024-03-01", .month, .government, whole) == "2 12")
    #expect(label("2024-02-29", .month, .municipal, whole) == "3 2")
    #expect(label("2024-02-29", .month, .project, whole) == "2 9")
    let months = whole.periods(.month, of: .municipal).map(\.days)
    #expect(months.contains(day("2024-02-01")...day("2024-02-29")))
    let toLeapDay = try calendar(Agreement("2020-02-01", "2024-02-29"))
    let last = try #require(toLeapDay.periods(.year, of: .project).last)
    #expect(last.days == day("2024-02-01")...day("2024-02-29"))
    #expect(last.year == 5)
    let fromLeapDay = try calendar(Agreement("2024-02-29", "2027-01-10"))
    #expect(
      fromLeapDay.periods(.year, of: .project).map(\.days.lowerBound.iso)
        == ["2024-02-29", "2025-02-28", "2026-02-28"])
  }

  @Test func `an agreement from the 31st cuts months at their last day where they are shorter`()
    throws
  {
    let calendar = try calendar(Agreement("2022-08-31", "2024-10-12"))
    #expect(
      calendar.periods(.month, of: .project).prefix(8).map(\.days.lowerBound.iso)
        == [
          "2022-08-31", "2022-09-30", "2022-10-31", "2022-11-30", "2022-12-31", "2023-01-31",
          "2023-02-28", "2023-03-31",
        ])
    #expect(
      calendar.periods(.year, of: .project).map(\.days.upperBound.iso)
        == ["2023-08-30", "2024-08-30", "2024-10-12"])
  }

  @Test func `an agreement at the end of time is refused, for its years would never end`() throws {
    #expect(ProjectCalendar(start: day("9990-01-01"), end: day("9999-12-31")) == nil)
    #expect(ProjectCalendar(start: day("8990-01-01"), end: day("9000-01-01")) == nil)
    let last = try calendar(Agreement("8990-01-01", "8999-12-31"))
    #expect(last.years.count == 10)
    #expect(last.periods(.month, of: .government).last?.days.upperBound == last.end)
  }
}
