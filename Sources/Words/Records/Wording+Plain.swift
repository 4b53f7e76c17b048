public import ProjectModel

/// Values as plain text for other programs.
extension Wording {
  /// A value with ISO dates, amounts with a decimal sign and no grouping, words of the screen's
  /// language.
  public func plain(
    _ value: FieldValue?, of field: Field, in project: Project, _ directory: Directory
  ) -> String {
    switch value {
    case nil: ""
    case .money(let money): plain(money)
    case .integer(let number): String(number)
    case .quantity(let quantity): plain(quantity)
    default: text(value, of: field, in: project, directory)
    }
  }

  /// An amount without grouping and sign of currency.
  public func plain(_ money: Money) -> String {
    let cents = money.cents.magnitude % 100
    let sign = money.cents < 0 ? "-" : ""
    return "\(sign)\(money.cents.magnitude / 100)\(decimalSign)\(cents < 10 ? "0" : "")\(cents)"
  }

  /// A quantity without grouping.
  public func plain(_ quantity: Quantity) -> String {
    quantity.plain.replacing(".", with: decimalSign)
  }
}
