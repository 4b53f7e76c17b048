internal import ProjectJournal
internal import ProjectModel
internal import Words

/// The fields of kinds as JSON, from what the model and the words know of them.
enum FieldsJSON {
  static func text(_ kinds: [Kind], _ wording: Wording) -> String {
    var json = JSONWriter(indents: true)
    json.array { json in
      for kind in kinds {
        json.element()
        json.object { json in
          json.key("kind")
          json.string(kind.rawValue)
          write(names: { $0.name(kind) }, to: &json)
          json.key("fields")
          json.array { json in
            for field in kind.fields {
              json.element()
              write(field, kind, wording, to: &json)
            }
          }
          json.key("conditions")
          json.array { json in
            for subject in Condition.Subject.derived(in: kind) {
              json.element()
              json.object { json in
                json.key("name")
                json.string(subject.name)
                write(names: { $0.name(subject) }, to: &json)
                write(subject.type(in: kind), to: &json)
              }
            }
          }
        }
      }
    }
    return json.text
  }

  private static func write(
    _ field: Field, _ kind: Kind, _ wording: Wording, to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("name")
      json.string(field.name)
      json.key("jsonName")
      json.string(field.jsonName)
      json.key("labelName")
      json.optional(field.labelName)
      write(names: { $0.name(field) }, to: &json)
      json.key("required")
      json.flag(kind.requiredFields.contains(field))
      write(field.type, to: &json)
      json.key("example")
      json.string(wording.example(field, in: kind))
    }
  }

  private static func write(names: (Wording) -> String, to json: inout JSONWriter) {
    json.key("names")
    json.object { json in
      for language in Language.allCases {
        json.key(language.rawValue)
        json.string(names(Wording(language)))
      }
    }
  }

  private static func write(_ type: FieldType, to json: inout JSONWriter) {
    json.key("type")
    json.string(Wording.jsonName(type))
    json.key("comparisons")
    json.array { json in
      for comparison in type.comparisons {
        json.element()
        json.string(comparison.rawValue)
      }
    }
    switch type {
    case .choice(let set):
      json.key("choices")
      json.array { json in
        for word in set.words {
          json.element()
          json.object { json in
            json.key("word")
            json.string(word)
            write(names: { $0.name(word, of: set) }, to: &json)
          }
        }
      }
    case .integer(let bounds):
      json.key("least")
      json.integer(bounds.lowerBound)
      json.key("most")
      json.integer(bounds.upperBound)
    case .reference(let kind), .references(let kind):
      json.key("kind")
      json.string(kind.rawValue)
    default: break
    }
  }
}
