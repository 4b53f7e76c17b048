internal import ProjectModel
internal import Words

/// What an expense is found by in the lists that show it.
enum ExpenseText {
  /// Day, amount, supplier, description, reference, part, category and municipality; names of people
  /// only where they are shown.
  static func text(of expense: Expense, _ scene: Scene) -> String {
    let amount = expense.amount.map { scene.format.money($0) + " " + scene.typed($0) } ?? ""
    let names =
      scene.hidesPeople ? [] : [expense.supplier, expense.description, expense.reference]
    return
      ([
        expense.date?.iso ?? "", amount, scene.project.code(ofPart: expense.part),
        expense.category,
        expense.municipality.map { scene.directory.name(of: $0) } ?? "",
      ] + names).joined(separator: " ")
  }
}
