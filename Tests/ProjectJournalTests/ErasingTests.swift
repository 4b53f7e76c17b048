import ProjectModel
import TestSupport
import Testing

@testable import ProjectJournal

/// Erasing a work contact from every journal for good.
struct ErasingTests {
  private let stamp = "2024-02-14T19:02:05.123Z-0000-"

  private func line(_ second: Int, _ writer: String, _ rest: String) -> String {
    let digits = second < 10 ? "0\(second)" : "\(second)"
    return "{\"v\":1,\"at\":\"2024-02-14T19:02:\(digits).000Z-0000-\(writer)\",\(rest)}\n"
  }

  private func set(_ kind: String, _ id: String, _ fields: String) -> String {
    "\"by\":\"A\",\"ops\":[{\"set\":\"\(kind)\",\"id\":\"\(id)\",\"fields\":{\(fields)}}]"
  }

  private func makeProject(_ journals: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try ProjectMaker.make(
      in: folder.path, project: "test", journals: journals.mapValues { Array($0.utf8) })
    return folder
  }

  private func book(_ folder: TemporaryFolder) throws -> ContactBook {
    var journal = try Journal.open(folder.path)
    var book = ContactBook()
    _ = try journal.readNew { book.note($0) }
    return book
  }

  private func contact(_ text: String, _ folder: TemporaryFolder) throws -> Contact {
    let found = try book(folder).contacts(named: text)
    #expect(found.count == 1)
    return try #require(found.first)
  }

  /// Erases the only contact of one journal; what the journal then holds.
  private func erased(_ journal: String, _ text: String = "Anne Trébleau") throws -> String {
    let folder = try makeProject(["aa": journal])
    let contact = try contact(text, folder)
    _ = try ContactErasure.erase(contact, in: folder.path + "/journal")
    return String(decoding: folder.read("journal/aa.jsonl"), as: UTF8.self)
  }

  private var anne: String {
    line(
      1, "aa",
      set(
        "participation", "m1",
        #""municipality":"03005","contactName":"Anne Trébleau","contactRole":"agente","contactEmail":"a.trebleau@ville.qc.ca","contactPhone":"418 555-1234 poste 3""#
      ))
  }

  private var anneErased: String {
    line(
      1, "aa",
      set(
        "participation", "m1",
        #""municipality":"03005","contactName":null,"contactRole":null,"contactEmail":null,"contactPhone":null"#
      ))
  }

  @Test func `contact fields become null in every line, and every other byte stays`() throws {
    let odd =
      "{ \"ops\" : [{\"fields\":{\"contactPhone\" :\"1\" ,\"aura\":[1, 2.50],\"stage\":\"engaged\"},\"id\":\"m1\","
      + "\"set\":\"participation\"}], \"v\":1,\"later\":{}, \"at\":\"2024-02-14T19:03:00.000Z-0000-aa\"}\n"
    let rest =
      "{\"v\":1,é}\n\n"
      + line(2, "aa", set("expense", "e1", #""supplier":"Coop","note":"\u00e9\/""#))
      + "{\"v\":1,\"at\":\"2024"
    let result = try erased(anne + odd + rest)
    #expect(result == anneErased + odd.replacing("\"1\" ", with: "null ") + rest)
  }

  @Test(arguments: [
    ("voir Anne Trébleau demain", "voir [effacé] demain"),
    ("ANNE  TREBLEAU", "[effacé]"), ("d’anne trebleau, oui", "d’[effacé], oui"),
    ("Anne Tre\u{301}bleau\u{301}!", "[effacé]!"), ("Anne Tr\\u00e9bleau", "[effacé]"),
    ("Anne Tr\\u00C9bleau \\\"x\\\" \\\\", "[effacé] \\\"x\\\" \\\\"),
    ("\\u0041nne Tre\\u0301bleau", "[effacé]"), ("Anne\\nTrébleau", "[effacé]"),
    ("Anne\u{A0}Tr\u{AD}ébleau", "[effacé]"), ("Trébleau, Anne", "[effacé]"),
    ("à A.TREBLEAU@VILLE.QC.CA.", "à [effacé]."), ("(418) 555-1234", "([effacé]"),
    ("+1 418.555.1234 p. 3", "+[effacé] p. 3"), ("tél. 14185551234", "tél. [effacé]"),
    ("Anne Trébleau et Anne Trébleau", "[effacé] et [effacé]"),
    ("Marianne Trébleau", "Marianne Trébleau"), ("Anne Trébleaux", "Anne Trébleaux"),
    ("Anne, puis Luc Trébleau", "Anne, puis Luc Trébleau"), ("24185551234", "24185551234"),
    ("418 555-12345", "418 555-12345"), ("\\ud83d\\ude00 Anne Trébleau", "\\ud83d\\ude00 [effacé]"),
  ])
  func `the person is found in texts, however it is written`(text: String, expected: String) throws
  {
    for rest in [
      set("activity", "a1", "\"owner\":\"%\",\"title\":\"x\""),
      "\"by\":\"A\",\"why\":\"%\",\"ops\":[]",
      "\"by\":\"A\",\"later\":{\"deep\":[\"%\"]},\"ops\":[]",
      set("gadget", "g1", "\"mood\":[{\"of\":\"%\"}]"),
      set("participation", "m2", "\"nextStep\":\"%\",\"note\":\"\""),
      set("comment", "k1", "\"on\":\"m2\",\"text\":\"%\""),
    ] {
      let line = line(2, "aa", rest)
      let result = try erased(anne + line.replacing("%", with: text))
      #expect(result == anneErased + line.replacing("%", with: expected))
    }
  }

  @Test(arguments: [
    ("Anne-Marie Trébleau", "Anne-Marie Trébleau"), ("Anne Trébleau-Roy", "Anne Trébleau-Roy"),
    ("Marie-Anne Trébleau", "Marie-Anne Trébleau"), ("Marie\u{2011}Anne Trébleau", nil),
    ("à b-a.trebleau@ville.qc.ca", "à b-a.trebleau@ville.qc.ca"),
    ("Anne Trébleau - absente", "[effacé] - absente"), ("Anne Trébleau-", "[effacé]-"),
  ])
  func `a hyphen is a part of the word`(text: String, expected: String?) throws {
    let line = line(2, "aa", set("activity", "a1", "\"owner\":\"%\""))
    let result = try erased(anne + line.replacing("%", with: text))
    #expect(result == anneErased + line.replacing("%", with: expected ?? text))
  }

  @Test(arguments: ["Jean", "Jean-Philippe", "Jean\",\"contactEmail\":\"jean"])
  func `a name of one word is not looked for in texts`(name: String) throws {
    let texts =
      line(2, "aa", set("activity", "a1", #""owner":"Jean-Philippe B.","note":"jean""#))
      + line(3, "aa", set("participation", "m1", #""note":"Jean""#))
    let person = line(1, "aa", set("participation", "m1", "\"contactName\":\"\(name)\""))
    let result = try erased(person + texts, String(name.prefix { $0 != "\"" }))
    #expect(result.hasSuffix(texts))
    #expect(result.contains("\"contactName\":null"))
    #expect(Contact(mentionedAs: "Jean-Philippe") == nil)
  }

  @Test func `contact fields of someone else keep the number and the address`() throws {
    let other = line(
      2, "aa",
      set(
        "participation", "m2",
        #""contactName":"Luc Roy","contactRole":"remplace % (poste 418 555-1234)","contactEmail":"a.trebleau@ville.qc.ca","contactPhone":"418 555-1234","note":"§""#
      ))
    let written = other.replacing("%", with: "Anne Trébleau").replacing("§", with: "418 555-1234")
    let left = other.replacing("%", with: "[effacé]").replacing("§", with: "[effacé]")
    #expect(try erased(anne + written) == anneErased + left)
  }

  @Test func `each text that is changed is told by file, line, kind and field`() throws {
    let journal =
      anne + line(2, "aa", set("expense", "e1", #""note":"Anne Trébleau""#))
      + line(3, "aa", #""by":"A","why":"Anne Trébleau","ops":[]"#)
    let folder = try makeProject(["aa": journal])
    let erasure = try ContactErasure.erase(
      try contact("Anne Trébleau", folder), in: folder.path + "/journal")
    #expect(erasure.texts.map(\.kind) == ["expense", nil])
    #expect(erasure.texts.map(\.field) == ["note", "why"])
    #expect(erasure.texts.map(\.line) == [2, 3])
  }

  @Test func `who comes after stays, and who was before goes with the old lines`() throws {
    let journal =
      anne
      + line(2, "aa", set("participation", "m1", #""contactEmail":"anne@ville.qc.ca""#))
      + line(3, "aa", set("participation", "m1", #""contactName":"Bruno Roy","contactPhone":"1""#))
      + line(4, "aa", set("participation", "m1", #""contactRole":"maire""#))
    let folder = try makeProject(["aa": journal])
    let contact = try contact("trebleau", folder)
    #expect(contact.emails == ["a.trebleau@ville.qc.ca", "anne@ville.qc.ca"])
    #expect(contact.held == [try #require(RecordID("m1")): [.contactEmail]])
    let erasure = try ContactErasure.erase(contact, in: folder.path + "/journal")
    #expect(erasure.lineCount == 2)
    #expect(erasure.fieldCount == 5)
    let (journal2, project) = try Journal.readAll(folder.path)
    #expect(journal2.problems.isEmpty)
    let town = try #require(project.participations.first { _ in true })
    #expect(town.contactName == "Bruno Roy")
    #expect(town.contactRole == "maire")
    #expect(town.contactEmail.isEmpty)
    #expect(try book(folder).contacts().map(\.label) == ["Bruno Roy"])
  }

  @Test func `one person of several municipalities is one, two of one name are two`() throws {
    let journal =
      line(1, "aa", set("participation", "m1", #""contactName":"Luc Roy","contactEmail":"l@a.ca""#))
      + line(2, "aa", set("participation", "m2", #""contactName":"luc roy""#))
      + line(
        3, "aa", set("participation", "m3", #""contactName":"Luc Roy","contactEmail":"l@b.ca""#))
    let folder = try makeProject(["aa": journal])
    let found = try book(folder).contacts(named: "Luc Roy")
    #expect(found.map { $0.participations.map(\.description) } == [["m1", "m2"], ["m3"]])
    let one = try contact("L@B.ca", folder)
    let erasure = try ContactErasure.erase(one, in: folder.path + "/journal")
    #expect(erasure.lineCount == 1)
    let left = String(decoding: folder.read("journal/aa.jsonl"), as: UTF8.self)
    #expect(left.contains("luc roy"))
    #expect(left.contains("l@a.ca"))
    #expect(!left.contains("l@b.ca"))
  }

  @Test func `the signature of an author and lines that cannot be read stay and are told`() throws {
    let journal =
      anne + "{\"v\":1,\"by\":\"Anne Trébleau\",\"at\":\"\(stamp)aa\",\"ops\":[]}\n"
      + "{\"v\":1,\"note\":\"Anne Trébleau\n"
    let folder = try makeProject(["aa": journal])
    let contact = try contact("Anne Trébleau", folder)
    let survey = try ContactErasure.survey(contact, in: folder.path + "/journal")
    #expect(folder.read("journal/aa.jsonl") == Array(journal.utf8))
    let erasure = try ContactErasure.erase(contact, in: folder.path + "/journal")
    #expect(erasure == survey)
    #expect(erasure.signatureCount == 1)
    #expect(erasure.unreadable.map(\.line) == [3])
    #expect(erasure.files.map(\.name) == ["aa.jsonl"])
    #expect(erasure.files.map(\.lines) == [1])
    let again = try ContactErasure.erase(contact, in: folder.path + "/journal")
    #expect(again.files.isEmpty)
  }

  @Test func `a leftover of an interrupted run is no journal and is removed by the next`() throws {
    let folder = try makeProject(["aa": anne, "bb": line(2, "bb", set("part", "v1", ""))])
    for name in ["aa", "bb", "gone"] {
      folder.write(Array(anne.utf8.prefix(50)), to: "journal/\(name).jsonl.erasing")
    }
    #expect(try Journal.readAll(folder.path).journal.problems.isEmpty)
    let contact = try contact("Anne", folder)
    _ = try ContactErasure.survey(contact, in: folder.path + "/journal")
    #expect(TemporaryFolder.names(in: folder.path + "/journal").count == 5)
    _ = try ContactErasure.erase(contact, in: folder.path + "/journal")
    let names = TemporaryFolder.names(in: folder.path + "/journal").filter { !$0.hasPrefix(".") }
    #expect(names.sorted() == ["aa.jsonl", "bb.jsonl"])
    #expect(folder.mode("journal/aa.jsonl") == 0o600)
  }

  @Test func `whoever follows the journals is told to read again`() throws {
    let folder = try makeProject(["aa": anne, "bb": line(2, "bb", set("part", "v1", ""))])
    var reader = try Journal.open(folder.path)
    var writer = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try reader.readNew { _ in }
    _ = try writer.readNew { project.apply($0) }
    let contact = try contact("Anne", folder)
    _ = try ContactErasure.erase(contact, in: folder.path + "/journal")
    #expect(try reader.readNew { _ in } == .replaced)
    #expect(throws: JournalError.replaced) {
      try writer.addExpense(by: "aa", "e1", cents: 1, to: &project)
    }
    reader.rewind()
    #expect(try reader.readNew { _ in } == .entries(2))
  }

  @Test func `a run that ends between two files can be repeated`() throws {
    let phone = line(2, "bb", set("participation", "m1", #""contactPhone":"418 555-9999""#))
    let mention = line(3, "cc", set("expense", "e1", #""note":"Anne Trébleau, 418-555-9999""#))
    let folder = try makeProject(["aa": anne, "bb": phone, "cc": mention])
    // What cannot be written stops the run. Before each of them the person is found again.
    for name in ["cc", "bb", "aa"] {
      let contact = try contact("Anne Trébleau", folder)
      folder.makeFolder("journal/\(name).jsonl.erasing")
      #expect(throws: JournalError.self) {
        try ContactErasure.erase(contact, in: folder.path + "/journal")
      }
      folder.removeFolder("journal/\(name).jsonl.erasing")
    }
    #expect(folder.read("journal/aa.jsonl") == Array(anne.utf8))
    _ = try ContactErasure.erase(
      try contact("Anne Trébleau", folder), in: folder.path + "/journal")
    let left = ["aa", "bb", "cc"].map { folder.read("journal/\($0).jsonl") }
    for word in ["9999", "Anne"] {
      #expect(!String(decoding: left.joined(), as: UTF8.self).contains(word))
    }
  }

  @Test(arguments: [
    (
      #"{"v":1,"at":"no","ops":[{"set":"expense","id":"e1","fields":{"note":"Anne Trébleau"}}]}"#, 1
    ),
    (#"{"note":["a.trebleau@ville.qc.ca",{"x":"418 555-1234"}]}"#, 1), (#"["Anne Trébleau",1]"#, 1),
    (#""Anne Trébleau""#, 1), (#"{"v":1,"ops":"Anne Trébleau"}"#, 1),
    (
      #"{"v":1,"ops":[{"set":"participation","id":"m9","fields":{"contactName":"Anne Trébleau","contactPhone":"1","stage":"?"}}]}"#,
      1
    ),
    (
      #"{"v":1,"ops":[{"set":"participation","id":"m9","fields":{"contactEmail":"a.trebleau@ville.qc.ca"}}]}"#,
      1
    ),
  ])
  func `a line that is set aside and is JSON loses the person, too`(line: String, lines: Int) throws
  {
    let result = try erased(anne + line + "\n")
    #expect(result.hasPrefix(anneErased))
    for word in ["Anne", "trebleau@", "555-1234", "\"1\""] { #expect(!result.contains(word)) }
    #expect(try !erased(anne + line).contains("Anne"), "without its line feed")
  }

  @Test func `lines that end in a return, and a mark before them, are read as journals are`() throws
  {
    let texts = line(2, "aa", set("expense", "e1", #""note":"Anne Trébleau""#))
    let folder = try makeProject([:])
    for end in ["\r", "\r\n"] {
      let text = "\u{FEFF}" + (anne + texts).replacing("\n", with: end)
      folder.write(Array(text.utf8), to: "journal/aa.jsonl")
      let erasure = try ContactErasure.erase(
        try contact("Anne Trébleau", folder), in: folder.path + "/journal")
      #expect(erasure.texts.map(\.line) == [2])
      let left = String(decoding: folder.read("journal/aa.jsonl"), as: UTF8.self)
      #expect(left.hasPrefix("\u{FEFF}" + anneErased.dropLast() + end))
      #expect(left.hasSuffix("[effacé]\"}}]}" + end))
    }
  }

  @Test func `what cannot be read stops nothing, and is told every time`() throws {
    let folder = try makeProject(["aa": anne])
    folder.makeFolder("journal/dossier.jsonl")
    try folder.makePipe("journal/tube.jsonl")
    folder.write(Array("un\nAnne Trébleau\n".utf8), to: "journal/aa.jsonl.bak")
    folder.write(Array("{\"v\":1,Anne Trébleau".utf8), to: "journal/bad.jsonl")
    let contact = try contact("Anne", folder)
    for count in [1, 0] {
      let erasure = try ContactErasure.erase(contact, in: folder.path + "/journal")
      #expect(erasure.files.count == count)
      #expect(erasure.unreached.map(\.file) == ["dossier.jsonl", "tube.jsonl"])
      #expect(
        erasure.unreadable == [
          ContactErasure.Line(file: "aa.jsonl.bak", line: 2),
          ContactErasure.Line(file: "bad.jsonl", line: 1),
        ])
      #expect(!erasure.isEmpty)
    }
    #expect(folder.read("journal/aa.jsonl") == Array(anneErased.utf8))
  }

  @Test func `a failure in the midst tells what is done and what is left`() throws {
    let folder = try makeProject([
      "aa": anne, "bb": line(2, "bb", set("expense", "e1", #""note":"Anne Trébleau""#)),
      "cc": line(3, "cc", set("expense", "e1", #""note":"418-555-1234""#)),
    ])
    let contact = try contact("Anne Trébleau", folder)
    folder.makeFolder("journal/cc.jsonl.erasing")
    do throws(JournalError) {
      _ = try ContactErasure.erase(contact, in: folder.path + "/journal")
      Issue.record("a folder was in the way")
    } catch {
      guard case .unfinishedErasure(let erasure, let left, let obstacle) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(erasure.files.map(\.name) == ["aa.jsonl", "bb.jsonl", "cc.jsonl"])
      #expect(left.files.map(\.name) == ["aa.jsonl", "cc.jsonl"])
      #expect(obstacle.file == "cc.jsonl")
    }
    folder.removeFolder("journal/cc.jsonl.erasing")
    _ = try ContactErasure.erase(try self.contact("Anne", folder), in: folder.path + "/journal")
    for name in ["aa", "bb", "cc"] {
      let text = String(decoding: folder.read("journal/\(name).jsonl"), as: UTF8.self)
      #expect(!text.contains("Anne") && !text.contains("555"))
    }
  }

  @Test func `an address that only one of two files tells goes from the other one first`() throws {
    // Each tells the name, and holds what only the other can explain.
    let folder = try makeProject([
      "aa": line(
        1, "aa",
        set("participation", "m1", #""contactName":"Anne Trébleau","contactEmail":"at@v.ca""#)),
      "bb": line(
        2, "bb",
        set(
          "participation", "m1",
          #""contactName":"Anne Trébleau","contactPhone":"418 555-1234","note":"at@v.ca""#)),
    ])
    let contact = try contact("Anne", folder)
    // The first file to be rewritten goes through, the second never does.
    folder.makeFolder("journal/bb.jsonl.erasing")
    #expect(throws: JournalError.self) {
      try ContactErasure.erase(contact, in: folder.path + "/journal")
    }
    folder.removeFolder("journal/bb.jsonl.erasing")
    _ = try ContactErasure.erase(try self.contact("Anne", folder), in: folder.path + "/journal")
    for name in ["aa", "bb"] {
      let text = String(decoding: folder.read("journal/\(name).jsonl"), as: UTF8.self)
      #expect(!text.contains("Anne") && !text.contains("at@") && !text.contains("555"))
    }
  }

  @Test func `where nothing is held nothing is replaced`() throws {
    let folder = try makeProject(["aa": anne, "bb": line(2, "bb", set("part", "v1", ""))])
    var reader = try Journal.open(folder.path)
    _ = try reader.readNew { _ in }
    let stranger = try #require(Contact(mentionedAs: "Zoé Lavoie"))
    #expect(try ContactErasure.erase(stranger, in: folder.path + "/journal") == ContactErasure())
    #expect(try reader.readNew { _ in } == .nothing)
    #expect(Contact(mentionedAs: "réunion") == nil)
  }
}
