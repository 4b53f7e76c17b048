public import ProjectModel

/// Reads lines of a journal into entries.
///
/// A line either decodes whole or is refused with the offset and the reason; nothing of a refused
/// line is used. Unknown keys of the line are passed over, unknown fields and kinds are kept as JSON
/// text. The decoder and the entry it fills keep their memory from line to line.
public struct EntryDecoder {
  private let vocabulary = Vocabulary()
  private var texts = TextCache()

  /// A decoder.
  public init() {}

  /// Reads the line at `range` of the bytes at `base` into `entry`, which is emptied first.
  ///
  /// Offsets of a problem count from `base`.
  public mutating func decode(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, into entry: inout Entry
  ) throws(JSONProblem) {
    entry.reset()
    var scanner = JSONScanner(base: base, range: range)
    var stamp: Stamp?
    var version: Int?
    var hasOperations = false
    let vocabulary = self.vocabulary
    scanner.skipSpace()
    try scanner.forEachMember(depth: 0) { (scanner, key) throws(JSONProblem) in
      if scanner.equals(key, "v") {
        let number = try scanner.integer(in: 1...1_000_000)
        version = number
        entry.version = number
      } else if scanner.equals(key, "at") {
        stamp = try scanner.stamp()
      } else if scanner.equals(key, "by") {
        guard scanner.byte == 0x22 else { throw scanner.problem(.expected(.text)) }
        entry.author = try texts.text(scanner.uncheckedString(), scanner)
      } else if scanner.equals(key, "why") {
        entry.reason = try scanner.string()
      } else if scanner.equals(key, "undo") {
        entry.undoes = try scanner.stamp()
      } else if scanner.equals(key, "ops") {
        hasOperations = true
        try scanner.forEachElement(depth: 1) { scanner throws(JSONProblem) in
          try vocabulary.operation(&scanner, into: &entry, &texts)
        }
      } else {
        try scanner.skipValue(depth: 1)
      }
    }
    try scanner.finish()
    guard let version else { throw JSONProblem(.missing("v"), at: range.lowerBound) }
    guard let stamp else { throw JSONProblem(.missing("at"), at: range.lowerBound) }
    guard hasOperations else { throw JSONProblem(.missing("ops"), at: range.lowerBound) }
    entry.version = version
    entry.stamp = stamp
  }

}

/// What names mean. Apart from the decoder because nothing of it changes while reading.
private struct Vocabulary {
  private let names = FieldNames()
  private let words = ChoiceWords()
  private let kinds: [(name: UInt128, kind: Kind, fields: UInt128)]

  init() {
    kinds = Kind.allCases.map { kind in
      let fields = kind.fields.reduce(UInt128(0)) { $0 | UInt128(1) << UInt128($1.rawValue) }
      return (UInt128(packing: kind.rawValue) ?? 0, kind, fields)
    }
  }

  private enum Target {
    case known(Kind, UInt128)
    case other(String)

    var name: Entry.KindName {
      switch self {
      case .known(let kind, _): .known(kind)
      case .other(let name): .other(name)
      }
    }
  }

  func operation(
    _ scanner: inout JSONScanner, into entry: inout Entry, _ texts: inout TextCache
  ) throws(JSONProblem) {
    let start = scanner.position
    let mark = entry.mark
    var target: Target?
    var id: RecordID?
    var isDrop = false
    var pendingFields: Int?
    try scanner.forEachMember(depth: 2) { (scanner, key) throws(JSONProblem) in
      if scanner.equals(key, "set") || scanner.equals(key, "drop") {
        isDrop = key.range.count == 4
        guard scanner.byte == 0x22 else { throw scanner.problem(.expected(.text)) }
        let raw = try scanner.rawString()
        let name = scanner.packed(raw)
        if let known = kinds.first(where: { $0.name == name }), name != 0 {
          target = .known(known.kind, known.fields)
        } else {
          target = .other(try scanner.text(raw))
        }
      } else if scanner.equals(key, "id") {
        id = try scanner.identifier()
      } else if scanner.equals(key, "fields") {
        if let target {
          try fields(&scanner, of: target, into: &entry, &texts)
        } else {
          pendingFields = scanner.position
          try scanner.skipValue(depth: 3)
        }
      } else {
        try scanner.skipValue(depth: 3)
      }
    }
    guard let target else { throw JSONProblem(.missing("set"), at: start) }
    guard let id else { throw JSONProblem(.missing("id"), at: start) }
    if let pendingFields {
      var earlier = scanner.moved(to: pendingFields)
      try fields(&earlier, of: target, into: &entry, &texts)
    }
    if isDrop { entry.discard(since: mark) }
    entry.close(target.name, id, isDrop: isDrop, since: mark)
  }

  private func fields(
    _ scanner: inout JSONScanner, of target: Target, into entry: inout Entry,
    _ texts: inout TextCache
  ) throws(JSONProblem) {
    try scanner.forEachMember(depth: 3) { (scanner, key) throws(JSONProblem) in
      if case .known(_, let known) = target, let slot = names[scanner.packed(key)],
        known & (UInt128(1) << UInt128(slot.field.rawValue)) != 0
      {
        entry.assign(slot.field, try scanner.value(of: slot.type, &texts, words))
      } else {
        let start = scanner.position
        let isNull = try scanner.takeNull()
        if !isNull { try scanner.skipValue(depth: 4) }
        let json = isNull ? nil : scanner.slice(start..<scanner.position)
        entry.assign(Entry.Extra(name: try scanner.text(key), json: json))
      }
    }
  }
}

extension JSONScanner {
  @inline(__always)
  func bytes(_ raw: RawString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + raw.range.lowerBound, count: raw.range.count)
  }

  @inline(__always)
  func equals(_ raw: RawString, _ word: StaticString) -> Bool {
    guard raw.range.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<raw.range.count
    where base[raw.range.lowerBound + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  mutating func stamp() throws(JSONProblem) -> Stamp {
    let start = position
    guard byte == 0x22 else { throw problem(.expected(.stamp)) }
    guard let stamp = Stamp(bytes(try rawString())) else {
      throw JSONProblem(.expected(.stamp), at: start)
    }
    return stamp
  }

  mutating func identifier() throws(JSONProblem) -> RecordID {
    let start = position
    guard byte == 0x22 else { throw problem(.expected(.identifier)) }
    guard let id = RecordID(bytes(try rawString())) else {
      throw JSONProblem(.expected(.identifier), at: start)
    }
    return id
  }
}
