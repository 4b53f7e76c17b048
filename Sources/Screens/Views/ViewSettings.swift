internal import ProjectModel

/// How the lists of a screen are shown, as texts by name: order, filter, face, what is folded. Another
/// program or hand may have written it, so it is held within bounds, and who reads it takes nothing for
/// granted.
public struct ViewSettings: Hashable, Sendable {
  /// The texts of each name; none is there without any.
  public private(set) var values: [String: [String]] = [:]

  /// Scalars of a text at most, texts of a name, and names.
  static let longestText = 400
  static let mostTexts = 500
  static let mostNames = 200

  /// Takes over what is within bounds, and leaves out the rest.
  public init(_ values: [String: [String]] = [:]) {
    for (name, texts) in values.sorted(by: { $0.key < $1.key }) { set(name, texts) }
  }

  /// Whether a text can be kept: it is short, and no terminal would obey any of it.
  static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.count <= longestText
      && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
  }

  mutating func set(_ name: String, _ texts: some Sequence<String>) {
    let plain = Array(texts.filter { !$0.isEmpty && Self.isPlain($0) }.prefix(Self.mostTexts))
    guard Self.isPlain(name), !plain.isEmpty, values[name] != nil || values.count < Self.mostNames
    else {
      values[name] = nil
      return
    }
    values[name] = plain
  }

  mutating func set(_ name: String, _ text: String?) { set(name, [text].compactMap(\.self)) }

  mutating func set(_ name: String, _ flag: Bool) { set(name, flag ? "yes" : nil) }

  /// The texts of a name.
  func texts(_ name: String) -> [String] { values[name] ?? [] }

  /// The only text of a name, or the first.
  func text(_ name: String) -> String? { values[name]?.first }

  /// Whether something is so.
  func flag(_ name: String) -> Bool { text(name) == "yes" }

  /// One of some cases, by its name in the code; nil for what is none of them.
  func choice<Choice: CaseIterable>(_ name: String, of type: Choice.Type) -> Choice? {
    text(name).flatMap { text in Choice.allCases.first { "\($0)" == text } }
  }

  /// The settings of a part, whose names begin with its own.
  func part(_ part: String) -> ViewSettings {
    var settings = ViewSettings()
    for (name, texts) in values where name.hasPrefix(part + ".") {
      settings.set(String(name.dropFirst(part.count + 1)), texts)
    }
    return settings
  }

  /// Takes in the settings of a part.
  mutating func set(part: String, _ settings: ViewSettings) {
    for (name, texts) in settings.values { set("\(part).\(name)", texts) }
  }
}

extension ViewSettings {
  /// Stands for no record.
  private static let none = "-"

  /// How a record is kept, or that there is none.
  static func name(_ id: RecordID?) -> String { id?.description ?? none }

  /// The record that was kept, or that there is none; nil for what is neither.
  static func id(_ name: String) -> RecordID?? {
    name == none ? .some(nil) : RecordID(name).map { .some($0) }
  }
}

/// How everything was looked at when the program ended.
public struct KeptViews: Hashable, Sendable {
  /// The screen, by its name in commands.
  public var screen: String
  /// What each screen showed, by its name in commands.
  public var screens: [String: ViewSettings]

  /// A screen, and what each of them showed.
  public init(screen: String, screens: [String: ViewSettings]) {
    self.screen = screen
    self.screens = screens
  }
}
