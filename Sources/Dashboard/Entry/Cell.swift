internal import ProjectModel

/// One field of one record, or of several, being changed where a list shows it.
struct Cell: Hashable, Sendable {
  /// What comes after it is written.
  enum Sequel: Hashable, Sendable {
    case close
    /// The same field of the row below or above, which was there before anything was written.
    case row(RecordID?)
    /// The next field of the same row, or the one before.
    case field(Int)
  }

  /// The records that are changed together.
  var ids: [RecordID]
  /// What comes after it is written.
  var sequel = Sequel.close

  /// The fields of a kind that can be changed in a list, the most usual first.
  static func fields(of kind: Kind) -> [Field] {
    switch kind {
    case .activity: [.progress, .status, .due, .start, .owner, .cost, .title]
    case .participation: [.stage, .lastNews, .nextStep, .parts, .joined]
    case .expense:
      [
        .amount, .date, .state, .category, .part, .activity, .municipality, .supplier, .reference,
        .description, .eligible,
      ]
    case .instalment: [.received, .due, .amount, .title]
    case .report: [.sent, .due, .title]
    default: []
    }
  }
}
