internal import Cells
internal import ProjectModel
internal import Words

/// The keys that mean the same wherever nothing lies on top that hears every key: the lowest layer.
struct CommonKeys: Layer {
  enum Action: Sendable {
    /// The screen of a tab, by its name in commands.
    case show(String)
    case time(TimeAction)
    case look(LookAction)
    case palette, meeting, since, help, repaint, quit
  }

  private let table: KeyTable<Action>

  init(_ screens: [any Screen]) {
    let tabs = screens.enumerated().map { tab, screen in
      let type = Swift.type(of: screen)
      return Binding<Action>(
        [.character(Character("\(tab + 1)"))], .show(type.plainName), type.name)
    }
    table = KeyTable(tabs + Self.everywhere)
  }

  private static let everywhere: [Binding<Action>] =
    [
      Binding([.control("p"), ":"], .palette, .findAnything, hint: .menu, 9, isMove: true),
      Binding(["F"], .meeting, .meetingMode, hint: .meeting, 13),
    ]
    + TimeAction.bindings.map { $0.map { .time($0) } }
    + [
      Binding(["D"], .since, .changedSince, hint: .since, 12, needs: .history),
      Binding(["P"], .look(.hidePeople), .hideOrShowNames),
      Binding(["T"], .look(.nextTheme), .themes),
      Binding(["L"], .look(.otherLanguage), .otherLanguage),
      Binding(["?", .function(1)], .help, .helpOnThis, hint: .help, 10),
      Binding([.control("l"), .control("r")], .repaint, .redrawAndRead),
      Binding(["q"], .quit, .quit, hint: .quit, 11),
    ]

  func keys(_ scene: Scene) -> KeyTable<Action> { table }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .show(let name): [.show(name, nil)]
    case .time(let action): [.time(action)]
    case .look(let action): [.look(action)]
    case .palette: [.palette(isForAdding: false)]
    case .meeting: [.beginMeeting]
    case .since: [.since(.toggle)]
    case .help: [.help]
    case .repaint: [.effect(.repaint), .effect(.reload)]
    case .quit: [.effect(.quit)]
    }
  }

  func draw(in frame: inout Frame, _ scene: Scene) {}
}
