/// Names that people would call the same, each under one number, with how often each spelling is
/// used. Suppliers and categories are kept in one each.
struct NameBook: Sendable {
  struct Name: Sendable {
    /// The name as `SearchKey` reduces it.
    var key: String
    /// Places of its spellings in `spellings`.
    var spellings: [Int]
    /// How often it is used, in all spellings.
    var count = 0
  }

  private(set) var names: [Name] = []
  private(set) var spellings: [(text: String, name: Int, count: Int)] = []
  private var numbers: [String: Int] = [:]
  private var places: [Bytes: Int] = [:]

  /// Text hashed by its bytes: as text, accented letters would be put into a normal form first,
  /// which takes several times as long.
  private struct Bytes: Hashable {
    var text: String

    static func == (left: Self, right: Self) -> Bool {
      left.text.utf8.withBytes { left in
        right.text.utf8.withBytes { right in left.count == right.count && left.elementsEqual(right)
        }
      }
    }

    func hash(into hasher: inout Hasher) {
      text.utf8.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  /// The number of a name, whatever its spelling; nil if it never was in the book.
  func number(of text: String) -> Int? {
    places[Bytes(text: text)].map { spellings[$0].name } ?? numbers[SearchKey.text(text)]
  }

  /// Whether a name is in use in this very spelling.
  func isUsed(spelling text: String) -> Bool {
    places[Bytes(text: text)].map { spellings[$0].count > 0 } ?? false
  }

  /// The place of a spelling, entered if need be.
  mutating func place(of text: String) -> Int {
    let bytes = Bytes(text: text)
    if let place = places[bytes] { return place }
    let key = SearchKey.text(text)
    let number = numbers[key] ?? names.count
    if number == names.count {
      numbers[key] = number
      names.append(Name(key: key, spellings: []))
    }
    let place = spellings.count
    places[bytes] = place
    names[number].spellings.append(place)
    spellings.append((text, number, 0))
    return place
  }

  /// Counts one use more or, with a `sign` of -1, one less.
  mutating func count(_ place: Int, _ sign: Int) {
    spellings[place].count += sign
    names[spellings[place].name].count += sign
  }

  /// The spelling that is used most; among equals the first in the order of bytes.
  func spelling(of number: Int) -> String {
    var best = (text: "", count: -1)
    for place in names[number].spellings {
      let (text, _, count) = spellings[place]
      if count > best.count || count == best.count && Self.precedes(text, best.text) {
        best = (text, count)
      }
    }
    return best.text
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
