internal import ProjectModel
internal import Words

/// *Changements* and each part.
extension ReportSource {
  /// *Changements*: amendments, transfers and decisions of the period.
  var changes: ReportSection {
    var blocks = narrative(PassagePlace(.changes))
    let amendments = amendments
    if !amendments.isEmpty {
      blocks += [.paragraph(words.amendments), .list(amendments)]
    }
    blocks.append(.table(transfers(.changes) { isInPeriod($0.date) }))
    blocks.append(.table(decisionsTaken))
    if let late { blocks.append(.table(lateTable(late))) }
    return ReportSection("changements", words.changes, blocks)
  }

  /// What differs in the agreement from what it was before the period.
  private var amendments: [String] {
    guard let former = formerInfo else { return [] }
    let shown: [Field] = [.title, .programme, .funder, .start, .end, .grant, .adminCap, .adminBase]
    return shown.compactMap { field in
      let (old, new) = (former.value(of: field), project.info.value(of: field))
      // What is said for the first time is no amendment.
      guard old != new, old != nil, !former.toConfirm.contains(field.name) else { return nil }
      return words.amended(
        wording.name(field), wording.text(old, of: field, in: project, directory),
        wording.text(new, of: field, in: project, directory))
    }
  }

  /// What was entered late of the days of the report before.
  private func lateTable(_ late: Late) -> ReportTable {
    var table = ReportTable(
      words.tableName(.late), words.caption(.late, late.report.title),
      [
        column(.date, .day), column(.supplier), column(.description), column(.toldThen, .money),
        column(.now, .money),
      ],
      late.charges.map { charge in
        let expense = project.expenses[charge.id] ?? late.former.expenses[charge.id]
        return ReportTable.Row([
          .ifAny(expense?.date), .ifAny(expense?.supplier ?? ""),
          .ifAny(expense?.description ?? ""), .money(charge.before), .money(charge.after),
        ])
      },
      whenEmpty: words.nothingLate(late.report.title))
    if late.report.end.map({ request.period.lowerBound > $0 }) ?? false {
      table.notes = [words.lateEntriesNote]
    }
    return table
  }

  private var decisionsTaken: ReportTable {
    let decisions = project.decisions.filter { isInPeriod($0.date) }
      .sorted { ($0.date ?? today, $0.id) < ($1.date ?? today, $1.id) }
    return ReportTable(
      words.tableName(.decisions), words.caption(.decisions),
      [column(.date, .day), column(.decision), column(.due, .day), column(.carriedOut, .day)],
      decisions.map { decision in
        ReportTable.Row([
          .ifAny(decision.date), .text(decision.title), .ifAny(decision.due),
          .ifAny(decision.done),
        ])
      },
      whenEmpty: words.noDecisions)
  }

  /// A column by its heading.
  func column(_ heading: ReportWords.Heading, _ kind: ReportTable.Kind = .text)
    -> ReportTable.Column
  {
    ReportTable.Column(words.heading(heading), kind)
  }

  /// *Volets*: a section for each.
  var parts: ReportSection {
    let parts = project.partsInOrder
    let sections = parts.enumerated().map { index, part in
      partSection(part, number: index + 1)
    }
    let unassigned = project.activitiesInOrder.filter { activity in
      activity.part.flatMap { project.parts[$0] } == nil
    }
    var section = ReportSection("volets", words.parts, [], sections: sections)
    if !unassigned.isEmpty {
      section.sections.append(
        ReportSection(
          "hors-volets", wording.noPart, [.table(activities(unassigned, of: nil))]))
    }
    if section.sections.isEmpty { section.blocks = [.paragraph(words.noParts)] }
    return section
  }

  private func partSection(_ part: Part, number: Int) -> ReportSection {
    let activities = project.activitiesInOrder.filter { $0.part == part.id }
    var blocks: [ReportSection.Block] = []
    if let figures = figures.parts.first(where: { $0.part?.id == part.id }) {
      blocks.append(.paragraph(words.partSentence(figures)))
    }
    blocks += narrative(PassagePlace(.part, part: part.id))
    blocks.append(.table(self.activities(activities, of: part)))
    let dated = activities.filter { $0.start != nil || $0.due != nil }
    if let calendar = project.calendar, !dated.isEmpty {
      blocks.append(.picture(SchedulePicture(self, part, dated, calendar, number: number)))
    }
    blocks.append(.table(milestones(of: activities, in: part)))
    return ReportSection(
      "volet-\(number)", words.part(part.code, part.title), blocks)
  }

  private func activities(_ activities: [Activity], of part: Part?) -> ReportTable {
    let code = part?.code ?? ""
    var table = ReportTable(
      words.tableName(.activities, code), words.caption(.activities, code),
      [
        column(.code, .code), column(.activity), column(.start, .day), column(.due, .day),
        column(.progress, .share), column(.status, .code), column(.daysLate, .count),
        column(.explanation),
      ],
      activities.map { activity in
        ReportTable.Row([
          .ifAny(activity.code), .text(activity.title), .ifAny(activity.start),
          .ifAny(activity.due), .share(Double(activity.physicalProgress) / 100),
          .text(wording.name(activity.status)), .ifAny(activity.daysLate(on: today)),
          explanation(of: activity),
        ])
      },
      whenEmpty: words.noActivities)
    if let worst = activities.compactMap({ $0.daysLate(on: today) }).max() {
      let count = activities.filter { $0.daysLate(on: today) != nil }.count
      table.notes = [words.lateNote(count, worst: worst)]
    }
    return table
  }

  /// Why an activity is late, or that it is still to be told.
  private func explanation(of activity: Activity) -> ReportTable.Cell {
    guard activity.daysLate(on: today) != nil else { return .blank }
    let place = PassagePlace(.activity, activity: activity.id)
    return .text(plan.text(at: place) ?? words.explanationToCome)
  }

  private func milestones(of activities: [Activity], in part: Part) -> ReportTable {
    let codes = Dictionary(
      activities.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
    let milestones = project.milestones
      .filter { $0.activity.flatMap { codes[$0] } != nil }
      .sorted { ($0.due ?? today, $0.id) < ($1.due ?? today, $1.id) }
    return ReportTable(
      words.tableName(.milestones, part.code), words.caption(.milestones, part.code),
      [column(.code, .code), column(.milestone), column(.due, .day), column(.reached, .day)],
      milestones.map { milestone in
        ReportTable.Row([
          .ifAny(milestone.activity.flatMap { codes[$0] } ?? ""), .text(milestone.title),
          .ifAny(milestone.due), .ifAny(milestone.done),
        ])
      },
      whenEmpty: words.noMilestones)
  }

  /// *Indicateurs*.
  var indicators: ReportSection {
    let figures = project.indicatorFigures
    var blocks: [ReportSection.Block] = [.table(indicatorTable(figures))]
    let seen = figures.filter { !hidden.contains($0.indicator.id) && $0.achievement != nil }
    if !seen.isEmpty {
      blocks.append(.picture(TargetsPicture(self, seen)))
    }
    let places = SmallCells(self)
    if !places.isEmpty { blocks.append(.table(places.table)) }
    return ReportSection("indicateurs", words.indicators, blocks)
  }

  private func indicatorTable(_ figures: [Figures.IndicatorFigures]) -> ReportTable {
    var table = ReportTable(
      words.tableName(.indicators), words.caption(.indicators),
      [
        column(.code, .code), column(.axis), column(.indicator), column(.unit),
        column(.baseline, .quantity), column(.targetNow, .quantity), column(.attained, .quantity),
        column(.achievement, .share), column(.finalTarget, .quantity),
      ],
      figures.map { figures in
        let indicator = figures.indicator
        let isHidden = hidden.contains(indicator.id)
        return ReportTable.Row([
          .ifAny(indicator.code), .ifAny(indicator.axis.map { wording.name($0) } ?? ""),
          .text(indicator.title), .ifAny(indicator.unit), .ifKnown(indicator.baseline),
          .ifKnown(figures.target), isHidden ? .text(words.tooFew) : .ifKnown(figures.value),
          isHidden ? .undefined : .ifKnown(figures.achievement),
          .ifKnown(project.lastTarget(of: indicator)),
        ])
      },
      whenEmpty: words.noIndicators)
    table.isWide = true
    table.notes = [words.achievementNote]
    return table
  }
}
