import ModelSupport
import ProjectModel
import Testing

/// A project with a few suppliers, towns and activities, and a reader of lines for it.
enum QuickLineSample {
  static func reader(
    defaults: [Assignment] = [], directory: Directory? = nil,
    takesPart towns: [String] = ["03005", "10043", "37067", "68055"],
    more: [(id: String, supplier: String)] = [], category: String = ""
  ) throws -> QuickLineReader {
    var scribe = try Scribe("line", from: 1_800_000_000_000)
    var project = try sampleProject()
    project.setToday(day("2024-02-14"))
    project.apply(
      try scribe.set(
        .activity, "a1",
        [
          Assignment(.code, .text("V1-01")), Assignment(.title, .text("Ateliers")),
          Assignment(.part, RecordID("v1").map { .reference($0) }),
        ]))
    for (place, town) in towns.enumerated() {
      project.apply(
        try scribe.set(
          .participation, "m\(place)",
          [Assignment(.municipality, RecordID(town).map { .reference($0) })]))
    }
    for (place, category) in ["Honoraires", "Formation", "Frais d’administration"].enumerated() {
      project.apply(
        try scribe.set(
          .budgetLine, "b\(place)",
          [Assignment(.category, .text(category)), Assignment(.year, .integer(1))]))
    }
    project = project.taking(
      try expense(
        "e1", "2024-01-05", 100, "Autobus Lupien", "Déplacements", part: "v3", town: "03005",
        by: &scribe),
      try expense(
        "e2", "2024-01-04", 100, "Autobus Lupien", "Formation", part: "v3", town: "10043",
        by: &scribe),
      try expense(
        "e3", "2024-01-04", 100, "Traduction Nordet inc.", "Honoraires", part: "v1",
        activity: "a1", town: "03005", by: &scribe))
    for (id, supplier) in more {
      project.apply(try expense(id, "2024-01-01", 100, supplier, category, by: &scribe))
    }
    return QuickLineReader(
      project: project, directory: try directory ?? Quebec.directory(),
      search: try directory.map { DirectorySearch($0) } ?? Quebec.search(),
      memory: ExpenseMemory(project), today: day("2024-02-14"), defaults: defaults,
      fieldNames: { $0 == .supplier ? ["fournisseur", "supplier"] : [] },
      names: { _, word in word == "committed" ? ["engagée", "committed"] : ["payée", "paid"] })
  }
}

/// What a line says of a field; nil for nothing.
func value(_ field: Field, in line: QuickLine) -> FieldValue? {
  line.assignments.first { $0.field == field }?.value
}

/// What is to be chosen in a line: its words, and what they may mean; nil for nothing.
func choice(_ line: QuickLine) -> String? {
  line.undecided.map { place in
    let piece = line.pieces[place]
    let words = piece.range.map { String(Array(line.text)[$0]) } ?? ""
    let labels = piece.alternatives.map { alternative in
      let besides = alternative.besides.map { "\($0.field.name):\($0.label)+" } ?? ""
      return besides + "\(alternative.field.name):\(alternative.label)"
    }
    return "\(words) > \(labels.joined(separator: " | "))"
  }
}
