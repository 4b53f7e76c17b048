import ProjectJournal
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The interpreter of the other reader.
private enum Python {
  static let path = getenv("PATH").map { String(cString: $0) } ?? ""
  /// Where it is; nil if it is not installed.
  static let program: String? = path.split(separator: ":")
    .map { folder -> String in "\(folder)/python3" }.first { access($0, X_OK) == 0 }
}

/// Another reader, written from `Docs/journal-format.md` alone, finds what the program finds.
@Suite(.enabled(if: Python.program != nil, "python3 is not there"))
struct FormatReaderTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// What the other reader makes of a project; nil for the example.
  private func read(_ project: String?) throws -> JSONValue {
    let outcome = try Program.run(
      [Files.package + "Docs/example/read.py"] + (project.map { [$0] } ?? []), in: folder,
      environment: ["PATH": Python.path], program: try #require(Python.program))
    #expect(outcome.status == 0, "\(outcome.error)")
    return try JSONValue(Array(outcome.output.utf8))
  }

  @Test func `the example gives the state that it says`() throws {
    let written = Files.contents(of: Files.package + "Docs/example/state.json")
    #expect(try read(nil) == JSONValue(try #require(written)))
  }

  @Test func `the demonstration gives the records that the program lists`() throws {
    let project = try folder.project("demo")
    let dropped = try Program.run(["--data", project, "drop", "e0001"], in: folder)
    #expect(dropped.status == 0, "\(dropped.error)")
    let state = try read(project)
    #expect(state["problems"] == .array([]))
    for kind in ["activity", "participation", "indicator", "budgetLine", "expense", "risk"] {
      let listed = try Program.run(["--data", project, "list", kind, "--json"], in: folder)
      guard case .array(let records) = try JSONValue(Array(listed.output.utf8)),
        case .object(let others) = state["records"]?[kind]
      else {
        Issue.record("no \(kind)")
        continue
      }
      #expect(records.count == others.count, "\(kind)")
      for record in records {
        let other = others.first { $0.key == record["id"]?.text }
        guard case .object(let fields) = other?.value else {
          Issue.record("\(kind) \(record["id"]?.text ?? "") is missing")
          continue
        }
        for field in fields { #expect(record[field.key] == field.value, "\(kind) \(field.key)") }
      }
    }
  }
}
