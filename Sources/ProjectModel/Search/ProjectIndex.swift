/// All of a project by its words: every record of every kind, the municipalities of Québec, and what
/// the journal tells that records do not say any more. Made once from a project; a search takes time in
/// proportion to the different words, and to what holds those that fit.
public struct ProjectIndex: Sendable {
  /// Something that is found.
  public enum Document: Hashable, Sendable {
    /// A record; a participation only where it names no municipality.
    case record(Kind, RecordID)
    /// A municipality by its code, whether or not it takes part.
    case municipality(RecordID)
    /// An entry of the journal.
    case entry(Stamp)
  }

  /// What is found, best first.
  public struct Found: Sendable {
    /// The best of it, with how well it fits: lower is better.
    public var hits: [(document: Document, score: Int)] = []
    /// How much is found in all.
    public var count = 0
    /// How many of it are expenses.
    public var expenseCount = 0

    /// Nothing.
    public init() {}
  }

  /// What people call kinds and words of choice sets, and when moments were.
  public struct Names {
    /// The names of a kind in all languages.
    public var kinds: (Kind) -> [String]
    /// The names of a word of a choice set in all languages.
    public var words: (ChoiceSet, String) -> [String]
    /// The day here of a moment in milliseconds since 1970-01-01 UTC.
    public var day: (Int64) -> CalendarDay

    /// Names.
    public init(
      kinds: @escaping (Kind) -> [String], words: @escaping (ChoiceSet, String) -> [String],
      day: @escaping (Int64) -> CalendarDay
    ) {
      self.kinds = kinds
      self.words = words
      self.day = day
    }
  }

  private let index: SearchIndex
  /// The records and municipalities in the order of what is found among equals: what is looked for most
  /// first, of each kind the newest first.
  private let subjects: [Document]
  /// The entries, newest first; their documents follow those of records.
  private let entries: [Stamp]

  /// Looks once at every record, and at every entry.
  ///
  /// - Parameters:
  ///   - history: all entries; nil to leave the journal out.
  ///   - entryCount: how many of them are looked at, from the one that was written first.
  public init(
    _ project: Project, _ directory: Directory, history: History?, entryCount: Int, _ names: Names
  ) {
    var gatherer = WordGatherer(project, directory, names)
    gatherer.takeRecords()
    subjects = gatherer.subjects
    entries = history.map { gatherer.take($0, count: entryCount) } ?? []
    index = gatherer.maker.made()
  }

  /// What fits a query, best first; records before entries, and among equals what is newer first.
  ///
  /// - Parameters:
  ///   - limit: how many are named at most.
  ///   - hidesPersonal: whether what may name people is not looked at.
  public func found(_ query: SearchQuery, limit: Int, hidesPersonal: Bool) -> Found {
    var found = Found()
    guard !query.isEmpty else { return found }
    let scores = index.scores(of: query, hidesPersonal: hidesPersonal)
    for range in [0..<subjects.count, subjects.count..<scores.count] {
      var best = [[Int]](repeating: [], count: Int(SearchIndex.miss))
      for document in range where scores[document] != SearchIndex.miss {
        found.count += 1
        if document < subjects.count, subjects[document].isExpense { found.expenseCount += 1 }
        let score = Int(scores[document])
        if best[score].count < limit { best[score].append(document) }
      }
      for (score, documents) in best.enumerated() {
        for document in documents.prefix(max(0, limit - found.hits.count)) {
          found.hits.append((self.document(document), score))
        }
      }
    }
    return found
  }

  private func document(_ number: Int) -> Document {
    number < subjects.count ? subjects[number] : .entry(entries[number - subjects.count])
  }
}

extension ProjectIndex.Document {
  fileprivate var isExpense: Bool { if case .record(.expense, _) = self { true } else { false } }
}
