internal import Screens
internal import Files
internal import ProjectJournal

/// The project that something unfinished belongs to: by its name, and by its folder, as a copy of the
/// folder has the same name.
struct KeptProject: Sendable {
  private let folder: String
  private let identity: String?
  private let isRepaired: Bool

  /// The project of a folder.
  init(folder: String) {
    do throws(SystemFailure) {
      self.folder = try Folder.resolved(folder)
    } catch {
      self.folder = folder
    }
    identity = ProjectMarker.project(in: folder)
    isRepaired = ProjectMarker.isRepaired(in: folder)
  }

  /// What tells its files from those of other projects.
  var name: String { identity ?? "unnamed" }

  /// Whether what was kept is of this folder, or of one that has moved away from where it was. One whose
  /// marker was lost and written again is where it was.
  func owns(_ bytes: [UInt8]) -> Bool {
    guard let value = Self.value(bytes) else { return false }
    guard let place = value["folder"]?.text, place != folder else { return true }
    return identity != nil && ProjectMarker.project(in: place) != identity
      && !ProjectMarker.isRepaired(in: place)
  }

  /// Whether what was kept for a project of another name is of this folder: of what it was called before
  /// its marker was lost. A folder whose project has moved away, and that holds another one now, has a
  /// marker that was never lost.
  func adopts(_ bytes: [UInt8]) -> Bool {
    isRepaired && Self.value(bytes)?["folder"]?.text == folder
  }

  /// Whether what was kept for a project of some name may be of this one: it has its name or its folder,
  /// or its own project is not where it was.
  func mayOwn(_ name: String, _ bytes: [UInt8]) -> Bool {
    guard name != self.name, let place = Self.value(bytes)?["folder"]?.text, place != folder else {
      return true
    }
    return KeptProject(folder: place).name != name
  }

  /// What is to be kept, as JSON.
  func json(_ unfinished: [Unfinished]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("folder", folder)
      json.key("entries")
      Unfinished.write(unfinished, into: &json)
    }
    return json.bytes
  }

  /// What was kept; nil where it cannot be understood. A list alone is what earlier versions kept.
  static func unfinished(in bytes: [UInt8]) -> [Unfinished]? {
    value(bytes).flatMap { Unfinished.all(in: $0["entries"] ?? $0) }
  }

  private static func value(_ bytes: [UInt8]) -> JSONValue? {
    do throws(JSONProblem) { return try JSONValue(bytes) } catch { return nil }
  }
}
