public import Files
public import ProjectJournal
public import Words

/// Which sentence is about what became of folders, files and lines.
extension Wording {
  /// A sentence about a journal that could not be opened or written.
  public func sentence(_ error: JournalError) -> String {
    switch error {
    case .system(let failure): sentence(reading: failure)
    case .notWritten(let failure): sentence(writing: failure)
    case .leftPiece(let failure): leftPiece(failure.path, failure.reason)
    case .unconfirmed(let failure): unconfirmed(failure.path, failure.reason)
    case .textTooLong(let field, let limit): textTooLong(field, limit: limit)
    case .changeTooLong(let limit): changeTooLong(limit: limit)
    case .notAProject(let path): notAProject(path)
    case .markerMissing(let path, let journals): markerMissing(path, journals: journals)
    case .badMarker(let path, _): damaged(path)
    case .alreadyAProject(let path): alreadyAProject(path)
    case .newerFormat(let version): newerFormat(version)
    case .replaced: journalReplaced
    case .readOnly: readOnlyRefusal
    case .gone(let path): gone(path)
    case .anotherProject(let path): anotherProject(path)
    case .unfinishedErasure(let erasure, let left, let obstacle):
      unfinishedErasure(
        obstacle.file, reason(obstacle.failure), done: files(erasure, but: left),
        left: files(left, but: nil))
    case .noIdentity(let failure): writerUnknown(failure.path, failure.reason)
    case .noSettings: writerUnknown("VOLETS_CONFIG", homeUnknown)
    }
  }

  /// A sentence about a project that could not be read anew while it was open.
  public func sentence(reading error: JournalError) -> String {
    switch error {
    case .gone(let path): folderGone(path)
    case .anotherProject(let path): folderOfAnother(path)
    default: sentence(error)
    }
  }

  /// A sentence about a view that is not kept.
  func sentence(_ failure: ViewMemory.Failure) -> String {
    switch failure {
    case .nowhere: viewsNotKept(homeUnknown)
    case .unreadable(let path): viewsNotKept(viewsUnreadable(path))
    case .system(let failure): viewsNotKept(failure.reason)
    }
  }

  /// A sentence about something that is being entered and not kept.
  func sentence(_ failure: Keeper.Failure) -> String {
    switch failure {
    case .noSettings: entryNotKept(homeUnknown)
    case .system(let failure): entryNotKept(failure.reason)
    }
  }

  /// Why something failed, in few words.
  public func reason(_ failure: SystemFailure) -> String {
    if let nature = failure.nature { return isNot(nature) }
    if failure.isHeld { return heldReason }
    if failure.isFull { return fullReason }
    if failure.isForbidden { return forbiddenReason }
    return failure.reason
  }

  /// The files of an erasure with their lines, less what is left.
  private func files(_ erasure: ContactErasure, but left: ContactErasure?) -> [String] {
    erasure.files.compactMap { file in
      let rest = left?.files.first { $0.name == file.name }?.lines ?? 0
      return file.lines > rest ? inFile(file.name, lines: file.lines - rest) : nil
    }
  }

  private func sentence(writing failure: SystemFailure) -> String {
    if let nature = failure.nature { return notWritten(failure.path, isNot(nature)) }
    if failure.isHeld { return heldByAnother(failure.path) }
    if failure.isFull { return diskFull(failure.path) }
    if failure.isForbidden { return accessDenied(failure.path) }
    if failure.isMissing { return notFound(failure.path) }
    return systemRefused(failure.path, failure.reason)
  }

  private func sentence(reading failure: SystemFailure) -> String {
    if let nature = failure.nature { return notRead(failure.path, isNot(nature)) }
    if failure.isForbidden { return accessDeniedReading(failure.path) }
    if failure.isMissing { return notFound(failure.path) }
    return systemRefusedReading(failure.path, failure.reason)
  }

  private func isNot(_ nature: FileNature) -> String {
    switch nature {
    case .folder: isFolder
    case .file: isFile
    case .link: isLink
    case .shared: isShared
    case .pipe: isPipe
    case .socket: isSocket
    case .device: isDevice
    }
  }

  /// A sentence about something in a journal that was set aside.
  public func sentence(_ problem: JournalProblem) -> String {
    let file = problem.file.isEmpty ? "journal" : "journal/\(problem.file)"
    return switch problem.kind {
    case .badLine(let column, let reason):
      badLine(file, problem.line, column: column, self.reason(reason))
    case .unfinishedLine(let bytes): unfinishedLine(file, problem.line, bytes: bytes)
    case .tooLong(let bytes): lineTooLong(file, problem.line, bytes: bytes)
    case .unreadable(let failure):
      failure.nature.map { notRead(file, isNot($0)) } ?? unreadable(file, failure.reason)
    case .misnamed: misnamed(file)
    case .doubtfulVersion(let version): doubtfulVersion(file, problem.line, version)
    case .clockAhead(let count, let day): clockAhead(file, problem.line, count: count, day)
    }
  }

  /// A sentence about two entries that cannot both be right.
  public func sentence(_ clash: JournalSurvey.Clash) -> String {
    sameStamp(
      clash.stamp, "journal/\(clash.first.file)", clash.first.line, "journal/\(clash.second.file)",
      clash.second.line)
  }

  private func reason(_ reason: JSONProblem.Reason) -> String {
    switch reason {
    case .unexpectedEnd: endsTooSoon
    case .unexpectedByte(let byte): unexpected(byte)
    case .controlInString(let byte): controlInText(byte)
    case .badEscape: badEscape
    case .badUTF8: badUTF8
    case .badNumber: badNumber
    case .tooDeep: nestedTooDeep
    case .expected(let expectation): expected(name(expectation))
    case .missing(let key): missingKey(key)
    case .endOfTime: endOfTime
    }
  }

  private func name(_ expectation: JSONProblem.Expectation) -> String {
    switch expectation {
    case .object: anObject
    case .array: aList
    case .text: aText
    case .flag: aFlag
    case .wholeNumber(let bounds): aWholeNumber(bounds)
    case .number: aNumber
    case .day: aDay
    case .stamp: aStamp
    case .identifier: anIdentifier
    case .word(let words): oneOf(words)
    }
  }
}
