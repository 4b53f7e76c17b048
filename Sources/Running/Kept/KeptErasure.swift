public import Files
public import ProjectJournal

/// What erasing a contact for good takes out of unfinished entries and views, which are kept outside of
/// the project.
public struct KeptErasure: Hashable, Sendable {
  /// How many unfinished entries and files of views mentioned the person.
  public var count: Int
  /// Those that could not be read or rewritten; `isHeld` where a program that runs has them.
  public var failures: [SystemFailure]

  /// What there was, and what was in the way.
  public init(count: Int, failures: [SystemFailure]) {
    self.count = count
    self.failures = failures
  }

  /// Erases a contact from what is kept of a project, and of projects that are not where they were: theirs
  /// may be this one's from before its marker was lost.
  ///
  /// - Parameters:
  ///   - settings: where the user's own settings are kept; nil if that is not known.
  ///   - isDone: whether it is done, or only looked at.
  public static func erase(
    _ contact: Contact, settings: String?, project folder: String, isDone: Bool
  ) -> KeptErasure {
    guard let settings else { return KeptErasure(count: 0, failures: []) }
    var found = 0
    let project = KeptProject(folder: folder)
    let result = Slot.revise(in: Keeper.place(in: settings)) { name, bytes in
      let rest = ContactErasure.erasing(contact, from: bytes)
      guard rest != nil, project.mayOwn(name, bytes) else { return nil }
      found += 1
      return isDone ? rest : nil
    }
    let views = ViewMemory(settings: settings, project: folder).erase(contact, isDone: isDone)
    return KeptErasure(
      count: (isDone ? result.changed : found) + views.count,
      failures: result.failures + views.failures)
  }
}
