/// Reading the cells of a row.
extension ImportPlan {
  /// The value of a cell of a column; nil for an empty one.
  mutating func value(_ text: String, _ place: Int) throws(FieldProblem) -> FieldValue? {
    if text.isEmpty { return nil }
    let column = columns[place]
    switch column.target.field.type {
    case .text where Self.isPlain(text): return .text(text)
    case .text: return try reader.value(text, of: column.target.field)
    case .money:
      guard !AmountCell.isNothing(text) else { return nil }
      do {
        return .money(try AmountCell.money(text, column.convention.decimalSign))
      } catch { throw .number(error) }
    case .day:
      guard text.contains(where: { !$0.isWhitespace }) else { return nil }
      let field = column.target.field
      do {
        let reading = try DateCell.reading(
          text, column.convention.dateOrder,
          kind.looksBack(in: field) ? .past : .current, today: reader.today)
        if field == .date { isYearGuessed = reading.isYearGuessed }
        return .day(reading.day)
      } catch { throw .date(error) }
    case .quantity where AmountCell.isNothing(text): return nil
    default:
      if let known = caches[place][text] { return try known.get() }
      let result: Result<FieldValue?, FieldProblem>
      do throws(FieldProblem) {
        result = .success(try reader.value(text, of: column.target.field))
      } catch {
        result = .failure(error)
      }
      caches[place][text] = result
      return try result.get()
    }
  }

  /// Whether a text is as it would be kept: no space at its ends, no accent apart from its letter.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20,
        first < 0xC2 || first == 0xC3, last < 0x80 || bytes[max(0, bytes.count - 2)] == 0xC3
      else { return false }
      // The lead bytes of U+0300 to U+036F and of the rarer blocks of accents.
      return bytes.allSatisfy { $0 != 0xCC && $0 != 0xCD && $0 != 0xE1 && $0 != 0xEF }
    }
  }
}
