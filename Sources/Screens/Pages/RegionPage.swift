internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The page of a region, or of all of Québec: how far its municipalities are, and the results by
/// axis.
extension PageContent {
  /// Municipalities that do not take part, the most populous ones.
  private static let prospectLimit = 5

  func lines(of area: Page.Area, columns: Int) -> [PageLine] {
    guard let territory = scene.world.places?.territory else { return [] }
    let rollup: Territory.Rollup
    let count: Int
    switch area {
    case .whole:
      rollup = territory.total
      count = scene.directory.municipalityCount
    case .region(let code):
      let figures = territory.regions.first { $0.region.code == code }
      rollup = figures?.rollup ?? Territory.Rollup()
      count = figures?.region.municipalityCount ?? 0
    case .elsewhere:
      rollup = territory.elsewhere
      count = rollup.listed
    }
    var lines = labelled(
      wording.followed, wording.municipalities(rollup.listed, of: count), columns,
      rollup.listed == 0 ? Style(.warning, bold: true) : .text)
    if rollup.listed > 0 {
      lines += labelled(wording.stages, wording.funnel(rollup), columns)
      if rollup.silent > 0 {
        lines += labelled(
          " ", "▲ " + wording.silent(rollup.silent), columns, Style(.warning, bold: true))
      }
    }
    let share = rollup.coverage.map { format.percent($0) } ?? wording.undefined
    lines.append(
      PageLine(
        label: wording.population, text: share,
        gauge: Gauge(value: rollup.coverage ?? 0, role: .good)))
    lines += labelled(" ", wording.inhabitants(rollup.covered, of: rollup.population), columns)
    lines.append(
      PageLine(label: wording.onSite, text: wording.paid(format.money(rollup.charge.spent))))
    if rollup.charge.committed.cents != 0 {
      lines.append(PageLine(label: wording.committed, text: format.money(rollup.charge.committed)))
    }
    for axis in Axis.allCases {
      lines += axisLines(axis, rollup, territory, isWhole: area == .whole, columns)
    }
    switch area {
    case .whole: lines += emptyRegionLines(territory)
    case .region(let code): lines += memberLines(code)
    case .elsewhere: break
    }
    return lines
  }

  /// The indicators of an axis: value here, value in all, target of the year.
  private func axisLines(
    _ axis: Axis, _ rollup: Territory.Rollup, _ territory: Territory, isWhole: Bool, _ columns: Int
  ) -> [PageLine] {
    // What is never measured in a municipality says nothing of a region.
    let indicators = territory.indicators.filter {
      $0.axis == axis && (isWhole || territory.total.places[$0.id] != nil)
    }
    guard !indicators.isEmpty else { return [] }
    var lines = heading(wording.title(axis))
    for indicator in indicators {
      let whole = territory.values[indicator.id]
      let here = isWhole ? whole : rollup.values[indicator.id]
      let value = here.map { format.quantity($0) } ?? wording.undefined
      let target = project.target(of: indicator)
      let isReached = isWhole && (target.map { $0 <= whole ?? .zero } ?? false)
      let tail =
        isWhole
        ? target.map { "\(isReached ? "● " : "")\(value) / \(format.quantity($0))" } ?? value
        : whole.map { wording.ofQuebec(value, format.quantity($0)) } ?? value
      lines += valueLines(
        indicator, tail, columns, here == nil ? .muted : isReached ? Style(.good) : .text)
      if let places = rollup.places[indicator.id] {
        lines.append(PageLine(text: "  " + wording.measuredIn(places), style: .muted))
      }
    }
    return lines
  }

  /// Those that take part, then the most populous of those that do not.
  private func memberLines(_ code: String) -> [PageLine] {
    let places = scene.world.places
    let members = scene.world.places?.atlas.members(of: code) ?? []
    let taking = members.compactMap { id in places?.item(of: id).map { (id, $0) } }
    var lines = taking.isEmpty ? [] : heading("\(wording.municipalities) (\(taking.count))")
    lines += taking.map { id, item in
      let stage = item.participation.stage
      return PageLine(
        text: "\(wording.mark(stage)) \(item.name)", style: Style(wording.role(stage)),
        tail: item.isSilent
          ? wording.newsAge(item.days, stage, isSilent: true) : wording.name(stage),
        link: .municipality(id))
    }
    let others = members.filter { places?.item(of: $0) == nil }
    guard !others.isEmpty else { return lines }
    lines += heading(wording.notTakingPart(others.count))
    lines += others.prefix(Self.prospectLimit).compactMap { id in
      scene.directory[id].map { municipality in
        PageLine(
          text: municipality.distinctName, style: .muted,
          tail: wording.inhabitants(municipality.population), link: .municipality(id))
      }
    }
    return lines
  }

  private func emptyRegionLines(_ territory: Territory) -> [PageLine] {
    let empty = territory.regions.filter { $0.rollup.reached == 0 }
    guard !empty.isEmpty else { return [] }
    return heading("\(wording.regionsToReach) (\(empty.count))")
      + empty.map { figures in
        PageLine(
          text: figures.region.name, style: Style(.warning),
          tail: wording.inhabitants(figures.region.population),
          link: .area(.region(figures.region.code)))
      }
  }
}
