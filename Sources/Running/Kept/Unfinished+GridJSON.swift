internal import Screens
internal import ProjectJournal
internal import ProjectModel

/// The form in which what is typed in the grid of a part's budget is kept.
extension Unfinished {
  static func write(_ grid: GridText, into json: inout JSONWriter) {
    if let part = grid.part { json.member("part", part.description) }
    json.key("rows")
    json.array { json in
      for row in grid.rows {
        json.element()
        json.object { json in
          json.member("category", row.category)
          json.key("new")
          json.flag(row.isNew)
          json.key("cells")
          json.array { json in
            for cell in row.cells {
              json.element()
              json.object { Self.write(cell, into: &$0) }
            }
          }
        }
      }
    }
  }

  private static func write(_ cell: CellText, into json: inout JSONWriter) {
    json.key("year")
    json.integer(cell.year)
    json.member("text", cell.text)
    json.member("was", cell.original)
    if let line = cell.newLine { json.member("id", line.description) }
  }
}

extension Unfinished.GridText {
  /// Reads it again; nil for what cannot be understood.
  init?(json value: JSONValue) {
    guard case .array(let rows)? = value["rows"] else { return nil }
    self.init(
      part: value["part"]?.text.flatMap { RecordID($0) },
      rows: rows.compactMap { Unfinished.RowText(json: $0) })
  }
}

extension Unfinished.RowText {
  fileprivate init?(json value: JSONValue) {
    guard let category = value["category"]?.text, case .flag(let isNew)? = value["new"],
      case .array(let cells)? = value["cells"]
    else { return nil }
    self.init(
      category: category, isNew: isNew, cells: cells.compactMap { Unfinished.CellText(json: $0) })
  }
}

extension Unfinished.CellText {
  fileprivate init?(json value: JSONValue) {
    guard case .number(let number)? = value["year"], let year = Int(number),
      let text = value["text"]?.text
    else { return nil }
    self.init(
      year: year, text: text, original: value["was"]?.text ?? "",
      newLine: value["id"]?.text.flatMap { RecordID($0) })
  }
}
