internal import Cells
internal import Words

extension Legend {
  /// The signs of the screen *Budget*.
  static func budget(_ wording: Wording) -> [Sign] {
    [
      Sign("▔▔", .planned, wording.say(.plannedOverItsMonths)),
      Sign("██", .neutral, wording.say(.paid)),
      Sign("▒▒", .planned, wording.say(.committedNotYetPaid)),
      Sign("╎╎", .forecast, wording.say(.forecastAtMeanRate)),
      Sign("⣀⡇", .good, wording.receivedFromFunder),
      Sign("░░", .fan, wording.fanShort),
      Sign("│", .accent, wording.say(.today)),
      Sign("┊", .track, wording.say(.startOfAYear)),
      Sign("◇ ●", .text, wording.say(.reportDueOrSent)),
      Sign("▲", .bad, wording.say(.overrunOrLate)),
      Sign("◆", .warning, wording.say(.unbudgetedOrNearlyUsed)),
      Sign("—", .muted, wording.say(.undefinedEnterSaysWhy)),
    ] + marks(wording)
  }
}
