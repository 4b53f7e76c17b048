internal import ProjectModel

/// What the cells of a register show beside the fields of its records; found once per making of the
/// project.
struct RegisterAids {
  /// How an indicator stands.
  struct Standing {
    var figures: Figures.IndicatorFigures
    /// Municipalities that were measured.
    var towns = 0
    /// The day of the newest measure by today; nil without any.
    var newest: CalendarDay?
    /// Days and values of its measures by today, in order of their days.
    var measures: [(day: CalendarDay, value: Quantity)] = []
  }

  private(set) var indicators: [RecordID: Standing] = [:]
  /// How many decisions each meeting has, and how many of them are open.
  private(set) var decisions: [RecordID: (all: Int, open: Int)] = [:]

  /// Nothing is known yet.
  init() {}

  init(_ register: Register, _ project: Project) {
    switch register {
    case .indicators: findIndicators(project)
    case .meetings:
      for decision in project.decisions {
        guard let meeting = decision.meeting else { continue }
        decisions[meeting, default: (0, 0)].all += 1
        if decision.done == nil { decisions[meeting, default: (0, 0)].open += 1 }
      }
    default: break
    }
  }

  private mutating func findIndicators(_ project: Project) {
    for figures in project.indicatorFigures {
      indicators[figures.indicator.id] = Standing(figures: figures)
    }
    var towns: [RecordID: Set<RecordID>] = [:]
    for measure in project.measures {
      guard let id = measure.indicator, let day = measure.date, day <= project.today,
        let value = measure.value
      else { continue }
      indicators[id]?.measures.append((day, value))
      if let town = measure.municipality { towns[id, default: []].insert(town) }
    }
    for id in indicators.keys {
      indicators[id]?.measures.sort { $0.day < $1.day }
      let newest = indicators[id]?.measures.last?.day
      indicators[id]?.newest = newest
      indicators[id]?.towns = towns[id]?.count ?? 0
    }
  }
}

extension RegisterAids.Standing {
  /// The value at evenly spread days from the first measure to a day, as shares of the largest; empty
  /// without measures.
  ///
  /// - Parameter count: how many.
  func trend(_ count: Int, through last: CalendarDay) -> [Double] {
    guard let first = measures.first?.day, count > 0 else { return [] }
    let days = max(1, last.days(since: first))
    var values: [Double] = []
    var next = 0
    var sum = 0.0
    for step in 1...count {
      let day = first.adding(days: days * step / count)
      while next < measures.count, measures[next].day <= day {
        let value = Double(measures[next].value.thousandths)
        sum = figures.indicator.aggregation == .sum ? sum + value : value
        next += 1
      }
      values.append(sum)
    }
    let largest = values.max() ?? 0
    return largest > 0 ? values.map { max(0, $0) / largest } : values.map { _ in 0 }
  }
}
