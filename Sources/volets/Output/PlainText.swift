internal import ProjectModel
internal import Words

/// Values as plain text for other programs: ISO dates, amounts with a decimal comma and no
/// grouping, words of the screen's language.
enum PlainText {
  static func text(
    _ value: FieldValue?, of field: Field, _ session: Session, _ directory: Directory
  ) -> String {
    switch value {
    case nil: return ""
    case .money(let money):
      let cents = money.cents.magnitude % 100
      let sign = money.cents < 0 ? "-" : ""
      let point = session.wording.decimalSign
      return "\(sign)\(money.cents.magnitude / 100)\(point)\(cents < 10 ? "0" : "")\(cents)"
    case .integer(let number): return String(number)
    case .quantity(let quantity):
      return quantity.plain.replacing(".", with: session.wording.decimalSign)
    default: return session.wording.text(value, of: field, in: session.project, directory)
    }
  }
}
