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

    /// Some municipalities.
    init(_ cells: [Cell]) {
      count = cells.count
      value = cells.reduce(0) { $0 + $1.value }
    }
  }

  /// What is told of one indicator.
  struct Told: Hashable {
    /// Municipalities with their values.
    var shown: [Cell] = []
    /// Those that stand together, by region; under `severalRegions` those of several.
    var grouped: [String: Group] = [:]
    /// Whether nothing can be told without giving a small count away.
    var isHidden = false
  }

  /// What a municipality must come to for its value to stand alone, in thousandths.
  static let least = 10_000

  /// What is told of the cells of one indicator.
  ///
  /// The municipalities of a region that come to less than `least` stand together; while their sum would
  /// give too much away they take along the next of the others. Where a region has no other, it goes
  /// together with regions like it, and at last with whatever is told of any.
  static func told(_ cells: [Cell]) -> Told {
    var shown: [Cell] = []
    var groups: [String: [Cell]] = [:]
    var alone: [Cell] = []
    let byRegion = Dictionary(grouping: cells) { $0.region }
    for code in byRegion.keys.sorted() {
      let sorted = (byRegion[code] ?? []).sorted { $0.town < $1.town }
      var group = sorted.filter { $0.value < least }
      var rest = sorted.filter { $0.value >= least }
      while !group.isEmpty, !isSafe(group), !rest.isEmpty { group.append(rest.removeFirst()) }
      shown += rest
      if isSafe(group) { groups[code] = group } else { alone += group }
    }
    while !alone.isEmpty, !isSafe(alone) {
      if !shown.isEmpty {
        alone.append(shown.removeFirst())
      } else if let first = groups.keys.min(), let group = groups.removeValue(forKey: first) {
        alone += group
      } else {
        return Told(isHidden: true)
      }
    }
    if !alone.isEmpty { groups[severalRegions] = alone }
    return Told(shown: shown, grouped: groups.mapValues { Group($0) })
  }

  /// Whether the sum of some cells leaves open what each small one is: with the others as low as they
  /// can be, there are four more to be had by any of them. So no small count is given away, even to
  /// those who know this rule.
  private static func isSafe(_ cells: [Cell]) -> Bool {
    let low = cells.filter { $0.value < least }.count
    let leastSum = (cells.count - low) * least + (low + 4) * 1000
    return cells.count > 1 && cells.reduce(0) { $0 + $1.value } >= leastSum
  }

  /// Stands for the code of a region where several stand together.
  static let severalRegions = "+"

  private let source: ReportSource
  private let told: [(indicator: Indicator, told: Told)]

  /// What is told of all indicators that were measured in municipalities.
  init(_ source: ReportSource) {
    self.source = source
    told = source.territory.indicators.compactMap { indicator in
      let cells = Self.cells(of: indicator.id, in: source.territory)
      return cells.isEmpty ? nil : (indicator, Self.told(cells))
    }
  }

  /// The indicators of which nothing can be told by municipality: so little was measured that their sum
  /// gives it away as well.
  static func hidden(_ territory: Territory) -> Set<RecordID> {
    Set(territory.indicators.map(\.id).filter { told(cells(of: $0, in: territory)).isHidden })
  }

  private static func cells(of indicator: RecordID, in territory: Territory) -> [Cell] {
    territory.municipalities.compactMap { id, figures in
      figures.values[indicator].map { measured in
        Cell(region: figures.region ?? "", town: id, value: measured.value.thousandths)
      }
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
      let last = [Self.severalRegions: "~", "": "|"]
      let codes = Set(told.shown.map(\.region)).union(told.grouped.keys).sorted {
        (last[$0] ?? $0) < (last[$1] ?? $1)
      }
      for code in codes {
        let region =
          code == Self.severalRegions
          ? words.severalRegions : source.directory.region(code)?.name ?? words.elsewhere
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
    table.notes = [words.smallCountsNote(Self.least / 1000)]
    return table
  }
}
