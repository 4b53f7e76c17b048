internal import Cells
internal import Words

/// The keys of each face.
extension MunicipalitiesScreen {
  private static let moves = ListMove.bindings.map { $0.map { Action.move($0) } }
  private static let pages = ListMove.pages.map { $0.map { Action.move($0) } }

  /// ↑ and ↓ go from place to place here.
  private static let headings: [Binding<Action>] = [
    Binding([.up, "k"], .go(.north), .toTheNorth, hint: .choose, 0, isMove: true),
    Binding([.down, "j"], .go(.south), .toTheSouth, hint: .choose, 0, isMove: true),
    Binding([.left, "h"], .go(.west), .toTheWest, hint: .choose, 0, isMove: true),
    Binding([.right, "l"], .go(.east), .toTheEast, hint: .choose, 0, isMove: true),
  ]

  /// Opening what is chosen, and turning to the next face.
  private static func opening(_ help: Phrase, next: Phrase) -> [Binding<Action>] {
    [
      Binding([.enter], .open, help, hint: .open, 2, isMove: true),
      Binding([.tab], .nextFace, .nextFaces, hint: next, 3, isMove: true),
      Binding([.backTab], .previousFace, .previousFaces, isMove: true),
    ]
  }

  private static let folding: [Binding<Action>] = [
    Binding([.right, "l"], .expand, .unfoldRegion),
    Binding([.left, "h"], .collapse, .foldRegion),
    Binding(["z"], .toggleAll, .foldOrUnfoldAll, hint: .fold, 8),
  ]

  private static let filters: [Binding<Action>] = [
    Binding([.escape], .back, .clearFiltersThenBack, isMove: true),
    Binding(["/"], .filter, .findAmongAll, hint: .find, 3),
    Binding(["s"], .nextStanding, .oneStageOnly, hint: .stage, 5),
    Binding(["v"], .nextPart, .onePartOnly, hint: .part, 6),
    Binding(["o"], .onlyRegion, .thisRegionOnly, hint: .region, 7),
    Binding(["+", "="], .zoomIn, .enlargeTheRegion, hint: .zoom, 9),
    Binding(["-"], .zoomOut, .theWholeMap, hint: .zoom, 9),
  ]

  private static let sorting: [Binding<Action>] = [
    Binding([">"], .nextOrder, .sortByNext, hint: .sort, 4),
    Binding(["<"], .previousOrder, .sortByPrevious),
    Binding(["r"], .reverse, .reverseTheOrder),
  ]

  private static let records =
    (RecordAction.bindings + RecordAction.figureBindings + RecordAction.listBindings)
    .map { $0.map { Action.record($0) } }
  private static let rows = (RecordAction.tableBindings + RecordAction.markingBindings)
    .map { $0.map { Action.record($0) } }

  /// Nothing can be changed where it stands, as there are no cells.
  private static let marking = rows.filter { !$0.keys.contains("i") }

  static let listTable = KeyTable<Action>(
    moves + opening(.openMunicipality, next: .map) + folding + filters + sorting + records + rows)

  static let mapTable = KeyTable<Action>(
    headings + pages + opening(.openWhatIsChosen, next: .regions) + filters + records)

  static let regionsTable = KeyTable<Action>(
    moves + opening(.openWhatIsChosen, next: .path) + filters + records)

  static let pathTable = KeyTable<Action>(
    moves + opening(.openMunicipality, next: .list) + folding + filters + sorting + records
      + marking)
}
