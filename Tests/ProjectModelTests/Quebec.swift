import ProjectModel
import TestSupport
import Testing

/// The resources of the program, read from the files that it carries.
enum Quebec {
  /// Every municipality and region of Québec.
  static func directory() throws -> Directory { try #require(kept) }

  /// The same with a search over it.
  static func search() throws -> DirectorySearch { try #require(keptSearch) }

  /// The lines of the table of municipalities.
  static func rows() throws -> [String] {
    let bytes = try #require(contents(of: "municipalities.tsv"))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { String($0) }
  }

  /// A directory of some rows, with the real regions.
  static func directory(of rows: some Sequence<String>) throws -> Directory {
    Directory(
      municipalities: rows.joined(separator: "\n").utf8,
      regions: try #require(contents(of: "regions.tsv")), outline: "".utf8)
  }

  private static let kept: Directory? = {
    guard let municipalities = contents(of: "municipalities.tsv"),
      let regions = contents(of: "regions.tsv"), let outline = contents(of: "outline.tsv")
    else { return nil }
    return Directory(municipalities: municipalities, regions: regions, outline: outline)
  }()

  private static let keptSearch = kept.map { DirectorySearch($0) }

  private static func contents(of name: String) -> [UInt8]? {
    Files.contents(of: Files.package + "Resources/" + name)
  }
}
