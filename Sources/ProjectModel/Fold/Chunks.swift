/// An array in pieces of equal size: growing it copies nothing, so that a table of many records is
/// never in memory twice.
struct Chunks<Element: Sendable>: Sendable {
  private static var shift: Int { 8 }
  private static var size: Int { 1 << shift }

  private var chunks: [[Element]] = []
  private(set) var count = 0

  subscript(index: Int) -> Element {
    _read { yield chunks[index >> Self.shift][index & (Self.size - 1)] }
    _modify { yield &chunks[index >> Self.shift][index & (Self.size - 1)] }
  }

  mutating func append(_ element: consuming Element) {
    if count & (Self.size - 1) == 0 {
      chunks.append([])
      if count > 0 { chunks[chunks.count - 1].reserveCapacity(Self.size) }
    }
    chunks[chunks.count - 1].append(element)
    count += 1
  }
}
