import ProjectModel
import TestSupport
import Testing
import Words

/// Examples of fields are what the reader takes.
struct FieldExampleTests {
  private let project: Project
  private let directory: Directory

  init() throws {
    let today = try #require(CalendarDay(iso: "2024-02-14"))
    var project = Project(today: today)
    let writer = try #require(WriterID("anna"))
    var entry = Entry(
      stamp: Stamp(milliseconds: 1_700_000_000_000, counter: 0, writer: writer), author: "Anna")
    func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }
    for part in ["v1", "v2"] {
      entry.set(.part, try id(part), [Assignment(.code, .text(part.uppercased()))])
      for category in ["Salaires", "Wages"] {
        entry.set(
          .budgetLine, try id("b-\(part)-\(category)"),
          [
            Assignment(.part, .reference(try id(part))), Assignment(.category, .text(category)),
            Assignment(.year, .integer(1)),
          ])
      }
    }
    entry.set(.activity, try id("a1"), [Assignment(.code, .text("V1-01"))])
    entry.set(.indicator, try id("i1"), [Assignment(.code, .text("I-01"))])
    entry.set(.meeting, try id("c1"), [Assignment(.title, .text("Comité directeur nº 1"))])
    entry.set(.report, try id("r1"), [Assignment(.title, .text("Rapport d’étape nº 1"))])
    entry.set(.report, try id("r2"), [Assignment(.title, .text("Progress report 1"))])
    entry.set(.meeting, try id("c2"), [Assignment(.title, .text("Steering committee 1"))])
    project.apply(entry)
    self.project = project
    directory = Directory(
      municipalities: try #require(
        Files.contents(of: Files.package + "Resources/municipalities.tsv")),
      regions: try #require(Files.contents(of: Files.package + "Resources/regions.tsv")),
      outline: [])
  }

  private func reader() -> FieldReader {
    FieldReader(
      project: project, directory: directory, today: project.today,
      search: DirectorySearch(directory), fieldNames: { Wording.names($0) },
      names: { set, word in Wording.names(set, word) })
  }

  @Test(arguments: Language.allCases)
  func `every field of every kind has an example that is read`(language: Language) throws {
    let wording = Wording(language)
    let reader = reader()
    for kind in Kind.allCases {
      for field in kind.fields {
        let text = "\(wording.name(field))=\(wording.example(field, in: kind))"
        let read = try reader.assignments([text], kind: kind, isNew: false)
        #expect(read.count == 1 && read[0].field == field && read[0].value != nil, "\(text)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `an example is a condition, too`(language: Language) throws {
    let wording = Wording(language)
    for kind in Kind.allCases {
      let reader = ConditionReader(reader(), kind: kind, names: { Wording.names($0) })
      for field in kind.fields {
        let text = "\(wording.name(field))=\(wording.example(field, in: kind))"
        #expect(try reader.condition(text).subject == .field(field), "\(text)")
      }
      for subject in Condition.Subject.derived(in: kind) {
        for name in Wording.names(subject) {
          #expect(try reader.condition("\(name)=").subject == subject, "\(kind) \(name)")
        }
      }
    }
  }

  @Test func `no two fields of a kind share a name`() {
    for kind in Kind.allCases {
      var owners: [String: String] = [:]
      for field in kind.fields {
        let names = Set(Wording.names(field).map { SearchKey.text($0) } + [field.name])
        for name in names {
          #expect(owners[name] == nil, "\(kind): \(name) is \(field) and \(owners[name] ?? "")")
          owners[name] = field.name
        }
      }
    }
  }
}
