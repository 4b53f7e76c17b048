internal import ProjectJournal
internal import ProjectModel
internal import Words

/// All figures of the dashboard as JSON: English names, integer cents in fields ending in `Cents`,
/// ISO dates, `null` for what is undefined. `Docs/summary-json.md` tells every member.
struct SummaryJSON {
  var project: Project
  var figures: Figures
  var territory: Territory
  var directory: Directory
  /// The day of the past that is shown; nil for today.
  var past: Options.Resolved.Past?
  /// What was set aside of the journals, or is doubtful.
  var problems: [JournalProblem]
  var wording: Wording

  /// The whole.
  var text: String {
    var json = JSONWriter(indents: true)
    json.object { json in
      json.key("project")
      Self.writeProject(project.info, to: &json)
      json.key("today")
      json.string(figures.today.iso)
      json.key("asOf")
      Self.write(past, to: &json)
      json.key("elapsed")
      Self.write(figures.elapsed, to: &json)
      writeTotals(to: &json)
      json.objects("parts", figures.parts) { Self.write($0, to: &$1) }
      json.objects("years", figures.years) { Self.write($0, to: &$1) }
      json.objects("budgetLines", budgetCells) { write($0.key, $0.cell, to: &$1) }
      json.key("periods")
      writePeriods(to: &json)
      json.objects("indicators", project.indicatorFigures) { write($0, to: &$1) }
      json.key("earnedValue")
      Self.write(figures.earnedValue, to: &json)
      json.key("burn")
      Self.write(figures, to: &json)
      json.key("cash")
      Self.write(Cash(project, figures), figures, to: &json)
      json.key("administrationCap")
      Self.write(AdministrationCap(project, figures), to: &json)
      json.key("participations")
      Self.writeParticipations(figures, to: &json)
      json.objects("silentMunicipalities", silent) { write($0, to: &$1) }
      json.objects("regions", territory.regions) { Self.write($0, project, to: &$1) }
      json.objects("toDo", ToDo.all(in: figures)) { write($0, to: &$1) }
      json.objects("alerts", figures.alerts) { write($0, to: &$1) }
      json.objects("problems", problems) { write($0, to: &$1) }
    }
    return json.text
  }

  private func writeTotals(to json: inout JSONWriter) {
    json.cents("grantCents", figures.grant)
    json.cents("budgetCents", figures.money.revised)
    json.cents("unallocatedCents", figures.unallocated)
    json.cents("spentCents", figures.money.spent)
    json.cents("committedCents", figures.money.committed)
    json.cents("availableCents", figures.available)
    json.cents("outsideCents", figures.outside.sum)
    json.cents("ineligibleCents", figures.ineligible.sum)
  }

  static func writeProject(_ info: ProjectInfo, to json: inout JSONWriter) {
    json.object { json in
      json.text("title", info.title)
      json.text("organisation", info.organisation)
      json.text("funder", info.funder)
      json.text("programme", info.programme)
      json.key("start")
      json.value(info.value(of: .start))
      json.key("end")
      json.value(info.value(of: .end))
      json.key("fictive")
      json.flag(info.fictive)
      json.key("toConfirm")
      json.value(.texts(info.toConfirm))
    }
  }

  static func write(_ elapsed: Figures.Elapsed?, to json: inout JSONWriter) {
    guard let elapsed else { return json.null() }
    json.object { json in
      json.key("days")
      json.integer(elapsed.days)
      json.key("totalDays")
      json.integer(elapsed.totalDays)
      json.number("fraction", elapsed.fraction)
      json.number("months", elapsed.months)
      json.number("totalMonths", elapsed.totalMonths)
    }
  }

  static func write(_ past: Options.Resolved.Past?, to json: inout JSONWriter) {
    guard let past else { return json.null() }
    json.object { json in
      json.text("date", past.day.iso)
      json.text("view", past.isHindsight ? "hindsight" : "known")
    }
  }
}
