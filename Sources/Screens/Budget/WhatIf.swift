internal import ProjectModel
internal import Widgets
internal import Words

/// « Et si… »: the levers of a what-if, and where they lead. Nothing of it is written.
struct WhatIf {
  typealias Lever = Scenario.Lever

  /// What is changed.
  private(set) var scenario = Scenario()
  /// The levers that are shown.
  private(set) var levers: [Lever] = [.rate]
  private(set) var list = ListState()
  /// What chooses among the levers.
  private(set) var filter = RowFilter()
  /// Where things lead as they are.
  private(set) var plain: Scenario.Outcome?
  /// Where they lead with what is changed.
  private(set) var outcome: Scenario.Outcome?
  /// What is spent at the end with what is changed; nil while nothing is.
  var bent: UnroundedMoney? { scenario.isEmpty ? nil : outcome?.atEnd }
  /// One step of the rate, in cents.
  private var rateStep = 50_000

  init(_ scene: Scene) { refresh(scene) }

  /// Reckons anew from a project.
  mutating func refresh(_ scene: Scene) {
    let project = scene.project
    let figures = scene.figures
    plain = Scenario().outcome(project, figures)
    // Steps of about a thirtieth, as round as amounts that people name.
    let rough = max(1, (plain?.monthly ?? .zero).cents / 30)
    rateStep = [10_000, 25_000, 50_000, 100_000].first { Double($0) >= rough } ?? 250_000
    outcome = scenario.outcome(project, figures)
    findLevers(scene)
  }

  private mutating func findLevers(_ scene: Scene) {
    let chosen = selected
    levers = Self.levers(of: scene.project, scene.figures).filter { lever in
      filter.passes(SearchKey.text(Self.name(of: lever, scene)))
    }
    let index = chosen.flatMap { levers.firstIndex(of: $0) }
    list.select(index ?? list.selection, count: levers.count)
  }

  /// The rate, the activities that are not over, and the lines that something is left of.
  private static func levers(of project: Project, _ figures: Figures) -> [Lever] {
    let lines = Set(
      figures.budget.cells.filter { $0.value.available.cents > 0 }
        .map { Scenario.Line(part: $0.key.part, category: $0.key.category) })
    let order =
      lines
      .map { line in
        let code = project.code(ofPart: line.part)
        return (isCommon: code.isEmpty ? 1 : 0, key: CollationKey(code), line: line)
      }
      .sorted {
        ($0.isCommon, $0.key, $0.line.category) < ($1.isCommon, $1.key, $1.line.category)
      }
    return [.rate]
      + project.activitiesInOrder.filter { $0.isOpen && $0.due != nil }
      .map { .activity($0.id) } + order.map { .line($0.line) }
  }

  /// What a lever is called.
  static func name(of lever: Lever, _ scene: Scene) -> String {
    switch lever {
    case .rate: return scene.wording.name(ForecastFigure.rate)
    case .activity(let id):
      let activity = scene.project.activities[id]
      return "\(activity?.code ?? "") \(activity?.title ?? "")"
    case .line(let line):
      let category = scene.figures.budget.categoryNames[line.category] ?? line.category
      let code = scene.project.code(ofPart: line.part)
      return "\(code.isEmpty ? scene.wording.noPart : code) \(category)"
    }
  }

  /// Shows only levers whose names fit a text.
  mutating func filter(by text: String, _ scene: Scene) {
    filter = RowFilter(text)
    findLevers(scene)
  }

  /// Selects lines up or down.
  mutating func move(by rows: Int) { list.move(by: rows, count: levers.count) }

  /// Brings the selected line into view.
  mutating func reveal(rows: Int) { list.reveal(rows: rows, count: levers.count) }

  /// The selected lever.
  var selected: Lever? { levers.indices.contains(list.selection) ? levers[list.selection] : nil }

  /// Moves the selected lever by some steps.
  mutating func turn(by steps: Int, _ scene: Scene) {
    guard let selected else { return }
    switch selected {
    case .rate:
      let rate = (scenario.monthly ?? plain?.monthly ?? .zero).cents
      let step = Double(rateStep)
      // To the next round amount, or the tenth from there.
      let round = steps > 0 ? (rate / step).rounded(.down) : (rate / step).rounded(.up)
      scenario.monthly = UnroundedMoney(cents: max(0, (round + Double(steps)) * step))
    case .activity(let id):
      let months = min(60, max(0, (scenario.delays[id] ?? 0) + steps))
      scenario.delays[id] = months > 0 ? months : nil
    case .line(let line):
      if scenario.frozen.remove(line) == nil { scenario.frozen.insert(line) }
    }
    outcome = scenario.outcome(scene.project, scene.figures)
  }

  /// Spends an amount a month.
  mutating func spend(_ rate: Money, _ scene: Scene) {
    scenario.monthly = UnroundedMoney(rate)
    outcome = scenario.outcome(scene.project, scene.figures)
  }

  /// Puts the selected lever back as it was.
  mutating func reset(_ scene: Scene) {
    guard let selected else { return }
    switch selected {
    case .rate: scenario.monthly = nil
    case .activity(let id): scenario.delays[id] = nil
    case .line(let line): scenario.frozen.remove(line)
    }
    outcome = scenario.outcome(scene.project, scene.figures)
  }
}
