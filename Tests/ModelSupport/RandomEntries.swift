public import ProjectModel
public import TestSupport

/// Entries of random content: three writers whose clocks run askew, on a handful of records of every
/// kind, so that they collide.
public struct RandomEntries {
  /// Where chance comes from.
  public var random: SeededGenerator
  private let records: Int
  private let writers: [WriterID]
  private var last: [WriterID: Stamp] = [:]
  private var now: Int64

  /// - Parameter records: how many records there are of each kind.
  public init(seed: UInt64, records: Int = 8, from milliseconds: Int64 = 1_650_000_000_000) throws {
    random = SeededGenerator(seed: seed)
    self.records = records
    now = milliseconds
    writers = try ["aa", "bb", "cc"].map { try wanted(WriterID($0)) }
  }

  /// The next entries, roughly in the order of their stamps, which lie some milliseconds apart.
  public mutating func next(_ count: Int, every step: Int64 = 60_000) throws -> [Entry] {
    var entries: [Entry] = []
    for _ in 0..<count {
      now += step
      let writer = writers[number(below: writers.count)]
      let skew = Int64.random(in: -2 * step...2 * step, using: &random)
      let stamp = Stamp.next(after: last[writer], now: now + skew, writer: writer)
      last[writer] = stamp
      var entry = Entry(stamp: stamp, author: writer.description)
      for _ in 0...number(below: 3) { try addOperation(to: &entry) }
      entries.append(entry)
    }
    return entries
  }

  private mutating func number(below count: Int) -> Int {
    Int.random(in: 0..<count, using: &random)
  }

  private mutating func addOperation(to entry: inout Entry) throws {
    // Half of them on expenses, as in a real project.
    let kind =
      Bool.random(using: &random) ? .expense : Kind.allCases[number(below: Kind.allCases.count)]
    let id = try self.id(of: kind)
    if number(below: 8) == 0, kind != .project {
      entry.drop(kind, id)
      return
    }
    let assignments = kind.fields.filter { _ in number(below: 3) > 0 }
    entry.set(kind, id, try assignments.map { Assignment($0, try value(of: $0, in: kind)) })
  }

  private mutating func id(of kind: Kind) throws -> RecordID {
    guard kind != .project else { return .project }
    return try wanted(RecordID("\(kind.identifierPrefix)\(number(below: records))"))
  }

  private static func day(_ text: String) -> CalendarDay {
    CalendarDay(iso: text) ?? CalendarDay(number: 0)
  }

  private mutating func value(of field: Field, in kind: Kind) throws -> FieldValue? {
    switch (kind, field) {
    case (.project, .start): return .day(Self.day("2022-04-01").adding(days: number(below: 3)))
    case (.project, .end): return .day(Self.day("2025-03-31").adding(days: number(below: 3)))
    default: break
    }
    if number(below: 10) == 0 { return nil }
    switch field.type {
    case .text: return .text(["Salaires", "Frais d’administration", "salaires"][number(below: 3)])
    case .money: return .money(Money(cents: Int.random(in: -9_999...99_999, using: &random)))
    case .day: return .day(Self.day("2022-01-15").adding(days: number(below: 1300)))
    case .integer(let range):
      let bound = field == .year ? 9 : range.upperBound
      return .integer(Int.random(in: range.lowerBound...bound, using: &random))
    case .quantity: return .quantity(Quantity(thousandths: number(below: 100_000)))
    case .flag: return .flag(number(below: 4) > 0)
    case .choice(let set): return .choice(set.words[number(below: set.words.count)])
    case .anyRecord:
      return .reference(try id(of: Kind.allCases[number(below: Kind.allCases.count)]))
    case .reference(let kind): return .reference(try id(of: kind))
    case .references(let kind): return .references([try id(of: kind)])
    case .municipality: return .reference(try wanted(RecordID("0300\(number(below: 5))")))
    case .municipalities: return .references([try wanted(RecordID("03005"))])
    case .quantities: return .quantities([Quantity(number(below: 9))])
    case .fieldNames: return .texts(["start"])
    case .categories: return .texts(["Frais d’administration"])
    }
  }
}

/// A project after entries, in the order given.
public func folded(_ entries: some Sequence<Entry>, today: CalendarDay) -> Project {
  var project = Project(today: today)
  for entry in entries { project.apply(entry) }
  return project
}
