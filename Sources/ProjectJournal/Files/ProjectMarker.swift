internal import Files

/// `volets.json`: what makes a folder a project. Written once.
public enum ProjectMarker {
  /// The format that this program writes.
  public static let currentVersion = 1
  /// The name of the file.
  public static let fileName = "volets.json"

  /// Whether a folder holds a project. One that cannot be looked into counts as holding one, so that
  /// opening it tells why, and none is made in its place.
  public static func exists(in folder: String) -> Bool {
    do throws(SystemFailure) {
      _ = try POSIXFile.status(of: folder + "/" + fileName)
      return true
    } catch {
      return !error.isMissing
    }
  }

  /// The format version of a folder's project.
  ///
  /// - Throws: `notAProject`, `badMarker`, or `system` where the folder cannot be looked into.
  static func read(in folder: String) throws(JournalError) -> Int {
    let path = folder + "/" + fileName
    let bytes: [UInt8]
    do throws(SystemFailure) {
      bytes = try WholeFile.contents(of: path)
    } catch {
      throw error.isMissing ? .notAProject(path: folder) : .system(error)
    }
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONValue(bytes)
    } catch {
      throw .badMarker(path: path, error)
    }
    guard let version = value["format"]?.integer, version >= 1 else {
      throw .badMarker(path: path, nil)
    }
    return version
  }

  /// The name that tells a folder's project from others, as letters and digits; nil if it says none.
  public static func project(in folder: String) -> String? {
    do {
      let bytes = try WholeFile.contents(of: folder + "/" + fileName)
      let name = try JSONValue(bytes)["project"]?.text ?? ""
      let safe = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      return safe.isEmpty || safe.count > 64 ? nil : safe
    } catch {
      return nil
    }
  }

  /// Makes a project folder with its journal files; a folder that already is one is refused.
  ///
  /// - Parameter journals: bytes of the first journal files by writer; complete lines.
  /// - Throws: `alreadyAProject`, or `system` with what the system said.
  public static func make(
    in folder: String, project: String, journals: [String: [UInt8]]
  ) throws(JournalError) {
    guard !exists(in: folder) else { throw .alreadyAProject(path: folder) }
    var writer = JSONWriter(indents: true)
    writer.object { writer in
      writer.key("format")
      writer.integer(currentVersion)
      writer.key("project")
      writer.string(project)
    }
    do throws(SystemFailure) {
      try Folder.make(folder + "/journal")
      for (name, bytes) in journals.sorted(by: { $0.key < $1.key }) {
        try WholeFile.replace(folder + "/journal/\(name).jsonl", with: bytes)
      }
      // The marker comes last: a folder is a project only once it is whole.
      try WholeFile.replace(folder + "/" + fileName, with: writer.bytes + [0x0A])
    } catch {
      throw .system(error)
    }
  }
}
