internal import Cells
internal import Words

/// The signs of the screens, as the help tells of them.
enum Legend {
  /// How things stand.
  static func statuses(_ wording: Wording) -> [Sign] {
    [
      Sign("▲", .bad, wording.say(.lateOrOver)),
      Sign("◆", .warning, wording.say(.toWatchOrDueSoon)),
      Sign("●", .good, wording.say(.done)),
    ]
  }

  /// What has changed.
  static func marks(_ wording: Wording) -> [Sign] {
    [Sign("Δ ●", .fresh, wording.say(.changedSinceOrNow))]
  }

  /// The signs of pages.
  static func page(_ wording: Wording) -> [Sign] { statuses(wording) + marks(wording) }

  static func overview(_ wording: Wording) -> [Sign] {
    statuses(wording) + marks(wording) + [
      Sign("██", .neutral, wording.say(.paid)),
      Sign("▒▒", .planned, wording.say(.committedNotYetPaid)),
      Sign("▔▔", .planned, wording.say(.plannedInTheBudget)),
      Sign("│", .accent, wording.say(.todayTimeElapsed)),
      Sign("▶", .bad, wording.say(.pastTheBudget)),
    ]
  }

  static func activities(_ wording: Wording) -> [Sign] {
    statuses(wording) + marks(wording) + [
      Sign("►", .text, wording.say(.ongoing)), Sign("○", .text, wording.say(.planned)),
      Sign("■", .warning, wording.say(.suspended)), Sign("×", .muted, wording.say(.cancelled)),
      Sign("━━──", .good, wording.say(.doneAndToDo)),
      Sign("◆ ◇", .good, wording.say(.milestones)),
      Sign("│", .accent, wording.say(.today)),
      Sign("┊", .track, wording.say(.startOfAProjectYear)),
    ]
  }

  /// Of everything in which something is entered.
  static func entry(_ wording: Wording) -> [Sign] {
    marks(wording) + [
      Sign("*", .warning, wording.say(.requiredField)),
      Sign("▲", .bad, wording.say(.toBeLookedAt)),
      Sign("✓", .good, wording.say(.chosenAlready)),
    ]
  }

  static func preview(_ wording: Wording) -> [Sign] {
    [
      Sign("+", .good, wording.say(.rowToAdd)),
      Sign("=", .muted, wording.say(.rowThereAlready)),
      Sign("?", .warning, wording.say(.doubtfulRow)),
      Sign("▲", .bad, wording.say(.rejectedRow)),
      Sign("–", .warning, wording.say(.rowLeftOut)),
    ]
  }

  static func log(_ wording: Wording) -> [Sign] {
    [
      Sign("+", .good, wording.say(.newRecord)),
      Sign("~", .text, wording.say(.changedRecord)),
      Sign("−", .bad, wording.say(.droppedRecord)),
    ]
  }
}
