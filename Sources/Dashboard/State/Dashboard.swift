public import Cells
public import ProjectModel
internal import Widgets
public import Words

/// All state of the dashboard. `update` changes it and says what is to be done; `frame` draws it.
/// Nothing here touches the terminal, the disk or the clock.
public struct Dashboard: Sendable {
  /// The project that is shown: as it is now, or as `travel` says.
  public private(set) var project: Project
  /// The look at a day that has passed; nil for now.
  var travel: TimeTravel?
  /// How far one step through time goes.
  var timeStep = TimeTravel.Step.day
  /// Every entry; nil until something needs it.
  var history: History?
  /// What is to be done once the history is there.
  var awaiting: Action?
  /// What has changed since a moment; nil while nobody asks.
  var since: Since?
  /// The mode for the projector; nil while it is off.
  var meeting: MeetingState?
  /// What is asked for on the status line.
  var prompt: Prompt?
  /// What is to be done once it is confirmed.
  var question: Question?
  /// The record that is being entered or changed; nil while none is.
  var form: Form?
  /// The budget of a part while it is being edited as a grid; nil while none is.
  var grid: BudgetGrid?
  /// The table that is being looked at before its rows are added; nil while none is.
  var preview: ImportPreview?
  /// The folder of the file that was imported last, as it was typed.
  var importFolder = ""
  /// What a program that has ended had not finished, and has not been asked about yet.
  var offers: [Unfinished] = []
  /// What typing is helped by; nil until something is entered.
  var aids: EntryAids?
  /// The palette; nil while it is closed.
  var palette: Palette?
  /// What expenses are found by in the palette; nil until one is looked for.
  var expenseIndex: ExpenseIndex?
  /// The records that are changed or dropped together.
  var marks: Set<RecordID> = []
  /// The field that was changed last in a list, by kind of record.
  var lastCellField: [Kind: Field] = [:]
  /// What was entered last of each kind, for what repeats.
  var lastEntered: [Kind: [Assignment]] = [:]
  /// Makes identifiers of new records.
  var identifiers: RecordIDSource
  /// The ticket of the change that was asked to be written last.
  private(set) var lastTicket = Ticket(number: 0)
  /// The municipalities of Québec.
  let directory: Directory
  /// Words in the language of the screen.
  public internal(set) var wording: Wording
  /// Size of the terminal.
  public internal(set) var size: Size
  /// Characters that pictures are made of.
  public let glyphs: Glyphs
  /// How roles look.
  public internal(set) var theme: Theme
  /// Whether nothing can be written.
  public let isReadOnly: Bool
  /// What the clock here shows at a moment in milliseconds since 1970-01-01 UTC.
  let localTime: @Sendable (Int64) -> LocalTime

  /// The screen that is shown.
  public internal(set) var screen = Screen.overview
  var overview = OverviewState()
  var activities = ActivityList()
  var municipalities = MunicipalitiesState()
  var budget = BudgetState()
  var journal = JournalState()
  var entry = EntryState()
  /// Who writes here; nil until that is known.
  var writer: WriterID?
  /// The page that keys go to; nil while they go to a list.
  var page: Page?
  /// The lines of that page.
  var pageLines: [PageLine] = []
  /// Where one was before each link that was followed.
  var trail: [Waypoint] = []
  /// Whether names of people are hidden, for a screen that others see.
  var hidesPeople = false
  /// The filter while it is being typed.
  var filterField: TextField?
  /// The municipality that was selected before a search began.
  var selectedBeforeSearch: MunicipalityList.Row?
  /// First line of the help that is seen; nil while it is closed.
  var helpTop: Int?
  /// What happened last, in words, and until when it is shown.
  var notice: Notice?
  /// Records that were changed a moment ago, and until when they are marked.
  var fresh: [RecordID: Int64] = [:]
  /// Lines set aside in the journals.
  var problems: (count: Int, first: String) = (0, "")

  /// The figures of the project.
  private(set) var figures: Figures
  /// What asks for attention.
  private(set) var toDo: [ToDo]
  /// The first of it per part, as many as a panel can show.
  private(set) var toDoByPart: [RecordID: [AgendaItem]] = [:]
  /// How much of it is late.
  private(set) var lateCount = 0

  /// The parts that have a panel: all but what is charged to none.
  var panels: [Figures.PartFigures] { figures.parts.filter { $0.part != nil } }

  /// What the overview remembers.
  struct OverviewState: Hashable, Sendable {
    /// 0 for « À faire », then the parts from 1.
    var panel = 0
    /// The lines of « À faire ».
    var list = ListState()
  }

  /// A sentence that is shown for a moment.
  struct Notice: Hashable, Sendable {
    var text: String
    /// Milliseconds of the clock that `update` is given; nil to stay.
    var until: Int64?
  }

  /// How long a change stays marked, in milliseconds.
  static let freshDuration: Int64 = 6000

  /// A dashboard on a project.
  ///
  /// - Parameter seed: what identifiers of new records are made from; at random, save in tests.
  public init(
    project: Project, directory: Directory, wording: Wording, size: Size,
    glyphs: Glyphs = .unicode, theme: Theme = .dark, isReadOnly: Bool = false,
    seed: UInt64 = 0,
    localTime: @escaping @Sendable (Int64) -> LocalTime = { LocalTime(utc: $0) }
  ) {
    identifiers = RecordIDSource(seed: seed)
    figures = Figures(project)
    toDo = ToDo.all(in: figures)
    self.project = project
    self.directory = directory
    self.wording = wording
    self.size = size
    self.glyphs = glyphs
    self.theme = theme
    self.isReadOnly = isReadOnly
    self.localTime = localTime
    indexToDo()
    arrange()
  }

  /// The next moment, in milliseconds of the clock that `update` is given, at which something shown
  /// must change by itself; nil if nothing waits, so that nobody need wake.
  public var deadline: Int64? {
    [notice?.until, fresh.values.min(), meeting?.nextTurn].compactMap(\.self).min()
  }

  /// Whether a record stands out as changed a moment ago, or since the moment that is asked about.
  func isMarked(_ id: RecordID) -> Bool {
    fresh[id] != nil || since?.records.contains(id) == true
  }

  /// Asks for a change to be written.
  mutating func write(_ draft: Draft) -> Effect {
    lastTicket = Ticket(number: lastTicket.number + 1)
    return .write(draft, lastTicket)
  }

  /// Says something until the next change or for good.
  mutating func say(_ text: String, until: Int64? = nil) {
    notice = Notice(text: text, until: until)
  }

  /// Takes in a project that was read anew. A history that was at hand has to be read anew as well;
  /// a look at the past ends, and a question that was asked about what was read before falls.
  mutating func replaceProject(_ project: Project) -> [Effect] {
    let effects: [Effect] = history == nil ? [] : [.loadHistory]
    history = nil
    travel = nil
    if !isOffering { question = nil }
    replaceShown(project)
    refreshForm()
    refreshGrid()
    return effects
  }

  /// Shows another project.
  mutating func replaceShown(_ project: Project) {
    self.project = project
    municipalities.expenses = nil
    if travel == nil, aids != nil { aids = EntryAids(project, directory) }
    refresh(activitiesChanged: true)
    findChanges()
  }

  mutating func apply(_ entries: [Entry]) {
    if history != nil { entries.forEach { history?.insert($0) } }
    journal.invalidate()
    if travel != nil {
      entries.forEach { travel?.present.apply($0) }
      travel?.forgetHindsight()
      showTravelled()
      return
    }
    // Before the memory changes, which it shares.
    aids?.lineReader = nil
    for entry in entries {
      municipalities.expenses?.remove(entry, from: project)
      project.apply(entry)
      municipalities.expenses?.insert(entry, from: project)
      aids?.memory.note(entry, in: project)
    }
    refresh(
      activitiesChanged: entries.contains { entry in
        entry.operations.contains { operation in
          [.known(.activity), .known(.milestone), .known(.part)].contains(operation.kind)
        }
      })
    updateChanges(entries)
  }

  mutating func setToday(_ day: CalendarDay) {
    if travel != nil {
      travel?.present.setToday(day)
      return
    }
    project.setToday(day)
    aids?.lineReader = nil
    refresh(activitiesChanged: false)
  }

  /// Makes anew what is derived from the project. Selections stay on what they were on.
  private mutating func refresh(activitiesChanged: Bool) {
    let chosen =
      toDo.indices.contains(overview.list.selection)
      ? toDo[overview.list.selection].record : nil
    figures = Figures(project)
    toDo = ToDo.all(in: figures)
    indexToDo()
    if let chosen, let index = toDo.firstIndex(where: { $0.record == chosen }) {
      overview.list.select(index, count: toDo.count)
    }
    if activitiesChanged { activities.invalidate() }
    municipalities.invalidate()
    budget.invalidate()
    journal.invalidate()
    entry.invalidate()
    expenseIndex = nil
    arrange()
  }
}

extension Dashboard {
  private mutating func indexToDo() {
    toDoByPart = [:]
    lateCount = 0
    for case .item(let item) in toDo {
      if item.daysLate > 0 { lateCount += 1 }
      if let part = item.part, toDoByPart[part, default: []].count < 12 {
        toDoByPart[part, default: []].append(item)
      }
    }
  }
}

extension ToDo {
  /// The record it is about, if it is about one.
  var record: RecordID? { if case .item(let item) = self { item.id } else { nil } }
}
