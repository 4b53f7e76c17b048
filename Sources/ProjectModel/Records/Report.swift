/// A report that the funder is owed.
public struct Report: Record {
  public static let kind = Kind.report
  public static let identifierPrefix: Character = "r"
  public static let fields: [Field] = [
    .title, .reportKind, .start, .end, .due, .sent, .preparedBy, .note, .cut,
  ]
  public static let requiredFields: [Field] = [.title, .due]

  public let id: RecordID
  /// Name.
  public var title: String = ""
  /// What kind it is.
  public var reportKind: ReportKind = .progress
  /// First day that it tells of; nil for the day after the last of the report before.
  public var start: CalendarDay?
  /// Last day that it tells of, which its figures are as of; nil while that is not settled.
  public var end: CalendarDay?
  /// When it is due.
  public var due: CalendarDay?
  /// When it was sent.
  public var sent: CalendarDay?
  /// Who answers for it, on its cover.
  public var preparedBy: String = ""
  /// Anything else.
  public var note: String = ""
  /// Once it is frozen, which entries it was made from: see `EntryCut`.
  public var cut: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .title: .ifPresent(title)
    case .reportKind: .choice(reportKind.rawValue)
    case .start: .ifPresent(start)
    case .end: .ifPresent(end)
    case .due: .ifPresent(due)
    case .sent: .ifPresent(sent)
    case .preparedBy: .ifPresent(preparedBy)
    case .note: .ifPresent(note)
    case .cut: .ifPresent(cut)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .title: title = newValue.text
    case .reportKind: reportKind = newValue.choice() ?? .progress
    case .start: start = newValue.day
    case .end: end = newValue.day
    case .due: due = newValue.day
    case .sent: sent = newValue.day
    case .preparedBy: preparedBy = newValue.text
    case .note: note = newValue.text
    case .cut: cut = newValue.text
    default: break
    }
  }
}

extension Report {
  /// Whether it has been sent by a day; a day to come is a typing error and does not count.
  public func isSent(on today: CalendarDay) -> Bool { sent.map { $0 <= today } ?? false }
  /// Whether it says which entries it was made from.
  public var isFrozen: Bool { !cut.isEmpty }
}
