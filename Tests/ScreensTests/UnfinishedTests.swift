import Cells
import ProjectModel
import Testing

@testable import Screens

/// What was being entered when the program ended is offered, and taken up as it was.
struct UnfinishedTests {
  /// A dashboard that was started later, and in which the entry was taken up.
  private func resumed(_ unfinished: [Unfinished], in fresh: Shell) throws -> Shell {
    var dashboard = fresh
    _ = dashboard.update(.unfinishedFound(unfinished), now: 0)
    #expect(dashboard.isOffering)
    dashboard.press(.character("o"))
    return dashboard
  }

  @Test(arguments: FormCase.added) func `a form is the same after any of its fields`(
    _ given: FormCase
  ) throws {
    let desk = try Desk()
    let fresh = try Desk(seed: 99).dashboard
    desk.add(given.kind)
    for (field, text, _) in given.typed {
      try desk.fill(field, text)
      let form = try #require(desk.dashboard.form)
      let again = try #require(try resumed(desk.dashboard.unfinished, in: fresh).form)
      #expect(again.id == form.id)
      #expect(again.isNew)
      for (left, right) in zip(form.inputs, again.inputs) {
        #expect(left.text == right.text)
        #expect(left.value == right.value, "\(left.field): \(left.text)")
        #expect(left.problem == right.problem)
      }
    }
  }

  @Test func `a form is the same after every key of an entry`() throws {
    let desk = try Desk()
    let fresh = try Desk(seed: 99).dashboard
    desk.add(.expense)
    for character in "Zzyx\t12,5\thier" {
      desk.press(character == "\t" ? .tab : .character(character))
      let form = try #require(desk.dashboard.form)
      let other = try resumed(desk.dashboard.unfinished, in: fresh)
      #expect(other.form?.inputs.map(\.text) == form.inputs.map(\.text))
      #expect(other.form?.inputs.map(\.value) == form.inputs.map(\.value))
    }
  }

  @Test func `a change of a record is the same after every key`() throws {
    let desk = try Desk()
    let fresh = try Desk(seed: 99).dashboard
    try desk.edit(.activity, "a-v1-01")
    try desk.go(to: .municipalities)
    for character in "gaspe\nrimouski\n" {
      desk.press(character == "\n" ? .enter : .character(character))
      let form = try #require(desk.dashboard.form)
      let other = try resumed(desk.dashboard.unfinished, in: fresh)
      #expect(other.form?.isNew == false)
      #expect(other.form?.inputs.map(\.text) == form.inputs.map(\.text))
      #expect(other.form?.inputs.map(\.value) == form.inputs.map(\.value))
      #expect(other.form?.assignments == form.assignments)
    }
  }

  @Test func `the quick line is the same after every key, and is the same receipt`() throws {
    let desk = try Desk()
    let fresh = try Desk(seed: 99).dashboard
    desk.press(.character("5"))
    for character in "12,5 hono v2 gaspé \"Zzyx\" F-1" {
      desk.press(.character(character))
      let other = try resumed(desk.dashboard.unfinished, in: fresh)
      #expect(other.capture.line.understood?.text ?? "" == desk.line)
      #expect(other.capture.line.id == desk.dashboard.capture.line.id)
      #expect(
        other.capture.line.understood?.assignments
          == desk.dashboard.capture.line.understood?.assignments)
    }
  }

  @Test func `what is saved is not offered again`() throws {
    let desk = try Desk()
    desk.press(.character("5"))
    desk.type("12 Zzyx hono v1")
    let unfinished = desk.dashboard.unfinished
    desk.press(.enter)
    if desk.dashboard.question != nil { desk.press(.character("o")) }
    try desk.restart()
    // As after a crash between writing and letting go of what was kept.
    desk.tell(.unfinishedFound(unfinished))
    #expect(!desk.dashboard.isOffering)
  }

  @Test func `a line is kept while a form is open over it`() throws {
    let desk = try Desk()
    desk.press(.character("5"))
    desk.type("12 Zzyx hono v1")
    let line = desk.dashboard.unfinished
    desk.press(.down, .character("e"))
    #expect(desk.dashboard.form != nil)
    #expect(desk.dashboard.unfinished == line)
  }

  @Test func `an offer stays until it is answered, whatever comes meanwhile`() throws {
    let desk = try Desk()
    desk.press(.character("5"))
    desk.type("12 Zzyx hono v1")
    let unfinished = desk.dashboard.unfinished
    try desk.restart()
    try desk.other(.part, try #require(RecordID("v1")), [Assignment(.note, .text("x"))])
    #expect(desk.dashboard.isOffering)
    desk.reload()
    desk.press(.character("q"), .character("1"), .tab)
    #expect(desk.dashboard.isOffering)
    desk.press(.character("o"))
    #expect(desk.dashboard.unfinished == unfinished)
  }

  @Test
  func `what another wrote into a field that is being typed in is asked about after a crash, too`()
    throws
  {
    let desk = try Desk()
    let id = try #require(RecordID("a-v1-01"))
    try desk.edit(.activity, "a-v1-01")
    try desk.fill(.title, "À moi")
    try desk.other(.activity, id, [Assignment(.title, .text("À lui"))])
    // Twice, as what was taken up is kept anew.
    for _ in 0..<2 {
      try desk.restart()
      desk.press("o")
    }
    desk.press(.control("s"))
    #expect(desk.sentence.contains("À lui"), "\(desk.sentence)")
    #expect(try desk.written.isEmpty)
  }

  @Test func `a change made meanwhile by another is asked about when an entry is taken up`() throws
  {
    let desk = try Desk()
    try desk.edit(.activity, "a-v1-01")
    try desk.fill(.title, "À moi")
    let id = try #require(RecordID("a-v1-01"))
    try desk.restart {
      try desk.other(isAnnounced: false) {
        $0.set(.activity, id, [Assignment(.title, .text("À lui"))])
      }
    }
    desk.press(.character("o"), .control("s"))
    #expect(desk.sentence.contains("À lui"), "\(desk.sentence)")
    #expect(try desk.written.isEmpty)
  }
}
