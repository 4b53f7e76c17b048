internal import ProjectModel
internal import Words

/// The expenses behind a figure.
struct FigureScope: Hashable {
  /// Those of one part (or of none, where the inner value is nil); nil for all.
  var part: RecordID??
  /// Those of a category, as `SearchKey` reduces it.
  var category: String?
  /// Those dated in these days.
  var days: ClosedRange<CalendarDay>?
  /// Those outside the agreement's dates, or without a date.
  var isOutside = false

  /// The conditions that choose them, as the filter of the register of expenses.
  func line(_ scene: Scene) -> String {
    let wording = scene.wording
    var conditions: [String] = []
    if let part { conditions.append("\(wording.name(Field.part))=\(name(of: part, scene))") }
    if let category {
      let name = scene.figures.budget.categoryNames[category] ?? category
      conditions.append("\(wording.name(Field.category))=\(Self.quoted(name))")
    }
    if let days {
      conditions.append(
        "\(wording.name(Field.date))=\(days.lowerBound.iso)..\(days.upperBound.iso)")
    }
    if isOutside { conditions.append("\(wording.name(Condition.Subject.outside))=\(wording.yes)") }
    return conditions.joined(separator: "; ")
  }

  /// A part by its code, where that is its own.
  private func name(of part: RecordID?, _ scene: Scene) -> String {
    guard let part, scene.project.parts[part] != nil else { return "" }
    let code = scene.project.code(ofPart: part)
    let isOwn = !code.isEmpty && scene.project.parts.count { $0.code == code } == 1
    return isOwn ? code : part.description
  }

  /// A text that the reader of conditions takes as it stands.
  private static func quoted(_ text: String) -> String {
    let isPlain = !text.contains { $0 == ";" || $0 == "\"" }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
