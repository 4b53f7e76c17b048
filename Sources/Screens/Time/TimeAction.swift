internal import Cells
internal import Words

/// Moves through time, with their keys: on every screen and in the meeting alike.
enum TimeAction: Hashable, Sendable {
  case earlier, later, nextStep, now, toggleView, goToDay

  static let bindings: [Binding<TimeAction>] = [
    Binding([","], .earlier, .stepBack, needs: .history),
    Binding(["."], .later, .stepForth, needs: .history),
    Binding([";"], .nextStep, .stepLengths),
    Binding(["n"], .now, .backToToday),
    Binding(["m"], .toggleView, .knownOrHindsight),
    Binding(["@", "J"], .goToDay, .goToADate, needs: .history),
  ]
}
