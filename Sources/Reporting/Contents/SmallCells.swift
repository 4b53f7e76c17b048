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

    /// Adds others.
    static func += (left: inout Self, right: Self) {
      left.count += right.count
      left.value += right.value
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
  ///
  /// Twice what must not be found out, and more: of two that stand together, one can always have one
  /// more and the other one less, so that a sum never gives a small count away, even to those who know
  /// this rule.
  static let least = 10_000

  /// What is told of the cells of one indicator.
  ///
  /// The municipalities of a region that come to less than `least` stand together; one alone takes
  /// along the first of the others. Where a region has no other, it goes together with regions like it,
  /// or else with the first that there is.
  static func told(_ cells: [Cell]) -> Told {
    var told = Told()
    var alone: [Cell] = []
    let byRegion = Dictionary(grouping: cells) { $0.region }
    for code in byRegion.keys.sorted() {
      let sorted = (byRegion[code] ?? []).sorted { $0.town < $1.town }
      var group = sorted.filter { $0.value < least }
      var rest = sorted.filter { $0.value >= least }
      if group.count == 1 {
        if rest.isEmpty {
          alone += group
          continue
        }
        group.append(rest.removeFirst())
      }
      told.shown += rest
      if !group.isEmpty { told.grouped[code] = Group(group) }
    }
    guard !alone.isEmpty else { return told }
    var others = Group(alone)
    if alone.count == 1 {
      if !told.shown.isEmpty {
        others += Group([told.shown.removeFirst()])
      } else if let first = told.grouped.keys.sorted().first,
        let group = told.grouped.removeValue(forKey: first)
      {
        others += group
      } else {
        return Told(isHidden: true)
      }
    }
    told.grouped[severalRegions] = others
    return told
  }

  /// Stands for the code of a region where several stand together.
  static let severalRegions = "+"

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
