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

extension Project {
  /// The municipalities that several records stand for, by their code in order.
  public var doubledParticipations: [RecordID] {
    var counts: [RecordID: Int] = [:]
    for participation in participations {
      if let id = participation.municipality { counts[id, default: 0] += 1 }
    }
    return counts.filter { $0.value > 1 }.keys.sorted()
  }

  /// The change that makes one record of several that stand for a municipality; nil where there is only
  /// one. It is as far as the furthest of them and has its other fields, or those of the others where
  /// it has none; the parts of all, the first day of joining, the last news, and every note and comment.
  public func mergingParticipations(of municipality: RecordID) -> Draft? {
    let all = participations.filter { $0.municipality == municipality }
    guard all.count > 1, let standing = standings[municipality] else { return nil }
    let others = all.filter { $0.id != standing.id }.sorted { $0.id < $1.id }
    var merged = standing
    for other in others {
      for field in Participation.fields where merged.value(of: field) == nil {
        merged.write(other.value(of: field), to: field)
      }
      merged.parts += other.parts.filter { !merged.parts.contains($0) }
      merged.joined = [merged.joined, other.joined].compactMap(\.self).min()
      merged.lastNews = [merged.lastNews, other.lastNews].compactMap(\.self).max()
      if !other.note.isEmpty, !merged.note.contains(other.note) { merged.note += "\n" + other.note }
    }
    // Under the identifier that another writer would choose, who adds the municipality meanwhile.
    let kept = identifier(ofMunicipality: municipality) ?? standing.id
    let held = participations.including(dropped: kept)
    var draft = Draft()
    draft.set(
      .participation, kept,
      Participation.fields.filter { merged.value(of: $0) != held?.value(of: $0) }
        .map { Assignment($0, merged.value(of: $0)) })
    for participation in all where participation.id != kept {
      draft.drop(.participation, participation.id)
      for comment in comments where comment.on == participation.id {
        draft.set(.comment, comment.id, [Assignment(.on, .reference(kept))])
      }
    }
    return draft
  }
}
