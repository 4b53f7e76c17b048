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
public struct Directory: Sendable {
  /// The municipalities in order of code.
  public let municipalities: [Municipality]
  /// The seventeen regions in order of code.
  public let regions: [Region]
  private let indices: [RecordID: Int]
  private let byName: [String: [Int]]

  /// Reads the two tables, tab-separated, one record a line; lines of another shape are left out.
  public init(municipalities: some Sequence<UInt8>, regions: some Sequence<UInt8>) {
    self.municipalities = Self.rows(municipalities).compactMap { Municipality(row: $0) }
    self.regions = Self.rows(regions).compactMap { row in
      guard row.count == 4 else { return nil }
      return Region(code: row[0], name: row[1], short: row[2], population: Int(row[3]) ?? 0)
    }
    var indices: [RecordID: Int] = [:]
    var byName: [String: [Int]] = [:]
    for (index, municipality) in self.municipalities.enumerated() {
      indices[municipality.id] = index
      byName[SearchKey.text(municipality.name), default: []].append(index)
    }
    self.indices = indices
    self.byName = byName
  }

  private static func rows(_ bytes: some Sequence<UInt8>) -> [[String]] {
    String(decoding: Array(bytes), as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }
  }

  /// The municipality of a code.
  public subscript(id: RecordID) -> Municipality? { indices[id].map { municipalities[$0] } }

  /// The region of a code.
  public func region(_ code: String) -> Region? { regions.first { $0.code == code } }

  /// The name of a municipality, with its MRC if another one bears the same name; the code itself
  /// if the directory does not know it.
  public func name(of id: RecordID) -> String {
    guard let municipality = self[id] else { return id.description }
    let bearers = byName[SearchKey.text(municipality.name)]?.count ?? 1
    return bearers > 1 ? "\(municipality.name) (\(municipality.county))" : municipality.name
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
    guard row.count == 8, let id = RecordID(row[0]), let population = Int(row[5]),
      let latitude = Int(row[6]), let longitude = Int(row[7])
    else { return nil }
    self.init(
      id: id, name: row[1], designation: row[2], county: row[3], region: row[4],
      population: population, latitude: latitude, longitude: longitude)
  }
}
