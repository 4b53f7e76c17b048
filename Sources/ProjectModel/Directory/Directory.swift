/// A municipality of Québec.
public struct Municipality: Hashable, Sendable {
  /// Its five-digit official code; the identifier by which records name it.
  public var id: RecordID
  /// Its official name.
  public var name: String
  /// Its designation by the letters of the ISQ: `V` for a *ville*, `P` for a *paroisse*…
  public var designation: String
  /// Its MRC, or the territory that stands for one.
  public var county: String
  /// The two-digit code of its administrative region.
  public var region: String
  /// Inhabitants.
  public var population: Int
  /// Latitude in thousandths of a degree north.
  public var latitude: Int
  /// Longitude in thousandths of a degree east; negative here.
  public var longitude: Int
  /// Whether another municipality bears the same name.
  public var sharesName: Bool
}

/// An administrative region of Québec.
public struct Region: Hashable, Sendable {
  /// Its two-digit code.
  public var code: String
  /// Its official name.
  public var name: String
  /// A name of at most fourteen columns.
  public var short: String
  /// Inhabitants.
  public var population: Int
}

/// All municipalities and regions of Québec, as the program carries them.
///
/// Rows are read when they are asked for, so that a program that shows three names does not read a
/// thousand.
public struct Directory: Sendable {
  /// The table of municipalities: tab-separated, a line each, in order of code.
  private let table: [UInt8]
  /// Where each line of it begins.
  private let lines: [Int]
  /// The seventeen regions in order of code.
  public let regions: [Region]

  /// Keeps the two tables; lines of another shape are passed over.
  public init(municipalities: some Sequence<UInt8>, regions: some Sequence<UInt8>) {
    let table = Array(municipalities)
    self.table = table
    lines =
      [0] + table.indices.filter { table[$0] == 0x0A && $0 + 1 < table.count }.map { $0 + 1 }
    self.regions = String(decoding: Array(regions), as: UTF8.self).split(separator: "\n")
      .compactMap { line in
        let row = line.split(separator: "\t").map { String($0) }
        guard row.count == 4 else { return nil }
        return Region(code: row[0], name: row[1], short: row[2], population: Int(row[3]) ?? 0)
      }
  }

  /// The municipalities in order of code; reads them all.
  public var municipalities: [Municipality] { lines.compactMap { municipality(at: $0) } }

  private func municipality(at start: Int) -> Municipality? {
    let line = table[start...].prefix { $0 != 0x0A }
    let row = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    return Municipality(row: row)
  }

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

  /// The name of a municipality, with its MRC if another one bears the same name; the code itself
  /// if the directory does not know it.
  public func name(of id: RecordID) -> String {
    guard let municipality = self[id] else { return id.description }
    return municipality.sharesName
      ? "\(municipality.name) (\(municipality.county))" : municipality.name
  }

  /// The municipalities that a text may mean, best first: a code, an exact name, names that begin
  /// with it, names that hold all of its words; the most populous first among equals.
  ///
  /// Accents, hyphens, apostrophes and a leading article do not matter, and `St` finds `Saint`.
  public func search(_ text: String) -> [Municipality] {
    if let id = RecordID(text), let municipality = self[id] { return [municipality] }
    let words = Self.withoutArticle(SearchKey.words(of: text))
    guard !words.isEmpty else { return [] }
    let whole = words.joined(separator: " ")
    var found: [(rank: Int, municipality: Municipality)] = []
    for municipality in municipalities {
      let name = Self.withoutArticle(SearchKey.words(of: municipality.name))
        .joined(separator: " ")
      let rank =
        name == whole
        ? 0 : name.hasPrefix(whole) ? 1 : SearchKey.matches(name, query: words) ? 2 : 3
      if rank < 3 { found.append((rank, municipality)) }
    }
    found.sort {
      ($0.rank, -$0.municipality.population, $0.municipality.id)
        < ($1.rank, -$1.municipality.population, $1.municipality.id)
    }
    return found.map(\.municipality)
  }

  /// The municipalities that bear exactly the name of a text.
  public func exactMatches(_ text: String) -> [Municipality] {
    let words = Self.withoutArticle(SearchKey.words(of: text))
    return search(text).filter {
      Self.withoutArticle(SearchKey.words(of: $0.name)) == words || $0.id.description == text
    }
  }

  private static func withoutArticle(_ words: [String]) -> [String] {
    guard let first = words.first, words.count > 1, ["le", "la", "les", "l"].contains(first) else {
      return words
    }
    return Array(words.dropFirst())
  }
}

extension Municipality {
  fileprivate init?(row: [String]) {
    guard row.count == 9, let id = RecordID(row[0]), let population = Int(row[5]),
      let latitude = Int(row[6]), let longitude = Int(row[7])
    else { return nil }
    self.init(
      id: id, name: row[1], designation: row[2], county: row[3], region: row[4],
      population: population, latitude: latitude, longitude: longitude, sharesName: row[8] == "1")
  }
}
