import Cells
import Screens
import ProjectJournal
import ProjectModel
import TestSupport
import Testing
import Words

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The day that the demonstration is seen on.
let demonstrationDay = CalendarDay(year: 2024, month: 2, day: 14) ?? CalendarDay(number: 0)

/// Every entry of the demonstration, read from its file.
func demonstrationEntries() throws -> [Entry] {
  let bytes = try #require(Files.contents(of: Files.package + "Resources/demo.jsonl"))
  var entries: [Entry] = []
  var decoder = EntryDecoder()
  var failure: JSONProblem?
  for line in bytes.split(separator: 0x0A) {
    line.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      do throws(JSONProblem) {
        entries.append(try decoder.decode(base, 0..<buffer.count))
      } catch {
        failure = error
      }
    }
  }
  #expect(failure == nil)
  return entries
}

/// The demonstration project.
func demonstration() throws -> Project {
  var project = Project(today: demonstrationDay)
  for entry in try demonstrationEntries() { project.apply(entry) }
  return project
}

/// The municipalities of Québec.
func directory() throws -> Directory {
  Directory(
    municipalities: try #require(
      Files.contents(of: Files.package + "Resources/municipalities.tsv")),
    regions: try #require(Files.contents(of: Files.package + "Resources/regions.tsv")),
    outline: try #require(Files.contents(of: Files.package + "Resources/outline.tsv")))
}

/// A dashboard on the demonstration.
func demonstrationDashboard(
  _ size: Size = .standard, _ language: Language = .french, _ glyphs: Glyphs = .unicode,
  isReadOnly: Bool = false
) throws -> Shell {
  Shell(
    project: try demonstration(), directory: try directory(), wording: Wording(language),
    size: size, glyphs: glyphs, isReadOnly: isReadOnly)
}

extension Shell {
  /// Presses keys one after the other; what they asked of the world.
  @discardableResult
  mutating func press(_ keys: Key..., at now: Int64 = 0) -> [Effect] {
    keys.flatMap { update(.key($0), now: now) }
  }

  /// Types a text.
  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }
}

/// Compares a frame with the picture kept in a file, which `VOLETS_UPDATE_SCREENS=1` writes anew.
///
/// The file holds the text of the screen and, below it, a letter for the role of every cell.
func expectPicture(
  _ frame: Frame, _ name: String, location: SourceLocation = #_sourceLocation
) {
  let path = Files.package + "Tests/ScreensTests/Screens/\(name).txt"
  let picture = frame.text + "\n" + roles(of: frame)
  if getenv("VOLETS_UPDATE_SCREENS") != nil {
    #expect(Files.write(Array(picture.utf8), to: path))
    return
  }
  let kept = Files.contents(of: path).map { String(decoding: $0, as: UTF8.self) }
  guard let kept else {
    Issue.record("\(name): no picture kept", sourceLocation: location)
    return
  }
  if kept != picture {
    Issue.record("\(name) differs:\n\(picture)", sourceLocation: location)
  }
}

private func roles(of frame: Frame) -> String {
  let letters = Array(" mhbfagw!ntupc.k*i#S~-=")
  return (0..<frame.size.rows).map { row in
    var line = ""
    for column in 0..<frame.size.columns {
      let style = frame[column, row].style
      line.append(letters[Int((style.isSelected ? .selection : style.role).rawValue)])
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line + "\n"
  }.joined()
}
