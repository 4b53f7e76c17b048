internal import ProjectModel
internal import Words

/// *Risques*, what remains, annexes and *Attestation*.
extension ReportSource {
  var risks: ReportSection {
    let risks = project.risks.sorted { left, right in
      (-(left.score ?? 0), left.id) < (-(right.score ?? 0), right.id)
    }
    let table = ReportTable(
      words.tableName(.risks), words.caption(.risks),
      [
        column(.risk), column(.part, .code), column(.likelihood, .count), column(.impact, .count),
        column(.score, .count), column(.response), column(.status, .code),
      ],
      risks.map { risk in
        ReportTable.Row([
          .text(risk.title), .ifAny(project.code(ofPart: risk.part)), .ifAny(risk.likelihood),
          .ifAny(risk.impact), .ifAny(risk.score), .ifAny(risk.response),
          .text(wording.name(risk.status)),
        ])
      },
      whenEmpty: words.noRisks)
    return ReportSection("risques", words.risks, [.table(table)])
  }

  /// What a person wrote at a place, or that it is still to come.
  func narrative(_ place: PassagePlace) -> [ReportSection.Block] {
    if let text = plan.text(at: place) { return [.narrative(text)] }
    let isRequired = plan.items.contains { $0.place == place && $0.isRequired }
    return isRequired ? [.missing(words.toBeWritten)] : []
  }

  /// *Visibilité*.
  var visibility: ReportSection {
    ReportSection("visibilite", words.visibility, narrative(PassagePlace(.visibility)))
  }

  /// What remains after the project.
  var outcomes: ReportSection {
    let sections: [PassageSection] = [.outcomes, .continuation, .transfer]
    return ReportSection(
      "retombees", words.outcomes,
      sections: sections.map { section in
        ReportSection(
          "retombees-\(section.rawValue)", words.title(section), narrative(PassagePlace(section)))
      })
  }

  var annexes: ReportSection {
    var sections = [
      ReportSection("depenses", words.expenses, [.table(expenseTable)]),
      ReportSection("sans-reference", words.withoutDocument, [.table(undocumentedTable)]),
    ]
    if !isFinancial {
      sections.append(ReportSection("reunions", words.meetings, [.table(meetingTable)]))
    }
    var section = ReportSection("annexes", words.annexes, [], sections: sections)
    section.beginsPage = true
    return section
  }

  /// The expenses of the period that count, with those that are committed, and their sum.
  private var expenseTable: ReportTable {
    let totals = project.totals
    let ids = sortedExpenses { expense in
      totals.counts(expense)
        && (expense.state(on: today) == .committed || isPaidInPeriod(expense.paymentDay))
    }
    var table = ReportTable(
      words.tableName(.expenses), words.caption(.expenses),
      [
        column(.date, .day), column(.supplier), column(.description), column(.part, .code),
        column(.category), column(.reference, .code), column(.paidOn, .day),
        column(.paid, .money), column(.committed, .money),
      ],
      [], whenEmpty: words.noExpenses)
    table.isWide = true
    guard !ids.isEmpty else { return table }
    let total = ids.reduce(into: Totals.Charge()) { sum, id in
      if let expense = project.expenses[id] { sum += totals.charge(of: expense) }
    }
    let last = ReportTable.Row(
      .total,
      [
        .text(words.total), .blank, .blank, .blank, .blank, .blank, .blank, .money(total.spent),
        .money(total.committed),
      ])
    let rows = ids.lazy.map { id in row(of: id) }
    table.rows = AnySequence([AnySequence(rows), AnySequence([last])].lazy.joined())
    return table
  }

  private func row(of id: RecordID) -> ReportTable.Row {
    guard let expense = project.expenses[id] else { return ReportTable.Row([]) }
    let charge = project.totals.charge(of: expense)
    let isPaid = expense.state(on: today) == .paid
    return ReportTable.Row([
      .ifAny(expense.date), .ifAny(expense.supplier), .ifAny(expense.description),
      .ifAny(project.code(ofPart: expense.part)), .ifAny(expense.category),
      .ifAny(expense.reference), .ifAny(isPaid ? expense.paymentDay : nil),
      isPaid ? .money(charge.spent) : .blank, isPaid ? .blank : .money(charge.committed),
    ])
  }

  /// The expenses of the annex that have no number of a document.
  var undocumented: [RecordID] {
    let totals = project.totals
    return sortedExpenses { expense in
      totals.counts(expense) && expense.reference.isEmpty
        && (expense.state(on: today) == .committed || isPaidInPeriod(expense.paymentDay))
    }
  }

  private var undocumentedTable: ReportTable {
    let ids = undocumented
    return ReportTable(
      words.tableName(.undocumented), words.caption(.undocumented),
      [column(.date, .day), column(.supplier), column(.description), column(.amount, .money)],
      ids.compactMap { project.expenses[$0] }.map { expense in
        ReportTable.Row([
          .ifAny(expense.date), .ifAny(expense.supplier), .ifAny(expense.description),
          .ifKnown(expense.amount),
        ])
      },
      whenEmpty: words.allDocumented)
  }

  private var meetingTable: ReportTable {
    let meetings = project.meetings.filter { isInPeriod($0.date) }
      .sorted { ($0.date ?? today, $0.id) < ($1.date ?? today, $1.id) }
    let counts = Dictionary(grouping: project.decisions) { $0.meeting }
    return ReportTable(
      words.tableName(.meetings), words.caption(.meetings),
      [column(.date, .day), column(.meeting), column(.decisions, .count)],
      meetings.map { meeting in
        ReportTable.Row([
          .ifAny(meeting.date), .ifAny(meeting.title), .count(counts[meeting.id]?.count ?? 0),
        ])
      },
      whenEmpty: words.noMeetings)
  }

  var attestation: ReportSection {
    ReportSection(
      "attestation", words.attestation,
      [.paragraph(words.attestationSentence), .signature(words.signatureLines)])
  }
}
