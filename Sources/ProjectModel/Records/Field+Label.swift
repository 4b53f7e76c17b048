extension Field {
  /// The name in lists of what people know the records by that the field refers to, beside their
  /// identifiers: `partCode` beside `part`. Nil where it refers to none. It can be typed for the field.
  public var labelName: String? {
    switch self {
    case .activity, .indicator, .part: name + "Code"
    case .meeting, .report: name + "Title"
    case .municipality, .from, .to, .on: name + "Name"
    case .parts: "partCodes"
    case .municipalities: "municipalityNames"
    default: nil
    }
  }
}
