internal import CXlsxwriter
internal import ProjectModel
internal import Words

/// A workbook that Excel and LibreOffice open, written row by row with libxlsxwriter: what was written
/// is out of memory, however long a sheet gets.
struct Workbook: ~Copyable {
  let library: volets_xlsxwriter
  private let book: UnsafeMutablePointer<lxw_workbook>
  let formats: WorkbookFormats
  private var names: Set<String> = []

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - path: where it is written once it is closed.
  ///   - folder: an empty folder that the library may write to meanwhile.
  init(_ path: String, temporary folder: String) throws(WorkbookProblem) {
    var library = volets_xlsxwriter()
    guard volets_xlsxwriter_load(&library) else { throw .noLibrary }
    var options = lxw_workbook_options()
    options.constant_memory = 1
    options.use_zip64 = 1
    let book: UnsafeMutablePointer<lxw_workbook>? = folder.withCString { folder in
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return library.workbook_new_opt(path, &options)
    }
    guard let book else { throw .failed(code: 0) }
    self.library = library
    self.book = book
    formats = WorkbookFormats(library, book)
  }

  /// What programs show of a file's author and subject, and the day that it is of, so that the same
  /// report is the same file.
  func describe(title: String, author: String, company: String, day: CalendarDay) {
    title.withCString { title in
      author.withCString { author in
        company.withCString { company in
          var properties = lxw_doc_properties()
          properties.created = time_t(day.number) * 86_400 + 43_200
          properties.title = UnsafeMutablePointer(mutating: title)
          properties.author = UnsafeMutablePointer(mutating: author)
          properties.company = UnsafeMutablePointer(mutating: company)
          _ = library.workbook_set_properties(book, &properties)
        }
      }
    }
  }

  /// Adds a sheet.
  ///
  /// - Parameter name: what it is called; what Excel does not take in names is left out, and a name that
  ///   is there already gets a number.
  mutating func addSheet(_ name: String) throws(WorkbookProblem) -> WorkbookSheet {
    let name = Self.sheetName(name, besides: names)
    names.insert(name.lowercased())
    guard let sheet = library.workbook_add_worksheet(book, name) else { throw .failed(code: 0) }
    return WorkbookSheet(library, sheet, name: name)
  }

  static func sheetName(_ name: String, besides names: Set<String>) -> String {
    let forbidden = Set("[]:*?/\\'".unicodeScalars)
    var plain = WorkbookSheet.printable(
      String(String.UnicodeScalarView(name.unicodeScalars.filter { !forbidden.contains($0) })))
    plain = cut(plain, 31)
    var number = 2
    var tried = plain
    while names.contains(tried.lowercased()) {
      tried = cut(plain, 25) + " \(number)"
      number += 1
    }
    return tried
  }

  /// The beginning of a name, in the units that Excel counts, two for what is beyond U+FFFF.
  private static func cut(_ name: String, _ length: Int) -> String {
    var kept = name
    while kept.utf16.count > length || kept.last == " " { kept.removeLast() }
    return kept.isEmpty ? "-" : kept
  }

  /// A chart of bars, to be put on a sheet.
  func addChart() -> UnsafeMutablePointer<lxw_chart>? {
    library.workbook_add_chart(book, UInt8(LXW_CHART_BAR.rawValue))
  }

  /// Writes what is left.
  consuming func close() throws(WorkbookProblem) {
    let result = library.workbook_close(book)
    guard result == LXW_NO_ERROR else { throw .failed(code: Int(result.rawValue)) }
  }
}
