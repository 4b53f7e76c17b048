internal import Dashboard
internal import Exchange
internal import ProjectModel
internal import Words

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Files that the dashboard imports: finding them, and reading them as tables.
enum TableFile {
  /// Reads a file as the command `import` does; a sentence where it cannot.
  static func message(_ path: String, _ kind: Kind, _ wording: Wording) -> Message {
    let place = expanded(path)
    do throws(InputFile.Failure) {
      var info = stat()
      guard stat(place, &info) == 0 else { throw InputFile.Failure() }
      // A pipe or a device might never end.
      guard info.st_mode & S_IFMT == S_IFREG else {
        return .tableRefused(wording.sentence(CSVProblem.notText, file: path))
      }
      let bytes = try InputFile.bytes(of: place)
      do throws(CSVProblem) {
        let table = try CSVReader.table(bytes)
        let name = path.split(separator: "/").last.map { String($0) } ?? path
        return .tableRead(
          table, name: name, kind, remembered: ImportMemory.mapping(kind, table.headings))
      } catch {
        return .tableRefused(wording.sentence(error, file: path))
      }
    } catch {
      return .tableRefused(
        error.isMissing ? wording.noSuchFile(path) : wording.unreadable(path, error.reason))
    }
  }

  /// The names in the folder of a path that begin as it ends, those of folders with `/`; hidden ones
  /// only where a point is typed.
  static func names(_ path: String) -> [String] {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = expanded(String(path[..<start]))
    let beginning = path[start...]
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      guard name.hasPrefix(beginning), name != ".", name != "..",
        !name.hasPrefix(".") || beginning.hasPrefix(".")
      else { continue }
      var info = stat()
      let isFolder =
        stat("\(folder)\(name)", &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
      names.append(isFolder ? name + "/" : name)
    }
    return names.sorted { CollationKey($0) < CollationKey($1) }
  }

  /// A path with `~` for the user's folder.
  private static func expanded(_ path: String) -> String {
    if path == "~" || path.hasPrefix("~/"), let home = System.variable("HOME") {
      return home + path.dropFirst()
    }
    // By itself it would be the standard input, which here is the keyboard.
    return path == "-" ? "./-" : path
  }
}
