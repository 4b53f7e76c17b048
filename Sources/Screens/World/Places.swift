internal import ProjectModel
internal import Widgets
internal import Words

/// What the project is on the map: where it takes place, and who takes part. Made from the project
/// when something first needs it, then anew when the project, its day or the language has changed.
struct Places {
  /// What it was made from.
  struct Source: Hashable, Sendable {
    /// Which making of the project.
    var revision: Int
    var language: Language
  }

  /// What is needed of the whole directory.
  let atlas: Atlas
  /// The project on the map.
  private(set) var territory: Territory
  /// The participations by identifier.
  private(set) var items: [RecordID: Item] = [:]
  /// Columns of the longest name, and of the longest next step.
  private(set) var widths = (name: 0, nextStep: 0)
  /// The participation of each municipality; of several, the one that is furthest.
  private(set) var byMunicipality: [RecordID: RecordID] = [:]
  /// The part of the map that shows the inhabited south and everyone who takes part.
  private(set) var homeBounds: MapScale.Bounds
  /// What it was made from; nil before that.
  private(set) var source: Source?

  /// Nobody takes part yet.
  init(_ directory: Directory) {
    atlas = Atlas(directory)
    homeBounds = atlas.home
    territory = Territory(
      Project(today: CalendarDay(number: 0)), regions: atlas.regions, lookup: { _ in nil })
  }

  /// Makes everything anew if the project or the language is another one.
  ///
  /// - Parameter revision: which making of the project it is.
  mutating func refresh(_ project: Project, _ revision: Int, _ wording: Wording) {
    let source = Source(revision: revision, language: wording.language)
    guard source != self.source else { return }
    if self.source?.revision != revision {
      let municipalities = atlas.municipalities
      territory = Territory(
        project, regions: atlas.regions, lookup: { municipalities[$0] })
      homeBounds = atlas.bounds(
        including: territory.municipalities.lazy.filter { $0.value.participation != nil }
          .map(\.key))
    }
    self.source = source
    refreshItems(project, wording)
  }

  private mutating func refreshItems(_ project: Project, _ wording: Wording) {
    var fresh: [RecordID: Item] = [:]
    byMunicipality = [:]
    for participation in project.participations {
      let municipality = participation.municipality.flatMap { atlas.municipalities[$0] }
      let name =
        municipality?.distinctName ?? participation.municipality?.description ?? wording.undefined
      let parts = participation.parts.map { project.code(ofPart: $0) }.joined(separator: " ")
      let old = items[participation.id]
      let isSameName = old?.name == name
      let text =
        "\(name) \(wording.name(participation.stage)) \(parts) \(participation.nextStep)"
      fresh[participation.id] = Item(
        participation, in: municipality, name: name,
        key: isSameName ? old?.key ?? CollationKey(name) : CollationKey(name),
        search: SearchKey.text(text),
        figures: participation.municipality.flatMap { territory.municipalities[$0] }
          ?? Territory.MunicipalityFigures(),
        today: project.today)
      guard let code = participation.municipality else { continue }
      if territory.municipalities[code]?.participation?.id == participation.id
        || byMunicipality[code] == nil
      {
        byMunicipality[code] = participation.id
      }
    }
    items = fresh
    widths = fresh.values.reduce(into: (name: 0, nextStep: 0)) { widths, item in
      widths.name = max(widths.name, item.nameColumns)
      widths.nextStep = max(widths.nextStep, item.nextStepColumns)
    }
  }

  /// The participation of a municipality.
  func item(of municipality: RecordID) -> Item? {
    byMunicipality[municipality].flatMap { items[$0] }
  }
}
