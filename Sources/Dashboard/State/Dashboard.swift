public import Cells
public import ProjectModel
internal import Widgets

/// All state of the dashboard. `update` changes it and says what is to be done; `frame` draws it.
/// Nothing here touches the terminal, the disk or the clock.
public struct Dashboard: Sendable {
  /// The project that is shown.
  public private(set) var project: Project
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
  /// The day here of a moment in milliseconds since 1970-01-01 UTC.
  let localDay: @Sendable (Int64) -> CalendarDay

  /// The screen that is shown.
  public internal(set) var screen = Screen.overview
  var overview = OverviewState()
  var activities = ActivityList()
  var municipalities = MunicipalitiesState()
  var budget = BudgetState()
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
  public init(
    project: Project, directory: Directory, wording: Wording, size: Size,
    glyphs: Glyphs = .unicode, theme: Theme = .dark, isReadOnly: Bool = false,
    localDay: @escaping @Sendable (Int64) -> CalendarDay = {
      CalendarDay(number: Int32(clamping: $0 / 86_400_000))
    }
  ) {
    figures = Figures(project)
    toDo = ToDo.all(in: figures)
    self.project = project
    self.directory = directory
    self.wording = wording
    self.size = size
    self.glyphs = glyphs
    self.theme = theme
    self.isReadOnly = isReadOnly
    self.localDay = localDay
    indexToDo()
    arrange()
  }

  /// The next moment, in milliseconds of the clock that `update` is given, at which something shown
  /// must change by itself; nil if nothing waits, so that nobody need wake.
  public var deadline: Int64? {
    [notice?.until, fresh.values.min()].compactMap(\.self).min()
  }

  /// Whether a record stands out as changed a moment ago.
  func isMarked(_ id: RecordID) -> Bool { fresh[id] != nil }

  /// Says something until the next change or for good.
  public mutating func say(_ text: String, until: Int64? = nil) {
    notice = Notice(text: text, until: until)
  }

  mutating func replaceProject(_ project: Project) {
    self.project = project
    municipalities.expenses = nil
    refresh(activitiesChanged: true)
  }

  mutating func apply(_ entries: [Entry]) {
    for entry in entries {
      municipalities.expenses?.remove(entry, from: project)
      project.apply(entry)
      municipalities.expenses?.insert(entry, from: project)
    }
    refresh(
      activitiesChanged: entries.contains { entry in
        entry.operations.contains { operation in
          [.known(.activity), .known(.milestone), .known(.part)].contains(operation.kind)
        }
      })
  }

  mutating func setToday(_ day: CalendarDay) {
    project.setToday(day)
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
