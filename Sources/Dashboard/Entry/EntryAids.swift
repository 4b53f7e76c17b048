internal import ProjectModel

/// What typing is helped by: what the project's expenses teach, and the search among Québec's
/// municipalities. Made when something is first entered, then kept up.
struct EntryAids: Sendable {
  /// What expenses teach.
  var memory: ExpenseMemory
  /// Finds municipalities.
  let search: DirectorySearch

  init(_ project: Project, _ directory: Directory) {
    memory = ExpenseMemory(project)
    search = DirectorySearch(directory)
  }
}

extension Dashboard {
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
