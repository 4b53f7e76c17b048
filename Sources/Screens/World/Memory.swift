internal import ProjectModel

/// Something that is kept for the next time that something is entered.
enum Remembered {
  /// A record was entered: what the next one of its kind may begin with.
  case entered(Kind, RecordID, [Assignment])
  /// A field was changed where a list shows it.
  case cellField(Kind, Field)
  /// A file was imported from a folder, as it was typed.
  case folder(String)
}

/// What was entered last, while the program runs.
struct Memory {
  /// What the next record of each kind begins with.
  private(set) var entered: [Kind: [Assignment]] = [:]
  /// The expenses saved since the program was started.
  private(set) var saved: Set<RecordID> = []
  /// The field that was changed last in a list, by kind of record.
  private(set) var cellFields: [Kind: Field] = [:]
  /// The folder of the file that was imported last, as it was typed.
  private(set) var folder = ""

  /// Fields that the next record of a kind begins with as the last one had them.
  private static func repeated(in kind: Kind) -> [Field] {
    switch kind {
    case .expense: [.date, .category, .part, .municipality]
    case .measure: [.indicator, .date]
    case .milestone: [.activity]
    case .activity: [.part, .owner]
    case .budgetLine: [.part, .year]
    case .decision: [.meeting, .date]
    case .participation: [.stage, .parts, .joined]
    case .indicator: [.part, .axis]
    default: []
    }
  }

  mutating func take(_ what: Remembered) {
    switch what {
    case .entered(let kind, let id, let assignments):
      let repeated = Self.repeated(in: kind)
      entered[kind] = assignments.filter { repeated.contains($0.field) }
      if kind == .expense { saved.insert(id) }
    case .cellField(let kind, let field): cellFields[kind] = field
    case .folder(let path): folder = path
    }
  }
}
