internal import ArgumentParser
internal import Cells
internal import Exchange
internal import ProjectJournal
internal import ProjectModel
internal import Reporting
internal import Running
internal import Screens
internal import Words

/// `volets list KIND`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Options.wording.listAbstract,
    discussion: Options.wording.listDiscussion)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(help: ArgumentHelp(Options.wording.kindHelp))
  var kind: String
  @Option(
    name: .customLong("where"), parsing: .singleValue,
    help: ArgumentHelp(
      Options.wording.conditionHelp, valueName: Options.wording.conditionValue))
  var conditions: [String] = []
  @Option(
    help: ArgumentHelp(Options.wording.viewHelp, valueName: Options.wording.viewValue))
  var view: String?
  @Flag(help: ArgumentHelp(Options.wording.jsonHelp)) var json = false
  @Flag(help: ArgumentHelp(Options.wording.csvHelp))
  var csv = false
  @Option(help: ArgumentHelp(Options.wording.xlsxHelp, valueName: Options.wording.fileValue))
  var xlsx: String?
  @Flag(help: ArgumentHelp(Options.wording.forceHelp))
  var force = false

  mutating func run() throws {
    var session = try Session(options.resolved(over: parent.options, showsPast: true))
    try session.goBack()
    let kind = try session.kind(kind)
    guard [json, csv, xlsx != nil].filter({ $0 }).count < 2 else {
      throw CommandFailure.usage(session.wording.jsonOrCSV)
    }
    let records = try session.records(kind, where: conditions, view: view)
    session.warnOfProblems()
    if json {
      Output.print(RecordJSON.text(records, kind, session.project, Resources.directory()))
    } else if let xlsx {
      let table = ReportTable(
        of: kind, records, in: session.project, Resources.directory(), session.wording)
      try session.writeWorkbook([table], to: xlsx, replaces: force)
    } else if csv {
      Output.write(csvBytes(records, kind, session))
    } else if records.isEmpty {
      Output.error(session.wording.nothingToShow)
    } else {
      Output.write(table(records, kind, session))
    }
  }

  private func csvBytes(_ records: [any Record], _ kind: Kind, _ session: Session) -> [UInt8] {
    let directory = Resources.directory()
    var csv = CSVWriter()
    csv.row(["id"] + kind.fields.map(\.name))
    for record in records {
      csv.row(
        [record.id.description]
          + kind.fields.map { field in
            session.wording.plain(
              record.value(of: field), of: field, in: session.project, directory)
          })
    }
    return csv.bytes
  }

  /// Columns as wide as what they hold; columns that hold nothing are left out.
  private func table(_ records: [any Record], _ kind: Kind, _ session: Session) -> String {
    let directory = Resources.directory()
    let wording = session.wording
    let fields = kind.fields.filter { field in
      field != .note && field != .cut && records.contains { $0.value(of: field) != nil }
    }
    let numeric = fields.map { $0.type == .money || $0.type == .quantity }
    var table = TextTable(isNumeric: [false] + numeric)
    table.rows.append(["id"] + fields.map(\.name))
    for record in records {
      table.rows.append(
        [record.id.description]
          + fields.map { field in
            record.value(of: field) == nil
              ? ""
              : wording.text(record.value(of: field), of: field, in: session.project, directory)
          })
    }
    return table.text
  }
}

extension Session {
  /// The records of a kind that meet every condition: dates first, then codes or names of
  /// municipalities, then identifiers; those of a view in its order.
  func records(
    _ kind: Kind, where conditions: [String], view name: String?
  ) throws -> [any Record] {
    let directory = Resources.directory()
    let query = try query(conditions, kind)
    if let name {
      return try records(kind, viewedAs: name).filter { query.matches($0, in: project) }
    }
    var records: [any Record] = []
    project.forEach(kind) { record in
      let record = (record as? Expense)?.told(on: project.today) ?? record
      if query.matches(record, in: project) { records.append(record) }
    }
    func key(_ record: any Record) -> (String, CollationKey, RecordID) {
      var date = ""
      for field in [Field.date, .due] {
        if case .day(let day) = record.value(of: field) {
          date = day.iso
          break
        }
      }
      var code = ""
      if case .text(let text) = record.value(of: .code) { code = text }
      if kind == .participation, case .reference(let id) = record.value(of: .municipality) {
        code = directory.name(of: id)
      }
      return (kind == .activity ? "" : date, CollationKey(code), record.id)
    }
    return records.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The records that a view shows, those of folded groups among them.
  private func records(_ kind: Kind, viewedAs name: String) throws -> [any Record] {
    let view = try view(name)
    var dashboard = Shell(
      project: project, directory: Resources.directory(), wording: wording,
      size: Size(columns: 120, rows: 36), localTime: { System.local($0) })
    show(view, in: &dashboard)
    guard let listed = dashboard.listed, listed.kind == kind else {
      throw CommandFailure.usage(wording.viewOfOther(view.name))
    }
    return listed.ids.compactMap { id in
      let record = project.record(kind, id)
      return (record as? Expense)?.told(on: project.today) ?? record
    }
  }

  private func query(_ texts: [String], _ kind: Kind) throws -> Query {
    var fields = reader()
    fields.search = texts.isEmpty ? nil : DirectorySearch(fields.directory)
    let reader = ConditionReader(fields, kind: kind, names: { Wording.names($0) })
    do throws(ConditionFailure) {
      var query = Query()
      for text in texts {
        let filter = TypedFilter(text, reader)
        if let failure = filter.failure { throw failure }
        let isConditions = filter.words.isEmpty && !filter.query.conditions.isEmpty
        // Words alone compare nothing.
        guard isConditions else {
          throw ConditionFailure(filter.words.joined(separator: " "), .noComparison)
        }
        query.conditions += filter.query.conditions
      }
      return query
    } catch {
      throw CommandFailure.usage(wording.sentence(error))
    }
  }
}
