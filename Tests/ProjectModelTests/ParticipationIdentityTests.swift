import ProjectModel
import TestSupport
import Testing

/// One municipality from two writers, and an agreement that loses years.
struct ParticipationIdentityTests {
  private let town = RecordID("23027")

  private func participation(_ fields: [Assignment]) throws -> [Assignment] {
    [Assignment(.municipality, .reference(try #require(town)))] + fields
  }

  /// What a writer makes who adds the municipality to a project.
  private func added(
    to project: Project, by writer: String, at milliseconds: Int64, _ fields: [Assignment]
  ) throws -> Entry {
    var scribe = try Scribe(writer, from: milliseconds)
    let assignments = try participation(fields)
    let id = try #require(project.identifier(of: assignments, .participation))
    return try scribe.set(
      .participation, id.description,
      assignments + project.companions(of: assignments, .participation, id))
  }

  @Test func `two writers who never met make one record of one municipality`() throws {
    let project = try sampleProject()
    let entries = [
      try added(
        to: project, by: "anna", at: 1_800_000_000_000, [Assignment(.stage, .choice("engaged"))]),
      try added(
        to: project, by: "marc", at: 1_800_000_100_000, [Assignment(.nextStep, .text("Appeler"))]),
    ]
    for order in [entries, entries.reversed()] {
      var both = project
      for entry in order { both.apply(entry) }
      #expect(both.participations.count == 1)
      let made = try #require(both.participations.first { _ in true })
      #expect(made.id.description == "m23027")
      #expect(made.stage == .engaged && made.nextStep == "Appeler")
    }
  }

  @Test func `a record that was corrected to another municipality is not written over`() throws {
    var project = try sampleProject()
    let first = try added(
      to: project, by: "anna", at: 1_800_000_000_000, [Assignment(.contactName, .text("Léa Roy"))])
    project.apply(first)
    var scribe = try Scribe("anna", from: 1_800_000_100_000)
    project.apply(
      try scribe.set(
        .participation, "m23027",
        [Assignment(.municipality, .reference(try #require(RecordID("66023"))))]))
    #expect(project.identifier(of: try participation([]), .participation) == nil)
    // Nor where two records stand for it otherwise.
    for id in ["p1", "p2"] {
      project.apply(try scribe.set(.participation, id, try participation([])))
    }
    let code = try #require(town)
    let draft = try #require(project.mergingParticipations(of: code))
    #expect(draft.operations.allSatisfy { $0.id.description != "m23027" })
  }

  @Test func `a municipality that is added again takes nothing over from the one that was dropped`()
    throws
  {
    var project = try sampleProject()
    project.apply(
      try added(
        to: project, by: "anna", at: 1_800_000_000_000,
        [Assignment(.stage, .choice("withdrawn")), Assignment(.contactName, .text("Léa Roy"))]))
    var scribe = try Scribe("anna", from: 1_800_000_100_000)
    project.apply(try scribe.drop(.participation, "m23027"))
    project.apply(try added(to: project, by: "anna", at: 1_800_000_200_000, []))
    let made = try #require(project.participations.first { _ in true })
    #expect(made.stage == .toContact && made.contactName.isEmpty)
  }

  @Test func `two records from before are told, count once, and can be merged`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("anna", from: 1_800_000_000_000)
    for (id, fields) in [
      (
        "m1",
        [
          Assignment(.stage, .choice("contacted")), Assignment(.joined, .day(day("2023-01-01"))),
          Assignment(.contactName, .text("Léa Roy")), Assignment(.note, .text("Un")),
          Assignment(.parts, .references([try #require(RecordID("v1"))])),
        ]
      ),
      (
        "m2",
        [
          Assignment(.stage, .choice("active")), Assignment(.joined, .day(day("2023-02-01"))),
          Assignment(.lastNews, .day(day("2023-05-01"))), Assignment(.note, .text("Deux")),
          Assignment(.parts, .references([try #require(RecordID("v2"))])),
        ]
      ),
    ] {
      project.apply(try scribe.set(.participation, id, try participation(fields)))
    }
    let code = try #require(town)
    #expect(project.doubledParticipations == [code])
    #expect(Figures(project).participations == 1)
    #expect(Figures(project).stages == [.active: 1])
    #expect(Figures(project).alerts.contains(.twoParticipations(count: 1, first: code)))
    let draft = try #require(project.mergingParticipations(of: code))
    project.apply(scribe.entry(draft))
    #expect(project.participations.count == 1)
    let merged = try #require(project.participations.first { _ in true })
    #expect(merged.id.description == "m23027")
    #expect(merged.stage == .active)
    #expect(merged.joined == day("2023-01-01") && merged.lastNews == day("2023-05-01"))
    #expect(merged.contactName == "Léa Roy" && merged.note == "Deux\nUn")
    #expect(merged.parts.map(\.description) == ["v2", "v1"])
    #expect(project.mergingParticipations(of: code) == nil)
    #expect(!Figures(project).alerts.contains { $0.name == "twoParticipations" })
    #expect(project.checkTotals())
  }
}

/// Dates of an agreement that would cut off years with budget.
struct AgreementShorteningTests {
  private func conflict(_ project: Project, start: String? = nil, end: String) -> Conflict? {
    let start = start.map { [Assignment(.start, .day(day($0)))] } ?? []
    return project.conflict(
      of: start + [Assignment(.end, .day(day(end)))], kind: .project, id: .project)
  }

  @Test func `years with budget are not cut off, and are named`() throws {
    let project = try sampleProject()
    #expect(conflict(project, end: "2024-03-31") == .yearsWithBudget([3]))
    #expect(conflict(project, end: "2022-12-31") == .yearsWithBudget([2, 3]))
    #expect(conflict(project, end: "2024-04-01") == nil)
    #expect(conflict(project, start: "2023-04-01", end: "2025-03-31") == .yearsWithBudget([3]))
    #expect(conflict(project, end: "2028-03-31") == nil)
  }

  @Test func `years without budget are`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("planner", from: 1_800_000_000_000)
    for line in ["v1y3", "v2y3", "v3y3"] { project.apply(try scribe.drop(.budgetLine, line)) }
    #expect(conflict(project, end: "2024-03-31") == .yearsWithBudget([3]))
    project.apply(try scribe.set(.budgetLine, "admy3", [Assignment(.amount, .money(.zero))]))
    #expect(conflict(project, end: "2024-03-31") == nil)
    // A line that the agreement has no year for stands in nobody's way.
    project.apply(
      try scribe.set(
        .budgetLine, "admy3",
        [
          Assignment(.amount, .money(.dollars(5))), Assignment(.year, .integer(9)),
        ]))
    #expect(conflict(project, end: "2024-03-31") == nil)
  }
}
