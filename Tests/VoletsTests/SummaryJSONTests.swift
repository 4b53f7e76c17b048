import ProjectJournal
import ProjectModel
import TestSupport
import Testing

/// `summary --json` over the demonstration, member by member against the figures themselves.
struct SummaryJSONTests {
  private let folder: TestFolder
  private let path: String
  private let summary: JSONValue
  private let project: Project
  private let figures: Figures

  init() throws {
    folder = try TestFolder()
    path = try folder.project("demo")
    summary = try Self.summary(path, folder)
    let day = try #require(CalendarDay(iso: "2024-02-14"))
    var project = Project(today: day)
    let bytes = try #require(Files.contents(of: Files.package + "Resources/demo.jsonl"))
    var decoder = EntryDecoder()
    for line in bytes.split(separator: 0x0A) {
      let entry = try line.withUnsafeBufferPointer { buffer in
        try decoder.decode(try #require(buffer.baseAddress), 0..<buffer.count)
      }
      project.apply(entry)
    }
    self.project = project
    figures = Figures(project)
  }

  private static func summary(_ path: String, _ folder: TestFolder) throws -> JSONValue {
    let outcome = try Program.run(
      ["--data", path, "--today", "2024-02-14", "--lang", "fr", "summary", "--json"], in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    return try JSONValue(Array(outcome.output.utf8))
  }

  private func list(_ value: JSONValue?) -> [JSONValue] {
    guard case .array(let items) = value else {
      Issue.record("no list")
      return []
    }
    return items
  }

  private func number(_ value: JSONValue?) -> Double? {
    guard case .number(let digits) = value else { return nil }
    return Double(digits)
  }

  private func isSame(_ value: JSONValue?, _ expected: Double?) -> Bool {
    guard let expected else { return value == .null }
    return number(value).map { abs($0 - expected) < 0.000_001 } ?? false
  }

  private func cents(_ amount: UnroundedMoney?) -> JSONValue {
    amount.map { .number(String($0.rounded.cents)) } ?? .null
  }

  private func cents(_ amount: Money) -> JSONValue { .number(String(amount.cents)) }

  @Test func `earned value is all there`() {
    let told = summary["earnedValue"]
    let value = figures.earnedValue
    for (name, amount) in [
      ("bacCents", value.budgetAtCompletion), ("pvCents", value.plannedValue),
      ("evCents", value.earnedValue), ("acCents", value.actualCost),
      ("cvCents", value.costVariance), ("svCents", value.scheduleVariance),
      ("eacTypicalCents", value.estimateTypical), ("eacAtypicalCents", value.estimateAtypical),
      ("eacCombinedCents", value.estimateCombined), ("etcCents", value.estimateToComplete),
      ("vacCents", value.varianceAtCompletion),
    ] as [(String, UnroundedMoney?)] { #expect(told?[name] == cents(amount), "\(name)") }
    for (name, index) in [
      ("cpi", value.costIndex), ("spi", value.scheduleIndex), ("tcpi", value.toCompleteOnBudget),
      ("tcpiOnEstimate", value.toCompleteOnEstimate),
    ] { #expect(isSame(told?[name], index), "\(name)") }
    #expect(value.costIndex != nil && value.toCompleteOnEstimate != nil)
  }

  @Test func `money is that of the figures`() {
    for (name, amount) in [
      ("budgetCents", figures.money.revised), ("spentCents", figures.money.spent),
      ("committedCents", figures.money.committed), ("availableCents", figures.available),
      ("outsideCents", figures.outside.sum), ("ineligibleCents", figures.ineligible.sum),
    ] { #expect(summary[name] == cents(amount), "\(name)") }
    let burn = summary["burn"]
    #expect(burn?["monthlyCents"] == cents(figures.burn?.monthly))
    #expect(burn?["recentMonthlyCents"] == cents(figures.recent?.monthly))
    #expect(burn?["linearForecastCents"] == cents(figures.burn?.linearForecast))
    #expect(isSame(burn?["runwayMonths"], figures.burn?.runwayMonths))
    if case .day(let day) = ForecastFigure.usedUp.value(figures) {
      #expect(burn?["usedUp"]?.text == day?.iso)
    }
    #expect(
      list(summary["parts"]).map { $0["spentCents"] } == figures.parts.map { cents($0.money.spent) }
    )
    #expect(
      list(summary["years"]).map { $0["plannedCents"] } == figures.years.map { cents($0.planned) })
  }

  @Test func `budget lines and periods add up to the project`() {
    let lines = list(summary["budgetLines"])
    #expect(lines.count == figures.budget.cells.count)
    func sum(_ items: [JSONValue], _ name: String) -> Int {
      items.reduce(0) { $0 + ($1[name]?.integer ?? 0) }
    }
    #expect(sum(lines, "budgetCents") == figures.money.revised.cents)
    #expect(sum(lines, "spentCents") == figures.money.spent.cents)
    for (key, cell) in figures.budget.cells {
      let line = lines.first { line in
        line["part"]?.text == key.part?.description
          && SearchKey.text(line["category"]?.text ?? "") == key.category
          && line["year"]?.integer ?? 0 == key.year
      }
      #expect(line?["initialCents"] == cents(cell.initial), "\(key)")
      #expect(line?["availableCents"] == cents(cell.available), "\(key)")
    }
    for (name, kind) in [
      ("project", YearKind.project), ("government", .government), ("municipal", .municipal),
    ] {
      for (length, periods) in [
        (PeriodLength.year, "years"), (.quarter, "quarters"), (.month, "months"),
      ] {
        let told = list(summary["periods"]?[name]?[periods])
        let timeline = BudgetTimeline(project, length, of: kind)
        #expect(told.map { $0["start"]?.text } == timeline.slices.map { $0.days.lowerBound.iso })
        #expect(told.map { $0["budgetCents"] } == timeline.slices.map { cents($0.planned) })
        #expect(told.map { $0["forecastCents"] } == timeline.slices.map { cents($0.forecast) })
        #expect(sum(told, "spentCents") == figures.money.spent.cents)
      }
    }
  }

  @Test func `what is to be done, who is silent and what is measured are told`() {
    let toDo = ToDo.all(in: figures)
    let told = list(summary["toDo"])
    #expect(told.count == toDo.count && !toDo.isEmpty)
    for (line, item) in zip(told, toDo) {
      switch item {
      case .alert(let alert):
        #expect(line["is"]?.text == "alert" && line["kind"]?.text == alert.name)
      case .item(let item):
        #expect(line["is"]?.text == "due" && line["id"]?.text == item.id.description)
        #expect(line["daysLate"]?.integer == item.daysLate)
        #expect(line["due"]?.text == item.due.iso)
      }
    }
    let silent = list(summary["silentMunicipalities"])
    let expected = project.standings.values.filter { project.isSilent($0) }
    #expect(!expected.isEmpty)
    #expect(Set(silent.compactMap { $0["id"]?.text }) == Set(expected.map(\.id.description)))
    for town in silent {
      let record = expected.first { $0.id.description == town["id"]?.text }
      #expect(
        town["daysWithoutNews"]?.integer == record.flatMap { project.daysWithoutNews(from: $0) })
      #expect(town["municipalityName"]?.text != nil)
    }
    let days = silent.compactMap { $0["daysWithoutNews"]?.integer }
    #expect(days == days.sorted(by: >))
    for (line, indicator) in zip(list(summary["indicators"]), project.indicatorFigures) {
      #expect(line["code"]?.text == indicator.indicator.code)
      #expect(isSame(line["achievement"], indicator.achievement))
    }
  }

  @Test func `lines that were set aside are problems, and a sound project has none`() throws {
    #expect(summary["problems"] == .array([]))
    folder.append("{oops\n", to: path + "/journal/other.jsonl")
    let problems = list(try Self.summary(path, folder)["problems"])
    #expect(problems.count == 1)
    #expect(problems.first?["kind"]?.text == "badLine")
    #expect(problems.first?["counts"] == .flag(false))
    #expect(problems.first?["file"]?.text == "other.jsonl" && problems.first?["line"]?.integer == 1)
    #expect(problems.first?["text"]?.text?.contains("mise de côté") == true)
  }

  @Test func `an empty project has every member, undefined ones null`() throws {
    let empty = try Self.summary(try folder.project("empty"), folder)
    guard case .object(let members) = summary, case .object(let others) = empty else {
      Issue.record("no summary")
      return
    }
    #expect(members.map(\.key) == others.map(\.key))
    #expect(empty["project"]?["title"] == .null && empty["grantCents"] == .null)
    #expect(empty["earnedValue"]?["cpi"] == .null)
    #expect(empty["periods"]?["project"]?["years"] == .array([]))
  }

  @Test func `the page on JSON names every member`() throws {
    let page = String(
      decoding: try #require(Files.contents(of: Files.package + "Docs/summary-json.md")),
      as: UTF8.self)
    var names: Set<String> = []
    func collect(_ value: JSONValue) {
      switch value {
      case .object(let members):
        for member in members {
          names.insert(member.key)
          collect(member.value)
        }
      case .array(let items): items.forEach { collect($0) }
      default: break
      }
    }
    collect(summary)
    let fields = try Program.run(["fields", "--json"], in: folder)
    collect(try JSONValue(Array(fields.output.utf8)))
    #expect(names.count > 100)
    for name in names { #expect(page.contains("`\(name)`"), "\(name)") }
  }
}
