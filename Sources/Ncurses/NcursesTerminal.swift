internal import CNcurses
public import Cells

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The real terminal. Output goes through ncurses, which sends only what differs; input is read and
/// decoded by ourselves. All of it belongs to one thread.
public final class NcursesTerminal: Terminal {
  /// Why the dashboard cannot be shown.
  public enum Failure: Error, Hashable, Sendable {
    /// Standard input or output is not a terminal.
    case notATerminal
    /// No terminal description could be loaded, not even a plain one.
    case noDescription(term: String)
  }

  /// What the terminal can do.
  public let depth: ColourDepth
  /// Whether text may be written in UTF-8.
  public let isUTF8: Bool
  /// The name in `TERM` that was unknown, if another description stands in for it.
  public let unknownName: String?
  /// Readable when keys were pressed.
  public let inputDescriptor: CInt = 0
  /// Readable when a signal came in.
  public let signalDescriptor: CInt

  public private(set) var size: Size
  private var shown: Frame?
  private var decoder: KeyDecoder
  private var pairs: [Colours: Int16] = [:]
  private var isOpen = true
  private let clipboard: Clipboard
  /// Signals that were taken in and not told yet.
  private var waiting: [TerminalSignal] = []

  /// Takes over the terminal.
  ///
  /// - Parameters:
  ///   - environmentTerm: what `TERM` says.
  ///   - wantsColour: false where `NO_COLOR` is set.
  ///   - escapeDelay: what `ESCDELAY` says; see `KeyDecoder.escapeDelay`.
  ///   - clipboard: how bytes get into its clipboard.
  /// - Throws: what is missing of a terminal.
  public init(
    environmentTerm: String?, wantsColour: Bool, escapeDelay: String?, clipboard: Clipboard
  )
    throws(Failure)
  {
    self.clipboard = clipboard
    decoder = KeyDecoder(escapeDelay: KeyDecoder.escapeDelay(from: escapeDelay))
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    isUTF8 = volets_set_locale()
    setlocale(LC_NUMERIC, "C")
    guard volets_guard_begin() else { throw .notATerminal }
    signalDescriptor = volets_catch_signals()
    let name = environmentTerm ?? ""
    var used: String?
    for candidate in [name, "xterm-256color", "xterm", "vt100"] where !candidate.isEmpty {
      if volets_start(candidate) {
        used = candidate
        break
      }
    }
    guard let used else {
      volets_guard_end()
      throw .noDescription(term: name)
    }
    unknownName = used == name ? nil : name
    cbreak()
    noecho()
    nonl()
    curs_set(0)
    volets_prepare_screen()
    volets_disable_flow_control()
    let colours = volets_colours()
    if wantsColour, colours >= 8 {
      start_color()
      use_default_colors()
      depth = colours >= 256 ? .indexed : .ansi
    } else {
      depth = .mono
    }
    size = Size(columns: Int(volets_columns()), rows: Int(volets_rows()))
    Self.enterModes()
  }

  private static func send(_ text: String) {
    let bytes = Array(text.utf8CString)
    volets_write(bytes, CInt(bytes.count - 1))
  }

  /// Bracketed paste; ncurses knows nothing of it.
  private static func enterModes() { send("\u{1B}[?2004h") }
  private static func leaveModes() { send("\u{1B}[?2004l") }

  /// Gives the terminal back, as it was.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    Self.leaveModes()
    curs_set(1)
    endwin()
    volets_guard_end()
  }

  deinit { close() }

  public func suspend(message: String) {
    Self.leaveModes()
    curs_set(1)
    endwin()
    Self.send(message + "\r\n")
    volets_stop_self()
    Self.enterModes()
    curs_set(0)
    updateSize()
    repaint()
  }

  @discardableResult
  public func updateSize() -> Bool {
    var window = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return false
    }
    let fresh = Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    guard fresh != size else { return false }
    size = fresh
    resizeterm(CInt(window.ws_row), CInt(window.ws_col))
    repaint()
    return true
  }

  public func copy(_ bytes: [UInt8]) -> CopyOutcome {
    let (sequence, outcome) = clipboard.sequence(for: bytes)
    sequence.withUnsafeBytes { buffer in
      volets_write(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(buffer.count))
    }
    return outcome
  }

  public func repaint() {
    shown = nil
    volets_repaint_all()
  }
}

extension NcursesTerminal {
  public var inputDeadline: Int64? { decoder.deadline }

  public func flushInput(at now: Int64) -> [TerminalEvent] { decoder.flush(at: now) }

  public func readInput(at now: Int64) -> TerminalInput {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
      let count = read(inputDescriptor, buffer.baseAddress, buffer.count)
      if count > 0 { return .events(decoder.decode(buffer[..<count], at: now)) }
      if count < 0, errno == EINTR || errno == EAGAIN { return .events([]) }
      return .closed
    }
  }

  public func readSignals() -> [TerminalSignal] {
    takeSignals()
    defer { waiting = [] }
    return waiting
  }

  /// Whether signals were taken in that the descriptor no longer tells of.
  public var hasSignals: Bool { !waiting.isEmpty }

  /// Whether a signal came that asks the program to end. What came is told by the next `readSignals`.
  public func isAskedToEnd() -> Bool {
    takeSignals()
    return waiting.contains(where: \.isEnding)
  }

  private func takeSignals() {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
      let count = read(signalDescriptor, buffer.baseAddress, buffer.count)
      waiting += buffer.prefix(max(0, count)).compactMap { byte -> TerminalSignal? in
        switch CInt(byte) {
        case SIGWINCH: .resize
        case SIGTERM: .terminate
        case SIGHUP: .hangUp
        case SIGINT, SIGQUIT: .interrupt
        case SIGTSTP: .stop
        default: nil
        }
      }
    }
  }
}

extension NcursesTerminal {
  public func show(_ frame: Frame) {
    if let shown, shown == frame { return }
    let old = shown?.size == frame.size && shown?.theme == frame.theme ? shown : nil
    var line: [wchar_t] = []
    let rows = min(frame.size.rows, size.rows)
    let columns = min(frame.size.columns, size.columns)
    for row in 0..<rows {
      let range = (row * frame.size.columns)..<(row * frame.size.columns + columns)
      if let old, old.cells[range] == frame.cells[range] { continue }
      draw(frame.cells[range], row: row, theme: frame.theme, into: &line)
    }
    let cursor = frame.cursor ?? Point(column: 0, row: max(0, rows - 1))
    move(CInt(min(cursor.row, max(0, rows - 1))), CInt(min(cursor.column, max(0, columns - 1))))
    volets_stage()
    Self.send("\u{1B}[?2026h")
    curs_set(frame.showsCursor ? 1 : 0)
    doupdate()
    Self.send("\u{1B}[?2026l")
    shown = frame
  }

  /// Draws one row as runs of cells of one style.
  private func draw(
    _ cells: ArraySlice<Cell>, row: Int, theme: Theme, into line: inout [wchar_t]
  ) {
    var start = cells.startIndex
    while start < cells.endIndex {
      let style = cells[start].style
      line.removeAll(keepingCapacity: true)
      var index = start
      while index < cells.endIndex, cells[index].style == style {
        let cell = cells[index]
        if cell.scalar != 0 {
          line.append(wchar_t(cell.scalar))
          if cell.mark != 0 { line.append(wchar_t(cell.mark)) }
          if cell.secondMark != 0 { line.append(wchar_t(cell.secondMark)) }
        }
        index += 1
      }
      let look = theme.look(style, depth: depth)
      var flags = 0
      if look.isBold { flags |= VOLETS_BOLD }
      if look.isReversed { flags |= VOLETS_REVERSE }
      if look.isUnderlined { flags |= VOLETS_UNDERLINE }
      volets_draw(
        CInt(row), CInt(start - cells.startIndex), line, CInt(line.count), CInt(flags),
        pair(theme, look))
      start = index
    }
  }

  /// The number of a pair of colours, from 1; numbered as they are first used, so that a terminal of
  /// 64 pairs has enough for every theme.
  private func pair(_ theme: Theme, _ look: Look) -> Int16 {
    guard depth != .mono, theme != .mono else { return 0 }
    let colours = Colours(foreground: look.foreground, background: look.background)
    if let number = pairs[colours] { return number }
    let number = Int16(pairs.count + 1)
    pairs[colours] = number
    init_pair(
      number, look.foreground.map { Int16($0) } ?? -1, look.background.map { Int16($0) } ?? -1)
    return number
  }

  /// Two colours; nil for the terminal's own.
  private struct Colours: Hashable {
    let foreground: UInt8?
    let background: UInt8?
  }
}
