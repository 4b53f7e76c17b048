internal import ProjectModel
internal import Words

/// The expenses behind a figure.
struct FigureScope: Hashable {
  /// Those of one part (or of none, where the inner value is nil); nil for all.
  var part: RecordID??
  /// Those of a category, as `SearchKey` reduces it.
  var category: String?
  /// Those of an activity.
  var activity: RecordID?
  /// Those of a municipality; of any where the inner value is nil.
  var municipality: RecordID??
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
    if let activity {
      conditions.append("\(wording.name(Field.activity))=\(name(of: activity, scene))")
    }
    if let municipality {
      let name = wording.name(Field.municipality)
      let value = municipality.map { "=" + self.name(ofMunicipality: $0, scene.directory) }
      conditions.append(name + (value ?? "!="))
    }
    if let days {
      conditions.append(
        "\(wording.name(Field.date))=\(days.lowerBound.iso)..\(days.upperBound.iso)")
    }
    let outside = wording.name(Condition.Subject.outside)
    if isOutside { conditions.append("\(outside)=\(wording.yes)") }
    // All that count: a figure that nothing narrows is one to come back from, too.
    if conditions.isEmpty { conditions.append("\(outside)=\(wording.say(.no))") }
    return conditions.joined(separator: "; ")
  }

  /// A part by its code, where that is its own.
  private func name(of part: RecordID?, _ scene: Scene) -> String {
    guard let part, scene.project.parts[part] != nil else { return "" }
    let code = scene.project.code(ofPart: part)
    let isOwn = !code.isEmpty && scene.project.parts.count { $0.code == code } == 1
    return isOwn ? code : part.description
  }

  /// An activity by its code, where that is its own.
  private func name(of activity: RecordID, _ scene: Scene) -> String {
    let code = scene.project.activities[activity]?.code ?? ""
    let isOwn = !code.isEmpty && scene.project.activities.count { $0.code == code } == 1
    return isOwn ? Self.quoted(code) : activity.description
  }

  /// A municipality by its name, where that is its own.
  private func name(ofMunicipality id: RecordID, _ directory: Directory) -> String {
    let name = directory.name(of: id)
    let key = SearchKey.text(name)
    let isOwn = directory.municipalities.count { SearchKey.text($0.name) == key } == 1
    return isOwn ? Self.quoted(name) : id.description
  }

  /// A text that the reader of conditions takes as it stands.
  private static func quoted(_ text: String) -> String {
    let isPlain = !text.contains { $0 == ";" || $0 == "\"" }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
