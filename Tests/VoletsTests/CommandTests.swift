import ProjectJournal
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The commands, as a script or a person uses them.
struct CommandTests {
  private let folder: TestFolder
  private let project: String

  init() throws {
    folder = try TestFolder()
    project = try folder.project()
  }

  private func volets(_ arguments: String..., language: String = "fr") throws -> Program.Outcome {
    try Program.run(
      ["--data", project, "--today", "2024-02-14", "--lang", language] + arguments, in: folder)
  }

  private func added(_ arguments: String...) throws -> String {
    let outcome = try Program.run(
      ["--data", project, "--today", "2024-02-14", "add"] + arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    return String(outcome.output.dropLast())
  }

  private func summary() throws -> JSONValue {
    let outcome = try volets("summary", "--json")
    #expect(outcome.status == 0)
    return try JSONValue(Array(outcome.output.utf8))
  }

  @Test func `the template is the real project, its dates to be confirmed`() throws {
    let summary = try summary()
    #expect(summary["grantCents"]?.integer == 64_300_000)
    #expect(summary["unallocatedCents"]?.integer == 64_300_000)
    #expect(summary["project"]?["start"]?.text == "2022-04-01")
    #expect(summary["project"]?["toConfirm"] == .array([.text("start"), .text("end")]))
    #expect(summary["elapsed"]?["days"]?.integer == 685)
    guard case .array(let parts) = summary["parts"] else {
      Issue.record("no parts")
      return
    }
    #expect(parts.map { $0["code"]?.text } == ["V1", "V2", "V3"])
    #expect(try volets("set", "project", "start=2022-04-01").status == 0)
    #expect(try self.summary()["project"]?["toConfirm"] == .array([.text("end")]))
  }

  @Test func `an expense goes from committed to paid to gone`() throws {
    let id = try added("expense", "date=hier", "amount=1 250,50 $", "part=v2", "state=engagée")
    #expect(try summary()["committedCents"]?.integer == 125_050)
    #expect(try summary()["spentCents"]?.integer == 0)
    #expect(try volets("set", id, "state=payée").status == 0)
    #expect(try summary()["spentCents"]?.integer == 125_050)
    #expect(try summary()["availableCents"]?.integer == 64_300_000 - 125_050)
    #expect(try volets("drop", id).status == 0)
    #expect(try summary()["spentCents"]?.integer == 0)
    let log = try volets("log", id).output
    #expect(log.contains("état engagée → payée"))
    #expect(log.contains("− dépense"))
    #expect(try volets("drop", id).status == 2)
  }

  @Test func `input that is refused says what and why, and changes nothing`() throws {
    let before = try volets("verify").output
    for (arguments, words) in [
      (["add", "expense", "date=hier"], "amount=…"),
      (["add", "expense", "date=30 février", "amount=1"], "n’existe pas"),
      (["add", "expense", "date=hier", "amount=1,250"], "milliers ou décimales"),
      (["add", "expense", "date=hier", "amount=1", "part=V9"], "V9"),
      (["add", "expense", "date=hier", "amount=1", "colour=red"], "colour"),
      (["add", "truc"], "truc"), (["set", "nobody", "title=x"], "nobody"),
      (["add", "participation", "municipality=Clermont"], "donnez le code"),
      (
        ["add", "activity", "part=V1", "title=A", "start=2024-02-01", "due=2024-01-01"], "échéance"
      ),
      (["set", "project", "end=2020-01-01"], "entente"),
      (["add", "part", "code=v1", "title=x"], "déjà pris"),
      (["render", "lune"], "lune"), (["render", "apercu", "--size", "0x0"], "--size"),
      (["set", "project", "grant=-5"], "négatif"),
      (["add", "expense", "date=15/3", "amount=1"], "2023-03-15 ou 2024-03-15"),
      (["add", "expense", "date=15/3/23", "amount=1"], "quatre chiffres, comme 2023-03-15"),
      (["add", "expense", "date=2200-01-01", "amount=1"], "cent ans"),
      (["add", "expense", "date=hier", "amount=1", "amount=2"], "deux fois"),
      (["add", "expense", "date=hier", "amount=5,5 %"], "«\u{A0}%\u{A0}»"),
      (["add", "expense", "date=hier", "amount=12$5"], "12,50 $"),
      (["set", "project", "adminCap=150"], "0 à 100"),
      (["add", "budget", "category=A", "year=9", "amount=1"], "year=3"),
      (["--nonsense"], "--nonsense"), (["list"], "argument"),
    ] {
      let outcome = try Program.run(
        ["--data", project, "--today", "2024-02-14"] + arguments, in: folder)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.error.contains(words), "\(arguments): \(outcome.error)")
      #expect(outcome.error.split(separator: "\n").count == 1, "\(outcome.error)")
      #expect(outcome.output.isEmpty)
    }
    #expect(try volets("verify").output == before)
  }

  @Test func `a category close to one there is must be meant, and is spelled as that one`() throws {
    _ = try added("budget", "category=Accueil et repas", "year=1", "amount=10")
    let expense = ["add", "expense", "date=hier", "amount=1"]
    for typed in ["accueil", "repas", "Acceuil et repas"] {
      let refused = try Program.run(
        ["--data", project, "--today", "2024-02-14"] + expense + ["catégorie=\(typed)"], in: folder)
      #expect(refused.status == 2)
      #expect(refused.error.contains("«\u{A0}Accueil et repas\u{A0}»"), "\(refused.error)")
    }
    let same = try added("expense", "date=hier", "amount=1", "catégorie=ACCUEIL ET REPAS")
    #expect(try volets("list", "expense").output.contains("Accueil et repas"))
    #expect(try volets("set", same, "category=accueil").status == 2)
    #expect(try volets("set", same, "category=accueil", "--new").status == 0)
    #expect(try volets("list", "expense").output.contains("accueil "))
  }

  @Test func `a supplier close to a known one is written, and warned of`() throws {
    _ = try added("expense", "date=hier", "amount=1", "supplier=Autobus Lupien")
    let near = try volets("add", "expense", "date=hier", "amount=2", "supplier=Autobus Lupein")
    #expect(near.status == 0)
    #expect(near.error.contains("«\u{A0}Autobus Lupien\u{A0}»"), "\(near.error)")
    let same = try volets("add", "expense", "date=hier", "amount=1", "supplier=Autobus Lupien")
    #expect(same.status == 0)
    #expect(same.error.contains("Même fournisseur"), "\(same.error)")
  }

  @Test func `a day counted back from today is no option`() throws {
    _ = try added("expense", "date=hier", "amount=1")
    let log = try volets("log", "--since", "-7")
    #expect(log.status == 0, "\(log.error)")
    #expect(log.output.contains("+ dépense"))
    #expect(try volets("list", "expense", "--as-of", "-1").status == 0)
  }

  @Test func `an argument that is not UTF-8 is refused`() throws {
    let outcome = try Program.run(
      ["--data", project, "add", "expense", "date=hier", "amount=1", "supplier=caf\u{FFFD}"],
      in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("UTF-8"))
  }

  @Test func `control characters in data reach no output of any command`() throws {
    let nasty =
      "x\\u001b[2J\\u0007\\u009b31m\\u202e\\nForged\\r\\nForged\\u200b\\u200d\\ufeff\\u2060\\u00ad\\u034f\\u3164"
      + "\\udb40\\udc41e\\u0301\\u0301\\u0301\\u0301\\u0301\\n\\u0301"
    let line =
      #"{"v":1,"at":"2024-01-01T00:00:00.000Z-0000-evil","by":"\#(nasty)","why":"\#(nasty)","ops":["#
      + #"{"set":"expense","id":"e1","fields":{"supplier":"\#(nasty)","category":"\#(nasty)","date":"2024-01-01","amountCents":1,"mood":"\#(nasty)\u{9B}"}},"#
      + #"{"set":"part","id":"v1","fields":{"short":"\#(nasty)"}},{"set":"project","id":"project","fields":{"title":"\#(nasty)"}}]}"#
    folder.append(line + "\n{\u{1B}[2J\n", to: project + "/journal/evil.jsonl")
    for arguments in [
      ["summary"], ["summary", "--json"], ["list", "expense"], ["list", "expense", "--json"],
      ["list", "expense", "--csv"], ["log"], ["verify"], ["render", "apercu"],
      ["render", "volets", "--format", "svg"], ["set", "\u{1B}[2J", "a=b"],
    ] {
      let outcome = try Program.run(["--data", project] + arguments, in: folder)
      for scalar in (outcome.output + outcome.error).unicodeScalars
      where scalar.value < 0x20 && scalar != "\n" && scalar != "\r"
        || (0x7F..<0xA0).contains(scalar.value)
        || scalar == "\u{202E}" && arguments.last != "--csv"
      {
        Issue.record("\(arguments): U+\(String(scalar.value, radix: 16))")
      }
      guard arguments.last != "--csv" else { continue }
      let said = outcome.output + outcome.error
      let escaped: Set<Unicode.Scalar> = ["\u{34F}", "\u{3164}"]
      for scalar in said.unicodeScalars
      where scalar.properties.isDefaultIgnorableCodePoint
        && !(arguments.last == "--json" && escaped.contains(scalar))
      {
        Issue.record("\(arguments): U+\(String(scalar.value, radix: 16)), which takes no room")
      }
      if arguments.last != "--json" {
        #expect(
          !said.unicodeScalars.map { $0 }.split(separator: "\n").contains { $0.first == "\u{301}" })
        #expect(!Array(said.utf8).contains([0xCC, 0x81, 0xCC, 0x81, 0xCC, 0x81]))
      }
      #expect(
        !outcome.output.split(separator: "\n").contains {
          $0.hasPrefix("Forged") && arguments[0] == "log"
        })
    }
  }

  @Test func `output that is cut short is no success`() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    let child = try Program.spawn(
      ["--data", project, "summary", "--json"], Program.environment(folder), input: null,
      output: full,
      error: null)
    #expect(Program.wait(for: child) == 1)
    close(full)
    close(null)
  }

  @Test func `a record that others name cannot be dropped`() throws {
    let activity = try added("activity", "part=V1", "title=Guide")
    let refused = try volets("drop", "V1")
    #expect(refused.status == 2)
    #expect(refused.error.contains("activité (1)"))
    #expect(try volets("drop", activity).status == 0)
    #expect(try volets("drop", "V1").status == 0)
  }

  @Test func `fields and kinds are understood in French`() throws {
    let id = try added("dépense", "date=hier", "montant=10", "volet=V1", "fournisseur=Élan")
    #expect(try volets("list", "expense", "--where", "fournisseur~elan").output.contains(id))
    #expect(try volets("set", "projet", "note=x").status == 0)
  }

  @Test func `messages come in English when asked`() throws {
    let outcome = try volets("add", "expense", "date=yesterday", language: "en")
    #expect(outcome.error.contains("must be given"))
    #expect(try volets("summary", language: "en").output.contains("Grant"))
  }

  @Test func `lists filter, and come as JSON and CSV`() throws {
    _ = try added("expense", "date=2024-02-01", "amount=10", "part=V1", "supplier=Coop L’Élan")
    let second = try added("expense", "date=2024-01-01", "amount=-20,5", "part=V2", "supplier==1+1")
    let json = try volets("list", "expense", "--where", "part=v2", "--json").output
    guard case .array(let records) = try JSONValue(Array(json.utf8)) else {
      Issue.record("\(json)")
      return
    }
    #expect(records.count == 1)
    #expect(records[0]["id"]?.text == second)
    #expect(records[0]["amountCents"]?.integer == -2_050)
    #expect(records[0]["activity"] == .null)
    let csv = try volets("list", "expense", "--csv").output
    #expect(csv.contains("2024-01-01;-20,50;V2;"))
    #expect(csv.contains("'=1+1"))
    let table = try volets("list", "expense").output
    #expect(table.split(separator: "\n").count == 3)
    #expect(
      try volets("list", "dépense", "--where", "supplier~elan").output.contains("Coop L’Élan"))
  }

  @Test func `what is wrong in the folder is told by verify`() throws {
    #expect(try volets("verify").status == 0)
    let journal = project + "/journal/other.jsonl"
    folder.append("{\"v\":1}\n{oops", to: journal)
    let outcome = try volets("verify")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("other.jsonl, ligne 1"))
    #expect(outcome.output.contains("other.jsonl, ligne 2"))
    let summary = try volets("summary", "--json")
    #expect(summary.status == 0)
    #expect(summary.error.contains("ligne 1"))
  }

  @Test func `read-only writes nothing`() throws {
    let outcome = try volets("--read-only", "add", "expense", "date=hier", "amount=1")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("Lecture seule"))
    #expect(try summary()["spentCents"]?.integer == 0)
  }

  @Test func `a project is made once`() throws {
    #expect(try Program.run(["init", project], in: folder).status == 1)
    #expect(try Program.run(["init", project + "x", "--template", "lune"], in: folder).status == 2)
    let empty = try folder.project("empty")
    let outcome = try Program.run(["--data", empty, "summary", "--json"], in: folder)
    let summary = try JSONValue(Array(outcome.output.utf8))
    #expect(summary["elapsed"] == .null)
    #expect(summary["grantCents"] == .null)
  }

  @Test func `a folder that has lost its marker keeps its journal, and gets a marker when asked`()
    throws
  {
    let id = try volets("add", "expense", "date=2024-02-01", "amount=5").output
    unlink(project + "/volets.json")
    let journals = TemporaryFolder.names(in: project + "/journal")
    let before = journals.map { Files.contents(of: project + "/journal/" + $0) }
    for template in ["umq-mifi", "empty", "demo"] {
      let outcome = try Program.run(["init", project, "--template", template], in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.error.contains("volets init --repair"), "\(outcome.error)")
    }
    #expect(try volets("list", "expense").error.contains("volets init --repair"))
    #expect(journals.map { Files.contents(of: project + "/journal/" + $0) } == before)
    #expect(try Program.run(["init", "--repair", project], in: folder).status == 0)
    #expect(try volets("list", "expense", "--json").output.contains(id.dropLast()))
    #expect(try Program.run(["init", "--repair", project], in: folder).status == 1)
    #expect(TemporaryFolder.names(in: project) == ["journal", "volets.json"])
  }

  @Test func `verify tells all that it does not read`() throws {
    let line = #"{"v":1,"at":"2024-02-14T19:02:05.123Z-0000-zoe","by":"Z","ops":[]}"# + "\n"
    for name in ["BB.JSONL", "zoe.jsonl.erasing", "notes.txt", "._zoe.jsonl"] {
      folder.append(line, to: project + "/journal/" + name)
    }
    folder.append(line + line.replacing("Z\"", with: "Y\""), to: project + "/journal/zoe.jsonl")
    symlink("/dev/null", project + "/journal/lien.jsonl")
    let outcome = try volets("verify")
    #expect(outcome.status == 1)
    for told in [
      "BB.JSONL : non lu", "zoe.jsonl.erasing : reste", "notes.txt : non lu",
      "lien.jsonl : c’est un lien symbolique", "la même estampille", "4 problèmes",
    ] {
      #expect(
        outcome.output.replacing("\u{A0}", with: " ").contains(told), "\(told)\n\(outcome.output)")
    }
    #expect(!outcome.output.contains("._zoe"))
    rename(project + "/journal", project + "/autre")
    folder.append("", to: project + "/journal")
    let file = try volets("verify")
    #expect(file.status == 1)
    #expect(file.output.contains("c’est un fichier"), "\(file.output)")
  }

  @Test func `without a home nothing private lands where the program is started`() throws {
    let place = folder.unique("ici")
    mkdir(place, 0o700)
    let before = folder.names
    func run(_ arguments: String...) throws -> Program.Outcome {
      let words = arguments.map { "'\($0)'" }.joined(separator: " ")
      return try Program.run(
        ["-c", "cd '\(place)'; unset HOME VOLETS_CONFIG; exec '\(Program.path)' \(words)"],
        in: folder,
        environment: ["XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data"], program: "/bin/sh")
    }
    let lost = try run("summary")
    #expect(lost.status == 2)
    #expect(lost.error.contains("HOME n’est pas défini"), "\(lost.error)")
    #expect(try run("--data", project, "summary").status == 0)
    let add = try run("--data", project, "add", "expense", "date=2024-02-01", "amount=5")
    #expect(add.status == 1)
    #expect(add.error.contains("HOME n’est pas défini"), "\(add.error)")
    #expect(TemporaryFolder.names(in: place).isEmpty)
    #expect(folder.names == before)
  }

  @Test func `what is done is told where only telling so fails`() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    let error = folder.unique("err")
    let file = open(error, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { [full, file].forEach { close($0) } }
    let child = try Program.spawn(
      ["--data", project, "add", "expense", "date=2024-02-01", "amount=5"],
      Program.environment(folder), input: 0, output: full, error: file)
    #expect(Program.wait(for: child) == 1)
    let told = String(decoding: Files.contents(of: error) ?? [], as: UTF8.self)
    #expect(told.contains("L’inscription est sur le disque"), "\(told)")
    #expect(try summary()["spentCents"]?.integer == 500)
  }

  @Test func `pictures come as text, ANSI and SVG`() throws {
    let demo = try folder.project("demo")
    for format in ["text", "ansi", "svg"] {
      let outcome = try Program.run(
        ["--data", demo, "render", "volets", "--format", format, "--today", "2024-02-14"],
        in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("V1-01"))
    }
  }
}
