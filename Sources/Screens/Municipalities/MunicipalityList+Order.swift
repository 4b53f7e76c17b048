internal import ProjectModel
internal import Words

extension Places.Item {
  typealias Item = Places.Item

  /// Items in an order; by name where they are equal in it.
  static func sorted(
    _ items: some Sequence<Item>, by order: MunicipalityOrder
  ) -> [Item] {
    items.sorted { left, right in
      precedes(left, right, by: order) ?? Ordering.precedes(left.key, right.key)
        ?? (left.participation.id < right.participation.id)
    }
  }

  private static func precedes(_ left: Item, _ right: Item, by order: MunicipalityOrder) -> Bool? {
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
  fileprivate var rank: Int { Stage.allCases.firstIndex(of: self) ?? 0 }
}
