/// Amounts, numbers, percentages, dates and times as they are written in Québec, and in Canadian
/// English.
///
/// French: `1 250,50 $`, `45,5 %`, `1er février 2019`, `14 h 05`, with no-break spaces (U+00A0);
/// rules of the OQLF. Nothing here depends on the machine's locale.
public struct QuebecFormat: Hashable, Sendable {
  /// The language written.
  public let language: Language

  /// A format for a language.
  public init(_ language: Language) { self.language = language }

  /// How much of an amount is shown.
  public enum MoneyStyle: Hashable, Sendable {
    /// With cents: `1 250,50 $`.
    case cents
    /// Rounded to the dollar, half away from zero: `1 251 $`. What would be rounded to nothing keeps its
    /// cents: `0,40 $`.
    case dollars
    /// For narrow places: `643 k$`, `1,2 M$`, below ten thousand as `.dollars`.
    case short
    /// In thousands, for the narrowest places: `10 k$`; below a thousand as `.dollars`.
    case thousands
    /// In thousands with a tenth and without a unit, for tables whose heading gives it: `147,5`.
    case bareThousands
  }

  private var space: String { "\u{A0}" }
  private var isFrench: Bool { language == .french }

  /// The minus sign, U+2212: as wide as a digit and as high as the plus. What is typed or read may have a
  /// hyphen instead.
  private static let minus = "\u{2212}"

  /// An amount with its dollar sign; a minus sign stands in front.
  public func money(_ money: Money, _ style: MoneyStyle = .cents) -> String {
    let sign = money.cents < 0 ? Self.minus : ""
    let magnitude = Int(money.cents.magnitude)
    switch style {
    case .cents:
      let cents = magnitude % 100
      let fraction = (cents < 10 ? "0" : "") + String(cents)
      return dollars(sign, grouped(magnitude / 100) + (isFrench ? "," : ".") + fraction)
    case .dollars:
      let rounded = (magnitude + 50) / 100
      if rounded == 0, magnitude > 0 { return self.money(money, .cents) }
      return dollars(sign, grouped(rounded))
    case .thousands:
      if magnitude < 100_000 { return self.money(money, .dollars) }
      let thousands = grouped((magnitude / 100 + 500) / 1000)
      return isFrench ? "\(sign)\(thousands)\(space)k$" : "\(sign)$\(thousands)k"
    case .bareThousands:
      let tenths = (magnitude + 5_000) / 10_000
      return (tenths == 0 ? "" : sign) + grouped(tenths / 10) + (isFrench ? "," : ".")
        + String(tenths % 10)
    case .short:
      if magnitude < 1_000_000 { return self.money(money, .dollars) }
      if magnitude < 99_950_000 {
        return shortened(sign, magnitude, cents: 100_000, unit: "k")
      }
      return shortened(sign, magnitude, cents: 100_000_000, unit: "M")
    }
  }

  /// An amount that is not rounded yet: rounded once, from its exact value.
  public func money(_ amount: UnroundedMoney, _ style: MoneyStyle = .cents) -> String {
    let dollars = amount.roundedToDollars
    guard style == .dollars, dollars.cents != 0 else { return money(amount.rounded, style) }
    return money(dollars, style)
  }

  /// An amount in a larger unit: with a tenth below a hundred of it; rounded once.
  private func shortened(
    _ sign: String, _ magnitude: Int, cents unitCents: Int, unit: String
  ) -> String {
    let tenth = unitCents / 10
    let tenths = (magnitude + tenth / 2) / tenth
    let digits =
      tenths % 10 == 0 || tenths >= 1000
      ? grouped((magnitude + unitCents / 2) / unitCents)
      : grouped(tenths / 10) + (isFrench ? "," : ".") + String(tenths % 10)
    return isFrench ? "\(sign)\(digits)\(space)\(unit)$" : "\(sign)$\(digits)\(unit)"
  }

  private func dollars(_ sign: String, _ digits: String) -> String {
    isFrench ? "\(sign)\(digits)\(space)$" : "\(sign)$\(digits)"
  }

  /// A whole number, grouped by three: no-break spaces in French, commas in English.
  public func grouped(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var text = value < 0 ? Self.minus : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += isFrench ? space : "," }
      text.append(digit)
    }
    return text
  }

  /// A quantity with the decimals it has, three at most.
  public func quantity(_ quantity: Quantity) -> String {
    let parts = quantity.plain.split(separator: ".")
    let whole = grouped(Int(parts.first ?? "0") ?? 0)
    let sign = quantity.thousandths < 0 && quantity.thousandths > -1000 ? Self.minus : ""
    guard parts.count > 1 else { return sign + whole }
    return sign + whole + (isFrench ? "," : ".") + parts[1]
  }

  /// A number rounded half up to `decimals` places, for indices and months: `0,94`.
  public func decimal(_ value: Double, places decimals: Int = 2) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled.magnitude < 9e17 else { return "∞" }
    let units = Int(scaled.magnitude)
    let sign = scaled < 0 ? Self.minus : ""
    guard decimals > 0 else { return sign + grouped(units) }
    let digits = String(units % scale)
    let fraction = String(repeating: "0", count: decimals - digits.count) + digits
    return sign + grouped(units / scale) + (isFrench ? "," : ".") + fraction
  }

  /// A share from 0 to 1 as a percentage, rounded half up: `45,5 %`, or `45 %` with no places. The whole
  /// is only what is exactly the whole: what is less, however little, is at most `99 %`, and what is
  /// more at least `101 %`.
  public func percent(_ share: Double, places: Int = 0) -> String {
    var percent = share * 100
    if share != 1 {
      var step = 1.0
      for _ in 0..<places { step /= 10 }
      let isWhole = (percent - 100).magnitude <= step / 2
      if isWhole { percent = share < 1 ? 100 - step : 100 + step }
    }
    return decimal(percent, places: places) + (isFrench ? space + "%" : "%")
  }

  private static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let frenchWeekdays = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]
  private static let englishWeekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// The full names of the months, January first.
  public static func months(_ language: Language) -> [String] {
    language == .french ? frenchMonths : englishMonths
  }

  /// The full names of the days of the week, Monday first (OQLF: Monday is day 1).
  public static func weekdays(_ language: Language) -> [String] {
    language == .french ? frenchWeekdays : englishWeekdays
  }

  /// `29 mars 2022`, `1er février 2019`; `March 29, 2022`.
  public func date(_ day: CalendarDay) -> String {
    let (year, month, number) = day.civil
    let name = Self.months(language)[month - 1]
    return isFrench
      ? "\(ordinal(number))\(space)\(name) \(year)" : "\(name)\(space)\(number), \(year)"
  }

  /// `mercredi 14 février 2024`; `Wednesday, February 14, 2024`.
  public func fullDate(_ day: CalendarDay) -> String {
    let name = Self.weekdays(language)[day.weekday - 1]
    return isFrench ? "\(name) \(date(day))" : "\(name), \(date(day))"
  }

  private func ordinal(_ day: Int) -> String { day == 1 ? "1er" : String(day) }

  /// `14 h 05`, `10 h`; `14:05`.
  public func time(hour: Int, minute: Int) -> String {
    let digits = (minute < 10 ? "0" : "") + String(minute)
    guard isFrench else { return "\(hour):\(digits)" }
    return minute == 0 ? "\(hour)\(space)h" : "\(hour)\(space)h\(space)\(digits)"
  }

  /// A number of days: `1 jour`, `12 jours`; `1 day`, `12 days`.
  public func days(_ count: Int) -> String {
    let plural = count.magnitude >= 2 || (!isFrench && count == 0)
    let word = isFrench ? (plural ? "jours" : "jour") : (plural ? "days" : "day")
    return grouped(count) + space + word
  }
}
