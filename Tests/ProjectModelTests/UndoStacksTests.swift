import ProjectModel
import TestSupport
import Testing

/// What one writer can undo and redo next.
struct UndoStacksTests {
  private func writer(_ name: String) throws -> WriterID { try #require(WriterID(name)) }

  private func stamp(_ second: Int64, _ name: String = "aa") throws -> Stamp {
    Stamp(milliseconds: second * 1000, counter: 0, writer: try writer(name))
  }

  private func entry(_ second: Int64, undoing undone: Int64? = nil, _ name: String = "aa") throws
    -> Entry
  {
    Entry(
      stamp: try stamp(second, name), author: name,
      undoes: try undone.map { try stamp($0) })
  }

  /// Seconds of what can be undone and redone next after each entry.
  private func steps(_ entries: [Entry]) throws -> [[Int64?]] {
    var stacks = UndoStacks(writer: try writer("aa"))
    return entries.map { entry in
      stacks.note(entry)
      return [stacks.undo, stacks.redo].map { $0.map { $0.milliseconds / 1000 } }
    }
  }

  @Test func `undoing goes back entry by entry, and redoing forth`() throws {
    let steps = try steps([
      entry(1), entry(2), entry(3, undoing: 2), entry(4, undoing: 1), entry(5, undoing: 4),
      entry(6, undoing: 3),
    ])
    #expect(steps == [[1, nil], [2, nil], [1, 3], [nil, 4], [5, 3], [6, nil]])
  }

  @Test func `what was redone can be undone and redone again`() throws {
    let steps = try steps([
      entry(1), entry(2, undoing: 1), entry(3, undoing: 2), entry(4, undoing: 3),
      entry(5, undoing: 4),
    ])
    #expect(steps == [[1, nil], [nil, 2], [3, nil], [nil, 4], [5, nil]])
  }

  @Test func `after a new entry nothing can be redone`() throws {
    let steps = try steps([
      entry(1), entry(2), entry(3, undoing: 2), entry(4), entry(5, undoing: 4),
    ])
    #expect(steps == [[1, nil], [2, nil], [1, 3], [4, nil], [1, 5]])
  }

  @Test func `entries of others do not count`() throws {
    let steps = try steps([
      entry(1), entry(2, "bb"), entry(3, undoing: 1, "bb"), entry(4, undoing: 1), entry(5, "bb"),
    ])
    #expect(steps == [[1, nil], [1, nil], [1, nil], [nil, 4], [nil, 4]])
  }

  @Test func `an entry that undoes what is not next is an entry like any other`() throws {
    let steps = try steps([
      entry(1), entry(2), entry(3, undoing: 1), entry(4, undoing: 3), entry(5, undoing: 99),
    ])
    #expect(steps == [[1, nil], [2, nil], [3, nil], [2, 4], [5, nil]])
  }

  @Test func `entries in any order and more than once leave the same stacks`() throws {
    var random = SeededGenerator(seed: Seed.fresh(11))
    for _ in 0..<40 {
      var entries: [Entry] = []
      var stacks = UndoStacks(writer: try writer("aa"))
      for second in 1...30 {
        let undone: Stamp? =
          switch Int.random(in: 0..<4, using: &random) {
          case 0: stacks.undo
          case 1: stacks.redo
          default: nil
          }
        let next = Entry(stamp: try stamp(Int64(second)), author: "", undoes: undone)
        stacks.note(next)
        entries.append(next)
      }
      let mixed = (entries + entries.prefix(9)).shuffled(using: &random)
      var late = UndoStacks(writer: try writer("aa"), entries: mixed)
      #expect(late.undo == stacks.undo)
      #expect(late.redo == stacks.redo)
      while let next = stacks.undo {
        #expect(late.undo == next)
        let second = Int64(entries.count + 1)
        let entry = Entry(stamp: try stamp(second), author: "", undoes: next)
        entries.append(entry)
        stacks.note(entry)
        late.note(entry)
        #expect(late.redo == stacks.redo)
      }
      #expect(late.undo == nil)
    }
  }
}
