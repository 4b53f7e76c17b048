import ProjectJournal
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `volets erase contact`
struct EraseCommandTests {
  private func makeProject(_ folder: TestFolder) throws -> String {
    let project = try folder.project()
    for arguments in [
      [
        "add", "participation", "municipality=Gaspé", "contactName=Anne Trébleau",
        "contactEmail=anne@gaspe.ca",
      ],
      ["add", "participation", "municipality=Rimouski", "contactName=Luc Trébleau"],
      ["add", "expense", "date=2024-02-01", "amount=1", "note=vu avec ANNE TREBLEAU"],
    ] {
      let made = try Program.run(["--data", project] + arguments, in: folder)
      #expect(made.status == 0, "\(made.error)")
    }
    folder.append(
      "{\"v\":1,\"at\":\"2023-02-14T19:02:05.123Z-0000-bob\",\"by\":\"B\",\"why\":\"appel d’Anne Tr\\u00e9bleau\",\"ops\":[]}\n",
      to: project + "/journal/bob.jsonl")
    return project
  }

  /// All bytes of the journals.
  private func bytes(_ project: String) -> String {
    TemporaryFolder.names(in: project + "/journal").sorted().reduce("") { text, name in
      let path = project + "/journal/" + name
      return text + String(decoding: Files.contents(of: path) ?? [], as: UTF8.self)
    }
  }

  @Test func `without --yes it shows what would go and writes nothing`() throws {
    let folder = try TestFolder()
    let project = try makeProject(folder)
    let before = bytes(project)
    let shown = try Program.run(
      ["--data", project, "erase", "contact", "anne", "trebleau"], in: folder)
    #expect(shown.status == 0, "\(shown.error)")
    for words in [
      "Anne Trébleau (Gaspé)", "3 lignes de 2 fichiers", "bob.jsonl", "vu avec ANNE", "--yes",
    ] {
      #expect(shown.output.replacing("\u{A0}", with: " ").contains(words), "\(shown.output)")
    }
    #expect(bytes(project) == before)
  }

  @Test func `with and without --yes the changed texts are listed with kind and field`() throws {
    let folder = try TestFolder()
    let project = try makeProject(folder)
    for flags in [[], ["--yes"]] {
      let shown = try Program.run(
        ["--data", project, "erase", "contact", "Anne Trébleau"] + flags, in: folder)
      let text = shown.output.replacing("\u{A0}", with: " ")
      #expect(text.contains("dépense, note : « vu avec ANNE TREBLEAU »"), "\(text)")
      #expect(text.contains("bob.jsonl, ligne 1, raison : « appel d’Anne"), "\(text)")
    }
  }

  @Test func `with --yes no byte of the person is left, and the journal says so`() throws {
    let folder = try TestFolder()
    let project = try makeProject(folder)
    let command = ["--data", project, "erase", "contact", "Gaspé", "--yes", "--json"]
    let done = try Program.run(command, in: folder)
    #expect(done.status == 0, "\(done.error)")
    let json = try JSONValue(Array(done.output.utf8))
    #expect(json["erased"] == .flag(true))
    #expect(json["lines"]?.integer == 3)
    #expect(json["municipalities"] == .array([.text("Gaspé")]))
    let left = bytes(project)
    for word in ["Anne", "ANNE", "anne@", "Tr\\u00e9bleau"] { #expect(!left.contains(word)) }
    #expect(left.contains("Luc Trébleau"))
    #expect(left.contains("vu avec [effacé]"))
    let log = try Program.run(["--data", project, "log"], in: folder)
    #expect(log.output.replacing("\u{A0}", with: " ").contains("(Loi 25)"), "\(log.output)")
    #expect(try Program.run(["--data", project, "verify"], in: folder).status == 0)
    for text in ["Gaspé", "Anne Trébleau", "anne@gaspe.ca"] {
      let again = try Program.run(
        ["--data", project, "erase", "contact", text, "--yes"], in: folder)
      #expect(again.status == 0, "\(again.error)")
      #expect(again.output.contains("rien n’a été écrit"), "\(again.output)")
    }
    #expect(bytes(project) == left)
  }

  @Test func `what is too short, meant for several or must not be written to is refused`() throws {
    let folder = try TestFolder()
    let project = try makeProject(folder)
    let before = bytes(project)
    for (text, status, words) in [
      ("é-a", 2, "trop court"), ("", 2, "trop court"), ("Trébleau", 2, "Luc Trébleau (Rimouski)"),
    ] as [(String, Int32, String)] {
      let refused = try Program.run(
        ["--data", project, "erase", "contact", text, "--yes"], in: folder)
      #expect(refused.status == status)
      #expect(refused.error.contains(words), "\(refused.error)")
    }
    let readOnly = try Program.run(
      ["--data", project, "--read-only", "erase", "contact", "Gaspé", "--yes"], in: folder)
    #expect(readOnly.status == 1)
    #expect(bytes(project) == before)
    folder.append(
      "{\"v\":7,\"at\":\"2023-02-14T19:02:05.123Z-0000-zed\",\"by\":\"Z\",\"ops\":[]}\n",
      to: project + "/journal/zed.jsonl")
    let newer = try Program.run(
      ["--data", project, "erase", "contact", "Gaspé", "--yes"], in: folder)
    #expect(newer.status == 1)
    #expect(bytes(project).contains("Anne"))
  }

  @Test func `a failure in the midst is told and recorded, and a second run finishes`() throws {
    let folder = try TestFolder()
    let project = try makeProject(folder)
    let command = ["--data", project, "erase", "contact", "Anne Trébleau", "--yes"]
    let obstacle = project + "/journal/bob.jsonl.erasing"
    mkdir(obstacle, 0o700)
    let failed = try Program.run(command, in: folder)
    #expect(failed.status == 1)
    let words = failed.error.replacing("\u{A0}", with: " ")
    #expect(words.contains("Effacement inachevé, bob.jsonl"), "\(words)")
    #expect(words.contains("Reste :") && !words.contains("rien n’a été écrit"), "\(words)")
    #expect(bytes(project).contains("(Loi 25)"))
    rmdir(obstacle)
    let done = try Program.run(command, in: folder)
    #expect(done.status == 0, "\(done.error)")
    for word in ["Anne", "ANNE", "anne@", "Tr\\u00e9bleau"] {
      #expect(!bytes(project).contains(word))
    }
  }

  @Test func `unfinished entries lose the person, too`() throws {
    let folder = try TestFolder()
    let project = try makeProject(folder)
    let marker = try JSONValue(try #require(Files.contents(of: project + "/volets.json")))
    let name = try #require(marker["project"]?.text)
    let kept = folder.path + "/config/unfinished"
    mkdir(folder.path + "/config", 0o700)
    mkdir(kept, 0o700)
    folder.append(
      #"[{"line":"12 Coop, avec Anne Trébleau","id":"e1"}]"#, to: "\(kept)/\(name)-0.json")
    folder.append(#"[{"line":"12 Coop","id":"e2"}]"#, to: "\(kept)/\(name)-1.json")
    let command = ["--data", project, "erase", "contact", "Anne Trébleau", "--json"]
    for flags in [[], ["--yes"]] {
      let shown = try Program.run(command + flags, in: folder)
      #expect(try JSONValue(Array(shown.output.utf8))["unfinished"]?.integer == 1)
    }
    let texts = try (0...1).map { number in
      String(
        decoding: try #require(Files.contents(of: "\(kept)/\(name)-\(number).json")), as: UTF8.self)
    }
    #expect(
      texts == [
        #"[{"line":"12 Coop, avec [effacé]","id":"e1"}]"#, #"[{"line":"12 Coop","id":"e2"}]"#,
      ])
  }

  @Test func `nothing that others add meanwhile is lost, wherever erasing is killed`() throws {
    let folder = try TestFolder()
    let project = try makeProject(folder)
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    var count = 1
    for step in 0..<12 {
      let noted = try Program.run(
        ["--data", project, "add", "expense", "date=2024-02-01", "amount=1", "note=Anne Trébleau"],
        in: folder)
      #expect(noted.status == 0, "\(noted.error)")
      let eraser = try Program.spawn(
        ["--data", project, "erase", "contact", "Anne", "Trébleau", "--yes"],
        Program.environment(folder), input: null, output: null, error: null)
      let adders = try (0..<3).map { _ in
        try Program.spawn(
          ["--data", project, "add", "expense", "date=2024-02-01", "amount=1"],
          Program.environment(folder), input: null, output: null, error: null)
      }
      if step % 2 == 1 {
        // From before it has begun to after it has ended.
        var pause = timespec(tv_sec: 0, tv_nsec: step * step * 400_000)
        nanosleep(&pause, nil)
        kill(eraser, SIGKILL)
      }
      _ = Program.wait(for: eraser)
      for child in adders { #expect(Program.wait(for: child) == 0) }
      count += 4
      let all = try Program.run(["--data", project, "list", "expense", "--json"], in: folder)
      guard case .array(let records) = try JSONValue(Array(all.output.utf8)) else {
        Issue.record("\(all.error)")
        break
      }
      #expect(records.count == count)
    }
    close(null)
    let last = try Program.run(
      ["--data", project, "erase", "contact", "Anne Trébleau", "--yes"], in: folder)
    #expect(last.status == 0, "\(last.error)")
    #expect(!bytes(project).contains("Anne"))
    #expect(
      !TemporaryFolder.names(in: project + "/journal").contains { $0.hasSuffix(".erasing") })
    #expect(try Program.run(["--data", project, "verify"], in: folder).status == 0)
  }
}
