/// A section of a report, with those below it.
public struct ReportSection {
  /// A part of it, in the order of reading.
  public enum Block {
    /// Sentences.
    case paragraph(String)
    /// What a person wrote: paragraphs parted by empty lines.
    case narrative(String)
    /// What is still to be written.
    case missing(String)
    /// Short lines.
    case list([String])
    /// Names with what they stand for.
    case facts([Fact])
    /// The figures that count most, large.
    case keyFigures([KeyFigure])
    /// A table.
    case table(ReportTable)
    /// A picture.
    case picture(any ReportPicture)
    /// Lines to fill in by hand.
    case signature([String])

    /// Whether it is a table or a picture, which break where they like.
    var isTable: Bool {
      switch self {
      case .table, .picture: true
      default: false
      }
    }
  }

  /// A name with what it stands for.
  public struct Fact: Hashable, Sendable {
    public var name: String
    public var text: String
  }

  /// A figure with its name and, below, what it is out of.
  public struct KeyFigure: Hashable, Sendable {
    public var name: String
    public var value: String
    public var note: String
  }

  /// A name that is fixed, for links: letters, digits and hyphens.
  public var anchor: String
  /// What stands above it.
  public var title: String
  /// What it consists of.
  public var blocks: [Block]
  /// The sections below it.
  public var sections: [ReportSection]
  /// Whether it begins a page.
  public var beginsPage = false

  /// A section.
  public init(
    _ anchor: String, _ title: String, _ blocks: [Block] = [], sections: [ReportSection] = []
  ) {
    self.anchor = anchor
    self.title = title
    self.blocks = blocks
    self.sections = sections
  }

  /// Whether its first table is too wide for a page that stands.
  var beginsWide: Bool {
    for case .table(let table) in blocks { return table.isWide && !table.isEmpty }
    return blocks.isEmpty && sections.first?.beginsWide == true
  }

  /// Its tables and those of the sections below it, in order.
  public var tables: [ReportTable] {
    blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    } + sections.flatMap(\.tables)
  }
}
