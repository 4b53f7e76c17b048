import TestSupport
import Testing

/// Where sentences stand in the source.
struct PlaceOfSentencesTests {
  /// Swift files of a folder and of those in it, as paths from the root of the package.
  private func swiftFiles(in folder: String) -> [String] {
    TemporaryFolder.names(in: Files.package + folder).sorted().flatMap { name -> [String] in
      let path = folder + "/" + name
      if name.hasSuffix(".swift") { return [path] }
      return name.hasPrefix(".") || name.contains(".") ? [] : swiftFiles(in: path)
    }
  }

  @Test
  func `every sentence is in Words`() throws {
    let files = swiftFiles(in: "Sources").filter {
      // The words of keys stand with the keys.
      !$0.hasPrefix("Sources/Words/") && !$0.hasPrefix("Sources/Dashboard/Wording/")
    }
    #expect(files.count > 100)
    // A sentence is what is said, in both languages, or a phrase to be said later.
    let sentence = /\b(?:say|Phrase)\(\s*"/
    for path in files {
      let text = String(
        decoding: try #require(Files.contents(of: Files.package + path)), as: UTF8.self)
      let found = text.matches(of: sentence).map { text[$0.range.lowerBound...].prefix(60) }
      #expect(found.isEmpty, "\(path)")
    }
  }
}
