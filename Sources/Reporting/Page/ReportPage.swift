public import Exchange
internal import ProjectModel
internal import Words

/// A report as one page of HTML: no script, nothing fetched, to be read on a screen and printed on
/// letter paper.
public struct ReportPage {
  private let source: ReportSource
  private var tables = 0
  private var figures = 0

  /// The page of a report.
  public init(_ source: ReportSource) { self.source = source }

  private var words: ReportWords { source.words }

  /// Writes the page.
  public mutating func write(to markup: inout MarkupWriter) {
    let sections = source.sections
    markup.raw("<!doctype html>\n")
    markup.open("html", [.with("lang", source.wording.language == .french ? "fr-CA" : "en-CA")])
    writeHead(to: &markup)
    markup.raw("\n<body>\n")
    markup.element("a", .style("skip"), .with("href", "#texte"), text: words.skipToText)
    writePatterns(to: &markup)
    writeCover(to: &markup)
    writeContents(sections, to: &markup)
    markup.raw("\n<main id=\"texte\">")
    for section in sections { write(section, level: 2, to: &markup) }
    markup.raw("\n</main>\n</body>\n</html>\n")
  }

  private func writeHead(to markup: inout MarkupWriter) {
    markup.raw("\n<head>\n<meta charset=\"utf-8\">\n")
    markup.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    markup.element("title", text: words.documentTitle(source.title, source.project.info.title))
    markup.raw("\n<style>")
    markup.raw(Stylesheet.css)
    markup.raw("</style>\n</head>")
  }

  /// What fills the bars that are hatched; the ids are referred to by the style sheet.
  private func writePatterns(to markup: inout MarkupWriter) {
    markup.raw(
      """

      <svg class="patterns" aria-hidden="true" width="0" height="0"><defs>\
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"></rect>\
      <rect width="3" height="6" fill="#1f4e8c"></rect></pattern></defs></svg>

      """)
  }

  private mutating func writeCover(to markup: inout MarkupWriter) {
    markup.raw("\n<header>")
    markup.element("p", .style("kind"), text: source.title)
    let title = source.project.info.title
    markup.element("h1", text: title.isEmpty ? source.wording.untitled : title)
    for block in source.cover { write(block, to: &markup) }
    markup.raw("</header>")
  }

  private func writeContents(_ sections: [ReportSection], to markup: inout MarkupWriter) {
    markup.raw("\n<nav aria-labelledby=\"contenu\">")
    markup.element("h2", .with("id", "contenu"), text: words.contents)
    markup.raw("<ul>")
    for section in sections {
      markup.raw("<li>")
      markup.element("a", .with("href", "#" + section.anchor), text: section.title)
      if !section.sections.isEmpty {
        markup.raw("<ul>")
        for inner in section.sections {
          markup.raw("<li>")
          markup.element("a", .with("href", "#" + inner.anchor), text: inner.title)
          markup.raw("</li>")
        }
        markup.raw("</ul>")
      }
      markup.raw("</li>")
    }
    markup.raw("</ul></nav>")
  }

  private mutating func write(
    _ section: ReportSection, level: Int, to markup: inout MarkupWriter
  ) {
    markup.raw("\n")
    markup.open("section", section.beginsPage ? [.style("new-page")] : [])
    let heading = [MarkupAttribute.with("id", section.anchor)]
    let leading = section.blocks.prefix { !$0.isTable }
    // What stands before a wide table lies on the same paper.
    if section.beginsWide { markup.open("div", [.style("wide")]) }
    if level == 2 {
      markup.open("h2", heading)
      markup.text(section.title)
      markup.close("h2")
    } else {
      markup.open("h3", heading)
      markup.text(section.title)
      markup.close("h3")
    }
    for block in leading { write(block, to: &markup) }
    if section.beginsWide { markup.close("div") }
    for block in section.blocks.dropFirst(leading.count) { write(block, to: &markup) }
    for inner in section.sections { write(inner, level: level + 1, to: &markup) }
    markup.close("section")
  }

  private mutating func write(_ block: ReportSection.Block, to markup: inout MarkupWriter) {
    markup.raw("\n")
    switch block {
    case .paragraph(let text): markup.element("p", text: text)
    case .missing(let text): markup.element("p", .style("missing"), text: text)
    case .narrative(let text):
      for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: true) {
        markup.element("p", .style("narrative")) { $0.lines(String(paragraph)) }
      }
    case .list(let lines):
      markup.element("ul") { markup in
        for line in lines { markup.element("li", text: line) }
      }
    case .facts(let facts):
      markup.element("dl", .style("facts")) { markup in
        for fact in facts {
          markup.raw("<div>")
          markup.element("dt", text: fact.name)
          markup.element("dd", text: fact.text)
          markup.raw("</div>")
        }
      }
    case .keyFigures(let figures):
      markup.element("dl", .style("keys"), .with("aria-label", words.keyFigures)) { markup in
        for figure in figures {
          markup.raw("<div>")
          markup.element("dt", text: figure.name)
          markup.element("dd") { markup in
            markup.element("span", .style("value"), text: figure.value)
            if !figure.note.isEmpty {
              markup.raw(" ")
              markup.element("span", .style("note"), text: figure.note)
            }
          }
          markup.raw("</div>")
        }
      }
    case .table(let table):
      if !table.isEmpty { tables += 1 }
      TableMarkup(table, number: tables, source.wording).write(to: &markup)
    case .picture(let picture): write(picture, to: &markup)
    case .signature(let names):
      markup.element("div", .style("signature")) { markup in
        for name in names { markup.element("p", text: name) }
      }
    }
  }

  private mutating func write(_ picture: any ReportPicture, to markup: inout MarkupWriter) {
    figures += 1
    let title = picture.anchor + "-titre"
    let description = picture.anchor + "-texte"
    markup.open("figure", [.with("id", picture.anchor)])
    markup.element("figcaption", text: words.figure(figures, picture.title))
    let box =
      "0 0 " + MarkupWriter.tenths(picture.width) + " " + MarkupWriter.tenths(picture.height)
    markup.open(
      "svg",
      [
        .with("role", "img"), .with("viewBox", box),
        .with("aria-labelledby", title + " " + description),
      ])
    markup.element("title", .with("id", title), text: picture.title)
    markup.element("desc", .with("id", description), text: picture.description)
    picture.draw(into: &markup)
    markup.close("svg")
    markup.close("figure")
  }
}
