#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif
internal import Files
internal import ProjectModel

/// One `*.jsonl` file and how far it was read. Only whole lines are read; bytes after the last line
/// feed wait for theirs.
struct JournalFile {
  let name: String
  let path: String
  private(set) var identity: POSIXFile.Status?
  /// Bytes taken in: everything up to and with the last line feed.
  private(set) var offset = 0
  /// Lines taken in.
  private(set) var lineCount = 0
  /// Bytes after the last line feed.
  private(set) var tail = 0
  /// Whether, on reading, another file was there than before.
  private(set) var isReplaced = false

  init(name: String, folder: String) {
    self.name = name
    path = folder + "/" + name
  }

  /// Whether the file on disk is another one than was read, or shorter: then all must be read anew.
  func wasReplaced(by status: POSIXFile.Status) -> Bool {
    guard let identity else { return false }
    return identity.device != status.device || identity.inode != status.inode
      || status.size < offset
  }

  private static let chunk = 1 << 18

  /// Reads what was added since the last time.
  ///
  /// - Parameter body: gets the memory, and the range and number of each line without its feed.
  mutating func readNew(
    _ body: (UnsafePointer<UInt8>, Range<Int>, Int) -> Void
  ) throws(SystemFailure) {
    let file = try POSIXFile(path, .reading)
    let status = try file.status()
    if wasReplaced(by: status) {
      isReplaced = true
      return
    }
    identity = status
    guard status.size > offset + tail || (status.size > offset && tail == 0) else {
      tail = max(0, status.size - offset)
      return
    }
    var capacity = min(Self.chunk, status.size - offset + 1)
    var buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    defer { buffer.deallocate() }
    var held = 0
    while true {
      if held == capacity {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
        larger.update(from: buffer, count: held)
        buffer.deallocate()
        buffer = larger
        capacity *= 2
      }
      let count = try file.read(
        at: offset + held, into: buffer + held, count: capacity - held)
      if count == 0 { break }
      let total = held + count
      let consumed = lines(in: buffer, from: held, to: total, body)
      offset += consumed
      held = total - consumed
      if consumed > 0, held > 0 { buffer.update(from: buffer + consumed, count: held) }
    }
    tail = held
  }

  /// Hands over every whole line of a buffer; the number of bytes they take.
  private mutating func lines(
    in buffer: UnsafeMutablePointer<UInt8>, from scanned: Int, to total: Int,
    _ body: (UnsafePointer<UInt8>, Range<Int>, Int) -> Void
  ) -> Int {
    var start = 0
    var search = scanned
    while let found = memchr(buffer + search, 0x0A, total - search) {
      let feed = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - UnsafePointer(buffer)
      lineCount += 1
      body(UnsafePointer(buffer), start..<feed, lineCount)
      start = feed + 1
      search = start
    }
    return start
  }
}
