public import Exchange
public import Files
internal import ProjectModel
public import Reporting
internal import Words

/// Writes a report to files, each whole or not at all.
public struct ReportFiles {
  /// What a report is written as.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    case html, pdf, xlsx, csv
  }

  /// Why a report was not written.
  public enum Problem: Error, Hashable, Sendable {
    /// Something has the name already.
    case isThere
    /// The system would not.
    case system(SystemFailure)
    /// No browser is installed that makes PDF.
    case noBrowser
    /// The browser gave up.
    case browserFailed
    /// libxlsxwriter is not installed.
    case noWorkbookLibrary
    /// libxlsxwriter gave up, with its number for the reason.
    case workbookFailed(code: Int)
    /// It was given up from outside.
    case stopped

    init(_ failure: SystemFailure) {
      self =
        failure.isThereAlready ? .isThere : failure.isInterruption ? .stopped : .system(failure)
    }
  }

  private let source: ReportSource
  private let replaces: Bool
  private let progress: (_ done: Int, _ count: Int) -> Void
  private let isStopped: () -> Bool

  /// - Parameters:
  ///   - replaces: whether what is there gives way.
  ///   - progress: called as the work goes on.
  ///   - isStopped: asked now and then whether to give up.
  public init(
    _ source: ReportSource, replaces: Bool,
    progress: @escaping (_ done: Int, _ count: Int) -> Void = { _, _ in },
    isStopped: @escaping () -> Bool = { false }
  ) {
    self.source = source
    self.replaces = replaces
    self.progress = progress
    self.isStopped = isStopped
  }

  /// Writes the report to a file, as CSV to a folder.
  ///
  /// - Throws: why it could not be written; what has the name is then as before.
  public func write(_ form: Form, to path: String) throws(Problem) {
    // A browser takes seconds: better to know before.
    if !replaces, WholeFile.isThere(path) { throw .isThere }
    switch form {
    case .html: try writePage(to: path)
    case .pdf: try writePDF(to: path)
    case .xlsx: try writeWorkbook(to: path)
    case .csv: try writeTables(to: path)
    }
  }

  /// Hands the page to a sink.
  ///
  /// - Throws: what the sink throws.
  public func writePage(_ sink: @escaping MarkupWriter.Sink) throws(SystemFailure) {
    var markup = MarkupWriter(sink)
    var page = ReportPage(source)
    page.write(to: &markup)
    try markup.finish()
  }

  private func writePage(to path: String) throws(Problem) {
    try system { () throws(SystemFailure) in
      let file = try NewFile(path)
      try writePage { bytes throws(SystemFailure) in
        if isStopped() { throw SystemFailure(interrupted: path) }
        try file.write(bytes)
      }
      try file.finish(replacing: replaces)
    }
  }

  private func writePDF(to path: String) throws(Problem) {
    guard let browser = Browser.path else { throw .noBrowser }
    let folder = try system { () throws(SystemFailure) in try WholeFile.folder(beside: path) }
    defer { Folder.removeTree(folder) }
    let page = folder + "/report.html"
    let printed = folder + "/report.pdf"
    try writePage(to: page)
    let ending = try system { () throws(SystemFailure) in
      try ChildProcess.run(
        browser, Browser.arguments(printing: page, to: printed, profile: folder + "/profile"),
        within: 120, isStopped: isStopped)
    }
    if ending == .stopped { throw .stopped }
    guard ending == .exited(0), WholeFile.isThere(printed) else { throw .browserFailed }
    try take(printed, to: path)
  }

  private func writeWorkbook(to path: String) throws(Problem) {
    try WorkbookFile.write(to: path, replaces: replaces) {
      written, folder throws(WorkbookProblem) in
      try ReportWorkbook(source).write(
        to: written, temporary: folder, isStopped: isStopped, progress: progress)
    }
  }

  /// Writes each table to a file of its own, in a folder that has its name once all are there. A folder
  /// that is there already, and may be written to, gets them one by one.
  private func writeTables(to path: String) throws(Problem) {
    try system { () throws(SystemFailure) in
      guard !WholeFile.isThere(path) else { return try writeTables(in: path) }
      let folder = try WholeFile.folder(beside: path)
      defer { Folder.removeTree(folder) }
      try writeTables(in: folder)
      try WholeFile.moveFolder(folder, to: path)
    }
  }

  private func writeTables(in folder: String) throws(SystemFailure) {
    // Those of another report that were here would look as if they belonged to this one.
    for name in try Folder.names(in: folder) where name.contains(/^\d\d .*\.csv$/) {
      try WholeFile.remove(folder + "/" + name)
    }
    let tables = source.sections.flatMap(\.tables).filter { !$0.isEmpty }
    for (index, table) in tables.enumerated() {
      if isStopped() { throw SystemFailure(interrupted: folder) }
      let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
      let name = FileName.plain("\(number) \(table.name)")
      try WholeFile.replace(
        "\(folder)/\(name).csv", with: table.csv(source.wording.format), .later)
      progress(index + 1, tables.count)
    }
    try Folder.sync(folder)
  }

  private func take(_ written: String, to path: String) throws(Problem) {
    try system { () throws(SystemFailure) in
      try WholeFile.move(written, to: path, replacing: replaces)
    }
  }

  private func system<Result>(
    _ body: () throws(SystemFailure) -> Result
  ) throws(Problem) -> Result {
    do throws(SystemFailure) {
      return try body()
    } catch {
      throw Problem(error)
    }
  }
}
