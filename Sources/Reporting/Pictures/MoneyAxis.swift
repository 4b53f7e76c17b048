internal import Exchange
internal import ProjectModel

/// An axis of amounts from 0 to a round number: 0, the middle and the end are marked.
struct MoneyAxis {
  /// The amount at its end.
  let end: Money
  /// Pixels of zero and of the end, along the axis.
  let pixels: (from: Double, to: Double)

  /// An axis that holds an amount.
  init(holding amount: Money, from: Double, to: Double) {
    end = Self.round(amount)
    pixels = (from, to)
  }

  /// The least of 1, 2, 3, 4, 5, 6, 8 times a power of ten dollars that is no less than an amount.
  private static func round(_ amount: Money) -> Money {
    var unit = 100
    while true {
      for step in [1, 2, 3, 4, 5, 6, 8] where unit * step >= amount.cents {
        return Money(cents: unit * step)
      }
      unit *= 10
    }
  }

  /// The pixel of an amount.
  func place(_ amount: Money) -> Double {
    pixels.from + (pixels.to - pixels.from) * Double(amount.cents) / Double(end.cents)
  }

  /// The amounts that are marked.
  var marks: [Money] { [.zero, Money(cents: end.cents / 2), end] }
}

/// An axis of days.
struct DayAxis {
  /// The days.
  let days: ClosedRange<CalendarDay>
  /// Pixels of the beginning of the first day and of the end of the last.
  let pixels: (from: Double, to: Double)

  /// The pixel of the end of a day; days outside lie at the ends.
  func end(of day: CalendarDay) -> Double {
    let length = Double(days.upperBound.days(since: days.lowerBound) + 1)
    let part = Double(day.days(since: days.lowerBound) + 1)
    return pixels.from + (pixels.to - pixels.from) * min(max(part / length, 0), 1)
  }

  /// The pixel of the beginning of a day.
  func start(of day: CalendarDay) -> Double { end(of: day.adding(days: -1)) }

  /// Draws the bounds of the years, with their names above.
  func drawYears(
    _ calendar: ProjectCalendar, names: [String], top: Double, bottom: Double,
    into markup: inout MarkupWriter
  ) {
    for (year, name) in zip(calendar.years, names) {
      let x = start(of: year.start)
      markup.line(from: (x, top), to: (x, bottom), classes: "grid")
      markup.label(name, x: x + 4, y: top + 11, classes: "t small")
    }
    markup.line(from: (pixels.to, top), to: (pixels.to, bottom), classes: "grid")
  }
}

extension String {
  /// The text cut to about so many letters, with a sign that it is.
  func cut(to length: Int) -> String {
    count <= length ? self : prefix(length - 1).trimmingBlanks + "…"
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
