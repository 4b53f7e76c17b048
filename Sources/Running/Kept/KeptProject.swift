internal import Screens
internal import Files
internal import ProjectJournal

/// The project that something unfinished belongs to: by its name, and by its folder, as a copy of the
/// folder has the same name.
struct KeptProject: Sendable {
  private let folder: String
  private let identity: String?

  /// The project of a folder.
  init(folder: String) {
    do throws(SystemFailure) {
      self.folder = try Folder.resolved(folder)
    } catch {
      self.folder = folder
    }
    identity = ProjectMarker.project(in: folder)
  }

  /// What tells its files from those of other projects.
  var name: String { identity ?? "unnamed" }

  /// Whether what was kept is of this folder, or of one that has moved away from where it was.
  func owns(_ bytes: [UInt8]) -> Bool {
    guard let value = Self.value(bytes) else { return false }
    guard let place = value["folder"]?.text, place != folder else { return true }
    return identity != nil && ProjectMarker.project(in: place) != identity
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
