internal import Cells
internal import ProjectModel
internal import Words

/// A layer at the bottom of the stack: one of those that the tabs name.
protocol Screen: Layer {
  /// What tab, help and palette call it.
  static var name: Phrase { get }
  /// The same where room is short.
  static var shortName: Phrase { get }
  /// The name in commands.
  static var plainName: String { get }

  init()

  /// Where a page that is opened over it is drawn.
  func pageArea(_ scene: Scene) -> Rect

  /// Shows what a page is about, whatever hides it; false if it belongs to another screen.
  mutating func reveal(_ subject: Page.Subject, _ scene: Scene) -> Bool

  /// What its lists show, so that one key leads back; nil where `reveal` changes nothing.
  func bookmark() -> (any Sendable)?

  /// Shows again what its lists showed.
  mutating func restore(_ bookmark: any Sendable, _ scene: Scene)

  /// How its lists are shown, to be so again the next time; nil where nothing of it is kept.
  var view: ViewSettings? { get }

  /// What of that is kept where it gets a name; nil where nothing is.
  var namedView: ViewSettings? { get }

  /// Shows its lists as they were. Nothing is made anew before it is next arranged.
  mutating func show(_ view: ViewSettings)

  /// What of the view that was shown last is no longer understood, and was left out; nil for nothing.
  var unread: String? { get }

  /// Takes away what is only there while it is shown.
  mutating func leave()

  /// Gets ready to be looked at, as its tab is asked for.
  mutating func enter(_ scene: Scene)
}

extension Screen {
  static var shortName: Phrase { name }
  var hearing: Hearing { .common }
  func title(_ scene: Scene) -> String { scene.wording.say(Self.name) }
  func pageArea(_ scene: Scene) -> Rect { scene.areas.body }
  mutating func reveal(_ subject: Page.Subject, _ scene: Scene) -> Bool { false }
  func bookmark() -> (any Sendable)? { nil }
  mutating func restore(_ bookmark: any Sendable, _ scene: Scene) {}
  var view: ViewSettings? { nil }
  var namedView: ViewSettings? { view }
  mutating func show(_ view: ViewSettings) {}
  var unread: String? { nil }
  mutating func leave() {}
  mutating func enter(_ scene: Scene) {}
}

/// The screens, in the order of their tabs. Another screen is one folder, and one line here.
enum Screens {
  static func all() -> [any Screen] {
    [
      OverviewScreen(),
      ActivitiesScreen(),
      MunicipalitiesScreen(),
      BudgetScreen(),
      CaptureScreen(),
      LogScreen(),
      RegistersScreen(),
    ]
  }
}
