public import ProjectModel

/// Reads lines of a journal into entries.
///
/// A line either decodes whole or is refused with the offset and the reason; nothing of a refused
/// line is used. Unknown keys of the line are passed over, unknown fields and kinds are kept as JSON
/// text. The decoder keeps the memory of entries that are given back from line to line.
public struct EntryDecoder {
  /// The version of the format that the last line states, even if it was refused; 1 until it does.
  public private(set) var version = 1
  private let vocabulary = Vocabulary()
  private var texts = TextCache()
  /// The memory that the next line is read into.
  private var spare = Entry.Content()

  /// A decoder.
  public init() {}

  /// The entry of the line at `range` of the bytes at `base`.
  ///
  /// - Throws: why the line is refused; the offset of the problem counts from `base`.
  public mutating func decode(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>
  ) throws(JSONProblem) -> Entry {
    version = 1
    var content = Entry.Content()
    swap(&content, &spare)
    content.removeAll()
    var scanner = JSONScanner(base: base, range: range)
    var stamp: Stamp?
    var stampPlace = range.lowerBound
    var written: Int64?
    var author = ""
    var reason: String?
    var undone: Stamp?
    var hasVersion = false
    var hasOperations = false
    let vocabulary = self.vocabulary
    scanner.skipSpace()
    try scanner.forEachMember(depth: 0) { (scanner, key) throws(JSONProblem) in
      if scanner.equals(key, "v") {
        version = try scanner.integer(in: 1...1_000_000)
        hasVersion = true
      } else if scanner.equals(key, "at") {
        stampPlace = scanner.position
        stamp = try scanner.stamp()
      } else if scanner.equals(key, "wall") {
        written = try scanner.moment()
      } else if scanner.equals(key, "by") {
        guard scanner.byte == 0x22 else { throw scanner.problem(.expected(.text)) }
        author = try texts.text(scanner.uncheckedString(), scanner)
      } else if scanner.equals(key, "why") {
        reason = try scanner.string()
      } else if scanner.equals(key, "undo") {
        undone = try scanner.stamp()
      } else if scanner.equals(key, "ops") {
        hasOperations = true
        try scanner.forEachElement(depth: 1) { scanner throws(JSONProblem) in
          try vocabulary.operation(&scanner, into: &content, &texts)
        }
      } else {
        try scanner.skipValue(depth: 1)
      }
    }
    try scanner.finish()
    guard hasVersion else { throw JSONProblem(.missing("v"), at: range.lowerBound) }
    guard let stamp else { throw JSONProblem(.missing("at"), at: range.lowerBound) }
    guard hasOperations else { throw JSONProblem(.missing("ops"), at: range.lowerBound) }
    guard stamp.day <= Stamp.latestDayOfClock || written != nil else {
      throw JSONProblem(.endOfTime, at: stampPlace)
    }
    return Entry(
      stamp: stamp, written: written, author: author, reason: reason, undoes: undone,
      version: version,
      content: content)
  }

  /// Takes back what an entry that nobody needs any more does, so that the next line is read into
  /// its memory.
  public mutating func reuse(_ entry: inout Entry) { swap(&spare, &entry.content) }
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
    _ scanner: inout JSONScanner, into content: inout Entry.Content, _ texts: inout TextCache
  ) throws(JSONProblem) {
    let start = scanner.position
    let mark = content.mark
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
          try fields(&scanner, of: target, into: &content, &texts)
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
      try fields(&earlier, of: target, into: &content, &texts)
    }
    if isDrop { content.discard(since: mark) }
    content.close(target.name, id, isDrop: isDrop, since: mark)
  }

  private func fields(
    _ scanner: inout JSONScanner, of target: Target, into content: inout Entry.Content,
    _ texts: inout TextCache
  ) throws(JSONProblem) {
    try scanner.forEachMember(depth: 3) { (scanner, key) throws(JSONProblem) in
      if case .known(_, let known) = target, let slot = names[scanner.packed(key)],
        known & (UInt128(1) << UInt128(slot.field.rawValue)) != 0
      {
        content.assign(slot.field, try scanner.value(of: slot.type, &texts, words))
      } else {
        let start = scanner.position
        let isNull = try scanner.takeNull()
        if !isNull { try scanner.skipValue(depth: 4) }
        let json = isNull ? nil : scanner.slice(start..<scanner.position)
        content.assign(Entry.Extra(name: try scanner.text(key), json: json))
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

  /// What a clock showed; nil for anything else, which means nothing and is passed over.
  mutating func moment() throws(JSONProblem) -> Int64? {
    guard byte == 0x22 else {
      try skipValue(depth: 1)
      return nil
    }
    return Stamp.moment(bytes(try rawString()))
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
