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
  /// So many lines are set aside in the journals, so many count and are doubtful, and the clock of
  /// somebody who wrote ran ahead to a day.
  case problemsFound(count: Int, doubtful: Int = 0, clockAhead: CalendarDay? = nil)
  /// All entries there are, as was asked for.
  case historyLoaded([Entry])
  /// History cannot be read, as was asked for; why, in a sentence.
  case historyRefused(String)
  /// What was asked to be written is on disk, and has come back among the entries.
  case written(Ticket)
  /// Who writes here; their own changes can be undone.
  case identified(WriterID)
  /// Things were being entered when the program last ended.
  case unfinishedFound([Unfinished])
  /// How everything was looked at when the program last ended, and the views that have names.
  case viewsFound(KeptViews?, [NamedView])
  /// What there is of views that have names, after a change that was asked for.
  case viewsChanged([NamedView], NamedViewChange)
  /// What was asked to be written was not; why, in a sentence.
  case refused(Ticket, String)
  /// Something that nobody asked for, in a sentence: what is wrong with the journals, the terminal or
  /// the settings.
  case said(String)
  /// The mode for the projector is to begin.
  case meetingBegins
  /// Midnight has passed.
  case dayChanged(CalendarDay)
  /// Names in the folder of a path that begin as it ends; those of folders end in `/`.
  case filesListed(path: String, names: [String])
  /// A file was read as a table of records of a kind; where its columns went the last time.
  case tableRead(ImportTable, name: String, Kind, remembered: ColumnMapping?)
  /// A file cannot be read as a table, as was asked for; why, in a sentence.
  case tableRefused(String)
  /// Where the columns of such a table went the last time; nil if that is not known.
  case columnsRecalled(ColumnMapping?)
  /// What became of what was to be copied.
  case copied(Copied.Extent, CopyOutcome)
  /// What became of a file that a list was to be written to.
  case exported(ExportOutcome)
  /// No key waits, and work may go on.
  case goOn
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
  /// Read all entries, for history and time travel; answered by `historyLoaded` or `historyRefused`.
  case loadHistory
  /// Write a change, durably; it comes back among the entries, then `written` or `refused` answers
  /// with the same ticket.
  case write(Draft, Ticket)
  /// List the names that a path may go on with.
  case listFiles(String)
  /// Read a file as a table of records of a kind; answered by `tableRead` or `tableRefused`.
  case readTable(String, Kind)
  /// Say where the columns of tables with some headings went the last time.
  case recallColumns(Kind, headings: [String])
  /// Remember where the columns of tables with some headings go.
  case keepColumns(ColumnMapping, headings: [String])
  /// Change the views that have names; answered by `viewsChanged`, or by what was in the way.
  case changeViews(NamedViewChange)
  /// Put rows of a list into the clipboard of the terminal; answered by `copied`.
  case copy(Copied)
  /// Write rows as a new CSV file, the first being their heads; answered by `exported`.
  case writeTable([[String]], path: String)
  /// Write a report to a new file, as its ending says; answered by `exported`.
  case writeReport(RecordID, path: String)
  /// Answer with `Message.goOn` once no key waits.
  case goOn
}

/// Tells one write from another, so that its answer finds whoever asked for it.
public struct Ticket: Hashable, Sendable {
  /// Counts what was asked to be written, from 1.
  public let number: Int

  /// A ticket.
  public init(number: Int) { self.number = number }
}
