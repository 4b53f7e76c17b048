internal import Cells
internal import Words

/// One line of a key table: the help, the hints, the palette and the meaning of keys all come from
/// it.
struct Binding<Action: Sendable>: Sendable {
  /// The keys; the first ones are shown.
  var keys: [Key]
  /// What they ask for.
  var action: Action
  /// What that is, as the help and the palette say it.
  var help: Phrase
  /// What the hints say; nil for keys that only the help tells of.
  var hint: Phrase?
  /// Place among the hints, from 0.
  var rank: Int
  /// What it must find in the world.
  var needs: Needs
  /// Whether it only moves within what is shown, so that nobody looks for it by name.
  var isMove: Bool

  init(
    _ keys: [Key], _ action: Action, _ help: Phrase, hint: Phrase? = nil, _ rank: Int = 0,
    needs: Needs = [], isMove: Bool = false
  ) {
    self.keys = keys
    self.action = action
    self.help = help
    self.hint = hint
    self.rank = rank
    self.needs = needs
    self.isMove = isMove
  }

  /// The same line in the table of a layer that uses the component it belongs to.
  func map<Other>(_ transform: (Action) -> Other) -> Binding<Other> {
    Binding<Other>(
      keys, transform(action), help, hint: hint, rank, needs: needs, isMove: isMove)
  }
}
