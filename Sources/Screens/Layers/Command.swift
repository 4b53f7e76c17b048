internal import Cells
internal import ProjectModel

/// What a layer wants done elsewhere. Commands are carried out in order, in the name of the layer
/// that gave them.
///
/// None may hold a `Scene`: the world is changed in place only while nobody else holds it.
enum Command {
  // MARK: The world
  /// Something that only the program can do.
  case effect(Effect)
  /// Writes a change, durably; the layer hears `Event.written` or `Event.refused`.
  case write(Draft)
  /// Moves through time.
  case time(TimeAction)
  /// Shows a day; hindsight is offered for one before anything was noted.
  case travel(CalendarDay)
  /// Shows a day as it is known now.
  case seeWithHindsight(CalendarDay)
  /// Asks otherwise what has changed since a moment.
  case since(SinceAction)
  /// Keeps something for the next time that something is entered.
  case remember(Remembered)

  // MARK: The stack
  /// Lays a layer on top; it belongs to the one that asked.
  case push(any Layer)
  /// Lays a layer on top in which something is entered, unless nothing may be.
  case enter(Entering)
  /// Takes the layer away that asks for it.
  case close
  /// Asks something on the status line, in the name of the layer.
  case ask(Question)
  /// Takes the layer away that asks for it, then does something in the name of the one that it
  /// belongs to.
  case leave([Command])
  /// Asks the layer to which the question belongs for what it is about now.
  case askAnew
  /// Changes another layer; what that gives is done in its name.
  case change(LayerChange)
  /// Changes the layer in whose name it is done.
  case changeThis((inout any Layer, Scene) -> [Command])
  /// Changes the layer to which the one that asks belongs.
  case changeOwner((inout any Layer, Scene) -> [Command])
  /// Shows a screen by its name in commands, and changes it.
  case show(String, LayerChange?)
  /// Does what a line of the table of a layer says.
  case perform(ShownBinding, LayerID)

  /// Shows the register of expenses with those that make a figure; Escape leads back.
  case expenses(FigureScope)

  // MARK: Pages
  /// Opens a page over the screen.
  case open(Page.Subject)
  /// Goes to where a page belongs and opens it there; the way back is kept.
  case follow(Page.Subject)
  /// Closes the page, or goes back to where the link to it was followed.
  case leavePage

  // MARK: What is told
  /// Says something.
  case say(String)
  /// Says why something is not done.
  case refuse(String)
  /// Shows another theme, speaks another language, hides names.
  case look(LookAction)
  /// Opens the palette, or only what it has of records to add.
  case palette(isForAdding: Bool)
  /// Opens the help of what is on top.
  case help
  /// Begins the mode for the projector.
  case beginMeeting
  /// Does something with the views that are kept under names.
  case view(ViewAction)
  /// Takes up again what a program that has ended had not finished.
  case resume(Unfinished)
  /// Keeps it for later.
  case postpone(Unfinished)
  /// Offers the next of what was not finished.
  case offerNext
}

/// A change of one layer, found by its type: the uppermost one.
struct LayerChange {
  let finds: (any Layer) -> Bool
  let apply: (inout any Layer, Scene) -> [Command]

  init<Target: Layer>(_ type: Target.Type, _ body: @escaping (inout Target, Scene) -> [Command]) {
    finds = { $0 is Target }
    apply = { layer, scene in
      guard var target = layer as? Target else { return [] }
      let commands = body(&target, scene)
      layer = target
      return commands
    }
  }
}

/// A layer in which something is entered. It is made once the world has what typing needs.
struct Entering {
  /// What came of making it.
  enum Made {
    case layer(any Layer)
    /// There is nothing to enter any more; why, in a sentence.
    case refusal(String)
  }

  let make: (Scene) -> Made
}

extension Command {
  /// Changes the uppermost layer of a type.
  static func change<Target: Layer>(
    _ type: Target.Type, _ body: @escaping (inout Target, Scene) -> [Command]
  ) -> Command {
    .change(LayerChange(type, body))
  }

  /// Shows a screen, and changes it.
  static func show<Target: Screen>(
    _ type: Target.Type, _ body: @escaping (inout Target, Scene) -> [Command] = { _, _ in [] }
  ) -> Command {
    .show(type.plainName, LayerChange(type, body))
  }
}

/// Which layer of the stack: screens and the common keys keep theirs, others get one when they come.
struct LayerID: Hashable, Sendable {
  let number: Int
}

/// Another look.
enum LookAction: Hashable, Sendable {
  case nextTheme, otherLanguage, hidePeople
}
