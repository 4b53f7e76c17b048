/// What one writer can undo and redo next, told from the entries alone, and so also after a restart.
///
/// An own entry can be undone, and nothing can be redone after it. One that undoes the top of what can
/// be undone can itself be undone, which is to redo. One that undoes anything else is an entry like any
/// other. Entries of others do not count.
public struct UndoStacks: Sendable {
  /// Whose entries count.
  public let writer: WriterID
  /// The entry that undoing undoes next; nil if there is none.
  public var undo: Stamp? { undoable.last }
  /// The undoing entry that redoing undoes next; nil if there is none.
  public var redo: Stamp? { redoable.last }

  /// The writer's entries, oldest first.
  private var own: [Stamp] = []
  /// What the entries undo that undo one.
  private var undone: [Stamp: Stamp] = [:]
  private var undoable: [Stamp] = []
  private var redoable: [Stamp] = []

  /// What a writer can undo and redo after entries, which may come in any order.
  public init(writer: WriterID, entries: some Sequence<Entry> = []) {
    self.writer = writer
    for entry in entries { note(entry) }
  }

  /// Takes in one entry, mostly the newest; one that comes twice counts once.
  ///
  /// One that comes late takes time in proportion to the writer's entries.
  public mutating func note(_ entry: borrowing Entry) {
    let stamp = entry.stamp
    guard stamp.writer == writer else { return }
    var place = own.count
    while place > 0, own[place - 1] > stamp { place -= 1 }
    guard place == 0 || own[place - 1] != stamp else { return }
    if let target = entry.undoes { undone[stamp] = target }
    own.insert(stamp, at: place)
    if place == own.count - 1 {
      push(stamp)
    } else {
      rebuild()
    }
  }

  private mutating func rebuild() {
    undoable.removeAll(keepingCapacity: true)
    redoable.removeAll(keepingCapacity: true)
    for stamp in own { push(stamp) }
  }

  private mutating func push(_ stamp: Stamp) {
    if let target = undone[stamp] {
      if target == undoable.last {
        undoable.removeLast()
        redoable.append(stamp)
        return
      }
      if target == redoable.last {
        redoable.removeLast()
        undoable.append(stamp)
        return
      }
    }
    undoable.append(stamp)
    redoable.removeAll(keepingCapacity: true)
  }
}
