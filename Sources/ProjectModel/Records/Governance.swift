/// A report that the funder is owed.
public struct Report: Record {
  public static let kind = Kind.report
  public let id: RecordID
  /// Name.
  public var title: String = ""
  /// When it is due.
  public var due: CalendarDay?
  /// When it was sent.
  public var sent: CalendarDay?
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .title: .ifPresent(title)
    case .due: .ifPresent(due)
    case .sent: .ifPresent(sent)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .title: title = newValue.text
    case .due: due = newValue.day
    case .sent: sent = newValue.day
    case .note: note = newValue.text
    default: break
    }
  }
}

/// A meeting of the committee.
public struct Meeting: Record {
  public static let kind = Kind.meeting
  public let id: RecordID
  /// When.
  public var date: CalendarDay?
  /// Name.
  public var title: String = ""
  /// When it was closed; what came later is news to the next meeting.
  public var done: CalendarDay?
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .date: .ifPresent(date)
    case .title: .ifPresent(title)
    case .done: .ifPresent(done)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .date: date = newValue.day
    case .title: title = newValue.text
    case .done: done = newValue.day
    case .note: note = newValue.text
    default: break
    }
  }
}

/// A decision of a meeting.
public struct Decision: Record {
  public static let kind = Kind.decision
  public let id: RecordID
  /// The meeting.
  public var meeting: RecordID?
  /// When it was taken.
  public var date: CalendarDay?
  /// What was decided.
  public var title: String = ""
  /// Who carries it out.
  public var owner: String = ""
  /// By when.
  public var due: CalendarDay?
  /// When it was carried out.
  public var done: CalendarDay?
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .meeting: .ifPresent(meeting)
    case .date: .ifPresent(date)
    case .title: .ifPresent(title)
    case .owner: .ifPresent(owner)
    case .due: .ifPresent(due)
    case .done: .ifPresent(done)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .meeting: meeting = newValue.reference
    case .date: date = newValue.day
    case .title: title = newValue.text
    case .owner: owner = newValue.text
    case .due: due = newValue.day
    case .done: done = newValue.day
    case .note: note = newValue.text
    default: break
    }
  }
}

/// Something that may go wrong.
public struct Risk: Record {
  public static let kind = Kind.risk
  public let id: RecordID
  /// What.
  public var title: String = ""
  /// The part it threatens.
  public var part: RecordID?
  /// 1 (rare) to 5 (almost certain).
  public var likelihood: Int?
  /// 1 (slight) to 5 (severe).
  public var impact: Int?
  /// What is done about it.
  public var response: String = ""
  /// Who watches it.
  public var owner: String = ""
  /// `ongoing` while open, `done` once closed.
  public var status: ActivityStatus = .ongoing
  /// When it was noted.
  public var date: CalendarDay?
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .title: .ifPresent(title)
    case .part: .ifPresent(part)
    case .likelihood: .ifPresent(likelihood)
    case .impact: .ifPresent(impact)
    case .response: .ifPresent(response)
    case .owner: .ifPresent(owner)
    case .status: .ifPresent(status)
    case .date: .ifPresent(date)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .title: title = newValue.text
    case .part: part = newValue.reference
    case .likelihood: likelihood = newValue.integer
    case .impact: impact = newValue.integer
    case .response: response = newValue.text
    case .owner: owner = newValue.text
    case .status: status = newValue.choice() ?? .ongoing
    case .date: date = newValue.day
    case .note: note = newValue.text
    default: break
    }
  }
}
