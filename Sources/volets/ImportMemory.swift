internal import Files
internal import ProjectJournal
internal import ProjectModel

/// Columns that were chosen by hand, kept per source: tables with the same headings are read the same
/// way the next time. Kept in the user's own settings, as they say nothing about the project.
enum ImportMemory {
  private static var folder: String { System.configurationFolder + "/imports" }

  private static func path(_ kind: Kind, _ headings: [String]) -> String {
    "\(folder)/\(kind.rawValue)-\(ColumnMapping.signature(of: headings)).json"
  }

  /// The mapping that was kept for some headings; nil if there is none, or none that still fits.
  static func mapping(_ kind: Kind, _ headings: [String]) -> ColumnMapping? {
    guard let bytes = try? WholeFile.contents(of: path(kind, headings)),
      let value = try? JSONValue(bytes), case .array(let names) = value["columns"],
      names.count == headings.count
    else { return nil }
    var mapping = ColumnMapping(kind: kind, columnCount: headings.count)
    for (column, name) in names.enumerated() {
      guard let name = name.text else { continue }
      if name == "credit" {
        mapping.assign(.credit(.amount), to: column)
      } else if let field = Field(name: name), kind.fields.contains(field) {
        mapping.assign(.field(field), to: column)
      }
    }
    return mapping.problem == nil ? mapping : nil
  }

  /// Keeps a mapping for tables with the same headings.
  static func keep(_ mapping: ColumnMapping, _ headings: [String]) throws(SystemFailure) {
    var json = JSONWriter(indents: true)
    json.object { json in
      json.key("headings")
      json.value(.texts(headings))
      json.key("columns")
      json.array { json in
        for target in mapping.targets {
          json.element()
          switch target {
          case .field(let field): json.string(field.name)
          case .credit: json.string("credit")
          case nil: json.null()
          }
        }
      }
    }
    try Folder.make(folder)
    try WholeFile.replace(path(mapping.kind, headings), with: json.bytes + [0x0A], .later)
  }
}
