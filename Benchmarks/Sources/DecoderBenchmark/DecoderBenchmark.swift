import Foundation
import ProjectJournal
import ProjectModel

/// Decodes all lines of a journal again and again, by turns with Volets' decoder and with
/// Foundation's; prints each one's megabytes per second, round by round.
@main
struct DecoderBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let rounds = Int(arguments[2]), rounds > 0 else {
      print("usage: DecoderBenchmark JOURNAL ROUNDS")
      exit(2)
    }
    let journal = try JournalBytes(contentsOf: arguments[1])
    var decoder = EntryDecoder()
    let foundation = JSONDecoder()
    var rates: (ours: [Double], foundation: [Double]) = ([], [])
    for _ in 0..<rounds {
      rates.ours.append(
        try journal.rate { try decodeAll(of: journal, with: &decoder) })
      rates.foundation.append(
        try journal.rate { try decodeAll(of: journal, with: foundation) })
    }
    report("EntryDecoder", rates.ours)
    report("JSONDecoder", rates.foundation)
  }

  private static func report(_ name: String, _ rates: [Double]) {
    print(([name] + rates.map { String($0) }).joined(separator: "\t"))
  }

  /// The number of operations decoded.
  private static func decodeAll(
    of journal: JournalBytes, with decoder: inout EntryDecoder
  ) throws -> Int {
    try journal.bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var operations = 0
      for line in journal.lines {
        var entry = try decoder.decode(base, line)
        operations += entry.operations.count
        decoder.reuse(&entry)
      }
      return operations
    }
  }

  /// The number of operations decoded.
  private static func decodeAll(
    of journal: JournalBytes, with decoder: JSONDecoder
  ) throws -> Int {
    var operations = 0
    for line in journal.linesAsData {
      operations += try decoder.decode(CodableEntry.self, from: line).ops.count
    }
    return operations
  }
}
