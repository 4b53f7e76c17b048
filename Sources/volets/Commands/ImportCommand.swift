internal import ArgumentParser
internal import Exchange
internal import Files
internal import ProjectModel
internal import Running
internal import Words

/// `volets import expenses FILE`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Options.wording.importAbstract,
    discussion: Options.wording.importDiscussion)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(help: ArgumentHelp(Options.wording.importKindHelp))
  var kind: String
  @Argument(help: ArgumentHelp(Options.wording.importFileHelp))
  var file: String
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Options.wording.importMapHelp,
      valueName: Options.wording.importMapValue))
  var map: String?
  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(Options.wording.importDryRunHelp))
  var dryRun = false
  @Flag(
    name: .customLong("add-doubtful"),
    help: ArgumentHelp(Options.wording.importAddDoubtfulHelp))
  var addDoubtful = false
  @Flag(help: ArgumentHelp(Options.wording.importJSONHelp))
  var json = false

  /// Rows between two looks at the signals.
  private static let slice = 1000

  mutating func run() throws {
    let resolved = try options.resolved(over: parent.options)
    let wording = resolved.wording
    guard Wording.kind(named: kind) == .expense else {
      throw CommandFailure.usage(wording.onlyExpenses(kind))
    }
    let interruption = Interruption()
    let table = try self.table(wording) { interruption.hasCome }
    var session = try Session(resolved)
    // Before any work, since nothing may be written at all.
    var draft = dryRun ? nil : try session.newDraft(reason: wording.importReason(name))
    let (mapping, isRemembered) = try mapping(of: table, session)
    // Words are made before the project changes, and what holds it is let go of: a project that
    // nobody else holds is changed in place.
    let result = try result(table, mapping, isRemembered, session, &draft) {
      interruption.hasCome
    }
    guard !result.isRefused else {
      Output.write(result.page)
      throw CommandFailure.usage(wording.nothingTaken(file, result.rejectionCount))
    }
    if let draft, !draft.isEmpty { try session.commit(draft) }
    if map != nil, table.hasHeadings, !dryRun { try keep(mapping, table, wording) }
    Output.write(result.page, done: dryRun ? nil : wording.importMade)
  }

  private struct Result {
    /// What to print once all is written.
    var page: String
    var rejectionCount: Int
    /// Whether every row was turned down.
    var isRefused: Bool
  }

  /// The name of the file without its folders.
  private var name: String { file.split(separator: "/").last.map { String($0) } ?? file }

  private func table(_ wording: Wording, isStopped: () -> Bool) throws -> ImportTable {
    let bytes: [UInt8]
    do throws(SystemFailure) {
      bytes = try WholeFile.input(
        of: file, upTo: CSVReader.longestFile, isStopped: isStopped)
    } catch {
      let sentence = wording.sentence(error, file: file)
      throw error.isInterruption ? CommandFailure.operation(sentence) : .usage(sentence)
    }
    do throws(CSVProblem) {
      var table = try CSVReader.table(bytes, isStopped: isStopped)
      table.findHeadings(for: .expense) { Wording.names($0) }
      return table
    } catch {
      let sentence = wording.sentence(error, file: file)
      throw error == .stopped ? CommandFailure.operation(sentence) : .usage(sentence)
    }
  }

  /// The columns: those of `--map` before those kept for such headings, before those guessed.
  private func mapping(
    of table: ImportTable, _ session: Session
  ) throws -> (ColumnMapping, isRemembered: Bool) {
    let names = { (field: Field) in Wording.names(field) }
    let kept = table.hasHeadings ? memory.mapping(.expense, table.headings) : nil
    var mapping =
      kept
      ?? (table.hasHeadings
        ? ColumnMapping(guessing: .expense, headings: table.headings, fieldNames: names)
        : ColumnMapping(
          lookingAt: table, kind: .expense, session.reader(), known: session.project.knownTexts))
    do throws(ColumnMapping.Problem) {
      if let map { try mapping.take(map, headings: table.headings, fieldNames: names) }
      if let problem = mapping.problem { throw problem }
    } catch {
      let sentence = session.wording.sentence(error, headings: table.headings)
      throw CommandFailure.usage(session.wording.inFile(file, sentence))
    }
    return (mapping, kept != nil && map == nil)
  }

  /// Takes all rows in, puts what is to be added into the change, and says what was found.
  private func result(
    _ table: ImportTable, _ mapping: ColumnMapping, _ isRemembered: Bool, _ session: Session,
    _ draft: inout Draft?, isStopped: () -> Bool
  ) throws -> Result {
    let wording = session.wording
    var plan: ImportPlan
    do throws(ColumnMapping.Problem) {
      plan = try ImportPlan(table, mapping, session.reader())
    } catch {
      throw CommandFailure.usage(wording.sentence(error, headings: table.headings))
    }
    var bar = ProgressBar()
    var row = 0
    while row < table.rowCount {
      let next = min(row + Self.slice, table.rowCount)
      plan.take(row..<next)
      row = next
      bar.show(row, of: table.rowCount)
      if isStopped() { break }
    }
    bar.clear()
    if isStopped() { throw CommandFailure.operation(wording.importStopped) }
    if var filled = draft.take() {
      plan.write(to: &filled, takesDoubtful: addDoubtful)
      draft = filled
    }
    let text = ImportText(
      plan: plan, project: session.project, directory: Resources.directory(), wording: wording,
      isDryRun: dryRun, isRemembered: isRemembered, addsDoubtful: addDoubtful)
    return Result(
      page: json ? text.json : text.text, rejectionCount: plan.rejections.count,
      isRefused: plan.rejections.count == table.rowCount && table.rowCount > 0)
  }

  private var memory: ImportMemory { ImportMemory(settings: System.configurationFolder) }

  private func keep(_ mapping: ColumnMapping, _ table: ImportTable, _ wording: Wording) throws {
    do throws(SystemFailure) {
      try memory.keep(mapping, table.headings)
    } catch {
      // The expenses are in; only the next file will need --map again.
      Output.error(wording.mappingNotKept(error.reason))
    }
  }
}
