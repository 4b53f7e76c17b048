extension Activity {
  /// Whether it is neither done nor cancelled.
  public var isOpen: Bool { status != .done && status != .cancelled }

  /// Days since the due day passed without the activity being done; nil if it is not late.
  public func daysLate(on today: CalendarDay) -> Int? {
    guard let due, today > due, isOpen else { return nil }
    return today.days(since: due)
  }

  /// Progress in percent; an activity that is done counts in full.
  public var physicalProgress: Int { status == .done ? 100 : progress }
}
