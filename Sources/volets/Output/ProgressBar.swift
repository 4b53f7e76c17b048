#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// How far long work is, on standard error, where that is a terminal.
struct ProgressBar {
  private let isShown = isatty(2) == 1
  private var percent = -1

  private static let width = 40

  /// Shows that `done` of `count` steps are done.
  mutating func show(_ done: Int, of count: Int) {
    let percent = count == 0 ? 100 : done * 100 / count
    guard isShown, percent != self.percent else { return }
    self.percent = percent
    let full = percent * Self.width / 100
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: Self.width - full)
    Output.progress("\r\(bar) \(percent)\u{A0}%")
  }

  /// Takes the bar away.
  func clear() {
    guard isShown, percent >= 0 else { return }
    Output.progress("\r" + String(repeating: " ", count: Self.width + 6) + "\r")
  }
}

/// A progress bar that is shown from inside closures.
final class SharedProgressBar {
  private var bar = ProgressBar()

  /// Shows that `done` of `count` steps are done.
  func show(_ done: Int, of count: Int) { bar.show(done, of: count) }

  /// Takes the bar away.
  func clear() {
    bar.clear()
    bar = ProgressBar()
  }
}
