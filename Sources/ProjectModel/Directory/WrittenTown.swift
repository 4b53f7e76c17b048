/// The name of a municipality as letters, invoices and accounting systems write it: its designation
/// before or behind it, its article behind, its province at the end.
///
/// `Ville de Gaspé`, `Malbaie (La)`, `Hatley, canton de`, `Gaspé, QC` and
/// `Municipalité de la paroisse de Saint-Damase` are all names and something besides.
struct WrittenTown {
  /// The words that were written as the name, reduced.
  private(set) var words: [String]
  /// The words behind a designation, reduced; nil where none stands in front.
  private(set) var bareWords: [String]?
  /// Whether `de`, `du`, `of` or the like follows the designation, so that it is surely none of the
  /// name, as it is in `Ville-Marie`.
  private(set) var isSurelyBare = false
  /// What the designation may mean; empty where none was written.
  private(set) var designations: Set<Designation> = []
  /// Words that must begin words of the designation, MRC or region.
  private(set) var qualifiers: [String] = []

  /// Takes a text apart.
  init(_ text: String) {
    let pieces = text.split(omittingEmptySubsequences: false) { "(),".contains($0) }
    words = SearchKey.words(of: String(pieces.first ?? ""))
    for piece in pieces.dropFirst() { qualify(SearchKey.words(of: String(piece))) }
    while words.count > 1, let last = words.last, Self.provinceCodes.contains(last) {
      words.removeLast()
    }
    takeDesignationOff()
  }

  /// Takes reduced words apart that stand in a row.
  init(words: [String]) {
    self.words = words
    takeDesignationOff()
  }

  /// Whether a text only says more of a municipality that was named before a comma: `QC`, `La`.
  static func isAddition(_ text: String) -> Bool {
    let words = SearchKey.words(of: text)
    guard let word = words.first, words.count == 1 else { return false }
    return provinceCodes.contains(word) || word == "canada" || articles.contains(word)
  }

  /// Whether reduced words say what a municipality is and nothing more: `ville`.
  static func isDesignation(_ words: [String]) -> Bool {
    designation(words[...])?.length == words.count
  }

  /// The articles that names begin with, reduced.
  static let articles: Set<String> = ["le", "la", "les", "l"]
  private static let provinceCodes: Set<String> = ["qc", "pq"]
  private static let provinces: Set<String> = [
    "qc", "pq", "p q", "que", "quebec", "canada", "quebec canada", "qc canada",
    "province de quebec",
  ]
  private static let connectives: Set<String> = ["de", "du", "des", "d", "of"]

  /// Takes in what stands behind a comma or in parentheses.
  private mutating func qualify(_ piece: [String]) {
    let meant = piece.filter { !Self.connectives.contains($0) }
    if piece.isEmpty || Self.provinces.contains(piece.joined(separator: " ")) { return }
    if piece.count == 1, Self.articles.contains(piece[0]) {
      if words.first != piece[0] { words.insert(piece[0], at: 0) }
    } else if let (meaning, length) = Self.designation(meant[...]), length == meant.count {
      designations = meaning
    } else if piece.count == 1, let code = Designation(rawValue: piece[0].uppercased()) {
      designations = [code]
    } else {
      qualifiers += piece
    }
  }

  /// Finds the name behind `ville de`, `municipalité de la paroisse de` and the like, of which the last
  /// designation counts.
  private mutating func takeDesignationOff() {
    var rest = words[...]
    while let (meaning, length) = Self.designation(rest) {
      var behind = rest.dropFirst(length)
      let isJoined = behind.first.map { Self.connectives.contains($0) } ?? false
      if isJoined { behind = behind.dropFirst() }
      // Behind « ville de », « Ville-Marie » is a name.
      guard !behind.isEmpty, isJoined || bareWords == nil else { return }
      // « de la paroisse de », but « de La Malbaie ».
      if isJoined, let article = behind.first, Self.articles.contains(article),
        Self.designation(behind.dropFirst()) != nil, behind.count > 2
      {
        behind = behind.dropFirst()
      }
      designations = meaning
      isSurelyBare = isJoined
      bareWords = Array(behind)
      rest = behind
      guard isJoined else { return }
    }
  }

  /// The designation that words begin with, in French or English, and how many words it is.
  private static func designation(
    _ words: ArraySlice<String>
  ) -> (meaning: Set<Designation>, length: Int)? {
    guard let first = words.first else { return nil }
    let second = words.dropFirst().first ?? ""
    switch (first, second) {
    case ("village", "nordique"), ("northern", "village"): return ([.northernVillage], 2)
    case ("village", "cri"), ("cree", "village"): return ([.creeVillage], 2)
    case ("village", "naskapi"), ("naskapi", "village"): return ([.naskapiVillage], 2)
    case ("cantons", "unis"), ("united", "townships"): return ([.unitedTownships], 2)
    case ("gouvernement", "regional"), ("regional", "government"):
      return ([.regionalGovernment], 2)
    case ("ville", _), ("cite", _), ("city", _), ("town", _): return ([.city], 1)
    case ("municipalite", _), ("municipality", _), ("mun", _): return ([.municipality], 1)
    case ("paroisse", _), ("parish", _): return ([.parish], 1)
    case ("canton", _), ("township", _): return ([.township], 1)
    case ("village", _):
      return ([.village, .northernVillage, .creeVillage, .naskapiVillage], 1)
    default: return nil
    }
  }
}
