import Foundation

/// A journal in memory, cut into lines as each decoder wants them.
struct JournalBytes {
  let bytes: [UInt8]
  /// The place of each line, without its line feed.
  let lines: [Range<Int>]
  let linesAsData: [Data]

  init(contentsOf path: String) throws {
    bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    var lines: [Range<Int>] = []
    for line in bytes.indices.split(whereSeparator: { [bytes] in bytes[$0] == 0x0A }) {
      lines.append(line)
    }
    self.lines = lines
    linesAsData = lines.map { [bytes] in Data(bytes[$0]) }
  }

  /// Megabytes per second at which `decodeAll` goes through the journal; it must find an operation
  /// on every line.
  func rate(_ decodeAll: () throws -> Int) throws -> Double {
    var operations = 0
    let time = try ContinuousClock().measure { operations = try decodeAll() }
    precondition(operations >= lines.count, "a line without operations was decoded")
    return Double(bytes.count) / 1e6 / (time / .seconds(1))
  }
}
