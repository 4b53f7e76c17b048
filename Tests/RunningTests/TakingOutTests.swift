import Cells
import Files
import ProjectModel
import RunningSupport
import Screens
import TestSupport
import Testing

@testable import ProjectJournal
@testable import Running

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What is copied from a list goes to the terminal, and what is written goes to a new file.
struct TakingOutTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.elsewhere { draft in
      for (number, supplier) in ["=1+1", "Élan; fils\tx"].enumerated() {
        draft.set(.expense, try id("e\(number + 1)"), expense(supplier, cents: 123_450))
      }
    }
    bench.play(.announcement, .key("7"))
    return bench
  }

  @Test func `a list goes to the clipboard with tabs between cells and no formula`() throws {
    let bench = try bench()
    bench.play(.key("Y"), .key("t"))
    let text = String(decoding: try #require(bench.script.copies.last), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(text.contains("\t1234,50\t") && text.contains("\t'=1+1"))
    #expect(text.contains("Élan; fils x"))
    #expect(Set(lines.map { $0.count { $0 == "\t" } }).count == 1)
    #expect(bench.screen.contains("Au presse-papiers : 2 lignes"))
    bench.script.copyOutcome = .unable
    bench.play(.key("Y"), .key("c"))
    #expect(bench.screen.contains("ne prend pas de copie"))
  }

  @Test func `a list is written as a new file of the user's own, and never over another`() throws {
    let bench = try bench()
    let folder = bench.path + "/.."
    bench.play(.key("Y"), .key("f"), .key(.control("u")))
    bench.type("~/liste")
    bench.play(.key(.enter))
    #expect(bench.screen.contains("2 lignes dans"))
    let path = folder + "/liste.csv"
    let bytes = try #require(TestSupport.Files.contents(of: path))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(";1234,50;") && text.contains("'=1+1") && text.contains("\"Élan; fils"))
    var info = stat()
    #expect(stat(path, &info) == 0 && info.st_mode & 0o777 == 0o600)
    bench.play(.key("Y"), .key("f"), .key(.control("u")))
    bench.type("~/liste.csv")
    bench.play(.key(.enter))
    #expect(bench.screen.contains("liste-2.csv"))
    #expect(TestSupport.Files.contents(of: path) == bytes)
    bench.play(.key(.enter))
    #expect(TestSupport.Files.contents(of: folder + "/liste-2.csv") == bytes)
    // A link that leads nowhere has the name all the same.
    #expect(symlink("/nowhere", folder + "/liste-3.csv") == 0)
    bench.play(.key("Y"), .key("f"), .key(.control("u")))
    bench.type("~/liste.csv")
    bench.play(.key(.enter), .key(.enter))
    #expect(TestSupport.Files.contents(of: folder + "/liste-4.csv") == bytes)
    bench.play(.key("Y"), .key("f"), .key(.control("u")))
    bench.type("~/nulle/part.csv")
    bench.play(.key(.enter))
    #expect(bench.screen.contains("n’est pas écrit"))
  }
}
