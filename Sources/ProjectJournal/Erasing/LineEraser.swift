internal import ProjectModel

/// Erases a person from the lines of journals: contact fields become null, and in every other text
/// the name gives way to a mark. Every other byte stays. The author of a line is left, as it is the
/// signature of what was written.
struct LineEraser {
  /// What stands in a text in place of a name.
  static let mark = Array("[effacé]".utf8)

  /// A text that mentions the person.
  struct Mention {
    /// The kind of the record whose text it is; nil for what the entry itself says.
    var kind: String?
    /// The member of the fields, or of the entry, that holds it.
    var field: String
    /// A few words of it.
    var excerpt: String
  }

  /// What became of one line.
  struct Outcome {
    /// What is to be put in place of which bytes, in order.
    var edits: [(range: Range<Int>, bytes: [UInt8])] = []
    /// How many contact fields were cleared.
    var fields = 0
    /// Whether one of them was a name.
    var holdsName = false
    /// The texts that mention the person.
    var texts: [Mention] = []
    /// Whether the author bears the name.
    var isSigned = false
    /// Whether the line mentions the person and is no JSON, so that nothing in it can be replaced.
    var isUnreadable = false
  }

  private let contact: Contact
  private let mentions: Mentions
  private var stamp: Stamp?
  /// Whose text is being read.
  private var kind: String?
  private var field = ""
  private var outcome = Outcome()

  init(_ contact: Contact) {
    self.contact = contact
    mentions = Mentions(of: contact)
  }

  /// What erasing does to the line at a range.
  mutating func erase(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Outcome {
    outcome = Outcome()
    stamp = nil
    do throws(JSONProblem) {
      var scanner = JSONScanner(base: base, range: range)
      scanner.skipSpace()
      var ahead = scanner
      var stamp: Stamp?
      try ahead.forEachMember(depth: 0) { (scanner, key) throws(JSONProblem) in
        if scanner.equals(key, "at"), scanner.byte == 0x22 {
          stamp = Stamp(scanner.bytes(try scanner.rawString()))
        } else {
          try scanner.skipValue(depth: 1)
        }
      }
      try ahead.finish()
      self.stamp = stamp
      try line(&scanner)
    } catch {
      outcome = Outcome()
      outcome.isUnreadable = !mentions.ranges(in: RawText(base, range)).isEmpty
    }
    return outcome
  }

  private mutating func line(_ scanner: inout JSONScanner) throws(JSONProblem) {
    try scanner.forEachMember(depth: 0) { (scanner, key) throws(JSONProblem) in
      if scanner.equals(key, "by"), scanner.byte == 0x22 {
        let text = RawText(scanner.base, try scanner.rawString().range)
        outcome.isSigned = !mentions.ranges(in: text).isEmpty
      } else if scanner.equals(key, "ops"), scanner.byte == 0x5B {
        try scanner.forEachElement(depth: 1) { scanner throws(JSONProblem) in
          if scanner.byte == 0x7B {
            try operation(&scanner)
          } else {
            try texts(&scanner, depth: 2)
          }
        }
      } else {
        (kind, field) = (nil, scanner.text(of: key))
        try texts(&scanner, depth: 1)
      }
    }
  }

  private mutating func operation(_ scanner: inout JSONScanner) throws(JSONProblem) {
    var ahead = scanner
    var isParticipation = false
    var id: RecordID?
    (kind, field) = (nil, "")
    try ahead.forEachMember(depth: 2) { (scanner, key) throws(JSONProblem) in
      let isKind = scanner.equals(key, "set") || scanner.equals(key, "drop")
      if isKind || scanner.equals(key, "id"), scanner.byte == 0x22 {
        let raw = try scanner.rawString()
        if isKind {
          isParticipation = scanner.equals(raw, "participation")
          kind = scanner.text(of: raw)
        } else {
          id = RecordID(scanner.bytes(raw))
        }
      } else {
        try scanner.skipValue(depth: 3)
      }
    }
    let isAbout = id.flatMap { contact.writes[$0] }.map { places in
      stamp.map { places.contains($0) } ?? false
    }
    try scanner.forEachMember(depth: 2) { (scanner, key) throws(JSONProblem) in
      if scanner.equals(key, "fields"), scanner.byte == 0x7B {
        try fields(&scanner, mayBeContact: isParticipation, isAbout: isAbout ?? false)
      } else {
        field = scanner.text(of: key)
        try texts(&scanner, depth: 3)
      }
    }
  }

  private mutating func fields(
    _ scanner: inout JSONScanner, mayBeContact: Bool, isAbout: Bool
  ) throws(JSONProblem) {
    try scanner.forEachMember(depth: 3) { (scanner, key) throws(JSONProblem) in
      field = scanner.text(of: key)
      let isName = mayBeContact && scanner.equals(key, "contactName")
      let isContact =
        isName
        || mayBeContact
          && (scanner.equals(key, "contactRole") || scanner.equals(key, "contactEmail")
            || scanner.equals(key, "contactPhone"))
      let start = scanner.position
      if isContact, isAbout {
        let isNull = scanner.byte == 0x6E
        try scanner.skipValue(depth: 4)
        if isNull { return }
        outcome.edits.append((start..<scanner.position, Array("null".utf8)))
        outcome.fields += 1
        if isName { outcome.holdsName = true }
      } else if isName, scanner.byte == 0x22 {
        var ahead = scanner
        let raw = try ahead.rawString()
        // Someone else of the same name stays.
        if mentions.isName(RawText(scanner.base, raw.range)) {
          scanner = ahead
        } else {
          try texts(&scanner, depth: 4, byNameOnly: true)
        }
      } else {
        // A number or an address may be shared, and the contact here is someone else.
        try texts(&scanner, depth: 4, byNameOnly: isContact)
      }
    }
  }

  /// Erases in every text of a value.
  private mutating func texts(
    _ scanner: inout JSONScanner, depth: Int, byNameOnly: Bool = false
  ) throws(JSONProblem) {
    switch scanner.byte {
    case 0x22:
      let raw = try scanner.rawString()
      guard raw.range.count > 2 else { return }
      text(RawText(scanner.base, raw.range), byNameOnly)
    case 0x7B:
      try scanner.forEachMember(depth: depth) { (scanner, _) throws(JSONProblem) in
        try texts(&scanner, depth: depth + 1, byNameOnly: byNameOnly)
      }
    case 0x5B:
      try scanner.forEachElement(depth: depth) { scanner throws(JSONProblem) in
        try texts(&scanner, depth: depth + 1, byNameOnly: byNameOnly)
      }
    default: try scanner.skipValue(depth: depth)
    }
  }

  private mutating func text(_ text: RawText, _ byNameOnly: Bool) {
    let ranges = mentions.ranges(in: text, byNameOnly: byNameOnly)
    guard let first = ranges.first else { return }
    outcome.edits += ranges.map { ($0, Self.mark) }
    outcome.texts.append(
      Mention(kind: kind, field: field, excerpt: text.excerpt(around: first)))
  }
}

extension JSONScanner {
  /// The name of a kind or field, as it is told where something was found. What is erased does not
  /// hang on it: one that cannot be read is told as none.
  fileprivate func text(of raw: RawString) -> String {
    (try? text(raw)) ?? ""
  }
}

extension RawText {
  /// A few words around some bytes.
  fileprivate func excerpt(around bytes: Range<Int>) -> String {
    let first = units.firstIndex { $0.range.lowerBound >= bytes.lowerBound } ?? 0
    let end = units.firstIndex { $0.range.lowerBound >= bytes.upperBound } ?? units.count
    let from = max(0, first - 30)
    let to = min(units.count, end + 30)
    var text = String.UnicodeScalarView()
    for unit in units[from..<to] { text.append(unit.scalar) }
    return (from > 0 ? "…" : "") + String(text) + (to < units.count ? "…" : "")
  }
}
