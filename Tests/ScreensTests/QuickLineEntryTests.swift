import Cells
import ProjectModel
import Testing

@testable import Screens

/// The quick line, from the keys to the disk.
struct QuickLineEntryTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    desk.press(.character("5"))
  }

  private var line: QuickLineState { desk.dashboard.capture.line }

  private func saveWhateverIsSaid() {
    desk.press(.enter)
    if desk.dashboard.question != nil { desk.press(.character("o")) }
  }

  @Test func `twenty receipts in a row are all on disk as they were typed`() throws {
    let before = desk.dashboard.project.expenses.count
    for number in 1...20 {
      desk.type("\(number),5 hono v2 gaspé hier \"Zzyx \(number)\" F-\(number)")
      saveWhateverIsSaid()
      #expect(desk.line.isEmpty)
    }
    let project = try desk.onDisk()
    #expect(project.expenses.count == before + 20)
    for number in 1...20 {
      let expense = try #require(project.expenses.first { $0.reference == "F-\(number)" })
      #expect(expense.amount == Money(cents: number * 100 + 50))
      #expect(expense.supplier == "Zzyx \(number)")
      #expect(expense.date == demonstrationDay.adding(days: -1))
      #expect(expense.part == RecordID("v2"))
      #expect(expense.municipality == RecordID("03005"))
      #expect(expense.category == "Honoraires professionnels")
    }
    #expect(desk.dashboard.unfinished.isEmpty)
  }

  @Test func `the line before can be recalled, changed and saved as another receipt`() throws {
    desk.type("12 Zzyx hono v1 F-1")
    saveWhateverIsSaid()
    desk.type("à côté")
    desk.press(.up)
    #expect(desk.line == "12 Zzyx hono v1 F-1")
    desk.press(.down)
    #expect(desk.line == "à côté")
    desk.press(.control("u"), .up, .backspace, .character("2"))
    saveWhateverIsSaid()
    let project = try desk.onDisk()
    #expect(project.expenses.count(where: { ["F-1", "F-2"].contains($0.reference) }) == 2)
  }

  @Test func `Tab goes through the meanings of a word, and what is shown is saved`() throws {
    for (id, supplier) in [("e-1", "Zzcoop Alma"), ("e-2", "Zzcoop Beauport")] {
      try desk.other(
        .expense, try #require(RecordID(id)),
        [Assignment(.supplier, .text(supplier)), Assignment(.amount, .money(.dollars(1)))])
    }
    desk.type("12 zzcoop hono v1 F-77")
    let pieces = try #require(line.understood?.pieces)
    let piece = try #require(pieces.first { !$0.alternatives.isEmpty })
    #expect(piece.alternatives.count > 1)
    desk.press(.enter)
    #expect(try desk.written.isEmpty)
    #expect(desk.sentence.contains("Tab choisit"), "\(desk.sentence)")
    for index in 0...piece.alternatives.count {
      desk.press(.tab)
      let meant = piece.alternatives[index % piece.alternatives.count]
      let value = line.understood?.assignments.first { $0.field == meant.field }?.value
      #expect(value == meant.value)
    }
    // Once round, the word is settled.
    desk.press(.tab)
    saveWhateverIsSaid()
    let expense = try #require(try desk.onDisk().expenses.first { $0.reference == "F-77" })
    #expect(expense.value(of: piece.alternatives[0].field) == piece.alternatives[0].value)
  }

  @Test func `Ctrl-O goes on in a form that holds the same values`() throws {
    desk.type("12,5 hono v2 gaspé hier \"Zzyx\" F-9")
    let understood = try #require(line.understood).assignments
    desk.press(.control("o"))
    let form = try #require(desk.dashboard.form)
    for assignment in understood {
      #expect(form.value(of: assignment.field) == assignment.value)
    }
    #expect(!desk.dashboard.unfinished.isEmpty)
    desk.press(.control("s"))
    if desk.dashboard.question != nil { desk.press(.character("o")) }
    let expense = try #require(try desk.onDisk().expenses.first { $0.reference == "F-9" })
    for assignment in understood {
      #expect(expense.value(of: assignment.field) == assignment.value)
    }
  }

  private func saveReceiptForThurso() {
    desk.type("75 dépl v2 hier thurso \"Transport Zzyx\" F-1")
    saveWhateverIsSaid()
  }

  @Test func `a word near a town waits for Tab, and is never saved for the town before`() throws {
    saveReceiptForThurso()
    desk.type("75 dépl v2 hier rimousky \"Transport Gagné\" F-2")
    #expect(desk.screen.contains("« rimousky » : Tab choisit Rimouski"))
    #expect(!desk.screen.contains("Thurso (repris)"))
    desk.press(.enter, .control("o"))
    #expect(desk.dashboard.question == nil)
    #expect(desk.dashboard.form == nil)
    #expect(try desk.onDisk().expenses.first { $0.reference == "F-2" } == nil)
    desk.press(.tab)
    saveWhateverIsSaid()
    let expense = try #require(try desk.onDisk().expenses.first { $0.reference == "F-2" })
    #expect(expense.municipality == RecordID("10043"))
    #expect(expense.description.isEmpty)
  }

  @Test func `what is told is the word that Tab is about, and Enter goes on to the next one`()
    throws
  {
    desk.type("12 hono v1 15/3 rimousky \"Zzyx\" F-8")
    desk.press(.tab)
    #expect(desk.screen.contains("« 15/3 » : 2023-03-15 est choisi; Tab passe à 2024-03-15"))
    desk.press(.tab)
    #expect(desk.line.contains("date:\"2024-03-15\""))
    desk.press(.enter)
    #expect(desk.sentence.contains("« rimousky »"), "\(desk.sentence)")
    #expect(desk.screen.contains("« rimousky » : Tab choisit"))
    desk.press(.tab)
    saveWhateverIsSaid()
    let expense = try #require(try desk.onDisk().expenses.first { $0.reference == "F-8" })
    #expect(expense.municipality == RecordID("10043"))
    #expect(expense.date?.iso == "2024-03-15")
  }

  @Test func `what is carried over says so, and the key that the line names clears it`() throws {
    saveReceiptForThurso()
    desk.type("12 \"Zzyx\" F-3")
    #expect(desk.screen.contains("municipalité Thurso (repris)"))
    #expect(desk.screen.contains("Maj-Tab l’efface"))
    desk.press(.backTab)
    #expect(!desk.screen.contains("(repris)"))
    desk.press(.backTab)
    #expect(desk.screen.contains("(repris)"))
    desk.press(.backTab)
    saveWhateverIsSaid()
    let expense = try #require(try desk.onDisk().expenses.first { $0.reference == "F-3" })
    #expect(expense.municipality == nil)
    #expect(expense.part == nil)
    #expect(expense.date == demonstrationDay)
    // The next line begins as always.
    desk.type("13 \"Zzyy\"")
    #expect(!desk.screen.contains("Maj-Tab l’efface") || desk.screen.contains("(repris)"))
  }

  @Test func `words that nothing explains keep the last receipt out until Tab says what they are`()
    throws
  {
    saveReceiptForThurso()
    desk.type("12 zzqx wvut F-4")
    #expect(!desk.screen.contains("(repris)"))
    #expect(desk.screen.contains("Tab confirme « zzqx wvut » (fournisseur)"))
    desk.press(.tab)
    #expect(desk.screen.contains("Thurso (repris)"))
    saveWhateverIsSaid()
    let expense = try #require(try desk.onDisk().expenses.first { $0.reference == "F-4" })
    #expect(expense.supplier == "zzqx wvut")
    #expect(expense.municipality == RecordID("80050"))
  }

  @Test func `a day that lies ahead is saved only once it is chosen`() throws {
    desk.type("12 hono v1 15/3 \"Zzyx\" F-6")
    desk.press(.enter)
    #expect(desk.sentence.contains("2023-03-15 ou 2024-03-15"), "\(desk.sentence)")
    #expect(try desk.written.isEmpty)
    desk.press(.tab)
    saveWhateverIsSaid()
    let expense = try #require(try desk.onDisk().expenses.first { $0.reference == "F-6" })
    #expect(expense.date?.iso == "2023-03-15")
  }

  @Test func `without an amount nothing is written, and the sentence says so`() throws {
    desk.type("hono v2 gaspé")
    desk.press(.enter)
    #expect(try desk.written.isEmpty)
    #expect(desk.sentence.contains("montant"), "\(desk.sentence)")
    #expect(desk.line == "hono v2 gaspé")
  }

  @Test func `what cannot be read stands in the way, and the sentence names it`() throws {
    desk.type("12 Zzyx hono v1 date:bientôt")
    desk.press(.enter)
    #expect(desk.dashboard.question == nil)
    #expect(try desk.written.isEmpty)
    #expect(desk.sentence.contains("date"), "\(desk.sentence)")
  }

  @Test func `a line that is not written stays, and is written once by the next Enter`() throws {
    try desk.refuseWrites()
    desk.type("12 Zzyx hono v1 F-5")
    saveWhateverIsSaid()
    #expect(desk.sentence == "Lecture seule : rien n’a été écrit.")
    #expect(desk.line == "12 Zzyx hono v1 F-5")
    try desk.refuseWrites(false)
    saveWhateverIsSaid()
    #expect(desk.line.isEmpty)
    #expect(try desk.onDisk().expenses.count(where: { $0.reference == "F-5" }) == 1)
  }

  @Test func `a twin that another hand enters while the line is typed is warned of`() throws {
    desk.type("12 Zzyx hono v1")
    try desk.other(
      .expense, try #require(RecordID("e-twin")),
      [
        Assignment(.supplier, .text("Zzyx")), Assignment(.amount, .money(.dollars(12))),
        Assignment(.date, .day(demonstrationDay)),
      ])
    desk.press(.enter)
    #expect(try desk.written.isEmpty)
    #expect(desk.sentence.contains("Même fournisseur, montant et date"), "\(desk.sentence)")
  }

  @Test func `nothing is written into the past`() throws {
    desk.press(.escape, .character("1"), .character(","), .character("5"), .character("i"))
    desk.type("12 Zzyx hono v1")
    saveWhateverIsSaid()
    #expect(try desk.written.isEmpty)
  }

  @Test func `what Tab chose is told, and what the next Tab would choose`() throws {
    desk.type("crédit 77 hono v1 \"Zzyx\" F-30")
    desk.press(.enter)
    #expect(desk.sentence.contains("Tab choisit -77,00 ou 77,00"), "\(desk.sentence)")
    desk.press(.tab)
    #expect(!desk.screen.contains("Tab choisit"))
    #expect(desk.screen.contains("-77,00 est choisi; Tab passe à 77,00"))
    saveWhateverIsSaid()
    let expense = try #require(try desk.onDisk().expenses.first { $0.reference == "F-30" })
    #expect(expense.amount == Money(cents: -7_700))
  }

  @Test func `an amount of zero is asked about`() throws {
    desk.type("0 hono v1 \"Zzyx\" F-31")
    desk.press(.enter)
    #expect(desk.dashboard.question?.text.contains("Le montant est zéro.") == true)
    #expect(try desk.written.isEmpty)
  }

  @Test func `two dates are both named`() throws {
    desk.type("45$ hono v1 hier 12/02")
    desk.press(.enter)
    #expect(
      desk.sentence.contains("Date : donné deux fois, « hier » et « 12/02 »"), "\(desk.sentence)")
  }

  @Test func `a weekday that does not fit is told with the one that it is`() throws {
    desk.type("45$ hono v1 lundi 14 février 2024")
    desk.press(.enter)
    #expect(desk.sentence.contains("2024-02-14 est un mercredi"), "\(desk.sentence)")
  }

  @Test func `a yes does not save what the line has come to mean since`() throws {
    desk.type("12 \"Zzyx\" v1 F-32")
    desk.press(.enter)
    #expect(desk.dashboard.question?.text.contains("Il manque : catégorie") == true)
    // What the supplier is usually charged to is now known.
    try desk.other(
      .expense, try #require(RecordID("e-learn")),
      [
        Assignment(.supplier, .text("Zzyx")), Assignment(.amount, .money(.dollars(1))),
        Assignment(.category, .text("Honoraires professionnels")),
        Assignment(.part, RecordID("v1").map { .reference($0) }),
        Assignment(.municipality, RecordID("03005").map { .reference($0) }),
        Assignment(.date, .day(demonstrationDay.adding(days: -3))),
      ])
    desk.press(.character("o"))
    #expect(try desk.onDisk().expenses.first { $0.reference == "F-32" } == nil)
    #expect(desk.sentence.contains("se lit autrement"), "\(desk.sentence)")
    desk.press(.enter)
    #expect(
      try desk.onDisk().expenses.first { $0.reference == "F-32" }?.category
        == "Honoraires professionnels")
  }

  @Test func `a yes to what is asked otherwise by now asks again`() throws {
    desk.type("12 \"Zzyx\" v1 F-33")
    desk.press(.enter)
    desk.dashboard.change(CaptureScreen.self) { capture, _ in
      capture.line.asked?.text = "Autre chose?"
    }
    desk.press(.character("o"))
    #expect(desk.dashboard.question != nil)
    #expect(try desk.written.isEmpty)
    desk.press(.character("o"))
    #expect(try desk.onDisk().expenses.contains { $0.reference == "F-33" })
  }
}
