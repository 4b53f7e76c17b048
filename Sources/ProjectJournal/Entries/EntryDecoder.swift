public import ProjectModel

/// Reads lines of a journal into entries.
///
/// A line either decodes whole or is refused with the offset and the reason; nothing of a refused
/// line is used. Unknown keys of the line are passed over, unknown fields and kinds are kept as JSON
/// text. The decoder and the entry it fills keep their memory from line to line.
public struct EntryDecoder {
  private let names = FieldNames()
  private let kinds: [(name: [UInt8], kind: Kind, fields: UInt128)]
  private var author: (bytes: [UInt8], name: String) = ([], "")

  /// A decoder.
  public init() {
    kinds = Kind.allCases.map { kind in
      let fields = kind.fields.reduce(UInt128(0)) { $0 | UInt128(1) << UInt128($1.rawValue) }
      return (Array(kind.rawValue.utf8), kind, fields)
    }
  }

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
    let decoder = self
    var author = self.author
    scanner.skipSpace()
    try scanner.forEachMember(depth: 0) { (scanner, key) throws(JSONProblem) in
      if scanner.equals(key, "v") {
        version = try scanner.integer(in: 1...1_000_000)
      } else if scanner.equals(key, "at") {
        let start = scanner.position
        guard scanner.byte == 0x22 else { throw scanner.problem(.expected(.stamp)) }
        stamp = scanner.stamp(try scanner.rawString())
        if stamp == nil { throw JSONProblem(.expected(.stamp), at: start) }
      } else if scanner.equals(key, "by") {
        guard scanner.byte == 0x22 else { throw scanner.problem(.expected(.text)) }
        let raw = try scanner.rawString()
        if !scanner.bytes(raw).elementsEqual(author.bytes) {
          author = (Array(scanner.bytes(raw)), try scanner.text(raw))
        }
        entry.author = author.name
      } else if scanner.equals(key, "why") {
        entry.reason = try scanner.string()
      } else if scanner.equals(key, "ops") {
        hasOperations = true
        try scanner.forEachElement(depth: 1) { scanner throws(JSONProblem) in
          try decoder.operation(&scanner, into: &entry)
        }
      } else {
        try scanner.skipValue(depth: 1)
      }
    }
    try scanner.finish()
    self.author = author
    guard let version else { throw JSONProblem(.missing("v"), at: range.lowerBound) }
    guard let stamp else { throw JSONProblem(.missing("at"), at: range.lowerBound) }
    guard hasOperations else { throw JSONProblem(.missing("ops"), at: range.lowerBound) }
    entry.version = version
    entry.stamp = stamp
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

  private func operation(
    _ scanner: inout JSONScanner, into entry: inout Entry
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
        let bytes = scanner.bytes(raw)
        if let known = kinds.first(where: { $0.name.elementsEqual(bytes) }) {
          target = .known(known.kind, known.fields)
        } else {
          target = .other(try scanner.text(raw))
        }
      } else if scanner.equals(key, "id") {
        id = try scanner.identifier()
      } else if scanner.equals(key, "fields") {
        if let target {
          try fields(&scanner, of: target, into: &entry)
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
      try fields(&earlier, of: target, into: &entry)
    }
    if isDrop { entry.discard(since: mark) }
    entry.close(target.name, id, isDrop: isDrop, since: mark)
  }

  private func fields(
    _ scanner: inout JSONScanner, of target: Target, into entry: inout Entry
  ) throws(JSONProblem) {
    try scanner.forEachMember(depth: 3) { (scanner, key) throws(JSONProblem) in
      if case .known(_, let known) = target, let field = names.field(scanner.bytes(key)),
        known & (UInt128(1) << UInt128(field.rawValue)) != 0
      {
        entry.assign(field, try scanner.value(of: field))
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

  func stamp(_ raw: RawString) -> Stamp? {
    Stamp(bytes(raw))
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
