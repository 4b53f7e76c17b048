internal import ProjectModel
internal import Words

/// What typing is helped by: what the project's expenses teach, and the search among Québec's
/// municipalities. Made when something is first entered, then kept up.
struct EntryAids: Sendable {
  /// What expenses teach.
  var memory: ExpenseMemory
  /// Finds municipalities.
  let search: DirectorySearch
  /// Reads the quick line; nil while it must be made anew.
  var lineReader: QuickLineReader?

  init(_ project: Project, _ directory: Directory) {
    memory = ExpenseMemory(project)
    search = DirectorySearch(directory)
  }
}

extension Dashboard {
  /// Reads the quick line; made when the project, the last receipt or the language has changed.
  mutating func lineReader() -> QuickLineReader? {
    guard let aids else { return nil }
    if let made = aids.lineReader { return made }
    let reader = QuickLineReader(
      project: project, directory: directory, search: aids.search, memory: aids.memory,
      today: project.today, defaults: lastEntered[.expense] ?? [],
      fieldNames: { field in
        [wording.name(field)] + Wording.names(field).filter { $0 != wording.name(field) }
      }, names: { set, word in Wording.names(set, word) })
    self.aids?.lineReader = reader
    return reader
  }

  /// Makes what typing is helped by, unless it is there.
  mutating func prepareAids() {
    if aids == nil { aids = EntryAids(project, directory) }
  }

  /// Reads what people type as fields of this project.
  var reader: FieldReader {
    FieldReader(
      project: project, directory: directory, today: project.today, search: aids?.search,
      fieldNames: { Wording.names($0) }, names: { set, word in Wording.names(set, word) })
  }
}
