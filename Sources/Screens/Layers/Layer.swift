internal import Cells
internal import ProjectModel
internal import Words

/// Something that lies on the stack: a screen, or what lies on top of one. A value that owns its
/// state, its keys, what they do, and its drawing.
///
/// What it sees of the rest is the `Scene`; what it wants done elsewhere it asks for by `Command`s.
protocol Layer {
  /// What its keys ask for.
  associatedtype Action: Sendable

  /// Its keys as they are now, in the order of the help.
  func keys(_ scene: Scene) -> KeyTable<Action>

  /// Which layers below hear a key that this one has no use for.
  var hearing: Hearing { get }

  /// What it must find in the world before it takes in a key, or before it is arranged and drawn
  /// where the key is nil.
  func needs(_ key: Key?, _ scene: Scene) -> Needs

  /// What it must find in the world before it takes in a text that is pasted.
  func needsToPaste(_ scene: Scene) -> Needs

  /// Takes in a key: does what the table says, or types it.
  mutating func press(_ key: Key, _ scene: Scene) -> Outcome

  // These two are wanted at every key; as requirements they are compiled for each layer.

  /// Its table as help, hints and palette show it.
  func shownTable(_ scene: Scene) -> ShownTable

  /// Whether its table has a key.
  func hears(_ key: Key, _ scene: Scene) -> Bool

  /// Does what one of its keys asks for.
  mutating func perform(_ action: Action, _ scene: Scene) -> [Command]

  /// Takes in a key that its table does not have: what takes text types it.
  mutating func type(_ key: Key, _ scene: Scene) -> Outcome

  /// Takes in a text that was pasted.
  mutating func paste(_ text: String, _ scene: Scene) -> Outcome

  /// Takes in what has happened elsewhere.
  mutating func take(_ event: Event, _ scene: Scene) -> [Command]

  /// Makes anew what is stale, and brings what is selected into view; after every change of state or
  /// size.
  mutating func arrange(_ scene: Scene)

  /// Draws it over what lies below.
  func draw(in frame: inout Frame, _ scene: Scene)

  /// What the help calls it.
  func title(_ scene: Scene) -> String

  /// Its shapes and bars, and what they mean.
  func legend(_ scene: Scene) -> [Sign]

  /// The next moment at which it changes by itself, in milliseconds of the clock that `update` is
  /// given; nil if none.
  var deadline: Int64? { get }

  /// What would be lost if everything ended now; nil for nothing.
  func unfinished(_ scene: Scene) -> Unfinished?

  /// Tells those below what of it matters to them.
  func tell(_ above: inout Scene.Above)

  /// Whether nothing below it is seen, the tabs and the status line among them.
  var coversAll: Bool { get }

  /// Changes how everything looks while it is there.
  func adjust(_ look: inout Look)

  /// The records that are marked in it, to be changed or dropped together.
  var marks: Set<RecordID> { get }

  /// Whether what others write is told of elsewhere than on the status line while it is there.
  var tellsNews: Bool { get }

  /// What a question that it has asked is about now; nil where that stays as it is.
  mutating func question(_ scene: Scene) -> String?
}

/// Which layers below hear a key that a layer has no use for.
enum Hearing {
  /// Those below, one after the other.
  case all
  /// The common keys alone: what lies between is covered.
  case common
  /// Those of the common keys that change nothing: what is shown is not the project as it is.
  case looking
  /// None: a key that it does not know does nothing.
  case none
}

/// What became of a key.
enum Outcome {
  /// It has no use for it.
  case passed
  /// It took it, and asks for this.
  case handled([Command])

  /// It took it, and asks for nothing.
  static var handled: Outcome { .handled([]) }
}

/// A shape or a bar, and what it means.
struct Sign {
  var mark: String
  var role: Role
  var text: String

  init(_ mark: String, _ role: Role, _ text: String) {
    self.mark = mark
    self.role = role
    self.text = text
  }
}

extension Layer {
  var hearing: Hearing { .none }
  func needs(_ key: Key?, _ scene: Scene) -> Needs { [] }
  func needsToPaste(_ scene: Scene) -> Needs { needs(.character(" "), scene) }
  mutating func type(_ key: Key, _ scene: Scene) -> Outcome { .passed }
  mutating func paste(_ text: String, _ scene: Scene) -> Outcome { .passed }
  mutating func take(_ event: Event, _ scene: Scene) -> [Command] { [] }
  mutating func arrange(_ scene: Scene) {}
  func title(_ scene: Scene) -> String { "" }
  func legend(_ scene: Scene) -> [Sign] { [] }
  var deadline: Int64? { nil }
  func unfinished(_ scene: Scene) -> Unfinished? { nil }
  func tell(_ above: inout Scene.Above) {}
  var coversAll: Bool { false }
  func adjust(_ look: inout Look) {}
  var marks: Set<RecordID> { [] }
  var tellsNews: Bool { false }
  mutating func question(_ scene: Scene) -> String? { nil }
}

// MARK: Keys

extension Layer {
  mutating func press(_ key: Key, _ scene: Scene) -> Outcome {
    guard let binding = keys(scene)[key] else { return type(key, scene) }
    return .handled(perform(binding.action, scene))
  }

  /// What a key would need to be found in the world.
  func needsForKey(_ key: Key, _ scene: Scene) -> Needs {
    needs(key, scene).union(keys(scene)[key]?.needs ?? [])
  }

  /// Does what a line of its table says.
  mutating func perform(_ shown: ShownBinding, _ scene: Scene) -> [Command] {
    guard let action = shown.action as? Action else {
      preconditionFailure("the line belongs to another layer")
    }
    return perform(action, scene)
  }

  func shownTable(_ scene: Scene) -> ShownTable { keys(scene).shown }

  func hears(_ key: Key, _ scene: Scene) -> Bool { keys(scene)[key] != nil }
}
