internal import ProjectModel
internal import Words

/// The project that is shown, and all that is derived from it. Layers read it by their `Scene` and
/// never change it; the shell alone does, by the functions of its extensions.
struct World {
  /// The project as it is shown: as it is now, or as `travel` says.
  private(set) var project: Project
  /// What follows from it whole; only made from a project.
  private(set) var derived: Derived
  /// What is kept up entry by entry together with the project.
  private(set) var indexes = Indexes()
  /// The look at a day that has passed; nil for now.
  var travel: TimeTravel?
  /// How far one step through time goes.
  var timeStep = TimeStep.day
  /// Every entry; nil until something needs it.
  var history: History?
  /// What has changed since a moment; nil while nobody asks.
  var since: Since?
  /// Records that were changed a moment ago, and until when they are marked, in milliseconds of the
  /// clock that `update` is given.
  private(set) var fresh: [RecordID: Int64] = [:]
  /// Which making of the project and of what belongs to it is shown.
  private(set) var revision = Revision()
  /// The project on the map; nil until something needs it.
  private(set) var places: Places?
  /// All of the project by its words; nil until something is looked for.
  private(set) var search: ProjectIndex?
  /// What expenses are found by; nil until one is looked for.
  private(set) var expenseIndex: ExpenseIndex?
  /// Where the money leads; nil until something needs it, or while the agreement has no dates.
  private(set) var outlook: Outlook?
  /// Milestones by activity, in order of their due day; nil until something needs them.
  private(set) var milestones: [RecordID: [Milestone]]?
  /// What is to be written of each report; nil until something needs it.
  private(set) var reportPlans: [RecordID: ReportPlan]?
  /// Comments by the record that they are on, newest first; nil until something needs them.
  private(set) var comments: [RecordID: [Comment]]?
  /// What was entered last.
  private(set) var remembered = Memory()
  /// Who writes here; nil until that is known.
  var writer: WriterID?
  /// The municipalities of Québec.
  let directory: Directory
  /// What the clock here shows at a moment in milliseconds since 1970-01-01 UTC.
  let localTime: @Sendable (Int64) -> LocalTime

  /// How long a change stays marked, in milliseconds.
  static let freshDuration: Int64 = 6000
  /// Operations of one entry that are marked at most.
  private static let freshLimit = 1000

  init(
    _ project: Project, _ directory: Directory,
    localTime: @escaping @Sendable (Int64) -> LocalTime
  ) {
    self.project = project
    self.directory = directory
    self.localTime = localTime
    derived = Derived(project)
  }

  /// The figures of the project.
  var figures: Figures { derived.figures }

  /// What typing is helped by; nil until something is entered.
  var typing: TypingAids? { indexes.typing }

  /// The project as it is now, whatever day is shown.
  var present: Project { travel?.present ?? project }

  /// Whether a record stands out as changed a moment ago, or since the moment that is asked about.
  func isMarked(_ id: RecordID) -> Bool {
    fresh[id] != nil || since?.records.contains(id) == true
  }
}

/// Which making of something is shown: who keeps what was made from another one makes it anew.
struct Revision: Hashable {
  /// Counts the changes of the project, its day included.
  var project = 0
  /// Counts those that touch parts, activities or milestones.
  var activities = 0
  /// Counts those of the history.
  var history = 0
  /// Counts those of what has changed since the moment that is asked about.
  var since = 0
}

/// What follows from a project whole.
final class Derived: Sendable {
  let figures: Figures
  /// What asks for attention, most pressing first.
  let toDo: [ToDo]
  /// What panels of parts tell besides.
  let glances: [RecordID: PartGlance]
  /// What was received and spent.
  let cash: Cash
  /// How much of it is late.
  let lateCount: Int

  init(_ project: Project) {
    let figures = Figures(project)
    let toDo = ToDo.all(in: figures)
    var late = 0
    for case .item(let item) in toDo {
      if item.daysLate > 0 { late += 1 }
    }
    self.figures = figures
    self.toDo = toDo
    glances = PartGlance.all(in: project, figures)
    cash = Cash(project, figures)
    lateCount = late
  }
}

/// What is kept up together with a project, entry by entry; nil each until it is needed.
struct Indexes {
  /// Which expenses were made where.
  var expenses: ExpensesByMunicipality?
  /// What typing is helped by.
  var typing: TypingAids?

  /// Applies an entry to the project and to what is kept beside it.
  mutating func apply(_ entry: Entry, to project: inout Project) {
    // Before the memory changes, which it shares.
    typing?.lineReader = nil
    expenses?.remove(entry, from: project)
    project.apply(entry)
    expenses?.insert(entry, from: project)
    typing?.memory.note(entry, in: project)
  }
}

// MARK: Taking in

extension World {
  /// Takes in entries, and brings all that is derived up to date.
  mutating func take(_ entries: [Entry], now: Int64) {
    for entry in entries {
      for operation in entry.operations.prefix(Self.freshLimit) {
        fresh[operation.id] = now + Self.freshDuration
      }
    }
    if history != nil { entries.forEach { history?.insert($0) } }
    revision.history += 1
    if travel != nil {
      // First, as it holds the project that is changed.
      travel?.forgetHindsight()
      entries.forEach { travel?.present.apply($0) }
      showTravelled()
      return
    }
    entries.forEach { indexes.apply($0, to: &project) }
    derive(
      touchingActivities: entries.contains { entry in
        entry.operations.contains { operation in
          [.known(.activity), .known(.milestone), .known(.part)].contains(operation.kind)
        }
      },
      touchingComments: entries.contains { entry in
        entry.operations.contains { $0.kind == .known(.comment) }
      })
    updateChanges(entries)
  }

  /// Takes in a project that was read anew. A look at the past ends.
  mutating func replace(_ project: Project) {
    history = nil
    travel = nil
    show(project)
  }

  /// Takes in all entries there are.
  mutating func take(history entries: [Entry]) {
    history = History(entries)
    search = nil
    revision.history += 1
    findChanges()
  }

  /// Lets another day be today.
  mutating func setToday(_ day: CalendarDay) {
    if travel != nil {
      travel?.present.setToday(day)
      return
    }
    project.setToday(day)
    indexes.typing?.lineReader = nil
    derive(touchingActivities: false, touchingComments: false)
  }

  /// Shows another project.
  mutating func show(_ project: Project) {
    self.project = project
    indexes.expenses = nil
    if travel == nil, indexes.typing != nil {
      indexes.typing = TypingAids(project, directory)
    }
    derive(touchingActivities: true, touchingComments: true)
    findChanges()
  }

  /// Makes anew what follows from the project.
  private mutating func derive(touchingActivities: Bool, touchingComments: Bool) {
    derived = Derived(project)
    revision.project += 1
    revision.history += 1
    if touchingActivities {
      revision.activities += 1
      milestones = nil
    }
    if touchingComments { comments = nil }
    expenseIndex = nil
    search = nil
    outlook = nil
    reportPlans = nil
  }

  /// Notes that what has changed since a moment has been found anew.
  mutating func noteSince() { revision.since += 1 }

  /// Takes the marks away whose time is over.
  mutating func expire(_ now: Int64) {
    if !fresh.isEmpty { fresh = fresh.filter { $0.value > now } }
  }

  /// Keeps something for the next time that something is entered.
  mutating func remember(_ what: Remembered) {
    remembered.take(what)
    if case .entered = what { indexes.typing?.lineReader = nil }
  }
}

// MARK: What is needed

/// What a layer must find in the world; each is made when it is first needed.
struct Needs: OptionSet {
  let rawValue: UInt16

  /// All entries; they are read by the program.
  static let history = Needs(rawValue: 1)
  /// Which entries wrote to which record.
  static let recordIndex = Needs(rawValue: 2 | 1)
  /// What typing is helped by.
  static let typing = Needs(rawValue: 4)
  /// What reads the quick line.
  static let lineReader = Needs(rawValue: 8 | 4)
  /// The project on the map, and its expenses by municipality.
  static let places = Needs(rawValue: 16)
  /// What expenses are found by.
  static let expenseIndex = Needs(rawValue: 32)
  /// Milestones by activity.
  static let milestones = Needs(rawValue: 64)
  /// Where the money leads.
  static let outlook = Needs(rawValue: 128)
  /// Comments by record.
  static let comments = Needs(rawValue: 256)
  /// All of the project by its words, with the journal where it was read.
  static let search = Needs(rawValue: 512)
  /// What is to be written of reports.
  static let reportPlans = Needs(rawValue: 1024)
}

extension World {
  /// Makes what is needed and not there; all but the history, which it waits for.
  mutating func prepare(_ needs: Needs, _ wording: Wording) {
    if needs.contains(.recordIndex) { history?.indexRecords() }
    if needs.contains(.typing), indexes.typing == nil {
      indexes.typing = TypingAids(project, directory)
    }
    if needs.contains(.lineReader) { prepareLineReader(wording) }
    if needs.contains(.places) {
      if indexes.expenses == nil { indexes.expenses = ExpensesByMunicipality(project) }
      if places == nil { places = Places(directory) }
      places?.refresh(project, revision.project, wording)
    }
    if needs.contains(.expenseIndex), expenseIndex == nil {
      expenseIndex = ExpenseIndex(project, directory)
    }
    if needs.contains(.search), search == nil {
      search = ProjectIndex(
        project, directory, history: history, entryCount: history.map { shownCount($0) } ?? 0,
        ProjectIndex.Names(
          kinds: { kind in Language.allCases.map { Wording($0).name(kind) } },
          words: { Wording.names($0, $1) }, day: { [localTime] in localTime($0).day }))
    }
    if needs.contains(.outlook), outlook == nil { outlook = Outlook(project, derived.figures) }
    if needs.contains(.reportPlans), reportPlans == nil { reportPlans = project.reportPlans }
    if needs.contains(.comments), comments == nil { comments = project.commentsByRecord }
    if needs.contains(.milestones), milestones == nil {
      milestones = Dictionary(grouping: project.milestones) { $0.activity ?? .project }
        .mapValues { steps in
          steps.sorted { ($0.due?.number ?? .max, $0.id) < ($1.due?.number ?? .max, $1.id) }
        }
    }
  }

  /// The milestones of an activity, in order of their due day.
  func milestones(of activity: RecordID) -> [Milestone] { milestones?[activity] ?? [] }

  /// The comments on some records, newest first.
  func comments(on records: [RecordID]) -> [Comment] {
    let found = records.compactMap { comments?[$0] }
    return found.count == 1 ? found[0] : project.newestFirst(found.joined())
  }

  private mutating func prepareLineReader(_ wording: Wording) {
    guard let typing = indexes.typing, typing.lineReader?.language != wording.language else {
      return
    }
    indexes.typing?.lineReader = TypingAids.LineReader(
      language: wording.language,
      reader: QuickLineReader(
        project: project, directory: directory, search: typing.search, memory: typing.memory,
        today: project.today, defaults: remembered.entered[.expense] ?? [],
        fieldNames: { field in
          [wording.name(field)] + Wording.names(field).filter { $0 != wording.name(field) }
        }, names: { set, word in Wording.names(set, word) }))
  }
}
