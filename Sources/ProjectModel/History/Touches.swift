/// Which operations of a history touch some records, from the newest to the oldest of each record.
struct Touches {
  /// One operation: the place of its entry in the history, and its own place in that entry.
  struct Touch {
    var place: Int
    var operation: Int
  }

  // Chains in one array: an array for each of a hundred thousand records takes several times as long.
  private var links: [(touch: Touch, previous: Int32)] = []
  private var newest: [RecordID: Int32] = [:]

  init(of ids: Set<RecordID>, in history: borrowing History) {
    newest.reserveCapacity(ids.count)
    for place in history.candidates(touching: ids) {
      for index in history.entries[place].operations.indices {
        let id = history.entries[place].operations[index].id
        guard ids.contains(id) else { continue }
        links.append((Touch(place: place, operation: index), newest[id] ?? -1))
        newest[id] = Int32(links.count - 1)
      }
    }
  }

  /// The first touch of a record, from the newest on, that meets a condition.
  func last(of id: RecordID, where condition: (Touch) -> Bool) -> Touch? {
    var link = newest[id] ?? -1
    while link >= 0 {
      let (touch, previous) = links[Int(link)]
      if condition(touch) { return touch }
      link = previous
    }
    return nil
  }

  /// Calls `body` with every touch.
  func forEach(_ body: (Touch) -> Void) {
    for link in links { body(link.touch) }
  }
}
