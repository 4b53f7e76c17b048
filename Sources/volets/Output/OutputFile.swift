internal import Files

/// A file that a command writes, shared with whoever makes its bytes.
final class OutputFile {
  private var file: NewFile?

  init(_ file: consuming NewFile) { self.file = consume file }

  /// Writes what comes next.
  ///
  /// - Throws: what the system said.
  func write(_ bytes: [UInt8]) throws(SystemFailure) { try file?.write(bytes) }

  /// Gives it its name.
  ///
  /// - Throws: what the system said; `isThereAlready` where something has the name and stays.
  func finish(replacing: Bool) throws(SystemFailure) {
    guard let file = file.take() else { return }
    try file.finish(replacing: replacing)
  }

  /// Gives it up.
  func discard() {
    guard let file = file.take() else { return }
    file.discard()
  }
}
