internal import Screens
internal import Exchange
internal import Files
internal import ProjectModel
internal import Words

/// A file that the dashboard may import, by a path as it is typed: finding it, and reading it as a
/// table.
struct TableFile {
  private let path: String
  private let home: String?

  /// - Parameter home: the user's own folder, which `~` stands for.
  init(_ path: String, home: String?) {
    self.path = path
    self.home = home
  }

  /// Reads the file as the command `import` does; a sentence where it cannot.
  ///
  /// - Parameter isStopped: asked now and then whether to give up.
  func message(
    _ kind: Kind, _ columns: ImportMemory, _ wording: Wording, isStopped: () -> Bool
  ) -> Message {
    // The path stands beside the sentence, which would be cut for it.
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    do throws(SystemFailure) {
      let bytes = try WholeFile.input(
        of: expanded(path), upTo: CSVReader.longestFile, isStopped: isStopped)
      do throws(CSVProblem) {
        var table = try CSVReader.table(bytes, isStopped: isStopped)
        table.findHeadings(for: kind) { Wording.names($0) }
        return .tableRead(
          table, name: name, kind, remembered: columns.mapping(kind, table.headings))
      } catch {
        return .tableRefused(wording.sentence(error, file: name))
      }
    } catch {
      return .tableRefused(wording.sentence(error, file: name))
    }
  }

  /// The names in the folder of a path that begin as it ends, those of folders with `/`; hidden ones
  /// only where a point is typed.
  var names: [String] {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = expanded(String(path[..<start]))
    let beginning = path[start...]
    var names: [String] = []
    do throws(SystemFailure) {
      names = try Folder.names(in: folder.isEmpty ? "." : folder)
    } catch {
      // What cannot be listed has nothing to go on with.
    }
    return names.filter { name in
      name.hasPrefix(beginning) && (!name.hasPrefix(".") || beginning.hasPrefix("."))
    }
    .map { Folder.exists("\(folder)\($0)") ? $0 + "/" : $0 }
    .sorted { CollationKey($0) < CollationKey($1) }
  }

  /// A path with `~` for the user's folder.
  private func expanded(_ path: String) -> String {
    if path == "~" || path.hasPrefix("~/"), let home {
      return home + path.dropFirst()
    }
    // By itself it would be the standard input, which here is the keyboard.
    return path == "-" ? "./-" : path
  }
}
