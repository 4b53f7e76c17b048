import CVterm
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program on a pseudo-terminal, seen through a real terminal emulator.
final class PseudoTerminal {
  private let main: CInt
  private let own: CInt
  private let emulator: OpaquePointer
  private let screen: OpaquePointer
  let child: pid_t
  /// Every byte that the program has sent.
  private(set) var sent: [UInt8] = []
  private(set) var columns: Int
  private(set) var rows: Int
  private let modesBefore: termios
  private var status: Int32?
  private var isClosed = false

  /// Longest wait for something that must come, in seconds; only a failure ever waits that long.
  private static let patience = 10

  init(
    _ arguments: [String], in folder: TestFolder, columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], program: String = Program.path
  ) throws {
    self.columns = columns
    self.rows = rows
    main = posix_openpt(O_RDWR | O_NOCTTY)
    grantpt(main)
    unlockpt(main)
    _ = fcntl(main, F_SETFD, FD_CLOEXEC)
    let name = String(cString: try #require(ptsname(main)))
    own = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(main, UInt(TIOCSWINSZ), &window)
    var modes = termios()
    tcgetattr(own, &modes)
    modesBefore = modes
    emulator = try #require(vterm_new(CInt(rows), CInt(columns)))
    vterm_set_utf8(emulator, 1)
    screen = try #require(vterm_obtain_screen(emulator))
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
    child = try Program.spawn(
      arguments, Program.environment(folder, environment), input: 0, output: 0, error: 0,
      terminal: name, program: program)
  }

  deinit {
    if status == nil {
      kill(child, SIGKILL)
      _ = Program.wait(for: child)
    }
    // The number of one that is closed may be another's by now.
    if !isClosed { close(main) }
    close(own)
    vterm_free(emulator)
  }

  /// Types bytes.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { buffer in
      #if canImport(Darwin)
        _ = Darwin.write(main, buffer.baseAddress, buffer.count)
      #else
        _ = Glibc.write(main, buffer.baseAddress, buffer.count)
      #endif
    }
  }

  /// Changes the size of the terminal.
  func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    vterm_set_size(emulator, CInt(rows), CInt(columns))
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(main, UInt(TIOCSWINSZ), &window)
  }

  func signal(_ number: CInt) { kill(child, number) }

  /// Closes the terminal as a window that is closed does.
  func hangUp() {
    close(main)
    isClosed = true
  }

  /// Takes in what is sent until a condition holds; false if the time runs out or the program ends.
  @discardableResult
  func wait(
    _ what: String = "", until isMet: (PseudoTerminal) -> Bool,
    location: SourceLocation = #_sourceLocation
  ) -> Bool {
    let end = time(nil) + Self.patience
    while !isMet(self) {
      guard time(nil) < end else {
        Issue.record("never came: \(what)\n\(text)", sourceLocation: location)
        return false
      }
      if !take(milliseconds: 200), hasEnded { return isMet(self) }
    }
    return true
  }

  /// Waits until a text is on the screen.
  @discardableResult
  func wait(for text: String, location: SourceLocation = #_sourceLocation) -> Bool {
    wait(text, until: { $0.text.contains(text) }, location: location)
  }

  private func take(milliseconds: CInt) -> Bool {
    var descriptor = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0, descriptor.revents & Int16(POLLIN) != 0 else {
      return false
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(main, &buffer, buffer.count)
    guard count > 0 else { return false }
    sent += buffer[..<count]
    buffer.withUnsafeBytes { bytes in
      _ = vterm_input_write(
        emulator, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count)
    }
    return true
  }

  private var hasEnded: Bool {
    if status != nil { return true }
    var code: CInt = 0
    guard waitpid(child, &code, WNOHANG) == child else { return false }
    let signal = code & 0x7F
    status = signal == 0 ? (code >> 8) & 0xFF : 128 + signal
    return true
  }

  /// Waits for the program's end; its status.
  func finish(location: SourceLocation = #_sourceLocation) -> Int32? {
    let end = time(nil) + Self.patience
    while !hasEnded, time(nil) < end { _ = take(milliseconds: 50) }
    while take(milliseconds: 20) {}
    if status == nil { Issue.record("did not end", sourceLocation: location) }
    return status
  }

  /// The text of a row, without the spaces at its end.
  func text(row: Int) -> String {
    var scalars = String.UnicodeScalarView()
    var length = 0
    for column in 0..<columns {
      let first = volets_vterm_scalar(screen, CInt(row), CInt(column), 0)
      scalars.append(Unicode.Scalar(first == 0 ? 0x20 : first) ?? "?")
      // Behind an empty cell's first scalar the emulator leaves what was there before.
      for index in first == 0 ? 0..<0 : 1..<3 {
        let mark = volets_vterm_scalar(screen, CInt(row), CInt(column), CInt(index))
        if mark == 0 { break }
        scalars.append(Unicode.Scalar(mark) ?? "?")
      }
      if first != 0, first != 0x20 { length = scalars.count }
    }
    return String(String.UnicodeScalarView(scalars.prefix(length)))
  }

  /// The whole screen as text.
  var text: String { (0..<rows).map { text(row: $0) + "\n" }.joined() }

  /// Row and column of the cursor.
  var cursor: (row: Int, column: Int) {
    let place = volets_vterm_cursor(emulator)
    return (Int(place.row), Int(place.col))
  }

  /// Whether the bytes sent so far hold a text.
  func hasSent(_ text: String) -> Bool {
    String(decoding: sent, as: UTF8.self).contains(text)
  }

  /// Whether the terminal is as it was found: its modes, the ordinary screen, a cursor to see. What a
  /// program that has ended sent last may still be on its way.
  func isWhole() -> Bool {
    while !isWholeNow {
      guard take(milliseconds: 500) else { return false }
    }
    return true
  }

  private var isWholeNow: Bool {
    var modes = termios()
    tcgetattr(own, &modes)
    let all = String(decoding: sent, as: UTF8.self)
    func last(_ on: String, _ off: String) -> Bool {
      guard let start = all.ranges(of: on).last else { return true }
      guard let end = all.ranges(of: off).last else { return false }
      return end.lowerBound > start.lowerBound
    }
    return modes.c_lflag == modesBefore.c_lflag && modes.c_iflag == modesBefore.c_iflag
      && modes.c_oflag == modesBefore.c_oflag
      && last("\u{1B}[?1049h", "\u{1B}[?1049l") && last("\u{1B}[?2004h", "\u{1B}[?2004l")
      && last("\u{1B}[?25l", "\u{1B}[?25h") && last("\u{1B}[?2026h", "\u{1B}[?2026l")
  }
}
