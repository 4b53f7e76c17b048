public import Files

/// Writes HTML and SVG piece by piece. Names of elements and attributes are fixed in the source; what
/// comes from data is text or the value of an attribute, and passes `MarkupEscape`.
///
/// Bytes go to the sink as they pile up, so that a page of any length takes little memory. The first
/// failure of the sink is kept and told by `finish`; whatever is written after it is dropped.
public struct MarkupWriter: ~Copyable {
  /// Takes the bytes that come next.
  public typealias Sink = ([UInt8]) throws(Failure) -> Void
  /// Why a sink refuses.
  public typealias Failure = SystemFailure

  private static let room = 1 << 16

  private var bytes: [UInt8] = []
  private let sink: Sink
  private var failure: SystemFailure?

  /// A writer into a sink.
  public init(_ sink: @escaping Sink) {
    self.sink = sink
    bytes.reserveCapacity(Self.room + 4096)
  }

  /// Hands the rest to the sink.
  ///
  /// - Throws: the first thing that the sink threw.
  public consuming func finish() throws(SystemFailure) {
    flush()
    if let failure { throw failure }
  }

  private mutating func flush() {
    guard failure == nil else { return bytes.removeAll(keepingCapacity: true) }
    do throws(SystemFailure) {
      try sink(bytes)
    } catch {
      failure = error
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Markup as it stands in the source.
  public mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    if bytes.count > Self.room { flush() }
  }

  /// Text between elements.
  public mutating func text(_ text: String) {
    MarkupEscape.append(text, to: &bytes)
    if bytes.count > Self.room { flush() }
  }

  /// Text whose line feeds are breaks of lines.
  public mutating func lines(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { raw("<br>") }
      self.text(String(line))
    }
  }

  /// The beginning of an element.
  public mutating func open(_ name: StaticString, _ attributes: [MarkupAttribute] = []) {
    raw("<")
    raw(name)
    for attribute in attributes {
      raw(" ")
      raw(attribute.name)
      raw("=\"")
      switch attribute.value {
      case .text(let value): text(value)
      case .number(let value): number(value)
      }
      raw("\"")
    }
    raw(">")
  }

  /// The end of an element.
  public mutating func close(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">")
  }

  /// An element with its content.
  public mutating func element(
    _ name: StaticString, _ attributes: MarkupAttribute..., content: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// An element that holds text alone.
  public mutating func element(
    _ name: StaticString, _ attributes: MarkupAttribute..., text: String
  ) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// An element without content.
  public mutating func empty(_ name: StaticString, _ attributes: MarkupAttribute...) {
    open(name, attributes)
    close(name)
  }

  /// A number with two decimals at most, a point before them.
  private mutating func number(_ value: Double) {
    let hundredths = value.isFinite ? Int((value * 100).rounded()) : 0
    if hundredths < 0 { raw("-") }
    bytes.append(contentsOf: String(hundredths.magnitude / 100).utf8)
    var rest = hundredths.magnitude % 100
    guard rest > 0 else { return }
    raw(".")
    if rest < 10 { raw("0") } else if rest % 10 == 0 { rest /= 10 }
    bytes.append(contentsOf: String(rest).utf8)
  }

  /// Points of a line, each a pair of numbers, as the value of an attribute.
  public static func points(_ points: some Sequence<(x: Double, y: Double)>) -> String {
    var text = ""
    for point in points {
      if !text.isEmpty { text += " " }
      text += tenths(point.x) + "," + tenths(point.y)
    }
    return text
  }

  /// A number with one decimal.
  public static func tenths(_ value: Double) -> String {
    let tenths = value.isFinite ? Int((value * 10).rounded()) : 0
    let sign = tenths < 0 ? "-" : ""
    let whole = String(tenths.magnitude / 10)
    return tenths % 10 == 0 ? sign + whole : sign + whole + "." + String(tenths.magnitude % 10)
  }
}

/// An attribute of an element.
public struct MarkupAttribute: Sendable {
  enum Value: Sendable {
    case text(String)
    case number(Double)
  }

  let name: StaticString
  let value: Value

  /// An attribute whose value is text.
  public static func with(_ name: StaticString, _ value: String) -> Self {
    Self(name: name, value: .text(value))
  }

  /// An attribute whose value is a number, in pixels of the picture.
  public static func at(_ name: StaticString, _ value: Double) -> Self {
    Self(name: name, value: .number(value))
  }

  /// The classes of an element.
  public static func style(_ classes: String) -> Self { with("class", classes) }
}
