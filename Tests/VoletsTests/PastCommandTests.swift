import TestSupport
import Testing

/// `--as-of`, with what was known and with hindsight.
struct PastCommandTests {
  private let folder: TestFolder
  private let project: String

  init() throws {
    folder = try TestFolder()
    project = try folder.project("demo")
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["--data", project, "--today", "2024-02-14"] + arguments, in: folder)
  }

  @Test func `summary shows a day as it was known, or with hindsight, and says which`() throws {
    let known = try run("summary", "--json", "--as-of", "2023-06-30")
    #expect(known.output.contains("\"spentCents\": 21026294"))
    #expect(known.output.contains("\"view\": \"known\""))
    let seen = try run("summary", "--json", "--as-of", "2023-06-30", "--hindsight")
    #expect(seen.output.contains("\"spentCents\": 22989929"))
    #expect(seen.output.contains("\"view\": \"hindsight\""))
    let now = try run("summary", "--json")
    #expect(now.output.contains("\"asOf\": null"))
    #expect(try run("summary", "--as-of", "2023-06-30").output.contains("tel que connu ce jour-là"))
  }

  @Test func `list shows the records of a day`() throws {
    let known = try run("list", "expense", "--as-of", "2022-05-08", "--csv")
    let seen = try run("list", "expense", "--as-of", "2022-05-08", "--hindsight", "--csv")
    #expect(known.output.split(whereSeparator: \.isNewline).count == 3)
    #expect(seen.output.split(whereSeparator: \.isNewline).count == 4)
  }

  @Test func `render shows any screen on a day, marked as past`() throws {
    for screen in ["apercu", "volets", "municipalites", "budget", "journal", "reunion"] {
      let outcome = try run("render", screen, "--as-of", "2023-06-30", "--size", "120x36")
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("◀"))
      #expect(outcome.output.contains("juin 2023") || outcome.output.contains("2023-06-30"))
    }
  }

  @Test func `a day to come, a day that is none, and --hindsight alone are refused`() throws {
    for (arguments, words) in [
      (["summary", "--as-of", "2024-02-15"], "pas encore passé"),
      (["summary", "--as-of", "31/2"], "31/2"), (["summary", "--hindsight"], "--as-of"),
      (["verify", "--as-of", "2023-01-01"], "summary, list et render"),
    ] {
      let outcome = try Program.run(
        ["--data", project, "--today", "2024-02-14"] + arguments, in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.error.contains(words))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test(arguments: ["Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Montreal"])
  func `what is written with --today bears that day here, wherever here is`(zone: String) throws {
    let environment = ["TZ": zone]
    let added = try Program.run(
      ["--data", project, "--today", "2024-02-14", "add", "part", "code=V9", "title=Neuf"],
      in: folder, environment: environment)
    #expect(added.status == 0)
    let log = try Program.run(
      ["--data", project, "--today", "2024-02-14", "log", "--since", "2024-02-14"],
      in: folder, environment: environment)
    #expect(log.output.hasPrefix("2024-02-14 "))
  }

  @Test func `behind a clock that stood in 2099 days stay those on which people wrote`() throws {
    folder.append(
      "{\"v\":1,\"at\":\"2099-01-01T00:00:00.000Z-0000-bob\",\"by\":\"Bob\",\"ops\":[]}\n",
      to: project + "/journal/bob.jsonl")
    for (today, code) in [("2024-02-14", "V8"), ("2024-02-20", "V9")] {
      let added = try Program.run(
        ["--data", project, "--today", today, "add", "part", "code=\(code)", "title=Neuf"],
        in: folder)
      #expect(added.status == 0, "\(added.error)")
    }
    func on(_ arguments: String...) throws -> String {
      try Program.run(
        ["--data", project, "--today", "2024-02-21"] + arguments, in: folder
      ).output
    }
    #expect(try !on("list", "part", "--csv", "--as-of", "2024-02-13").contains("V8"))
    #expect(try on("list", "part", "--csv", "--as-of", "2024-02-14").contains("V8"))
    #expect(try !on("list", "part", "--csv", "--as-of", "2024-02-19").contains("V9"))
    #expect(try on("list", "part", "--csv", "--as-of", "2024-02-20").contains("V9"))
    #expect(try on("log", "--since", "2024-02-20").hasPrefix("2024-02-20 "))
    #expect(try on("render", "journal", "--size", "120x36").contains("2024-02-20"))
    let verified = try Program.run(["--data", project, "verify"], in: folder)
    #expect(verified.status == 1)
    #expect(
      verified.output.contains("bob.jsonl, ligne 1") && verified.output.contains("2099-01-01"),
      "\(verified.output)")
    #expect(verified.output.contains("1\u{A0}problème"))
  }

  @Test func `nothing is written to the past`() throws {
    let before = try run("summary", "--json").output
    let outcome = try run("--as-of", "2023-01-01", "add", "part", "code=V9", "title=Neuf")
    #expect(outcome.status == 2)
    #expect(try run("summary", "--json").output == before)
  }
}
