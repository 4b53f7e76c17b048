/// Every entry of a project in the order of its stamps, and the project after any of them.
///
/// Folds are kept at even distances, so that a step in time folds a few thousand entries at most,
/// however many there are. They share their storage as far as they agree.
public struct History: Sendable {
  /// The entries in the order of their stamps.
  public private(set) var entries: [Entry] = []
  /// The order in which people wrote them; nil where it is that of the stamps, as it is unless a clock
  /// was wrong.
  private var writing: WritingOrder?
  /// The project after some of the entries in the order of writing, about every `spacing`.
  private var folds: [(count: Int, project: Project)] = []
  /// The entries that touch each record, oldest first; nil until `indexRecords`, as only the list of
  /// changes needs them.
  private var places: [RecordID: [Int32]]?

  /// Entries between two folds.
  private static let spacing = 2048
  /// Entries that may follow one that is taken in, for the places of records to be kept up: what comes
  /// late comes in numbers, and making them anew once takes less time.
  private static let lateness = 256

  /// The history of entries in any order; one that comes twice counts once.
  public init(_ entries: [Entry] = []) {
    // One journal is in order by itself; several are not.
    let isInOrder = entries.indices.dropFirst().allSatisfy {
      entries[$0 - 1].stamp < entries[$0].stamp
    }
    if isInOrder {
      self.entries = entries
    } else {
      for entry in entries.sorted(by: { $0.stamp < $1.stamp }) where entry != self.entries.last {
        self.entries.append(entry)
      }
    }
    writing = WritingOrder(self.entries)
  }

  /// Takes in an entry, mostly the newest; one that comes late costs in proportion to what follows it.
  public mutating func insert(_ entry: Entry) {
    let isNewest = entries.last.map { $0.stamp < entry.stamp } ?? true
    let index =
      isNewest
      ? entries.count : entries.partitioningIndex { $0.stamp > entry.stamp } ?? entries.count
    if index > 0, entries[index - 1] == entry { return }
    entries.insert(entry, at: index)
    let rank = noteWriting(at: index)
    // The order that entries are folded in does not matter.
    for place in folds.indices where folds[place].count > rank {
      folds[place].project.apply(entry)
      folds[place].count += 1
    }
    let later = entries[(index + 1)...]
    if later.count > Self.lateness {
      places = nil
    } else {
      if !later.isEmpty { places?.makeRoom(at: index, before: later) }
      places?.note(entry, at: index)
    }
  }

  /// Finds the place of a new entry in the order of writing.
  private mutating func noteWriting(at index: Int) -> Int {
    let moment = entries[index].written
    if writing == nil {
      let isBehind = index == 0 || entries[index - 1].written <= moment
      let isBefore = index + 1 == entries.count || moment <= entries[index + 1].written
      if isBehind, isBefore { return index }
    }
    if let rank = writing?.insert(index, of: entries) { return rank }
    writing = WritingOrder(entries)
    return rank(of: index)
  }

  /// Notes which entries touch each record, so that `places` and `record` need not look through all.
  public mutating func indexRecords() {
    guard places == nil else { return }
    var found: [RecordID: [Int32]] = [:]
    found.reserveCapacity(entries.count)
    for index in entries.indices { found.note(entries[index], at: index) }
    places = found
  }

  /// Which entry in the order of stamps is the one of a rank in the order of writing, from 0.
  public func place(written rank: Int) -> Int { writing?.places[rank] ?? rank }

  /// Which entry in the order of writing is the one at a place in the order of stamps, from 0.
  public func rank(of place: Int) -> Int { writing?.ranks[place] ?? place }

  /// Entries by their ranks in the order of writing.
  public func entries(written ranks: Range<Int>) -> some Sequence<Entry> {
    ranks.lazy.map { entries[place(written: $0)] }
  }

  /// How many entries were written by the end of a day.
  ///
  /// - Parameter day: the day here of a moment in milliseconds since 1970-01-01 UTC.
  public func count(through last: CalendarDay, day: (Int64) -> CalendarDay) -> Int {
    count { day($0) > last }
  }

  /// How many entries were written before a moment in milliseconds since 1970-01-01 UTC, or in it.
  public func count(through moment: Int64) -> Int { count { $0 > moment } }

  private func count(until isLater: (Int64) -> Bool) -> Int {
    entries.indices.partitioningIndex { isLater(entries[place(written: $0)].written) }
      ?? entries.count
  }

  /// How many entries were written before the one that bears a stamp, or at once with it.
  public func count(throughEntry stamp: Stamp) -> Int {
    count(through: place(of: stamp).map { entries[$0].written } ?? stamp.milliseconds)
  }

  /// The place of the entry that bears a stamp; nil if there is none.
  public func place(of stamp: Stamp) -> Int? {
    entries.partitioningIndex { $0.stamp >= stamp }.flatMap {
      entries[$0].stamp == stamp ? $0 : nil
    }
  }

  /// The project after the entries that were written first, as seen on a day.
  ///
  /// A day before that of the last of them takes time in proportion to the expenses.
  public mutating func project(after count: Int, today: CalendarDay) -> Project {
    let count = min(max(0, count), entries.count)
    while (folds.last?.count ?? 0) + Self.spacing <= count {
      var next = folds.last ?? (0, Project(today: today))
      for _ in 0..<Self.spacing {
        next.project.apply(entries[place(written: next.count)])
        next.count += 1
      }
      // Seen on the day before the one that it was written on, here or elsewhere, so that it moves
      // forward from there: that takes the least time.
      let last = entries[place(written: next.count - 1)].written
      next.project.setToday(Stamp.day(last).adding(days: -1))
      folds.append(next)
    }
    let kept = folds.last { $0.count <= count } ?? (0, Project(today: today))
    var project = kept.project
    for rank in kept.count..<count { project.apply(entries[place(written: rank)]) }
    project.setToday(today)
    return project
  }

  /// The entries that touch a record, oldest first, as places in `entries`.
  public func places(of id: RecordID) -> [Int] {
    guard let places else {
      return entries.indices.filter { index in
        entries[index].operations.contains { $0.id == id }
      }
    }
    return (places[id] ?? []).map { Int($0) }
  }

  /// A record as it was before the entry at a place; nil if it was not there.
  public func record(_ kind: Kind, _ id: RecordID, before place: Int) -> (any Record)? {
    var alone = Project(today: CalendarDay(number: 0))
    for index in places(of: id) where index < place {
      for operation in entries[index].operations
      where operation.id == id && operation.kind == .known(kind) {
        alone.apply(operation, kind, of: entries[index].content, at: entries[index].stamp)
      }
    }
    return alone.record(kind, id)
  }
}

extension History {
  /// The places of all entries that may touch some records, oldest first.
  func candidates(touching ids: Set<RecordID>) -> [Int] {
    // Past some number, putting places in order takes longer than looking at every entry.
    guard let places, ids.count < entries.count / 16 else { return Array(entries.indices) }
    return Set(ids.flatMap { places[$0] ?? [] }).sorted().map { Int($0) }
  }
}

extension [RecordID: [Int32]] {
  /// Notes the records that an entry touches; entries behind it may have been noted.
  fileprivate mutating func note(_ entry: borrowing Entry, at index: Int) {
    let place = Int32(index)
    for number in 0..<entry.operations.count {
      let id = entry.operations[number].id
      guard let last = self[id]?.last, last >= place else {
        self[id, default: []].append(place)
        continue
      }
      let next = self[id]?.partitioningIndex { $0 >= place } ?? 0
      if self[id]?[next] != place { self[id]?.insert(place, at: next) }
    }
  }

  /// Moves the entries that follow a place by one.
  fileprivate mutating func makeRoom(at index: Int, before later: ArraySlice<Entry>) {
    var ids: Set<RecordID> = []
    for entry in later { ids.formUnion(entry.operations.lazy.map(\.id)) }
    for slot in ids.compactMap({ self.index(forKey: $0) }) {
      let first = values[slot].partitioningIndex { $0 >= Int32(index) } ?? values[slot].count
      for number in first..<values[slot].count { values[slot][number] += 1 }
    }
  }
}
