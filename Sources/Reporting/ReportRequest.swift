public import ProjectModel
internal import Words

/// What report is wanted.
public struct ReportRequest: Hashable, Sendable {
  /// The reports that funders ask for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// *Rapport d'étape*.
    case progress = "etape"
    /// *Rapport final*: also what remains after the project.
    case final
    /// *Rapport financier*: money alone.
    case financial = "financier"

    /// What it is to whoever words it.
    var words: ReportWords.Kind {
      switch self {
      case .progress: .progress
      case .final: .final
      case .financial: .financial
      }
    }
  }

  /// The kind.
  public var kind: Kind
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
    _ kind: Kind, _ period: ClosedRange<CalendarDay>, author: String = "", digest: String,
    entryCount: Int
  ) {
    self.kind = kind
    self.period = period
    self.author = author
    self.digest = digest
    self.entryCount = entryCount
  }
}
