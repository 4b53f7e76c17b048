/// Finding the row of headings, below whatever stands above it, or that there is none.
extension ImportTable {
  /// Rows that are looked at.
  private static let sampleCount = 50
  /// Cells of a row that are looked at.
  private static let cellCount = 200

  /// What a row looks like.
  private struct Look {
    var filled = 0
    var hasDate = false
    var amounts = 0
    /// Columns that go to a field by their headings.
    var recognised = 0

    /// Whether the row holds values and not their names.
    var isData: Bool { hasDate && amounts > 0 }
    var isHeadings: Bool { recognised >= 2 && !hasDate && amounts < recognised }
  }

  /// Takes the first row with two cells or more for the headings, whatever the cells say; in a table of
  /// one column the first row.
  public mutating func findHeadings() {
    guard let row = firstFilled() else { return }
    takeHeadings(at: row)
  }

  /// Takes the row for the headings in which most fields of a kind are named, above the first row with
  /// a date and an amount if one is there.
  ///
  /// Where no row names two fields, the first row with two cells or more is taken for the headings if
  /// it may be; if not, columns are headed by letters and no row is lost.
  ///
  /// - Parameters:
  ///   - areAssumed: whether names that nobody knows may be headings.
  ///   - fieldNames: the names of a field on the screen.
  public mutating func findHeadings(
    for kind: Kind, areAssumed: Bool = true, fieldNames: (Field) -> [String]
  ) {
    guard let start = firstFilled() else { return }
    let book = HeadingBook(kind, fieldNames)
    let end = min(allRowCount, start + Self.sampleCount)
    var above: (row: Int, recognised: Int)?
    var below: (row: Int, recognised: Int)?
    var isBehindData = false
    for row in 0..<end {
      let look = look(row, kind, book)
      if look.isHeadings {
        if isBehindData {
          if look.recognised > below?.recognised ?? 0 { below = (row, look.recognised) }
        } else if look.recognised > above?.recognised ?? 0 {
          above = (row, look.recognised)
        }
      }
      isBehindData = isBehindData || look.isData
    }
    let first = look(start, kind, book)
    if let row = (above ?? below)?.row {
      takeHeadings(at: row)
    } else if areAssumed, !first.hasDate, first.amounts == 0 {
      takeHeadings(at: start)
    } else {
      takeLetters(from: start)
    }
  }

  /// The first row with two cells or more that are not empty; where there is none, with one.
  private func firstFilled() -> Int? {
    func first(_ least: Int) -> Int? {
      (0..<allRowCount).first { texts(ofAll: $0).lazy.filter { !$0.isEmpty }.count >= least }
    }
    return first(2) ?? first(1)
  }

  private func look(_ row: Int, _ kind: Kind, _ book: HeadingBook) -> Look {
    let texts = Array(texts(ofAll: row).prefix(Self.cellCount))
    var look = Look()
    for text in texts where !text.isEmpty {
      look.filled += 1
      if DateCell.isDate(text) {
        look.hasDate = true
      } else if AmountCell.isAmount(text) {
        look.amounts += 1
      }
    }
    guard look.filled >= 2, !look.hasDate else { return look }
    look.recognised = ColumnMapping(guessing: kind, headings: texts, book).recognisedCount
    return look
  }
}
