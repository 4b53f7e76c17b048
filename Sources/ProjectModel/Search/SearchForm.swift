/// The forms in which amounts, days and codes are found: bytes that no word has stand between their
/// parts, so that none is taken for words.
enum SearchForm {
  private static let point = UInt8(ascii: ".")
  private static let hyphen = UInt8(ascii: "-")
  private static let slash = UInt8(ascii: "/")

  /// Whether a byte stands between the parts of a form.
  static func isBetween(_ byte: UInt8) -> Bool {
    byte == point || byte == hyphen || byte == slash
  }

  /// The forms of an amount, a number or a day; none for other values.
  static func forms(of value: FieldValue?) -> [[UInt8]] {
    switch value {
    case .money(let money): [amount(money)]
    case .quantity(let quantity): [number(quantity)]
    case .quantities(let values): values.map { number($0) }
    case .day(let day): [Array(day.iso.utf8), monthAndDay(day.civil.month, day.civil.day)]
    default: []
    }
  }

  /// An amount: `1250.50`, whatever its sign.
  static func amount(_ money: Money) -> [UInt8] {
    let cents = money.cents.magnitude
    return Array(String(cents / 100).utf8)
      + [point, 0x30 + UInt8(cents / 10 % 10), 0x30 + UInt8(cents % 10)]
  }

  /// A number: `12`, `45.5`, whatever its sign.
  static func number(_ quantity: Quantity) -> [UInt8] {
    Array(quantity.plain.utf8.filter { $0 != hyphen }.map { $0 == UInt8(ascii: ",") ? point : $0 })
  }

  /// A day of any year, `/03-15`; a month of any where the day is nil.
  static func monthAndDay(_ month: Int, _ day: Int?) -> [UInt8] {
    [slash] + twoDigits(month) + [hyphen] + (day.map { twoDigits($0) } ?? [])
  }

  /// A day, or a month where the day is nil.
  static func date(_ year: Int, _ month: Int, _ day: Int?) -> [UInt8] {
    Array(String(year).utf8) + [hyphen] + twoDigits(month)
      + (day.map { [hyphen] + twoDigits($0) } ?? [])
  }

  /// Calls `body` with the codes in a text, such as `V1-03` and `F-2478`: letters and digits joined by
  /// hyphens.
  static func forEachCode(in text: String, _ body: ([UInt8]) -> Void) {
    guard text.utf8.contains(hyphen) else { return }
    var code: [UInt8] = []
    func finish() {
      if isCode(code), code.last != hyphen { body(code) }
      code.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      if isOfCode(byte) {
        code.append((0x41...0x5A).contains(byte) ? byte + 32 : byte)
      } else {
        finish()
      }
    }
    finish()
  }

  /// The form of a code, as far as it is typed; nil for what is none.
  static func code(_ token: String) -> [UInt8]? {
    let code = token.utf8.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    return code.allSatisfy { isOfCode($0) } && isCode(code) ? code : nil
  }

  private static func isCode(_ bytes: [UInt8]) -> Bool {
    bytes.count <= 24 && bytes.first != hyphen && bytes.contains(hyphen)
      && bytes.contains { (0x30...0x39).contains($0) }
  }

  private static func isOfCode(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, hyphen: true
    default: false
    }
  }

  /// Dollars, and what is known of the cents.
  static func amount(_ digits: some Sequence<UInt8>, decimals: some Sequence<UInt8>) -> [UInt8] {
    let whole = Array(digits.drop { $0 == 0x30 })
    return (whole.isEmpty ? [0x30] : whole) + [point] + decimals
  }

  private static func twoDigits(_ number: Int) -> [UInt8] {
    [0x30 + UInt8(number / 10 % 10), 0x30 + UInt8(number % 10)]
  }
}
