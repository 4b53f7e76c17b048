internal import Cells
internal import ProjectModel
internal import Words

/// The layers, from the lowest to the uppermost: the common keys, those that change something, the
/// screen that is shown, and what lies on top in the order in which it came. Keys go down this array, drawing goes up it.
struct LayerStack {
  /// A layer in its place.
  struct Slot {
    let id: LayerID
    /// Who laid it there.
    let owner: LayerID
    var layer: any Layer
  }

  /// The layers that are there.
  private(set) var slots: [Slot]
  /// The screens that are not shown, by their tab; nil for the one that is.
  private var hidden: [Slot?]
  /// The tab of the screen that is shown.
  private(set) var tab = 0
  private var lastNumber: Int

  /// The places of the common keys, and that of the screen.
  private static let commonPlace = 0
  private static let changingPlace = 1
  private static let screenPlace = 2

  init(_ screens: [any Screen]) {
    let commonID = LayerID(number: -1)
    var all = screens.enumerated().map { tab, screen in
      Optional(Slot(id: Self.id(ofTab: tab), owner: commonID, layer: screen))
    }
    slots = [
      Slot(id: commonID, owner: commonID, layer: CommonKeys(screens)),
      Slot(id: LayerID(number: -2), owner: commonID, layer: ChangingKeys()),
    ]
    if let first = all.first ?? nil {
      slots.append(first)
      all[0] = nil
    }
    hidden = all
    lastNumber = screens.count
  }

  /// The identity of the screen of a tab.
  static func id(ofTab tab: Int) -> LayerID { LayerID(number: tab) }

  /// The common keys.
  var common: Slot { slots[Self.commonPlace] }

  /// Who hears and draws first.
  var top: Slot { slots[slots.count - 1] }

  /// The screen that is shown.
  var screen: Slot { slots[Self.screenPlace] }

  /// What lies on top of the screen.
  var overlays: ArraySlice<Slot> { slots[(Self.screenPlace + 1)...] }

  /// All screens in the order of their tabs.
  var screens: [any Screen] {
    hidden.map { ($0 ?? screen).layer }.compactMap { $0 as? any Screen }
  }

  /// The places of the layers that hear a key, the uppermost first.
  var hearing: [Int] {
    var places: [Int] = []
    var place = slots.count - 1
    while place >= Self.screenPlace {
      places.append(place)
      switch slots[place].layer.hearing {
      case .none: return places
      case .common: return places + [Self.changingPlace, Self.commonPlace]
      case .looking: return places + [Self.commonPlace]
      case .all: place -= 1
      }
    }
    return places + [Self.changingPlace, Self.commonPlace]
  }

  /// The lines of the tables of the layers that hear keys, the uppermost first; without those whose
  /// keys all mean something else higher up.
  func heard(_ scene: Scene) -> [(binding: ShownBinding, id: LayerID)] {
    var taken: Set<Key> = []
    var heard: [(binding: ShownBinding, id: LayerID)] = []
    let places = hearing
    for (rank, place) in places.enumerated() {
      let slot = slots[place]
      let first = heard.count
      for binding in slot.layer.shownTable(scene).lines
      where rank == 0 || !binding.keys.allSatisfy({ taken.contains($0) }) {
        heard.append((binding, slot.id))
      }
      guard rank < places.count - 1 else { break }
      for line in heard[first...] { taken.formUnion(line.binding.keys) }
    }
    return heard
  }

  /// The lines of the tables of the common keys.
  func commonBindings(_ scene: Scene) -> [(binding: ShownBinding, id: LayerID)] {
    [slots[Self.changingPlace], common].flatMap { slot in
      slot.layer.shownTable(scene).lines.map { ($0, slot.id) }
    }
  }

  /// Where a layer is; nil if it is gone or a screen that is not shown.
  func place(of id: LayerID) -> Int? { slots.firstIndex { $0.id == id } }

  /// The uppermost layer of a type.
  func find<Target: Layer>(_ type: Target.Type) -> Target? {
    for slot in slots.reversed() { if let found = slot.layer as? Target { return found } }
    for slot in hidden { if let found = slot?.layer as? Target { return found } }
    return nil
  }

  // MARK: Changing

  /// Changes a layer, shown or not, in its place.
  mutating func change<Result>(
    _ id: LayerID, _ body: (inout any Layer) -> Result
  ) -> Result? {
    if let place = place(of: id) { return body(&slots[place].layer) }
    for tab in hidden.indices where hidden[tab]?.id == id {
      guard var slot = hidden[tab] else { continue }
      hidden[tab] = nil
      defer { hidden[tab] = slot }
      return body(&slot.layer)
    }
    return nil
  }

  /// Which layer something holds of, the uppermost first, then screens that are not shown.
  func id(where holds: (any Layer) -> Bool) -> LayerID? {
    slots.last { holds($0.layer) }?.id ?? hidden.compactMap(\.self).first { holds($0.layer) }?.id
  }

  /// Lays a layer on top.
  mutating func push(_ layer: any Layer, by owner: LayerID) -> LayerID {
    lastNumber += 1
    let id = LayerID(number: lastNumber)
    slots.append(Slot(id: id, owner: owner, layer: layer))
    return id
  }

  /// Takes a layer away, and what it has laid on top; never the common keys or the screen.
  mutating func remove(_ id: LayerID) {
    guard let place = place(of: id), place > Self.screenPlace else { return }
    slots.remove(at: place)
    for orphan in overlays.filter({ $0.owner == id }) { remove(orphan.id) }
  }

  /// Takes the layers away of which something holds.
  mutating func removeAll(where holds: (any Layer) -> Bool) {
    for slot in overlays.reversed() where holds(slot.layer) { remove(slot.id) }
  }

  /// Shows the screen of a tab.
  mutating func show(_ target: Int) {
    guard target != tab, hidden.indices.contains(target), let next = hidden[target] else { return }
    hidden[tab] = screen
    hidden[target] = nil
    slots[Self.screenPlace] = next
    tab = target
  }
}
