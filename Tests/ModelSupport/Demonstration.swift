internal import ProjectJournal
public import ProjectModel
internal import TestSupport

/// The demonstration, read from the file that the program carries.
public enum Demonstration {
  /// Every entry.
  ///
  /// - Throws: what is wrong with the file.
  public static func entries() throws -> [Entry] {
    let bytes = try wanted(Files.contents(of: Files.package + "Resources/demo.jsonl"))
    var decoder = EntryDecoder()
    return try bytes.split(separator: 0x0A).map { line in
      try line.withUnsafeBufferPointer { try decoder.decode(wanted($0.baseAddress), 0..<$0.count) }
    }
  }

  /// The project on the day that it is mostly seen on, or another.
  ///
  /// - Throws: what is wrong with the file.
  public static func project(on day: String = "2024-02-14") throws -> Project {
    folded(try entries(), today: try wanted(CalendarDay(iso: day)))
  }
}
