internal import Files

/// The folder of a project, known by what it is and not by its path alone: where a disk is
/// unplugged or a folder renamed, the path may lead elsewhere a moment later.
struct ProjectPlace {
  /// The path that it was opened by.
  let path: String
  /// What `volets.json` says.
  let marker: ProjectMarker.Content
  private var status: FileStatus

  /// Opens the project of a folder.
  ///
  /// - Throws: `notAProject`, `markerMissing`, `badMarker`, or `system` where the folder cannot be
  ///   looked into.
  init(_ path: String) throws(JournalError) {
    self.path = path
    do throws(JournalError) {
      marker = try ProjectMarker.read(in: path)
    } catch {
      let journals = ProjectMaker.journalCount(in: path)
      guard error == .notAProject(path: path), journals > 0 else { throw error }
      throw .markerMissing(path: path, journals: journals)
    }
    do throws(SystemFailure) {
      status = try OpenFolder(path).status()
    } catch {
      throw error.isMissing ? .notAProject(path: path) : .system(error)
    }
  }

  /// The folder, held open, once it is certain that the path leads to the project.
  ///
  /// A copy of the same project that was put in the place of the folder, or a disk that was plugged
  /// in again, is taken for the project from then on.
  ///
  /// - Throws: `gone` where nothing or no project is there, `anotherProject`, `newerFormat`,
  ///   `replaced` where the same project is in another folder now, `badMarker`, `system`.
  mutating func enter() throws(JournalError) -> OpenFolder {
    let folder = try opened()
    let found = try status(of: folder)
    let content: ProjectMarker.Content
    do throws(JournalError) {
      content = try ProjectMarker.read(in: folder)
    } catch {
      if case .notAProject = error { throw .gone(path: path) }
      throw error
    }
    let isSame = found.isSameFile(as: status)
    guard content.project == marker.project, isSame || marker.project != nil else {
      throw .anotherProject(path: path)
    }
    guard content.version <= max(marker.version, ProjectMarker.currentVersion) else {
      throw .newerFormat(version: content.version)
    }
    guard isSame else {
      status = found
      throw .replaced
    }
    return folder
  }

  private func opened() throws(JournalError) -> OpenFolder {
    do throws(SystemFailure) {
      return try OpenFolder(path)
    } catch {
      throw error.isMissing ? .gone(path: path) : .system(error)
    }
  }

  private func status(of folder: borrowing OpenFolder) throws(JournalError) -> FileStatus {
    do throws(SystemFailure) { return try folder.status() } catch { throw .system(error) }
  }
}
