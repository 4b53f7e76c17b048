internal import ProjectModel
internal import Words

/// *Municipalités*.
extension ReportSource {
  var municipalities: ReportSection {
    var blocks: [ReportSection.Block] = [
      .paragraph(wording.sentence(territory)),
      .picture(RegionsPicture(self)),
      .table(municipalityTable),
    ]
    let empty = territory.regions.filter { $0.rollup.listed == 0 }.map(\.region.name)
    if !empty.isEmpty { blocks.append(.paragraph(words.regionsWithNobody(empty))) }
    return ReportSection("municipalites", words.municipalities, blocks)
  }

  private var municipalityTable: ReportTable {
    let participants = territory.municipalities
      .compactMap { id, figures in figures.participation.map { (id, figures, $0) } }
    let groups = Dictionary(grouping: participants) { $0.1.region ?? "" }
    var rows: [ReportTable.Row] = []
    let names = territory.regions.map { ($0.region.code, $0.region.name) } + [("", words.elsewhere)]
    for (code, name) in names {
      guard let members = groups[code] else { continue }
      rows.append(ReportTable.Row(.group, [.text(name)]))
      let sorted = members.map { (CollationKey(directory.name(of: $0.0)), $0) }
        .sorted { ($0.0, $0.1.0) < ($1.0, $1.1.0) }
      for (_, (id, figures, participation)) in sorted {
        rows.append(
          ReportTable.Row([
            .text(directory.name(of: id)), .text(wording.name(participation.stage)),
            .ifAny(codes(of: participation.parts)), .ifAny(participation.joined),
            .ifAny(participation.lastNews), .count(figures.activities.count),
            .money(figures.charge.spent),
          ]))
      }
    }
    return ReportTable(
      words.tableName(.municipalities), words.caption(.municipalities),
      [
        column(.municipality), column(.stage, .code), column(.parts), column(.joined, .day),
        column(.lastNews, .day), column(.activities, .count), column(.spent, .money),
      ],
      rows, whenEmpty: words.noMunicipalities)
  }

  private func codes(of parts: [RecordID]) -> String {
    parts.map { project.code(ofPart: $0) }.filter { !$0.isEmpty }.sorted().joined(separator: ", ")
  }
}
