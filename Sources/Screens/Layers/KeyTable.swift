internal import Cells
internal import Words

/// The keys of a layer; made once, as it is asked for at every key.
struct KeyTable<Action: Sendable>: Sendable {
  /// In the order of the help.
  let lines: [Binding<Action>]
  /// How help, hints and palette show it.
  let shown: ShownTable

  init(_ lines: [Binding<Action>]) {
    self.lines = lines
    shown = ShownTable(lines.map { ShownBinding($0) })
  }

  /// The line of a key; nil if it has none.
  subscript(key: Key) -> Binding<Action>? { lines.first { $0.keys.contains(key) } }
}

/// The key table of some layer, as help, hints and palette show it. One object is one table.
final class ShownTable: Sendable {
  let lines: [ShownBinding]

  init(_ lines: [ShownBinding]) { self.lines = lines }
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
