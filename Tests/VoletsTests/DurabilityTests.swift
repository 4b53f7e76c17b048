import ProjectJournal
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Nothing acknowledged is lost: not to two writers at once, not to a kill at any moment.
struct DurabilityTests {
  private func identifiers(_ project: String, _ folder: TestFolder) throws -> Set<String> {
    let outcome = try Program.run(["--data", project, "list", "expense", "--json"], in: folder)
    guard case .array(let records) = try JSONValue(Array(outcome.output.utf8)) else { return [] }
    return Set(records.compactMap { $0["id"]?.text })
  }

  @Test func `processes of one writer that write at once all keep their entries`() throws {
    let folder = try TestFolder()
    let project = try folder.project()
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    var acknowledged: Set<String> = []
    for round in 0..<5 {
      let files = (0..<6).map { _ in open(folder.unique("id"), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      }
      let children = try files.map { file in
        try Program.spawn(
          ["--data", project, "add", "expense", "date=2024-02-01", "amount=\(round + 1)"],
          Program.environment(folder), input: null, output: file, error: null)
      }
      for (child, file) in zip(children, files) {
        #expect(Program.wait(for: child) == 0)
        acknowledged.insert(Self.text(file))
        close(file)
      }
    }
    close(null)
    #expect(acknowledged.count == 30)
    #expect(try identifiers(project, folder) == acknowledged)
    #expect(try Program.run(["--data", project, "verify"], in: folder).status == 0)
  }

  @Test func `of processes that make one project at once, one makes it, and no entry is lost`()
    throws
  {
    let folder = try TestFolder()
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    for _ in 0..<6 {
      let project = folder.unique("projet")
      // The first writes its entry while the others may still be at it.
      let children = try (0..<5).map { _ in
        try Program.spawn(
          ["init", project], Program.environment(folder), input: null, output: null, error: null)
      }
      while access(project + "/volets.json", F_OK) != 0 { sched_yield() }
      let added = try Program.run(
        ["--data", project, "add", "expense", "date=2024-02-01", "amount=1"], in: folder)
      #expect(added.status == 0, "\(added.error)")
      #expect(children.map { Program.wait(for: $0) }.sorted() == [0, 1, 1, 1, 1])
      #expect(try identifiers(project, folder) == [String(added.output.dropLast())])
      #expect(try Program.run(["--data", project, "verify"], in: folder).status == 0)
    }
  }

  @Test func `an entry that was acknowledged survives a kill at any moment`() throws {
    let folder = try TestFolder()
    let project = try folder.project()
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    var acknowledged: Set<String> = []
    for step in 0..<40 {
      let file = open(folder.unique("id"), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      let child = try Program.spawn(
        ["--data", project, "add", "expense", "date=2024-02-01", "amount=1"],
        Program.environment(folder), input: null, output: file, error: null)
      // From before it has begun to after it has ended.
      var pause = timespec(tv_sec: 0, tv_nsec: step * step * 250_000)
      nanosleep(&pause, nil)
      kill(child, SIGKILL)
      _ = Program.wait(for: child)
      let id = Self.text(file)
      if !id.isEmpty { acknowledged.insert(id) }
      close(file)
    }
    close(null)
    #expect((1..<40).contains(acknowledged.count))
    let kept = try identifiers(project, folder)
    #expect(kept.isSuperset(of: acknowledged))
    let last = try Program.run(
      ["--data", project, "add", "expense", "date=2024-02-01", "amount=1"], in: folder)
    #expect(last.status == 0)
    #expect(try identifiers(project, folder).contains(String(last.output.dropLast())))
  }

  private static func text(_ file: CInt) -> String {
    var buffer = [UInt8](repeating: 0, count: 100)
    let count = pread(file, &buffer, buffer.count, 0)
    let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : ""
  }
}
