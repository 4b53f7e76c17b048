import ProjectJournal
import ProjectModel
import TestSupport
import Testing

#if os(Linux)
  import Glibc

  /// Projects, and the program with some of its system calls made to fail.
  final class FaultBench {
    private let folder: TestFolder
    private let planFile: String
    private let logFile: String
    private var plans = 0
    /// Who writes.
    private(set) var writer = ""
    /// A table with two expenses.
    let table: String
    /// The entry that every project begins with.
    let first = "2024-02-01T12:00:00.000Z-0000-zoe"

    init(_ folder: TestFolder) throws {
      self.folder = folder
      planFile = folder.unique("plan")
      logFile = folder.unique("log")
      table = folder.unique("table")
      folder.append(
        "date;montant;fournisseur\n2024-01-02;5,00;Un\n2024-01-03;6,00;Deux\n", to: table)
      let project = folder.unique("projet")
      #expect(try Program.run(["init", project], in: folder).status == 0)
      let names = TemporaryFolder.names(in: project + "/journal")
      writer = String(try #require(names.first).dropLast(".jsonl".count))
    }

    private static var library: String {
      Program.path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/libFaults.so"
    }

    /// Whether a call changes something.
    static func writes(_ call: String) -> Bool {
      ["create", "write", "fsync", "mkdir"].contains(call)
    }

    /// What may become of a call.
    static func actions(_ call: String) -> [String] {
      guard writes(call) else { return ["\(EIO)", "before"] }
      let failures = [EIO, ENOSPC, EDQUOT, EROFS].map { "\($0)" }
      return failures + ["before", "after"] + (call == "write" ? ["short"] : [])
    }

    /// A project with one expense by somebody else.
    ///
    /// - Parameter hasFile: whether who writes here has written before.
    func project(_ hasFile: Bool) throws -> String {
      let project = folder.unique("projet")
      let line =
        #"{"v":1,"at":"\#(first)","by":"Zoé","ops":[{"set":"expense","id":"e1","fields":{"date":"2024-02-01","amountCents":5}}]}"#
      try ProjectMaker.make(
        in: project, project: "one",
        journals: ["zoe": Array((line + "\n").utf8)].merging(hasFile ? [writer: [0x0A]] : [:]) {
          $1
        })
      return project
    }

    /// The stamps of a project's entries, in order.
    func history(_ project: String) throws -> [String] {
      try Store(project, identify: nil).history().map(\.stamp.description).sorted()
    }

    /// The files of a project and how long they are.
    func shape(of project: String) -> String {
      ["", "/journal"].map { project + $0 }.flatMap { folder in
        TemporaryFolder.names(in: folder).map { name in
          "\(name) \(Files.contents(of: folder + "/" + name)?.count ?? -1)"
        }
      }.joined(separator: "\n")
    }

    /// The calls on the project since the plan was made.
    var calls: [String] {
      String(decoding: Files.contents(of: logFile) ?? [], as: UTF8.self)
        .split(separator: "\n").map(String.init)
    }

    /// Has calls fail from now on.
    func plan(_ faults: String) {
      plans += 1
      #expect(Files.write([], to: logFile))
      #expect(Files.write(Array("plan\(plans) \(faults)\n".utf8), to: planFile))
    }

    func environment(_ project: String) -> [String: String] {
      [
        "LD_PRELOAD": Self.library, "VOLETS_FAULTS": planFile, "VOLETS_FAULTS_LOG": logFile,
        "VOLETS_FAULTS_BELOW": project,
      ]
    }

    /// Runs a command to its end, and tells the calls that it made on the project.
    func run(
      _ arguments: [String], _ project: String, _ faults: String = ""
    ) throws -> (outcome: Program.Outcome, calls: [String]) {
      plan(faults)
      let outcome = try Program.run(
        arguments[0] == "init" ? arguments : ["--data", project] + arguments, in: folder,
        environment: environment(project))
      return (outcome, calls)
    }
  }
#endif
