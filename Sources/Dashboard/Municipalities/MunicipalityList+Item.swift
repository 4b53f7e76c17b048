internal import ProjectModel
internal import Words

extension MunicipalityList {
  /// A participation with what it is sorted and found by. A class, as it is large and looked at a
  /// thousand times per frame.
  final class Item: Sendable {
    let participation: Participation
    let municipality: Municipality?
    let name: String
    let key: CollationKey
    /// Name, stage, parts and next step, reduced for searching.
    let search: String
    let figures: Territory.MunicipalityFigures
    /// Days since it was last heard from.
    let days: Int?
    let isSilent: Bool

    init(
      _ participation: Participation, in municipality: Municipality?, name: String,
      key: CollationKey, search: String, figures: Territory.MunicipalityFigures,
      today: CalendarDay
    ) {
      self.participation = participation
      self.municipality = municipality
      self.name = name
      self.key = key
      self.search = search
      self.figures = figures
      days = participation.daysWithoutNews(on: today)
      isSilent = participation.isSilent(on: today)
    }
  }
}

extension MunicipalityList.Item {
  typealias Item = MunicipalityList.Item

  /// Items in an order; by name where they are equal in it.
  static func sorted(
    _ items: some Sequence<Item>, by order: MunicipalityList.Order
  ) -> [Item] {
    items.sorted { left, right in
      precedes(left, right, by: order) ?? Ordering.precedes(left.key, right.key)
        ?? (left.participation.id < right.participation.id)
    }
  }

  private static func precedes(
    _ left: Item, _ right: Item, by order: MunicipalityList.Order
  ) -> Bool? {
    switch order {
    case .region:
      Ordering.precedes(left.municipality?.region ?? "~", right.municipality?.region ?? "~")
    case .name: nil
    case .stage: Ordering.precedes(left.participation.stage.rank, right.participation.stage.rank)
    case .silence: Ordering.precedes(right.silenceRank, left.silenceRank)
    case .late:
      Ordering.precedes(right.figures.late, left.figures.late)
        ?? Ordering.precedes(right.figures.ongoing, left.figures.ongoing)
    case .spent: Ordering.precedes(right.figures.charge.spent, left.figures.charge.spent)
    case .population: Ordering.precedes(right.figures.population, left.figures.population)
    }
  }

  /// Silent ones first, then by days without news; those that are not waited for come last.
  private var silenceRank: Int {
    switch participation.stage {
    case .contacted, .engaged, .active: days ?? 0
    case .toContact, .completed, .withdrawn: -1
    }
  }
}

extension Stage {
  /// Place in the order of stages.
  var rank: Int { Stage.allCases.firstIndex(of: self) ?? 0 }
}
