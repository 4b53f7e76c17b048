internal import Cells
internal import Words

/// The keys that are heard always, whatever lies on top.
enum AlwaysAction: Hashable, Sendable {
  case suspend, quit

  static let bindings: [Binding<AlwaysAction>] = [
    Binding([.control("z")], .suspend, .suspend),
    Binding([.control("c")], .quit, .quit, isMove: true),
  ]

  var effect: Effect {
    switch self {
    case .suspend: .suspend
    case .quit: .quit
    }
  }
}
