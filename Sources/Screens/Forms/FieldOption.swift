internal import ProjectModel

/// Something that a field may be filled with.
struct FieldOption: Sendable {
  /// What goes into the field.
  var text: String
  /// What tells more of it.
  var detail = ""
  /// The record that it stands for.
  var id: RecordID?
  /// Whether it is found by what tells more of it as well.
  var isFoundByDetail = true
}

/// The options of the field that keys go to: those that fit what is typed, best first.
struct OptionList: Sendable {
  /// All options with what they are found by; empty for a field that has none, and for
  /// municipalities, which their own search finds.
  private(set) var all: [(option: FieldOption, key: String)] = []
  /// The options shown.
  private(set) var shown: [FieldOption] = []
  /// The one that is taken when keys leave the field; nil to leave what is typed.
  private(set) var selection: Int?

  /// Whether what is typed has chosen among them.
  private(set) var isNarrowed = false
  /// Whether the selected one is surely meant, so that it is taken when keys leave the field; else it
  /// is taken only by who asks for it.
  private(set) var isSure = true

  /// Options shown at most.
  private static let limit = 60

  /// No options.
  init() {}

  /// Options, all of them shown.
  init(_ options: [FieldOption]) {
    all = options.map {
      ($0, SearchKey.text($0.isFoundByDetail ? "\($0.text) \($0.detail)" : $0.text))
    }
    shown = Array(options.prefix(Self.limit))
  }

  /// The option that is taken.
  var selected: FieldOption? { selection.map { shown[$0] } }

  /// Shows those that fit a text, best first, and selects the first.
  ///
  /// - Parameters:
  ///   - worst: the rank beyond which the first is shown but not selected, as nobody who types
  ///     something new would mean it.
  ///   - isStrict: whether the first is only selected where no other fits as well.
  mutating func filter(by text: String, worst: Int = .max, isStrict: Bool = false) {
    let query = SearchKey.text(text)
    isNarrowed = !query.isEmpty
    guard !query.isEmpty else {
      shown = all.prefix(Self.limit).map(\.option)
      selection = nil
      return
    }
    let ranked = all.enumerated().compactMap { place, element in
      FuzzyMatch.rank(of: query, in: element.key).map { (rank: $0, place: place) }
    }.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }
    show(ranked.prefix(Self.limit).map { all[$0.place].option })
    guard let best = ranked.first else { return }
    if best.rank > worst || isStrict && ranked.dropFirst().first?.rank == best.rank {
      selection = nil
    }
  }

  /// Shows options that were found otherwise.
  ///
  /// - Parameters:
  ///   - isSelected: whether the first is selected.
  ///   - isSure: whether it is surely meant.
  mutating func show(_ options: [FieldOption], isSelected: Bool = true, isSure: Bool = true) {
    isNarrowed = true
    self.isSure = isSure
    shown = options
    selection = options.isEmpty || !isSelected ? nil : 0
  }

  /// Selects the one above or below; false where there is none.
  mutating func move(by step: Int) -> Bool {
    let next = selection.map { $0 + step } ?? (step > 0 && isNarrowed ? 0 : -1)
    guard shown.indices.contains(next) else { return false }
    selection = next
    isSure = true
    return true
  }

  /// Leaves what is typed as it is.
  mutating func deselect() { selection = nil }
}
