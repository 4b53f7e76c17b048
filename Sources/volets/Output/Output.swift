internal import Cells
internal import Words

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Where commands write. Control characters of data never pass: JSON escapes
/// them, CSV leaves them out, and everywhere else they are shown as pictures.
enum Output {
  /// Writes a line to standard output.
  ///
  /// - Parameter done: what is done already, and is told where the line cannot be written.
  static func print(_ text: String, done: String? = nil) { write(text + "\n", to: 1, done) }

  /// Writes text to standard output as it is.
  ///
  /// - Parameter done: what is done already, and is told where the text cannot be written.
  static func write(_ text: String, done: String? = nil) { write(text, to: 1, done) }

  /// Writes bytes to standard output as they are.
  static func write(_ bytes: [UInt8]) { write(bytes, to: 1) }

  /// Writes a line to standard error.
  static func error(_ text: String) { write(visible(text) + "\n", to: 2) }

  /// Writes text to standard error as it is; none of it may come from data.
  static func progress(_ text: String) { write(text, to: 2) }

  /// A value on one line, for places where a line break would begin another record.
  static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? "⏎" : $0 })
  }

  /// A text whose control characters, save line feeds, are shown and not obeyed, and in which nothing
  /// is hidden or reordered.
  static func visible(_ text: String) -> String { VisibleText.of(text) }

  /// Ends the process: output that is cut short must not pass for whole.
  private static func fail(_ reason: String, _ done: String?) -> Never {
    error(Options.wording.outputCutShort(reason) + (done.map { " " + $0 } ?? ""))
    endProcess(1)
  }

  private static func write(_ text: String, to descriptor: CInt, _ done: String? = nil) {
    write(Array(text.utf8), to: descriptor, done)
  }

  private static func write(_ bytes: [UInt8], to descriptor: CInt, _ told: String? = nil) {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        #if canImport(Darwin)
          let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #else
          let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if count < 0, errno != EINTR {
          // A reader that has seen enough, such as `head`, is no failure.
          if errno == EPIPE || descriptor == 2 { return }
          fail(String(cString: strerror(errno)), told)
        }
        done += max(0, count)
      }
    }
  }
}
