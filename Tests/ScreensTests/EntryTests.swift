import Cells
import ProjectModel
import Testing
import Words

@testable import Screens

/// What forms do on the way from the first key to the disk.
struct EntryTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func input(_ field: Field) throws -> FieldInput {
    let form = try #require(desk.dashboard.form)
    return form.inputs[try #require(form.index(of: field))]
  }

  private func id() throws -> RecordID { try #require(desk.dashboard.form?.id) }

  /// An expense of the demonstration, its form open.
  private func editExpense() throws -> RecordID {
    var id = RecordID.project
    desk.dashboard.project.forEach(.expense) { if $0.value(of: .activity) != nil { id = $0.id } }
    try desk.edit(.expense, id.description)
    return id
  }

  private func saveWhateverIsSaid() {
    desk.press(.control("s"))
    if desk.dashboard.question != nil { desk.press(.character("o")) }
  }

  @Test func `saving and going on keeps what repeats, and only that`() throws {
    desk.add(.expense)
    let first = try id()
    try desk.fill(.supplier, "Zzyx")
    try desk.fill(.amount, "10,50")
    try desk.fill(.date, "hier")
    try desk.fill(.category, "honor")
    try desk.fill(.part, "v2")
    try desk.fill(.municipality, "gaspe")
    try desk.fill(.reference, "F-1")
    desk.press(.control("n"))
    let second = try id()
    #expect(second != first)
    #expect(desk.dashboard.form?.savedCount == 1)
    #expect(desk.dashboard.form?.input.field == .supplier)
    for field in [Field.supplier, .amount, .reference, .activity, .description] {
      #expect(try input(field).text.isEmpty)
    }
    #expect(desk.dashboard.unfinished.isEmpty)
    desk.type("Zzyw")
    try desk.fill(.amount, "11")
    desk.press(.control("s"))
    if desk.dashboard.question != nil { desk.press(.character("o")) }
    let project = try desk.onDisk()
    let one = try #require(project.expenses[first])
    let two = try #require(project.expenses[second])
    for field in [Field.date, .category, .part, .municipality] {
      #expect(one.value(of: field) == two.value(of: field))
    }
    #expect(one.date == demonstrationDay.adding(days: -1))
    #expect(two.amount == .dollars(11))
    #expect(two.reference.isEmpty)
  }

  @Test func `a field that cannot be read may be left and come back to`() throws {
    desk.add(.expense)
    let id = try id()
    try desk.fill(.supplier, "Zzyx")
    try desk.fill(.amount, "12,,")
    try desk.fill(.date, "30/2")
    desk.press(.tab)
    #expect(desk.screen.contains("▲"))
    desk.press(.control("s"))
    #expect(try desk.written.isEmpty)
    #expect(desk.dashboard.form?.input.field == .amount)
    #expect(desk.sentence.contains("Montant"), "\(desk.sentence)")
    #expect(try input(.amount).text == "12,,")
    desk.type("12,50")
    desk.press(.control("s"))
    #expect(try desk.written.isEmpty)
    #expect(desk.sentence.contains("30/2"), "\(desk.sentence)")
    try desk.fill(.date, "1/2")
    saveWhateverIsSaid()
    #expect(try desk.onDisk().expenses[id]?.amount == Money(cents: 1250))
  }

  @Test(arguments: FormCase.added)
  func `nothing is written while a required field is empty, and the sentence names it`(
    _ given: FormCase
  ) throws {
    for field in given.kind.requiredFields {
      desk.add(given.kind)
      for (other, text, _) in given.typed where other != field { try desk.fill(other, text) }
      try desk.fill(field, "")
      desk.press(.control("s"))
      #expect(try desk.written.isEmpty)
      #expect(desk.dashboard.form?.input.field == field)
      #expect(desk.sentence.contains(desk.dashboard.wording.heading(field)), "\(desk.sentence)")
      desk.press(.escape, .character("o"))
    }
  }

  @Test func `lines pasted into a field of one line become one, into a long one stay`() throws {
    desk.add(.expense)
    let id = try id()
    desk.paste("Zzyx\r\net fils\nltée")
    try desk.fill(.amount, "1")
    try desk.go(to: .note)
    desk.paste("a\r\nb\n\nc")
    desk.press(.alt("\n"))
    desk.type("d")
    saveWhateverIsSaid()
    let expense = try #require(try desk.onDisk().expenses[id])
    #expect(expense.supplier == "Zzyx et fils ltée")
    #expect(expense.note == "a\nb\n\nc\nd")
  }

  @Test func `accents that come as marks of their own are composed on disk`() throws {
    desk.add(.expense)
    let id = try id()
    desk.type("Zzyx Cafe\u{301}")
    try desk.fill(.amount, "1")
    try desk.go(to: .description)
    desk.paste("E\u{301}te\u{301}")
    saveWhateverIsSaid()
    let expense = try #require(try desk.onDisk().expenses[id])
    #expect(Array(expense.supplier.unicodeScalars) == Array("Zzyx Café".unicodeScalars))
    #expect(Array(expense.description.unicodeScalars) == Array("Été".unicodeScalars))
  }

  @Test func `what is typed takes the place of what was proposed`() throws {
    desk.add(.expense)
    try desk.go(to: .date)
    #expect(try input(.date).text == "2024-02-14")
    desk.type("hier")
    #expect(try input(.date).text == "hier")
    #expect(try input(.date).value == .day(demonstrationDay.adding(days: -1)))
  }

  @Test func `a write that fails keeps the entry, and the next one writes it once`() throws {
    try desk.refuseWrites()
    desk.add(.expense)
    let id = try id()
    try desk.fill(.supplier, "Zzyx")
    try desk.fill(.amount, "12")
    saveWhateverIsSaid()
    #expect(desk.sentence == "Lecture seule : rien n’a été écrit.")
    #expect(try input(.supplier).text == "Zzyx")
    #expect(!desk.dashboard.unfinished.isEmpty)
    #expect(try desk.onDisk().expenses[id] == nil)
    try desk.refuseWrites(false)
    saveWhateverIsSaid()
    #expect(desk.dashboard.form == nil)
    #expect(try desk.written.count == 1)
    #expect(try desk.onDisk().expenses[id]?.amount == .dollars(12))
  }

  @Test func `what another hand changed meanwhile in the same field is asked about first`() throws {
    let id = try editExpense()
    try desk.fill(.description, "À moi")
    try desk.other(.expense, id, [Assignment(.description, .text("À lui"))])
    #expect(desk.screen.contains("À lui"))
    desk.press(.control("s"))
    #expect(desk.sentence.contains("changé entre-temps en « À lui »"), "\(desk.sentence)")
    desk.press(.character("n"))
    #expect(try desk.written.isEmpty)
    #expect(try input(.description).text == "À moi")
    desk.press(.control("s"), .character("o"))
    #expect(try desk.onDisk().expenses[id]?.description == "À moi")
  }

  @Test func `what another hand changed in another field stays theirs`() throws {
    let id = try editExpense()
    try desk.fill(.description, "À moi")
    try desk.other(.expense, id, [Assignment(.reference, .text("À lui"))])
    #expect(try input(.reference).text == "À lui")
    saveWhateverIsSaid()
    let expense = try #require(try desk.onDisk().expenses[id])
    #expect(expense.description == "À moi")
    #expect(expense.reference == "À lui")
    #expect(try desk.written.last?.assignments.map(\.field) == [.description])
  }

  @Test func `a change that comes while it is asked whether to save is asked about too`() throws {
    let id = try editExpense()
    try desk.fill(.description, "À moi")
    try desk.fill(.eligible, "non")
    desk.press(.control("s"))
    #expect(desk.dashboard.question != nil)
    try desk.other(.expense, id, [Assignment(.description, .text("À lui"))])
    // The question tells of it now, and an answer to it is never typed into a field.
    #expect(desk.dashboard.question?.text.contains("À lui") == true)
    desk.press(.character("n"))
    #expect(try desk.onDisk().expenses[id]?.description == "À lui")
    #expect(try input(.description).text == "À moi")
  }

  @Test func `a record dropped meanwhile is asked about, and comes back whole`() throws {
    let id = try editExpense()
    let amount = desk.dashboard.project.expenses[id]?.amount
    try desk.fill(.description, "À moi")
    try desk.other { $0.drop(.expense, id) }
    desk.press(.control("s"))
    #expect(desk.sentence.contains("supprimée entre-temps"), "\(desk.sentence)")
    desk.press(.character("n"))
    #expect(try desk.onDisk().expenses[id] == nil)
    desk.press(.control("s"), .character("o"))
    let expense = try #require(try desk.onDisk().expenses[id])
    #expect(expense.description == "À moi")
    #expect(expense.amount == amount)
  }

  private func typeTwin(of id: RecordID) throws {
    let expense = try #require(desk.dashboard.project.expenses[id])
    desk.add(.expense)
    desk.paste(expense.supplier)
    let cents = try #require(expense.amount?.cents)
    try desk.fill(.amount, "\(cents / 100),\(cents / 10 % 10)\(cents % 10)")
    try desk.fill(.date, try #require(expense.date?.iso))
  }

  @Test
  func `a twin is warned of: o saves it all the same, n and Escape do not, other keys do nothing`()
    throws
  {
    let id = try editExpense()
    desk.press(.escape)
    try typeTwin(of: id)
    for answer: Key in ["n", .escape] {
      desk.press(.control("s"))
      for key: Key in ["x", .enter, " ", .control("s"), .tab] {
        #expect(desk.sentence.contains("Même fournisseur, montant et date"), "\(desk.sentence)")
        desk.press(key)
      }
      desk.press(answer)
      #expect(desk.dashboard.question == nil)
      #expect(try desk.written.isEmpty)
      #expect(desk.dashboard.form != nil)
    }
    desk.press(.control("s"), .character("o"))
    #expect(try desk.written.count == 1)
    #expect(desk.dashboard.form == nil)
  }

  @Test func `a twin that another hand enters while the form is open is warned of`() throws {
    desk.add(.expense)
    let id = try id()
    try desk.fill(.supplier, "Zzyx")
    try desk.fill(.amount, "12")
    try desk.other(
      .expense, try #require(RecordID("e-twin")),
      [
        Assignment(.supplier, .text("Zzyx")), Assignment(.amount, .money(.dollars(12))),
        Assignment(.date, .day(demonstrationDay)),
      ])
    desk.press(.control("s"))
    #expect(desk.sentence.contains("Même fournisseur, montant et date"), "\(desk.sentence)")
    #expect(try desk.onDisk().expenses[id] == nil)
  }

  @Test func `escape keeps a new supplier whose name is part of a known one`() throws {
    try desk.other(
      .expense, try #require(RecordID("e-long")),
      [
        Assignment(.supplier, .text("Zzyx Location de salles")),
        Assignment(.amount, .money(.dollars(12))), Assignment(.date, .day(demonstrationDay)),
      ])
    desk.add(.expense)
    let id = try id()
    desk.paste("Zzyx")
    desk.press(.escape)
    try desk.fill(.amount, "3")
    saveWhateverIsSaid()
    #expect(try desk.onDisk().expenses[id]?.supplier == "Zzyx")
  }

  @Test func `escape asks before it throws away what is typed, and n keeps it`() throws {
    desk.add(.expense)
    try desk.fill(.amount, "12")
    desk.press(.escape)
    #expect(desk.dashboard.question != nil)
    desk.press(.character("n"))
    #expect(try input(.amount).text == "12")
    desk.press(.escape, .character("o"))
    #expect(desk.dashboard.form == nil)
    #expect(desk.dashboard.unfinished.isEmpty)
  }
}
