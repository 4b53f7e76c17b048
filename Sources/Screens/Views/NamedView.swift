internal import ProjectModel

/// A way to look at a list that is kept under a name.
public struct NamedView: Hashable, Sendable {
  /// What people call it.
  public let name: String
  /// The screen that it is of, by its name in commands.
  public let screen: String
  /// What that screen shows.
  public let settings: ViewSettings

  /// Columns of a name at most.
  public static let longestName = 60

  /// - Returns: nil for a name that is empty, too long, or not plain text.
  public init?(name: String, screen: String, settings: ViewSettings) {
    let name = Self.trimmed(name)
    guard !SearchKey.text(name).isEmpty, name.count <= Self.longestName,
      ViewSettings.isPlain(name)
    else { return nil }
    self.name = name
    self.screen = screen
    self.settings = settings
  }

  /// A name without the spaces around it.
  static func trimmed(_ name: String) -> String {
    name.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }

  /// The same under another name; nil where that cannot be one.
  public func renamed(to name: String) -> Self? {
    Self(name: name, screen: screen, settings: settings)
  }

  /// Whether it is called so, whatever accents and case.
  public func isCalled(_ name: String) -> Bool {
    SearchKey.text(self.name) == SearchKey.text(name)
  }
}

/// What becomes of the views that are kept under names.
public enum NamedViewChange: Hashable, Sendable {
  /// One is kept, in the place of another of that name.
  case keep(NamedView)
  /// One gets another name, in the place of another of that name.
  case rename(String, to: String)
  /// One goes.
  case drop(String)

  /// The views after the change, in the order of their names.
  public func applied(to views: [NamedView]) -> [NamedView] {
    var views = views
    switch self {
    case .keep(let view):
      views.removeAll { $0.isCalled(view.name) }
      views.append(view)
    case .rename(let former, let name):
      guard let view = views.first(where: { $0.isCalled(former) })?.renamed(to: name) else { break }
      views.removeAll { $0.isCalled(former) || $0.isCalled(name) }
      views.append(view)
    case .drop(let name): views.removeAll { $0.isCalled(name) }
    }
    return views.map { (CollationKey($0.name), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
