import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Calls of the system that fail, and kills at them, by `strace`.
private enum Tracer {
  static let path = "/usr/bin/strace"

  /// Whether it is there and may trace.
  static let works: Bool = {
    do {
      let ended = try Program.run(
        ["-o", "/dev/null", "-e", "inject=fsync:error=EIO", "/bin/true"], in: TestFolder(),
        program: path)
      return ended.status == 0
    } catch {
      return false
    }
  }()
}

/// Erasing a contact for good, with a failure or a kill at each call that changes something.
@Suite(.enabled(if: Tracer.works, "strace is not there"), .serialized)
struct InjectionTests {
  private let folder: TestFolder
  private let template: String

  init() throws {
    folder = try TestFolder()
    template = try folder.project("empty")
    let added = try Program.run(
      [
        "--data", template, "add", "participation", "municipality=Gaspé",
        "contactName=Anne Trébleau", "contactEmail=anne@gaspe.ca",
      ], in: folder)
    #expect(added.status == 0, "\(added.error)")
    folder.append(
      #"{"v":1,"at":"2023-02-14T19:02:05.123Z-0000-bob","by":"B","why":"anne@gaspe.ca","ops":[]}"#
        + "\n", to: template + "/journal/bob.jsonl")
  }

  private func bytes(_ project: String) -> String {
    TemporaryFolder.names(in: project + "/journal").reduce("") { text, name in
      text + String(decoding: Files.contents(of: project + "/journal/" + name) ?? [], as: UTF8.self)
    }
  }

  /// The calls that change files, and how they fail.
  private static let cases = [
    ("fsync", "signal=KILL"), ("rename", "signal=KILL"), ("unlink", "signal=KILL"),
    ("fsync", "error=EIO"), ("rename", "error=EACCES"), ("write", "error=ENOSPC"),
    ("ftruncate", "error=EIO"), ("unlink", "error=EROFS"), ("flock", "error=ENOLCK"),
  ]

  @Test(arguments: cases)
  func `wherever erasing fails or is killed, a second run finishes and it is recorded`(
    call: String, injection: String
  ) throws {
    for number in 1...60 {
      let project = folder.unique("copie")
      #expect(
        try Program.run(["-r", template, project], in: folder, program: "/bin/cp").status == 0)
      let command = ["--data", project, "erase", "contact", "Anne Trébleau", "--yes"]
      let before = bytes(project)
      let first = try Program.run(
        [
          "-o", "/dev/null", "-e", "trace=\(call)", "-e",
          "inject=\(call):\(injection):when=\(number)", Program.path,
        ] + command, in: folder, program: Tracer.path)
      if first.error.contains("rien n’a été écrit") {
        #expect(bytes(project) == before, "\(number)")
      }
      let second = try Program.run(command, in: folder)
      #expect(second.status == 0, "\(call) \(number): \(second.error)")
      let left = bytes(project)
      for word in ["Anne", "anne@"] { #expect(!left.contains(word), "\(call) \(number)") }
      #expect(left.contains("(Loi 25)"), "\(call) \(number)")
      #expect(
        !TemporaryFolder.names(in: project + "/journal").contains { $0.hasSuffix(".erasing") })
      // Past the last call nothing is injected any more.
      if first.status == 0 { return }
    }
    Issue.record("erasing never ended")
  }
}
