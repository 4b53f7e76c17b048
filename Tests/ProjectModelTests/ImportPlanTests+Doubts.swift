import ProjectModel
import Testing

/// The same rows again, by other columns, in another year, with other signs.
extension ImportPlanTests {
  private func imported(
    _ rows: [[String]], headings: [String]? = nil, today: CalendarDay? = nil
  ) throws -> Project {
    var project = try sampleProject()
    var scribe = try Scribe("import")
    project.apply(entry(try plan(rows, headings: headings, today: today), &scribe))
    return project
  }

  private static let rows = [
    ["2024-02-05", "312,40", "Traiteur Bellerive", "Repas"],
    ["2024-02-14", "1 250,50", "Imprimerie du Quai", "Affiches"],
  ]

  @Test func `rows that other columns were read of are asked about, not added`() throws {
    let project = try imported(Self.rows)
    let again = try plan(
      Self.rows, headings: ["Date", "Montant", "Description", "Pièce"], project: project, slice: 1)
    #expect((again.additionCount, again.duplicateCount, again.doubts.count) == (0, 0, 2))
    #expect(again.outcomes == [.doubtful, .doubtful])
    #expect(again.total == .zero)
    #expect(again.doubts.map(\.isOfOtherYear) == [false, false])
    #expect(again.doubt(ofRow: 1)?.twin == again.doubts[1].twin)
    #expect(again.assignments(ofRow: 1) != nil)
    var scribe = try Scribe("again")
    var draft = Draft()
    again.write(to: &draft)
    #expect(draft.isEmpty)
    again.write(to: &draft, takesDoubtful: true)
    #expect(scribe.entry(draft).operations.count == 2)
  }

  @Test func `a row is no twin of an expense that another row of the table is`() throws {
    let project = try imported(Self.rows)
    let more = ["2024-02-05", "312,40", "Autre traiteur", "Repas"]
    for rows in [[more] + Self.rows, Self.rows + [more]] {
      let plan = try plan(rows, project: project)
      #expect((plan.additionCount, plan.duplicateCount, plan.doubts.count) == (1, 2, 0))
    }
    let alone = try plan([more, more], project: project)
    #expect((alone.additionCount, alone.doubts.count) == (1, 1))
  }

  @Test func `what was keyed in by hand has twins, too; other days and amounts have none`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("hand")
    project.apply(
      try scribe.set(
        .expense, "e123456789",
        [
          Assignment(.date, .day(day("2024-02-05"))),
          Assignment(.amount, .money(Money(cents: 31_240))),
        ]))
    let plan = try plan(
      Self.rows + [["2024-02-06", "312,40"], ["2024-02-05", "312,41"]], project: project)
    #expect(plan.doubts.map(\.index) == [0])
    #expect(plan.additionCount == 3)
  }

  @Test func `a file without years is the same file after New Year`() throws {
    let rows = [["28/12", "41,00", "Taxi"], ["30/12", "5"], ["03/01", "12,50"]]
    let before = day("2024-12-31")
    let project = try imported(rows, today: before)
    let same = try plan(rows, project: project, today: before)
    #expect((same.additionCount, same.duplicateCount) == (0, 3))
    for today in ["2025-01-03", "2025-06-01", "2026-02-01"] {
      let later = try plan(rows, project: project, today: day(today))
      #expect(later.additionCount == 0, "\(today)")
      #expect(later.duplicateCount + later.doubts.count == 3)
      #expect(later.doubts.allSatisfy { $0.isOfOtherYear })
    }
    let written = try plan([["28/12/2023", "41,00", "Taxi"]], project: project)
    #expect(written.additionCount == 1)
  }

  @Test func `a table that the program wrote adds nothing, whatever was changed in it`() throws {
    let project = try imported(Self.rows)
    let expense = try #require(project.expenses.first { $0.supplier == "Imprimerie du Quai" })
    let plan = try plan(
      [[expense.id.description, "2024-02-15", "1 300,00"], ["e0000000000", "2024-02-05", "1"]],
      headings: ["id", "date", "amount"], project: project)
    #expect((plan.additionCount, plan.duplicateCount, plan.doubts.count) == (1, 1, 0))
  }

  @Test func `signs of a bank are asked for, and then reversed or kept`() throws {
    let headings = ["Date", "Montant"]
    let rows = [["2024-02-05", "-40,00"], ["2024-02-06", "-12,50"], ["2024-02-07", "5,00"]]
    #expect(throws: ColumnMapping.Problem.unsureSigns("Montant")) {
      try self.plan(rows, headings: headings)
    }
    #expect(try plan(rows, headings: headings, signs: .reversed(.amount)).total.cents == 4_750)
    #expect(try plan(rows, headings: headings, signs: .field(.amount)).total.cents == -4_750)
    // Identifiers of a bank say nothing of signs.
    let numbered = rows.enumerated().map { ["\($0)7"] + $1 }
    #expect(throws: ColumnMapping.Problem.unsureSigns("Montant")) {
      try self.plan(numbered, headings: ["id"] + headings)
    }
    // As many of each are an accounting program's.
    #expect(try plan([rows[0], rows[2]], headings: headings).total.cents == -3_500)
    // Letters tell by themselves.
    #expect(try plan([["2024-02-05", "40,00 CR"]], headings: headings).total.cents == -4_000)
  }

  @Test func `credits that are written below zero are asked about, too`() throws {
    let headings = ["Date", "Débit", "Crédit"]
    let rows = [["2024-02-05", "40,00", ""], ["2024-02-06", "", "-12,50"]]
    #expect(throws: ColumnMapping.Problem.unsureSigns("Crédit")) {
      try self.plan(rows, headings: headings)
    }
    var mapping = try mapping(headings)
    mapping.choose(.reversedCredit(.amount), for: 2)
    var plan = try ImportPlan(table(rows, headings), mapping, reader(sampleProject()))
    plan.take(0..<2)
    #expect(plan.total.cents == 2_750)
  }
}
