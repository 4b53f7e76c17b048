internal import ProjectModel

extension MunicipalityList {
  /// Whether one participation stands before another in the present order.
  func precedes(_ left: Item, _ right: Item) -> Bool {
    let byOrder: Bool?
    switch order {
    case .region:
      byOrder = Ordering.precedes(
        left.municipality?.region ?? "~", right.municipality?.region ?? "~")
    case .name: byOrder = nil
    case .stage:
      byOrder = Ordering.precedes(
        left.participation.stage.rank, right.participation.stage.rank)
    case .silence: byOrder = Ordering.precedes(right.silenceRank, left.silenceRank)
    case .late:
      byOrder = Ordering.precedes(
        Pair(right.figures.late, right.figures.ongoing),
        Pair(left.figures.late, left.figures.ongoing))
    case .spent:
      byOrder = Ordering.precedes(right.figures.charge.spent, left.figures.charge.spent)
    case .population:
      byOrder = Ordering.precedes(right.figures.population, left.figures.population)
    }
    return byOrder ?? Ordering.precedes(left.key, right.key)
      ?? (left.participation.id < right.participation.id)
  }

  private struct Pair: Comparable {
    var first: Int
    var second: Int

    init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }
}

extension MunicipalityList.Item {
  /// Silent ones first, then by days without news; those that are not waited for come last.
  fileprivate var silenceRank: Int {
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
