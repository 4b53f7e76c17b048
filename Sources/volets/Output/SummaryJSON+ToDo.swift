internal import ProjectJournal
internal import ProjectModel
internal import Running
internal import Words

/// What asks for attention, and what of the journals does not count or is doubtful.
extension SummaryJSON {
  func write(_ alert: Alert, to json: inout JSONWriter) {
    json.text("kind", alert.name)
    json.text("severity", alert.severity.rawValue)
    json.text("text", wording.sentence(alert))
  }

  func write(_ toDo: ToDo, to json: inout JSONWriter) {
    switch toDo {
    case .alert(let alert):
      json.text("is", "alert")
      write(alert, to: &json)
    case .item(let item):
      json.text("is", "due")
      json.text("kind", item.kind.rawValue)
      json.text("id", item.id.description)
      json.text("code", item.code)
      json.text("title", item.title)
      json.value("part", item.part.map { .reference($0) })
      json.text("partCode", project.code(ofPart: item.part))
      json.text("owner", item.owner)
      json.text("due", item.due.iso)
      json.value("daysLate", .integer(item.daysLate))
      json.cents("amountCents", item.amount)
      json.text("text", wording.sentence(item))
    }
  }

  func write(_ problem: JournalProblem, to json: inout JSONWriter) {
    json.text("kind", problem.kind.name)
    json.key("counts")
    json.flag(problem.kind.counts)
    json.text("file", problem.file)
    json.value("line", problem.line > 0 ? .integer(problem.line) : nil)
    json.text("text", wording.sentence(problem))
  }
}

extension JournalProblem.Kind {
  /// The name in JSON.
  fileprivate var name: String {
    switch self {
    case .badLine: "badLine"
    case .unfinishedLine: "unfinishedLine"
    case .tooLong: "tooLong"
    case .unreadable: "unreadable"
    case .misnamed: "misnamed"
    case .doubtfulVersion: "doubtfulVersion"
    case .clockAhead: "clockAhead"
    }
  }

  /// Whether what it is about counts all the same.
  fileprivate var counts: Bool {
    switch self {
    case .doubtfulVersion, .clockAhead: true
    case .badLine, .unfinishedLine, .tooLong, .unreadable, .misnamed: false
    }
  }
}
