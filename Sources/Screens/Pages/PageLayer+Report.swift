internal import Cells
internal import ProjectModel
internal import Words

/// What keys do on the page of a report besides: write it to a file, send it.
extension PageLayer {
  enum ReportAction: Sendable {
    case write, send
  }

  static let reportBindings: [Binding<ReportAction>] = [
    Binding(["W"], .write, .writeTheReport, hint: .writeReportShort, 3),
    Binding(["S"], .send, .sendTheReport, hint: .sendReportShort, 3, needs: .history),
  ]

  /// The report that the page is about, or whose text it shows.
  func report(_ scene: Scene) -> Report? {
    switch page.subject {
    case .record(.report, let id), .passage(let id, _): scene.project.reports[id]
    default: nil
    }
  }

  /// Opens the form of a text of a report: the one that is there, or a new one that begins as the last
  /// report had it.
  func writing(_ place: PassagePlace, of report: RecordID, _ scene: Scene) -> Command {
    if let passage = scene.project.passages(of: report)[place] {
      return .edit(.passage, passage.id, focus: .text)
    }
    let category = scene.figures.budget.categoryNames[place.category] ?? ""
    return .add(.passage, scene.project.passage(at: place, of: report, category: category))
  }

  func perform(_ action: ReportAction, _ scene: Scene) -> [Command] {
    guard let report = report(scene) else { return [] }
    switch action {
    case .write: return [.push(ReportPrompt(report, scene))]
    case .send: return send(report, scene)
    }
  }

  /// Asks whether to note that a report is sent today, and from which entries.
  private func send(_ report: Report, _ scene: Scene) -> [Command] {
    let wording = scene.wording
    if let refusal = scene.refusal { return [.refuse(refusal)] }
    guard !report.isFrozen else { return [.refuse(wording.isFrozen(report.title))] }
    guard let entries = scene.world.history?.entries, !entries.isEmpty else { return [] }
    let missing = scene.world.reportPlans?[report.id]?.missing.count ?? 0
    var draft = Draft()
    draft.set(.report, report.id, report.sending(in: scene.project, EntryCut(entries)))
    return [
      .ask(
        Question(
          text: wording.sendQuestion(report.title, missing: missing), yes: [.write(draft)]))
    ]
  }
}

extension Report {
  /// What freezes a report that is sent today: its days, the day, and the entries that it is made from.
  func sending(in project: Project, _ cut: EntryCut) -> [Assignment] {
    let days = project.period(of: self)
    return [
      Assignment(.reportKind, .choice(reportKind.rawValue)),
      Assignment(.start, .day(days.lowerBound)), Assignment(.end, .day(days.upperBound)),
      Assignment(.sent, .day(project.today)), Assignment(.cut, .text(cut.text)),
    ]
  }
}
