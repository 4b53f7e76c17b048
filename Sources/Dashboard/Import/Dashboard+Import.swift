internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Tables that are pasted or read from files: looked at first, then added as one entry.
extension Dashboard {
  /// The kind of records that a table pasted here would hold; nil where keys do not go to a list.
  private var importKind: Kind? {
    switch context {
    case .quickLine: entry.line.field.text.isEmpty ? .expense : nil
    case .entered, .expenses: .expense
    case .activities: .activity
    case .municipalities, .map, .regions: .participation
    case .cash: .instalment
    default: nil
    }
  }

  /// Opens a text that was pasted where it is a table and keys go to a list; nil where not.
  mutating func pasteTable(_ text: String) -> [Effect]? {
    if context == .columnField {
      preview?.choice?.edit { $0.insert(text) }
      return []
    }
    guard let kind = importKind, PastedTable.isTable(text) else { return nil }
    guard mayEnter() else { return [] }
    let (table, hasHeadings) = PastedTable.table(text, for: kind) { Wording.names($0) }
    var mapping = ColumnMapping(guessing: kind, headings: table.headings) { Wording.names($0) }
    if !hasHeadings {
      mapping = ColumnMapping(lookingAt: table, kind: kind, reader, known: knownTexts)
    }
    preview = ImportPreview(.paste, table, mapping, hasHeadings: hasHeadings)
    let effects = resumeImport()
    return hasHeadings ? effects + [.recallColumns(kind, headings: table.headings)] : effects
  }

  /// Texts by which columns without headings are told, as search keys.
  private var knownTexts: [Field: Set<String>] {
    guard let memory = aids?.memory else { return [:] }
    let suppliers = memory.suppliers(matching: "", limit: .max).map { SearchKey.text($0.supplier) }
    let categories = memory.categories(matching: "").map { SearchKey.text($0.name) }
    return [.supplier: Set(suppliers), .category: Set(categories)]
  }

  /// Opens a table that was read from a file.
  ///
  /// - Parameter remembered: where its columns went the last time.
  mutating func openTable(
    _ table: ImportTable, name: String, _ kind: Kind, _ remembered: ColumnMapping?
  ) -> [Effect] {
    guard mayEnter() else { return [] }
    prompt = nil
    let guess = ColumnMapping(guessing: kind, headings: table.headings) { Wording.names($0) }
    preview = ImportPreview(
      .file(name), table, remembered ?? guess, isRemembered: remembered != nil)
    return resumeImport()
  }

  /// Begins to look at the rows anew where nothing is known of them; asks for a turn while there are
  /// more.
  mutating func resumeImport() -> [Effect] {
    guard preview != nil, preview?.written == nil else { return [] }
    if preview?.plan == nil {
      let reader = reader
      preview?.begin(reader)
    }
    return preview?.plan != nil && preview?.isDone == false ? [.goOn] : []
  }

  /// Looks at some more rows.
  mutating func goOnImporting() -> [Effect] {
    preview?.work()
    return resumeImport()
  }

  // MARK: Keys

  /// What Enter does: opens the choice of a field, or takes what is selected in it.
  mutating func openInPreview() -> [Effect] {
    guard let preview, preview.written == nil, !preview.table.headings.isEmpty else { return [] }
    guard let choice = preview.choice else {
      let targets = targets(in: preview)
      self.preview?.choice = FieldChoice(
        targets, current: preview.mapping.targets[preview.column])
      return []
    }
    self.preview?.choice = nil
    guard let target = choice.selected, target != preview.mapping.targets[preview.column] else {
      return []
    }
    self.preview?.assign(target, to: preview.column)
    return resumeImport()
  }

  /// What a column may go to, and which one does now.
  private func targets(
    in preview: ImportPreview
  ) -> [(option: FieldOption, target: ColumnMapping.Target?)] {
    let all = preview.kind.fields.flatMap { field -> [ColumnMapping.Target] in
      field == .amount && preview.kind == .expense
        ? [.field(field), .credit(field)] : [.field(field)]
    }
    return [(FieldOption(text: wording.leaveColumnOut), nil)]
      + all.map { target in
        let heading = preview.mapping.column(of: target).map { preview.table.headings[$0] }
        let detail = heading.map { "← \($0)" } ?? ""
        return (FieldOption(text: wording.name(target), detail: detail), target)
      }
  }

  mutating func moveInPreview(by rows: Int) {
    if preview?.choice != nil {
      preview?.choice?.move(by: rows)
    } else {
      preview?.moveRow(by: rows)
    }
  }

  mutating func leaveRowOut() {
    if preview?.toggleLeftOut() == false { say(wording.notAnAddition) }
  }

  mutating func showRefusedOnly() {
    if preview?.showsRefusedOnly == false, preview?.plan?.rejections.isEmpty != false {
      say(wording.nothingRefused)
    } else {
      preview?.toggleRefusedOnly()
    }
  }

  /// What Escape does: closes the choice, then the table; asks where columns were chosen by hand.
  mutating func leavePreview() {
    if preview?.choice != nil {
      preview?.choice = nil
    } else if preview?.isTouched == true {
      question = Question(text: wording.leaveImportQuestion, answer: .leaveImport)
    } else {
      preview = nil
    }
  }

  // MARK: Writing

  /// Gives all that is to be added away to be written as one entry.
  mutating func saveImport() -> [Effect] {
    guard let preview, preview.written == nil else { return [] }
    if let problem = preview.problem {
      say(wording.missingColumns(problem))
    } else if !preview.isDone {
      say(wording.stillLooking)
    } else if preview.additionCount == 0 {
      say(wording.nothingToImport)
    } else {
      let draft = preview.draft(reason: wording.importReason(preview.source))
      self.preview?.written = ImportPreview.Written(
        count: preview.additionCount, total: preview.total,
        refusedCount: preview.plan?.rejections.count ?? 0)
      return [write(draft)]
    }
    return []
  }

  /// The entry is on disk.
  mutating func finishImport() -> [Effect] {
    guard let preview, let written = preview.written else { return [] }
    self.preview = nil
    question = nil
    // Where u takes all of it back.
    entry.place = .list
    say(
      wording.imported(
        written.count, preview.kind, total: written.total, refused: written.refusedCount))
    guard preview.isTouched, preview.hasHeadings else { return [] }
    return [.keepColumns(preview.mapping, headings: preview.table.headings)]
  }

  /// The entry could not be written; the table stays as it is.
  mutating func failImport() -> [Effect] {
    preview?.written = nil
    return resumeImport()
  }

  /// Brings what is chosen into view.
  mutating func arrangePreview() {
    guard preview != nil else { return }
    let view = ImportPreviewView(self)
    let rows = view.layout.list.rows
    preview?.reveal(rows: rows) { column, first in view.isSeen(column, first: first) }
  }
}
