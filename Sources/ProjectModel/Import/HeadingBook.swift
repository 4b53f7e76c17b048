/// All names that the columns of a kind of record go by, to be looked up by the words of a heading: a
/// table of many columns does not compare each with all.
struct HeadingBook {
  private struct Name {
    var text: String
    var target: ColumnMapping.Target
    /// Its place among the names of its target.
    var rank: Int
    /// The place of its target among others.
    var order: Int
  }

  /// The names by their first words.
  private var names: [Substring: [Name]] = [:]

  /// - Parameter fieldNames: the names of a field on the screen.
  init(_ kind: Kind, _ fieldNames: (Field) -> [String]) {
    let targets = kind.fields.flatMap { field -> [ColumnMapping.Target] in
      field == .amount ? [.field(field), .credit(field)] : [.field(field)]
    }
    for (order, target) in targets.enumerated() {
      for (rank, text) in HeadingNames.names(of: target, kind, fieldNames).enumerated() {
        names[text.prefix { $0 != " " }, default: []]
          .append(Name(text: text, target: target, rank: rank, order: order))
      }
    }
  }

  /// What a column of a reduced heading may hold, and how badly the heading fits: 0 and up.
  func costs(of key: String) -> [ColumnMapping.Target: Int] {
    var costs: [ColumnMapping.Target: Int] = [:]
    for word in Set(key.split(separator: " ")) {
      for name in names[word] ?? [] {
        guard let cost = Self.cost(of: key, name), cost < costs[name.target] ?? .max,
          !HeadingNames.excludes(key, name.target)
        else { continue }
        costs[name.target] = cost
      }
    }
    return costs
  }

  /// How badly a heading fits a name; nil if not at all. Credits and short names must be the whole
  /// heading: `Carte de crédit` and `No de client` are something else.
  private static func cost(of key: String, _ name: Name) -> Int? {
    if key == name.text { return name.rank * 100 + name.order }
    guard name.target != .credit(name.target.field), name.text.utf8.count >= 4 else { return nil }
    let padded = " \(key) "
    if padded.hasPrefix(" \(name.text) ") { return (1000 + name.rank) * 100 + name.order }
    if padded.contains(" \(name.text) ") { return (2000 + name.rank) * 100 + name.order }
    return nil
  }
}
