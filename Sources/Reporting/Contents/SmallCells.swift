internal import ProjectModel
internal import Words

/// What indicators come to by municipality, so told that counts from 1 to 4 people can be neither read
/// nor worked out: they stand in one row with others, as « municipalités regroupées ».
struct SmallCells {
  /// What was measured in one municipality.
  struct Cell: Hashable {
    /// The code of its region; empty where it is not known.
    var region: String
    /// The municipality.
    var town: RecordID
    /// The value, in thousandths.
    var value: Int
  }

  /// Municipalities that stand together.
  struct Group: Hashable {
    /// How many they are.
    var count: Int
    /// What they come to, in thousandths.
    var value: Int
  }

  /// What is told of one indicator.
  struct Told: Hashable {
    /// Municipalities with their values.
    var shown: [Cell] = []
    /// Those that stand together, by region; under the empty code those of several regions.
    var grouped: [String: Group] = [:]
    /// Whether nothing can be told without giving a small count away.
    var isHidden = false
  }

  /// The smallest value that may be told, in thousandths.
  static let least = 5000

  /// A value that must not be told.
  static func isSmall(_ value: Int) -> Bool { value > 0 && value < least }

  /// What is told of the cells of one indicator.
  ///
  /// Small cells of a region are added up with others in the order of their codes, until the sum is
  /// such that each of them might be any count from 1 to 4 and the others none. Where a region has too
  /// little for that, it goes together with the next; where all of them have, nothing is told.
  static func told(_ cells: [Cell]) -> Told {
    var told = Told()
    var carried: [Cell] = []
    var regions = 0
    let byRegion = Dictionary(grouping: cells) { $0.region }
    for code in byRegion.keys.sorted() {
      let sorted = (byRegion[code] ?? []).sorted { $0.town < $1.town }
      var group = carried + sorted.filter { isSmall($0.value) }
      var rest = sorted.filter { !isSmall($0.value) }
      guard !group.isEmpty else {
        told.shown += rest
        continue
      }
      while !isSafe(group), let next = rest.firstIndex(where: { $0.value >= least }) {
        group.append(rest.remove(at: next))
      }
      // A group that goes on takes all of its region along: what stays would tell how much it lacks.
      guard isSafe(group) else {
        carried = group + rest
        regions += 1
        continue
      }
      told.shown += rest
      told.grouped[regions > 0 ? "" : code] = sum(group, told.grouped[regions > 0 ? "" : code])
      carried = []
      regions = 0
    }
    guard !carried.isEmpty else { return told }
    // What is left at the end goes with all that was told.
    let all = cells.sorted { $0.town < $1.town }
    guard isSafe(all) else { return Told(isHidden: true) }
    return Told(grouped: ["": sum(all, nil)])
  }

  /// Whether the sum of some cells lets each small one be anything from 1 to 4, with another that is not
  /// small.
  private static func isSafe(_ cells: [Cell]) -> Bool {
    let small = cells.filter { isSmall($0.value) }.count
    return cells.contains { $0.value >= least }
      && cells.reduce(0) { $0 + $1.value } >= small * (least - 1000) + least
  }

  private static func sum(_ cells: [Cell], _ other: Group?) -> Group {
    Group(
      count: cells.count + (other?.count ?? 0),
      value: cells.reduce(other?.value ?? 0) { $0 + $1.value })
  }

  private let source: ReportSource
  private let told: [(indicator: Indicator, told: Told)]

  /// What is told of all indicators that were measured in municipalities.
  init(_ source: ReportSource) {
    self.source = source
    let municipalities = source.territory.municipalities
    told = source.territory.indicators.compactMap { indicator in
      let cells = municipalities.compactMap { id, figures in
        figures.values[indicator.id].map { measured in
          Cell(region: figures.region ?? "", town: id, value: measured.value.thousandths)
        }
      }
      return cells.isEmpty ? nil : (indicator, Self.told(cells))
    }
  }

  /// Whether nothing was measured in any municipality.
  var isEmpty: Bool { told.isEmpty }

  /// The table.
  var table: ReportTable {
    let words = source.words
    var rows: [ReportTable.Row] = []
    for (indicator, told) in told {
      let name = [indicator.code, indicator.title].filter { !$0.isEmpty }.joined(separator: " · ")
      rows.append(ReportTable.Row(.group, [.text(name)]))
      if told.isHidden {
        rows.append(ReportTable.Row([.text(words.hiddenCounts), .blank, .undefined]))
        continue
      }
      let codes = Set(told.shown.map(\.region)).union(told.grouped.keys).sorted {
        ($0.isEmpty ? "~" : $0) < ($1.isEmpty ? "~" : $1)
      }
      for code in codes {
        let region = source.directory.region(code)?.name ?? words.severalRegions
        let named = told.shown.filter { $0.region == code }
          .map { (CollationKey(source.directory.name(of: $0.town)), $0) }
          .sorted { ($0.0, $0.1.town) < ($1.0, $1.1.town) }
        rows += named.map { _, cell in
          ReportTable.Row([
            .text(region), .text(source.directory.name(of: cell.town)),
            .quantity(Quantity(thousandths: cell.value)),
          ])
        }
        if let group = told.grouped[code] {
          rows.append(
            ReportTable.Row([
              .text(region), .text(words.groupedMunicipalities(group.count)),
              .quantity(Quantity(thousandths: group.value)),
            ]))
        }
      }
    }
    var table = ReportTable(
      words.tableName(.places), words.caption(.places),
      [
        source.column(.region), source.column(.municipality), source.column(.attained, .quantity),
      ],
      rows, whenEmpty: "")
    table.notes = [words.smallCountsNote]
    return table
  }
}
