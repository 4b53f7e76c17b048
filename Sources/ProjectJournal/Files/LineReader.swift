#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif
internal import Files

/// How far the lines of a file were read, and what they were. Only whole lines are taken in; bytes
/// behind the last line end wait for theirs. No more than one line is held, and none that is longer
/// than any entry.
struct LineReader {
  /// Most bytes that a line may have.
  static let limit = 1 << 26

  /// A line.
  enum Line {
    /// Its bytes, without its end.
    case bytes(UnsafePointer<UInt8>, Range<Int>)
    /// It has more bytes than a line may have; so many.
    case tooLong(Int)
  }

  /// Bytes taken in: everything up to and with the last line end.
  private(set) var offset = 0
  /// Lines taken in.
  private(set) var lineCount = 0
  /// What they were.
  private(set) var checksum = Checksum()
  /// Bytes behind the last line end.
  private(set) var tail = 0
  /// Whether the last line ended in a carriage return; a line feed behind it belongs to the same end.
  private(set) var endsInReturn = false

  private static let chunk = 1 << 18
  private static let feed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// Reads on, to the end of the file or to an offset that was reached before.
  ///
  /// - Parameter body: gets each line and its number.
  mutating func read(
    _ file: borrowing POSIXFile, upTo end: Int = .max, _ body: (Line, Int) -> Void
  ) throws(SystemFailure) {
    var capacity = max(1, min(Self.chunk, try file.status().size - offset + 1, end - offset))
    var buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    defer { buffer.deallocate() }
    var held = 0
    // Bytes of a line that is too long, which are not held.
    var skipped = 0
    while true {
      if held > Self.limit {
        skipped += held
        held = 0
      } else if held == capacity {
        capacity = min(capacity * 2, Self.limit + Self.chunk)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: buffer, count: held)
        buffer.deallocate()
        buffer = larger
      }
      let position = offset + skipped + held
      let count = try file.read(
        at: position, into: buffer + held, count: max(0, min(capacity - held, end - position)))
      let total = held + count
      let consumed = takeLines(
        UnsafePointer(buffer), from: held, to: total, isLast: count == 0, &skipped, body)
      offset += consumed
      held = total - consumed
      if count == 0 { break }
      if consumed > 0, held > 0 { buffer.update(from: buffer + consumed, count: held) }
    }
    tail = skipped + held
  }

  /// Takes in every whole line of a buffer; the number of bytes that they have in it.
  ///
  /// - Parameters:
  ///   - scanned: where bytes begin that were not looked at before.
  ///   - isLast: whether nothing follows.
  ///   - skipped: bytes of the first line that are not in the buffer.
  private mutating func takeLines(
    _ buffer: UnsafePointer<UInt8>, from scanned: Int, to total: Int, isLast: Bool,
    _ skipped: inout Int, _ body: (Line, Int) -> Void
  ) -> Int {
    var start = 0
    if total > 0 {
      if endsInReturn, buffer[0] == Self.feed { start = 1 }
      endsInReturn = false
    }
    // A carriage return that was last before is looked at again, with what follows it.
    var search = max(start, scanned - 1)
    while search < total {
      let feed = Self.position(of: Self.feed, in: buffer, search..<total)
      let stop = feed ?? total
      while search < stop,
        let end = Self.position(of: Self.carriageReturn, in: buffer, search..<stop)
      {
        if end + 1 == total, !isLast { return start }
        take(buffer, start..<end, &skipped, body)
        endsInReturn = end + 1 == total
        start = end + 1 == feed ? end + 2 : end + 1
        search = start
      }
      guard let feed else { break }
      if start <= feed { take(buffer, start..<feed, &skipped, body) }
      start = feed + 1
      search = start
    }
    return start
  }

  private mutating func take(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ skipped: inout Int,
    _ body: (Line, Int) -> Void
  ) {
    let length = skipped + range.count
    lineCount += 1
    if length > Self.limit {
      checksum.add(length: length)
      body(.tooLong(length), lineCount)
    } else {
      checksum.add(base, range)
      body(.bytes(base, range), lineCount)
    }
    offset += skipped
    skipped = 0
  }

  /// Where a byte first stands in a part of a buffer.
  private static func position(
    of byte: UInt8, in buffer: UnsafePointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    guard
      let found = memchr(buffer + range.lowerBound, CInt(byte), range.count)
    else { return nil }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - buffer
  }
}
