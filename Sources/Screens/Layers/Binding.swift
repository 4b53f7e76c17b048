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

/// A line of the key table of some layer, as help, hints and palette show it.
struct ShownBinding: Sendable {
  let keys: [Key]
  /// What they ask for, for the layer whose line it is.
  let action: any Sendable
  let help: Phrase
  let hint: Phrase?
  let rank: Int
  let isMove: Bool
  let needs: Needs

  init<Action>(_ binding: Binding<Action>) {
    keys = binding.keys
    action = binding.action
    help = binding.help
    hint = binding.hint
    rank = binding.rank
    isMove = binding.isMove
    needs = binding.needs
  }
}

/// A key, or several that do the like, and what they do in short.
struct KeyHint {
  var keys: String
  var text: String

  /// The hints of some tables, most useful first; keys that say the same stand together.
  static func hints(_ bindings: [ShownBinding], _ wording: Wording) -> [KeyHint] {
    var hints: [KeyHint] = []
    let told = bindings.enumerated().filter { $0.element.hint != nil }
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    for (_, binding) in told {
      guard let phrase = binding.hint else { continue }
      let key = binding.keys.first.map { wording.name($0) } ?? ""
      let text = wording.say(phrase)
      if let index = hints.firstIndex(where: { $0.text == text }) {
        let isWord = key.first?.isLetter == true && hints[index].keys.last?.isLetter == true
        hints[index].keys += isWord ? " \(key)" : key
      } else {
        hints.append(KeyHint(keys: key, text: text))
      }
    }
    return hints
  }

  /// The hints of a layer as one text.
  static func line(_ bindings: [ShownBinding], _ wording: Wording) -> String {
    hints(bindings, wording).map { "\($0.keys) \($0.text)" }.joined(separator: "  ")
  }
}

extension Layer {
  /// Its own hints as one text.
  func hintLine(_ scene: Scene) -> String { KeyHint.line(shownBindings(scene), scene.wording) }
}
