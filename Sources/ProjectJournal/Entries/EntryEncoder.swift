public import ProjectModel

/// Writes entries as lines of a journal.
public enum EntryEncoder {
  /// The line of an entry, with its line feed.
  public static func line(_ entry: Entry) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("v")
      writer.integer(entry.version)
      writer.key("at")
      writer.string(entry.stamp.description)
      if entry.written != entry.stamp.milliseconds {
        writer.key("wall")
        writer.string(Stamp.text(ofMoment: entry.written))
      }
      writer.key("by")
      writer.string(entry.author)
      if let reason = entry.reason {
        writer.key("why")
        writer.string(reason)
      }
      if let undone = entry.undoes {
        writer.key("undo")
        writer.string(undone.description)
      }
      writer.key("ops")
      writer.array { writer in
        for operation in entry.operations {
          writer.element()
          write(operation, of: entry, to: &writer)
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private static func write(
    _ operation: Entry.Operation, of entry: Entry, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.key(operation.isDrop ? "drop" : "set")
      switch operation.kind {
      case .known(let kind): writer.string(kind.rawValue)
      case .other(let name): writer.string(name)
      }
      writer.key("id")
      writer.string(operation.id.description)
      guard !operation.isDrop else { return }
      writer.key("fields")
      writer.object { writer in
        for assignment in entry.assignments[operation.assignments] {
          writer.key(assignment.field.jsonName)
          writer.value(assignment.value)
        }
        for extra in entry.extras[operation.extras] {
          writer.key(extra.name)
          writer.raw(extra.json ?? "null")
        }
      }
    }
  }
}

extension JSONWriter {
  /// Writes the value of a field; `null` for none.
  public mutating func value(_ value: FieldValue?) {
    switch value {
    case nil: null()
    case .text(let text): string(text)
    case .money(let money): integer(money.cents)
    case .day(let day): string(day.iso)
    case .integer(let number): integer(number)
    case .quantity(let quantity): raw(quantity.plain)
    case .flag(let flag): self.flag(flag)
    case .choice(let word): string(word)
    case .reference(let id): string(id.description)
    case .references(let ids):
      array { writer in
        for id in ids {
          writer.element()
          writer.string(id.description)
        }
      }
    case .quantities(let values):
      array { writer in
        for value in values {
          writer.element()
          writer.raw(value.plain)
        }
      }
    case .texts(let texts):
      array { writer in
        for text in texts {
          writer.element()
          writer.string(text)
        }
      }
    }
  }
}
