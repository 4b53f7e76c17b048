import ProjectModel
import Testing

/// An expense in a few words, for tests of what helps to type one.
func expense(
  _ id: String, _ date: String?, _ cents: Int, _ supplier: String, _ category: String = "",
  part: String? = nil, activity: String? = nil, town: String? = nil, state: String = "paid",
  by scribe: inout Scribe
) throws -> Entry {
  func reference(_ id: String?) -> FieldValue? {
    id.flatMap { RecordID($0) }.map { .reference($0) }
  }
  return try scribe.set(
    .expense, id,
    [
      Assignment(.date, date.map { .day(day($0)) }),
      Assignment(.amount, .money(Money(cents: cents))), Assignment(.supplier, .text(supplier)),
      Assignment(.category, .text(category)), Assignment(.part, reference(part)),
      Assignment(.activity, reference(activity)), Assignment(.municipality, reference(town)),
      Assignment(.state, .choice(state)),
    ])
}

extension Project {
  /// The same project with more entries.
  func taking(_ entries: Entry...) -> Project {
    var project = self
    for entry in entries { project.apply(entry) }
    return project
  }
}
