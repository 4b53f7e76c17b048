public import ProjectModel

/// Tables as a workbook, one to a sheet.
public struct TableWorkbook {
  private let title: String
  private let tables: [ReportTable]
  private let day: CalendarDay

  /// A workbook of some tables, said to be of a day; those without rows have a sheet all the same.
  public init(_ title: String, _ tables: [ReportTable], on day: CalendarDay) {
    self.day = day
    self.title = title
    self.tables = tables
  }

  /// Writes it.
  ///
  /// - Parameters:
  ///   - path: where.
  ///   - folder: an empty folder for what is written meanwhile.
  ///   - isStopped: asked now and then whether to give up.
  ///   - progress: called with the tables that are written, of all.
  /// - Throws: why it could not be written; nothing of use is then at the path.
  public func write(
    to path: String, temporary folder: String, isStopped: () -> Bool,
    progress: (_ done: Int, _ count: Int) -> Void
  ) throws(WorkbookProblem) {
    var book = try Workbook(path, temporary: folder)
    book.describe(title: title, author: "", company: "", day: day)
    for (index, table) in tables.enumerated() {
      try book.addSheet(table.name).write(table, book.formats, isStopped)
      progress(index + 1, tables.count)
    }
    try book.close()
  }
}
