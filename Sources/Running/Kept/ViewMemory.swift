public import Files
internal import ProjectJournal
internal import ProjectModel
public import Screens

/// How a project is looked at, and the views of it that have names: two small files of the user's own,
/// as they are one's own way to look, and say where one looked. Copies of a project's folder share them.
public struct ViewMemory: Sendable {
  /// Why named views cannot be changed.
  public enum Failure: Error, Hashable, Sendable {
    /// It is not known where the user's own settings are, or which project it is.
    case nowhere
    /// What is there is no such file of this project, or of a newer program: it stays as it is.
    case unreadable(path: String)
    /// The system refused.
    case system(SystemFailure)
  }

  /// The newest form that is understood.
  private static let version = 1
  /// Bytes of a file at most.
  private static let longest = 1 << 22
  /// Named views at most; the last of more are passed over.
  private static let mostViews = 500

  private let folder: String
  private let project: String
  private let isKnown: Bool

  /// The views of the project of a folder.
  ///
  /// - Parameters:
  ///   - settings: where the user's own settings are kept; nil if that is not known, and nothing is
  ///     kept then.
  ///   - project: the project's folder.
  public init(settings: String?, project: String) {
    let name = ProjectMarker.project(in: project)
    folder = settings.map { Self.place(in: $0) } ?? ""
    self.project = name ?? ""
    isKnown = settings != nil && name != nil
  }

  /// Where views are kept.
  ///
  /// - Parameter settings: where the user's own settings are kept.
  static func place(in settings: String) -> String { settings + "/views" }

  private var lastPath: String { "\(folder)/\(project).json" }
  private var namedPath: String { "\(folder)/\(project).named.json" }

  /// What a file holds, where it is this project's and of a form that is understood.
  private func contents(_ path: String) throws(Failure) -> JSONValue? {
    guard isKnown else { throw .nowhere }
    let bytes: [UInt8]
    do throws(SystemFailure) {
      bytes = try WholeFile.contents(of: path, upTo: Self.longest)
    } catch {
      if error.isMissing { return nil }
      throw .system(error)
    }
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONValue(bytes)
    } catch {
      throw .unreadable(path: path)
    }
    guard value["version"]?.integer == Self.version, value["project"]?.text == project else {
      throw .unreadable(path: path)
    }
    return value
  }

  private func json(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("version")
      json.integer(Self.version)
      json.member("project", project)
      body(&json)
    }
    return json.bytes + [0x0A]
  }

  private func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    do throws(SystemFailure) {
      try Folder.make(folder)
      try WholeFile.replace(path, with: bytes, .later)
    } catch {
      throw .system(error)
    }
  }

  // MARK: The last look

  /// How everything was looked at last; nil where that is not known.
  public func last() -> KeptViews? {
    do throws(Failure) {
      guard let value = try contents(lastPath), case .object(let screens)? = value["screens"] else {
        return nil
      }
      return KeptViews(
        screen: value["screen"]?.text ?? "",
        screens: Dictionary(
          screens.map { ($0.key, ViewSettings(json: $0.value)) }, uniquingKeysWith: { $1 }))
    } catch {
      // What cannot be read is looked at as at first.
      return nil
    }
  }

  /// Keeps how everything is looked at. Where that cannot be, nothing else suffers.
  func keep(_ views: KeptViews) {
    guard isKnown else { return }
    do throws(Failure) {
      guard !isOfNewerProgram(lastPath) else { return }
      try replace(
        lastPath,
        with: json { json in
          json.member("screen", views.screen)
          json.key("screens")
          json.object { json in
            for (name, view) in views.screens.sorted(by: { $0.key < $1.key }) {
              json.key(name)
              view.write(into: &json)
            }
          }
        })
    } catch {
      // The next time it is looked at as at first.
    }
  }

  /// Whether a file is of a newer program, which would miss what this one does not know.
  private func isOfNewerProgram(_ path: String) -> Bool {
    do {
      let value = try JSONValue(try WholeFile.contents(of: path, upTo: Self.longest))
      return value["version"]?.integer.map { $0 > Self.version } ?? false
    } catch {
      return false
    }
  }

  // MARK: Views that have names

  /// The views that have names, in the order of those; none where they cannot be read.
  public func named() -> [NamedView] {
    do throws(Failure) { return try views() } catch { return [] }
  }

  private func views() throws(Failure) -> [NamedView] {
    guard let value = try contents(namedPath) else { return [] }
    guard case .array(let views)? = value["views"] else { throw .unreadable(path: namedPath) }
    return views.prefix(Self.mostViews).compactMap { view in
      guard let name = view["name"]?.text, let screen = view["screen"]?.text,
        let settings = view["settings"]
      else { return nil }
      return NamedView(name: name, screen: screen, settings: ViewSettings(json: settings))
    }
  }

  /// Changes the views that have names, as the file holds them now: another program may have added
  /// some.
  ///
  /// - Returns: the views that there are then.
  /// - Throws: what is in the way; the file is then as before.
  func change(_ change: NamedViewChange) throws(Failure) -> [NamedView] {
    let views = change.applied(to: try views())
    try replace(
      namedPath,
      with: json { json in
        json.key("views")
        json.array { json in
          for view in views {
            json.element()
            json.object { json in
              json.member("name", view.name)
              json.member("screen", view.screen)
              json.key("settings")
              view.settings.write(into: &json)
            }
          }
        }
      })
    return views
  }

  // MARK: Erasing

  /// Takes a contact out of what is kept.
  ///
  /// - Parameter isDone: whether it is done, or only looked at.
  /// - Returns: how many files mention the person, and those that could not be read or rewritten.
  func erase(_ contact: Contact, isDone: Bool) -> (count: Int, failures: [SystemFailure]) {
    guard isKnown else { return (0, []) }
    var count = 0
    var failures: [SystemFailure] = []
    for path in [lastPath, namedPath] {
      do throws(SystemFailure) {
        let bytes = try WholeFile.contents(of: path, upTo: Self.longest)
        let line = bytes.last == 0x0A ? Array(bytes.dropLast()) : bytes
        guard let rest = ContactErasure.erasing(contact, from: line) else { continue }
        count += 1
        if isDone { try WholeFile.replace(path, with: rest + [0x0A]) }
      } catch {
        if !error.isMissing { failures.append(error) }
      }
    }
    return (count, failures)
  }
}

extension ViewSettings {
  fileprivate init(json value: JSONValue) {
    guard case .object(let members) = value else {
      self.init()
      return
    }
    var values: [String: [String]] = [:]
    for member in members {
      guard case .array(let texts) = member.value else { continue }
      values[member.key] = texts.compactMap(\.text)
    }
    self.init(values)
  }

  fileprivate func write(into json: inout JSONWriter) {
    json.object { json in
      for (name, texts) in values.sorted(by: { $0.key < $1.key }) {
        json.key(name)
        json.value(.texts(texts))
      }
    }
  }
}
