import Cells
import ProjectModel
import Testing
import Words

@testable import Screens

/// Names of fields and of categories in forms.
struct FormNamesTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func input(_ field: Field) throws -> FieldInput {
    let form = try #require(desk.dashboard.form)
    return form.inputs[try #require(form.index(of: field))]
  }

  @Test func `what is to be confirmed is named in the language, and read so`() throws {
    try desk.other(
      .project, .project, [Assignment(.toConfirm, .texts(["start", "end"]))])
    try desk.edit(.project, RecordID.project.description)
    #expect(try input(.toConfirm).text == "début, fin")
    try desk.go(to: .toConfirm)
    desk.press(.control("e"))
    desk.type(", aide fin")
    desk.press(.enter)
    #expect(try input(.toConfirm).value == .texts(["start", "end", "grant"]))
    #expect(!desk.screen.contains("start, end"))
    desk.press(.control("s"))
    #expect(try desk.onDisk().info.toConfirm == ["start", "end", "grant"])
  }

  @Test func `a category of the cap that there is not is warned of, with the one that is near`()
    throws
  {
    try desk.edit(.project, RecordID.project.description)
    try desk.go(to: .adminCategories)
    desk.press(.control("e"), .control("u"))
    desk.type("Honorares professionnels")
    desk.press(.control("s"))
    #expect(
      desk.dashboard.question?.text.replacing("\u{A0}", with: " ").contains(
        "Aucune catégorie ne s’appelle « Honorares professionnels »; peut-être "
          + "« Honoraires professionnels »?") == true, "\(desk.sentence)")
    #expect(try desk.written.isEmpty)
    desk.press(.character("n"), .control("u"))
    desk.type("Honoraires professionnels")
    desk.press(.control("s"))
    #expect(desk.dashboard.question == nil)
  }

  @Test func `no label of a form and no reason is cut on a common screen`() throws {
    desk.resize(to: Size(columns: 80, rows: 24))
    for kind in Kind.allCases {
      if kind == .project {
        try desk.edit(kind, RecordID.project.description)
      } else {
        desk.add(kind)
      }
      let form = try #require(desk.dashboard.form)
      let scene = desk.dashboard.scene()
      let layout = FormLayout(form, scene)
      for input in form.inputs {
        let columns = DisplayWidth.columns(of: scene.wording.heading(input.field)) + 3
        #expect(columns <= layout.labelColumns, "\(input.field)")
      }
      desk.press(.escape)
      if desk.dashboard.question != nil { desk.press(.character("o")) }
    }
  }
}
