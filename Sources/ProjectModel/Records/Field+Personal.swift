extension Field {
  /// Whether the field may name a person, or tell of one.
  public var isPersonal: Bool {
    switch self {
    case .owner, .supplier, .contactName, .contactRole, .contactEmail, .contactPhone, .note,
      .nextStep, .preparedBy, .response, .text:
      true
    default: false
    }
  }
}
