/// Telling columns without headings by what they hold.
extension ColumnMapping {
  /// Rows that are looked at.
  private static let sampleCount = 200

  /// The mapping that cells suggest, where it is plain: dates, amounts, names that the project or the
  /// directory knows. Every other column is left out.
  ///
  /// - Parameter known: texts that fields hold in the project, as search keys.
  public init(
    lookingAt table: ImportTable, kind: Kind, _ reader: FieldReader, known: [Field: Set<String>]
  ) {
    self.init(kind: kind, columnCount: table.headings.count)
    var reader = reader
    if reader.search == nil { reader.search = DirectorySearch(reader.directory) }
    let samples = table.headings.indices.map { column in
      Set((0..<min(table.rowCount, Self.sampleCount)).map { table.cell($0, column) })
        .filter { cell in cell.contains { !$0.isWhitespace } }
    }
    let days = samples.indices.filter { column in
      !samples[column].isEmpty && samples[column].allSatisfy { DateCell.isDate($0) }
    }
    for (field, column) in zip(Self.dayFields(kind, count: days.count), days) {
      assign(.field(field), to: column)
    }
    if let money = kind.fields.first(where: { $0.type == .money }),
      let column = Self.amountColumn(samples, besides: days)
    {
      assign(.field(money), to: column)
    }
    for field in kind.fields where self.column(of: .field(field)) == nil {
      let fitting = samples.indices.first { column in
        targets[column] == nil && Self.fits(samples[column], field, reader, known[field] ?? [])
      }
      if let fitting { assign(.field(field), to: fitting) }
    }
    // What every record needs, and only one column can hold.
    let left = samples.indices.filter { targets[$0] == nil && !samples[$0].isEmpty }
    let missing = kind.requiredFields.filter { column(of: .field($0)) == nil }
    if left.count == 1, missing.count == 1, missing[0].type == .text {
      assign(.field(missing[0]), to: left[0])
    }
  }

  private static func dayFields(_ kind: Kind, count: Int) -> [Field] {
    switch (kind, count) {
    case (.activity, 1): [.due]
    // Joined, or heard from: nothing tells.
    case (.participation, _): []
    default: kind.fields.filter { $0.type == .day }
    }
  }

  /// The one column of amounts: the only one with decimals or dollars, else the only one of numbers.
  private static func amountColumn(_ samples: [Set<String>], besides days: [Int]) -> Int? {
    let numbers = samples.indices.filter { column in
      !days.contains(column) && samples[column].contains { AmountCell.isAmount($0) }
        && samples[column].allSatisfy { AmountCell.isAmount($0) || AmountCell.isNothing($0) }
    }
    let plain = numbers.filter { column in
      samples[column].contains { AmountCell.toldSign($0) != nil || $0.contains("$") }
    }
    if plain.count == 1 { return plain[0] }
    return numbers.count == 1 && plain.isEmpty ? numbers[0] : nil
  }

  private static func fits(
    _ cells: Set<String>, _ field: Field, _ reader: FieldReader, _ known: Set<String>
  ) -> Bool {
    guard !cells.isEmpty else { return false }
    let count: Int
    switch field.type {
    case .anyRecord, .reference, .references, .municipality, .municipalities, .choice:
      count = cells.count { cell in (try? reader.value(cell, of: field)) != nil }
      return count * 5 >= cells.count * 4
    case .text:
      count = cells.count { known.contains(SearchKey.text($0)) }
      return count * 2 >= cells.count
    default: return false
    }
  }
}

extension Project {
  /// Texts by which columns without headings are told, as search keys.
  public var knownTexts: [Field: Set<String>] {
    var suppliers: Set<String> = []
    var categories: Set<String> = []
    forEachExpense { expense in
      if !expense.supplier.isEmpty { suppliers.insert(SearchKey.text(expense.supplier)) }
      if !expense.category.isEmpty { categories.insert(SearchKey.text(expense.category)) }
    }
    for line in budgetLines where !line.category.isEmpty {
      categories.insert(SearchKey.text(line.category))
    }
    return [.supplier: suppliers, .category: categories]
  }
}
