internal import Screens
internal import Files
internal import ProjectJournal

/// Keeps what is being entered in a file of the user's own at every key, so that neither a crash nor
/// a dead battery loses it. A keeper that cannot write keeps nothing, and nothing else suffers.
struct Keeper: ~Copyable {
  private let folder: String
  private let project: String?
  private var slot: Slot?
  private var kept: [Unfinished] = []
  /// Whether the disk may not have it yet.
  private(set) var needsSync = false

  /// How long after a key the disk is waited for, in milliseconds.
  static let syncDelay: Int64 = 300

  /// A keeper for a project; for none, nothing is kept.
  ///
  /// - Parameter settings: where the user's own settings are kept.
  init(settings: String, project: String?) {
    folder = settings + "/unfinished"
    self.project = project
  }

  /// Takes a place to keep things in; what a program that has ended left there.
  mutating func begin() -> [Unfinished] {
    guard let project else { return [] }
    do throws(SystemFailure) {
      let slot = try Slot(in: folder, name: project)
      let bytes = try slot.contents()
      self.slot = consume slot
      kept = bytes.map { Unfinished.all(in: $0) } ?? []
      return kept
    } catch {
      return []
    }
  }

  /// Keeps something, or nothing any more.
  mutating func keep(_ unfinished: [Unfinished]) {
    guard unfinished != kept else { return }
    do throws(SystemFailure) {
      if unfinished.isEmpty {
        try slot?.clear()
      } else {
        try slot?.replace(with: Unfinished.json(unfinished))
      }
      kept = unfinished
      needsSync = !unfinished.isEmpty
    } catch {
      // Tried again at the next key.
    }
  }

  /// Waits until the disk has it.
  mutating func sync() {
    guard needsSync else { return }
    needsSync = false
    do throws(SystemFailure) { try slot?.sync() } catch {}
  }
}
