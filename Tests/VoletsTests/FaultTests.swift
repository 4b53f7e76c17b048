import ProjectJournal
import ProjectModel
import TestSupport
import Testing

#if os(Linux)
  import Glibc

  /// Whatever system call fails, and wherever the program is killed: what was acknowledged is there, and
  /// what is said of the rest is true.
  struct FaultTests {
    private let folder: TestFolder
    private let bench: FaultBench

    init() throws {
      folder = try TestFolder()
      bench = try FaultBench(folder)
    }

    private static let add = ["add", "expense", "date=2024-02-01", "amount=1"]

    /// What is in the project once a command has ended, and whether it is what was said.
    private func check(
      _ outcome: Program.Outcome, _ project: String, _ plan: String
    ) throws {
      let entries = try bench.history(project)
      #expect(entries.prefix(1) == [bench.first], "\(plan)")
      let count = entries.count - 1
      switch outcome.status {
      case 0: #expect(count == 1, "\(plan)")
      // What is not read is not known: 2 is said of a record that is not there.
      case 1, 2:
        let isInFile = outcome.error.contains("est dans le fichier")
        #expect(count == (isInFile ? 1 : 0), "\(plan): \(outcome.error)")
        #expect(isInFile || !outcome.error.isEmpty)
        if outcome.error.contains("rien n’a été écrit") { #expect(count == 0, "\(plan)") }
      default:
        #expect(outcome.status == 128 + SIGKILL, "\(plan): \(outcome.error)")
        #expect(count <= 1)
      }
      // The next one is as if nothing had been.
      guard outcome.status > 2 || outcome.error.contains("bout de ligne") else { return }
      let next = try bench.run(Self.add, project)
      #expect(next.outcome.status == 0, "\(plan): \(next.outcome.error)")
      #expect(try bench.history(project).count == entries.count + 1, "\(plan)")
    }

    @Test func `one call of adding, changing or importing fails`() throws {
      var tried = 0
      let commands = [
        (Self.add, true), (Self.add, false), (["set", "e1", "amount=2"], true),
        (["import", "expense", bench.table], true),
      ]
      for (arguments, hasFile) in commands {
        let calls = try bench.run(arguments, try bench.project(hasFile)).calls
        try #require(calls.contains("fsync") && calls.contains("write"), "\(calls)")
        // What a file of one's own changes is seen at the calls that write.
        let isWhole = arguments == Self.add && hasFile
        for (index, call) in calls.enumerated() where isWhole || FaultBench.writes(call) {
          for action in FaultBench.actions(call) where isWhole || action != "after" {
            let project = try bench.project(hasFile)
            let plan = "\(index + 1) \(action)"
            let outcome = try bench.run(arguments, project, plan).outcome
            try check(outcome, project, "\(arguments[0]) \(call) \(plan)")
            tried += 1
          }
        }
      }
      #expect(tried > 100)
    }

    @Test func `undoing fails as well`() throws {
      let calls = try bench.run(Self.add, try bench.project(true)).calls
      var told: Set<String> = []
      for (index, call) in calls.enumerated() where call == "write" || call == "fsync" {
        for code in [EIO, ENOSPC] {
          for plan in [
            "\(index + 1) \(code) \(index + 2) \(EIO)",
            "\(index + 1) short \(index + 2) \(code) \(index + 3) \(EIO)",
          ] {
            let project = try bench.project(true)
            let outcome = try bench.run(Self.add, project, plan).outcome
            for sentence in ["est dans le fichier", "un bout de ligne reste", "rien n’a été écrit"]
            where outcome.error.contains(sentence) {
              told.insert(sentence)
            }
            try check(outcome, project, "\(call) \(plan)")
          }
        }
      }
      #expect(told == ["est dans le fichier", "un bout de ligne reste", "rien n’a été écrit"])
    }

    /// What a kill at each call of adding leaves of a project, and one in the midst of writing: each kind
    /// of remains once, as what a run does hangs on what it finds and not on how that came to be.
    private func remains(of project: String) throws -> [String] {
      func copy() throws -> String {
        let copy = folder.unique("copie")
        let copied = try Program.run(["-r", project, copy], in: folder, program: "/bin/cp")
        #expect(copied.status == 0)
        return copy
      }
      let entries = try bench.history(project)
      let calls = try bench.run(Self.add, try copy()).calls
      let plans =
        (1...calls.count + 1).map { "\($0) before" }
        + calls.indices.filter { calls[$0] == "write" }.map { "\($0 + 1) short \($0 + 2) before" }
      var found: [String: String] = [:]
      for plan in plans {
        let copy = try copy()
        let outcome = try bench.run(Self.add, copy, plan).outcome
        let now = try bench.history(copy)
        #expect(outcome.status == 0 || outcome.status == 128 + SIGKILL, "\(plan)")
        #expect(outcome.status != 0 || now.count == entries.count + 1, "\(plan)")
        #expect(now.count - entries.count <= 1 && now.starts(with: entries), "\(plan)")
        found[bench.shape(of: copy)] = copy
      }
      return Array(found.values)
    }

    @Test(arguments: [true, false])
    func `the program is killed at any two calls`(hasFile: Bool) throws {
      let once = try remains(of: try bench.project(hasFile))
      // Nothing, a file, a piece of a line and a line.
      #expect(once.count >= (hasFile ? 3 : 4))
      for project in once {
        for again in try remains(of: project) {
          let count = try bench.history(again).count
          #expect(try bench.run(Self.add, again).outcome.status == 0)
          #expect(try bench.history(again).count == count + 1)
        }
      }
    }

    @Test func `a reading that fails does not speak of writing`() throws {
      let calls = try bench.run(["list", "expense"], try bench.project(true)).calls
      #expect(!calls.isEmpty)
      for (index, call) in calls.enumerated() {
        for code in [EIO, EACCES] {
          let project = try bench.project(true)
          let outcome = try bench.run(["list", "expense"], project, "\(index + 1) \(code)").outcome
          #expect(!outcome.error.contains("écrit"), "\(call) \(index): \(outcome.error)")
          #expect(!outcome.error.isEmpty, "\(call) \(index)")
        }
      }
    }

    @Test func `making a project is killed or fails, and what is there stays`() throws {
      let init_ = { (project: String) in ["init", project] }
      let whole = folder.unique("projet")
      let calls = try bench.run(init_(whole), whole).calls
      try #require(calls.contains("link"))
      let line = Files.contents(of: "\(whole)/journal/\(bench.writer).jsonl")
      for (index, call) in calls.enumerated() {
        for action in ["before", "\(EIO)"] + (call == "write" ? ["\(ENOSPC)"] : []) {
          let project = folder.unique("projet")
          let plan = "\(call) \(index + 1) \(action)"
          let first = try bench.run(init_(project), project, "\(index + 1) \(action)").outcome
          let isMade = Files.contents(of: project + "/volets.json") != nil
          if first.status == 0 { #expect(isMade, "\(plan)") }
          let left = Files.contents(of: "\(project)/journal/\(bench.writer).jsonl")
          let second = try bench.run(init_(project), project).outcome
          if let left {
            #expect(
              Files.contents(of: "\(project)/journal/\(bench.writer).jsonl") == left, "\(plan)")
          }
          if second.status != 0, !isMade {
            #expect(second.error.contains("--repair"), "\(plan): \(second.error)")
            let repaired = try bench.run(["init", "--repair", project], project).outcome
            #expect(repaired.status == 0, "\(plan): \(repaired.error)")
          }
          let summary = try bench.run(["summary"], project).outcome
          #expect(summary.status == 0, "\(plan): \(summary.error)")
        }
      }
      #expect(line?.isEmpty == false)
    }

    @Test(arguments: ["nfs", "smb"])
    func `a share locks in its own way, and all is written, read and erased there`(
      share: String
    ) throws {
      let project = folder.unique("projet")
      /// Runs a command as on the share.
      func run(_ arguments: [String]) throws -> String {
        var environment = bench.environment(project)
        environment["VOLETS_FAULTS_SHARE"] = share
        let outcome = try Program.run(arguments, in: folder, environment: environment)
        #expect(outcome.status == 0, "\(arguments): \(outcome.error)")
        return outcome.output
      }
      bench.plan("")
      _ = try run(["init", project])
      let data = ["--data", project]
      let contact = ["municipality=Gaspé", "contactName=Anne Trébleau"]
      _ = try run(data + ["add", "participation"] + contact)
      _ = try run(data + ["add", "expense", "date=2024-02-01", "amount=1"])
      #expect(try run(data + ["list", "participation"]).contains("Gaspé"))
      _ = try run(data + ["erase", "contact", "Anne Trébleau", "--yes"])
      #expect(try run(data + ["verify"]).contains("Anne") == false)
      for name in TemporaryFolder.names(in: project + "/journal") {
        let bytes = Files.contents(of: project + "/journal/" + name) ?? []
        #expect(!String(decoding: bytes, as: UTF8.self).contains("Anne"), "\(name)")
      }
    }

    @Test func `what was added before a lock was had is read through what holds it`() throws {
      let project = try bench.project(true)
      bench.plan("flock<=30 \(EWOULDBLOCK)")
      let null = open("/dev/null", O_RDWR | O_CLOEXEC)
      defer { close(null) }
      let environment = bench.environment(project).merging(["VOLETS_FAULTS_SHARE": "smb"]) { $1 }
      let child = try Program.spawn(
        ["--data", project] + Self.add, Program.environment(folder, environment), input: null,
        output: null, error: null)
      while !bench.calls.contains("flock") { sched_yield() }
      folder.append(
        #"{"v":1,"at":"2024-02-02T12:00:00.000Z-0000-\#(bench.writer)","by":"A","ops":[]}"# + "\n",
        to: "\(project)/journal/\(bench.writer).jsonl")
      #expect(Program.wait(for: child) == 0)
      #expect(try bench.history(project).count == 3)
    }

    @Test func `a call that a signal interrupts is made again`() throws {
      for hasFile in [true, false] {
        let calls = try bench.run(Self.add, try bench.project(hasFile)).calls
        for (index, call) in calls.enumerated() where call != "mkdir" {
          let project = try bench.project(hasFile)
          let outcome = try bench.run(Self.add, project, "\(index + 1) \(EINTR)").outcome
          #expect(outcome.status == 0, "\(call) \(index): \(outcome.error)")
          #expect(try bench.history(project).count == 2, "\(call) \(index)")
        }
      }
    }

    @Test func `a window that changes while a lock is waited for refuses nothing`() throws {
      let project = try bench.project(true)
      let terminal = try PseudoTerminal(
        ["--today", "2024-02-14", "--data", project], in: folder, columns: 130, rows: 30,
        environment: bench.environment(project))
      bench.plan("")
      terminal.wait(for: "1 Aperçu")
      terminal.type("5")
      terminal.wait(for: "Un reçu, une ligne")
      terminal.type("12,5 \"Zzyx\" F-7\r")
      terminal.wait(for: "Enregistrer quand même?")
      // Somebody else has the lock, so many times that it is asked for.
      bench.plan("flock<=30 \(EWOULDBLOCK)")
      terminal.type("o")
      while !bench.calls.contains("flock") { sched_yield() }
      for columns in 120..<125 { terminal.resize(columns: columns, rows: 30) }
      terminal.wait(for: "Un reçu, une ligne")
      #expect(bench.calls.count { $0 == "flock" } == 31, "\(terminal.text)")
      #expect(try bench.history(project).count == 2)
      terminal.type("\u{3}")
      #expect(terminal.finish() == 0)
    }

    @Test func `a stack that overflows leaves the terminal whole`() throws {
      let project = try bench.project(true)
      let terminal = try PseudoTerminal(
        ["--today", "2024-02-14", "--data", project], in: folder,
        environment: bench.environment(project))
      bench.plan("")
      terminal.wait(for: "Aperçu")
      bench.plan("1 deep")
      folder.append("\n", to: project + "/journal/zoe.jsonl")
      #expect(terminal.finish() == 128 + SIGSEGV)
      #expect(terminal.isWhole())
    }

    @Test func `an entry on the screen stays until it is saved`() throws {
      let project = try bench.project(true)
      let terminal = try PseudoTerminal(
        ["--today", "2024-02-14", "--data", project], in: folder, columns: 130, rows: 30,
        environment: bench.environment(project))
      bench.plan("")
      terminal.wait(for: "1 Aperçu")
      terminal.type("5")
      terminal.wait(for: "Un reçu, une ligne")
      var isTyped = false
      var count = try bench.history(project).count
      /// Saves while a call fails; whether that succeeded.
      func save(_ faults: String) throws -> Bool {
        if !isTyped { terminal.type("12,5 \"Zzyx\" F-7") }
        bench.plan("")
        terminal.type("\r")
        terminal.wait(for: "Enregistrer quand même?")
        bench.plan(faults)
        terminal.type("o")
        terminal.wait("an answer to \(faults)") { terminal in
          let text = terminal.text
          // The lowest row is drawn last: a frame is whole once the question is gone from it.
          guard !text.contains("Enregistrer quand même?") else { return false }
          return text.contains("Un reçu, une ligne")
            || ["crit", "introuvable", "Accès", "confirmée"].contains { text.contains($0) }
        }
        isTyped = !terminal.text.contains("Un reçu, une ligne")
        if !isTyped || terminal.text.contains("est dans le fichier") { count += 1 }
        #expect(try bench.history(project).count == count, "\(faults)\n\(terminal.text)")
        #expect(!isTyped || terminal.text.contains("Zzyx"), "\(faults)\n\(terminal.text)")
        return !isTyped
      }
      #expect(try save(""))
      let calls = bench.calls
      let last = try #require(calls.lastIndex(of: "fsync"))
      var refused = 0
      for number in 1...last + 1 {
        for code in [EIO, ENOSPC] where try !save("\(number) \(code)") { refused += 1 }
      }
      #expect(refused > 4)
      #expect(try save(""))
      terminal.type("\u{3}")
      #expect(terminal.finish() == 0)
    }
  }
#endif
