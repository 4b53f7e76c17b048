internal import ProjectModel
internal import Widgets

/// The choice of what a column goes to: a list that is narrowed by typing.
struct FieldChoice {
  /// What is typed.
  private(set) var field = TextField()
  /// What may be chosen.
  private(set) var options = OptionList()
  private let targets: [(option: FieldOption, target: ColumnMapping.Target?)]

  /// - Parameter current: what the column goes to now.
  init(
    _ targets: [(option: FieldOption, target: ColumnMapping.Target?)],
    current: ColumnMapping.Target?
  ) {
    self.targets = targets
    options = OptionList(targets.map(\.option))
    options.show(targets.map(\.option))
    let place = targets.firstIndex { $0.target == current } ?? 0
    for _ in 0..<place { _ = options.move(by: 1) }
  }

  /// What is selected: nil for nothing, `.some(nil)` for leaving the column out.
  var selected: ColumnMapping.Target?? {
    guard let text = options.selected?.text else { return nil }
    return targets.first { $0.option.text == text }.map(\.target)
  }

  mutating func move(by rows: Int) {
    let step = rows.signum()
    for _ in 0..<min(rows.magnitude, UInt(targets.count)) where !options.move(by: step) { return }
  }

  /// Types something that changes the text.
  mutating func edit(_ change: (inout TextField) -> Void) {
    let before = field.text
    change(&field)
    guard field.text != before else { return }
    if field.text.isEmpty {
      options.show(targets.map(\.option))
    } else {
      options.filter(by: field.text)
    }
  }
}
