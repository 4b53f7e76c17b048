internal import ProjectModel
internal import Words

/// What typing is helped by: what the project's expenses teach, and the search among Québec's
/// municipalities. Made when something is first entered, then kept up.
struct TypingAids {
  /// What expenses teach.
  var memory: ExpenseMemory
  /// Finds municipalities.
  let search: DirectorySearch
  /// Reads the quick line; nil while it must be made anew.
  var lineReader: LineReader?

  /// What reads the quick line, and the language that it was made for.
  struct LineReader {
    let language: Language
    let reader: QuickLineReader
  }

  init(_ project: Project, _ directory: Directory) {
    memory = ExpenseMemory(project)
    search = DirectorySearch(directory)
  }
}

extension Scene {
  /// Reads what people type as fields of this project.
  var reader: FieldReader {
    FieldReader(
      project: project, directory: directory, today: project.today, search: world.typing?.search,
      fieldNames: { Wording.names($0) }, names: { set, word in Wording.names(set, word) })
  }
}
