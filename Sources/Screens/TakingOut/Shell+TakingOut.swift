internal import Cells
internal import Words

/// What is told of what was taken out of a list.
extension Shell {
  /// Tells what became of a copy. A terminal says nothing of it, so neither is it said that it is there.
  mutating func take(_ outcome: CopyOutcome, of extent: Copied.Extent) {
    switch outcome {
    case .sent(let isDoubtful):
      let text = wording.copied(extent)
      notice = isDoubtful ? Notice(text: text + " " + wording.copyDoubtful) : Notice(text: text)
    case .unable: notice = Notice(text: wording.copyUnable, tone: .refusal)
    case .tooLong(let bytes, let limit):
      run(
        [
          .ask(
            Question(
              text: wording.copyTooLong(bytes: bytes, limit: limit), yes: [.askForExport]))
        ], for: stack.screen.id)
    }
  }

  /// Tells what became of a file.
  mutating func take(_ outcome: ExportOutcome) {
    tell(.exported(outcome))
    switch outcome {
    case .written(let path, let rows): notice = Notice(text: wording.exported(path, rows))
    case .reportWritten(let path, let missing):
      notice = Notice(
        text: ([wording.fileWritten(path)] + missing.prefix(1)).joined(separator: " · "))
    case .taken: notice = Notice(text: wording.exportTaken, tone: .refusal)
    case .refused(let sentence): notice = Notice(text: sentence, tone: .refusal)
    }
  }
}

extension Wording {
  fileprivate func copied(_ extent: Copied.Extent) -> String {
    switch extent {
    case .cell: copiedCell
    case .rows(let count), .list(let count): copiedRows(count)
    }
  }
}
