/// Tables as a workbook, one to a sheet.
public struct TableWorkbook {
  private let title: String
  private let tables: [ReportTable]

  /// A workbook of some tables; those without rows have a sheet all the same.
  public init(_ title: String, _ tables: [ReportTable]) {
    self.title = title
    self.tables = tables
  }

  /// Writes it.
  ///
  /// - Parameters:
  ///   - path: where.
  ///   - folder: an empty folder for what is written meanwhile.
  ///   - progress: called with the tables that are written, of all.
  /// - Throws: why it could not be written; nothing of use is then at the path.
  public func write(
    to path: String, temporary folder: String, progress: (_ done: Int, _ count: Int) -> Void
  ) throws(WorkbookProblem) {
    var book = try Workbook(path, temporary: folder)
    book.describe(title: title, author: "", company: "")
    for (index, table) in tables.enumerated() {
      try book.addSheet(table.name).write(table, book.formats)
      progress(index + 1, tables.count)
    }
    try book.close()
  }
}
