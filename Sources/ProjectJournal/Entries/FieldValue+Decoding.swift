internal import ProjectModel

extension JSONScanner {
  /// Reads the value of a field; nil for `null`, which clears it.
  @inline(__always)
  mutating func value(
    of type: FieldType, _ texts: inout TextCache, _ words: ChoiceWords
  ) throws(JSONProblem) -> FieldValue? {
    if try takeNull() { return nil }
    let start = position
    switch type {
    case .text:
      guard byte == 0x22 else { throw problem(.expected(.text)) }
      return .text(try texts.text(uncheckedString(), self))
    case .money:
      let limit = Money.limit.cents
      return .money(Money(cents: try integer(in: -limit...limit)))
    case .day:
      guard byte == 0x22, let day = CalendarDay(iso: bytes(try rawString())) else {
        throw JSONProblem(.expected(.day), at: start)
      }
      return .day(day)
    case .integer(let bounds): return .integer(try integer(in: bounds))
    case .quantity: return .quantity(try quantity())
    case .flag: return .flag(try flag())
    case .choice(let set): return .choice(try choice(of: set, words))
    case .anyRecord, .reference, .municipality: return .reference(try identifier())
    case .references, .municipalities:
      var ids: [RecordID] = []
      try forEachElement(depth: 4) { scanner throws(JSONProblem) in
        ids.append(try scanner.identifier())
      }
      return .references(ids)
    case .quantities:
      var values: [Quantity] = []
      try forEachElement(depth: 4) { scanner throws(JSONProblem) in
        values.append(try scanner.quantity())
      }
      return .quantities(values)
    case .fieldNames, .categories:
      var values: [String] = []
      try forEachElement(depth: 4) { scanner throws(JSONProblem) in
        values.append(try scanner.string())
      }
      return .texts(values)
    }
  }

  private mutating func choice(
    of set: ChoiceSet, _ words: ChoiceWords
  ) throws(JSONProblem) -> String {
    let start = position
    guard byte == 0x22 else { throw problem(.expected(.word(set.words))) }
    guard let word = words.word(packed(try rawString()), of: set) else {
      throw JSONProblem(.expected(.word(set.words)), at: start)
    }
    return word
  }

  private mutating func quantity() throws(JSONProblem) -> Quantity {
    let start = position
    guard byte == 0x2D || (0x30...0x39).contains(byte) else { throw problem(.expected(.number)) }
    guard let value = try number().scaled(by: 3), abs(value) <= Quantity.limit.thousandths else {
      throw JSONProblem(.expected(.number), at: start)
    }
    return Quantity(thousandths: value)
  }
}

/// The words of the choice sets, found from bytes without making a `String`.
struct ChoiceWords {
  private var packed: [UInt128] = []
  private var sets: [ChoiceSet] = []
  private var words: [String] = []

  init() {
    for set in ChoiceSet.allCases {
      for word in set.words {
        packed.append(UInt128(packing: word) ?? 0)
        sets.append(set)
        words.append(word)
      }
    }
  }

  func word(_ name: UInt128, of set: ChoiceSet) -> String? {
    for index in packed.indices where packed[index] == name && sets[index] == set {
      return words[index]
    }
    return nil
  }
}
