extension Project {
  /// Where each municipality stands, by its code. Of several records of one, which only two writers
  /// at once can make, the one that is furthest.
  public var standings: [RecordID: Participation] {
    var standings: [RecordID: Participation] = [:]
    for participation in participations {
      guard let id = participation.municipality else { continue }
      if standings[id].map({ $0.precedes(participation) }) ?? true {
        standings[id] = participation
      }
    }
    return standings
  }
}

extension Participation {
  /// Whether another record of the same municipality stands for it rather than this one.
  fileprivate func precedes(_ other: Participation) -> Bool {
    (stage.order, id) < (other.stage.order, other.id)
  }
}

extension Stage {
  /// How far a municipality is; a record that says it left counts least.
  fileprivate var order: Int {
    switch self {
    case .withdrawn: 0
    case .toContact: 1
    case .contacted: 2
    case .engaged: 3
    case .active: 4
    case .completed: 5
    }
  }
}
