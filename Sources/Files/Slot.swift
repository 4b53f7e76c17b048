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
  /// one; else an empty one. What is not accepted is left alone.
  ///
  /// - Parameters:
  ///   - folder: where slots are; made if it is not there.
  ///   - name: what tells these slots from others.
  ///   - accepts: whether what is in one is meant for this program; gets the newest first.
  /// - Throws: what the system said; that of a lock where every slot is taken.
  public init(
    in folder: String, name: String, accepting accepts: ([UInt8]) -> Bool
  ) throws(SystemFailure) {
    try Folder.make(folder)
    for isFull in [true, false] {
      let names = Set(try Folder.names(in: folder))
      for number in 0..<Self.limit {
        let slot = "\(name)-\(number)"
        let path = folder + "/" + slot
        guard isFull == Self.isFull(slot, names) else { continue }
        let lock = try POSIXFile(path + ".lock", .appending)
        guard lock.takesLock(), try lock.isNamed() else { continue }
        guard !isFull || Self.contents(path).contains(where: accepts) else {
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
  ///   - name: what tells these slots from others.
  ///   - change: gets what a file of a slot holds; nil to leave it.
  /// - Returns: how many files were changed, and what could not be.
  public static func revise(
    in folder: String, name: String, _ change: ([UInt8]) -> [UInt8]?
  ) -> (changed: Int, failures: [SystemFailure]) {
    var result: (changed: Int, failures: [SystemFailure]) = (0, [])
    var names: [String] = []
    do throws(SystemFailure) {
      names = try Folder.names(in: folder)
    } catch {
      if !error.isMissing { result.failures.append(error) }
    }
    for file in names where file.hasPrefix(name + "-") && !file.hasSuffix(".lock") {
      let slot = String(file.prefix { $0 != "." }) + ".lock"
      let path = folder + "/" + file
      do throws(SystemFailure) {
        guard change(try WholeFile.contents(of: path, upTo: longest)) != nil else { continue }
        let lock = try POSIXFile.locked(folder + "/" + slot, waits: { _ in false })
        // A program that has ended since may have put something newer there.
        guard let bytes = change(try WholeFile.contents(of: path, upTo: longest)) else { continue }
        try WholeFile.replace(path, with: bytes, by: folder + "/" + slot + ".new")
        result.changed += 1
        if !names.contains(slot) { unlink(folder + "/" + slot) }
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
