internal import Files
public import ProjectModel

/// Who writes on this machine. Kept in the user's own configuration, never in a project folder.
public struct WriterIdentity: Hashable, Sendable {
  /// Names the writer's journal files.
  public var writer: WriterID
  /// The name that people see in the history.
  public var name: String

  /// An identity.
  public init(writer: WriterID, name: String) {
    self.writer = writer
    self.name = name
  }

  /// Reads the identity kept in a configuration folder, or makes one and keeps it.
  ///
  /// A configuration that was copied from another machine gives way to a new identity: two machines
  /// must never write one journal file.
  ///
  /// - Parameters:
  ///   - machine: the name of this machine.
  ///   - name: the name to use if none is kept.
  ///   - random: makes a new writer's identity.
  /// - Throws: `noIdentity` with what the system said.
  public static func load(
    from folder: String, machine: String, name: String, random: () -> WriterID
  ) throws(JournalError) -> WriterIdentity {
    let path = folder + "/identity.json"
    do throws(SystemFailure) {
      let isMissing: Bool
      do throws(SystemFailure) {
        let bytes = try WholeFile.contents(of: path, upTo: limit)
        if let kept = kept(in: bytes, machine: machine, name: name) { return kept }
        isMissing = false
      } catch {
        guard error.isMissing else { throw error }
        isMissing = true
      }
      let identity = WriterIdentity(writer: random(), name: name)
      let bytes = identity.bytes(machine: machine)
      try Folder.make(folder)
      guard isMissing else {
        try WholeFile.replace(path, with: bytes)
        return identity
      }
      do throws(SystemFailure) {
        try WholeFile.create(path, with: bytes)
        return identity
      } catch {
        // Another process has made one meanwhile, and may have written under it.
        guard error.isThereAlready else { throw error }
        let bytes = try WholeFile.contents(of: path, upTo: limit)
        return kept(in: bytes, machine: machine, name: name) ?? identity
      }
    } catch {
      throw .noIdentity(error)
    }
  }

  /// Longest that the file may be, in bytes.
  private static let limit = 1 << 20

  private func bytes(machine: String) -> [UInt8] {
    var json = JSONWriter(indents: true)
    json.object { json in
      json.key("writer")
      json.string(writer.description)
      json.key("name")
      json.string(name)
      json.key("machine")
      json.string(machine)
    }
    return json.bytes + [0x0A]
  }

  /// The identity that a file keeps for this machine; nil for one of another machine, and for a file
  /// that cannot be understood: a new writer harms nothing, a guessed one could share a journal.
  private static func kept(in bytes: [UInt8], machine: String, name: String) -> WriterIdentity? {
    do throws(JSONProblem) {
      let value = try JSONValue(bytes)
      guard value["machine"]?.text == machine,
        let writer = value["writer"]?.text.flatMap({ WriterID($0) })
      else { return nil }
      return WriterIdentity(writer: writer, name: value["name"]?.text ?? name)
    } catch {
      return nil
    }
  }
}
