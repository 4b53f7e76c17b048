internal import ArgumentParser
internal import Cells
internal import Dashboard
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
  @Flag(help: ArgumentHelp(Options.wording.renderASCIIHelp))
  var ascii = false
  @Option(help: ArgumentHelp(Options.wording.renderKeysHelp))
  var keys: String = ""

  mutating func run() throws {
    let options = try options.resolved(over: parent.options, showsPast: true)
    let wording = options.wording
    let isMeeting = ["reunion", "meeting"].contains(SearchKey.text(screen))
    guard let shown = isMeeting ? Screen.overview : Screen(named: screen) else {
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
    // The journal is only read again where history or another day may be asked for.
    let needsHistory =
      shown == .journal || isMeeting || !pressed.isEmpty || options.past != nil
    let entries = needsHistory ? try session.allEntries() : nil
    var dashboard = Dashboard(
      project: session.project, directory: Resources.directory(), wording: wording, size: size,
      glyphs: ascii ? .ascii : .unicode, theme: theme, isReadOnly: options.isReadOnly,
      localTime: { System.local($0) })
    if let entries { _ = dashboard.update(.historyLoaded(entries), now: 0) }
    dashboard.show(shown)
    if let past = options.past {
      dashboard.travel(to: past.day, withHindsight: past.isHindsight)
    }
    if isMeeting { _ = dashboard.update(.meetingBegins, now: 0) }
    for key in pressed.joined() { _ = dashboard.update(.key(key), now: 0) }
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
