internal import Cells
internal import ProjectModel
internal import Words

/// How an activity's status is shown: a shape, a word and a role, never one of them alone.
struct ShownStatus {
  var mark: String
  var words: [String]
  var role: Role
  var isLate = false

  /// The longest of its words that fits a number of columns.
  func word(_ columns: Int) -> String {
    words.first { DisplayWidth.columns(of: $0) <= columns } ?? words.last ?? ""
  }
}

extension Wording {
  /// How an activity stands on a day.
  func status(of activity: Activity, on today: CalendarDay) -> ShownStatus {
    if let days = activity.daysLate(on: today) {
      return ShownStatus(mark: "▲", words: lateWords(days), role: .bad, isLate: true)
    }
    let name = name(activity.status)
    switch activity.status {
    case .planned: return ShownStatus(mark: "○", words: [name], role: .text)
    case .ongoing:
      if let due = activity.due, due.days(since: today) <= 14 {
        return ShownStatus(
          mark: "◆", words: [dueness(today.days(since: due)), name], role: .warning)
      }
      return ShownStatus(mark: "►", words: [name], role: .text)
    case .done: return ShownStatus(mark: "●", words: [name], role: .good)
    case .suspended: return ShownStatus(mark: "■", words: [name], role: .warning)
    case .cancelled: return ShownStatus(mark: "×", words: [name], role: .muted)
    }
  }
}
