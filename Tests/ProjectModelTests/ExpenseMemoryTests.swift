import ModelSupport
import ProjectModel
import TestSupport
import Testing

struct ExpenseMemoryTests {
  private func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

  private func project() throws -> Project {
    var scribe = try Scribe("payer", from: 1_800_000_000_000)
    return try sampleProject().taking(
      expense(
        "e1", "2023-05-02", 12_050, "Coop L’Élan", "Honoraires", part: "v1", town: "03005",
        by: &scribe),
      expense(
        "e2", "2023-06-02", 8_000, "Coop L’Élan", "Formation", part: "v2", town: "03005",
        state: "committed", by: &scribe),
      expense(
        "e3", "2023-04-02", 5_000, "COOP L'ELAN", "Honoraires", part: "v3", town: "03005",
        by: &scribe),
      expense("e4", "2023-06-03", 9_900, "Traduction Nordet inc.", "Honoraires", by: &scribe),
      expense("e5", nil, 100, "Autobus Lupien", "Déplacements", by: &scribe))
  }

  @Test func `a supplier goes with what the latest by date was charged to`() throws {
    let habit = try #require(try ExpenseMemory(project()).habit(of: "coop l elan"))
    #expect(habit.supplier == "Coop L’Élan")
    #expect(habit.count == 3)
    #expect(habit.lastDate == day("2023-06-02"))
    #expect(habit.category == "Formation")
    #expect(habit.part == RecordID("v2"))
    #expect(habit.state == .committed)
    #expect(habit.keepsMunicipality)
    #expect(try ExpenseMemory(project()).habit(of: "Inconnu") == nil)
  }

  @Test func `a supplier with two towns keeps neither`() throws {
    var scribe = try Scribe("later", from: 1_900_000_000_000)
    let project = try project().taking(
      expense("e9", "2023-01-01", 1, "Coop L’Élan", town: "54048", by: &scribe))
    let habit = try #require(ExpenseMemory(project).habit(of: "Coop L’Élan"))
    #expect(!habit.keepsMunicipality)
    #expect(habit.keepsActivity)
  }

  @Test func `suppliers come by fit, then by how often`() throws {
    let memory = ExpenseMemory(try project())
    #expect(
      memory.suppliers(matching: "", limit: 9).map(\.supplier) == [
        "Coop L’Élan", "Autobus Lupien", "Traduction Nordet inc.",
      ])
    #expect(
      memory.suppliers(matching: "tra", limit: 9).map(\.supplier) == ["Traduction Nordet inc."])
    #expect(memory.suppliers(matching: "", limit: 1).count == 1)
    #expect(memory.suppliers(matching: "", limit: -1).isEmpty)
  }

  @Test func `categories come by how often, budgeted ones with none at the end`() throws {
    let memory = ExpenseMemory(try project())
    let all = memory.categories(matching: "")
    #expect(
      all.map(\.name) == [
        "Honoraires", "Déplacements", "Formation", "Administration", "Salaires",
      ])
    #expect(all.map(\.count) == [3, 1, 1, 0, 0])
    #expect(all.map(\.isBudgeted) == [false, false, false, true, true])
    #expect(memory.categories(matching: "sal").map(\.name) == ["Salaires"])
  }

  @Test func `twins have the supplier, the amount and the date`() throws {
    let project = try project()
    let memory = ExpenseMemory(project)
    func twins(_ date: String, _ cents: Int, _ supplier: String, _ id: RecordID? = nil)
      -> [RecordID]
    {
      memory.twins(
        date: day(date), amount: Money(cents: cents), supplier: supplier, besides: id, in: project)
    }
    #expect(try twins("2023-05-02", 12_050, "COOP l'élan") == [id("e1")])
    #expect(try twins("2023-05-02", 12_050, "Coop L’Élan", id("e1")).isEmpty)
    #expect(twins("2023-05-03", 12_050, "Coop L’Élan").isEmpty)
    #expect(twins("2023-05-02", 12_051, "Coop L’Élan").isEmpty)
    #expect(twins("2023-05-02", 12_050, "Autobus Lupien").isEmpty)
  }

  @Test(arguments: [
    ("Coop L'Elan", "Coop L’Élan"), ("Coop Lelan", "Coop L’Élan"), ("Coop L’Éaln", "Coop L’Élan"),
    ("Coop L’Élann", "Coop L’Élan"), ("Traduction Nordet", "Traduction Nordet inc."),
    ("Traduction nordet ltée", "Traduction Nordet inc."),
    ("Tradution Norde", "Traduction Nordet inc."),
    ("Coop L’Élan", nil), ("COOP L'ELAN", nil), ("Coop L’Étang", "Coop L’Élan"), ("Coop", nil),
    ("Autobus Lupin 2", nil), ("", nil), ("Autobus", nil), ("Trad. Nord", nil),
  ])
  func `a name that differs by little is taken for a known one`(
    typed: String, known: String?
  ) throws {
    #expect(try ExpenseMemory(project()).similarSupplier(to: typed) == known)
  }

  @Test func `numbered companies and acronyms are not taken for each other`() throws {
    var scribe = try Scribe("later", from: 1_900_000_000_000)
    let memory = ExpenseMemory(
      try project().taking(
        expense("n1", nil, 1, "9123-4567 Québec inc.", by: &scribe),
        expense("n2", nil, 1, "IGA", by: &scribe)))
    #expect(memory.similarSupplier(to: "9123-4568 Québec inc.") == nil)
    #expect(memory.similarSupplier(to: "9123-4567 Quebec") == "9123-4567 Québec inc.")
    #expect(memory.similarSupplier(to: "UGA") == nil)
  }

  /// What two memories answer must be the same, however they came to it.
  @Test(arguments: [UInt64(1), 2, 3])
  func `kept up entry by entry, it knows what it would know if made afresh`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: Seed.fresh(seed))
    var scribe = try Scribe("random", from: 1_800_000_000_000)
    var project = try sampleProject()
    var memory = ExpenseMemory(project)
    let suppliers = ["", "Coop L’Élan", "COOP L'ELAN", "Nordet", "Autobus"]
    let towns = [nil, "03005", "54048"]
    for step in 0..<400 {
      let entry = try scribe.entry { entry in
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
          let id = try #require(RecordID("e\(Int.random(in: 0..<12, using: &generator))"))
          if Int.random(in: 0..<5, using: &generator) == 0 {
            entry.drop(.expense, id)
          } else if Int.random(in: 0..<8, using: &generator) == 0 {
            let line = try #require(RecordID("l\(Int.random(in: 0..<3, using: &generator))"))
            entry.set(.budgetLine, line, [Assignment(.category, .text("Frais \(step % 3)"))])
          } else {
            let date = CalendarDay(number: 19_000 + .random(in: 0..<4, using: &generator))
            let town = try #require(towns.randomElement(using: &generator))
            entry.set(
              .expense, id,
              [
                Assignment(
                  .supplier, .text(try #require(suppliers.randomElement(using: &generator)))),
                Assignment(.category, .text("Frais \(Int.random(in: 0..<4, using: &generator))")),
                Assignment(.date, .day(date)), Assignment(.amount, .money(.dollars(1))),
                Assignment(
                  .municipality, town.flatMap { RecordID($0) }.map { .reference($0) }),
              ])
          }
        }
      }
      project.apply(entry)
      memory.note(entry, in: project)
      let fresh = ExpenseMemory(project)
      try #require(
        memory.suppliers(matching: "", limit: 99) == fresh.suppliers(matching: "", limit: 99))
      try #require(memory.categories(matching: "") == fresh.categories(matching: ""))
      for supplier in suppliers {
        for number in Int32(19_000)..<19_004 {
          let twins = [memory, fresh].map {
            $0.twins(
              date: CalendarDay(number: number), amount: .dollars(1), supplier: supplier,
              in: project)
          }
          try #require(twins[0] == twins[1])
        }
      }
    }
  }
}
