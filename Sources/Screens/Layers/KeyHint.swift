internal import Words

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
  func hintLine(_ scene: Scene) -> String { KeyHint.line(shownTable(scene).lines, scene.wording) }
}
