internal import Screens
internal import Files
internal import ProjectJournal

/// Keeps what is being entered in a file of the user's own at every key, so that neither a crash nor
/// a dead battery loses it. A keeper that cannot write says so once, and nothing else suffers.
struct Keeper: ~Copyable {
  /// Why nothing is kept.
  enum Failure: Error, Hashable {
    /// It is not known where the user's own settings are.
    case noSettings
    /// The system refused.
    case system(SystemFailure)
  }

  /// Where things are kept; nil if that is not known.
  private let place: String?
  /// The project that they belong to.
  private let project: KeptProject
  private var slot: Slot?
  private var kept: [Unfinished] = []
  /// Whether a failure was told since something was kept last.
  private var isTold = false
  /// Whether the disk may not have it yet.
  private(set) var needsSync = false

  /// How long after a key the disk is waited for, in milliseconds.
  static let syncDelay: Int64 = 300

  /// A keeper for a project.
  ///
  /// - Parameters:
  ///   - settings: where the user's own settings are kept; nil if that is not known.
  ///   - folder: the project's folder.
  init(settings: String?, folder: String) {
    place = settings.map { Self.place(in: $0) }
    project = KeptProject(folder: folder)
  }

  /// Where things are kept.
  ///
  /// - Parameter settings: where the user's own settings are kept.
  static func place(in settings: String) -> String { settings + "/unfinished" }

  /// Takes a place to keep things in; what a program that has ended left there.
  mutating func begin() -> [Unfinished] {
    do throws(Failure) {
      try takeSlot { [project] name, bytes in
        name == project.name ? project.owns(bytes) : project.adopts(bytes)
      }
      kept = slot?.contents.lazy.compactMap { KeptProject.unfinished(in: $0) }.first ?? []
    } catch {
      // It is told once there is something to keep.
    }
    return kept
  }

  private mutating func takeSlot(_ accepts: (String, [UInt8]) -> Bool) throws(Failure) {
    guard slot == nil else { return }
    guard let place else { throw .noSettings }
    do throws(SystemFailure) {
      slot = try Slot(in: place, name: project.name, accepting: accepts)
    } catch {
      throw .system(error)
    }
  }

  /// Keeps something, or nothing any more.
  ///
  /// - Returns: why it is not kept, if that was not told already.
  mutating func keep(_ unfinished: [Unfinished]) -> Failure? {
    guard unfinished != kept else { return nil }
    do throws(Failure) {
      try put(unfinished)
      kept = unfinished
      needsSync = !unfinished.isEmpty
      isTold = false
      return nil
    } catch {
      return told(error)
    }
  }

  private mutating func put(_ unfinished: [Unfinished]) throws(Failure) {
    // Without a place nothing was kept that would have to go.
    if unfinished.isEmpty, slot == nil { return }
    try takeSlot { _, _ in false }
    do throws(SystemFailure) {
      if unfinished.isEmpty {
        try slot?.clear()
      } else {
        try slot?.replace(with: project.json(unfinished))
      }
    } catch {
      throw .system(error)
    }
  }

  /// Waits until the disk has it.
  ///
  /// - Returns: why it does not, if that was not told already.
  mutating func sync() -> Failure? {
    guard needsSync else { return nil }
    needsSync = false
    do throws(SystemFailure) {
      try slot?.sync()
      return nil
    } catch {
      return told(.system(error))
    }
  }

  private mutating func told(_ failure: Failure) -> Failure? {
    defer { isTold = true }
    return isTold ? nil : failure
  }
}
