public import ProjectModel
internal import TestSupport

/// The resources of the program, read from the files that it carries.
public enum Quebec {
  /// Every municipality and region of Québec.
  public static func directory() throws -> Directory { try wanted(kept) }

  /// The same with a search over it.
  public static func search() throws -> DirectorySearch { try wanted(keptSearch) }

  /// The lines of the table of municipalities.
  public static func rows() throws -> [String] {
    let bytes = try wanted(contents(of: "municipalities.tsv"))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { String($0) }
  }

  /// A directory of some rows, with the real regions.
  public static func directory(of rows: some Sequence<String>) throws -> Directory {
    Directory(
      municipalities: rows.joined(separator: "\n").utf8,
      regions: try wanted(contents(of: "regions.tsv")), outline: "".utf8)
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
