internal import Screens
internal import ProjectJournal
internal import ProjectModel

/// The form in which what is being entered is kept.
extension Unfinished {
  /// Writes several as a list.
  static func write(_ all: [Unfinished], into json: inout JSONWriter) {
    json.array { json in
      for one in all {
        json.element()
        one.write(into: &json)
      }
    }
  }

  /// Reads several again; those that cannot be understood are left out. Nil where there is no list.
  static func all(in value: JSONValue) -> [Unfinished]? {
    guard case .array(let all) = value else { return nil }
    return all.compactMap { Unfinished(json: $0) }
  }

  private func write(into json: inout JSONWriter) {
    json.object { json in
      switch self {
      case .line(let text, let id):
        json.member("line", text)
        json.member("id", id.description)
      case .grid(let grid):
        json.key("grid")
        json.object { Self.write(grid, into: &$0) }
      case .form(let form):
        json.member("kind", form.kind.rawValue)
        json.member("id", form.id.description)
        json.key("new")
        json.flag(form.isNew)
        if let focus = form.focus { json.member("focus", focus.name) }
        json.key("fields")
        json.array { json in
          for field in form.fields {
            json.element()
            json.object { Self.write(field, into: &$0) }
          }
        }
      }
    }
  }

  private static func write(_ field: FieldText, into json: inout JSONWriter) {
    json.member("field", field.field.name)
    json.member("text", field.text)
    json.member("was", field.original)
    guard !field.chosen.isEmpty else { return }
    json.key("chosen")
    json.object { json in
      for (name, id) in field.chosen.sorted(by: { $0.key < $1.key }) {
        json.member(name, id.description)
      }
    }
  }

  private init?(json value: JSONValue) {
    if let grid = value["grid"].flatMap({ GridText(json: $0) }) {
      self = .grid(grid)
      return
    }
    guard let id = value["id"]?.text.flatMap({ RecordID($0) }) else { return nil }
    if let line = value["line"]?.text {
      self = .line(line, id)
      return
    }
    guard let kind = value["kind"]?.text.flatMap({ Kind(rawValue: $0) }),
      case .flag(let isNew)? = value["new"], case .array(let fields)? = value["fields"]
    else { return nil }
    self = .form(
      FormText(
        kind: kind, id: id, isNew: isNew, fields: fields.compactMap { FieldText(json: $0) },
        focus: value["focus"]?.text.flatMap { Field(name: $0) }))
  }
}

extension Unfinished.FieldText {
  fileprivate init?(json value: JSONValue) {
    guard let field = value["field"]?.text.flatMap({ Field(name: $0) }),
      let text = value["text"]?.text
    else { return nil }
    var chosen: [String: RecordID] = [:]
    if case .object(let members)? = value["chosen"] {
      for member in members { chosen[member.key] = member.value.text.flatMap { RecordID($0) } }
    }
    self.init(field, text: text, original: value["was"]?.text ?? "", chosen: chosen)
  }
}

extension JSONWriter {
  /// A member whose value is a text.
  mutating func member(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }
}
