public import Files
internal import ProjectJournal
public import ProjectModel

/// Columns that were chosen by hand, kept per source: tables with the same headings are read the same
/// way the next time. Kept in the user's own settings, as they say nothing about the project.
public struct ImportMemory: Sendable {
  private let folder: String?

  /// What is remembered in a user's settings.
  ///
  /// - Parameter settings: where the user's own settings are kept; nil if that is not known, and
  ///   nothing is remembered then.
  public init(settings: String?) { folder = settings.map { $0 + "/imports" } }

  private func path(_ folder: String, _ kind: Kind, _ headings: [String]) -> String {
    "\(folder)/\(kind.rawValue)-\(ColumnMapping.signature(of: headings)).json"
  }

  private func kept(_ kind: Kind, _ headings: [String]) -> JSONValue? {
    guard let folder else { return nil }
    do {
      return try JSONValue(try WholeFile.contents(of: path(folder, kind, headings)))["columns"]
    } catch {
      // What cannot be read is chosen by hand once more.
      return nil
    }
  }

  /// The mapping that was kept for some headings; nil if there is none, or none that still fits.
  public func mapping(_ kind: Kind, _ headings: [String]) -> ColumnMapping? {
    guard case .array(let names)? = kept(kind, headings), names.count == headings.count else {
      return nil
    }
    var mapping = ColumnMapping(kind: kind, columnCount: headings.count)
    for (column, name) in names.enumerated() {
      guard let name = name.text else { continue }
      let isReversed = name.hasPrefix("-")
      let upright = isReversed ? String(name.dropFirst()) : name
      if upright == "credit" {
        mapping.assign(isReversed ? .reversedCredit(.amount) : .credit(.amount), to: column)
      } else if let field = Field(name: upright), kind.fields.contains(field) {
        mapping.assign(isReversed ? .reversed(field) : .field(field), to: column)
      }
    }
    return mapping.problem == nil ? mapping : nil
  }

  /// Keeps a mapping for tables with the same headings.
  ///
  /// - Throws: what the system said.
  public func keep(_ mapping: ColumnMapping, _ headings: [String]) throws(SystemFailure) {
    guard let folder else { return }
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
          case .reversed(let field): json.string("-" + field.name)
          case .reversedCredit: json.string("-credit")
          case nil: json.null()
          }
        }
      }
    }
    try Folder.make(folder)
    try WholeFile.replace(path(folder, mapping.kind, headings), with: json.bytes + [0x0A], .later)
  }
}
