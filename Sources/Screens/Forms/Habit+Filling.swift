internal import ProjectModel

extension ExpenseMemory.Habit {
  /// What the next expense of the supplier is likely to be charged to.
  var assignments: [Assignment] {
    var all: [Assignment] = []
    if !category.isEmpty { all.append(Assignment(.category, .text(category))) }
    if let part { all.append(Assignment(.part, .reference(part))) }
    if keepsActivity, let activity { all.append(Assignment(.activity, .reference(activity))) }
    if keepsMunicipality, let municipality {
      all.append(Assignment(.municipality, .reference(municipality)))
    }
    return all
  }
}

extension ExpenseWarning {
  /// Whether the entry is most likely wrong, not only unusual.
  var isSerious: Bool {
    switch self {
    case .twin, .zero, .outsideAgreement, .overBalance: true
    case .noBudget, .notEligible, .similarSupplier, .inTheFuture: false
    }
  }
}
