/// A key, or a combination, as terminals can tell them apart.
public enum Key: Hashable, Sendable {
  /// A character that was typed, composed.
  case character(Character)
  /// Control with a lower-case letter; never `i`, `m`, `h` or `[`, which are other keys.
  case control(Character)
  /// Alt (Option, or Escape first) with a character.
  case alt(Character)
  case up, down, left, right
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case home, end, pageUp, pageDown
  case insert, delete, backspace
  case enter, tab, backTab, escape
  /// A function key from 1.
  case function(Int)
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// A character that is typed, so that key tables read as what is pressed.
  public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}

/// What a terminal has to tell.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Text pasted as a whole, line breaks as `\n`, without other control characters.
  case paste(String)
}
