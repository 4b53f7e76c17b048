import Cells
import ProjectModel
import Testing

@testable import Screens

/// Comments on pages: written with one key, signed, opened, corrected and dropped.
struct CommentScreenTests {
  private let desk: Desk
  private let activity: RecordID

  init() throws {
    desk = try Desk()
    activity = try #require(RecordID("a-v1-01"))
  }

  private func open(_ subject: Page.Subject) {
    desk.dashboard.run([.follow(subject)], for: desk.dashboard.stack.screen.id)
    desk.dashboard.arrange()
  }

  /// The lines of the page that is open.
  private var lines: [PageLine] { desk.dashboard.stack.find(PageLayer.self)?.lines ?? [] }

  private func other(_ name: String, _ id: String, _ text: String, on record: RecordID) throws {
    let id = try #require(RecordID(id))
    try desk.other(name) {
      $0.set(
        .comment, id,
        [
          Assignment(.on, .reference(record)), Assignment(.text, .text(text)),
          Assignment(.date, .day(demonstrationDay.adding(days: -2))),
        ])
    }
  }

  private func comment(_ text: String) throws -> RecordID {
    desk.press(.character("c"))
    let id = try #require(desk.dashboard.form?.id)
    desk.type(text)
    desk.press(.control("s"))
    return id
  }

  @Test func `one key on a page writes a comment of several lines, signed and dated`() throws {
    open(.activity(activity))
    let id = try comment("Appelé l’imprimeur\nRappeler lundi")
    let made = try #require(try desk.onDisk().comments[id])
    #expect(made.on == activity && made.text == "Appelé l’imprimeur\nRappeler lundi")
    #expect(made.date == demonstrationDay)
    let head = try #require(lines.firstIndex { $0.text == "Commentaires (1)" })
    #expect(lines[head + 1].text == "2024-02-14 · ME")
    #expect(lines[(head + 2)...(head + 3)].map(\.text) == ["Appelé l’imprimeur", "Rappeler lundi"])
  }

  @Test func `every page of a record shows what is said of it, newest first`() throws {
    let project = desk.dashboard.project
    let expense = try #require(project.expenses.first { _ in true })
    let said = project.commentsByRecord
    let town = try #require(
      project.participations.first { $0.municipality != nil && said[$0.id] == nil })
    let risk = try #require(project.risks.first { said[$0.id] == nil })
    let part = try #require(project.parts.first { said[$0.id] == nil })
    let subjects: [(Page.Subject, RecordID)] = [
      (.activity(activity), activity), (.expense(expense.id), expense.id),
      (.municipality(try #require(town.municipality)), town.id),
      (.record(.risk, risk.id), risk.id), (.part(part.id), part.id),
    ]
    for (place, (subject, id)) in subjects.enumerated() {
      try other("marc", "k-m\(place)", "Vieux", on: id)
      open(subject)
      _ = try comment("Neuf")
      let head = try #require(lines.firstIndex { $0.text == "Commentaires (2)" }, "\(subject)")
      #expect(
        lines[(head + 1)...(head + 4)].map(\.text) == [
          "2024-02-14 · ME", "Neuf", "2024-02-12 · MARC", "Vieux",
        ], "\(subject)")
    }
  }

  @Test func `a comment is opened, corrected by another, dropped, and brought back`() throws {
    try other("marc", "k-1", "Appelé", on: activity)
    open(.activity(activity))
    let link = Page.Subject.record(.comment, try #require(RecordID("k-1")))
    #expect(lines.contains { $0.link == link })
    open(link)
    desk.press(.character("e"))
    desk.type(" deux fois")
    desk.press(.control("s"))
    desk.press(.escape)
    #expect(lines.contains { $0.text == "2024-02-12 · MARC · modifié par ME le 2024-02-14" })
    open(link)
    desk.press(.character("d"), .character("o"))
    let id = try #require(RecordID("k-1"))
    #expect(try desk.onDisk().comments[id] == nil)
    desk.press(.character("u"))
    if desk.dashboard.question != nil { desk.press(.character("o")) }
    #expect(try desk.onDisk().comments[id]?.text == "Appelé deux fois")
  }

  @Test func `Enter on a comment leads to what it is on, and a comment is added beside it`() throws
  {
    open(.record(.comment, try #require(RecordID("k1"))))
    desk.press(.enter)
    #expect(desk.dashboard.page?.subject == .activity(try #require(RecordID("a-v2-10"))))
    desk.press(.escape, .character("a"))
    let form = try #require(desk.dashboard.form)
    #expect(form.kind == .comment)
    #expect(form.value(of: .on) == RecordID("a-v2-10").map { .reference($0) })
  }

  @Test func `a comment survives a crash before it is saved`() throws {
    open(.activity(activity))
    desk.press(.character("c"))
    desk.type("À moitié")
    try desk.restart()
    desk.press(.character("o"))
    desk.press(.control("s"))
    let made = try desk.onDisk().comments.first { $0.text == "À moitié" }
    #expect(made?.on == activity)
  }

  @Test func `where names are hidden nothing of a comment is shown`() throws {
    try other("marc", "k-1", "Zoé Zzyx a appelé", on: activity)
    desk.press(.character("P"))
    open(.activity(activity))
    #expect(lines.contains { $0.text == "Commentaires (1)" })
    #expect(!desk.screen.contains("Zzyx") && !desk.screen.contains("MARC"))
    open(.record(.comment, try #require(RecordID("k-1"))))
    #expect(!desk.screen.contains("Zzyx") && !desk.screen.contains("MARC"))
    desk.press(.character("6"))
    #expect(desk.screen.contains("Commentaire sur activité V1-01") && !desk.screen.contains("Zzyx"))
    desk.press(.character("F"))
    for _ in 0..<8 {
      #expect(!desk.screen.contains("Zzyx"))
      desk.press(.right)
    }
  }

  @Test func `the journal says what a comment is on, and a list offers to comment, too`() throws {
    desk.press(.character("7"))
    let expense = try #require(desk.dashboard.stack.find(RegistersScreen.self)?.list.selectedID)
    let id = try comment("Vérifier la facture")
    #expect(try desk.onDisk().comments[id]?.on == expense)
    desk.press(.character("6"))
    #expect(desk.screen.contains("Commentaire sur dépense"))
    #expect(desk.screen.contains("Vérifier la facture"))
  }

  @Test func `a comment whose record is not there is shown all the same`() throws {
    try other("marc", "k-1", "Orphelin", on: try #require(RecordID("a-nulle")))
    open(.record(.comment, try #require(RecordID("k-1"))))
    #expect(desk.screen.contains("a-nulle") && desk.screen.contains("Orphelin"))
    #expect(desk.screen.contains("cette fiche n’est pas là"))
  }
}
