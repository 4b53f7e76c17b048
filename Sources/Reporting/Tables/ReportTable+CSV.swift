internal import Exchange
public import ProjectModel

extension ReportTable {
  /// The table as CSV that Excel opens as one in Québec: amounts without spaces and signs, days as
  /// `2024-02-14`, shares as percentages without a sign.
  ///
  /// - Parameter format: whose decimal sign is written.
  public func csv(_ format: QuebecFormat) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(
      columns.map { column in
        column.kind == .share && !column.heading.contains("%")
          ? column.heading + " (%)" : column.heading
      })
    for row in rows {
      writer.row(
        columns.indices.map { index in
          index < row.cells.count ? Self.text(row.cells[index], format) : ""
        })
    }
    return writer.bytes
  }

  private static func text(_ cell: Cell, _ format: QuebecFormat) -> String {
    switch cell {
    case .text(let text): text
    case .money(let money): decimal(money.cents, places: 2, format)
    case .day(let day): day.iso
    case .quantity(let quantity):
      format.language == .french
        ? quantity.plain.replacing(".", with: ",") : quantity.plain
    case .share(let share): decimal(Int((share * 1000).rounded()), places: 1, format)
    case .count(let count): String(count)
    case .undefined, .blank: ""
    }
  }

  /// A number without grouping.
  private static func decimal(_ units: Int, places: Int, _ format: QuebecFormat) -> String {
    let scale = places == 2 ? 100 : 10
    let digits = String(Int(units.magnitude) % scale)
    let fraction = String(repeating: "0", count: places - digits.count) + digits
    return (units < 0 ? "-" : "") + String(Int(units.magnitude) / scale)
      + (format.language == .french ? "," : ".") + fraction
  }
}
