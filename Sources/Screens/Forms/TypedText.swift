internal import ProjectModel
internal import Words

/// A value as a person would type it, and the records that names in it stand for.
struct TypedText: Sendable {
  var text: String
  var chosen: [String: RecordID] = [:]
}

extension Scene {
  /// A value as a person would type it.
  func typed(_ value: FieldValue?, of field: Field) -> TypedText {
    switch value {
    case nil: return TypedText(text: "")
    case .text(let text): return TypedText(text: text)
    case .money(let money): return TypedText(text: typed(money))
    case .day(let day): return TypedText(text: day.iso)
    case .integer(let number): return TypedText(text: String(number))
    case .texts where field.type == .fieldNames:
      return TypedText(text: wording.text(value, of: field, in: project, directory))
    case .texts(let texts):
      return TypedText(text: texts.joined(separator: "\(field.separator) "))
    case .quantity, .flag, .choice, .quantities:
      return TypedText(text: wording.text(value, of: field, in: project, directory))
    case .reference(let id):
      let name = name(of: id, field)
      return TypedText(text: name, chosen: [name: id])
    case .references(let ids):
      let names = ids.map { name(of: $0, field) }
      return TypedText(
        text: names.joined(separator: ", "),
        chosen: Dictionary(zip(names, ids)) { first, _ in first })
    }
  }

  /// An amount as a person would type it.
  func typed(_ money: Money) -> String {
    let cents = money.cents.magnitude
    let sign = money.cents < 0 ? "-" : ""
    let digits = cents % 100 < 10 ? "0\(cents % 100)" : "\(cents % 100)"
    return "\(sign)\(cents / 100)\(wording.decimalSign)\(digits)"
  }

  /// The name by which a field names a record; commas part the names of several.
  func name(of id: RecordID, _ field: Field) -> String {
    let name: String
    switch field.type {
    case .municipality, .municipalities: name = directory.name(of: id)
    case .anyRecord: name = wording.text(.reference(id), of: field, in: project, directory)
    case .reference(let kind), .references(let kind): name = recordName(of: id, kind)
    default: name = id.description
    }
    return field.isMultiple ? String(name.map { ",;".contains($0) ? " " : $0 }) : name
  }

  private func recordName(of id: RecordID, _ kind: Kind) -> String {
    switch kind {
    case .budgetLine:
      // The year before the category, which a narrow list cuts.
      guard let line = project.budgetLines[id] else { return id.description }
      let code = project.code(ofPart: line.part)
      let year = line.year.map { wording.yearName($0) } ?? ""
      return [code.isEmpty ? wording.noPart : code, year, line.category]
        .filter { !$0.isEmpty }.joined(separator: " · ")
    case .meeting:
      guard let meeting = project.meetings[id] else { return id.description }
      return [meeting.date?.iso ?? "", meeting.title].filter { !$0.isEmpty }.joined(separator: " ")
    default:
      guard let record = project.record(kind, id) else { return id.description }
      if case .text(let code) = record.value(of: .code) { return code }
      return project.label(of: record)
    }
  }
}
