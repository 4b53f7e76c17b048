/// The identifiers of imported records: derived from what they say, so that the same rows, in another
/// file or from another person, make the same records.
public enum ImportIdentity {
  /// Letters behind the prefix of the kind: 60 bits, so that a million expenses share one by a chance
  /// of less than one in a million. Identifiers that are not derived are shorter.
  private static let letterCount = 12

  /// Whether an identifier is one of an imported record.
  static func isImported(_ id: RecordID) -> Bool { id.bytes.count == letterCount + 1 }

  /// The fields that tell records of a kind from each other.
  static func fields(_ kind: Kind) -> [Field] {
    switch kind {
    case .expense: [.date, .amount, .supplier, .description, .reference]
    case .participation: [.municipality]
    default: kind.fields.filter { $0 != .note }
    }
  }

  /// Whether equal rows of one table are as many records; for the other kinds they are one.
  static func repeats(_ kind: Kind) -> Bool {
    switch kind {
    case .expense, .transfer, .measure, .instalment: true
    default: false
    }
  }

  /// The identifier of the record that some facts make.
  ///
  /// - Parameter occurrence: how many rows with the same facts stand above it in its table.
  static func id(_ kind: Kind, _ facts: FactHash, occurrence: Int) -> RecordID {
    var hash = facts
    hash.add(occurrence)
    let text = String(kind.identifierPrefix) + hash.letters(letterCount)
    guard let id = RecordID(text) else { preconditionFailure("no identifier: \(text)") }
    return id
  }
}
