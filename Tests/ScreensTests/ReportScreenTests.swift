import Cells
import ProjectModel
import Testing

@testable import Screens

/// The page of a report: what is to be written of it is written from there, and it is sent from there.
struct ReportScreenTests {
  private let desk: Desk
  private let report: RecordID

  init() throws {
    desk = try Desk()
    report = try #require(RecordID("r5"))
    desk.dashboard.run([.follow(.record(.report, report))], for: desk.dashboard.stack.screen.id)
    desk.dashboard.arrange()
  }

  private var lines: [PageLine] { desk.dashboard.stack.find(PageLayer.self)?.lines ?? [] }

  private func open(_ place: PassagePlace) {
    desk.dashboard.run([.follow(.passage(report, place))], for: desk.dashboard.stack.screen.id)
    desk.dashboard.arrange()
  }

  @Test func `the page tells what is written and what is not`() throws {
    let part = try #require(RecordID("v1"))
    let written = try #require(
      lines.first { $0.link == .passage(report, PassagePlace(.part, part: part)) })
    #expect(written.text == "✓ volet V1" && written.tail == "écrit")
    #expect(lines.contains { $0.text == "○ volet V2" && $0.tail == "à reprendre" })
    #expect(lines.contains { $0.text == "· sommaire" && $0.tail == "d’après les chiffres" })
  }

  @Test func `a text begins as the last report had it, and is on disk in paragraphs`() throws {
    let part = try #require(RecordID("v2"))
    let place = PassagePlace(.part, part: part)
    open(place)
    desk.press(.character("e"))
    let form = try #require(desk.dashboard.form)
    #expect(form.input.field == .text)
    #expect(form.input.text.hasPrefix("Le guide d’embauche est publié."))
    let id = try #require(place.identifier(in: report))
    try desk.fill(.text, "Un.\n\nDeux.")
    desk.press(.control("s"))
    #expect(try desk.onDisk().passages[id]?.text == "Un.\n\nDeux.")
    #expect(lines.contains { $0.text == "Deux." })
  }

  @Test func `sending asks, says what is missing, and freezes the report`() throws {
    desk.press(.character("S"))
    #expect(
      desk.dashboard.question?.text.contains("textes manquent encore") == true, "\(desk.sentence)")
    desk.press(.character("o"))
    let sent = try #require(try desk.onDisk().reports[report])
    #expect(sent.sent == demonstrationDay && sent.end == demonstrationDay && sent.isFrozen)
    desk.press(.character("S"))
    #expect(desk.dashboard.question == nil)
    #expect(desk.sentence.contains("est figé"))
  }

  @Test func `a report is written to the file whose path is typed, and nothing is written over`()
    throws
  {
    desk.press(.character("W"))
    desk.press(.control("u"))
    desk.type("\(desk.path)/rapport.txt")
    desk.press(.enter)
    #expect(desk.sentence.contains(".pdf, .html ou .xlsx"))
    for _ in 0..<4 { desk.press(.backspace) }
    desk.type(".html")
    desk.press(.enter)
    #expect(desk.sentence.contains("rapport.html"), "\(desk.sentence)")
    desk.press(.character("W"))
    desk.press(.control("u"))
    desk.type("\(desk.path)/rapport.html")
    desk.press(.enter)
    #expect(desk.sentence.contains("existe"), "\(desk.sentence)")
  }
}
