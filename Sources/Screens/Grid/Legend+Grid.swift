internal import Cells
internal import Words

extension Legend {
  /// The signs of the grid of a part's budget.
  static func grid(_ wording: Wording) -> [Sign] {
    [
      Sign("*", .accent, wording.say(.changedCellNotSaved)),
      Sign("◆", .warning, wording.say(.changedHereAndElsewhere)),
      Sign("▲", .bad, wording.say(.cannotBeSavedAsItIs)),
      Sign("&", .muted, wording.say(.severalLinesTheirSum)),
      Sign("·", .muted, wording.say(.nothingBudgetedHere)),
    ]
  }
}
