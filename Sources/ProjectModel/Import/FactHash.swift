/// A hash of facts that is the same on every machine and in every version of the program: FNV-1a
/// (Fowler, Noll and Vo) of 64 bits, twice, from different starts.
struct FactHash: Hashable {
  private var first: UInt64 = 0xCBF2_9CE4_8422_2325
  private var second: UInt64 = 0x6C62_272E_07BB_0142

  private mutating func add(byte: UInt8) {
    first = (first ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    second = (second ^ UInt64(byte ^ 0x5A)) &* 0x0000_0100_0000_01B3
  }

  /// Adds a number, and what sets it off from the fact that follows.
  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    for _ in 0..<8 {
      add(byte: UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    add(byte: 0x1F)
  }

  /// Adds a text as people would call it the same: its letters and digits, without case, accents,
  /// spaces and punctuation.
  mutating func add(_ text: String) {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
      for byte in bytes {
        switch byte {
        case 0x30...0x39, 0x61...0x7A: add(byte: byte)
        case 0x41...0x5A: add(byte: byte + 32)
        default: continue
        }
      }
      return true
    }
    if !isPlain { addFolded(text) }
    add(byte: 0x1F)
  }

  private mutating func addFolded(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: add(byte: UInt8(scalar.value))
      case 0x41...0x5A: add(byte: UInt8(scalar.value + 32))
      case 0x152, 0x153:
        add(byte: 0x6F)
        add(byte: 0x65)
      default:
        if let base = LatinFolding.base(of: scalar) {
          add(byte: base.letter)
        } else if scalar.value > 0x7F, scalar.properties.isAlphabetic,
          LatinFolding.accent(ofCombining: scalar) == nil
        {
          for byte in scalar.properties.lowercaseMapping.utf8 { add(byte: byte) }
        }
      }
    }
  }

  /// Adds a value of a field; nil is a fact as well.
  mutating func add(_ value: FieldValue?) {
    switch value {
    case nil: add(byte: 0x1E)
    case .text(let text), .choice(let text): add(text)
    case .money(let money): add(money.cents)
    case .day(let day): add(Int(day.number))
    case .integer(let number): add(number)
    case .quantity(let quantity): add(quantity.thousandths)
    case .flag(let flag): add(flag ? 1 : 0)
    case .reference(let id): add(id.description)
    case .references(let ids): for id in ids { add(id.description) }
    case .quantities(let values): for value in values { add(value.thousandths) }
    case .texts(let texts): for text in texts { add(text) }
    }
    add(byte: 0x1D)
  }

  /// The hash as letters and digits that are hard to mistake for one another, five bits each.
  ///
  /// - Parameter count: how many, 24 at most.
  func letters(_ count: Int) -> String {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    // FNV leaves its last bytes in the low bits; mixing spreads them (finaliser of MurmurHash3).
    var words = [Self.mixed(first), Self.mixed(second)]
    var result: [UInt8] = []
    for index in 0..<count {
      result.append(letters[Int(words[index / 12] & 31)])
      words[index / 12] >>= 5
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ word >> 33) &* 0xFF51_AFD7_ED55_8CCD
    word = (word ^ word >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return word ^ word >> 33
  }
}
