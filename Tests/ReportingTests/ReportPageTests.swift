import Exchange
import Files
import ModelSupport
import ProjectModel
import Testing
import Words

@testable import Reporting

/// The page of a report: one file that needs nothing else, that whoever does not see it can follow, and
/// that no text of the project can break.
struct ReportPageTests {
  /// Markup, quotation marks with an accent on them, an escape sequence, a turn of direction, a
  /// formula, line feeds.
  static let hostile =
    "</td><script>alert(1)</script>\"\u{301}> onload=\"x '\u{301}<\u{338}b &lt; \u{1B}]0;x\u{7} "
    + "\u{202E}abc\u{2066} \u{85}\u{9B}31m =1+1\n\n]]>--><img src=x>"

  private static let kept: Result<[(String, MarkupReader)], any Error> = Result { try made() }

  private func pages() throws -> [(String, MarkupReader)] { try Self.kept.get() }

  private static func made() throws -> [(String, MarkupReader)] {
    let project = try Demonstration.project()
    return try ReportKind.allCases.flatMap { kind in
      try Language.allCases.map { language in
        let page = try ReportSample.page(
          ReportSample.source(project, kind, since: "2023-10-01", language))
        return (page, try MarkupReader(page))
      }
    }
  }

  @Test func `a page fetches nothing, runs nothing, and is the same when it is made again`() throws
  {
    for (page, read) in try pages() {
      #expect(read.all("script").isEmpty && read.all("link").isEmpty && read.all("img").isEmpty)
      #expect(!page.contains("http") && !page.contains("@import"))
      #expect(
        read.elements.allSatisfy { element in
          element.attributes.allSatisfy { name, value in
            !name.hasPrefix("on") && (name != "href" || value.hasPrefix("#"))
          }
        })
    }
    let source = try ReportSample.source(try Demonstration.project())
    #expect(try ReportSample.page(source) == ReportSample.page(source))
  }

  @Test func `names of places are unique, and every link leads to one`() throws {
    for (_, read) in try pages() {
      let names = read.elements.compactMap { $0.attributes["id"] }
      #expect(Set(names).count == names.count)
      for element in read.elements {
        if let link = element.attributes["href"] {
          #expect(names.contains(String(link.dropFirst())))
        }
        let labels = element.attributes["aria-labelledby"]?.split(separator: " ") ?? []
        for label in labels { #expect(names.contains(String(label)), "\(label)") }
      }
    }
  }

  @Test func `there is one first heading, and no level is left out`() throws {
    for (_, read) in try pages() {
      let levels = read.elements.compactMap { element in
        element.name.count == 2 && element.name.hasPrefix("h")
          ? element.name.last?.wholeNumberValue : nil
      }
      #expect(levels.filter { $0 == 1 }.count == 1)
      #expect(levels.first == 1)
      for (before, level) in zip(levels, levels.dropFirst()) { #expect(level <= before + 1) }
      #expect(read.all("main").count == 1 && read.all("nav").count == 1)
      #expect(read.all("html").first?.attributes["lang"]?.hasSuffix("-CA") == true)
    }
  }

  @Test func `tables have a caption and headings with their scope, and no merged cell`() throws {
    for (_, read) in try pages() {
      #expect(read.all("caption").count == read.all("table").count)
      #expect(read.all("th").allSatisfy { $0.attributes["scope"] != nil })
      #expect(read.elements.allSatisfy { $0.attributes["colspan"] == nil })
      #expect(read.all("caption").allSatisfy { !$0.text.isEmpty })
    }
  }

  @Test func `every picture has a title and sentences in its place`() throws {
    for (_, read) in try pages() {
      let pictures = read.all("svg").filter { $0.attributes["aria-hidden"] == nil }
      #expect(pictures.count == read.all("figure").count && !pictures.isEmpty)
      #expect(read.all("desc").count == pictures.count)
      #expect(read.all("desc").allSatisfy { $0.text.count > 40 }, "\(read.all("desc").map(\.text))")
    }
  }

  @Test(arguments: ReportKind.allCases)
  func `no text of the project is markup, control or turn`(kind: ReportKind) throws {
    let project = try ReportSample.project(saying: Self.hostile)
    var former = project.info
    former.title = "x"
    let page = try ReportSample.page(
      ReportSample.source(project, kind, formerInfo: former))
    let read = try MarkupReader(page)
    #expect(read.all("script").isEmpty && read.all("img").isEmpty && read.all("b").isEmpty)
    #expect(read.all("h1").first?.text.contains("</td><script>") == true)
    for scalar in page.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      #expect(!isControl || scalar == "\n")
      #expect(scalar != "\u{202E}" && scalar != "\u{2066}")
    }
  }

  @Test func `an empty project makes a page`() throws {
    for kind in ReportKind.allCases {
      let project = Project(today: try ReportSample.day("2024-02-14"))
      let read = try MarkupReader(
        ReportSample.page(ReportSample.source(project, kind, since: "2024-01-01")))
      #expect(read.all("h1").count == 1)
    }
  }

  @Test func `a sink that refuses is told of once, and the rest is dropped`() throws {
    final class Count { var calls = 0 }
    let count = Count()
    let refusal = MarkupWriter.Failure(interrupted: "x")
    var markup = MarkupWriter { _ throws(MarkupWriter.Failure) in
      count.calls += 1
      throw refusal
    }
    for _ in 0..<10_000 { markup.element("p", text: "some text that fills the room") }
    var failure: MarkupWriter.Failure?
    do throws(MarkupWriter.Failure) { try markup.finish() } catch { failure = error }
    #expect(failure == refusal)
    #expect(count.calls == 1)
  }
}
