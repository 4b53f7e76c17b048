#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A small file that one running program has to itself, for what it must not lose; outside of any
/// project. A program that has ended in whatever way leaves it for the next to find.
///
/// What is put in it lies under one name until the disk has it, and under another from then on: a
/// crash of the machine leaves what was synced last.
public struct Slot: ~Copyable {
  private let path: String
  /// Held as long as the program runs.
  private let lock: POSIXFile

  /// Programs that may run at once.
  private static let limit = 16
  /// Longest that what is in one may be, in bytes.
  private static let longest = 1 << 26

  private static func synced(_ path: String) -> String { path + ".json" }
  private static func latest(_ path: String) -> String { path + ".now.json" }

  /// Takes a slot that no running program has: one with something in it that is accepted, if there is
  /// one, also under another name; else an empty one. What is not accepted is left alone.
  ///
  /// - Parameters:
  ///   - folder: where slots are; made if it is not there.
  ///   - name: what tells these slots from others.
  ///   - accepts: whether what is in a slot of some name is meant for this program; gets the newest
  ///     first.
  /// - Throws: what the system said; that of a lock where every slot is taken.
  public init(
    in folder: String, name: String, accepting accepts: (String, [UInt8]) -> Bool
  ) throws(SystemFailure) {
    try Folder.make(folder)
    for isFull in [true, false] {
      let names = Set(try Folder.names(in: folder))
      let own = (0..<Self.limit).map { "\(name)-\($0)" }
      let others = Set(names.filter { $0.hasSuffix(".json") }.map(Self.slot)).subtracting(own)
      for slot in own + (isFull ? others.sorted() : []) {
        let path = folder + "/" + slot
        guard isFull == Self.isFull(slot, names) else { continue }
        func isAccepted() -> Bool {
          !isFull || Self.contents(path).contains { accepts(Self.name(slot), $0) }
        }
        // Before the lock, which a program that it is meant for may be about to take.
        guard isAccepted() else { continue }
        let lock = try POSIXFile(path + ".lock", .appending)
        guard lock.takesLock(), try lock.isNamed() else { continue }
        guard isAccepted() else {
          if !names.contains(slot + ".lock") { unlink(path + ".lock") }
          continue
        }
        self.init(path: path, lock: lock)
        return
      }
    }
    throw SystemFailure(taken: folder + "/" + name)
  }

  private init(path: String, lock: consuming POSIXFile) {
    self.path = path
    self.lock = lock
  }

  /// An empty slot leaves no trace.
  deinit {
    guard Self.contents(path).isEmpty else { return }
    unlink(path + ".lock")
  }

  /// The slot that a file belongs to.
  private static func slot(_ file: String) -> String { String(file.prefix { $0 != "." }) }

  /// What tells a slot and those beside it from others.
  private static func name(_ slot: String) -> String {
    slot.lastIndex(of: "-").map { String(slot[..<$0]) } ?? slot
  }

  private static func isFull(_ slot: String, _ names: Set<String>) -> Bool {
    names.contains(synced(slot)) || names.contains(latest(slot))
  }

  private static func contents(_ path: String) -> [[UInt8]] {
    [latest(path), synced(path)].compactMap { path in
      do throws(SystemFailure) {
        let bytes = try WholeFile.contents(of: path, upTo: longest)
        return bytes.isEmpty ? nil : bytes
      } catch {
        return nil
      }
    }
  }

  /// Changes what slots hold that no running program has.
  ///
  /// - Parameters:
  ///   - folder: where slots are; one that is not there has none.
  ///   - change: gets the name of a slot and what a file of it holds; nil to leave it.
  /// - Returns: how many files were changed, and what could not be.
  public static func revise(
    in folder: String, _ change: (String, [UInt8]) -> [UInt8]?
  ) -> (changed: Int, failures: [SystemFailure]) {
    var result: (changed: Int, failures: [SystemFailure]) = (0, [])
    var names: [String] = []
    do throws(SystemFailure) {
      names = try Folder.names(in: folder)
    } catch {
      if !error.isMissing { result.failures.append(error) }
    }
    for file in names where !file.hasSuffix(".lock") {
      let lockFile = Self.slot(file) + ".lock"
      let name = Self.name(Self.slot(file))
      let path = folder + "/" + file
      do throws(SystemFailure) {
        guard change(name, try WholeFile.contents(of: path, upTo: longest)) != nil else { continue }
        let lock = try POSIXFile.locked(folder + "/" + lockFile, waits: { _ in false })
        // A program that has ended since may have put something newer there.
        guard let bytes = change(name, try WholeFile.contents(of: path, upTo: longest)) else {
          continue
        }
        try WholeFile.replace(path, with: bytes, by: folder + "/" + lockFile + ".new")
        result.changed += 1
        if !names.contains(lockFile) { unlink(folder + "/" + lockFile) }
        _ = consume lock
      } catch {
        if !error.isMissing { result.failures.append(error) }
      }
    }
    return result
  }

  /// What is in it, the newest first; older ones are for where the newest was lost with the machine.
  public var contents: [[UInt8]] { Self.contents(path) }

  /// Puts something else in it, all of it or nothing; safe from a crash of the program at once, from
  /// one of the machine after `sync`.
  ///
  /// - Throws: what the system said.
  public func replace(with bytes: [UInt8]) throws(SystemFailure) {
    try WholeFile.replace(Self.latest(path), with: bytes, by: path + ".new", .later)
  }

  /// Waits until what is in it is on the disk.
  ///
  /// - Throws: what the system said.
  public func sync() throws(SystemFailure) {
    do throws(SystemFailure) {
      try POSIXFile(Self.latest(path), .reading).sync()
    } catch {
      if error.isMissing { return }
      throw error
    }
    guard rename(Self.latest(path), Self.synced(path)) == 0 else {
      throw SystemFailure(.write, path)
    }
    try WholeFile.syncFolder(of: path)
  }

  /// Empties it.
  ///
  /// - Throws: what the system said.
  public func clear() throws(SystemFailure) {
    try WholeFile.remove(Self.synced(path))
    try WholeFile.remove(Self.latest(path))
  }
}
