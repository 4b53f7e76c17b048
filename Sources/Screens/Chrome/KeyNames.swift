internal import Cells
internal import Words

extension Wording {
  /// A key as it is written on the keyboard.
  func name(_ key: Key) -> String {
    switch key {
    case .character(" "): say(.keySpace)
    case .character(let character): String(character)
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt("\n"): "Alt-" + say(.keyEnter)
    case .alt(let character): "Alt-\(character)"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .shiftUp: say(.keyShiftUp)
    case .shiftDown: say(.keyShiftDown)
    case .shiftLeft: say(.keyShiftLeft)
    case .shiftRight: say(.keyShiftRight)
    case .home: say(.keyHome)
    case .end: say(.keyEnd)
    case .pageUp: say(.keyPageUp)
    case .pageDown: say(.keyPageDown)
    case .insert: "Ins"
    case .delete: say(.keyDelete)
    case .backspace: say(.keyBackspace)
    case .enter: say(.keyEnter)
    case .tab: "Tab"
    case .backTab: say(.keyBackTab)
    case .escape: say(.keyEscape)
    case .function(let number): "F\(number)"
    }
  }
}
