internal import Cells
internal import ProjectModel
internal import Words

extension Legend {
  /// The signs of the list, of the map and of the table of regions.
  static func municipalities(_ wording: Wording, _ glyphs: Glyphs) -> [Sign] {
    let fill = Character(MapView.fill(glyphs))
    return Stage.allCases.map { Sign(wording.mark($0), wording.role($0), wording.name($0)) } + [
      Sign("▲", .warning, wording.silentSign),
      Sign(MapView.silentSign, .warning, wording.say(.silentOnTheMap)),
      Sign("2 \(MapView.moreSign(glyphs))", .text, wording.say(.severalOnTheMap)),
      Sign(
        String(String.UnicodeScalarView(Stage.allCases.map { PathStrip.glyph($0, glyphs) })), .good,
        wording.say(.heightOfStages)),
      Sign("3 ▲1", .text, wording.say(.activitiesUnderWayAndLate)),
      Sign(wording.say(.reachedSignMark), .text, wording.say(.reachedSign)),
      Sign("Eng.", .text, wording.say(.engagedSign)),
      Sign("Pop.", .text, wording.say(.populationSign)),
      Sign("⠂⠂", .track, wording.say(.regionThatTakesPart)),
      Sign(String([fill, fill]), .border, wording.say(.selectedRegion)),
      Sign("■", .accent, wording.say(.selectedOutsideTheProject)),
      Sign("·", .muted, wording.say(.othersOfTheRegion)),
    ]
  }
}
