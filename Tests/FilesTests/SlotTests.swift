import Files
import TestSupport
import Testing

/// Small files that running programs have to themselves.
struct SlotTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func slot(_ accepts: ([UInt8]) -> Bool = { _ in true }) throws -> Slot {
    try Slot(in: folder.path, name: "one") { _, bytes in accepts(bytes) }
  }

  private var names: [String] { TemporaryFolder.names(in: folder.path) }

  @Test func `a start leaves one lock while it runs, and none afterwards`() throws {
    do {
      let first = try slot()
      #expect(names == ["one-0.lock"])
      let second = try slot()
      #expect(names == ["one-0.lock", "one-1.lock"])
      #expect(first.contents.isEmpty && second.contents.isEmpty)
    }
    #expect(names.isEmpty)
  }

  @Test func `what is put in it is there at once, and under its lasting name once it is synced`()
    throws
  {
    do {
      let slot = try slot()
      try slot.replace(with: [1])
      #expect(names == ["one-0.lock", "one-0.now.json"])
      try slot.sync()
      #expect(names == ["one-0.json", "one-0.lock"])
      try slot.replace(with: [2])
      #expect(slot.contents == [[2], [1]])
    }
    let next = try slot()
    #expect(next.contents == [[2], [1]])
    try next.clear()
    #expect(names == ["one-0.lock"])
  }

  @Test func `what the machine lost of the newest leaves what was synced before`() throws {
    #expect(TestSupport.Files.write([1], to: folder.path + "/one-0.json"))
    #expect(TestSupport.Files.write([], to: folder.path + "/one-0.now.json"))
    let slot = try slot()
    #expect(slot.contents == [[1]])
  }

  @Test func `what is not meant for a program stays, and another slot is taken`() throws {
    #expect(TestSupport.Files.write([1], to: folder.path + "/one-0.json"))
    do {
      let other = try slot { $0 == [2] }
      try other.replace(with: [3])
      #expect(names == ["one-0.json", "one-1.lock", "one-1.now.json"])
    }
    let third = try slot { $0 == [3] }
    #expect(third.contents == [[3]])
    let first = try slot { $0 == [1] }
    #expect(first.contents == [[1]])
  }

  @Test func `what is meant for a program is found under another name, its own first`() throws {
    for (name, byte) in [("a-b-0", UInt8(1)), ("one-3", 2), ("two-0", 3)] {
      #expect(TestSupport.Files.write([byte], to: folder.path + "/\(name).json"))
    }
    func contents(_ accepts: (String, [UInt8]) -> Bool) throws -> [[UInt8]] {
      try Slot(in: folder.path, name: "one", accepting: accepts).contents
    }
    #expect(try contents { _, _ in true } == [[2]])
    #expect(try contents { name, _ in name == "a-b" } == [[1]])
    #expect(try contents { _, bytes in bytes == [3] } == [[3]])
    #expect(try contents { _, _ in false } == [])
    #expect(names.filter { $0.hasSuffix(".json") } == ["a-b-0.json", "one-3.json", "two-0.json"])
  }

  @Test func `where every slot is taken, that is said`() throws {
    func take(_ count: Int) throws {
      let slot = try slot()
      if count > 1 {
        try take(count - 1)
      } else {
        let failure = #expect(throws: SystemFailure.self) { _ = try self.slot() }
        #expect(failure?.operation == .lock)
      }
      #expect(slot.contents.isEmpty)
    }
    try take(16)
    #expect(names.isEmpty)
  }
}

/// Files that are made where nothing may be written over.
struct CreationTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/file" }

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [true, false])
  func `a file is made once, and what is there stays`(isRead: Bool) throws {
    func create(_ bytes: [UInt8]) throws(SystemFailure) {
      if isRead {
        try WholeFile.create(path, with: bytes)
      } else {
        try WholeFile.createUnread(path, with: bytes)
      }
    }
    try create([1, 2])
    let failure = #expect(throws: SystemFailure.self) { try create([3]) }
    #expect(failure?.isThereAlready == true)
    #expect(try WholeFile.contents(of: path) == [1, 2])
    #expect(TemporaryFolder.names(in: folder.path) == ["file"])
    #expect(try FileStatus(of: path).nature == nil)
  }

  @Test func `a file that is longer than it may be is not read`() throws {
    try WholeFile.create(path, with: [1, 2])
    #expect(try WholeFile.contents(of: path, upTo: 2) == [1, 2])
    #expect(throws: SystemFailure.self) { try WholeFile.contents(of: path, upTo: 1) }
  }
}
