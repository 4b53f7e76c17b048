public import ProjectModel
internal import Words

extension Screen {
  /// The screen that a name on the command line means, in either language; nil for none.
  public init?(named text: String) {
    let key = SearchKey.text(text)
    let found = Screen.allCases.first { screen in
      Language.allCases.contains { SearchKey.text(Wording($0).name(screen)) == key }
        || screen.plainName == key
    }
    guard let found else { return nil }
    self = found
  }

  /// The name in commands.
  public var plainName: String {
    switch self {
    case .overview: "overview"
    case .activities: "activities"
    case .municipalities: "municipalities"
    case .budget: "budget"
    case .entry: "entry"
    case .journal: "journal"
    }
  }
}

extension Dashboard {
  /// Shows a screen.
  public mutating func show(_ screen: Screen) {
    self.screen = screen
    arrange()
  }

  /// Shows a day of the past; needs the history.
  public mutating func travel(to day: CalendarDay, withHindsight isHindsight: Bool) {
    travel(to: day)
    if isHindsight, travel != nil { toggleView() }
    arrange()
  }
}
