extension Project {
  /// What is to be written together with assignments to a record, so that it stays in agreement with
  /// itself: what is written of the agreement is confirmed; the day an expense is paid and its state
  /// go together; a comment is of today where no day is given; a participation that is made anew takes
  /// nothing over from one that was dropped.
  public func companions(
    of assignments: [Assignment], _ kind: Kind, _ id: RecordID
  ) -> [Assignment] {
    switch kind {
    case .project: return confirmations(of: assignments)
    case .expense:
      return Expense.paymentAssignments(besides: assignments, of: expenses[id], today: today)
    case .comment:
      let isDated =
        comments[id] != nil || assignments.contains { $0.field == .date && $0.value != nil }
      return isDated ? [] : [Assignment(.date, .day(today))]
    case .participation:
      guard participations[id] == nil, let former = participations.including(dropped: id) else {
        return []
      }
      return Participation.fields.filter { field in
        former.value(of: field) != nil && !assignments.contains { $0.field == field }
      }.map { Assignment($0, nil) }
    default: return []
    }
  }

  /// The identifier that a new record takes from what it says, so that two writers who never meet make
  /// one of it: a participation takes that of its municipality, a passage that of its place in its
  /// report. Nil for other kinds, whose records have identifiers by chance, and where a record that was
  /// made for something else has it.
  public func identifier(of assignments: [Assignment], _ kind: Kind) -> RecordID? {
    if kind == .passage { return identifier(ofPassage: assignments) }
    guard kind == .participation,
      let town = assignments.last(where: { $0.field == .municipality })?.value.reference
    else { return nil }
    return identifier(ofMunicipality: town)
  }

  private func identifier(ofPassage assignments: [Assignment]) -> RecordID? {
    guard let report = assignments.last(where: { $0.field == .report })?.value.reference else {
      return nil
    }
    var passage = Passage(id: report)
    for assignment in assignments { passage.write(assignment.value, to: assignment.field) }
    let place = PassagePlace(of: passage)
    guard let own = place.identifier(in: report),
      passages[own].map({ $0.report == report && PassagePlace(of: $0) == place }) ?? true
    else { return nil }
    return own
  }

  /// The identifier of the participation of a municipality; nil where the record that has it has come to
  /// stand for another one.
  func identifier(ofMunicipality town: RecordID) -> RecordID? {
    guard let own = Participation.identifier(of: town),
      participations[own].map({ $0.municipality == town }) ?? true
    else { return nil }
    return own
  }
}

extension Participation {
  /// The identifier of the participation of a municipality; nil for one whose code leaves no room for
  /// it, which no code of the directory does.
  public static func identifier(of municipality: RecordID) -> RecordID? {
    RecordID([UInt8(ascii: "m")] + municipality.bytes)
  }
}
