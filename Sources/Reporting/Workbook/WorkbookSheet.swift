internal import CXlsxwriter
internal import ProjectModel

/// A sheet, whose rows are written in order.
struct WorkbookSheet {
  /// What it is called.
  let name: String
  private let library: volets_xlsxwriter
  private let sheet: UnsafeMutablePointer<lxw_worksheet>

  /// Nearly the most that Excel takes in a cell, in the units that it counts.
  private static let longestText = 32_000

  init(
    _ library: volets_xlsxwriter, _ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String
  ) {
    self.library = library
    self.sheet = sheet
    self.name = name
    // Letter, as wide as one page.
    library.worksheet_set_paper(sheet, 1)
    library.worksheet_fit_to_pages(sheet, 1, 0)
  }

  /// A text without what XML has no place for, and no longer than a cell takes.
  static func printable(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
      length += UTF16.width(scalar)
      if length > longestText { break }
      switch scalar.value {
      case 0x09, 0x0A: kept.append(scalar)
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: continue
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// Writes a text, never a formula; nothing where it is empty.
  func write(_ text: String, row: Int, column: Int, _ format: WorkbookFormats.Format) {
    guard !text.isEmpty else { return }
    _ = library.worksheet_write_string(
      sheet, UInt32(row), UInt16(column), Self.printable(text), format)
  }

  private func write(_ number: Double, row: Int, column: Int, _ format: WorkbookFormats.Format) {
    _ = library.worksheet_write_number(sheet, UInt32(row), UInt16(column), number, format)
  }

  /// How wide columns are, in letters.
  func setWidths(_ widths: [Double]) {
    for (column, width) in widths.enumerated() {
      _ = library.worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
    }
  }

  /// Writes a table from the first cell on: its heading stays in sight and is printed on each page, and
  /// sums are formulas with what they come to beside.
  ///
  /// - Throws: `stopped` where it was given up.
  func write(
    _ table: ReportTable, _ formats: WorkbookFormats, _ isStopped: () -> Bool
  ) throws(WorkbookProblem) {
    setWidths(table.columns.map { Self.width($0) })
    library.worksheet_freeze_panes(sheet, 1, 0)
    _ = library.worksheet_repeat_rows(sheet, 0, 0)
    if table.isWide { library.worksheet_set_landscape(sheet) }
    for (column, heading) in table.columns.enumerated() {
      write(heading.heading, row: 0, column: column, formats.heading(heading.kind))
    }
    var row = 1
    /// Where the group begins that the next sum is of.
    var first = 1
    for line in table.rows {
      for (column, cell) in line.cells.enumerated() where column < table.columns.count {
        let kind = table.columns[column].kind
        let format = formats.format(kind, line.standing)
        let from = line.standing == .total ? 1 : first
        if case .money(let money) = cell, line.standing == .total || line.standing == .subtotal,
          from < row
        {
          writeSum(money, of: from..<row, row: row, column: column, format)
        } else {
          write(cell, row: row, column: column, format)
        }
      }
      row += 1
      if row % 4096 == 0, isStopped() { throw .stopped }
      if line.standing != .item { first = row }
    }
  }

  /// A column by what it holds, in letters.
  private static func width(_ column: ReportTable.Column) -> Double {
    switch column.kind {
    case .text: 34
    case .code: 13
    case .money: 16
    case .day, .quantity, .share, .count: 12
    }
  }

  private func write(
    _ cell: ReportTable.Cell, row: Int, column: Int, _ format: WorkbookFormats.Format
  ) {
    switch cell {
    case .text(let text): write(text, row: row, column: column, format)
    case .money(let money):
      write(Double(money.cents) / 100, row: row, column: column, format)
    case .day(let day):
      // What comes before 1900 Excel has no day for.
      if let number = Self.serial(day) {
        write(number, row: row, column: column, format)
      } else {
        write(day.iso, row: row, column: column, format)
      }
    case .quantity(let quantity):
      write(Double(quantity.thousandths) / 1000, row: row, column: column, format)
    case .share(let share): write(share, row: row, column: column, format)
    case .count(let count): write(Double(count), row: row, column: column, format)
    case .undefined, .blank: break
    }
  }

  /// The sum of some rows, in which the sums of groups do not count once more.
  private func writeSum(
    _ money: Money, of rows: Range<Int>, row: Int, column: Int, _ format: WorkbookFormats.Format
  ) {
    let letter = Self.letters(column)
    let formula = "=SUBTOTAL(9,\(letter)\(rows.lowerBound + 1):\(letter)\(rows.upperBound))"
    _ = library.worksheet_write_formula_num(
      sheet, UInt32(row), UInt16(column), formula, format, Double(money.cents) / 100)
  }

  /// The letters of a column: A, B … Z, AA.
  static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }

  /// The number of a day as Excel counts them, from 1900-03-01 on, before which it is wrong by one.
  static func serial(_ day: CalendarDay) -> Double? {
    let number = day.days(since: CalendarDay(number: -25_569))
    return number >= 61 ? Double(number) : nil
  }

  /// Puts a chart beside a table: bars of some columns by the names in the first.
  ///
  /// - Parameters:
  ///   - rows: the rows of the items.
  ///   - description: what it shows, for whoever does not see it.
  func insert(
    _ chart: UnsafeMutablePointer<lxw_chart>?, title: String, columns: [(Int, String)],
    rows: ClosedRange<Int>, at row: Int, description: String
  ) {
    guard let chart else { return }
    library.chart_title_set_name(chart, Self.printable(title))
    library.chart_axis_set_num_format(chart.pointee.x_axis, #"#,##0\ "$""#)
    let place = "='\(name)'!"
    func range(_ column: Int) -> String {
      let letter = Self.letters(column)
      return "\(place)$\(letter)$\(rows.lowerBound + 1):$\(letter)$\(rows.upperBound + 1)"
    }
    for (column, name) in columns {
      let series = library.chart_add_series(chart, range(0), range(column))
      library.chart_series_set_name(series, Self.printable(name))
    }
    Self.printable(description).withCString { description in
      var options = lxw_chart_options()
      options.x_scale = 1.5
      options.y_scale = 1.3
      options.description = UnsafeMutablePointer(mutating: description)
      _ = library.worksheet_insert_chart_opt(sheet, UInt32(row), 0, chart, &options)
    }
  }
}
