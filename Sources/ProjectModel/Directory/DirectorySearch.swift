/// Finds municipalities by any part of what people type, fast enough for every keystroke.
///
/// Names are reduced once, to letters and digits without accents, spaces, hyphens or apostrophes, so
/// that `valdor`, `Val d’Or` and `VAL-D'OR` are the same. A search then looks once at some thirty
/// kilobytes.
public struct DirectorySearch: Sendable {
  /// A municipality found.
  public struct Match: Hashable, Sendable {
    /// Its code.
    public var id: RecordID
    /// How it was found.
    public var rank: Rank
    /// Inhabitants.
    public var population: Int
  }

  /// How well a name fits, best first.
  public enum Rank: Int, Hashable, Sendable, Comparable {
    /// The whole name or code.
    case exact
    /// The whole name but for a leading article.
    case bare
    /// The beginning of the name or of the code.
    case prefix
    /// Every word begins a word of the name.
    case beginnings
    /// Every word is somewhere in the name.
    case part
    /// Every word is somewhere in the name, or begins a word of the designation, MRC or region.
    case surroundings

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  private struct Row {
    var id: RecordID
    var designation: Designation
    var population: Int
    /// The reduced name in `names`.
    var name: Range<Int>
    /// Where it begins without a leading article.
    var start: Int
    /// The places in it where words begin, one bit each; those past the 64th letter are left out.
    var wordStarts: UInt64
    /// The number of its designation, MRC and region in `surroundings`.
    var surroundings: Int
  }

  private var rows: [Row] = []
  private var names: [UInt8] = []
  /// Designation, MRC and region, reduced, a space before every word; each three once.
  private var surroundings: [[UInt8]] = []

  /// Reduces every name of a directory.
  public init(_ directory: Directory) { self.init(directory.municipalities, directory.regions) }

  /// Reduces the names of municipalities that have been read already.
  public init(_ municipalities: [Municipality], _ regions: [Region]) {
    let regionNames = Dictionary(regions.map { ($0.code, $0.name) }) { first, _ in first }
    var numbers: [String: Int] = [:]
    for municipality in municipalities {
      let around = "\(municipality.designation)\n\(municipality.county)\n\(municipality.region)"
      let number = numbers[around] ?? surroundings.count
      if number == surroundings.count {
        numbers[around] = number
        let region = regionNames[municipality.region] ?? ""
        let text = "\(municipality.designation.name) \(municipality.county) \(region)"
        surroundings.append(SearchKey.words(of: text).flatMap { [0x20] + Array($0.utf8) })
      }
      let words = SearchKey.words(of: municipality.name)
      let begin = names.count
      names += Self.compact(words)
      rows.append(
        Row(
          id: municipality.id, designation: municipality.designation,
          population: municipality.population, name: begin..<names.count,
          start: begin + Self.articleLength(words), wordStarts: Self.wordStarts(words),
          surroundings: number))
    }
  }

  /// The municipalities that a text may mean: exact names first, then names that begin with it, then
  /// those that have words that begin with all of its words, those that hold them anywhere, and those
  /// whose MRC or region does; among equals the favoured first, then the most populous.
  ///
  /// What stands in parentheses or behind a comma, as in `Saint-Damase (La Matapédia)`, is looked for
  /// in designation, MRC and region alone. A designation, before the name or behind it, tells apart
  /// those of one name where one of them bears it: it is often written as people say it rather than as
  /// it is.
  public func matches(
    _ text: String, isFavoured: (RecordID) -> Bool = { _ in false }
  ) -> [Match] {
    let town = WrittenTown(text)
    let query = Query(text, town)
    guard !query.readings.isEmpty else { return [] }
    let qualifiers = town.qualifiers.map { [0x20] + Array($0.utf8) }
    var found: [(match: Match, isFavoured: Bool)] = []
    var designated: Set<RecordID> = []
    for row in rows {
      guard let rank = rank(of: row, query) else { continue }
      let around = surroundings[row.surroundings][...]
      guard qualifiers.allSatisfy({ Self.contains(around, $0) }) else { continue }
      let match = Match(id: row.id, rank: rank, population: row.population)
      found.append((match, isFavoured(row.id)))
      if rank <= .bare, town.designations.contains(row.designation) { designated.insert(row.id) }
    }
    if !designated.isEmpty {
      found.removeAll { $0.match.rank <= .bare && !designated.contains($0.match.id) }
    }
    found.sort { left, right in
      if left.match.rank != right.match.rank { return left.match.rank < right.match.rank }
      if left.isFavoured != right.isFavoured { return left.isFavoured }
      return (-left.match.population, left.match.id) < (-right.match.population, right.match.id)
    }
    return found.map(\.match)
  }
}

extension DirectorySearch {
  /// The municipalities whose whole name, but for a leading article, is made of reduced words, with
  /// or without `ville de` before them; quick enough to be asked for every few words of a line.
  func wholeMatches(_ words: [String]) -> [Match] {
    let town = WrittenTown(words: words)
    let literal = rows(named: words)
    guard literal.isEmpty, let bare = town.bareWords, town.isSurelyBare else {
      return literal.map(\.match)
    }
    let found = rows(named: bare)
    let designated = found.filter { town.designations.contains($0.designation) }
    return (designated.isEmpty ? found : designated).map(\.match)
  }

  /// Whether reduced words begin the name of another municipality than one.
  func isBeginning(_ words: [String], notOnlyOf id: RecordID) -> Bool {
    let typed = Self.compact(words)
    return rows.contains { row in
      row.id != id && row.name.count > typed.count && names[row.name].starts(with: typed)
    }
  }

  private func rows(named words: [String]) -> [(match: Match, designation: Designation)] {
    let whole = Self.compact(words)
    guard !whole.isEmpty else { return [] }
    return rows.compactMap { row in
      let name = row.name
      let rank: Rank
      if name.count == whole.count, names[name].elementsEqual(whole) {
        rank = .exact
      } else if name.count > whole.count, name.upperBound - row.start == whole.count,
        names[row.start..<name.upperBound].elementsEqual(whole)
      {
        rank = .bare
      } else {
        return nil
      }
      return (Match(id: row.id, rank: rank, population: row.population), row.designation)
    }
  }
}

extension DirectorySearch {
  /// The municipalities whose whole name a reduced text of six letters or more may be, with one letter
  /// mistyped.
  func nearMatches(_ words: [String]) -> [RecordID] {
    let typed = Self.compact(words)
    guard typed.count >= 6 else { return [] }
    return rows.filter { row in
      row.name.count >= 6
        && SpellingDistance.between(typed[...], names[row.name], limit: 1) != nil
    }.map(\.id)
  }
}

extension DirectorySearch {
  /// What was typed, in the ways it may be meant.
  private struct Query {
    struct Reading {
      var words: [[UInt8]]
      var whole: [UInt8]
      /// `whole` without a leading article.
      var bare: [UInt8]
      /// Whether only whole names count.
      var isWholeOnly = false
      var hasArticle: Bool { bare.count < whole.count }
    }

    var readings: [Reading] = []
    /// The text if it can be a code or the beginning of one.
    var code: [UInt8] = []

    init(_ text: String, _ town: WrittenTown) {
      let words = town.words
      guard !words.isEmpty else { return }
      readings.append(Self.reading(words))
      // « st » may be Saint, or the first letters of Stanstead.
      let literal = text.split { !$0.isLetter && !$0.isNumber }.last?.lowercased()
      if let literal, ["st", "ste"].contains(literal) {
        readings.append(Self.reading(words.dropLast() + [literal]))
      }
      if let bare = town.bareWords {
        readings.append(Self.reading(bare, isWholeOnly: !town.isSurelyBare))
        // « Municipalité de la Rivière-Ouelle » gives an article to a name that has none.
        if let first = bare.first, bare.count > 1, WrittenTown.articles.contains(first) {
          readings.append(Self.reading(Array(bare.dropFirst()), isWholeOnly: true))
        }
      }
      if words.count == 1, words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        code = Array(words[0].utf8)
      }
    }

    private static func reading(_ words: [String], isWholeOnly: Bool = false) -> Reading {
      let whole = compact(words)
      return Reading(
        words: words.map { Array($0.utf8) }, whole: whole,
        bare: Array(whole.dropFirst(articleLength(words))), isWholeOnly: isWholeOnly)
    }
  }

  private func rank(of row: Row, _ query: Query) -> Rank? {
    if !query.code.isEmpty {
      let code = row.id.bytes
      guard code.starts(with: query.code) else { return nil }
      return code.count == query.code.count ? .exact : .prefix
    }
    return query.readings.compactMap { rank(of: row, $0) }.min()
  }

  private func rank(of row: Row, _ reading: Query.Reading) -> Rank? {
    let whole = names[row.name]
    if whole.elementsEqual(reading.whole) { return .exact }
    // « la t » means La Tuque, not Trois-Rivières.
    if !reading.hasArticle || row.start > row.name.lowerBound {
      let bare = names[row.start..<row.name.upperBound]
      if bare.elementsEqual(reading.bare) { return .bare }
      if !reading.isWholeOnly, bare.starts(with: reading.bare) { return .prefix }
    }
    if reading.isWholeOnly { return nil }
    if whole.starts(with: reading.whole) { return .prefix }
    var hasBeginnings = true
    var isInName = true
    for word in reading.words {
      let found = find(word, in: row)
      hasBeginnings = hasBeginnings && found.isBeginning
      if found.isThere { continue }
      isInName = false
      guard Self.contains(surroundings[row.surroundings][...], [0x20] + word) else { return nil }
    }
    return hasBeginnings ? .beginnings : isInName ? .part : .surroundings
  }

  /// Whether a word is somewhere in a name, and whether it begins a word there.
  private func find(_ word: [UInt8], in row: Row) -> (isThere: Bool, isBeginning: Bool) {
    let last = row.name.upperBound - word.count
    guard let first = word.first, row.name.lowerBound <= last else { return (false, false) }
    var isThere = false
    for start in row.name.lowerBound...last
    where names[start] == first && names[start...].starts(with: word) {
      let starts = row.wordStarts >> UInt64(start - row.name.lowerBound)
      if starts & 1 == 1 { return (true, true) }
      isThere = true
    }
    return (isThere, false)
  }

  private static func compact(_ words: [String]) -> [UInt8] { words.flatMap { Array($0.utf8) } }

  private static func wordStarts(_ words: [String]) -> UInt64 {
    var starts: UInt64 = 0
    var place = 0
    for word in words {
      // A shift by 64 or more leaves no bit.
      starts |= 1 << UInt64(place)
      place += word.utf8.count
    }
    return starts
  }

  /// The letters of a leading article; 0 where it is the whole of the words.
  private static func articleLength(_ words: [String]) -> Int {
    guard let first = words.first, words.count > 1, WrittenTown.articles.contains(first) else {
      return 0
    }
    return first.utf8.count
  }

  private static func contains(_ text: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= text.count else { return word.isEmpty }
    for start in text.startIndex...(text.endIndex - word.count)
    where text[start] == first && text[start...].starts(with: word) {
      return true
    }
    return false
  }
}
