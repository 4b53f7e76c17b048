/// A small file that one running program has to itself, for what it must not lose; outside of any
/// project. A program that has ended in whatever way leaves it for the next to find.
public struct Slot: ~Copyable {
  private let path: String
  /// Held as long as the program runs.
  private let lock: POSIXFile

  /// Programs that may run at once.
  private static let limit = 16

  /// Takes a slot that no running program has: one with something in it, if there is one.
  ///
  /// - Parameters:
  ///   - folder: where slots are; made if it is not there.
  ///   - name: what tells these slots from others.
  /// - Throws: what the system said; that of a lock where every slot is taken.
  public init(in folder: String, name: String) throws(SystemFailure) {
    try Folder.make(folder)
    let base = folder + "/" + name
    for _ in 0..<Self.limit {
      let path = try Self.freePath(base)
      let lock = try POSIXFile(path + ".lock", .appending)
      // Another program may have taken it since it was found free.
      guard lock.takesLock(), try lock.isNamed() else { continue }
      self.init(path: path, lock: lock)
      return
    }
    throw SystemFailure(.lock, base)
  }

  private init(path: String, lock: consuming POSIXFile) {
    self.path = path
    self.lock = lock
  }

  /// An empty slot leaves no trace.
  deinit {
    guard !Self.holdsSomething(path + ".json") else { return }
    do throws(SystemFailure) { try WholeFile.remove(path + ".lock") } catch {}
  }

  private static func freePath(_ base: String) throws(SystemFailure) -> String {
    var free: String?
    for number in 0..<limit {
      let path = "\(base)-\(number)"
      guard try POSIXFile(path + ".lock", .appending).takesLock() else { continue }
      if holdsSomething(path + ".json") { return path }
      if free == nil { free = path }
    }
    guard let free else { throw SystemFailure(.lock, base) }
    return free
  }

  private static func holdsSomething(_ path: String) -> Bool {
    do throws(SystemFailure) {
      return try FileStatus(of: path).size > 0
    } catch {
      return false
    }
  }

  /// What is in it; nil for nothing.
  ///
  /// - Throws: what the system said.
  public func contents() throws(SystemFailure) -> [UInt8]? {
    do throws(SystemFailure) {
      return try WholeFile.contents(of: path + ".json")
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  /// Puts something else in it, all of it or nothing; safe from a crash of the program at once, from
  /// one of the machine after `sync`.
  ///
  /// - Throws: what the system said.
  public func replace(with bytes: [UInt8]) throws(SystemFailure) {
    try WholeFile.replace(path + ".json", with: bytes, by: path + ".new", .later)
  }

  /// Waits until what is in it is on the disk.
  ///
  /// - Throws: what the system said.
  public func sync() throws(SystemFailure) {
    do throws(SystemFailure) {
      try POSIXFile(path + ".json", .reading).sync()
    } catch {
      if !error.isMissing { throw error }
    }
  }

  /// Empties it.
  ///
  /// - Throws: what the system said.
  public func clear() throws(SystemFailure) { try WholeFile.remove(path + ".json") }
}
