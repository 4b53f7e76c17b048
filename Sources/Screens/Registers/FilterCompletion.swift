internal import ProjectModel
internal import Words

/// What the end of a filter that is being typed may go on with: names of what records have, and values
/// that they have of it.
struct FilterCompletion {
  /// What may stand in the place of the last letters.
  struct Proposals: Equatable {
    /// How many characters of the line stay before it.
    var start: Int
    /// Best first; never empty.
    var texts: [String]
  }

  /// The kind of the records.
  let kind: Kind
  /// The values of what was asked about last, which looks at every record.
  private var values: (subject: Condition.Subject, texts: [String])?

  /// Proposals at most.
  private static let limit = 40
  /// Words of a name at most.
  private static let longestName = 4

  init(_ kind: Kind) { self.kind = kind }

  /// What the end of a line may go on with; nil for nothing.
  mutating func proposals(for line: String, _ scene: Scene) -> Proposals? {
    guard let piece = Self.lastPiece(of: line) else { return nil }
    if let comparison = piece.lastIndex(where: { Self.signs.contains($0) }) {
      let typed = piece[piece.index(after: comparison)...].drop { $0 == " " }
      let name = piece[..<comparison].split { Self.signs.contains($0) }.last ?? ""
      if let subject = subject(Self.words(of: name), scene) {
        let found = fitting(typed, values(of: subject, scene))
        if !found.isEmpty {
          return Proposals(start: line.count - typed.count, texts: found.map { Self.quoted($0) })
        }
      }
    }
    return names(for: piece, of: line, scene)
  }

  private static let signs: Set<Character> = ["=", "<", ">", "~", "!"]

  /// What stands behind the last semicolon; nil within quotation marks.
  private static func lastPiece(of line: String) -> Substring? {
    var start = line.startIndex
    var isQuoted = false
    for index in line.indices {
      if line[index] == "\"" { isQuoted.toggle() }
      if line[index] == ";", !isQuoted { start = line.index(after: index) }
    }
    return isQuoted ? nil : line[start...]
  }

  private static func words(of text: Substring) -> [String] {
    text.split(separator: " ").map { String($0) }
  }

  // MARK: Names

  private var subjects: [Condition.Subject] {
    kind.fields.map { .field($0) } + Condition.Subject.derived(in: kind)
  }

  private func subject(_ words: [String], _ scene: Scene) -> Condition.Subject? {
    for count in (1...Self.longestName).reversed() where count <= words.count {
      let key = SearchKey.text(words.suffix(count).joined(separator: " "))
      let subject = subjects.first { subject in
        SearchKey.text(subject.name) == key
          || Wording.names(subject).contains { SearchKey.text($0) == key }
      }
      if let subject { return subject }
    }
    return nil
  }

  /// The names that begin as the last words do.
  private func names(for piece: Substring, of line: String, _ scene: Scene) -> Proposals? {
    guard let last = piece.last, last != " " else { return nil }
    let words = Self.words(of: piece)
    for count in (1...Self.longestName).reversed() where count <= words.count {
      let typed = words.suffix(count).joined(separator: " ")
      guard line.hasSuffix(typed), !typed.contains(where: { Self.signs.contains($0) }) else {
        continue
      }
      let key = SearchKey.text(typed)
      guard !key.isEmpty else { continue }
      let found = subjects.filter { SearchKey.text(scene.wording.name($0)).hasPrefix(key) }
      if !found.isEmpty {
        return Proposals(
          start: line.count - typed.count,
          texts: found.map { scene.wording.name($0) + comparison($0) })
      }
    }
    return nil
  }

  /// What is mostly asked of something; of amounts and numbers too much may be.
  private func comparison(_ subject: Condition.Subject) -> String {
    switch subject.type(in: kind) {
    case .text, .categories: "~"
    case .money, .integer, .quantity, .quantities: ""
    default: "="
    }
  }

  // MARK: Values

  private mutating func values(of subject: Condition.Subject, _ scene: Scene) -> [String] {
    if let values, values.subject == subject { return values.texts }
    let texts = found(subject, scene)
    values = (subject, texts)
    return texts
  }

  private func found(_ subject: Condition.Subject, _ scene: Scene) -> [String] {
    let wording = scene.wording
    let project = scene.project
    let type = subject.type(in: kind)
    if case .flag = type { return [wording.yes, wording.say(.no)] }
    guard case .field(let field) = subject, !(scene.hidesPeople && field.isPersonal) else {
      return []
    }
    switch type {
    case .choice(let set): return set.words.map { wording.name($0, of: set) }
    case .municipality, .municipalities:
      var towns: Set<RecordID> = []
      project.forEach(self.kind) { record in
        switch record.value(of: field) {
        case .reference(let id): towns.insert(id)
        case .references(let ids): towns.formUnion(ids)
        default: break
        }
      }
      return sorted(Set(towns.map { scene.directory.name(of: $0) }))
    case .reference(let kind), .references(let kind):
      // By its code or title, where that is its own.
      var names: [String: Int] = [:]
      project.forEach(kind) { record in
        for field in [Field.code, .title] {
          guard case .text(let name) = record.value(of: field), !name.isEmpty else { continue }
          names[name, default: 0] += 1
          return
        }
      }
      return sorted(Set(names.filter { $0.value == 1 }.keys))
    case .text, .categories:
      var texts: Set<String> = []
      project.forEach(self.kind) { record in
        switch record.value(of: field) {
        case .text(let text): texts.insert(text)
        case .texts(let several): texts.formUnion(several)
        default: break
        }
      }
      return sorted(texts)
    default: return []
    }
  }

  private func sorted(_ texts: Set<String>) -> [String] {
    texts.map { (CollationKey($0), $0) }.sorted { $0 < $1 }.map(\.1)
  }

  /// The values of which a word begins as what is typed, those that begin so themselves first; none
  /// where one is typed whole.
  private func fitting(_ typed: Substring, _ values: [String]) -> [String] {
    let key = SearchKey.text(String(typed))
    guard !key.isEmpty else { return Array(values.prefix(Self.limit)) }
    let keyed = values.map { (key: SearchKey.text($0), text: $0) }
    if keyed.contains(where: { $0.key == key }), typed.last != " " { return [] }
    let first = keyed.filter { $0.key.hasPrefix(key) }
    let others = keyed.filter { !$0.key.hasPrefix(key) && $0.key.contains(" " + key) }
    return (first + others).prefix(Self.limit).map(\.text)
  }

  /// A value that the reader of filters takes as it stands.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      !text.contains { signs.contains($0) || $0 == ";" || $0 == "\"" } && !text.contains("..")
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
