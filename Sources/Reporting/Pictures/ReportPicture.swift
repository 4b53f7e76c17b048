public import Exchange

/// A picture of a report: drawn as SVG from the figures of the tables beside it, in one to one pixels
/// of a column that is `width` wide.
public protocol ReportPicture {
  /// A name that is fixed, for links: letters, digits and hyphens.
  var anchor: String { get }
  /// What it shows, in a few words.
  var title: String { get }
  /// What is seen in it, for whoever does not see it: the figures that matter, in sentences.
  var description: String { get }
  /// How high it is, in pixels.
  var height: Double { get }
  /// Draws it.
  func draw(into markup: inout MarkupWriter)
}

extension ReportPicture {
  /// How wide a picture is, in pixels: the text of a letter page.
  public var width: Double { PictureSize.width }
}

/// The size of pictures.
enum PictureSize {
  /// Pixels.
  static let width = 720.0
}

extension MarkupWriter {
  /// A line of text in a picture; `anchor` is `start`, `middle` or `end`.
  mutating func label(
    _ text: String, x: Double, y: Double, anchor: String = "start", classes: String = "t"
  ) {
    element(
      "text", .at("x", x), .at("y", y), .with("text-anchor", anchor), .style(classes), text: text)
  }

  /// A filled rectangle; nothing where it has no width.
  mutating func bar(x: Double, y: Double, width: Double, height: Double, classes: String) {
    guard width > 0, height > 0 else { return }
    empty(
      "rect", .at("x", x), .at("y", y), .at("width", width), .at("height", height),
      .style(classes))
  }

  /// A straight line.
  mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), classes: String
  ) {
    empty(
      "line", .at("x1", start.x), .at("y1", start.y), .at("x2", end.x), .at("y2", end.y),
      .style(classes))
  }
}
