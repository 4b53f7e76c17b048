internal import ProjectModel
internal import Words

/// A report as a workbook: a sheet that says what it is, and one for each table.
public struct ReportWorkbook {
  private let source: ReportSource

  /// The workbook of a report.
  public init(_ source: ReportSource) { self.source = source }

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
    book.describe(
      title: source.wording.report.documentTitle(source.title, source.project.info.title),
      author: source.request.author, company: source.project.info.organisation,
      day: source.request.period.upperBound)
    let first = try book.addSheet(source.title)
    writeCover(on: first, book.formats)
    let tables = source.sections.flatMap(\.tables).filter { !$0.isEmpty }
    for (index, table) in tables.enumerated() {
      let sheet = try book.addSheet(table.name)
      try sheet.write(table, book.formats, isStopped)
      if index == 0, !source.figures.parts.isEmpty { insertChart(on: sheet, of: table, &book) }
      progress(index + 1, tables.count)
    }
    try book.close()
  }

  private func writeCover(on sheet: WorkbookSheet, _ formats: WorkbookFormats) {
    sheet.setWidths([26, 90])
    sheet.write(source.title, row: 0, column: 0, formats.strong)
    sheet.write(source.project.info.title, row: 0, column: 1, formats.strong)
    var row = 2
    for block in source.cover + source.summary.blocks {
      switch block {
      case .facts(let facts):
        for fact in facts {
          sheet.write(fact.name, row: row, column: 0, formats.strong)
          sheet.write(fact.text, row: row, column: 1, formats.wrapped)
          row += 1
        }
      case .paragraph(let text), .narrative(let text), .missing(let text):
        sheet.write(text, row: row, column: 1, formats.wrapped)
        row += 1
      case .list, .keyFigures, .table, .picture, .signature: continue
      }
    }
  }

  /// Spent and committed beside the budget of each part.
  private func insertChart(
    on sheet: WorkbookSheet, of table: ReportTable, _ book: inout Workbook
  ) {
    let picture = SpendingPicture(source)
    sheet.insert(
      book.addChart(), title: picture.title,
      columns: [1, 2, 3].map { ($0, table.columns[$0].heading) },
      rows: 1...source.figures.parts.count, at: source.figures.parts.count + 4,
      description: picture.description)
  }
}
