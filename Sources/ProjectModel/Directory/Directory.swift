/// All municipalities and regions of Québec, as the program carries them.
///
/// Rows are read when they are asked for, so that a program that shows three names does not read a
/// thousand.
public struct Directory: Sendable {
  /// The table of municipalities: tab-separated, a line each, in order of code.
  private let table: [UInt8]
  /// Where each line of it begins.
  private let lines: [Int]
  /// The lines of the map, unread.
  private let outlineTable: [UInt8]
  /// The seventeen regions in order of code.
  public let regions: [Region]

  /// Keeps the tables; lines of another shape are passed over.
  public init(
    municipalities: some Sequence<UInt8>, regions: some Sequence<UInt8>,
    outline: some Sequence<UInt8>
  ) {
    let table = Array(municipalities)
    self.table = table
    lines =
      [0] + table.indices.filter { table[$0] == 0x0A && $0 + 1 < table.count }.map { $0 + 1 }
    outlineTable = Array(outline)
    self.regions = String(decoding: Array(regions), as: UTF8.self).split(separator: "\n")
      .compactMap { Region(row: $0.split(separator: "\t").map { String($0) }) }
  }

  /// Number of municipalities.
  public var municipalityCount: Int { regions.reduce(0) { $0 + $1.municipalityCount } }

  /// The municipalities in order of code; reads them all.
  public var municipalities: [Municipality] { lines.compactMap { municipality(at: $0) } }

  /// The lines of the map; reads them all.
  public var outline: Outline { Outline(outlineTable) }

  /// The municipality of a code.
  public subscript(id: RecordID) -> Municipality? {
    let code = id.bytes
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if table[lines[middle]...].lexicographicallyPrecedes(code) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < lines.count, table[lines[low]...].starts(with: code) else { return nil }
    return municipality(at: lines[low]).flatMap { $0.id == id ? $0 : nil }
  }

  /// The region of a code.
  public func region(_ code: String) -> Region? { regions.first { $0.code == code } }

  /// The name of a municipality, with what tells it apart if another one bears the same name; the
  /// code itself if the directory does not know it.
  public func name(of id: RecordID) -> String { self[id]?.distinctName ?? id.description }

  private func municipality(at start: Int) -> Municipality? {
    let line = table[start...].prefix { $0 != 0x0A }
    let row = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    return Municipality(row: row)
  }
}

extension Municipality {
  fileprivate init?(row: [String]) {
    guard row.count == 9, let id = RecordID(row[0]),
      let designation = Designation(rawValue: row[2]),
      let population = Int(row[5]), let latitude = Int(row[6]), let longitude = Int(row[7])
    else { return nil }
    self.init(
      id: id, name: row[1], designation: designation, county: row[3], region: row[4],
      population: population, place: Place(latitude: latitude, longitude: longitude),
      distinction: Distinction(rawValue: row[8]))
  }
}

extension Region {
  fileprivate init?(row: [String]) {
    guard row.count == 5, let population = Int(row[3]), let count = Int(row[4]) else { return nil }
    self.init(
      code: row[0], name: row[1], short: row[2], population: population, municipalityCount: count)
  }
}
