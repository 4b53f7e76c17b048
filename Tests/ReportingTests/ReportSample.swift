import Exchange
import ModelSupport
import ProjectModel
import Testing
import Words

@testable import Reporting

/// Reports of sample projects.
enum ReportSample {
  /// A day that exists.
  static func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(iso: text))
  }

  /// What a report of a project on its day is made from.
  static func source(
    _ project: Project, _ kind: ReportKind = .progress, since first: String = "2022-04-01",
    _ language: Language = .french, formerInfo: ProjectInfo? = nil
  ) throws -> ReportSource {
    ReportSource(
      project, try Quebec.directory(), formerInfo: formerInfo,
      ReportRequest(
        kind, try day(first)...project.today, author: "Anna", digest: "0123456789ab", entryCount: 7),
      Wording(language))
  }

  /// The page of a report.
  static func page(_ source: ReportSource) throws -> String {
    let bytes = Bytes()
    var markup = MarkupWriter { bytes.all += $0 }
    var page = ReportPage(source)
    page.write(to: &markup)
    try markup.finish()
    return String(decoding: bytes.all, as: UTF8.self)
  }

  final class Bytes {
    var all: [UInt8] = []
  }

  /// A project with a text in every field that takes one.
  static func project(saying text: String) throws -> Project {
    var entries = try Demonstration.entries()
    let project = folded(entries, today: try day("2024-02-14"))
    let last = try #require(entries.map(\.stamp).max())
    var entry = Entry(
      stamp: Stamp.next(after: last, now: last.milliseconds + 1000, writer: last.writer),
      author: text)
    for kind in Kind.allCases {
      let texts = kind.fields.filter { $0.type == .text }
      project.forEach(kind) { record in
        entry.set(kind, record.id, texts.map { Assignment($0, .text(text)) })
      }
    }
    entries.append(entry)
    return folded(entries, today: project.today)
  }
}
