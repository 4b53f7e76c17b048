internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The lists of the screen *Registres*: one for each kind of record that has no screen of its own,
/// in the order of their tabs.
enum Register: Int, Hashable, Sendable, CaseIterable {
  case expenses, indicators, instalments, reports, transfers, decisions, risks, meetings, milestones

  /// The kind of its records.
  var kind: Kind {
    switch self {
    case .expenses: .expense
    case .indicators: .indicator
    case .instalments: .instalment
    case .reports: .report
    case .transfers: .transfer
    case .decisions: .decision
    case .risks: .risk
    case .meetings: .meeting
    case .milestones: .milestone
    }
  }

  /// The register of a kind; nil where another screen shows its records.
  init?(of kind: Kind) {
    guard let register = Self.allCases.first(where: { $0.kind == kind }) else { return nil }
    self = register
  }

  /// The register after this one, or before it.
  func next(_ step: Int) -> Self {
    let all = Self.allCases
    return all[(rawValue + step + all.count) % all.count]
  }

  /// What its records can be grouped by.
  var groupings: [RegisterGrouping] {
    switch self {
    case .expenses:
      [.field(.supplier), .field(.category), .field(.municipality), .month, .field(.part)]
    case .indicators: [.field(.part), .field(.axis)]
    case .decisions: [.field(.meeting)]
    case .milestones: [.field(.activity)]
    case .risks: [.field(.part)]
    case .instalments, .reports, .transfers, .meetings: []
    }
  }

  /// The column that it is sorted by at first, and whether the other way round.
  var firstOrder: (column: Int, isReversed: Bool) {
    switch self {
    case .expenses, .transfers, .decisions, .meetings: (0, true)
    case .risks: (0, true)
    case .indicators, .instalments, .reports, .milestones: (0, false)
    }
  }
}

/// What records of a register stand together by.
enum RegisterGrouping: Hashable, Sendable {
  /// Those that have the same in a field.
  case field(Field)
  /// Those of a month.
  case month
}

/// A column of a register.
struct RegisterColumn: Hashable, Sendable {
  /// What it shows.
  enum Content: Hashable, Sendable {
    /// A field.
    case field(Field)
    /// Whether an expense is owed, not eligible or outside; whether something is done, late or due.
    case standing
    /// Likelihood times impact.
    case score
    // Of an indicator: its value, what that is held against, the rate of achievement, the target of
    // the last year, how the value came about, the municipalities that were measured, and how long ago
    // the last measure was taken.
    case value, target, achievement, lastTarget, trend, towns, age
    /// How many decisions a meeting has, and how many of them are open.
    case decisions
  }

  var content: Content
  /// Fewest columns.
  var width: Int
  /// Most columns that are of use.
  var wanted: Int
  var alignment: Alignment
  /// Columns of higher rank are left out first.
  var rank: Int

  init(
    _ content: Content, _ width: Int, wanted: Int? = nil, _ alignment: Alignment = .leading,
    rank: Int = 0
  ) {
    self.content = content
    self.width = width
    self.wanted = wanted ?? width
    self.alignment = alignment
    self.rank = rank
  }

  /// The field that can be changed in it.
  var field: Field? {
    if case .field(let field) = content { field } else { nil }
  }
}

extension Register {
  /// Its columns, from the left.
  var columns: [RegisterColumn] {
    switch self {
    case .expenses:
      [
        .init(.field(.date), 10), .init(.field(.amount), 14, .trailing),
        .init(.standing, 9, rank: 6), .init(.field(.part), 5, rank: 5),
        .init(.field(.category), 16, wanted: 32, rank: 3),
        .init(.field(.municipality), 14, wanted: 24, rank: 2),
        .init(.field(.supplier), 16, wanted: 30, rank: 1),
        .init(.field(.activity), 6, rank: 8), .init(.field(.reference), 8, wanted: 12, rank: 7),
        .init(.field(.description), 14, wanted: 60, rank: 4),
      ]
    case .indicators:
      [
        .init(.field(.code), 6), .init(.field(.part), 5, rank: 6),
        .init(.field(.title), 16, wanted: 60), .init(.field(.axis), 11, rank: 7),
        .init(.field(.baseline), 9, .trailing, rank: 8), .init(.value, 8, .trailing),
        .init(.target, 8, .trailing, rank: 1), .init(.achievement, 7, .trailing, rank: 1),
        .init(.trend, 12, wanted: 36, rank: 5), .init(.lastTarget, 8, .trailing, rank: 4),
        .init(.towns, 6, .trailing, rank: 3), .init(.age, 8, .trailing, rank: 2),
      ]
    case .instalments:
      [
        .init(.field(.due), 10), .init(.field(.title), 16, wanted: 50),
        .init(.field(.amount), 14, .trailing), .init(.standing, 14, rank: 1),
        .init(.field(.received), 10, rank: 2), .init(.field(.note), 10, wanted: 50, rank: 3),
      ]
    case .reports:
      [
        .init(.field(.due), 10), .init(.field(.title), 16, wanted: 60),
        .init(.standing, 14, rank: 1), .init(.field(.sent), 10, rank: 2),
        .init(.field(.note), 10, wanted: 50, rank: 3),
      ]
    case .transfers:
      [
        .init(.field(.date), 10), .init(.field(.amount), 14, .trailing),
        .init(.field(.from), 16, wanted: 44), .init(.field(.to), 16, wanted: 44),
        .init(.field(.reason), 12, wanted: 60, rank: 1),
      ]
    case .decisions:
      [
        .init(.field(.date), 10, rank: 2), .init(.field(.title), 20, wanted: 80),
        .init(.standing, 14), .init(.field(.owner), 12, wanted: 20, rank: 1),
        .init(.field(.due), 10, rank: 3), .init(.field(.meeting), 14, wanted: 30, rank: 4),
      ]
    case .risks:
      [
        .init(.score, 7, .trailing), .init(.field(.title), 20, wanted: 60),
        .init(.field(.part), 5, rank: 5), .init(.field(.likelihood), 5, .trailing, rank: 4),
        .init(.field(.impact), 5, .trailing, rank: 4),
        .init(.field(.response), 12, wanted: 60, rank: 2),
        .init(.field(.owner), 10, wanted: 20, rank: 3), .init(.standing, 12, rank: 1),
      ]
    case .meetings:
      [
        .init(.field(.date), 10), .init(.field(.title), 20, wanted: 60),
        .init(.decisions, 18, rank: 1), .init(.field(.note), 12, wanted: 60, rank: 2),
      ]
    case .milestones:
      [
        .init(.field(.due), 10), .init(.field(.title), 20, wanted: 60),
        .init(.field(.activity), 7, rank: 2), .init(.standing, 14, rank: 1),
        .init(.field(.done), 10, rank: 3),
      ]
    }
  }
}
