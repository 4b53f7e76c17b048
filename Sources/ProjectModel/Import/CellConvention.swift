/// How the numbers and dates of one column are written, found by looking at all of it.
public struct CellConvention: Hashable, Sendable {
  /// What stands before cents.
  public enum DecimalSign: UInt8, Hashable, Sendable {
    case comma = 0x2C
    case point = 0x2E
  }

  /// In which order day, month and year stand.
  public enum DateOrder: Hashable, Sendable {
    case dayMonthYear, monthDayYear, yearMonthDay
  }

  /// The decimal sign; nil if no cell of the column tells.
  public var decimalSign: DecimalSign?
  /// The order of dates.
  public var dateOrder: DateOrder = .dayMonthYear
  /// Whether a cell of the column decides the order; if none does, it is day, month, year.
  public var isDateOrderSure = false
}

extension CellConvention {
  /// Looks at a column of amounts or numbers: the sign that more cells tell wins.
  static func ofNumbers(_ table: ImportTable, _ column: Int) -> CellConvention {
    var votes = (comma: 0, point: 0)
    for row in 0..<table.rowCount {
      switch AmountCell.toldSign(table.cell(row, column)) {
      case .comma: votes.comma += 1
      case .point: votes.point += 1
      case nil: continue
      }
    }
    var convention = CellConvention()
    if votes.comma != votes.point {
      convention.decimalSign = votes.comma > votes.point ? .comma : .point
    }
    return convention
  }

  /// Looks at a column of dates: a number over 12 cannot be a month, nor one over 31 a day. Where cells
  /// disagree, more of them win, and the others will be found not to be dates. Years of four digits
  /// in front tell of their own cell only.
  static func ofDates(_ table: ImportTable, _ column: Int) -> CellConvention {
    var votes = (dayFirst: 0, dayOrYearFirst: 0, monthFirst: 0, yearFirst: 0)
    var (open, whole) = (0, 0)
    for row in 0..<table.rowCount {
      guard let parts = DateCell.parts(table.cell(row, column)) else {
        guard let (first, second) = DateCell.shortParts(table.cell(row, column)) else { continue }
        if first > 12, second <= 12 {
          votes.dayFirst += 1
        } else if second > 12, first <= 12 {
          votes.monthFirst += 1
        } else {
          open += 1
        }
        continue
      }
      if parts.firstLength == 4 {
        whole += 1
      } else if parts.first > 31, parts.third <= 31 {
        votes.yearFirst += 1
      } else if parts.first > 12, parts.second <= 12 {
        if parts.third > 31 { votes.dayFirst += 1 } else { votes.dayOrYearFirst += 1 }
      } else if parts.second > 12, parts.first <= 12 {
        votes.monthFirst += 1
      } else {
        open += 1
      }
    }
    let dayFirst = votes.dayFirst + votes.dayOrYearFirst
    var convention = CellConvention()
    convention.isDateOrderSure = true
    if votes.yearFirst > 0,
      votes.yearFirst + votes.dayOrYearFirst > votes.dayFirst + votes.monthFirst
    {
      convention.dateOrder = .yearMonthDay
    } else if votes.monthFirst > dayFirst {
      convention.dateOrder = .monthDayYear
    } else if dayFirst == 0, votes.monthFirst == 0, open == 0, whole > 0 {
      convention.dateOrder = .yearMonthDay
    } else {
      convention.isDateOrderSure = dayFirst > votes.monthFirst
    }
    return convention
  }
}
