import Files
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files read, replaced and removed whole.
struct WholeFileTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/file" }

  init() throws { folder = try TemporaryFolder() }

  private func mode(_ path: String) -> mode_t {
    var info = stat()
    stat(path, &info)
    return info.st_mode & 0o7777
  }

  @Test(arguments: [WholeFile.Durability.now, .later])
  func `a file is replaced whole, and nothing else is left`(durability: WholeFile.Durability) throws
  {
    try WholeFile.replace(path, with: [1, 2, 3], durability)
    try WholeFile.replace(path, with: [4], durability)
    #expect(try WholeFile.contents(of: path) == [4])
    #expect(TemporaryFolder.names(in: folder.path) == ["file"])
    #expect(mode(path) == 0o600)
  }

  @Test func `a leftover of a writer that was stopped is in nobody's way`() throws {
    #expect(TestSupport.Files.write([9, 9], to: path + ".half"))
    try WholeFile.replace(path, with: [4], by: path + ".half", mode: 0o644)
    #expect(try WholeFile.contents(of: path) == [4])
    #expect(TemporaryFolder.names(in: folder.path) == ["file"])
    #expect(mode(path) == 0o644)
  }

  @Test func `what cannot be replaced stays as it is`() throws {
    mkdir(path, 0o700)
    #expect(throws: SystemFailure.self) { try WholeFile.replace(path, with: [4]) }
    #expect(Folder.exists(path))
    #expect(TemporaryFolder.names(in: folder.path) == ["file"])
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func `a file of any length is read whole`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    #expect(TestSupport.Files.write(bytes, to: path))
    #expect(try WholeFile.contents(of: path) == bytes)
    #expect(try WholeFile.input(of: path, upTo: count) == bytes)
  }

  @Test func `a pipe or a device is no ordinary file, and is not waited for`() throws {
    mkfifo(path, 0o600)
    for path in [path, "/dev/zero", "/dev/full", folder.path] {
      do throws(SystemFailure) {
        _ = try WholeFile.input(of: path, upTo: 100)
        Issue.record("\(path) was read")
      } catch {
        #expect(!error.isMissing)
      }
    }
  }

  @Test func `no more is read than may be, and a stop is heard`() throws {
    #expect(TestSupport.Files.write([1, 2, 3], to: path))
    do throws(SystemFailure) {
      _ = try WholeFile.input(of: path, upTo: 2)
      Issue.record("too much was read")
    } catch {
      #expect(error.isTooLong)
    }
    do throws(SystemFailure) {
      _ = try WholeFile.input(of: path, upTo: 3, isStopped: { true })
      Issue.record("the stop was not heard")
    } catch {
      #expect(error.isInterruption)
    }
  }

  @Test func `what is missing is told from what fails`() throws {
    do throws(SystemFailure) {
      _ = try WholeFile.contents(of: path)
      Issue.record("there is nothing to read")
    } catch {
      #expect(error.isMissing)
      #expect(error.path == path)
      #expect(error.operation == .open)
    }
    try WholeFile.remove(path)
  }

  @Test func `a tree is removed, and what it points to stays`() throws {
    let tree = folder.path + "/tree"
    try Folder.make(tree + "/a/b")
    #expect(TestSupport.Files.write([1], to: path))
    #expect(TestSupport.Files.write([1], to: tree + "/a/b/c"))
    symlink(folder.path, tree + "/a/up")
    Folder.removeTree(tree)
    #expect(TemporaryFolder.names(in: folder.path) == ["file"])
  }

  @Test func `names come in order, without those of the folder itself`() throws {
    for name in ["b", "a", ".c"] {
      #expect(TestSupport.Files.write([], to: folder.path + "/" + name))
    }
    #expect(try Folder.names(in: folder.path) == [".c", "a", "b"])
    #expect(throws: SystemFailure.self) { try Folder.names(in: path) }
  }
}
