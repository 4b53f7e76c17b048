public import ProjectModel
public import Words

extension ReportTable {
  /// Records of a kind as a table: identifier and all fields, amounts, days and numbers as what they
  /// are, the rest as people read it. The names of the fields are those that `import` and `add` read.
  ///
  /// - Parameter records: expenses as they are told on the day that is shown.
  public init(
    of kind: ProjectModel.Kind, _ records: [any Record], in project: Project,
    _ directory: Directory,
    _ wording: Wording
  ) {
    let fields = kind.fields.filter { $0 != .cut }
    self.init(
      wording.title(kind), wording.title(kind),
      [Column("id", .code)] + fields.map { Column(wording.heading($0), Self.kind(of: $0)) }, [],
      whenEmpty: wording.nothingToShow)
    rows = AnySequence(
      records.lazy.map { record in
        Row(
          [.text(record.id.description)]
            + fields.map { field in
              Self.cell(record.value(of: field), of: field, in: project, directory, wording)
            })
      })
    isWide = true
  }

  private static func kind(of field: Field) -> Kind {
    switch field.type {
    case .money: .money
    case .day: .day
    case .integer: field == .progress ? .share : .count
    case .quantity: .quantity
    case .text, .flag, .choice, .anyRecord, .reference, .references, .municipality,
      .municipalities, .quantities, .fieldNames, .categories:
      .text
    }
  }

  private static func cell(
    _ value: FieldValue?, of field: Field, in project: Project, _ directory: Directory,
    _ wording: Wording
  ) -> Cell {
    switch value {
    case nil: .blank
    case .money(let money): .money(money)
    case .day(let day): .day(day)
    case .quantity(let quantity): .quantity(quantity)
    case .integer(let number):
      field == .progress ? .share(Double(number) / 100) : .count(number)
    default: .text(wording.text(value, of: field, in: project, directory))
    }
  }
}
