internal import ProjectModel

/// Erases a person from the lines of journals: contact fields become null, and in every other text
/// the name gives way to a mark. Every other byte stays. The author of a line is left, as it is the
/// signature of what was written. A line that is set aside is treated alike, if it is JSON at all.
struct LineEraser {
  /// What stands in a text in place of a name.
  static let mark = Array("[effacé]".utf8)

  /// Erasing in steps that are each finished in all files before the next: what a run that was stopped
  /// has left is enough to find all the rest by.
  enum Stage: CaseIterable {
    /// Texts that mention the person: names, addresses and numbers are still known.
    case texts
    /// Contact fields but the name, which tells whose they are.
    case details
    /// The name.
    case names
  }

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
  /// What is erased; nil for all.
  private let stage: Stage?
  private var decoder = EntryDecoder()
  private var stamp: Stamp?
  /// Whether the line is no entry, so that nothing else tells whose contact fields it holds.
  private var isSetAside = false
  /// Whose text is being read.
  private var kind: String?
  private var field = ""
  private var outcome = Outcome()

  init(_ contact: Contact, _ stage: Stage? = nil) {
    self.contact = contact
    self.stage = stage
    mentions = Mentions(of: contact)
  }

  /// What erasing does to the line at a range.
  mutating func erase(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Outcome {
    outcome = Outcome()
    stamp = nil
    (kind, field) = (nil, "")
    isSetAside = !isEntry(base, range)
    do throws(JSONProblem) {
      var scanner = JSONScanner(base: base, range: range)
      scanner.skipSpace()
      guard scanner.byte == 0x7B else {
        var ahead = scanner
        try ahead.skipValue()
        try ahead.finish()
        try texts(&scanner, depth: 0)
        return outcome
      }
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

  private mutating func isEntry(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    do throws(JSONProblem) {
      var entry = try decoder.decode(base, range)
      decoder.reuse(&entry)
      return true
    } catch {
      return false
    }
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
    var isNamed = false
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
      } else if isSetAside, scanner.equals(key, "fields"), scanner.byte == 0x7B {
        isNamed = try namesPerson(&scanner)
      } else {
        try scanner.skipValue(depth: 3)
      }
    }
    let isWritten = id.flatMap { contact.writes[$0] }.map { places in
      stamp.map { places.contains($0) } ?? false
    }
    let isAbout = isWritten ?? false || isNamed && isParticipation
    try scanner.forEachMember(depth: 2) { (scanner, key) throws(JSONProblem) in
      if scanner.equals(key, "fields"), scanner.byte == 0x7B {
        try fields(&scanner, mayBeContact: isParticipation, isAbout: isAbout)
      } else {
        field = scanner.text(of: key)
        try texts(&scanner, depth: 3)
      }
    }
  }

  /// Whether fields hold the person's name as that of a contact.
  private func namesPerson(_ scanner: inout JSONScanner) throws(JSONProblem) -> Bool {
    var isNamed = false
    try scanner.forEachMember(depth: 3) { (scanner, key) throws(JSONProblem) in
      if scanner.equals(key, "contactName"), scanner.byte == 0x22 {
        let raw = try scanner.rawString()
        if mentions.isName(RawText(scanner.base, raw.range)) { isNamed = true }
      } else {
        try scanner.skipValue(depth: 4)
      }
    }
    return isNamed
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
        edit([start..<scanner.position], Array("null".utf8), isName ? .names : .details)
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
        try texts(&scanner, depth: 4, byNameOnly: isContact && !isSetAside)
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
    edit(ranges, Self.mark, .texts)
    outcome.texts.append(
      Mention(kind: kind, field: field, excerpt: text.excerpt(around: first)))
  }
}

extension LineEraser {
  /// Goes through the lines of a file, with their numbers from 1; one without an end counts.
  func forEachLine(of bytes: [UInt8], _ body: (Int, Outcome) -> Void) {
    var eraser = self
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      var number = 0
      while start < buffer.count {
        number += 1
        let end = buffer[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? buffer.count
        body(number, eraser.erase(base, ByteOrderMark.passed(base, start..<end)))
        let isPair = end + 1 < buffer.count && buffer[end] == 0x0D && buffer[end + 1] == 0x0A
        start = end + (isPair ? 2 : 1)
      }
    }
  }

  /// The bytes of a file without the person; nil if they are the same.
  func rewritten(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var copied = 0
    forEachLine(of: bytes) { _, outcome in
      for edit in outcome.edits {
        result += bytes[copied..<edit.range.lowerBound]
        result += edit.bytes
        copied = edit.range.upperBound
      }
    }
    return copied == 0 ? nil : result + bytes[copied...]
  }

  /// Puts something in place of bytes, if it is the turn of that.
  private mutating func edit(_ ranges: [Range<Int>], _ bytes: [UInt8], _ stage: Stage) {
    guard self.stage == nil || self.stage == stage else { return }
    outcome.edits += ranges.map { ($0, bytes) }
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
