import Cells
import Testing

struct ThemeTests {
  /// What the roles of a theme must reach.
  struct Limits: CustomTestStringConvertible {
    let theme: Theme
    /// Contrast of whatever letters are written in, with what is behind them: 4.5:1 is AA and 7:1 AAA
    /// of WCAG 2.2, 1.4.3 and 1.4.6.
    let text: Double
    /// Contrast of the roles that draw lines and no letters: 3:1, WCAG 2.2, 1.4.11.
    let lines: [Role: Double]
    /// ΔE between any two of the statuses, for all eyes.
    let difference: Double

    var testDescription: String { theme.rawValue }

    func contrast(_ role: Role) -> Double {
      switch role {
      case .track: 3
      // What is drawn on them says what they say.
      case .fan, .trough: 1.1
      // Not to be read while something lies on it: WCAG 2.2, 1.4.3, « inactive ».
      case .dimmed: 2
      default: lines[role] ?? text
      }
    }
  }

  static let limits = [
    Limits(theme: .dark, text: 4.5, lines: [.border: 3], difference: 20.5),
    Limits(theme: .light, text: 4.5, lines: [.border: 3], difference: 25),
    Limits(theme: .projector, text: 7, lines: [.water: 4, .forecast: 4], difference: 33),
  ]

  @Test func `contrast and difference are those of the standards`() {
    #expect(abs(ColourVision.contrast(16, 231) - 21) < 0.001)
    #expect(abs(ColourVision.contrast(9, 231) - 3.998) < 0.001)
    #expect(abs(ColourVision.normal.difference(16, 231) - 100) < 0.01)
    let red = ColourVision.normal.lab(9)
    #expect(abs(red.0 - 53.24) < 0.01 && abs(red.1 - 80.09) < 0.01 && abs(red.2 - 67.20) < 0.01)
    for eyes in ColourVision.allCases {
      // Greys look the same to all.
      #expect(eyes.difference(16, 231) > 99)
      #expect(abs(eyes.lab(244).1) < 0.1 && abs(eyes.lab(244).2) < 0.1)
    }
  }

  @Test(arguments: limits, Role.allCases)
  func `every role stands out from what is behind it`(limits: Limits, role: Role) throws {
    let look = limits.theme.look(role, depth: .indexed)
    let contrast = ColourVision.contrast(
      try #require(look.foreground), try #require(look.background))
    #expect(contrast >= limits.contrast(role), "\(contrast)")
  }

  @Test(arguments: limits, [Role.forecast, .planned, .good, .warning])
  func `lines stand out from the ground of what may come`(limits: Limits, role: Role) throws {
    let look = limits.theme.look(Style(role, on: .fan), depth: .indexed)
    #expect(look.background == limits.theme.look(.fan, depth: .indexed).foreground)
    let contrast = ColourVision.contrast(
      try #require(look.foreground), try #require(look.background))
    #expect(contrast >= 3, "\(contrast)")
    let plain = limits.theme.look(role, depth: .ansi)
    #expect(limits.theme.look(Style(role, on: .fan), depth: .ansi) == plain)
  }

  @Test func `what is cut out of a block has its colours exchanged`() {
    for theme in Theme.allCases {
      #expect(theme.look(Style(.neutral, cutOut: true), depth: .indexed).isReversed)
      #expect(theme.look(Style(.neutral, cutOut: true), depth: .mono).isReversed)
    }
  }

  @Test func `the statuses of the dark theme would not be legible on white`() throws {
    for role in [Role.good, .warning, .bad, .neutral] {
      let colour = try #require(Theme.dark.look(role, depth: .indexed).foreground)
      #expect(ColourVision.contrast(colour, 231) < 3)
    }
  }

  @Test(arguments: limits, ColourVision.allCases)
  func `statuses keep apart for all eyes`(limits: Limits, eyes: ColourVision) throws {
    let colours = try [Role.good, .warning, .bad, .neutral].map {
      try #require(limits.theme.look($0, depth: .indexed).foreground)
    }
    let difference = eyes.leastDifference(colours)
    #expect(difference >= limits.difference, "\(difference)")
  }

  /// What graphics tell apart by colour, beside their shapes.
  private static let meanings: [Role] = [.good, .warning, .bad, .neutral, .planned, .forecast]

  @Test(arguments: limits, ColourVision.allCases)
  func `all that graphics mean keeps apart for all eyes`(limits: Limits, eyes: ColourVision) throws
  {
    let colours = try Self.meanings.map {
      try #require(limits.theme.look($0, depth: .indexed).foreground)
    }
    let difference = eyes.leastDifference(colours)
    #expect(difference >= 20, "\(difference)")
  }

  @Test(arguments: Theme.allCases)
  func `no meaning has the look of warning but warning itself`(theme: Theme) {
    for depth in ColourDepth.allCases where depth != .mono && theme != .mono {
      let warning = theme.look(.warning, depth: depth).foreground
      for role in Role.allCases where role != .warning && role != .banner {
        #expect(theme.look(role, depth: depth).foreground != warning, "\(role)")
      }
    }
  }

  @Test(arguments: limits)
  func `what lies within a bar is seen on the ground of the bar`(limits: Limits) throws {
    for (role, ground, least) in [
      (Role.accent, Role.trough, 7.0), (.accent, .track, 3), (.neutral, .trough, 4.5),
      (.neutral, .track, 2), (.good, .trough, 4.5),
    ] {
      let look = limits.theme.look(Style(role, on: ground), depth: .indexed)
      let contrast = ColourVision.contrast(
        try #require(look.foreground), try #require(look.background))
      #expect(contrast >= least, "\(role) on \(ground): \(contrast)")
    }
  }

  @Test(arguments: [[9, 11, 10], [1, 3, 2]])
  func `red, yellow and green do not keep apart for protan eyes`(colours: [UInt8]) {
    #expect(ColourVision.normal.leastDifference(colours) > 50)
    #expect(ColourVision.protan.leastDifference(colours) < 10)
    #expect(ColourVision.deutan.leastDifference(colours) < 20)
  }

  @Test func `on the projector's white all is black or has a meaning`() {
    for role in Role.allCases where role != .selection && role != .banner {
      let look = Theme.projector.look(role, depth: .indexed)
      #expect(look.background == 231)
      #expect(!look.isReversed)
    }
    for role in [Role.text, .heading, .key, .accent, .focus, .input] {
      #expect(Theme.projector.look(role, depth: .indexed).foreground == 16)
    }
    for role in [Role.good, .warning, .bad, .fresh, .heading, .focus, .accent, .key] {
      #expect(Theme.projector.look(role, depth: .indexed).isBold)
    }
  }

  @Test(arguments: Role.allCases)
  func `where shades are not known the projector has those of the terminal`(role: Role) {
    #expect(Theme.projector.look(role, depth: .ansi) == Theme.terminal.look(role, depth: .ansi))
    #expect(Theme.projector.look(role, depth: .mono) == Theme.mono.look(role, depth: .mono))
  }

  @Test func `one key goes through all themes and back`() {
    var theme = Theme.dark
    var seen: [Theme] = []
    for _ in Theme.allCases {
      seen.append(theme)
      theme = theme.next
    }
    #expect(seen == [.dark, .light, .projector, .terminal, .mono])
    #expect(theme == .dark)
  }
}
