/// How many colours a terminal has.
public enum ColourDepth: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// None: bold and reverse only.
  case mono
  /// The first eight or sixteen ANSI colours, whose shades the user chose.
  case ansi
  /// The 256 colours of xterm, whose shades are fixed.
  case indexed

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// How cells of one role are drawn.
public struct Look: Hashable, Sendable {
  /// Index of the colour of the text; nil for the terminal's own.
  public var foreground: UInt8?
  /// Index of the colour behind it; nil for the terminal's own.
  public var background: UInt8?
  /// Drawn bold.
  public var isBold = false
  /// Drawn with both colours exchanged.
  public var isReversed = false
  /// Drawn underlined.
  public var isUnderlined = false
}

/// A set of looks. `dark`, `light` and `projector` state both colours, so that contrast is known;
/// `terminal` keeps the user's background; `mono` uses none.
///
/// The status colours keep apart for protan, deutan and tritan eyes: blue for good, yellow, brown or
/// purple for watching, orange or dark red for wrong.
///
/// `projector` is for a screen that a whole room reads: the light of the room washes out whatever is
/// not far darker than white, so all that is written has a contrast of 7:1 with it. No brown or
/// olive of xterm has, hence purple for watching; what stands out is black and bold.
public enum Theme: String, Hashable, Sendable, CaseIterable {
  case dark, light, projector, terminal, mono

  /// The look of a style at a colour depth.
  public func look(_ style: Style, depth: ColourDepth) -> Look {
    var look = look(style.isSelected ? .selection : style.role, depth: depth)
    if style.isBold { look.isBold = true }
    if style.isCutOut { look.isReversed.toggle() }
    if let ground = style.ground, !style.isSelected,
      let colour = self.look(ground, depth: depth).foreground
    {
      look.background = colour
    }
    return look
  }

  /// The look of a role at a colour depth.
  public func look(_ role: Role, depth: ColourDepth) -> Look {
    switch (self, depth) {
    case (.mono, _), (_, .mono): Self.monoLook(role)
    case (.terminal, _), (_, .ansi): ansiLook(role)
    case (.dark, .indexed):
      Self.look(role, foreground: Self.darkForeground(role), background: 234, selected: 24)
    case (.light, .indexed):
      Self.look(role, foreground: Self.lightForeground(role), background: 231, selected: 25)
    case (.projector, .indexed): Self.projectorLook(role)
    }
  }

  private static func look(
    _ role: Role, foreground: UInt8, background: UInt8, selected: UInt8
  ) -> Look {
    switch role {
    case .selection: Look(foreground: 231, background: selected)
    case .banner: Look(foreground: background, background: foreground, isBold: true)
    case .heading, .focus, .key, .accent, .fresh:
      Look(
        foreground: foreground, background: background, isBold: true)
    case .input, .found:
      Look(foreground: foreground, background: background, isUnderlined: true)
    default: Look(foreground: foreground, background: background)
    }
  }

  private static func darkForeground(_ role: Role) -> UInt8 {
    switch role {
    case .text, .input: 252
    case .muted: 247
    case .heading, .selection: 231
    case .border: 243
    case .focus, .accent, .key, .fresh, .found: 231
    case .good: 117
    case .warning, .banner: 220
    case .bad: 209
    case .neutral: 152
    case .water: 67
    case .track: 243
    case .trough: 237
    case .planned: 246
    case .forecast: 105
    case .fan: 238
    case .dimmed: 241
    }
  }

  private static func lightForeground(_ role: Role) -> UInt8 {
    switch role {
    case .text, .input: 234
    case .muted: 241
    case .heading, .selection: 16
    case .border: 245
    case .focus, .accent, .key, .fresh, .found: 16
    case .good: 25
    case .warning, .banner: 130
    case .bad: 88
    case .neutral: 237
    case .water: 24
    case .track: 245
    case .trough: 254
    case .planned: 243
    case .forecast: 93
    case .fan: 254
    case .dimmed: 248
    }
  }

  private static func projectorLook(_ role: Role) -> Look {
    var look = Self.look(
      role, foreground: projectorForeground(role), background: 231, selected: 18)
    switch role {
    case .focus, .good, .warning, .bad: look.isBold = true
    default: break
    }
    return look
  }

  private static func projectorForeground(_ role: Role) -> UInt8 {
    switch role {
    case .text, .input, .heading, .selection, .focus, .accent, .key, .fresh, .found: 16
    case .muted: 238
    case .border, .planned: 240
    case .forecast: 98
    case .fan: 225
    case .dimmed: 248
    case .good: 21
    case .warning, .banner: 90
    case .bad: 124
    case .neutral: 234
    case .water: 31
    case .track: 245
    case .trough: 254
    }
  }

  /// With the user's own shades, text and background are left as they are.
  private func ansiLook(_ role: Role) -> Look {
    switch role {
    case .text, .muted, .neutral, .track, .trough, .planned, .forecast, .fan, .border, .water,
      .dimmed:
      Look()
    case .heading, .focus, .accent, .key, .fresh: Look(isBold: true)
    case .good: Look(foreground: 6)
    case .warning: Look(foreground: 3)
    case .bad: Look(foreground: 1, isBold: true)
    case .input, .found: Look(isUnderlined: true)
    case .banner: Look(isBold: true, isReversed: true)
    case .selection: Look(isReversed: true)
    }
  }

  private static func monoLook(_ role: Role) -> Look {
    switch role {
    case .heading, .focus, .accent, .key, .bad, .warning, .fresh: Look(isBold: true)
    case .input, .found: Look(isUnderlined: true)
    case .banner, .selection: Look(isReversed: true)
    default: Look()
    }
  }

  /// The theme after this one, for a key that goes through all of them.
  public var next: Theme {
    let all = Theme.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
