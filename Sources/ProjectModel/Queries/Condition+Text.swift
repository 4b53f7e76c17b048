extension Condition {
  /// The condition as it can be typed, with the names of files and identifiers, in every language the
  /// same. Read back, what `ConditionReader` has read is the same condition.
  public var text: String {
    let written =
      switch value {
      case .nothing: ""
      case .one(let value): Self.quotedWhereNeeded(value.typed)
      case .range(let from, let to): "\(from?.typed ?? "")..\(to?.typed ?? "")"
      }
    return subject.name + comparison.rawValue + written
  }

  /// What separates the conditions of a line, or would be lost at either end, is in quotation marks.
  private static func quotedWhereNeeded(_ text: String) -> String {
    let isPlain =
      !text.contains { $0 == ";" || $0 == "\"" } && text.first?.isWhitespace == false
      && text.last?.isWhitespace == false
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension Condition.Subject {
  /// The name that it is typed by in every language.
  public var name: String {
    switch self {
    case .field(let field): field.name
    case .identifier: "id"
    case .anyText: "text"
    case .agreementYear: "year"
    case .outside: "outside"
    case .late: "late"
    case .silent: "silent"
    }
  }

  /// What the values of it are, in records of a kind.
  public func type(in kind: Kind) -> FieldType {
    switch self {
    case .field(let field): field.type
    case .identifier: .reference(kind)
    case .anyText: .text
    case .agreementYear: Field.year.type
    case .outside, .late, .silent: .flag
    }
  }

  /// What of records of a kind is no field and can be asked for all the same.
  public static func derived(in kind: Kind) -> [Self] {
    var subjects: [Self] = [.identifier]
    // The one text of a comment goes by that name.
    if kind.fields.contains(where: { $0.type == .text }), !kind.fields.contains(.text) {
      subjects.append(.anyText)
    }
    switch kind {
    case .expense: subjects += [.agreementYear, .outside]
    case .activity, .milestone, .report, .instalment, .decision: subjects.append(.late)
    case .participation: subjects.append(.silent)
    default: break
    }
    return subjects
  }
}

extension FieldType {
  /// The comparisons that mean something for values of the type.
  public var comparisons: [Comparison] {
    switch self {
    case .text, .categories: [.equal, .notEqual, .contains]
    case .money, .day, .integer, .quantity: Comparison.allCases.filter { $0 != .contains }
    default: [.equal, .notEqual]
    }
  }
}

extension FieldValue {
  /// The value in a form that `FieldReader` reads in every language.
  fileprivate var typed: String {
    switch self {
    case .text(let text): text
    case .money(let money):
      "\(money.cents < 0 ? "-" : "")\(money.cents.magnitude / 100)."
        + "\(money.cents.magnitude % 100 / 10)\(money.cents.magnitude % 10)"
    case .day(let day): day.iso
    case .integer(let number): String(number)
    case .quantity(let quantity): Self.typed(quantity)
    case .flag(let flag): flag ? "true" : "false"
    case .choice(let word): word
    case .reference(let id): id.description
    case .references(let ids): ids.map(\.description).joined(separator: ",")
    case .quantities(let values): values.map { Self.typed($0) }.joined(separator: ";")
    case .texts(let texts): texts.joined(separator: ";")
    }
  }

  /// With three decimals, behind four digits: fewer could be thousands.
  private static func typed(_ quantity: Quantity) -> String {
    guard quantity.thousandths % 10 != 0, quantity.thousandths.magnitude < 1_000_000 else {
      return quantity.plain
    }
    let sign = quantity.thousandths < 0 ? "-" : ""
    let plain = Quantity(thousandths: abs(quantity.thousandths)).plain
    return sign + String(repeating: "0", count: 8 - plain.utf8.count) + plain
  }
}
