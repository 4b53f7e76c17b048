/// The keys of categories of expense that people would call the same, each reduced only once and
/// numbered as it comes.
struct CategoryKeys: Sendable {
  /// The keys by number.
  private(set) var keys: [String] = []
  /// The first spelling of each key in the order of bytes, by number.
  private(set) var spellings: [String] = []
  private var numbersByKey: [String: Int] = [:]
  private var numbers: [String: Int] = [:]
  /// What was asked lately. Hashing text that has accents is slow, while text is equal to itself at
  /// a glance.
  private var recent = [(category: String, number: Int)?](repeating: nil, count: 64)

  mutating func number(of category: String) -> Int {
    let place = (category.utf8.count &* 31 &+ Int(category.utf8.first ?? 0)) & 63
    if let recent = recent[place], recent.category == category { return recent.number }
    let number = numbers[category] ?? newNumber(of: category)
    recent[place] = (category, number)
    return number
  }

  private mutating func newNumber(of category: String) -> Int {
    let key = SearchKey.text(category)
    let number = numbersByKey[key] ?? keys.count
    if number < keys.count {
      spellings[number] = min(spellings[number], category)
    } else {
      keys.append(key)
      spellings.append(category)
      numbersByKey[key] = number
    }
    numbers[category] = number
    return number
  }
}
