internal import Cells
internal import ProjectModel
internal import Words

/// The fields of kinds as text, from what the model and the words know of them.
enum FieldsText {
  /// Every field with its names, an example, and what it holds.
  static func table(_ kinds: [Kind], _ wording: Wording) -> String {
    var text = ""
    for kind in kinds {
      var table = TextTable(isNumeric: [false, false, false, false, false, false])
      table.rows.append([" "] + wording.fieldColumns)
      for field in kind.fields {
        table.rows.append([
          kind.requiredFields.contains(field) ? wording.requiredMark : " ", field.name,
          Wording(.french).name(field), Wording(.english).name(field),
          wording.example(field, in: kind), wording.name(field.type),
        ])
      }
      text += wording.fieldsHeading(kind) + "\n" + table.text
      var derived = TextTable(isNumeric: [false, false, false, false, false])
      for subject in Condition.Subject.derived(in: kind) {
        derived.rows.append([
          " ", subject.name, Wording(.french).name(subject), Wording(.english).name(subject),
          wording.help(subject),
        ])
      }
      text += wording.conditionsOnly + "\n" + derived.text + "\n"
    }
    return text + wording.requiredMeaning + "\n"
  }

  /// The fields of the kind that the words behind `add` name, within the width of a help page; a hint
  /// where they name none.
  static func help(in arguments: [String], _ wording: Wording) -> String {
    let behind = arguments.drop { $0 != "add" }.dropFirst()
    let kinds = behind.lazy.filter { !$0.hasPrefix("-") }.compactMap { Wording.kind(named: $0) }
    guard let kind = kinds.first else { return wording.fieldsHint }
    var lines = [wording.addFields(kind)]
    for field in kind.fields {
      let mark = kind.requiredFields.contains(field) ? wording.requiredMark : " "
      let names = field.name == wording.name(field) ? "" : wording.name(field)
      lines.append(
        "\(mark) " + padded(field.name, 16) + padded(names, 26)
          + wording.example(field, in: kind))
      if case .choice = field.type { lines.append("    " + wording.name(field.type)) }
    }
    return lines.joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - DisplayWidth.columns(of: text)))
  }
}
