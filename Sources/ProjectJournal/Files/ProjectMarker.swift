internal import Files

/// `volets.json`: what makes a folder a project. Written once.
public enum ProjectMarker {
  /// The format that this program writes.
  public static let currentVersion = 1
  /// The name of the file.
  public static let fileName = "volets.json"

  /// What the file says.
  struct Content: Hashable, Sendable {
    /// The version of the format.
    var version: Int
    /// What tells the project from others; nil if it says nothing.
    var project: String?
    /// Whether it was written again in the place of one that was lost, with another name.
    var isRepaired = false
  }

  /// Longest that the file may be, in bytes.
  private static let limit = 1 << 20

  /// Whether a folder holds a project. One that cannot be looked into counts as holding one, so that
  /// opening it tells why, and none is made in its place.
  public static func exists(in folder: String) -> Bool {
    do throws(SystemFailure) {
      _ = try FileStatus(of: folder + "/" + fileName)
      return true
    } catch {
      return !error.isMissing
    }
  }

  /// What the file of a folder says.
  ///
  /// - Throws: `notAProject`, `badMarker`, or `system` where the folder cannot be looked into.
  static func read(in folder: String) throws(JournalError) -> Content {
    let opened: OpenFolder
    do throws(SystemFailure) {
      opened = try OpenFolder(folder)
    } catch {
      throw error.isMissing ? .notAProject(path: folder) : .system(error)
    }
    return try read(in: opened)
  }

  /// The same of a folder that is held open.
  ///
  /// - Throws: `notAProject`, `badMarker`, or `system` where the folder cannot be looked into.
  static func read(in folder: borrowing OpenFolder) throws(JournalError) -> Content {
    let path = folder.path + "/" + fileName
    let bytes: [UInt8]
    do throws(SystemFailure) {
      bytes = try WholeFile.contents(of: fileName, in: folder, upTo: limit)
    } catch {
      throw error.isMissing ? .notAProject(path: folder.path) : .system(error)
    }
    let value: JSONValue
    do throws(JSONProblem) {
      // Editors may put a byte order mark before the text.
      value = try JSONValue(bytes.starts(with: ByteOrderMark.bytes) ? Array(bytes[3...]) : bytes)
    } catch {
      throw .badMarker(path: path, error)
    }
    guard let version = value["format"]?.integer, version >= 1 else {
      throw .badMarker(path: path, nil)
    }
    return Content(
      version: version, project: value["project"]?.text,
      isRepaired: value["repaired"] == .flag(true))
  }

  /// The name that tells a folder's project from others, as letters and digits; nil if it says none.
  public static func project(in folder: String) -> String? {
    do throws(JournalError) {
      let name = try read(in: folder).project ?? ""
      let safe = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      return safe.isEmpty || safe.count > 64 ? nil : safe
    } catch {
      return nil
    }
  }

  /// Whether a folder's project had another name before its marker was lost and written again.
  public static func isRepaired(in folder: String) -> Bool {
    do throws(JournalError) { return try read(in: folder).isRepaired } catch { return false }
  }
}
