/// What a cell means; the theme decides how that looks. One meaning has one look everywhere.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
  /// Ordinary text.
  case text
  /// Text that explains other text.
  case muted
  /// Titles of panels.
  case heading
  /// Lines around panels.
  case border
  /// Lines around the panel that keys go to.
  case focus
  /// What stands out without being good or bad: today, what is chosen.
  case accent
  /// As it should be.
  case good
  /// Needs watching.
  case warning
  /// Wrong.
  case bad
  /// Neither good nor bad: amounts spent, bars.
  case neutral
  /// The empty part of a bar: what is drawn there.
  case track
  /// The empty part of a bar: the ground that its whole length lies on.
  case trough
  /// What was planned, beside what is.
  case planned
  /// What may come, beside what is.
  case forecast
  /// The pale ground between the least and the most that may come.
  case fan
  /// A key to press.
  case key
  /// What has just changed; stands out as `accent` does.
  case fresh
  /// Text being typed.
  case input
  /// A label across the screen, such as « données fictives ».
  case banner
  /// The selected row; replaces every other look.
  case selection
  /// Shores on a map.
  case water
  /// Whatever lies below something that has to be answered or closed first.
  case dimmed
  /// What of a text fits what is looked for.
  case found
}

/// The look of a cell: its meaning and how strongly it is said.
public struct Style: Hashable, Sendable {
  /// What the cell means.
  public var role: Role
  /// Drawn bold.
  public var isBold: Bool
  /// Belongs to the selected row.
  public var isSelected: Bool
  /// Drawn as if cut out of a full block of the role's colour.
  public var isCutOut: Bool
  /// The role whose colour is behind it, where the theme has one for it; nil for the plain ground.
  public var ground: Role?

  /// A style.
  public init(
    _ role: Role = .text, bold: Bool = false, selected: Bool = false, cutOut: Bool = false,
    on ground: Role? = nil
  ) {
    self.role = role
    isBold = bold
    isSelected = selected
    isCutOut = cutOut
    self.ground = ground
  }

  /// Ordinary text.
  public static let text = Style(.text)
  /// Text that explains.
  public static let muted = Style(.muted)

  /// The same, bold.
  public var bold: Style {
    var style = self
    style.isBold = true
    return style
  }
}
