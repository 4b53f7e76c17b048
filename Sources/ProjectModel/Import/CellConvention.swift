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

  /// Whether more cells of a column of amounts are below zero than above.
  static func isMostlyNegative(_ table: ImportTable, _ column: Int) -> Bool {
    var balance = 0
    for row in 0..<table.rowCount { balance += AmountCell.sign(table.cell(row, column)) }
    return balance < 0
  }

  /// Looks at a column of dates: a number over 12 cannot be a month, nor one over 31 a day, and of the
  /// years that two digits may be those of the agreement are meant, and those close together. The
  /// order that fits most cells wins; the others will be found not to be dates. Years of four digits
  /// in front tell of their own cell only.
  ///
  /// - Parameter years: the years that dates are expected in.
  static func ofDates(
    _ table: ImportTable, _ column: Int, expecting years: ClosedRange<Int>
  ) -> CellConvention {
    var scores = [DateOrder.dayMonthYear, .yearMonthDay, .monthDayYear].map {
      OrderScore(order: $0)
    }
    var (open, whole) = (0, 0)
    for row in 0..<table.rowCount {
      let text = table.cell(row, column)
      guard let parts = DateCell.numbers(text) else {
        guard let short = DateCell.shortParts(text) else { continue }
        open += 1
        for place in scores.indices { scores[place].take(short) }
        continue
      }
      if parts.firstLength == 4 { whole += 1 } else { open += 1 }
      for place in scores.indices { scores[place].take(parts, expecting: years) }
    }
    var convention = CellConvention()
    convention.isDateOrderSure = true
    if open == 0 {
      if whole > 0 { convention.dateOrder = .yearMonthDay }
      return convention
    }
    var best = scores[0]
    for score in scores.dropFirst() where score.isBetter(than: best) { best = score }
    convention.dateOrder = best.order
    convention.isDateOrderSure = scores.allSatisfy { $0.order == best.order || best.decides($0) }
    return convention
  }
}

/// How well an order of day, month and year fits a column.
private struct OrderScore {
  let order: CellConvention.DateOrder
  /// Cells that would be no dates.
  private var refused = 0
  /// Cells whose year of two digits would not be an expected one.
  private var unexpected = 0
  private var years: ClosedRange<Int>?

  init(order: CellConvention.DateOrder) { self.order = order }

  mutating func take(_ parts: DateCell.Parts, expecting expected: ClosedRange<Int>) {
    let (year, month, day) = parts.civil(order)
    guard (1...12).contains(month), (1...31).contains(day) else {
      refused += 1
      return
    }
    if parts.hasShortYear, !expected.contains(year) { unexpected += 1 }
    years = min(years?.lowerBound ?? year, year)...max(years?.upperBound ?? year, year)
  }

  /// Takes in a day without its year.
  mutating func take(_ short: (first: Int, second: Int)) {
    let (month, day) =
      order == .dayMonthYear ? (short.second, short.first) : (short.first, short.second)
    if !(1...12).contains(month) || !(1...31).contains(day) { refused += 1 }
  }

  private var span: Int { years.map { $0.upperBound - $0.lowerBound } ?? 0 }

  func isBetter(than other: Self) -> Bool {
    (refused + unexpected, span) < (other.refused + other.unexpected, other.span)
  }

  /// Whether the column itself rules another order out, rather than what is expected of it.
  func decides(_ other: Self) -> Bool {
    refused < other.refused && unexpected <= other.unexpected
      || unexpected < other.unexpected && span < other.span
  }
}
