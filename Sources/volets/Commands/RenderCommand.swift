internal import ArgumentParser
internal import Cells
internal import Screens
internal import ProjectModel
internal import Words

/// `volets render SCREEN`
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: Options.wording.renderAbstract)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(
    help: ArgumentHelp(
      Options.wording.renderScreenHelp,
      valueName: Options.wording.renderScreenValue))
  var screen: String
  @Option(help: ArgumentHelp(Options.wording.renderSizeHelp))
  var size: String = "120x36"
  @Option(help: ArgumentHelp(Options.wording.renderFormatHelp))
  var format: String = "text"
  @Option(help: ArgumentHelp(Options.wording.renderThemeHelp))
  var theme: String = "dark"
  @Option(
    help: ArgumentHelp(Options.wording.viewHelp, valueName: Options.wording.viewValue))
  var view: String?
  @Option(help: ArgumentHelp(Options.wording.renderKeysHelp))
  var keys: String = ""

  mutating func run() throws {
    let options = try options.resolved(over: parent.options, showsPast: true)
    let wording = options.wording
    let isMeeting = ["reunion", "meeting"].contains(SearchKey.text(screen))
    guard let shown = isMeeting ? Shell.screenNames.first : Shell.screenName(screen) else {
      throw CommandFailure.usage(wording.unknownScreen(screen))
    }
    guard let size = Self.size(size) else {
      throw CommandFailure.usage(wording.wrongSize(self.size))
    }
    guard let theme = Theme(rawValue: theme) else {
      throw CommandFailure.usage(wording.unknownTheme)
    }
    guard ["text", "ansi", "svg"].contains(format) else {
      throw CommandFailure.usage(wording.unknownFormat)
    }
    let pressed = try keys.split(separator: " ").map { try Self.keys(String($0), wording) }
    let session = try Session(options)
    var dashboard = Shell(
      project: session.project, directory: Resources.directory(), wording: wording, size: size,
      glyphs: options.isASCII ? .ascii : .unicode, theme: theme, isReadOnly: options.isReadOnly,
      localTime: { System.local($0) })
    /// Takes in a message; the journal is only read again where history is asked for.
    func take(_ message: Message) throws {
      guard dashboard.update(message, now: 0).contains(.loadHistory) else { return }
      _ = dashboard.update(.historyLoaded(try session.allEntries()), now: 0)
    }
    if options.past != nil {
      _ = dashboard.update(.historyLoaded(try session.allEntries()), now: 0)
    }
    dashboard.show(shown)
    try take(.timePassed)
    if let view {
      let view = try session.view(view)
      guard view.screen == shown, !isMeeting else {
        throw CommandFailure.usage(wording.viewOfOther(view.name))
      }
      session.show(view, in: &dashboard)
    }
    if let past = options.past {
      dashboard.travel(to: past.day, withHindsight: past.isHindsight)
    }
    if isMeeting { try take(.meetingBegins) }
    for key in pressed.joined() { try take(.key(key)) }
    let frame = dashboard.frame()
    switch format {
    case "ansi": Output.write(frame.ansi)
    case "svg": Output.write(frame.svg)
    default: Output.write(frame.text)
    }
  }

  private static func size(_ text: String) -> Size? {
    let parts = text.split(separator: "x").map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...1000).contains(columns), (1...500).contains(rows)
    else { return nil }
    return Size(columns: columns, rows: rows)
  }

  /// The keys that a word names: one by its name, or, behind `=`, one for each character, `_` for a
  /// space.
  private static func keys(_ word: String, _ wording: Wording) throws -> [Key] {
    guard word.count > 1, word.first == "=" else { return [try key(word, wording)] }
    return word.dropFirst().map { .character($0 == "_" ? " " : $0) }
  }

  private static func key(_ name: String, _ wording: Wording) throws -> Key {
    switch name {
    case "up": return .up
    case "down": return .down
    case "left": return .left
    case "right": return .right
    case "enter": return .enter
    case "escape": return .escape
    case "tab": return .tab
    case "backtab": return .backTab
    case "pageup": return .pageUp
    case "pagedown": return .pageDown
    case "home": return .home
    case "end": return .end
    case "backspace": return .backspace
    case "delete": return .delete
    case "shift-up": return .shiftUp
    case "shift-down": return .shiftDown
    case "shift-left": return .shiftLeft
    case "shift-right": return .shiftRight
    case "space": return .character(" ")
    default:
      if name.hasPrefix("ctrl-"), name.count == 6, let letter = name.last {
        return .control(letter)
      }
      guard name.count == 1, let character = name.first else {
        throw CommandFailure.usage(wording.unknownKey(name))
      }
      return .character(character)
    }
  }
}
