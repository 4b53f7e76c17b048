public import ProjectModel

/// What became of records, in words.
extension Wording {
  /// The sign of a change: something new, something else, something gone.
  public func mark(isNew: Bool, isGone: Bool) -> String { isNew ? "+" : isGone ? "−" : "~" }

  /// A record in a few words: `Dépense 1 250,50 $ · V2 · Gaspé`.
  public func name(
    of record: any Record, in project: Project, _ directory: Directory, hidesPeople: Bool
  ) -> String {
    let kind = type(of: record).kind
    if let transfer = record as? Transfer { return name(of: transfer, in: project, directory) }
    if let passage = record as? Passage {
      let place = PassagePlace(of: passage)
      return "\(title(.passage)) · " + name(place, in: project, category: passage.category)
    }
    if let comment = record as? Comment {
      return name(of: comment, in: project, directory, hidesPeople: hidesPeople)
    }
    guard let expense = record as? Expense else {
      let label =
        record is Milestone || record is Meeting || record is Measure
        ? "" : label(of: record, in: project, directory)
      let fields: [Field] = [.code, .indicator, .part, .category, .year, .date, .value, .title]
      let texts = fields.compactMap { field -> String? in
        guard !label.isEmpty || field != .code, let value = record.value(of: field) else {
          return nil
        }
        if kind == .part || kind == .indicator || kind == .project, field == .part { return nil }
        let isShown: Bool =
          switch kind {
          case .budgetLine: [.part, .category, .year].contains(field)
          case .measure: [.indicator, .value, .date].contains(field)
          case .meeting: [.date, .title].contains(field)
          case .milestone: field == .title
          default: field == .code
          }
        return isShown ? text(value, of: field, in: project, directory) : nil
      }
      let isListed =
        kind == .budgetLine || kind == .measure || kind == .meeting || kind == .milestone
      let all = isListed ? texts : texts + [label]
      let title = kind == .participation ? say("Municipalité", "Municipality") : title(kind)
      return ([title] + Self.unique(all)).joined(separator: " ")
    }
    var pieces = [expense.amount.map { format.money($0) } ?? undefined]
    pieces.append(project.code(ofPart: expense.part))
    if let code = expense.municipality { pieces.append(directory.name(of: code)) }
    pieces.append(hidesPeople || expense.supplier.isEmpty ? expense.description : expense.supplier)
    return title(kind) + " " + pieces.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// `Virement 500,00 $ · V1 · Honoraires · an 1 → V2 · Formation · an 1`
  private func name(
    of transfer: Transfer, in project: Project, _ directory: Directory
  ) -> String {
    let amount = transfer.amount.map { format.money($0) } ?? undefined
    let lines = [Field.from, .to].map {
      text(transfer.value(of: $0), of: $0, in: project, directory)
    }
    return "\(title(.transfer)) \(amount) · \(lines.joined(separator: " → "))"
  }

  /// `Commentaire sur activité V1-03 Guide : « Rappelé le fournisseur »`
  private func name(
    of comment: Comment, in project: Project, _ directory: Directory, hidesPeople: Bool
  ) -> String {
    let subject = comment.on.flatMap { project.formerRecord($0) }
    let named =
      subject.map { record in
        // One on another comment must not tell of itself for ever.
        let named =
          record is Comment
          ? title(.comment)
          : name(of: record, in: project, directory, hidesPeople: hidesPeople)
        return named.prefix(1).lowercased() + named.dropFirst()
      } ?? comment.on?.description ?? undefined
    let about = say("Commentaire sur \(named)", "Comment on \(named)")
    guard !hidesPeople, !comment.text.isEmpty else { return about }
    let text = comment.text.split { $0.isWhitespace }.joined(separator: " ")
    return colon(about, quoted(text.count > 60 ? text.prefix(59) + "…" : text))
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// What became of a record on one line, after its sign.
  public func line(
    of change: Change, in project: Project, _ directory: Directory, hidesPeople: Bool
  ) -> String {
    guard let record = change.after ?? change.before else { return "" }
    let name = name(of: record, in: project, directory, hidesPeople: hidesPeople)
    guard let before = change.before, let after = change.after else { return name }
    if change.isPaymentAlone, let day = (after as? Expense)?.paymentDay {
      return colon(name, say("payée le \(day.iso), comme prévu", "paid on \(day.iso), as planned"))
    }
    let moved = change.fields.filter { !hidesPeople || !$0.isPersonal }.map { field in
      self.change(
        field, before.value(of: field), after.value(of: field), in: project, directory,
        hidesPeople: hidesPeople)
    }
    // Only what may name people has changed.
    return colon(name, moved.isEmpty ? hiddenName : moved.joined(separator: " · "))
  }

  /// One field that has changed: `échéance 2024-03-01 → 2024-04-15`.
  ///
  /// - Parameter isWhole: whether long texts are given whole.
  public func change(
    _ field: Field, _ before: FieldValue?, _ after: FieldValue?, in project: Project,
    _ directory: Directory, hidesPeople: Bool, isWhole: Bool = false
  ) -> String {
    if hidesPeople, field.isPersonal { return "\(name(field)) \(hiddenName)" }
    func shown(_ value: FieldValue?) -> String {
      let text = text(value, of: field, in: project, directory)
      return text.count > 48 && !isWhole ? text.prefix(47) + "…" : text
    }
    if case .references(let old) = before, case .references(let new) = after {
      let added = new.filter { !old.contains($0) }
      let gone = old.filter { !new.contains($0) }
      let moved = [("+", added), ("−", gone)].filter { !$0.1.isEmpty }.map {
        $0.0 + text(.references($0.1), of: field, in: project, directory)
      }
      return "\(name(field)) \(moved.joined(separator: " "))"
    }
    guard let before else { return "\(name(field)) \(shown(after))" }
    return "\(name(field)) \(shown(before)) → \(shown(after))"
  }
}
