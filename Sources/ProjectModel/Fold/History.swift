/// Every entry of a project in the order of its stamps, and the project after any of them.
///
/// Folds are kept at even distances, so that a step in time folds a few thousand entries at most,
/// however many there are. They share their storage as far as they agree.
public struct History: Sendable {
  /// The entries, oldest first.
  public private(set) var entries: [Entry] = []
  /// The project after `spacing`, 2 × `spacing`… entries.
  private var folds: [Project] = []
  /// The entries that touch each record, oldest first.
  private var places: [RecordID: [Int32]] = [:]

  /// Entries between two folds.
  private static let spacing = 2048

  /// The history of entries in any order; one that comes twice counts once.
  public init(_ entries: [Entry] = []) {
    self.entries = entries.sorted { $0.stamp < $1.stamp }
    if zip(self.entries, self.entries.dropFirst()).contains(where: { $0.stamp == $1.stamp }) {
      var unique: [Entry] = []
      for entry in self.entries where entry != unique.last { unique.append(entry) }
      self.entries = unique
    }
    index(from: 0)
  }

  /// Takes in an entry, mostly the newest.
  public mutating func insert(_ entry: Entry) {
    var index = entries.count
    while index > 0, entries[index - 1].stamp > entry.stamp { index -= 1 }
    if index > 0, entries[index - 1] == entry { return }
    let isLast = index == entries.count
    entries.insert(entry, at: index)
    folds.removeSubrange(min(folds.count, index / Self.spacing)...)
    if isLast {
      note(index)
    } else {
      places = [:]
      self.index(from: 0)
    }
  }

  private mutating func index(from first: Int) {
    for index in first..<entries.count { note(index) }
  }

  private mutating func note(_ index: Int) {
    for operation in entries[index].operations where places[operation.id]?.last != Int32(index) {
      places[operation.id, default: []].append(Int32(index))
    }
  }

  /// How many entries were written by the end of a day.
  ///
  /// - Parameter day: the day here of a moment in milliseconds since 1970-01-01 UTC.
  public func count(through last: CalendarDay, day: (Int64) -> CalendarDay) -> Int {
    entries.partitioningIndex { day($0.stamp.milliseconds) > last } ?? entries.count
  }

  /// How many entries were written before a moment in milliseconds since 1970-01-01 UTC, or in it.
  public func count(through moment: Int64) -> Int {
    entries.partitioningIndex { $0.stamp.milliseconds > moment } ?? entries.count
  }

  /// The project after its first entries, as seen on a day.
  public mutating func project(after count: Int, today: CalendarDay) -> Project {
    let count = min(max(0, count), entries.count)
    while folds.count < count / Self.spacing {
      var next = folds.last ?? Project(today: today)
      let first = folds.count * Self.spacing
      for index in first..<(first + Self.spacing) { next.apply(entries[index]) }
      folds.append(next)
    }
    let kept = count / Self.spacing
    var project = kept > 0 ? folds[kept - 1] : Project(today: today)
    for index in (kept * Self.spacing)..<count { project.apply(entries[index]) }
    project.setToday(today)
    return project
  }

  /// The entries that touch a record, oldest first, as places in `entries`.
  public func places(of id: RecordID) -> [Int] { (places[id] ?? []).map { Int($0) } }

  /// A record as it was before the entry at a place; nil if it was not there.
  public func record(_ kind: Kind, _ id: RecordID, before place: Int) -> (any Record)? {
    var alone = Project(today: CalendarDay(number: 0))
    for index in places[id] ?? [] where index < place {
      alone.apply(entries[Int(index)], only: id)
    }
    return alone.record(kind, id)
  }
}
