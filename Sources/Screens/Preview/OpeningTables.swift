internal import ProjectModel
internal import Words

extension Shell {
  /// Opens a table that was read from a file, to be looked at before its rows are added.
  ///
  /// - Parameter remembered: where its columns went the last time.
  mutating func openTable(
    _ table: ImportTable, name: String, _ kind: Kind, _ remembered: ColumnMapping?
  ) {
    if let prompt = stack.find(FilePrompt.self) {
      run([.remember(.folder(prompt.folder))], for: stack.top.id)
    }
    stack.removeAll { $0 is FilePrompt }
    let guess = ColumnMapping(guessing: kind, headings: table.headings) { Wording.names($0) }
    let preview = ImportPreview(
      .file(name), table, remembered ?? guess, isRemembered: remembered != nil)
    run(
      [
        .enter(Entering { _ in .layer(PreviewLayer(preview)) }),
        .change(PreviewLayer.self) { $0.begin($1) },
      ], for: stack.screen.id)
  }
}

extension RecordHolder {
  /// Opens a text that was pasted where it is a table, and records of a table may be added here.
  func pasteTable(_ text: String, _ scene: Scene) -> Outcome {
    guard let kind = importKind(scene), PastedTable.isTable(text) else { return .passed }
    return .handled([
      .enter(
        Entering { scene in
          let (table, hasHeadings) = PastedTable.table(text, for: kind) { Wording.names($0) }
          let mapping =
            hasHeadings
            ? ColumnMapping(guessing: kind, headings: table.headings) { Wording.names($0) }
            : ColumnMapping(
              lookingAt: table, kind: kind, scene.reader, known: scene.world.knownTexts)
          return .layer(
            PreviewLayer(ImportPreview(.paste, table, mapping, hasHeadings: hasHeadings)))
        }),
      .change(PreviewLayer.self) { $0.begin($1) },
    ])
  }
}

extension World {
  /// Texts by which columns without headings are told, as search keys.
  fileprivate var knownTexts: [Field: Set<String>] {
    guard let memory = typing?.memory else { return [:] }
    let suppliers = memory.suppliers(matching: "", limit: .max).map { SearchKey.text($0.supplier) }
    let categories = memory.categories(matching: "").map { SearchKey.text($0.name) }
    return [.supplier: Set(suppliers), .category: Set(categories)]
  }
}
