internal import Cells
internal import Screens
internal import Ncurses
internal import Running
internal import Words

/// Shows the dashboard on the terminal until it is left.
///
/// - Parameters:
///   - settings: where what is the user's own is kept; nil if that is not known.
///   - inMeeting: whether it begins in the mode for the projector.
/// - Throws: `CommandFailure` where it cannot be shown.
func runDashboard(
  _ session: consuming Session, settings: String? = System.configurationFolder,
  inMeeting: Bool = false
) throws {
  DemoFolder.removeLeftovers()
  let options = session.options
  let wording = session.wording
  let terminal: NcursesTerminal
  do throws(NcursesTerminal.Failure) {
    terminal = try NcursesTerminal(
      environmentTerm: System.variable("TERM"), wantsColour: System.variable("NO_COLOR") == nil,
      escapeDelay: System.variable("ESCDELAY"), clipboard: Clipboard { System.variable($0) })
  } catch {
    throw CommandFailure.operation(wording.sentence(error))
  }
  defer { terminal.close() }
  var setup = Setup(
    wording: wording, directory: Resources.directory(), settings: settings,
    home: System.variable("HOME"))
  setup.glyphs = options.isASCII ? .ascii : Appearance.glyphs(isUTF8: terminal.isUTF8)
  setup.theme = Appearance.theme
  setup.depth = terminal.depth
  setup.isReadOnly = options.isReadOnly
  setup.past = options.past.map { Setup.Past(day: $0.day, isHindsight: $0.isHindsight) }
  setup.beginsMeeting = inMeeting
  setup.greeting = terminal.unknownName.map { wording.unknownTerminal($0) }
  setup.localTime = { System.local($0) }
  let loop = EventLoop(
    setup, store: session.store, project: session.takeProject(), terminal: terminal,
    machine: LocalMachine(terminal, options))
  if loop.run() == .deafness { throw CommandFailure.operation(wording.deafness) }
}
