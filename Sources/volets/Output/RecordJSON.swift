internal import ProjectJournal
internal import ProjectModel

/// Records as JSON: the names and values of the journal, beside an identifier of another record what
/// people know that record by, and whatever fields are unknown here. What is empty is `null`.
enum RecordJSON {
  static func text(
    _ records: [any Record], _ kind: Kind, _ project: Project, _ directory: Directory
  ) -> String {
    var json = JSONWriter(indents: true)
    json.array { json in
      for record in records {
        json.element()
        write(record, kind, project, directory, to: &json)
      }
    }
    return json.text
  }

  private static func write(
    _ record: any Record, _ kind: Kind, _ project: Project, _ directory: Directory,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("id")
      json.string(record.id.description)
      for field in kind.fields {
        json.key(field.jsonName)
        json.value(record.value(of: field))
        guard let name = field.labelName else { continue }
        json.key(name)
        func label(_ id: RecordID) -> String? { Self.label(of: id, field.type, project, directory) }
        switch record.value(of: field) {
        case .reference(let id): json.optional(label(id))
        case .references(let ids):
          json.array { json in
            for id in ids {
              json.element()
              json.optional(label(id))
            }
          }
        default: json.null()
        }
      }
      for (name, value) in project.extras(kind, record.id).sorted(by: { $0.key < $1.key }) {
        json.key(name)
        json.raw(value)
      }
    }
  }

  private static func label(
    of id: RecordID, _ type: FieldType, _ project: Project, _ directory: Directory
  ) -> String? {
    switch type {
    case .reference(let kind), .references(let kind): project.typedLabel(kind, id)
    case .anyRecord:
      if let town = project.participations[id]?.municipality {
        directory[town]?.distinctName
      } else {
        project.kind(of: id).flatMap { project.typedLabel($0, id) }
      }
    default: directory[id]?.distinctName
    }
  }
}

extension JSONWriter {
  /// Writes a text, or `null` for none.
  mutating func optional(_ text: String?) {
    if let text, !text.isEmpty { string(text) } else { null() }
  }
}
