internal import Cells
internal import ProjectModel
internal import Words

/// What a layer sees while it takes in a key, is arranged or drawn: the world, how things are to
/// look, the room, and what lies above it. It lives for one call.
final class Scene {
  /// The project and all that is derived from it.
  @Shared private(set) var world: World
  /// Words, theme, characters.
  let look: Look
  /// The three parts of the terminal.
  let areas: Areas
  /// Milliseconds of the clock that `update` is given.
  let now: Int64
  /// What lies above.
  let above: Above
  /// Makes identifiers of new records.
  let identifiers: Identifiers

  init(
    _ world: Shared<World>, _ look: Look, _ areas: Areas, now: Int64, above: Above,
    identifiers: Identifiers
  ) {
    _world = world
    self.look = look
    self.areas = areas
    self.now = now
    self.above = above
    self.identifiers = identifiers
  }

  /// What lies above a layer, as far as it matters below.
  struct Above {
    /// What the open page is about.
    var page: Page.Subject?
    /// Where pages are drawn.
    var pageArea: Rect?
    /// The field that is being changed where a list shows it.
    var field: EditedField?
    /// What is said on the status line.
    var notice: Notice?
    /// Whether the mode for the projector is shown.
    var isMeeting = false
    /// Whether the status line tells the way back from the past.
    var showsTime = true
    /// Whether it tells what passes by itself, or only what waits for a key.
    var showsNews = true
    /// Why nothing may be written now.
    var refusal: String?
  }

  var project: Project { world.project }
  var figures: Figures { world.figures }
  var directory: Directory { world.directory }
  var wording: Wording { look.wording }
  var format: QuebecFormat { look.wording.format }
  var hidesPeople: Bool { look.hidesPeople }
  /// The whole of the terminal.
  var size: Size { areas.size }
  /// Why nothing may be written now; nil if it may.
  var refusal: String? { above.refusal }

  /// Whether a record stands out as changed a moment ago, or since the moment that is asked about.
  func isMarked(_ id: RecordID) -> Bool { world.isMarked(id) }

  /// What the clock here shows at a moment in milliseconds since 1970-01-01 UTC.
  func localTime(_ milliseconds: Int64) -> LocalTime { world.localTime(milliseconds) }

  /// A new identifier for a record of a kind.
  func newID(_ kind: Kind) -> RecordID { identifiers.next(kind) }
}

/// Makes identifiers of new records; all layers share one.
final class Identifiers {
  private var source: RecordIDSource

  init(seed: UInt64) { source = RecordIDSource(seed: seed) }

  func next(_ kind: Kind) -> RecordID { source.next(kind) }
}

/// How everything looks.
struct Look {
  /// Words in the language of the screen.
  var wording: Wording
  /// How roles look.
  var theme: Theme
  /// Characters that pictures are made of.
  let glyphs: Glyphs
  /// How many colours there are.
  let depth: ColourDepth
  /// Whether names of people are hidden, for a screen that others see.
  var hidesPeople = false
  /// Whether nothing can be written.
  let isReadOnly: Bool
}

/// The parts of every screen. On the lowest terminals only the body is left.
struct Areas {
  /// The whole.
  let size: Size
  /// The tabs, and how the screen is to be read.
  let header: Rect
  /// The screen.
  let body: Rect
  /// What is said, asked and hinted at.
  let status: Rect
  /// What is wrong with the journals.
  let problems: Rect

  /// Everything but the lowest row.
  var aboveStatus: Rect {
    Rect(column: 0, row: 0, columns: size.columns, rows: body.bottom)
  }

  /// - Parameter kept: columns at the end of the lowest row that are kept for problems.
  init(_ size: Size, kept: Int = 0) {
    self.size = size
    let all = Rect(size)
    let header = all.splitTop(size.rows >= 4 ? 1 : 0)
    let body = header.rest.splitTop(header.rest.rows - (size.rows >= 3 ? 1 : 0))
    self.header = header.top
    self.body = body.top
    let line = body.rest.splitLeft(body.rest.columns - kept)
    status = line.left
    problems = line.rest
  }
}

/// A sentence that is shown for a moment.
struct Notice: Hashable {
  /// What it is of.
  enum Tone: Hashable { case news, refusal }

  var text: String
  var tone = Tone.news
  /// Milliseconds of the clock that `update` is given; nil to stay until a key is pressed.
  var until: Int64?
}

/// Something that draws what it shows, and what all that do so look up.
protocol SceneView {
  var scene: Scene { get }
}

extension SceneView {
  var project: Project { scene.project }
  var figures: Figures { scene.figures }
  var wording: Wording { scene.wording }
  var format: QuebecFormat { scene.format }
}
