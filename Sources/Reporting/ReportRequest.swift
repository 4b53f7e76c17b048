public import ProjectModel

/// What report is wanted.
public struct ReportRequest: Hashable, Sendable {
  /// The kind.
  public var kind: ReportKind
  /// The days it tells of; the last is the day that all figures are as of.
  public var period: ClosedRange<CalendarDay>
  /// Who prepared it; empty if nobody is named.
  public var author: String
  /// A short digest of the entries that it is made from.
  public var digest: String
  /// How many entries those are.
  public var entryCount: Int

  /// A report.
  public init(
    _ kind: ReportKind, _ period: ClosedRange<CalendarDay>, author: String = "", digest: String,
    entryCount: Int
  ) {
    self.kind = kind
    self.period = period
    self.author = author
    self.digest = digest
    self.entryCount = entryCount
  }
}
