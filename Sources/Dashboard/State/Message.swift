public import Cells
public import ProjectModel

/// What happened: everything that the dashboard is told.
public enum Message: Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted.
  case pasted(String)
  /// The terminal has another size.
  case resized(Size)
  /// Entries were written, by this program or another.
  case entriesArrived([Entry])
  /// Everything was read anew.
  case projectReloaded(Project)
  /// Lines are set aside in the journals: how many, and a sentence about the first.
  case problemsFound(count: Int, first: String)
  /// All entries there are, as was asked for.
  case historyLoaded([Entry])
  /// What was asked to be written is on disk, and has come back among the entries.
  case written
  /// Who writes here; their own changes can be undone.
  case identified(WriterID)
  /// Something was being entered when the program last ended.
  case unfinishedFound(Unfinished)
  /// What was asked to be written was not; why, in a sentence.
  case refused(String)
  /// The mode for the projector is to begin.
  case meetingBegins
  /// Midnight has passed.
  case dayChanged(CalendarDay)
  /// A moment that the dashboard waited for has come.
  case timePassed
}

/// What the dashboard asks of the world.
public enum Effect: Hashable, Sendable {
  /// Leave.
  case quit
  /// Stop as Ctrl-Z does.
  case suspend
  /// Draw everything anew, whatever the terminal shows.
  case repaint
  /// Read the journals anew.
  case reload
  /// Read all entries, for history and time travel.
  case loadHistory
  /// Write a change, durably; it comes back among the entries.
  case write(Draft)
}

/// The screens, in the order of their tabs; raw values are the keys that show them.
public enum Screen: Int, Hashable, Sendable, CaseIterable {
  /// *Aperçu*.
  case overview = 1
  /// *Volets*.
  case activities
  /// *Municipalités*.
  case municipalities
  /// *Budget*.
  case budget
  /// *Saisie*.
  case entry
  /// *Journal*.
  case journal
}
