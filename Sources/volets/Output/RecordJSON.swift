internal import ProjectJournal
internal import ProjectModel

/// Records as JSON: the names and values of the journal, and whatever fields are unknown here.
enum RecordJSON {
  static func text(_ records: [any Record], _ kind: Kind, _ project: Project) -> String {
    var json = JSONWriter(indents: true)
    json.array { json in
      for record in records {
        json.element()
        write(record, kind, project, to: &json)
      }
    }
    return json.text
  }

  private static func write(
    _ record: any Record, _ kind: Kind, _ project: Project, to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("id")
      json.string(record.id.description)
      for field in kind.fields {
        json.key(field.jsonName)
        json.value(record.value(of: field))
      }
      for (name, value) in project.extras(kind, record.id).sorted(by: { $0.key < $1.key }) {
        json.key(name)
        json.raw(value)
      }
    }
  }
}
