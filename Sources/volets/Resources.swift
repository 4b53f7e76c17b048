internal import CEmbedded
internal import ProjectJournal
internal import ProjectModel

/// The files that the program carries.
enum Resources {
  private static func bytes(_ resource: volets_resource) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: resource.bytes, count: resource.count)
  }

  /// The municipalities, the regions and the map of Québec.
  static func directory() -> Directory {
    Directory(
      municipalities: bytes(volets_municipalities()), regions: bytes(volets_regions()),
      outline: bytes(volets_outline()))
  }

  /// The demonstration's lines, by the writer whose stamp they bear.
  static func demoJournals() -> [String: [UInt8]] {
    var journals: [String: [UInt8]] = [:]
    for line in bytes(volets_demo()).split(separator: 0x0A) {
      // {"v":1,"at":"2022-04-04T13:05:12.000Z-0000-writer","by":…
      let stamp = line.split(separator: 0x22, maxSplits: 6)[5]
      guard let dash = stamp.lastIndex(of: 0x2D) else { continue }
      let writer = String(decoding: stamp[(dash + 1)...], as: UTF8.self)
      journals[writer, default: []] += Array(line) + [0x0A]
    }
    return journals
  }

  /// The change that makes a new UMQ–MIFI project.
  ///
  /// - Throws: what is wrong with the line that the program carries.
  static func template() throws(JSONProblem) -> Draft {
    let source = bytes(volets_template())
    guard let base = source.baseAddress else { return Draft() }
    var decoder = EntryDecoder()
    let entry = try decoder.decode(base, 0..<source.count)
    var draft = Draft(reason: entry.reason)
    for operation in entry.operations {
      guard case .known(let kind) = operation.kind else { continue }
      draft.set(kind, operation.id, entry.assignments[operation.assignments])
    }
    return draft
  }
}
