import ProjectJournal
import ProjectModel
import TestSupport
import Testing

/// The specification in `Docs/journal-format.md` says what the program does.
struct FormatTests {
  private let specification: Specification
  private let example = Files.package + "Docs/example"

  init() throws { specification = try Specification() }

  @Test func `kinds and fields are those of the specification, in its order`() {
    #expect(specification.kinds.map(\.name) == Kind.allCases.map(\.rawValue))
    for (written, kind) in zip(specification.kinds, Kind.allCases) {
      #expect(written.fields.map(\.name) == kind.fields.map(\.jsonName), "\(kind)")
      #expect(written.needed == kind.requiredFields.map(\.jsonName), "\(kind)")
      #expect(written.prefix == String(kind.identifierPrefix), "\(kind)")
    }
  }

  @Test func `types of fields, and what the lack of a value means, are those of the specification`()
    throws
  {
    let id = try #require(RecordID("x"))
    for (written, kind) in zip(specification.kinds, Kind.allCases) {
      let empty = kind.emptyRecord(id)
      for (row, field) in zip(written.fields, kind.fields) {
        #expect(row.type == Self.name(of: field.type), "\(kind) \(field)")
        #expect(row.fallback == (Self.plain(empty.value(of: field)) ?? "—"), "\(kind) \(field)")
      }
    }
  }

  @Test func `words are those of the specification`() {
    let sets = ChoiceSet.allCases.map { (String(describing: $0), $0.words) }
    #expect(specification.words.count == sets.count)
    for (name, words) in sets { #expect(specification.words[name] == words, "\(name)") }
  }

  @Test func `the example is read as it says`() throws {
    let expected = try JSONValue(try #require(Files.contents(of: example + "/state.json")))
    var store = try Store(example, identify: nil)
    let project = try store.project(on: CalendarDay(number: 19_000))
    let problems = expected["problems"]?.elements.map { problem in
      "\(problem["file"]?.text ?? "") \(problem["line"]?.integer ?? 0) \(problem["what"]?.text ?? "")"
    }
    #expect(store.problems.map(Self.plain) == problems)
    let records = try #require(expected["records"])
    var count = 0
    for kind in Kind.allCases {
      let written = records[kind.rawValue]
      #expect(written != nil, "\(kind) is missing in the example")
      #expect(Self.ids(in: project, kind) == written?.keys, "\(kind)")
      try project.forEach(kind) { record in
        count += 1
        let fields = try #require(written?[record.id.description])
        let empty = kind.emptyRecord(record.id)
        for field in kind.fields {
          let value = try Self.json(record.value(of: field))
          let fallback = try Self.json(empty.value(of: field))
          #expect(value == fields[field.jsonName] ?? fallback, "\(kind) \(record.id) \(field)")
        }
        let known = Set(kind.fields.map(\.jsonName))
        let others = try project.extras(kind, record.id).mapValues { try JSONValue(Array($0.utf8)) }
        #expect(others.keys.sorted() == fields.keys.filter { !known.contains($0) })
        for (name, value) in others { #expect(value == fields[name], "\(kind) \(name)") }
      }
    }
    for (kind, others) in project.others {
      for (id, record) in others where !record.isDropped {
        count += 1
        let fields = try record.fields.mapValues { try JSONValue(Array($0.utf8)) }
        let written = records[kind]?[id.description]
        #expect(fields.keys.sorted() == written?.keys, "\(kind)")
        for (name, value) in fields { #expect(value == written?[name], "\(kind) \(name)") }
      }
    }
    #expect(count == records.keys.reduce(0) { $0 + (records[$1]?.keys.count ?? 0) })
  }

  @Test func `the example holds every field, and what goes wrong`() throws {
    let journals = ["anna", "marc"].compactMap {
      Files.contents(of: "\(example)/journal/\($0).jsonl")
    }
    let text = journals.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    for field in Field.allCases { #expect(text.contains("\"\(field.jsonName)\":"), "\(field)") }
    for word in ["\"drop\":", "\"undo\":", "\"why\":", ":null"] {
      #expect(text.contains(word), "\(word)")
    }
    let lines = text.split(separator: "\n")
    #expect(Set(lines).count == lines.count - 1, "one line is there twice")
    #expect(journals.last?.last != 0x0A, "the last line is unfinished")
  }

  private static func ids(in project: Project, _ kind: Kind) -> [String] {
    var ids: [String] = []
    project.forEach(kind) { ids.append($0.id.description) }
    return ids.sorted()
  }

  private static func json(_ value: FieldValue?) throws -> JSONValue {
    var writer = JSONWriter()
    writer.value(value)
    return try JSONValue(writer.bytes)
  }

  private static func plain(_ problem: JournalProblem) -> String {
    let what =
      switch problem.kind {
      case .badLine: "bad"
      case .unfinishedLine: "unfinished"
      case .unreadable: "unreadable"
      case .tooLong: "too long"
      case .misnamed: "misnamed"
      case .doubtfulVersion: "doubtful"
      case .clockAhead: "ahead"
      }
    return "\(problem.file) \(problem.line) \(what)"
  }

  /// A value as the tables write it.
  private static func plain(_ value: FieldValue?) -> String? {
    switch value {
    case .choice(let word): word
    case .flag(let flag): String(flag)
    case .integer(let number): String(number)
    case let value?: String(describing: value)
    case nil: nil
    }
  }

  /// A type as the tables name it.
  private static func name(of type: FieldType) -> String {
    switch type {
    case .text: "text"
    case .money: "cents"
    case .day: "day"
    case .integer(let bounds): "whole \(bounds.lowerBound)–\(bounds.upperBound)"
    case .quantity: "number"
    case .flag: "flag"
    case .choice(let set): "word of \(set)"
    case .anyRecord: "id"
    case .reference(let kind): "id of \(kind.rawValue)"
    case .references(let kind): "ids of \(kind.rawValue)"
    case .municipality: "municipality"
    case .municipalities: "municipalities"
    case .quantities: "numbers"
    case .fieldNames, .categories: "texts"
    }
  }
}

extension JSONValue {
  /// The elements, if this is an array.
  fileprivate var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The keys of an object, sorted.
  fileprivate var keys: [String] {
    if case .object(let members) = self { members.map(\.key).sorted() } else { [] }
  }
}
